use super::*;
use crate::domain::{DAY_MICROS, Opportunity, StageChange};

/// Deals whose stages come on the days told.
fn deals(ways: &[&[(&str, u32)]]) -> Deals {
    let opportunities = (0..ways.len()).map(|deal| Opportunity::new(format!("deal-{deal}"))).collect();
    let change = |deal: usize, (stage, day): (&str, u32)| {
        let at = format!("2026-01-{day:02}").parse().unwrap();
        StageChange::of_opportunity(format!("deal-{deal}"), stage, at)
    };
    let changes =
        ways.iter().enumerate().flat_map(|(deal, way)| way.iter().map(move |entry| change(deal, *entry)));
    Deals::new(opportunities, Vec::new()).unwrap().with_stage_changes(changes.collect()).unwrap()
}

fn names(ways: &StageWays, row: usize) -> Vec<&str> {
    ways.of(row).iter().map(|entry| ways.name(entry.stage)).collect()
}

#[test]
fn the_order_is_that_of_most_deals() {
    let deals = deals(&[
        &[("Proposal", 1), ("Discovery", 9)],
        &[("Discovery", 1), ("Proposal", 4), ("Negotiation", 8)],
        &[("discovery", 2), ("Negotiation", 5)],
        &[("Discovery", 1), ("PROPOSAL", 3)],
    ]);
    let ways = StageWays::new(&deals, &[]);
    assert_eq!(ways.names, ["Discovery", "Proposal", "Negotiation"]);
    assert_eq!(names(&ways, 2), ["Discovery", "Negotiation"]);
    assert_eq!(names(&ways, 0), ["Proposal"], "a step back is left out");
}

#[test]
fn named_stages_come_first() {
    let deals = deals(&[&[("Negotiation", 1), ("Discovery", 2)], &[("Negotiation", 1), ("Other", 3)]]);
    let ways = StageWays::new(&deals, &["discovery".into(), "Demo".into(), "negotiation".into()]);
    assert_eq!(ways.names, ["discovery", "Demo", "negotiation", "Other"]);
    assert_eq!((names(&ways, 0), names(&ways, 1)), (vec!["negotiation"], vec!["negotiation", "Other"]));
}

#[test]
fn the_first_entry_counts_and_a_close_is_no_stage() {
    let deals =
        deals(&[&[("A", 1), ("B", 3), ("A", 5), ("B", 7), ("Closed Lost", 8), ("C", 9), ("closedwon", 10)]]);
    let ways = StageWays::new(&deals, &[]);
    assert_eq!(names(&ways, 0), ["A", "B", "C"]);
    let days: Vec<i64> = ways.of(0).iter().map(|entry| (entry.at - ways.of(0)[0].at) / DAY_MICROS).collect();
    assert_eq!(days, [0, 2, 8]);
}

/// Stages of one day have no order of their own; others say it.
#[test]
fn stages_of_one_day_are_in_the_order_of_all() {
    let deals = deals(&[&[("B", 1), ("A", 1)], &[("A", 1), ("B", 2)]]);
    let ways = StageWays::new(&deals, &[]);
    assert_eq!(ways.names, ["A", "B"]);
    assert_eq!(names(&ways, 0), ["A", "B"]);
}

#[test]
fn deals_without_history_have_no_way() {
    let ways = StageWays::new(&deals(&[&[]]), &[]);
    assert!(ways.of(0).is_empty() && ways.of(7).is_empty() && ways.names.is_empty());
}

#[test]
fn a_column_of_something_else_is_no_stage() {
    let at = "2026-01-01".parse().unwrap();
    let changes = (0..1001).map(|number| StageChange::of_opportunity("a", format!("stage {number}"), at));
    let deals = Deals::default().with_stage_changes(changes.collect()).unwrap();
    assert_eq!(StageWays::check(&deals).unwrap_err().path(), "stage_changes.stage");
}
