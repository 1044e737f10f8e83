//! Calibration: probabilities in place of scores, from pairs that people confirmed or rejected.

mod answer;
mod calibrate;
mod options;
mod quality;
mod thresholds;

pub use answer::{ConfidenceBin, ConfidenceCalibration, ConfidenceQuality, PrecisionThreshold};
pub use calibrate::calibrate_confidence;
pub use options::{CalibrationOptions, LabelledConfidence};
