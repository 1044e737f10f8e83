//! Options of a velocity report.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::compare::BootstrapOptions;
use crate::domain::{Period, word};
use crate::error::{Error, ErrorKind, Result};
use crate::json::setters;
use crate::math::{Confidence, Days, range_objection};
use crate::report::deal_touches::TouchesBy;
use crate::report::period::check_period;
use crate::time::Timestamp;

/// Moment, period, landmark and levels of a velocity report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct VelocityOptions {
    /// Moment at which open deals are looked at: that of the deals when left out, else the last one that they know.
    pub as_of: Option<Timestamp>,
    /// Only deals that were created within this count.
    pub period: Option<Period>,
    /// Landmark in days since the creation of a deal: only deals that are still open then are set side by side, by their
    /// touches before it, and a regression sees the touches up to it.
    pub landmark_days: Days,
    /// Type of the touches whose association with the length of cycles is shown.
    pub touches_by: TouchesBy,
    /// Type of the touches whose numbers a regression takes.
    pub regression_touches_by: TouchesBy,
    /// Confidence level of survival curves and their medians, between 0 and 1.
    pub level: Confidence,
    /// Level of prediction intervals: the part of deals that they hold, between 0 and 1.
    pub prediction_level: Confidence,
    /// Number, seed and confidence level of the replicates of an association; the seed also deals out the folds of a
    /// regression.
    pub bootstrap: BootstrapOptions,
    /// Least number of won deals for a regression.
    pub min_won_deals: u32,
    /// Least number of closed deals of a size for a survival estimate of its own; open deals of other sizes are predicted
    /// from all deals.
    pub min_closed_deals: u32,
    /// Expected length of the cycle in days by deal size.
    pub expected_cycle_days: BTreeMap<String, f64>,
    /// Expected length of the cycle in days of deals of other sizes.
    pub other_expected_cycle_days: f64,
}

setters! { VelocityOptions:
    with_as_of(as_of: Option<Timestamp>),
    with_period(period: Option<Period>),
    with_landmark_days(landmark_days: Days),
    with_touches_by(touches_by: TouchesBy),
    with_regression_touches_by(regression_touches_by: TouchesBy),
    with_level(level: Confidence),
    with_prediction_level(prediction_level: Confidence),
    with_bootstrap(bootstrap: BootstrapOptions),
    with_min_won_deals(min_won_deals: u32),
    with_min_closed_deals(min_closed_deals: u32),
    with_expected_cycle_days(expected_cycle_days: BTreeMap<String, f64>),
    with_other_expected_cycle_days(other_expected_cycle_days: f64),
}

impl Default for VelocityOptions {
    fn default() -> Self {
        let expected = [("enterprise", 270.0), ("mid_market", 150.0), ("smb", 60.0)];
        Self {
            as_of: None,
            period: None,
            landmark_days: const { Days::known(30.0) },
            touches_by: TouchesBy::Kind,
            regression_touches_by: TouchesBy::Side,
            level: const { Confidence::known(0.95) },
            prediction_level: const { Confidence::known(0.9) },
            bootstrap: BootstrapOptions::default(),
            min_won_deals: 30,
            min_closed_deals: 10,
            expected_cycle_days: expected.into_iter().map(|(size, days)| (size.to_owned(), days)).collect(),
            other_expected_cycle_days: 180.0,
        }
    }
}

impl VelocityOptions {
    /// Reads options from JSON; those left out keep their defaults.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for unknown names, wrong types and a level out of range.
    pub fn from_json(json: &str) -> Result<Self> {
        Error::read(json)
    }

    /// Checks the options.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for a period that ends before it starts, days that are negative or infinite, and replicates out of range.
    pub fn validate(&self) -> Result<()> {
        check_period(self.period)?;
        self.bootstrap.validate().map_err(|error| error.within("bootstrap"))?;
        let by_size = self
            .expected_cycle_days
            .iter()
            .map(|(size, days)| (format!("expected_cycle_days.{size}"), *days));
        let other = ("other_expected_cycle_days".to_owned(), self.other_expected_cycle_days);
        for (path, days) in by_size.chain([other]) {
            if let Some(detail) = range_objection(days, f64::MAX) {
                return Err(Error::new(ErrorKind::InvalidConfig, path, detail));
            }
        }
        Ok(())
    }

    /// Expected length of the cycle of a deal.
    pub(super) fn expected_days(&self, deal_size: Option<&str>) -> f64 {
        let of_size = |size: &str| self.expected_cycle_days.iter().find(|(name, _)| word(name) == size);
        deal_size.and_then(of_size).map_or(self.other_expected_cycle_days, |(_, days)| *days)
    }
}
