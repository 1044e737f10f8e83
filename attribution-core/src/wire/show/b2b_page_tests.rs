use super::*;
use crate::domain::Period;
use crate::report::fixture::{at, journeys};
use crate::report::{
    AccountJourney, Alignment, AlignmentOptions, B2bReportOptions, ChannelInsights, InsightOptions,
};
use crate::wire::{show_markdown, show_text};
use crate::{ModelSpec, Result};

fn report(filter: ReportFilter) -> Result<B2bReport> {
    let go_on = |_, _| std::ops::ControlFlow::Continue(());
    let options = B2bReportOptions::default().with_filter(filter);
    B2bReport::from_journeys(&journeys(), &ModelSpec::linear(), &[], &options, &go_on)
}

#[test]
fn a_page_says_what_it_is_about_and_has_a_heading_for_each_table() {
    let text = report(ReportFilter::default()).unwrap().to_text().unwrap();
    let lines: Vec<_> = text.lines().collect();
    assert_eq!(lines[..2], ["B2B attribution report", "All deals."]);
    assert!(
        lines[3].starts_with("model linear · as of 2026-06-01T00:00:00Z · win rate 66.7% ·"),
        "{}",
        lines[3]
    );
    assert!(text.contains(
        "\nDeals\n\
         status  deals     amount  mean amount  weighted amount  without touch\n\
         won         2  90,000.00    45,000.00             none              1\n\
         lost        1  30,000.00    30,000.00             none              0\n\
         open        1  40,000.00    40,000.00        20,000.00              0\n"
    ));
    assert!(
        text.contains(
            "\nSales and marketing in won deals\n         marketing   sales   joint  unassigned\n\
         value       30,000  30,000  30,000           0\n\
         points       33.33   33.33   33.33        none\n"
        ),
        "{text}"
    );
}

#[test]
fn a_filter_stands_under_the_title() {
    let period = Period { start: at("2026-01-01"), end: at("2026-05-01") };
    let filter = ReportFilter::default().with_accounts(vec!["acme".into()]).with_period(period);
    let text = report(filter).unwrap().to_text().unwrap();
    let expected = "Only accounts: acme; deals closed, or created and open, from 2026-01-01T00:00:00Z up to 2026-05-01T00:00:00Z.";
    assert_eq!(text.lines().nth(1), Some(expected));
}

#[test]
fn markdown_has_tables_whose_cells_are_no_markup() {
    let page = report(ReportFilter::default()).unwrap().to_markdown().unwrap();
    assert!(page.starts_with("# B2B attribution report\n\nAll deals.\n\nmodel **linear** · "), "{page}");
    assert!(page.contains("\n## Deals\n\n| status | deals |"), "{page}");
    assert!(
        page.contains("\n| :--- | ---: | ---: | ---: | ---: | ---: |\n| won | 2 | 90,000.00 |"),
        "{page}"
    );
    let cell = r#"[{"path":["a|b","c_d*"],"conversions":1,"value":2.0,"nulls":0}]"#;
    let page = show_markdown("[CountedPath]", cell).unwrap();
    assert_eq!(page.lines().nth(2), Some(r"| a\|b \> c\_d\* | 1 | 2.00 | 0 |"));
}

#[test]
fn html_is_a_whole_page() {
    let page = report(ReportFilter::default()).unwrap().to_html().unwrap();
    assert!(page.starts_with("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">"));
    assert!(page.ends_with("</body></html>\n"));
    for part in [
        "<h1>B2B attribution report</h1><p>All deals.</p>",
        "<h2>Findings</h2><table>",
        "<td>marketing sourced</td>",
    ] {
        assert!(page.contains(part), "{part}");
    }
    assert_eq!(page.matches("<table>").count(), page.matches("</table>").count());
}

#[test]
fn the_call_without_a_model_reports_by_the_mix_of_five_factors() {
    use crate::wire::{Handle, call};
    let go_on = |_, _| std::ops::ControlFlow::Continue(());
    let journeys = journeys();
    let spend = r#"{"spend": [{"channel": "webinar", "amount": 500}], "options": {"top": 1}}"#;
    let answer = call("b2b_report", &[Handle::Journeys(&journeys)], spend, &go_on).unwrap();
    let text = show_text("B2bReport", &answer.into_json().unwrap()).unwrap();
    assert!(text.starts_with("model b2b · "), "{text}");
    assert!(text.contains(" · cost 500.00 · "), "{text}");
    let unknown = "5 touches are of kinds without a multiplier of their own: call_kind, demo_kind, email_kind, webinar_kind";
    assert!(text.contains(unknown), "{text}");
    // With spend, the channel of the deal that was lost has no part in what was won.
    assert!(!text.contains("track the cost of email"), "{text}");
    for title in ["Velocity by deal size", "Stages", "Weights of the B2B factors", "Kinds of touches"] {
        assert!(text.contains(&format!("\n\n{title}\n")), "{title}");
    }
    let types = call("touchpoint_types", &[Handle::Journeys(&journeys)], "{}", &go_on).unwrap();
    let text = show_text("[TouchpointType]", &types.into_json().unwrap()).unwrap();
    assert!(text.contains("\nreferral                   1.6  yes    no                 0\n"), "{text}");
    let info = call("b2b_model_info", &[], "{}", &go_on).unwrap();
    let text = show_text("B2bModelInfo", &info.into_json().unwrap()).unwrap();
    assert!(text.contains("\ntime      b2b_time       25.0%  "), "{text}");
}

#[test]
fn the_parts_print_by_themselves() {
    let json = |answer: &dyn Fn() -> serde_json::Result<String>| answer().unwrap();
    let journeys = journeys();
    let filter = ReportFilter::default();
    let acme = AccountJourney::new(&journeys, "acme", &filter).unwrap();
    let text = show_text("AccountJourney", &json(&|| serde_json::to_string(&acme))).unwrap();
    assert!(text.starts_with("account acme · name ACME · segment Software · touches 4 · "), "{text}");
    assert!(
        text.contains("2026-02-05T00:00:00Z    26  bob   sales      call     call kind     won, open\n"),
        "{text}"
    );
    let credits = ModelSpec::linear().attribute(&journeys).unwrap();
    let alignment = Alignment::new(&credits, &AlignmentOptions::default(), &filter).unwrap();
    let text = show_text("Alignment", &json(&|| serde_json::to_string(&alignment))).unwrap();
    assert!(text.starts_with("score 73.33 · grade C · deals 1 · "), "{text}");
    let insights = ChannelInsights::new(&credits, &[], &InsightOptions::default(), &filter).unwrap();
    let text = show_text("ChannelInsights", &json(&|| serde_json::to_string(&insights))).unwrap();
    assert!(text.starts_with("value 90,000.00 · cost 610.00 · roas 147.54 · costs from touches\n"), "{text}");
}
