//! A page holds what the report says, and nothing that a name could smuggle in.

use serde_json::Value;

use crate::domain::{Deals, JourneyRules, Journeys, Opportunity, TextField};
use crate::ingest::TouchTable;
use crate::models::ModelSpec;
use crate::report::{Influencer, InfluencerProgramme, InfluencerReport, PipelineOptions, influencer_report};

fn report() -> InfluencerReport {
    let deal = Opportunity {
        stage: Some("won".into()),
        amount: Some(12_000.0),
        created_at: Some("2026-01-20T12:00:00Z".parse().unwrap()),
        closed_at: Some("2026-03-01T12:00:00Z".parse().unwrap()),
        ..Opportunity::new("deal-1")
    };
    let at = ["2026-01-02T12:00:00Z".parse::<crate::Timestamp>().unwrap().micros()];
    let table = TouchTable::new()
        .with_at(&at)
        .with_text(TextField::Channel, &["instagram"])
        .with_text(TextField::Influencer, &["<b>mira</b>"])
        .with_text(TextField::Opportunity, &["deal-1"]);
    let deals = Deals::new(vec![deal], vec![]).unwrap();
    let journeys = Journeys::from_deals(&JourneyRules::for_deals(), &[table], deals).unwrap();
    let influencers = &[Influencer::new("<b>mira</b>", &[])];
    let programme = InfluencerProgramme { influencers, ..InfluencerProgramme::default() };
    let options = PipelineOptions::default().with_trace(true);
    influencer_report(&journeys, &ModelSpec::linear(), &programme, &options).unwrap()
}

#[test]
fn pages_say_the_scope_and_the_figures() {
    let report = report();
    let text = report.to_text().unwrap();
    assert!(
        text.starts_with(
            "Influencer report\nLeads and deals up to 2026-03-01T12:00:00Z, credited by linear.\n"
        ),
        "{text}"
    );
    assert!(text.contains("12,000.00") && text.contains("deal-1"), "{text}");
    assert!(report.to_markdown().unwrap().starts_with("# Influencer report\n"));
    let html = report.to_html().unwrap();
    assert!(html.contains("&lt;b&gt;mira") && !html.contains("<b>mira"), "{html}");
}

#[test]
fn every_line_of_the_trace_is_shown() {
    let report = report();
    let value: Value = serde_json::to_value(&report).unwrap();
    assert_eq!(value["rows"][0]["figures"]["trace"].as_array().map(Vec::len), Some(2));
    assert!(report.to_text().unwrap().contains("Leads and deals behind the figures"));
}
