use proptest::prelude::*;

use super::*;
use crate::domain::{Deals, JourneyRules, NumberField, Opportunity, TextField, Timestamp};
use crate::ingest::TouchTable;
use crate::models::ModelSpec;

const KINDS: [&str; 5] = ["referral", "Demo Request", "sales_call", "website_visit", "podcast"];

/// Journeys of one deal, whose touches have these kinds, engagements and days before the close.
fn journeys(touches: &[(usize, Option<f64>, i64)]) -> Journeys {
    let close: Timestamp = "2026-06-01T12:00:00Z".parse().unwrap();
    let deal = Opportunity {
        account: Some("acme".into()),
        closed_at: Some(close),
        created_at: Some("2026-01-01T12:00:00Z".parse().unwrap()),
        probability: Some(1.0),
        amount: Some(1000.0),
        ..Opportunity::new("deal-1")
    };
    let day = 86_400_000_000;
    let at: Vec<i64> = touches.iter().map(|(_, _, before)| close.micros() - before * day).collect();
    let kinds: Vec<&str> = touches.iter().map(|(kind, ..)| KINDS[*kind]).collect();
    let engagement: Vec<Option<f64>> = touches.iter().map(|(_, engagement, _)| *engagement).collect();
    let same = |text: &'static str| vec![text; touches.len()];
    let (accounts, channels) = (same("acme"), same("x"));
    let table = TouchTable::new()
        .with_text(TextField::Account, &accounts)
        .with_text(TextField::Channel, &channels)
        .with_text(TextField::Kind, &kinds)
        .with_number(NumberField::Engagement, &engagement)
        .with_at(&at);
    Journeys::from_deals(&JourneyRules::for_deals(), &[table], Deals::new(vec![deal], vec![]).unwrap())
        .unwrap()
}

fn touches() -> impl Strategy<Value = Vec<(usize, Option<f64>, i64)>> {
    let touch = (0..KINDS.len(), proptest::option::of(0.0..100.0_f64), 0..200_i64);
    prop::collection::vec(touch, 1..8)
}

fn weights(model: &ModelSpec, journeys: &Journeys) -> Vec<f64> {
    model.attribute(journeys).unwrap().weights().to_vec()
}

proptest! {
    #[test]
    fn more_weight_moves_the_mix_toward_its_factor(
        touches in touches(),
        before in prop::collection::vec(0.01..5.0_f64, 5),
        chosen in 0..5_usize,
        more in 0.1..10.0_f64,
    ) {
        let journeys = journeys(&touches);
        let mix = |weights: &[f64]| {
            let named = Factor::ALL.iter().zip(weights);
            let named = named.map(|(factor, weight)| (factor.name().to_owned(), *weight)).collect();
            weights_of(B2bModel::mix(B2bConfig::default().with_weights(named)), &journeys)
        };
        let alone = weights_of(B2bModel::of_factor(Factor::ALL[chosen], B2bConfig::default()), &journeys);
        let mut after = before.clone();
        after[chosen] += more;
        for ((old, new), goal) in mix(&before).iter().zip(mix(&after)).zip(&alone) {
            prop_assert!((new - goal).abs() <= (old - goal).abs() + 1e-12);
        }
    }

    #[test]
    fn credits_sum_to_the_amount_for_any_weights(
        touches in touches(),
        given in prop::collection::btree_map(prop::sample::select(vec!["time", "stage", "velocity"]), 0.1..9.0_f64, 1..3),
    ) {
        let given = given.into_iter().map(|(factor, weight)| (factor.to_owned(), weight)).collect();
        let spec = ModelSpec::B2b(B2bModel::mix(B2bConfig::default().with_weights(given)));
        let credits = spec.attribute(&journeys(&touches)).unwrap();
        let earned: f64 = credits.lines().map(|line| line.value).sum();
        prop_assert!((earned - 1000.0).abs() < 1e-9);
    }
}

fn weights_of(model: B2bModel, journeys: &Journeys) -> Vec<f64> {
    weights(&ModelSpec::B2b(model), journeys)
}

#[test]
fn a_model_shows_the_parameters_that_were_changed() {
    let spec = ModelSpec::from_json(r#"{"model":"b2b","weights":{"time":1},"touch_types":{"podcast":1.2}}"#)
        .unwrap();
    assert_eq!(spec.label(), r#"{"model":"b2b","weights":{"time":1},"touch_types":{"podcast":1.2}}"#);
    assert_eq!(ModelSpec::from_json(&spec.label()).unwrap(), spec);
}

#[test]
fn parameters_of_other_factors_are_refused() {
    let error = ModelSpec::from_json(r#"{"model":"b2b_time","weights":{"time":1}}"#).unwrap_err();
    assert_eq!((error.code(), error.path()), ("INVALID_CONFIG", "weights"));
    let error = ModelSpec::from_json(r#"{"model":"b2b","weights":{"tme":1}}"#).unwrap_err();
    assert_eq!(error.path(), "weights.tme");
    assert!(error.detail().ends_with("did you mean time?"), "{}", error.detail());
    let error = ModelSpec::from_json(r#"{"model":"b2b","touch_types":{"Demo Request":1,"demo_request":2}}"#);
    assert_eq!(error.unwrap_err().path(), "touch_types");
}

#[test]
fn ten_mails_to_one_lead_do_not_outweigh_another() {
    let close: Timestamp = "2026-06-01T12:00:00Z".parse().unwrap();
    let deal = Opportunity {
        account: Some("acme".into()),
        closed_at: Some(close),
        probability: Some(1.0),
        ..Opportunity::new("deal-1")
    };
    let (leads, at) = (["ann", "ann", "ann", "bob"], [close; 4]);
    let table = TouchTable::new()
        .with_text(TextField::Account, &["acme"; 4])
        .with_text(TextField::Channel, &["x"; 4])
        .with_text(TextField::Lead, &leads)
        .with_at(&at);
    let deals = Deals::new(vec![deal], vec![]).unwrap();
    let journeys = Journeys::from_deals(&JourneyRules::for_deals(), &[table], deals).unwrap();
    let per_stakeholder = B2bConfig::default().with_committee(crate::b2b::CommitteeWeighting::PerStakeholder);
    let weights = weights_of(B2bModel::of_factor(Factor::Account, per_stakeholder), &journeys);
    for (found, expected) in weights.iter().zip([1.0 / 6.0, 1.0 / 6.0, 1.0 / 6.0, 0.5]) {
        assert!((found - expected).abs() < 1e-15);
    }
}
