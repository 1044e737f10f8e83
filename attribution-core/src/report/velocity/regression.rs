//! Log-linear regression of the length of cycles.

use serde::{Deserialize, Serialize};

use super::deal_cycle::DealCycle;
use super::design::{Design, Features, columns};
use super::options::VelocityOptions;
use super::predictive::Predictive;
use super::validation::{CrossValidation, cross_validation};
use crate::domain::DealStatus;
use crate::math::{LinearModel, Sum, count_f64, ln_1p, student_quantile};
use crate::report::deal_touches::{DealTouches, TouchesBy};

/// Reason why there is no regression.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum NoRegression {
    /// Fewer won deals than the options ask for have a known creation and cycle.
    TooFewWonDeals,
    /// As many columns as won deals: nothing is left to tell the noise.
    TooManyColumns,
}

/// Log-linear regression of the sales cycle on what is known of a deal early.
///
/// # Formula
/// `log(1 + days) = Xβ + noise` by least squares on won deals; X has an intercept, a dummy of each deal size beside the most
/// frequent one, the size of the committee, and the number of touches of each type from the creation to the landmark. A column
/// that is a linear combination of those before it, in this order, is left out. The prediction `exp(Xβ) − 1` is a median; its
/// interval is `Xβ ± t·s·√(1 + h)`, with the leverage h of the deal.
///
/// Deals that closed before the landmark had less time for touches: a coefficient of touches describes, and is no effect.
///
/// # References
/// Seber, G. A. F. and Lee, A. J. (2003), "Linear regression analysis", 2nd edition, Wiley, chapter 5.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CycleRegression {
    /// Won deals that it was fitted to.
    pub won_deals: u64,
    /// Deal size that the intercept stands for.
    pub base_deal_size: Option<String>,
    /// Type of the touches that are counted.
    pub touches_by: TouchesBy,
    /// Coefficients, the intercept first.
    pub terms: Vec<RegressionTerm>,
    /// Standard deviation of the noise of log(1 + days).
    pub sigma: f64,
    /// Degrees of freedom that are left for it.
    pub freedom: u64,
    /// Part of the variance of log(1 + days) that the columns explain; none where there is none.
    pub r2: Option<f64>,
    /// Level of the prediction intervals.
    pub level: f64,
    /// Error on deals that were held out; none where too few were left to fit.
    pub validation: Option<CrossValidation>,
}

/// Term of a regression.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RegressionTerm {
    /// Name of the column.
    pub term: String,
    /// Coefficient; none of a column that earlier ones already say (aliased).
    pub coefficient: Option<f64>,
    /// Standard error of it.
    pub std_error: Option<f64>,
    /// Lower confidence limit of it, at the level of survival curves.
    pub low: Option<f64>,
    /// Upper confidence limit of it.
    pub high: Option<f64>,
}

/// A regression with what predictions need.
pub(super) struct FittedRegression {
    pub(super) answer: CycleRegression,
    design: Design,
    model: LinearModel,
    /// Quantile of the limits of prediction intervals.
    pub(super) t: f64,
}

impl FittedRegression {
    pub(super) fn new(
        deals: &[DealCycle<'_>],
        touches: &DealTouches,
        options: &VelocityOptions,
    ) -> Result<Self, NoRegression> {
        let landmark = options.landmark_days.get();
        let won = deals.iter().filter_map(|deal| {
            let days = deal.closed_days(DealStatus::Won)?;
            Some((Features::new(deal, touches, landmark)?, days))
        });
        let (features, days): (Vec<Features>, Vec<f64>) = won.unzip();
        Self::fit(&features, &days, touches, options)
    }

    /// Fits the cycles in days of won deals to their features.
    fn fit(
        features: &[Features],
        days: &[f64],
        touches: &DealTouches,
        options: &VelocityOptions,
    ) -> Result<Self, NoRegression> {
        if features.is_empty() || (features.len() as u64) < options.min_won_deals.into() {
            return Err(NoRegression::TooFewWonDeals);
        }
        let design = Design::new(features, touches);
        let rows: Vec<Vec<f64>> = features.iter().filter_map(|deal| design.row(deal)).collect();
        let logs: Vec<f64> = days.iter().map(|days| ln_1p(*days)).collect();
        let all: Vec<&[f64]> = rows.iter().map(Vec::as_slice).collect();
        let model = LinearModel::new(&columns(&all, design.terms.len()), &logs);
        let sigma = model.sigma().ok_or(NoRegression::TooManyColumns)?;
        let t = student_quantile(options.level.tail(), count_f64(model.freedom));
        let terms =
            design.terms.iter().zip(&model.coefficients).enumerate().map(|(index, (term, coefficient))| {
                let std_error = model.unit_error(index).map(|unit| unit * sigma);
                let limit =
                    |t: f64| coefficient.zip(std_error).map(|(coefficient, error)| coefficient + t * error);
                RegressionTerm {
                    term: term.clone(),
                    coefficient: *coefficient,
                    std_error,
                    low: limit(-t),
                    high: limit(t),
                }
            });
        let answer = CycleRegression {
            won_deals: features.len() as u64,
            base_deal_size: design.base.clone(),
            touches_by: touches.by,
            terms: terms.collect(),
            sigma,
            freedom: model.freedom,
            r2: explained(&logs, model.residual_squares),
            level: options.prediction_level.get(),
            validation: cross_validation(&rows, days, options.prediction_level, options.bootstrap.seed),
        };
        let t = student_quantile(options.prediction_level.tail(), count_f64(model.freedom));
        Ok(Self { answer, design, model, t })
    }

    /// Distribution of the cycle of a deal; `None` for a size that no won deal has.
    pub(super) fn predictive(&self, deal: &Features) -> Option<Predictive> {
        Predictive::new(&self.model, &self.design.row(deal)?)
    }
}

/// Part of the variance that is not left over.
fn explained(y: &[f64], residual_squares: f64) -> Option<f64> {
    let mean = y.iter().copied().collect::<Sum>().value() / count_f64(y.len() as u64);
    let squares: Sum = y.iter().map(|y| (y - mean) * (y - mean)).collect();
    (squares.value() > 0.0).then(|| 1.0 - residual_squares / squares.value())
}

#[cfg(test)]
#[path = "regression_tests.rs"]
mod tests;
