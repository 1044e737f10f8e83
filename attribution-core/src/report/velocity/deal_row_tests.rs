use super::*;
use crate::domain::{Deals, Opportunity, StageChange};

#[test]
fn a_deal_beside_what_is_expected_of_its_size() {
    let at = |text: &str| -> Option<Timestamp> { Some(text.parse().unwrap()) };
    let deals = Deals::new(
        vec![
            Opportunity {
                status: Some(DealStatus::Won),
                deal_size: Some("Mid-Market".into()),
                created_at: at("2026-01-01T00:00:00Z"),
                closed_at: at("2026-03-17T00:00:01Z"),
                sales_cycle_days: Some(75.0),
                ..Opportunity::new("won")
            },
            Opportunity { created_at: at("2026-01-11T00:00:00Z"), ..Opportunity::new("open") },
        ],
        Vec::new(),
    )
    .unwrap()
    .with_stage_changes(vec![
        StageChange::of_opportunity("won", "Discovery", at("2026-01-02T00:00:00Z").unwrap()),
        StageChange::of_opportunity("won", "Proposal", at("2026-02-01T00:00:00Z").unwrap()),
        StageChange::of_opportunity("won", "Closed Won", at("2026-03-17T00:00:00Z").unwrap()),
        StageChange::of_opportunity("open", "Discovery", at("2026-01-21T00:00:00Z").unwrap()),
    ])
    .unwrap();
    let (ways, moment) = (StageWays::new(&deals, &[]), at("2026-01-31T00:00:00Z"));
    let options = VelocityOptions::default();
    let row = |row: usize| {
        let cycle = DealCycle::new(&deals, row, &deals.opportunities()[row], moment);
        DealVelocity::new(&cycle, &ways, moment, &options)
    };
    let won = row(0);
    assert_eq!((won.cycle_days, won.age_days, won.expected_cycle_days), (Some(75.0), None, 150.0));
    assert_eq!((won.velocity_bonus, won.deal_size_multiplier), (Some(1.25), 1.2));
    let stages: Vec<(&str, bool)> =
        won.stages.iter().map(|stage| (stage.stage.as_str(), stage.still_there)).collect();
    assert_eq!(stages, [("Discovery", false), ("Proposal", false)]);
    assert_eq!(won.stages[0].days, Some(30.0));
    assert!((won.stages[1].days.unwrap() - 44.0).abs() < 1e-4);
    let open = row(1);
    assert_eq!((open.cycle_days, open.age_days, open.expected_cycle_days), (None, Some(20.0), 180.0));
    assert_eq!((open.velocity_bonus, open.deal_size_multiplier), (None, 1.0));
    assert_eq!((open.stages[0].days, open.stages[0].still_there), (Some(10.0), true));
}
