//! Precision and recall of inference, on simulated activities whose deals are known. No rule was fitted to them.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a test fails by panicking, and counts small numbers"
)]

use std::collections::BTreeMap;

use attribution_core::inference::{
    CalibrationOptions, InferenceOptions, InferredTouches, LabelledConfidence, calibrate_confidence,
    infer_touches,
};
use attribution_core::simulate::{SimulatedActivities, SimulatedActivitiesOptions, activities};

/// Number of data sets.
const SEEDS: u64 = 20;

fn simulated(seed: u64, mean_deals: f64) -> SimulatedActivities {
    let options = SimulatedActivitiesOptions::default();
    let deals = options.deals.clone().with_seed(seed).with_mean_deals(mean_deals);
    activities(&options.with_deals(deals)).unwrap()
}

/// Inferred deals with the truth of each.
fn judged(simulated: &SimulatedActivities, inferred: &InferredTouches) -> Vec<(f64, f64, bool)> {
    let ids = simulated.activities.iter().map(|of| of.id.as_str());
    let truth: BTreeMap<&str, Option<&str>> = ids.zip(simulated.truth.iter().map(Option::as_deref)).collect();
    let judged = inferred
        .mappings
        .iter()
        .map(|of| (of.raw, of.confidence, truth[of.activity.as_str()] == Some(of.opportunity.as_str())));
    judged.collect()
}

/// Right of inferred, and right of those that have a deal, as a mean of data sets, and the lowest of the latter.
fn precision_and_recall(mean_deals: f64) -> (f64, f64, f64) {
    let of_seed = |seed| {
        let simulated = simulated(seed, mean_deals);
        let inferred =
            infer_touches(&simulated.activities, &simulated.deals, &InferenceOptions::default()).unwrap();
        let judged = judged(&simulated, &inferred);
        let right = judged.iter().filter(|of| of.2).count() as f64;
        (right / judged.len() as f64, right / simulated.truth.iter().flatten().count() as f64)
    };
    let all: Vec<(f64, f64)> = (1..=SEEDS).map(of_seed).collect();
    let mean = |of: fn(&(f64, f64)) -> f64| all.iter().map(of).sum::<f64>() / all.len() as f64;
    let lowest = all.iter().map(|of| of.1).fold(1.0, f64::min);
    (mean(|of| of.0), mean(|of| of.1), lowest)
}

#[test]
fn most_activities_find_their_deal() {
    let (precision, recall, lowest) = precision_and_recall(1.0);
    println!(
        "one deal an account on average: precision {precision:.3}, recall {recall:.3}, lowest {lowest:.3}"
    );
    assert!(precision >= 0.85 && recall >= 0.85 && lowest >= 0.85);
    // Deals of one account may overlap: nothing in an activity says which of them it was for.
    let (precision, recall, lowest) = precision_and_recall(2.0);
    println!("two: precision {precision:.3}, recall {recall:.3}, lowest {lowest:.3}");
    assert!(precision >= 0.75 && recall >= 0.75);
}

#[test]
fn calibrated_confidences_are_frequencies_on_other_data() {
    let mut pairs = Vec::new();
    for seed in 1..=SEEDS / 2 {
        let simulated = simulated(seed, 1.5);
        let inferred =
            infer_touches(&simulated.activities, &simulated.deals, &InferenceOptions::default()).unwrap();
        let judged = judged(&simulated, &inferred);
        pairs.extend(judged.iter().map(|(raw, _, is_right)| LabelledConfidence::new(*raw, *is_right)));
    }
    let calibrated = calibrate_confidence(&pairs, &CalibrationOptions::default()).unwrap();
    let options = InferenceOptions::default().with_calibration(calibrated.calibration);
    let mut bins = [(0.0, 0.0, 0.0); 10];
    let mut before = [(0.0, 0.0, 0.0); 10];
    for seed in SEEDS / 2 + 1..=SEEDS {
        let simulated = simulated(seed, 1.5);
        let inferred = infer_touches(&simulated.activities, &simulated.deals, &options).unwrap();
        for (raw, confidence, is_right) in judged(&simulated, &inferred) {
            for (bins, predicted) in [(&mut bins, confidence), (&mut before, f64::min(raw, 1.0))] {
                let bin = &mut bins[((predicted * 10.0) as usize).min(9)];
                *bin = (bin.0 + 1.0, bin.1 + predicted, bin.2 + f64::from(u8::from(is_right)));
            }
        }
    }
    let error = |bins: &[(f64, f64, f64)]| {
        let all: f64 = bins.iter().map(|bin| bin.0).sum();
        bins.iter().map(|bin| (bin.1 - bin.2).abs()).sum::<f64>() / all
    };
    println!("expected calibration error before {:.3}, after {:.3}", error(&before), error(&bins));
    assert!(error(&before) > 0.1 && error(&bins) <= 0.05);
}
