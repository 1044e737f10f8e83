use crate::budget::BudgetProblem;

const CURVE: &str = r#"{"family":"michaelis_menten","beta":8,"half_sat":1}"#;

/// Channels as the core understands them.
fn channels(json: &str) -> Vec<(String, f64)> {
    let problem = BudgetProblem::from_json(&format!(r#"{{"channels":{json}}}"#)).unwrap();
    problem.channels.into_iter().map(|channel| (channel.id, channel.weight)).collect()
}

fn refusal(json: &str) -> (String, String) {
    let error = BudgetProblem::from_json(&format!(r#"{{"channels":{json}}}"#)).unwrap_err();
    (error.path().to_owned(), error.detail().to_owned())
}

#[test]
fn records_by_name_are_those_of_the_list_in_their_order() {
    let fit = format!(r#"{{"curve":{CURVE},"identifiable":true,"rss":0.5}}"#);
    let by_name =
        format!(r#"{{"z":{CURVE},"b":{{"curve":{CURVE},"weight":2}},"a":{fit},"c":{{"curve":{fit}}}}}"#);
    let expected = [("z", 1.0), ("b", 2.0), ("a", 1.0), ("c", 1.0)];
    assert_eq!(channels(&by_name), expected.map(|(id, weight)| (id.to_owned(), weight)));
    let listed = format!(
        r#"[{{"id":"z","curve":{CURVE}}},{{"id":"b","curve":{CURVE},"weight":2}},{{"id":"a","curve":{CURVE}}},{{"id":"c","curve":{fit}}}]"#
    );
    assert_eq!(channels(&by_name), channels(&listed));
    assert_eq!(channels("{}"), []);
}

#[test]
fn what_is_wrong_with_a_record_by_name_has_the_address_of_its_value() {
    for (json, path, detail) in [
        (r#"{"s":null}"#, "channels.s", "expected a curve, or an object with a curve, got none"),
        (r#"{"s":5}"#, "channels.s", "expected a curve, or an object with a curve, got 5"),
        (r#"{"s":{}}"#, "channels.s.curve", "expected a curve, got none"),
        (r#"{"s":{"family":"linear"}}"#, "channels.s.beta", "expected a number, got none"),
        (r#"{"s":{"curve":{"family":"linear"}}}"#, "channels.s.curve.beta", "expected a number, got none"),
        (
            r#"{"s":{"curve":{"family":"linear","beta":1},"id":"t"}}"#,
            "channels.s.id",
            r#"expected "s", as before it, got "t""#,
        ),
        ("5", "channels", "expected a list, or an object by name, got 5"),
        ("null", "channels", "expected a list, or an object by name, got null"),
    ] {
        assert_eq!(refusal(json), (path.to_owned(), detail.to_owned()), "{json}");
    }
}
