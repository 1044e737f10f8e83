//! The least confidence for a wanted precision.

use super::answer::PrecisionThreshold;
use super::quality::Judged;
use crate::math::{Share, SmallSort, count_f64, wilson_95};

/// Pairs down to a probability.
#[derive(Clone, Copy)]
struct Kept {
    probability: f64,
    pairs: u64,
    right: u64,
}

/// Least confidence for each wanted precision: the lowest at which the pairs kept reach it.
pub(super) fn thresholds(pairs: &[Judged], wanted: &[Share]) -> Vec<PrecisionThreshold> {
    let mut sorted = pairs.to_vec();
    sorted.small_sort_unstable_by(|a, b| b.0.total_cmp(&a.0));
    let mut steps: Vec<Kept> = Vec::new();
    for equal in sorted.chunk_by(|a, b| a.0 == b.0) {
        let before = steps.last().map_or((0, 0), |before| (before.pairs, before.right));
        let right = equal.iter().filter(|(_, is_right)| *is_right).count() as u64;
        let probability = equal.first().map_or(0.0, |(probability, _)| *probability);
        steps.push(Kept { probability, pairs: before.0 + equal.len() as u64, right: before.1 + right });
    }
    let all_right = steps.last().map_or(0, |last| last.right);
    let threshold = |wanted: &Share| {
        let wanted = wanted.get();
        let reaches = |step: &&Kept| count_f64(step.right) >= wanted * count_f64(step.pairs);
        let step = steps.iter().rev().find(reaches);
        let (kept, right) = step.map_or((0, 0), |step| (step.pairs, step.right));
        PrecisionThreshold {
            wanted,
            min_confidence: step.map(|step| step.probability),
            kept,
            precision: step.map(|_| count_f64(right) / count_f64(kept)),
            precision_low: step
                .and_then(|_| wilson_95(count_f64(right), count_f64(kept)))
                .map(|(low, _)| low),
            recall: if all_right > 0 { count_f64(right) / count_f64(all_right) } else { 0.0 },
        }
    };
    wanted.iter().map(threshold).collect()
}
