#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "steps of a few days, and places of channels"
)]

use std::collections::BTreeMap;

use serde_json::Value;

use super::super::credited::Credited;
use super::super::dense::Dense;
use super::*;
use crate::learning::hazard::parameters::Hazard;
use crate::learning::hazard::timings::{Form, Span, StageTiming, TimingSummary, Totals, Waited};
use crate::math::{ExactSum, unwatched, watched};

/// Steps of an hour, at least one.
fn steps(days: f64) -> u32 {
    ((days * 24.0).round() as u32).max(1)
}

fn close(got: f64, expected: f64, what: &str) {
    assert!(
        (got - expected).abs() <= 1e-9 * expected.abs().max(1.0),
        "{what}: got {got}, expected {expected}"
    );
}

/// Counts of waits: end, event, count, touches of days and channels.
fn summary(waits: &Value, channels: &[String]) -> TimingSummary {
    let mut stage = StageTiming::default();
    for wait in waits.as_array().unwrap() {
        let (end, count) = (wait[0].as_f64().unwrap(), wait[2].as_u64().unwrap());
        let mut touches = Vec::new();
        let first = wait[3][0][0].as_f64().unwrap();
        for touch in wait[3].as_array().unwrap() {
            let name = touch[1].as_str().unwrap();
            let channel = channels.iter().position(|known| known == name).unwrap() as u32;
            let to = steps(end - touch[0].as_f64().unwrap());
            *stage.spans.entry(Span { channel, from: 0, to }).or_default() += count;
            touches.push((channel, to));
        }
        let length = steps(end - first);
        *stage.exposure.entry((0, length)).or_default() += count;
        if wait[1].as_bool().unwrap() {
            let totals = stage
                .events
                .entry(Waited { stratum: 0, steps: length, parts: 1, touches })
                .or_insert_with(Totals::default);
            totals.count += count;
            totals.conversions += count;
            totals.value.merge(&ExactSum::from_iter([1.0]));
        }
    }
    TimingSummary {
        form: Form::of(&Hazard::default()),
        channels: channels.to_vec(),
        strata: vec![None],
        stages: vec![stage],
        journeys: waits.as_array().unwrap().len() as u64,
    }
}

fn of_channels(given: &Value) -> Vec<f64> {
    let by_name: BTreeMap<String, f64> = serde_json::from_value(given.clone()).unwrap();
    by_name.into_values().collect()
}

#[test]
fn iterations_are_those_of_a_slow_reference() {
    let cases: Vec<Value> = serde_json::from_str(include_str!("em_cases.json")).unwrap();
    assert_eq!(cases.len(), 4);
    for case in &cases {
        let name = case["case"].as_str().unwrap();
        let effects: BTreeMap<String, f64> = serde_json::from_value(case["start"]["effect"].clone()).unwrap();
        let channels: Vec<String> = effects.keys().cloned().collect();
        let summary = summary(&case["waits"], &channels);
        let breaks: Vec<f64> = serde_json::from_value(case["breaks"].clone()).unwrap();
        let parameters = Hazard::default().with_breaks(breaks);
        let dense = Dense::new(&summary, &summary.stages[0], &parameters);
        let mut rates = Rates {
            baseline: serde_json::from_value(case["start"]["baseline"].clone()).unwrap(),
            effect: of_channels(&case["start"]["effect"]),
            decay: of_channels(&case["start"]["decay"]),
        };
        let log_likelihood = |rates: &Rates| {
            let expected = watched(&unwatched, 1, |steps| rates.expected(&dense, steps)).unwrap();
            (expected.log_hazard - rates.cumulative(&dense), expected)
        };
        close(log_likelihood(&rates).0, case["log_likelihood"].as_f64().unwrap(), name);
        for (keep, key) in [(true, "credits"), (false, "shared")] {
            let mut credited = Credited::none(channels.len());
            credited.add(&dense, &rates, keep);
            let of_channels = if keep { &case[key]["channels"] } else { &case[key] };
            for (channel, (conversions, _)) in channels.iter().zip(&credited.channels) {
                close(conversions.value(), of_channels[channel].as_f64().unwrap(), name);
            }
            let baseline = if keep { case[key]["baseline"].as_f64().unwrap() } else { 0.0 };
            close(credited.baseline.0.value(), baseline, name);
        }
        for _ in 0..case["iterations"].as_u64().unwrap() {
            let (_, expected) = log_likelihood(&rates);
            rates = rates.maximised(&dense, &expected, (0.0, f64::INFINITY));
        }
        let after = &case["after"];
        let baseline: Vec<f64> = serde_json::from_value(after["baseline"].clone()).unwrap();
        for (got, expected) in rates.baseline.iter().zip(&baseline) {
            close(*got, *expected, name);
        }
        for (got, expected) in rates.effect.iter().zip(of_channels(&after["effect"])) {
            close(*got, expected, name);
        }
        for (got, expected) in rates.decay.iter().zip(of_channels(&after["decay"])) {
            close(*got, expected, name);
        }
        close(log_likelihood(&rates).0, after["log_likelihood"].as_f64().unwrap(), name);
    }
}
