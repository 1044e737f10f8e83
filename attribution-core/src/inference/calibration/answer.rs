//! Answer of a calibration.

use serde::Serialize;

use crate::math::IsotonicCorner;

/// Bin of a reliability table: pairs whose probability lies in it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ConfidenceBin {
    /// Lower border of the bin, which belongs to it.
    pub low: f64,
    /// Upper border, which belongs to the last bin alone.
    pub high: f64,
    /// Pairs in it.
    pub count: u64,
    /// Mean of their probabilities; none of an empty bin.
    pub predicted: Option<f64>,
    /// Share of them that was right; none of an empty bin.
    pub observed: Option<f64>,
}

/// Quality of probabilities, on pairs of which the truth is known.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ConfidenceQuality {
    /// Brier score: mean square of probability less truth, the lower the better.
    pub brier_score: f64,
    /// Log loss: mean of −ln of the probability of what was true, probabilities clipped to 1e-15; the lower the better.
    pub log_loss: f64,
    /// Expected calibration error: mean of |predicted − observed| over the bins by their pairs.
    pub expected_calibration_error: f64,
    /// Reliability table in ten bins of equal width.
    pub bins: Vec<ConfidenceBin>,
}

/// Least confidence for a wanted precision.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PrecisionThreshold {
    /// Precision that is wanted.
    pub wanted: f64,
    /// Lowest calibrated confidence at which the pairs kept have that precision; none where no confidence is high enough.
    pub min_confidence: Option<f64>,
    /// Pairs kept at it.
    pub kept: u64,
    /// Precision of them: the share that is right.
    pub precision: Option<f64>,
    /// Lower bound of the Wilson interval of that precision at 95 %.
    pub precision_low: Option<f64>,
    /// Recall: the share of all right pairs that is kept.
    pub recall: f64,
}

/// Calibration of confidences: the map from raw scores to probabilities, and how good these are.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ConfidenceCalibration {
    /// Pairs.
    pub pairs: u64,
    /// Pairs that were right.
    pub right: u64,
    /// Corners of the map: level within and beyond them, straight between; the option `calibration` of inference takes them.
    pub calibration: Vec<IsotonicCorner>,
    /// Quality of the raw scores, at most 1, as probabilities.
    pub before: ConfidenceQuality,
    /// Quality of the calibrated probabilities on the pairs that they were fitted to, which flatters them.
    pub after: ConfidenceQuality,
    /// Quality of calibrated probabilities of pairs that their map was not fitted to: five folds, by rows modulo 5.
    pub cross_fitted: ConfidenceQuality,
    /// Least confidences for the wanted precisions, by calibrated probability.
    pub thresholds: Vec<PrecisionThreshold>,
}
