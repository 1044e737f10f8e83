//! Predicted cycles of open deals.

use serde::{Deserialize, Serialize};

use super::deal_cycle::DealCycle;
use super::design::Features;
use super::options::VelocityOptions;
use super::pipeline::CycleSurvival;
use super::predictive::Interval;
use super::regression::FittedRegression;
use crate::report::deal_touches::DealTouches;

/// Reason why a cycle is not predicted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum NoForecast {
    /// Fewer than half of the deals that last as long are seen to close.
    NotReached,
    /// The creation of the deal is not known, or lies after the moment at which it is looked at.
    AgeUnknown,
    /// The deal is younger than the landmark: its touches up to there are not all known yet.
    YoungerThanLandmark,
    /// No won deal has its size.
    UnknownDealSize,
    /// There is no regression.
    NoRegression,
}

/// Predicted cycle of an open deal, by survival and by regression, in days since its creation.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PredictedCycle {
    /// Opportunity.
    pub opportunity: String,
    /// Size of the deal.
    pub deal_size: Option<String>,
    /// Age in days at the moment at which it is looked at.
    pub age_days: Option<f64>,
    /// Estimate from the deals that lasted as long.
    pub survival: SurvivalForecast,
    /// Estimate from what is known of the deal.
    pub regression: CycleForecast,
}

/// Survival estimate: the day by which half of the deals that last as long are closed, won or lost.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SurvivalForecast {
    /// Median cycle of deals of this age; none where it is not known.
    pub days: Option<f64>,
    /// True where it comes from deals of its size alone, false where these are too few and it comes from all.
    pub of_deal_size: bool,
    /// Reason for a missing figure.
    pub reason: Option<NoForecast>,
}

/// Regression estimate: the cycle of the deal if it is won.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CycleForecast {
    /// Median cycle of such deals, whatever their age.
    pub days: Option<f64>,
    /// Lower limit of the prediction interval.
    pub low: Option<f64>,
    /// Upper limit of the prediction interval.
    pub high: Option<f64>,
    /// Median cycle of such deals that last longer than the age of this one.
    pub days_at_age: Option<f64>,
    /// Lower limit of the prediction interval of those.
    pub low_at_age: Option<f64>,
    /// Upper limit of the prediction interval of those.
    pub high_at_age: Option<f64>,
    /// Reason for a missing figure.
    pub reason: Option<NoForecast>,
}

impl SurvivalForecast {
    fn new(
        deal: &DealCycle<'_>,
        all: &CycleSurvival,
        by_size: &[CycleSurvival],
        options: &VelocityOptions,
    ) -> Self {
        let enough = |of_size: &&CycleSurvival| of_size.cycle.closed >= options.min_closed_deals.into();
        let own = by_size.iter().find(|of_size| of_size.deal_size == deal.size).filter(enough);
        let of_deal_size = own.is_some();
        let found = match deal.age() {
            Some(age) => own.unwrap_or(all).cycle.predicted_cycle(age).ok_or(NoForecast::NotReached),
            None => Err(NoForecast::AgeUnknown),
        };
        Self { days: found.ok(), of_deal_size, reason: found.err() }
    }
}

impl CycleForecast {
    fn new(
        deal: &DealCycle<'_>,
        touches: &DealTouches,
        regression: Option<&FittedRegression>,
        options: &VelocityOptions,
    ) -> Self {
        let landmark = options.landmark_days.get();
        let found = || {
            let age = deal.age().ok_or(NoForecast::AgeUnknown)?;
            let regression = regression.ok_or(NoForecast::NoRegression)?;
            if age < landmark {
                return Err(NoForecast::YoungerThanLandmark);
            }
            let features = Features::new(deal, touches, landmark).ok_or(NoForecast::AgeUnknown)?;
            let predictive = regression.predictive(&features).ok_or(NoForecast::UnknownDealSize)?;
            let at_age = predictive.interval(options.prediction_level, Some(age));
            Ok((predictive.within(regression.t), at_age))
        };
        match found() {
            Err(reason) => Self { reason: Some(reason), ..Self::default() },
            Ok((Interval { median, low, high }, at_age)) => Self {
                days: median,
                low,
                high,
                days_at_age: at_age.and_then(|interval| interval.median),
                low_at_age: at_age.and_then(|interval| interval.low),
                high_at_age: at_age.and_then(|interval| interval.high),
                reason: at_age.is_none().then_some(NoForecast::NotReached),
            },
        }
    }
}

impl PredictedCycle {
    pub(super) fn new(
        deal: &DealCycle<'_>,
        (all, by_size): (&CycleSurvival, &[CycleSurvival]),
        (touches, regression): (&DealTouches, Option<&FittedRegression>),
        options: &VelocityOptions,
    ) -> Self {
        Self {
            opportunity: deal.deal.id.clone(),
            deal_size: deal.size.clone(),
            age_days: deal.age(),
            survival: SurvivalForecast::new(deal, all, by_size, options),
            regression: CycleForecast::new(deal, touches, regression, options),
        }
    }
}
