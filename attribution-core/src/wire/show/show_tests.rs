use super::*;

const TABLE: &str = r#"{"dimensions":["channel","touch_week"],"rows":[
    {"keys":["a<b",null],"conversions":1.5,"value":30.0,"cost":12.0,"roas":2.5,"cpa":8.0,"roi":1.5,
     "intervals":[{"metric":"roas","low":1.0,"high":4.125}]},
    {"keys":["email","2026-03-09"],"conversions":2,"value":7.0,"cost":0.0,"roas":null,"cpa":0.0,"roi":null,"intervals":[]}],
    "total":{"cost":12.0,"value":37.0,"roas":3.0833},"value_without_cost":0.0,"advice":[]}"#;

#[test]
fn a_table_has_its_figures_rows_and_intervals() {
    let text = show_text("RoiTable", TABLE).unwrap();
    assert_eq!(
        text,
        "cost 12.00 · value 37.00 · roas 3.08 · value without cost 0.00\n\
         \n\
         channel · touch_week  conversions  value   cost     roi  roas   cpa\n\
         a<b · (none)                1.500  30.00  12.00  150.0%  2.50  8.00\n\
         email · 2026-03-09              2   7.00   0.00    none  none  0.00\n\
         \n\
         channel · touch_week  metric   low  high\n\
         a<b · (none)          roas    1.00  4.12\n"
    );
}

#[test]
fn html_is_escaped() {
    let html = show_html("RoiTable", TABLE).unwrap();
    assert!(html.contains("<td>a&lt;b · (none)</td>") && !html.contains("a<b"), "{html}");
    assert!(html.starts_with("<p>cost <b>12.00</b>"), "{html}");
    assert_eq!(html.matches("<tr>").count(), 5);
}

#[test]
fn lists_side_by_side_are_rows() {
    let plan = r#"{"status":"optimal","spend":5.0,"response":11.4,"gap":0.0,"channels":[
        {"id":"s","spend":[2.0,3.0],"adstock":[2.0,4.0],"response":[5.0,6.4],"tail_response":0.0},
        {"id":"tv","spend":[0.0],"adstock":[0.0],"response":[0.0]}]}"#;
    let text = show_text("FlightPlan", plan).unwrap();
    let lines: Vec<_> = text.lines().collect();
    assert_eq!(lines[0], "status optimal · spend 5.00 · response 11.40 · gap 0.0%");
    assert_eq!(lines[2], "channel  period  spend  adstock  response");
    assert_eq!(lines[4], "s             2   3.00     4.00      6.40");
    assert_eq!(lines[5], "tv            1   0.00     0.00      0.00");
}

#[test]
fn each_model_has_a_column_and_a_list_of_answers_a_row_for_each() {
    let comparison = r#"{"models":["linear","time_decay","u_shaped"],"channels":[
        {"channel":"paid_search","models":[{"share":0.25},{"share":1.0},{"share":null}],"mean":0.625,"consensus":"very_weak"}]}"#;
    let text = show_text("Comparison", comparison).unwrap();
    assert_eq!(
        text,
        "channel      linear  time_decay   mean  consensus\npaid_search   25.0%      100.0%  62.5%  very weak\n"
    );
    let frontier = r#"[{"budget":1,"response":2.0},{"budget":2,"response":3.0}]"#;
    assert_eq!(
        show_text("[FrontierPoint]", frontier).unwrap(),
        "budget  response\n  1.00      2.00\n  2.00      3.00\n"
    );
}

#[test]
fn long_tables_say_how_much_of_them_is_shown() {
    let points: Vec<_> = (0..70).map(|budget| serde_json::json!({ "budget": budget })).collect();
    let text = show_text("[FrontierPoint]", &serde_json::Value::from(points).to_string()).unwrap();
    assert_eq!((text.lines().count(), text.lines().last()), (62, Some("60 of 70 rows")));
}

#[test]
fn what_has_no_table_is_refused_with_the_nearest_name() {
    let error = show_text("Alocation", "{}").unwrap_err();
    assert_eq!((error.code(), error.path()), ("INVALID_INPUT", "answer"));
    assert!(error.detail().ends_with("did you mean Allocation?"), "{error}");
    assert_eq!(show_text("Allocation", "{").unwrap_err().code(), "INVALID_INPUT");
    assert_eq!(show_text("Allocation", "5").unwrap(), "");
}
