//! Options of the choice of an order.

use serde::{Deserialize, Serialize};

use crate::error::{Error, ErrorKind, Result};
use crate::json::{fields, setters, whole};
use crate::learning::markov::parameters::SelfLoops;

/// Range of orders.
const MIN_ORDER: u32 = 1;
const MAX_ORDER: u32 = 4;
/// Range of the number of folds.
const MIN_FOLDS: u32 = 2;
const MAX_FOLDS: u32 = 50;

/// Criterion by which an order is chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum OrderCriterion {
    /// Bayesian information criterion (Schwarz): the order that is likeliest, with many journeys the right one.
    #[default]
    Bic,
    /// Akaike information criterion: the order that predicts steps best, which may be too high a one.
    Aic,
    /// Area under the ROC curve, cross-validated: the order whose last state best tells who converts.
    Auc,
}

/// Orders that are weighed, and by what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct OrderOptions {
    /// Criterion by which an order is chosen.
    pub criterion: OrderCriterion,
    /// Highest order that is weighed, 1 to 4.
    #[serde(deserialize_with = "whole::<MIN_ORDER, MAX_ORDER, _>")]
    pub max_order: u32,
    /// Self-loops: touches of one channel in a row as several steps or as one.
    pub self_loops: SelfLoops,
    /// Number of folds of the cross-validation, 2 to 50.
    #[serde(deserialize_with = "whole::<MIN_FOLDS, MAX_FOLDS, _>")]
    pub folds: u32,
}

fields! { OrderOptions:
    criterion, max_order by whole::<MIN_ORDER, MAX_ORDER, _> as u32, self_loops,
    folds by whole::<MIN_FOLDS, MAX_FOLDS, _> as u32
}

setters! { OrderOptions:
    with_criterion(criterion: OrderCriterion),
    with_max_order(max_order: u32),
    with_self_loops(self_loops: SelfLoops),
    with_folds(folds: u32),
}

impl Default for OrderOptions {
    fn default() -> Self {
        Self { criterion: OrderCriterion::Bic, max_order: MAX_ORDER, self_loops: SelfLoops::Keep, folds: 5 }
    }
}

impl OrderOptions {
    /// Reads options from JSON; those left out keep their defaults.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for unknown names and wrong types.
    pub fn from_json(json: &str) -> Result<Self> {
        Error::read(json)
    }

    pub(super) fn validate(self) -> Result<()> {
        let ranges = [
            ("max_order", MIN_ORDER, MAX_ORDER, self.max_order),
            ("folds", MIN_FOLDS, MAX_FOLDS, self.folds),
        ];
        match ranges.into_iter().find(|(_, min, max, given)| !(min..=max).contains(&given)) {
            None => Ok(()),
            Some((name, min, max, given)) => {
                let detail = format!("expected a whole number from {min} to {max}, got {given}");
                Err(Error::new(ErrorKind::InvalidConfig, name, detail))
            }
        }
    }
}
