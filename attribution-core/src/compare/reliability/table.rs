//! Reliability table: predicted beside observed rates, in bins of equal weight.

use serde::Serialize;

use super::landmarks::{Landmark, MarkedPath};
use crate::math::{SmallSort, Sum, count_f64, log_loss, wilson_95};

/// Reliability table of conversion probabilities.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ReliabilityTable {
    /// Brier score: mean square of probability less outcome, the lower the better.
    pub brier_score: f64,
    /// Log loss: mean of −ln of the probability of what came, probabilities clipped to 1e-15; the lower the better.
    pub log_loss: f64,
    /// Expected calibration error: mean of |predicted − observed| over the bins by their touches, as a share.
    pub expected_calibration_error: f64,
    /// The bins, by rising probability.
    pub bins: Vec<ReliabilityBin>,
}

/// Bin of a reliability table.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ReliabilityBin {
    /// Lowest probability in it.
    pub lowest: f64,
    /// Highest probability in it.
    pub highest: f64,
    /// Number of touches after which the probability was in this bin.
    pub touches: u64,
    /// Effective number of journeys: touches of one journey have one outcome, and are one observation.
    pub effective_journeys: f64,
    /// Mean of the probabilities.
    pub predicted: f64,
    /// Share of the touches whose journey converted.
    pub observed: f64,
    /// Predicted by observed rate: 1.2 promises a fifth too much; none where no journey converted.
    pub ratio: Option<f64>,
    /// Lower bound of the Wilson interval of the observed rate at 95 %, by the effective number of journeys.
    pub observed_low: Option<f64>,
    /// Upper bound of the same interval.
    pub observed_high: Option<f64>,
}

/// Sum of a number over landmarks.
fn sum(landmarks: &[Landmark], number: impl Fn(&Landmark) -> f64) -> f64 {
    landmarks.iter().map(number).collect::<Sum>().value()
}

fn count(landmarks: &[Landmark], number: impl Fn(&Landmark) -> u64) -> u64 {
    landmarks.iter().map(number).fold(0, u64::saturating_add)
}

impl ReliabilityTable {
    /// Table of landmarks that are sorted by their probability; none without any.
    pub(super) fn new(landmarks: &[Landmark], paths: &[MarkedPath], bins: u32) -> Option<Self> {
        let whole = count_f64(count(landmarks, |landmark| landmark.touches));
        if whole <= 0.0 {
            return None;
        }
        let bin_of = bin_of(landmarks, whole, bins);
        let mut rest = landmarks;
        let bin = |(own, squares): (&[usize], Squares)| {
            let (own, others) = rest.split_at_checked(own.len())?;
            rest = others;
            ReliabilityBin::new(own, squares)
        };
        let squares = squares(&bin_of, paths);
        let bins: Vec<ReliabilityBin> = bin_of.chunk_by(|a, b| a == b).zip(squares).filter_map(bin).collect();
        let missed = |of: &Landmark| count_f64(of.touches - of.converted);
        let brier = |of: &Landmark| {
            let (right, wrong) = (1.0 - of.probability, of.probability);
            count_f64(of.converted) * right * right + missed(of) * wrong * wrong
        };
        let log_loss = |of: &Landmark| {
            count_f64(of.converted) * log_loss(of.probability, true)
                + missed(of) * log_loss(of.probability, false)
        };
        let error = |bin: &ReliabilityBin| count_f64(bin.touches) * (bin.predicted - bin.observed).abs();
        Some(Self {
            brier_score: sum(landmarks, brier) / whole,
            log_loss: sum(landmarks, log_loss) / whole,
            expected_calibration_error: bins.iter().map(error).collect::<Sum>().value() / whole,
            bins,
        })
    }
}

/// The bin of each landmark, from 0 without gaps. Equal probabilities stay together: they are in the bin where the middle of them
/// falls.
fn bin_of(landmarks: &[Landmark], whole: f64, bins: u32) -> Vec<usize> {
    let mut bin_of = Vec::with_capacity(landmarks.len());
    let (mut below, mut bin, mut last) = (0_u64, 0, None);
    for equal in landmarks.chunk_by(|a, b| a.probability == b.probability) {
        let touches = count(equal, |landmark| landmark.touches);
        let middle = count_f64(below) + count_f64(touches) / 2.0;
        let own = (middle / whole * f64::from(bins)).floor();
        below = below.saturating_add(touches);
        bin += usize::from(last.is_some_and(|last| last != own));
        last = Some(own);
        bin_of.extend(equal.iter().map(|_| bin));
    }
    bin_of
}

/// Sums over journeys of the square of their number of landmarks in a bin: of those that converted, and of the others.
#[derive(Clone, Copy, Debug, Default)]
struct Squares {
    converted: u128,
    others: u128,
}

impl Squares {
    /// Effective number of journeys of `touches` landmarks whose rate is `rate`.
    ///
    /// By Kish it is `(Σ m)² / Σ m²`. Where journeys with many landmarks convert more often or less than others, the variance of the
    /// rate (of a ratio of sums, linearised) is larger: `Σ m² (y − rate)² / (Σ m)²`.
    #[expect(clippy::cast_precision_loss, reason = "counts beyond 2^53 have no figure to lose")]
    fn effective_journeys(self, touches: f64, rate: f64) -> f64 {
        let (converted, others) = (self.converted as f64, self.others as f64);
        let kish = touches * touches / (converted + others);
        let spread = converted * (1.0 - rate) * (1.0 - rate) + others * rate * rate;
        // Of a rate of 0 or 1 nothing spreads.
        if spread > 0.0 { kish.min(rate * (1.0 - rate) * touches * touches / spread) } else { kish }
    }
}

/// Sums of squares by bin; whole numbers, so that the order of paths changes no bit.
fn squares(bin_of: &[usize], paths: &[MarkedPath]) -> Vec<Squares> {
    let mut squares = vec![Squares::default(); bin_of.last().map_or(0, |last| last + 1)];
    for path in paths {
        // A path goes up and down: what it has in a bin need not stand together.
        let mut own: Vec<usize> =
            path.landmarks.iter().filter_map(|place| bin_of.get(*place as usize).copied()).collect();
        own.small_sort_unstable();
        for equal in own.chunk_by(|a, b| a == b) {
            let square = (equal.len() as u128).pow(2);
            let of = |journeys: u64| u128::from(journeys).saturating_mul(square);
            if let Some(slot) = equal.first().and_then(|bin| squares.get_mut(*bin)) {
                slot.converted = slot.converted.saturating_add(of(path.count.conversions));
                slot.others = slot.others.saturating_add(of(path.count.nulls()));
            }
        }
    }
    squares
}

impl ReliabilityBin {
    fn new(landmarks: &[Landmark], squares: Squares) -> Option<Self> {
        let touches = count(landmarks, |landmark| landmark.touches);
        let converted = count_f64(count(landmarks, |landmark| landmark.converted));
        let all = count_f64(touches);
        let predicted = sum(landmarks, |of| count_f64(of.touches) * of.probability) / all;
        let observed = converted / all;
        let effective_journeys = squares.effective_journeys(all, observed);
        let interval = wilson_95(observed * effective_journeys, effective_journeys);
        Some(Self {
            lowest: landmarks.first()?.probability,
            highest: landmarks.last()?.probability,
            touches,
            effective_journeys,
            predicted,
            observed,
            ratio: (converted > 0.0).then(|| predicted / observed),
            observed_low: interval.map(|(low, _)| low),
            observed_high: interval.map(|(_, high)| high),
        })
    }
}

#[cfg(test)]
#[path = "table_tests.rs"]
mod tests;
