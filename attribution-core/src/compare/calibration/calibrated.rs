//! Calibration of conversions by channel with experiments.

use std::collections::BTreeMap;

use serde::Serialize;

use super::combined::{Estimate, Shrunk, combined, hypotenuse, shrunk};
use super::options::LiftCalibrationOptions;
use crate::compare::experiments::EffectInterval;
use crate::domain::{Baseline, Period};
use crate::math::{Confidence, SmallSort, Sum, normal_quantile};

/// Calibration by lift tests: what a model gives each channel before and after experiments.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LiftCalibration {
    /// Model that was calibrated.
    pub model: String,
    /// The channels, largest posterior first.
    pub channels: Vec<CalibratedChannel>,
    /// The tests, in the order in which they were given.
    pub tests: Vec<CalibrationTest>,
    /// Conversions that no touch caused, before.
    pub prior_baseline: Baseline,
    /// The same after: what the channels lost went there, unless the total was kept.
    pub baseline: Baseline,
    /// Confidence level of the intervals.
    pub level: Confidence,
    /// Note where the posteriors did not fit into all conversions, and were scaled.
    pub note: Option<String>,
}

/// Calibration of one channel.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CalibratedChannel {
    /// The channel.
    pub channel: String,
    /// Prior: conversions that the model gives it.
    pub prior: f64,
    /// Share of what the model gives all channels; none where that is nothing.
    pub prior_share: Option<f64>,
    /// Standard error of the prior: chance and the model's own error.
    pub prior_standard_error: f64,
    /// Interval of the prior, cut at 0.
    pub prior_interval: EffectInterval,
    /// Incremental conversions by its experiments together, for all of its conversions; none without a test.
    pub experiment: Option<f64>,
    /// Standard error of that.
    pub experiment_standard_error: Option<f64>,
    /// Weight of the experiments, 0 to 1; the rest is that of the model.
    pub experiment_weight: Option<f64>,
    /// Posterior: conversions after calibration.
    pub posterior: f64,
    /// Share of what all channels have after calibration; none where that is nothing.
    pub posterior_share: Option<f64>,
    /// Standard error of the posterior.
    pub posterior_standard_error: f64,
    /// Interval of the posterior, cut at 0.
    pub posterior_interval: EffectInterval,
    /// Factor from prior to posterior, by which every credit of the channel is to be multiplied; none of a channel with
    /// nothing.
    pub factor: Option<f64>,
    /// Value that the model gives it.
    pub prior_value: f64,
    /// The same times the factor.
    pub posterior_value: f64,
}

/// Test that a calibration used, beside what the model says.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CalibrationTest {
    /// Channel that was tested.
    pub channel: String,
    /// Period of the test; none for all of the data.
    pub period: Option<Period>,
    /// Conversions that the model gives the channel within the period, by the time of the conversions.
    pub conversions: f64,
    /// Incremental conversions that the test found.
    pub incremental: f64,
    /// Standard error of that.
    pub standard_error: f64,
    /// Incremental by credited conversions: 0.2 says that of five credited one was caused.
    pub incremental_per_credit: f64,
}

/// Conversions and value of a channel.
pub(super) type Earned = (f64, f64);

/// Parts of the answer that hold every channel.
#[derive(Debug)]
pub(super) struct Calibrated {
    pub(super) channels: Vec<CalibratedChannel>,
    pub(super) baseline: Baseline,
    pub(super) note: Option<String>,
}

/// Channel on its way from prior to posterior.
struct Channel<'a> {
    name: &'a str,
    prior: f64,
    value: f64,
    prior_error: f64,
    tested: Option<(Estimate, Shrunk)>,
    posterior: f64,
}

/// Calibrates conversions by channel with estimates of the same conversions.
pub(super) fn calibrated(
    model: &BTreeMap<String, Earned>,
    prior_baseline: Baseline,
    estimates: &BTreeMap<String, Vec<Estimate>>,
    options: &LiftCalibrationOptions,
) -> Calibrated {
    let mut channels: Vec<Channel<'_>> = model
        .iter()
        .map(|(name, (prior, value))| {
            let by_chance = options.model_standard_errors.get(name).copied().unwrap_or(0.0);
            let prior_error = hypotenuse(by_chance, options.model_cv * prior);
            let estimate = estimates.get(name).and_then(|estimates| combined(estimates));
            let tested = estimate.map(|estimate| (estimate, shrunk(*prior, prior_error, estimate)));
            let posterior = tested.map_or(*prior, |(_, shrunk)| shrunk.posterior);
            Channel { name, prior: *prior, value: *value, prior_error, tested, posterior }
        })
        .collect();
    let note = if options.keep_total {
        keep_total(&mut channels)
    } else {
        fit_into(&mut channels, prior_baseline.conversions)
    };
    let lost = |part: fn(&Channel<'_>) -> f64| channels.iter().map(part).collect::<Sum>().value();
    let baseline = if options.keep_total {
        prior_baseline
    } else {
        let conversions = prior_baseline.conversions + lost(|channel| channel.prior - channel.posterior);
        let value =
            prior_baseline.value + lost(|channel| channel.value * (1.0 - channel.factor().unwrap_or(1.0)));
        // Roundings of a baseline that ran out.
        let ran_out = note.is_some();
        Baseline { conversions: if ran_out { 0.0 } else { conversions.max(0.0) }, value }
    };
    Calibrated { channels: rows(&channels, options.level), baseline, note }
}

/// Scales all channels where they have more than there is.
fn fit_into(channels: &mut [Channel<'_>], baseline: f64) -> Option<String> {
    let there_is = baseline + sum(channels, |channel| channel.prior);
    let wanted = sum(channels, |channel| channel.posterior);
    // A rounding is not too much.
    if wanted <= there_is * (1.0 + 1e-12) {
        return None;
    }
    let scale = there_is / wanted;
    for channel in channels.iter_mut() {
        channel.posterior *= scale;
    }
    Some(format!(
        "the channels together would have {wanted} of {there_is} conversions, and were scaled by {scale}"
    ))
}

/// Scales the channels without a test, so that the total stays; those with one where that is not enough.
fn keep_total(channels: &mut [Channel<'_>]) -> Option<String> {
    let whole = sum(channels, |channel| channel.prior);
    let tested = sum(channels, |channel| if channel.tested.is_some() { channel.posterior } else { 0.0 });
    let others = sum(channels, |channel| if channel.tested.is_some() { 0.0 } else { channel.prior });
    if others > 0.0 && tested <= whole {
        let scale = (whole - tested) / others;
        let untested = channels.iter_mut().filter(|channel| channel.tested.is_none());
        for channel in untested {
            channel.posterior *= scale;
        }
        return None;
    }
    if tested <= 0.0 {
        let note = "every channel was tested, and nothing is left of any: the total could not be kept";
        return (whole > 0.0).then(|| note.to_owned());
    }
    let scale = whole / tested;
    for channel in channels {
        channel.posterior *= if channel.tested.is_some() { scale } else { 0.0 };
    }
    (scale != 1.0).then(|| {
        format!(
            "no channel without a test could take up the difference: those with one were scaled by {scale}"
        )
    })
}

fn sum(channels: &[Channel<'_>], part: impl Fn(&Channel<'_>) -> f64) -> f64 {
    channels.iter().map(part).collect::<Sum>().value()
}

impl Channel<'_> {
    fn factor(&self) -> Option<f64> {
        (self.prior > 0.0).then(|| self.posterior / self.prior)
    }

    fn posterior_error(&self) -> f64 {
        match self.tested {
            // As much as the mean was scaled afterwards.
            Some((_, shrunk)) if shrunk.posterior > 0.0 => {
                shrunk.standard_error * (self.posterior / shrunk.posterior)
            }
            Some((_, shrunk)) => shrunk.standard_error,
            None => self.prior_error * self.factor().unwrap_or(1.0),
        }
    }
}

fn rows(channels: &[Channel<'_>], level: Confidence) -> Vec<CalibratedChannel> {
    let z = normal_quantile(level.tail());
    let interval = |centre: f64, error: f64| EffectInterval {
        low: (centre - z * error).max(0.0),
        high: centre + z * error,
    };
    let (before, after) =
        (sum(channels, |channel| channel.prior), sum(channels, |channel| channel.posterior));
    let share = |part: f64, whole: f64| (whole > 0.0).then(|| part / whole);
    let row = |channel: &Channel<'_>| CalibratedChannel {
        channel: channel.name.to_owned(),
        prior: channel.prior,
        prior_share: share(channel.prior, before),
        prior_standard_error: channel.prior_error,
        prior_interval: interval(channel.prior, channel.prior_error),
        experiment: channel.tested.map(|(estimate, _)| estimate.incremental),
        experiment_standard_error: channel.tested.map(|(estimate, _)| estimate.standard_error),
        experiment_weight: channel.tested.map(|(_, shrunk)| shrunk.weight),
        posterior: channel.posterior,
        posterior_share: share(channel.posterior, after),
        posterior_standard_error: channel.posterior_error(),
        posterior_interval: interval(channel.posterior, channel.posterior_error()),
        factor: channel.factor(),
        prior_value: channel.value,
        posterior_value: channel.value * channel.factor().unwrap_or(1.0),
    };
    let mut rows: Vec<CalibratedChannel> = channels.iter().map(row).collect();
    rows.small_sort_by(|a, b| b.posterior.total_cmp(&a.posterior).then_with(|| a.channel.cmp(&b.channel)));
    rows
}

#[cfg(test)]
#[path = "calibrated_tests.rs"]
mod tests;
