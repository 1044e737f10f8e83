use super::*;
use crate::domain::{DAY_MICROS, Deals, StageChange};
use crate::time::Timestamp;

const START: i64 = 1_767_225_600_000_000;

fn at(days: i64) -> i64 {
    START + days * DAY_MICROS
}

fn moment(days: i64) -> Timestamp {
    Timestamp::from_micros(at(days)).unwrap()
}

/// Discovery, proposal, and what became of the deal by which day.
fn deal(id: &str, status: DealStatus, closed: Option<i64>) -> Opportunity {
    Opportunity { status: Some(status), closed_at: closed.map(moment), ..Opportunity::new(id) }
}

/// Five deals, by hand: a goes on after 10 days and is won after 20 more; b goes on after 20 and is lost after 5; c is lost in
/// discovery after 40; d is still there; e goes on after 30 days and is still in the proposal.
fn counted(touches: Vec<Vec<DealTouch>>) -> (Vec<StageRow>, Vec<StageAdvance>) {
    let opportunities = vec![
        deal("a", DealStatus::Won, Some(30)),
        deal("b", DealStatus::Lost, Some(25)),
        deal("c", DealStatus::Lost, Some(40)),
        deal("d", DealStatus::Open, None),
        deal("e", DealStatus::Open, None),
    ];
    let discovery =
        ["a", "b", "c", "d", "e"].map(|id| StageChange::of_opportunity(id, "Discovery", moment(0)));
    let proposal = [("a", 10), ("b", 20), ("e", 30)]
        .map(|(id, days)| StageChange::of_opportunity(id, "Proposal", moment(days)));
    let deals = Deals::new(opportunities, Vec::new())
        .unwrap()
        .with_stage_changes(discovery.into_iter().chain(proposal).collect())
        .unwrap();
    let ways = StageWays::new(&deals, &[]);
    let touches = DealTouches::of_types(&["demo", "mail"], touches);
    let mut counts = StageCounts::new(ways.names.len(), 30.0);
    for (row, deal) in deals.opportunities().iter().enumerate() {
        counts.add(ways.of(row), deal, touches.of(row));
    }
    (
        counts.stages.iter().zip(&ways.names).map(|(stage, name)| stage.row(name)).collect(),
        counts.advances(&ways, &touches),
    )
}

#[test]
fn deals_go_on_are_lost_or_are_still_there() {
    let (stages, advances) = counted(vec![Vec::new(); 5]);
    let discovery = &stages[0];
    assert_eq!((discovery.stage.as_str(), discovery.entered), ("Discovery", 5));
    assert_eq!((discovery.advanced, discovery.lost, discovery.still_there), (3, 1, 1));
    assert_eq!((discovery.conversion, discovery.drop_off), (Some(0.75), Some(0.25)));
    assert_eq!(
        (discovery.days.median, discovery.days.mean, discovery.days_to_loss.mean),
        (Some(20.0), Some(20.0), Some(40.0))
    );
    let proposal = &stages[1];
    assert_eq!((proposal.entered, proposal.advanced, proposal.lost, proposal.still_there), (3, 1, 1, 1));
    assert_eq!(
        (proposal.conversion, proposal.days.mean, proposal.days_to_loss.mean),
        (Some(0.5), Some(20.0), Some(5.0))
    );
    let found: Vec<_> =
        advances.iter().map(|one| (one.from.as_str(), one.to.as_str(), one.deals, one.conversion)).collect();
    assert_eq!(found, [("Discovery", "Proposal", 3, 0.75), ("Proposal", "won", 1, 0.5)]);
    assert_eq!(advances[0].without_touch, 3);
}

/// By hand, for the advance from discovery to proposal: of a a mail of day 2 and a demo at the moment of day 10, and a mail after;
/// of b nothing; of e a demo 31 days before, which is its last one, and outside the window.
#[test]
fn the_touches_before_an_advance() {
    let (demo, mail) = (Some(0), Some(1));
    let touch = |days, touch_type| DealTouch { at: at(days), touch_type };
    let of_a = vec![touch(1, mail), touch(2, mail), touch(3, None), touch(10, demo), touch(11, mail)];
    let (_, advances) = counted(vec![of_a, vec![], vec![], vec![], vec![touch(-1, demo)]]);
    let first = &advances[0];
    assert_eq!(first.without_touch, 1);
    let found: Vec<_> = first
        .touches
        .iter()
        .map(|one| (one.touch_type.as_deref(), one.last, one.deals, one.touches))
        .collect();
    assert_eq!(found, [(Some("demo"), 2, 1, 1), (Some("mail"), 0, 1, 2), (None, 0, 1, 1)]);
    let won = &advances[1];
    let found: Vec<_> =
        won.touches.iter().map(|one| (one.touch_type.as_deref(), one.last, one.touches)).collect();
    assert_eq!(found, [(Some("mail"), 1, 3), (None, 0, 1), (Some("demo"), 0, 1)]);
}

/// A close by date is the whole day: a touch of its evening is before it, and the window still reaches 30 days back from its start.
#[test]
fn a_close_by_date_is_the_whole_day() {
    let closed_at = Some("2026-01-31".parse().unwrap());
    let deal = Opportunity { status: Some(DealStatus::Won), closed_at, ..Opportunity::new("a") };
    let mut counts = StageCounts::new(1, 30.0);
    let way = [StageEntry { stage: 0, at: at(0) }];
    let touch = |at: i64| DealTouch { at, touch_type: Some(0) };
    let evening = at(30) + DAY_MICROS / 2;
    counts.add(&way, &deal, &[touch(at(0)), touch(evening)]);
    let types = DealTouches::of_types(&["demo"], Vec::new());
    let one = Deals::new(vec![Opportunity::new("a")], Vec::new()).unwrap();
    let one = one.with_stage_changes(vec![StageChange::of_opportunity("a", "Discovery", moment(0))]).unwrap();
    let won = &counts.advances(&StageWays::new(&one, &[]), &types)[0];
    assert_eq!((won.days.mean, won.touches[0].last, won.touches[0].touches), (Some(30.0), 1, 2));
}

#[test]
fn nothing_is_known_of_a_stage_that_nobody_came_to() {
    let row = StageCount::default().row("Demo");
    assert_eq!((row.entered, row.conversion, row.drop_off, row.days.mean), (0, None, None, None));
}
