//! A logistic regression that has learned.

use serde::Serialize;

use super::bound::{Bound, earning};
use super::fitting::{Design, Estimate, FeatureRow, FeatureTable, estimate, probability};
use super::parameters::Logistic;
use super::report::{ChannelCoefficient, RegressionReport};
use crate::domain::Journeys;
use crate::error::Result;
use crate::json::fields;
use crate::learning::effects::{ChannelEffect, shares};
use crate::learning::journey_channels::{JourneyChannel, journey_channels, ranks_in};
use crate::math::{Progress, Sum, before_steps, count_f64, exp, index_u32, unwatched, watched};
use crate::paths::PathSummary;

/// Bagged logistic regression of conversions on the channels of journeys.
///
/// Reason to pick it: each channel is judged with the others held equal, and one that lowers the odds of a conversion earns
/// nothing.
///
/// # Formula
/// `ln(p / (1 − p)) = b₀ + Σ b_c x_c`, where `x_c` is the feature of channel `c`: its presence, the number of its touches, or
/// 1 / the position of its last touch from the end. Each fit maximises `Σ k ln p + (n − k) ln(1 − p) − l2/2 Σ b²` over the
/// distinct features of journeys, `k` of `n` of which converted. Without bags that is one fit. With bags each journey
/// counts as often as a Poisson draw with mean `sample_rows` says, some channels are left out, and a coefficient is the mean
/// over the bags that held its channel; a bag in which all journeys ended the same way says nothing and is left out.
///
/// A conversion is shared in proportion to `b_c x_c`, where negative coefficients count as 0, and the share of a channel
/// equally by its touches; by `recency` it is that of its last touch. Where no coefficient is above 0, channels are due the
/// same.
///
/// # Examples
/// ```
/// use attribution_core::models::{FittedLogistic, Logistic};
/// use attribution_core::paths::PathSummary;
///
/// let mut summary = PathSummary::default();
/// summary.add(&["search"], 10, 500.0, 90)?;
/// summary.add(&["email"], 20, 900.0, 80)?;
/// summary.add(&["search", "email"], 30, 1600.0, 70)?;
/// let fitted = FittedLogistic::fit(&Logistic::default().with_bags(0).with_l2(0.0), &summary)?;
/// // As many rates as coefficients: logit 0.3 less logit 0.1, and logit 0.3 less logit 0.2.
/// assert!((fitted.coefficients()[0] - 1.3499267169490157).abs() < 1e-9);
/// assert!((fitted.coefficients()[1] - 0.5389965007326869).abs() < 1e-9);
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # References
/// Shao, X. and Li, L. (2011), "Data-driven multi-touch attribution models", KDD '11, 258–264,
/// doi:10.1145/2020408.2020453. Breiman, L. (1996), "Bagging predictors", Machine Learning 24, 123–140. Oza, N. C. and
/// Russell, S. (2001), "Online bagging and boosting", AISTATS, for Poisson draws.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct FittedLogistic {
    pub(super) parameters: Logistic,
    pub(super) channels: Vec<String>,
    pub(super) conversions: u64,
    pub(super) value: f64,
    pub(super) intercept: Option<f64>,
    pub(super) coefficients: Vec<f64>,
    pub(super) fits: Vec<u32>,
    pub(super) log_likelihood: Option<f64>,
    pub(super) iterations: u32,
    pub(super) gradient_norm: f64,
    pub(super) fallback_journeys: u64,
    /// For each channel: its part of the conversions and of the value.
    pub(super) parts: Vec<(f64, f64)>,
}

fields! {
    FittedLogistic {
        parameters, channels, conversions, value, intercept, coefficients, fits, log_likelihood, iterations,
        gradient_norm, fallback_journeys, parts
    }
}

impl FittedLogistic {
    /// Learns from all journeys of a summary.
    ///
    /// # Errors
    /// `NOT_CONVERGED` without a penalty (`l2` of 0), where coefficients have no end or no single answer; the error names
    /// their channels.
    pub fn fit(parameters: &Logistic, summary: &PathSummary) -> Result<Self> {
        Self::fit_watched(parameters, summary, &unwatched)
    }

    /// [`FittedLogistic::fit`], with somebody who watches and may stop it: each bag is a step.
    ///
    /// # Errors
    /// As [`FittedLogistic::fit`]; `CANCELLED` when `progress` says so.
    pub fn fit_watched(
        parameters: &Logistic,
        summary: &PathSummary,
        progress: &Progress<'_>,
    ) -> Result<Self> {
        let table = FeatureTable::new(summary, parameters.features, &before_steps(progress))?;
        Self::fit_table(parameters, &table, progress)
    }

    /// Learns from features that are counted already.
    ///
    /// # Errors
    /// As [`FittedLogistic::fit_watched`].
    pub(crate) fn fit_table(
        parameters: &Logistic,
        table: &FeatureTable,
        progress: &Progress<'_>,
    ) -> Result<Self> {
        let estimate = watched(progress, parameters.bags.into(), |steps| estimate(parameters, table, steps))?;
        Ok(Self::gather(*parameters, table, estimate))
    }

    fn gather(parameters: Logistic, table: &FeatureTable, estimate: Estimate) -> Self {
        let Estimate { intercept, coefficients, fits, steps, gradient } = estimate;
        let mut sums = vec![(Sum::default(), Sum::default()); table.channels.len()];
        let mut fallback_journeys = 0_u64;
        for row in &table.rows {
            let (shares, equal) = row_shares(table, row, &coefficients);
            if equal {
                fallback_journeys = fallback_journeys.saturating_add(row.conversions);
            }
            for ((channel, _), share) in row.members.iter().zip(shares) {
                if let Some((conversions, value)) = sums.get_mut(*channel as usize) {
                    conversions.add(share * count_f64(row.conversions));
                    value.add(share * row.value);
                }
            }
        }
        let log_likelihood = intercept.map(|intercept| {
            let mut design = Design::new(table.channels.len());
            for row in &table.rows {
                let term = |(channel, amount): &(u32, u32)| (*channel, table.features.feature(*amount));
                let (journeys, conversions) = (count_f64(row.journeys), count_f64(row.conversions));
                design.add(row.members.iter().map(term), journeys, conversions);
            }
            design.log_likelihood(intercept, &coefficients)
        });
        Self {
            parameters,
            channels: table.channels.clone(),
            conversions: table.rows.iter().fold(0, |sum, row| sum.saturating_add(row.conversions)),
            value: table.rows.iter().map(|row| row.value).collect::<Sum>().value(),
            intercept,
            coefficients,
            fits,
            log_likelihood,
            iterations: steps,
            gradient_norm: gradient,
            fallback_journeys,
            parts: sums
                .into_iter()
                .map(|(conversions, value)| (conversions.value(), value.value()))
                .collect(),
        }
    }

    /// The parameters it was fitted with.
    #[must_use]
    pub fn parameters(&self) -> &Logistic {
        &self.parameters
    }

    /// The channels, in the order of their names.
    #[must_use]
    pub fn channels(&self) -> &[String] {
        &self.channels
    }

    /// Coefficients of the channels: what a feature of 1 adds to the log-odds of a conversion.
    #[must_use]
    pub fn coefficients(&self) -> &[f64] {
        &self.coefficients
    }

    /// Intercept: log-odds of a conversion without any channel; none where all journeys ended the same way.
    #[must_use]
    pub fn intercept(&self) -> Option<f64> {
        self.intercept
    }

    /// Predicted rate at which journeys along a path convert; none without an intercept. Channels that were not seen in
    /// learning count as if they were not there.
    #[must_use]
    pub fn predicted_rate<T: AsRef<str>>(&self, path: &[T]) -> Option<f64> {
        let rank = |name: &str| self.channels.binary_search_by(|channel| channel.as_str().cmp(name)).ok();
        // Channels that the model has not seen share a code behind all others.
        let unseen = self.channels.len();
        let codes: Vec<u32> =
            path.iter().map(|name| index_u32(rank(name.as_ref()).unwrap_or(unseen))).collect();
        let term = |channel: JourneyChannel| {
            let features = self.parameters.features;
            let coefficient = self.coefficients.get(channel.code as usize)?;
            Some(coefficient * features.feature(features.amount(channel.touches, channel.from_end)))
        };
        let score: f64 = journey_channels(&codes, &[]).into_iter().filter_map(term).sum();
        self.intercept.map(|intercept| probability(intercept + score))
    }

    /// Effects of the channels: what each earns of all conversions and all value, its conversions being the effect.
    #[must_use]
    pub fn effects(&self) -> Vec<ChannelEffect> {
        let all = count_f64(self.conversions);
        let rows = self.channels.iter().zip(&self.parts);
        rows.map(|(channel, (conversions, value))| ChannelEffect {
            channel: channel.clone(),
            effect: *conversions,
            share: (self.conversions > 0).then(|| conversions / all),
            conversions: *conversions,
            value: *value,
            standard_error: None,
        })
        .collect()
    }

    /// Convergence report, with the coefficients of the channels.
    #[must_use]
    pub fn report(&self) -> RegressionReport {
        let channels = self.channels.iter().zip(&self.coefficients).zip(&self.fits);
        let row = |((channel, coefficient), fits): ((&String, &f64), &u32)| ChannelCoefficient {
            channel: channel.clone(),
            coefficient: *coefficient,
            odds_ratio: exp(*coefficient),
            predicted_rate: self.intercept.map(|intercept| probability(intercept + coefficient)),
            fits: *fits,
        };
        RegressionReport {
            intercept: self.intercept,
            log_likelihood: self.log_likelihood,
            iterations: self.iterations,
            gradient_norm: self.gradient_norm,
            fallback_journeys: self.fallback_journeys,
            coefficients: channels.map(row).collect(),
        }
    }

    /// The model with its channels resolved to the codes of `journeys`.
    pub(crate) fn bind(&self, journeys: &Journeys) -> Bound {
        Bound {
            features: self.parameters.features,
            coefficients: self.coefficients.clone(),
            ranks: ranks_in(&self.channels, journeys),
        }
    }
}

/// Shares of the channels of a row; and true where they are equal, because no channel has a coefficient above 0.
fn row_shares(table: &FeatureTable, row: &FeatureRow, coefficients: &[f64]) -> (Vec<f64>, bool) {
    let weight = |(channel, amount): &(u32, u32)| {
        let coefficient = coefficients.get(*channel as usize).copied().unwrap_or(0.0);
        earning(coefficient) * table.features.feature(*amount)
    };
    let weights: Vec<f64> = row.members.iter().map(weight).collect();
    if weights.iter().any(|weight| *weight > 0.0) {
        return (shares(&weights), false);
    }
    (shares(&vec![1.0; weights.len()]), true)
}

#[cfg(test)]
#[path = "fitted_tests.rs"]
mod tests;
