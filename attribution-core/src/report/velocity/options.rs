//! Options of a velocity report.

use serde::Serialize;

use crate::b2b::B2bConfig;
use crate::compare::BootstrapOptions;
use crate::domain::Period;
use crate::error::{Error, Result};
use crate::json::{fields, setters};
use crate::math::{Confidence, Days};
use crate::report::deal_touches::TouchesBy;
use crate::report::period::check_period;

/// Period, landmark and levels of a velocity report.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct VelocityOptions {
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
    /// Expected length of cycles, and multipliers of deal sizes.
    pub config: B2bConfig,
}

fields! {
    VelocityOptions:
        period, landmark_days, touches_by, regression_touches_by, level, prediction_level, bootstrap,
        min_won_deals, min_closed_deals, config
}

setters! { VelocityOptions:
    with_period(period: Option<Period>),
    with_landmark_days(landmark_days: Days),
    with_touches_by(touches_by: TouchesBy),
    with_regression_touches_by(regression_touches_by: TouchesBy),
    with_level(level: Confidence),
    with_prediction_level(prediction_level: Confidence),
    with_bootstrap(bootstrap: BootstrapOptions),
    with_min_won_deals(min_won_deals: u32),
    with_min_closed_deals(min_closed_deals: u32),
    with_config(config: B2bConfig),
}

/// Replicates of each association.
const REPLICATES: u32 = 200;

impl Default for VelocityOptions {
    fn default() -> Self {
        Self {
            period: None,
            landmark_days: const { Days::known(30.0) },
            touches_by: TouchesBy::Kind,
            regression_touches_by: TouchesBy::Side,
            level: const { Confidence::known(0.95) },
            prediction_level: const { Confidence::known(0.9) },
            // Ten kinds of touches, each with replicates of its own: as many as tell a week from a month.
            bootstrap: BootstrapOptions::default().with_replicates(REPLICATES),
            min_won_deals: 30,
            min_closed_deals: 10,
            config: B2bConfig::default(),
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
    /// `INVALID_CONFIG` for a period that ends before it starts, replicates out of range, and a configuration that cannot be.
    pub fn validate(&self) -> Result<()> {
        check_period(self.period)?;
        self.bootstrap.validate().map_err(|error| error.within("bootstrap"))?;
        self.config.validate().map_err(|error| error.within("config"))
    }
}
