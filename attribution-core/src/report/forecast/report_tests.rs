//! Expected values: 20 closed deals with their rates by hand, and open deals whose forecast was worked out in exact fractions.

use super::*;
use crate::domain::{JourneyRules, StageChange, TextField};
use crate::ingest::TouchTable;
use crate::report::fixture::at;

/// Closed deals by how far they came, and whether they were won: 20, of which 13 had a proposal and 8 a contract.
const CLOSED: [(bool, usize, usize); 5] =
    [(true, 3, 6), (false, 3, 2), (false, 2, 4), (true, 2, 1), (false, 1, 7)];
const STAGES: [&str; 3] = ["qualified", "proposal", "contract"];

fn deals() -> Deals {
    let (mut opportunities, mut changes) = (Vec::new(), Vec::new());
    for (won, reached, count) in CLOSED {
        for _ in 0..count {
            let id = format!("closed-{}", opportunities.len());
            for (place, stage) in STAGES.iter().take(reached).enumerate() {
                let moment = ["2026-01-02", "2026-01-03", "2026-01-04"][place];
                changes.push(StageChange::of_opportunity(&*id, *stage, at(moment)));
            }
            opportunities.push(Opportunity {
                status: Some(if won { DealStatus::Won } else { DealStatus::Lost }),
                amount: Some(8_000.0),
                created_at: Some(at("2026-01-01T12:00:00Z")),
                closed_at: Some(at("2026-03-02T12:00:00Z")),
                ..Opportunity::new(id)
            });
        }
    }
    let open = [
        ("proposal", 6_000.0, 0.5),
        ("contract", 20_000.0, 0.8),
        ("qualified", 1_000.0, 0.1),
        ("Proposal", 500.0, 0.4),
    ];
    for (stage, amount, probability) in open {
        opportunities.push(Opportunity {
            stage: Some(stage.into()),
            amount: Some(amount),
            probability: Some(probability),
            created_at: Some(at("2026-02-01T12:00:00Z")),
            ..Opportunity::new(format!("open-{amount}"))
        });
    }
    Deals::new(opportunities, vec![]).unwrap().with_stage_changes(changes).unwrap()
}

fn journeys(deals: Deals) -> Journeys {
    let opportunities = ["open-6000", "open-6000", "open-20000"];
    let moments = ["2026-02-02T00:00:00Z", "2026-02-03T00:00:00Z", "2026-02-03T00:00:00Z"]
        .map(|text| at(text).micros());
    let table = TouchTable::new()
        .with_at(&moments)
        .with_text(TextField::Channel, &["email", "webinar", "email"])
        .with_text(TextField::Opportunity, &opportunities);
    Journeys::from_deals(&JourneyRules::for_deals(), &[table], deals).unwrap()
}

fn close(ours: f64, expected: f64) -> bool {
    (ours - expected).abs() <= 1e-9 * expected.abs().max(1.0)
}

#[test]
fn rates_are_those_of_closed_deals_that_reached_a_stage() {
    let forecast = forecast(&journeys(deals()), &ModelSpec::linear(), &ForecastOptions::default()).unwrap();
    let rates: Vec<_> = forecast
        .stages
        .iter()
        .map(|rate| (rate.stage.as_deref(), rate.closed, rate.won, rate.a, rate.b))
        .collect();
    assert_eq!(
        rates,
        [
            (Some("qualified"), 20, 7, 7.5, 13.5),
            (Some("proposal"), 13, 7, 7.5, 6.5),
            (Some("contract"), 8, 6, 6.5, 2.5),
            (None, 20, 7, 7.5, 13.5),
        ]
    );
    assert!(close(forecast.stages[0].rate, 7.5 / 21.0));
}

#[test]
fn the_forecast_stands_beside_that_of_the_crm() {
    let forecast = forecast(&journeys(deals()), &ModelSpec::linear(), &ForecastOptions::default()).unwrap();
    for (ours, expected) in [
        (forecast.mean, 18_283.730_158_730_16),
        (forecast.sd, 9_465.318_693_419_786),
        (forecast.low, 2_714.666_375_607_054),
        (forecast.high, 27_500.0),
        (forecast.crm_weighted, 19_300.0),
        (forecast.open_pipeline, 27_500.0),
        // 4 open × 7/20 × 8000 / 60 days.
        (forecast.velocity_per_day.unwrap(), 4.0 * 0.35 * 8_000.0 / 60.0),
    ] {
        assert!(close(ours, expected), "{ours}, {expected}");
    }
}

#[test]
fn open_deals_are_credited_to_their_touches() {
    let forecast = forecast(&journeys(deals()), &ModelSpec::linear(), &ForecastOptions::default()).unwrap();
    let expected =
        |group: &str| forecast.rows.iter().find(|row| row.group.as_deref() == Some(group)).unwrap().expected;
    let (proposal, contract) = (6_000.0 * 7.5 / 14.0, 20_000.0 * 6.5 / 9.0);
    assert!(
        close(expected("email"), contract + proposal / 2.0) && close(expected("webinar"), proposal / 2.0)
    );
    let sum = forecast.rows.iter().map(|row| row.expected).sum::<f64>() + forecast.unattributed.expected;
    assert!(close(sum, forecast.mean) && forecast.unattributed.open_deals == 2.0);
}

#[test]
fn a_stage_that_no_closed_deal_reached_is_a_coin() {
    let known = deals();
    let mut opportunities = known.opportunities().to_vec();
    opportunities.push(Opportunity {
        stage: Some("Legal review".into()),
        amount: Some(10.0),
        ..Opportunity::new("odd")
    });
    opportunities.push(Opportunity { amount: Some(10.0), ..Opportunity::new("silent") });
    let deals = Deals::new(opportunities, vec![])
        .unwrap()
        .with_stage_changes(known.stage_changes().to_vec())
        .unwrap();
    let forecast = forecast(&journeys(deals), &ModelSpec::linear(), &ForecastOptions::default()).unwrap();
    let of =
        |stage: Option<&str>| forecast.stages.iter().find(|rate| rate.stage.as_deref() == stage).unwrap();
    assert_eq!((of(Some("Legal review")).rate, of(Some("Legal review")).open), (0.5, 1));
    assert!(close(of(None).expected, 10.0 * 7.5 / 21.0));
}

#[test]
fn older_deals_do_not_count() {
    let options = ForecastOptions::default().with_since(at("2026-04-01"));
    let forecast = forecast(&journeys(deals()), &ModelSpec::linear(), &options).unwrap();
    assert_eq!((forecast.set_aside.closed_before, forecast.velocity_per_day), (20, None));
    assert!(forecast.stages.iter().all(|rate| rate.rate == 0.5));
    assert_eq!(two_years_before(at("2028-02-29T10:00:00Z")).to_string(), at("2026-02-28").to_string());
}

#[test]
fn a_model_whose_shares_do_not_sum_to_one_is_refused() {
    let refused = forecast(&journeys(deals()), &ModelSpec::participation(), &ForecastOptions::default());
    assert_eq!(refused.unwrap_err().path(), "model");
}

#[test]
fn deals_that_closed_later_were_open_then() {
    let late = |id: &str, status: DealStatus, amount: f64| Opportunity {
        status: Some(status),
        stage: Some("Closed".into()),
        amount: Some(amount),
        probability: Some(1.0),
        created_at: Some(at("2026-02-01T12:00:00Z")),
        closed_at: Some(at("2026-05-01T12:00:00Z")),
        ..Opportunity::new(id)
    };
    let known = deals();
    let mut opportunities = known.opportunities().to_vec();
    opportunities.push(late("late", DealStatus::Won, 3_000.0));
    opportunities.push(late("later", DealStatus::Lost, 700.0));
    // Created after the moment, and closed too.
    opportunities.push(Opportunity {
        created_at: Some(at("2026-04-20T12:00:00Z")),
        ..late("last", DealStatus::Won, 9e6)
    });
    let mut changes = known.stage_changes().to_vec();
    changes.push(StageChange::of_opportunity("late", "qualified", at("2026-02-02")));
    changes.push(StageChange::of_opportunity("late", "proposal", at("2026-03-01")));
    changes.push(StageChange::of_opportunity("late", "contract", at("2026-04-20")));
    let records = Deals::new(opportunities, vec![]).unwrap().with_stage_changes(changes).unwrap();
    let journeys = journeys(records.as_of(at("2026-04-01T00:00:00Z")));
    let forecast = forecast(&journeys, &ModelSpec::linear(), &ForecastOptions::default()).unwrap();
    // The twenty closed deals train what they did, and one more open deal has a proposal; of the other no stage is known.
    let rates: Vec<_> = forecast.stages.iter().map(|rate| (rate.closed, rate.won, rate.open)).collect();
    assert_eq!(rates, [(20, 7, 1), (13, 7, 3), (8, 6, 1), (20, 7, 1)]);
    let expected = 18_283.730_158_730_16 + 3_000.0 * 7.5 / 14.0 + 700.0 * 7.5 / 21.0;
    assert!(close(forecast.mean, expected), "{}", forecast.mean);
    // Their probability of today is none of then.
    assert!(close(forecast.crm_weighted, 19_300.0) && forecast.set_aside.open_without_probability == 2);
    // Six open deals, with the velocity of the closed ones.
    assert!(close(forecast.velocity_per_day.unwrap(), 6.0 * 0.35 * 8_000.0 / 60.0));
    let (rest, total) = (forecast.unattributed, forecast.total);
    let columns: [fn(&ForecastGroup) -> f64; 4] =
        [|row| row.open_deals, |row| row.open_pipeline, |row| row.expected, |row| row.crm_weighted];
    let of = |sums: ForecastSums| [sums.open_deals, sums.open_pipeline, sums.expected, sums.crm_weighted];
    for (column, (rest, total)) in columns.into_iter().zip(of(rest).into_iter().zip(of(total))) {
        assert!(close(forecast.rows.iter().map(column).sum::<f64>() + rest, total), "{rest}, {total}");
    }
    assert_eq!((total.open_deals, total.open_pipeline), (6.0, 31_200.0));
}
