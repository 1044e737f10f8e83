//! Evaluation of one division of conversions against the truth.

use serde::Serialize;

use super::shares::{ByChannel, caused, shares, union};
use crate::compare::agreement::{kendall_tau_b, total_variation};
use crate::domain::{Baseline, CausalTruth};
use crate::error::{Error, ErrorKind, Result};
use crate::math::{SmallSort, Sum, count_f64};

/// Evaluation of a model: attribution accuracy and errors against the causal truth.
///
/// Reason to pick it: agreement of models says that they are alike, and an interval how far chance may move one; only a known
/// truth says whether a model is right.
///
/// # Formula
/// With `m` the conversions that the model gives each channel and `t` those that it caused, over the channels of either:
/// accuracy = 1 − ½ Σ |m/Σm − t/Σt|, which is 1 less the total variation of both. Conversions that the model gives nobody, and
/// those that nothing caused, are left out on both sides; `accuracy_with_baseline` takes the baseline as one more channel,
/// with 0 of a model that keeps none. Mean absolute error is of the shares. The rank correlation is Kendall's τ-b.
///
/// # Examples
/// ```
/// use std::collections::BTreeMap;
///
/// use attribution_core::compare::Evaluation;
/// use attribution_core::domain::{Baseline, CausalEffect, CausalTruth};
///
/// let effect = |channel: &str, conversions| CausalEffect { channel: channel.into(), conversions, value: 0.0 };
/// let truth = CausalTruth::new(vec![effect("email", 40.0), effect("search", 60.0)], Baseline::default());
/// let earned = BTreeMap::from([("email".to_owned(), 50.0), ("search".to_owned(), 50.0)]);
/// let found = Evaluation::new("linear", &earned, Baseline::default(), &truth)?;
/// // A tenth of all credit would have to move.
/// assert!((found.accuracy.unwrap_or_default() - 0.9).abs() < 1e-12);
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # References
/// Sapp, S., Vaver, J., Schuringa, J., Dropsho, S. (2016), "Near impressions for observational causal ad impact", Google
/// Research; Singh, K., Vaver, J., Little, R., Fan, R. (2018), "Attribution model evaluation", Google Research: models
/// judged on simulated journeys. Kendall, M. G. (1945), "The treatment of ties in ranking problems", Biometrika 33(3),
/// 239–251.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Evaluation {
    /// The model.
    pub model: String,
    /// Attribution accuracy, 0 to 1: 1 less the total variation of both divisions; none where one of them gives out nothing.
    pub accuracy: Option<f64>,
    /// The same with the baseline as one more channel.
    pub accuracy_with_baseline: Option<f64>,
    /// Mean absolute error of a channel's share; none where there are no shares.
    pub mean_absolute_error: Option<f64>,
    /// Kendall's τ-b of the conversions, −1 to 1: agreement on the order of channels; none when one side has nothing but ties.
    pub rank_correlation: Option<f64>,
    /// Conversions that no touch caused: by the model, and in truth.
    pub baseline: EvaluatedBaseline,
    /// The channels of either, largest true share first.
    pub channels: Vec<EvaluatedChannel>,
}

/// Evaluation of one channel.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EvaluatedChannel {
    /// The channel.
    pub channel: String,
    /// Conversions that the model gives it.
    pub conversions: f64,
    /// Conversions that it caused.
    pub true_conversions: f64,
    /// Share of what the model gives all channels; none where that is nothing.
    pub model_share: Option<f64>,
    /// Share of what all channels caused; none where that is nothing.
    pub true_share: Option<f64>,
    /// Error of the share: that of the model less the true one.
    pub error: Option<f64>,
}

/// Evaluation of the baseline, which is no part of the shares of channels.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EvaluatedBaseline {
    /// Conversions that the model says no touch caused; 0 of a model that keeps no baseline.
    pub conversions: f64,
    /// Conversions that no touch caused.
    pub true_conversions: f64,
    /// Share of all that the model gives channels and baseline.
    pub model_share: Option<f64>,
    /// Share of all true conversions.
    pub true_share: Option<f64>,
}

impl Evaluation {
    /// Evaluation of conversions by channel, and of the baseline that a model keeps, against the truth about the same
    /// conversions.
    ///
    /// # Errors
    /// `INVALID_INPUT` for a truth with a channel twice or without a name, for numbers that are not finite, and for true ones
    /// below 0.
    pub fn new(
        model: impl Into<String>,
        conversions: &ByChannel,
        baseline: Baseline,
        truth: &CausalTruth,
    ) -> Result<Self> {
        let caused = caused(truth)?;
        let beyond = conversions.iter().map(|(channel, number)| (channel.as_str(), *number));
        // A model may give a channel less than nothing, as rates of coalitions do.
        for (name, number) in beyond.chain([("baseline", baseline.conversions)]) {
            if !number.is_finite() {
                let detail = format!("expected a finite number, got {number}");
                return Err(Error::new(ErrorKind::InvalidInput, format!("conversions.{name}"), detail));
            }
        }
        let rows = union(conversions, &caused);
        let earned: Vec<f64> = rows.iter().map(|(_, earned, _)| *earned).collect();
        let true_ones: Vec<f64> = rows.iter().map(|(_, _, caused)| *caused).collect();
        let of_channels = shares(&earned).zip(shares(&true_ones));
        let with_all = |side: &[f64], baseline: f64| shares(&[side, &[baseline]].concat());
        let model_all = with_all(&earned, baseline.conversions);
        let true_all = with_all(&true_ones, truth.baseline.conversions);
        let last = |all: &Option<Vec<f64>>| all.as_ref().and_then(|all| all.last().copied());
        let accuracy = |(a, b): (&Vec<f64>, &Vec<f64>)| 1.0 - total_variation(a, b);
        Ok(Self {
            model: model.into(),
            accuracy: of_channels.as_ref().map(|(a, b)| accuracy((a, b))),
            accuracy_with_baseline: model_all.as_ref().zip(true_all.as_ref()).map(accuracy),
            mean_absolute_error: of_channels.as_ref().map(|(a, b)| mean_absolute_error(a, b)),
            rank_correlation: kendall_tau_b(&earned, &true_ones),
            baseline: EvaluatedBaseline {
                conversions: baseline.conversions,
                true_conversions: truth.baseline.conversions,
                model_share: last(&model_all),
                true_share: last(&true_all),
            },
            channels: channels(&rows),
        })
    }
}

fn mean_absolute_error(a: &[f64], b: &[f64]) -> f64 {
    let errors = a.iter().zip(b).map(|(a, b)| (a - b).abs()).collect::<Sum>().value();
    errors / count_f64(a.len() as u64)
}

fn channels(rows: &[(&str, f64, f64)]) -> Vec<EvaluatedChannel> {
    let side = |number: fn(&(&str, f64, f64)) -> f64| shares(&rows.iter().map(number).collect::<Vec<_>>());
    let (of_model, of_truth) = (side(|row| row.1), side(|row| row.2));
    let at = |side: &Option<Vec<f64>>, place: usize| side.as_ref().and_then(|all| all.get(place).copied());
    let row = |(place, (channel, earned, caused)): (usize, &(&str, f64, f64))| {
        let (model_share, true_share) = (at(&of_model, place), at(&of_truth, place));
        EvaluatedChannel {
            channel: (*channel).to_owned(),
            conversions: *earned,
            true_conversions: *caused,
            model_share,
            true_share,
            error: model_share.zip(true_share).map(|(of_model, of_truth)| of_model - of_truth),
        }
    };
    let mut channels: Vec<EvaluatedChannel> = rows.iter().enumerate().map(row).collect();
    channels.small_sort_by(|a, b| {
        b.true_conversions.total_cmp(&a.true_conversions).then_with(|| a.channel.cmp(&b.channel))
    });
    channels
}

#[cfg(test)]
#[path = "evaluation_tests.rs"]
mod tests;
