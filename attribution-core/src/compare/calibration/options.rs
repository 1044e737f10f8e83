//! Options of a calibration by lift tests.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::error::{Error, ErrorKind, Problem, Result};
use crate::json::{fields, setters};
use crate::math::{Confidence, range_objection};

/// Largest coefficient of variation of a model.
const MAX_CV: f64 = 1000.0;

/// Trust in the model, and the use of what a calibration takes away.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct LiftCalibrationOptions {
    /// Keeps the total of the channels: those without a test take what is lost and give what is gained. Else it goes to the
    /// baseline, the conversions that no touch caused, and comes from there; where that runs out all channels are scaled to
    /// fit.
    pub keep_total: bool,
    /// Coefficient of variation of the model, 0 to 1000: its own error as a part of what it gives a channel, beyond chance. No
    /// bootstrap knows it; at 0.5 a model that says 400 may as well be 200 or 600 off by its nature.
    pub model_cv: f64,
    /// Standard errors by channel of what the model gives it, in conversions, such as those of a bootstrap; added to
    /// `model_cv`.
    pub model_standard_errors: BTreeMap<String, f64>,
    /// Confidence level of the intervals, between 0 and 1.
    pub level: Confidence,
}

fields! { LiftCalibrationOptions: keep_total, model_cv, model_standard_errors, level }

setters! { LiftCalibrationOptions:
    with_keep_total(keep_total: bool),
    with_model_cv(model_cv: f64),
    with_model_standard_errors(model_standard_errors: BTreeMap<String, f64>),
    with_level(level: Confidence),
}

impl Default for LiftCalibrationOptions {
    fn default() -> Self {
        Self {
            keep_total: false,
            model_cv: 0.5,
            model_standard_errors: BTreeMap::new(),
            level: const { Confidence::known(0.95) },
        }
    }
}

impl LiftCalibrationOptions {
    /// Reads options from JSON; those left out keep their defaults.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for unknown names and wrong types.
    pub fn from_json(json: &str) -> Result<Self> {
        Error::read(json)
    }

    /// # Errors
    /// `INVALID_CONFIG` for a coefficient of variation or a standard error out of range, with every problem.
    pub(super) fn validate(&self) -> Result<()> {
        let errors = self.model_standard_errors.iter();
        let errors =
            errors.map(|(channel, error)| (format!("model_standard_errors.{channel}"), *error, f64::MAX));
        let numbers = std::iter::once(("model_cv".to_owned(), self.model_cv, MAX_CV)).chain(errors);
        let problems = numbers.filter_map(|(path, number, max)| {
            range_objection(number, max).map(|detail| Problem { path, detail })
        });
        Error::from_problems(ErrorKind::InvalidConfig, problems.collect()).map_or(Ok(()), Err)
    }
}
