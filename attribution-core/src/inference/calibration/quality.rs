//! Scores of probabilities against the truth.

use super::answer::{ConfidenceBin, ConfidenceQuality};
use crate::inference::histogram::{BINS, bin_of, border};
use crate::math::{Sum, count_f64, log_loss};

/// Probability of a pair, and whether it was right.
pub(super) type Judged = (f64, bool);

/// Sums of a bin.
#[derive(Clone, Copy, Default)]
struct Pairs {
    count: u64,
    right: u64,
    predicted: Sum,
}

/// Quality of probabilities; of none at all it is 0 throughout.
pub(super) fn quality(pairs: &[Judged]) -> ConfidenceQuality {
    let whole = count_f64(pairs.len().max(1) as u64);
    let truth = |is_right: bool| if is_right { 1.0 } else { 0.0 };
    let brier = |(probability, is_right): &Judged| {
        let missed = probability - truth(*is_right);
        missed * missed
    };
    let log_loss = |(probability, is_right): &Judged| log_loss(*probability, *is_right);
    let mut sums = [Pairs::default(); BINS];
    for (probability, is_right) in pairs {
        if let Some(bin) = sums.get_mut(bin_of(*probability)) {
            bin.count += 1;
            bin.right += u64::from(*is_right);
            bin.predicted.add(*probability);
        }
    }
    let bin = |(place, sums): (usize, &Pairs)| {
        let mean = |sum: f64| (sums.count > 0).then(|| sum / count_f64(sums.count));
        ConfidenceBin {
            low: border(place),
            high: border(place + 1),
            count: sums.count,
            predicted: mean(sums.predicted.value()),
            observed: mean(count_f64(sums.right)),
        }
    };
    let bins: Vec<ConfidenceBin> = sums.iter().enumerate().map(bin).collect();
    let error = |bin: &ConfidenceBin| {
        let missed = bin.predicted.unwrap_or_default() - bin.observed.unwrap_or_default();
        count_f64(bin.count) * missed.abs()
    };
    ConfidenceQuality {
        brier_score: pairs.iter().map(brier).collect::<Sum>().value() / whole,
        log_loss: pairs.iter().map(log_loss).collect::<Sum>().value() / whole,
        expected_calibration_error: bins.iter().map(error).collect::<Sum>().value() / whole,
        bins,
    }
}
