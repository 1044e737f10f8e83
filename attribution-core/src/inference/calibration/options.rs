//! Pairs that people judged, and options of calibration.

use serde::{Deserialize, Serialize};

use crate::json::{fields, setters};
use crate::math::Share;

/// Inferred deal that somebody confirmed or rejected.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LabelledConfidence {
    /// Raw score of the inference, which may be above 1.
    pub raw: f64,
    /// True where the activity was for this deal.
    pub is_right: bool,
}

impl LabelledConfidence {
    /// A score with the judgement of it.
    #[must_use]
    pub const fn new(raw: f64, is_right: bool) -> Self {
        Self { raw, is_right }
    }
}

/// Options of a calibration.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct CalibrationOptions {
    /// Wanted precisions, for each of which the least confidence is chosen.
    pub precisions: Vec<Share>,
}

fields! { CalibrationOptions: precisions }

setters! { CalibrationOptions:
    with_precisions(precisions: Vec<Share>),
}

impl Default for CalibrationOptions {
    fn default() -> Self {
        Self { precisions: vec![Share::known(0.8), Share::known(0.9), Share::known(0.95)] }
    }
}
