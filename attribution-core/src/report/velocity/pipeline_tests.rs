use super::*;
use crate::domain::{Deals, Opportunity};
use crate::time::Timestamp;

fn deal(id: &str, status: DealStatus, amount: f64, days: f64) -> Opportunity {
    let at = |text: &str| text.parse::<Timestamp>().unwrap();
    Opportunity {
        status: Some(status),
        amount: Some(amount),
        created_at: Some(at("2026-01-01T12:00:00Z")),
        closed_at: Some(at("2026-04-11T12:00:00Z")),
        sales_cycle_days: Some(days),
        deal_size: Some("SMB".into()),
        ..Opportunity::new(id)
    }
}

fn velocity(deals: Vec<Opportunity>) -> PipelineVelocity {
    let deals = Deals::new(deals, Vec::new()).unwrap();
    let moment = Some("2026-04-11T12:00:00Z".parse().unwrap());
    let cycles: Vec<DealCycle<'_>> = deals
        .opportunities()
        .iter()
        .enumerate()
        .map(|(row, deal)| DealCycle::new(&deals, row, deal, moment))
        .collect();
    assert!(cycles.iter().all(|cycle| cycle.size.as_deref() == Some("smb")));
    PipelineVelocity::new(Some("smb"), &cycles.iter().collect::<Vec<_>>())
}

/// By hand: 4 opportunities · 2/3 · 75 000 / 60 days.
#[test]
fn the_velocity_of_four_deals() {
    let found = velocity(vec![
        deal("a", DealStatus::Won, 100_000.0, 90.0),
        deal("b", DealStatus::Won, 50_000.0, 30.0),
        deal("c", DealStatus::Lost, 70_000.0, 100.0),
        deal("d", DealStatus::Open, 10_000.0, 100.0),
    ]);
    assert_eq!((found.opportunities, found.won, found.lost, found.open), (4, 2, 1, 1));
    assert_eq!((found.win_rate, found.mean_amount), (Some(2.0 / 3.0), Some(75_000.0)));
    assert_eq!(
        (found.won_cycle.mean, found.won_cycle.median, found.won_cycle.p25),
        (Some(60.0), Some(60.0), Some(45.0))
    );
    assert_eq!((found.lost_cycle.count, found.lost_cycle.mean), (1, Some(100.0)));
    assert!((found.per_day.unwrap() - 10_000.0 / 3.0).abs() < 1e-9);
}

#[test]
fn a_won_deal_without_amount_counts_as_0() {
    let unknown = Opportunity { amount: None, ..deal("b", DealStatus::Won, 0.0, 30.0) };
    let found = velocity(vec![deal("a", DealStatus::Won, 100.0, 30.0), unknown]);
    assert_eq!(found.mean_amount, Some(50.0));
}

#[test]
fn what_is_not_known_is_none() {
    let open = velocity(vec![deal("a", DealStatus::Open, 100.0, 30.0)]);
    assert_eq!((open.win_rate, open.mean_amount, open.per_day), (None, None, None));
    let lost = velocity(vec![deal("a", DealStatus::Lost, 100.0, 30.0)]);
    assert_eq!((lost.win_rate, lost.mean_amount, lost.per_day), (Some(0.0), None, None));
    // Cycles of 0 days would make an infinite velocity.
    let at_once = velocity(vec![deal("a", DealStatus::Won, 100.0, 0.0)]);
    assert_eq!((at_once.won_cycle.mean, at_once.per_day), (Some(0.0), None));
    assert_eq!(velocity(Vec::new()).won_cycle.mean, None);
}

/// Closed deals and the open one, which is 100 days old whatever its cycle is said to be: of 4 at risk on day 30 one closes.
#[test]
fn an_open_deal_is_censored_at_its_age() {
    let deals = Deals::new(
        vec![
            deal("a", DealStatus::Won, 1.0, 90.0),
            deal("b", DealStatus::Won, 1.0, 30.0),
            deal("c", DealStatus::Lost, 1.0, 100.0),
            deal("d", DealStatus::Open, 1.0, 5.0),
        ],
        Vec::new(),
    )
    .unwrap();
    let moment: Timestamp = "2026-04-11T12:00:00Z".parse().unwrap();
    let cycles = |moment| -> Vec<DealCycle<'_>> {
        let rows = deals.opportunities().iter().enumerate();
        rows.map(|(row, deal)| DealCycle::new(&deals, row, deal, moment)).collect()
    };
    let survival = |cycles: &[DealCycle<'_>]| {
        CycleSurvival::new(None, &cycles.iter().collect::<Vec<_>>(), const { Confidence::known(0.95) })
    };
    let found = survival(&cycles(Some(moment)));
    let steps: Vec<(f64, u64, f64)> =
        found.cycle.steps.iter().map(|step| (step.days, step.at_risk, step.survival)).collect();
    assert_eq!(steps, [(30.0, 4, 0.75), (90.0, 3, 0.5), (100.0, 2, 0.25)]);
    assert_eq!((found.cycle.open, found.winning.won), (1, Some(0.5)));
    // Before its creation, and without a moment, its age is not known.
    assert_eq!(survival(&cycles(Some("2025-12-31".parse().unwrap()))).cycle.deals, 3);
    assert_eq!(survival(&cycles(None)).cycle.open, 0);
}
