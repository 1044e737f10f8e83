use super::*;
use crate::domain::{DealStatus, Deals, JourneyRules, Opportunity, Period, StageChange, TextField};
use crate::error::ErrorKind;
use crate::ingest::TouchTable;

/// Deals and touches from JSON and columns, as a CRM has them. By hand: a goes from discovery to proposal on 20 January, and is won
/// on 1 March; b is lost in discovery; c has no history.
fn journeys() -> Journeys {
    let deal = |id: &str, status, created: &str| Opportunity {
        account: Some("acme".into()),
        status: Some(status),
        created_at: Some(created.parse().unwrap()),
        closed_at: Some("2026-03-01".parse().unwrap()),
        ..Opportunity::new(id)
    };
    let deals = vec![
        deal("a", DealStatus::Won, "2026-01-01"),
        deal("b", DealStatus::Lost, "2026-01-05"),
        deal("c", DealStatus::Won, "2026-01-05"),
    ];
    let change =
        |id: &str, stage: &str, at: &str| StageChange::of_opportunity(id, stage, at.parse().unwrap());
    let deals = Deals::new(deals, Vec::new())
        .unwrap()
        .with_stage_changes(vec![
            change("a", "Discovery", "2026-01-01"),
            change("a", "Proposal", "2026-01-20"),
            change("a", "Closed Won", "2026-03-01"),
            change("b", "discovery", "2026-01-05"),
        ])
        .unwrap();
    let moments = ["2026-01-10", "2026-02-20", "2026-03-01T18:00:00Z"]
        .map(|text| text.parse::<crate::time::Timestamp>().unwrap().micros());
    let touches = TouchTable::new()
        .with_text(TextField::Account, &["acme", "acme", "acme"])
        .with_text(TextField::Channel, &["webinar", "sales", "mail"])
        .with_at(&moments);
    Journeys::from_deals(&JourneyRules::for_deals(), &[touches], deals).unwrap()
}

#[test]
fn the_progression_of_three_deals() {
    let found = stage_progression(&journeys(), &StageOptions::default()).unwrap();
    assert_eq!((found.deals, found.without_history, found.window_days), (2, 1, 30.0));
    assert_eq!(found.touches_by, TouchesBy::Channel, "no touch has a kind");
    let stages: Vec<_> =
        found.stages.iter().map(|row| (row.stage.as_str(), row.entered, row.conversion)).collect();
    assert_eq!(stages, [("Discovery", 2, Some(0.5)), ("Proposal", 1, Some(1.0))]);
    assert_eq!(found.stages[0].days_to_loss.mean, Some(55.0));
    let touches = |index: usize| -> Vec<_> {
        let touches = &found.advances[index].touches;
        touches.iter().map(|one| (one.touch_type.as_deref(), one.last, one.touches)).collect()
    };
    assert_eq!(touches(0), [(Some("webinar"), 1, 1)]);
    // The mail of the evening of the close is before it; the webinar is longer ago than the window.
    assert_eq!(touches(1), [(Some("mail"), 1, 1), (Some("sales"), 0, 1)]);
    assert_eq!((found.advances[1].to.as_str(), found.advances[1].days.mean), ("won", Some(40.0)));
}

#[test]
fn only_deals_of_the_period_count() {
    let period = Period { start: "2026-01-02".parse().unwrap(), end: "2026-02-01".parse().unwrap() };
    let options = StageOptions::default().with_period(period).with_stages(vec!["Qualified".into()]);
    let found = stage_progression(&journeys(), &options).unwrap();
    assert_eq!((found.deals, found.without_history), (1, 1));
    let stages: Vec<_> = found.stages.iter().map(|row| (row.stage.as_str(), row.entered)).collect();
    assert_eq!(stages, [("Qualified", 0), ("Discovery", 1), ("Proposal", 0)]);
    assert!(found.advances.is_empty());
}

#[test]
fn journeys_without_deals_are_refused() {
    let plain = Journeys::build(&JourneyRules::default(), &[], &[]).unwrap();
    let error = stage_progression(&plain, &StageOptions::default()).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::InvalidInput, "journeys"));
    let error = StageOptions::from_json(r#"{"window_days": -1}"#).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::InvalidConfig, "window_days"));
}
