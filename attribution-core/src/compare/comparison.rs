//! Several models on the same journeys, side by side.

use std::collections::BTreeMap;

use serde::Serialize;

use super::agreement::{kendall_tau_b, total_variation};
use crate::domain::{Credits, Journeys, Whole, attributable_turnover};
use crate::error::{Error, ErrorKind, Result};
use crate::json::{fields, setters};
use crate::math::{Progress, SmallCollect, SmallSort, Sum, count_f64, sqrt, unwatched, watched};
use crate::models::{Basis, ChannelAnswer, ModelSpec};

/// Comparison of models: what each gives each channel, and how far they agree.
///
/// Reason to pick it: where models agree, it does not matter which you believe; where they do not, it says between
/// what your choice decides.
///
/// Each model is shown by its one answer per channel: the sum of its credits, or of a model that learns its effects, those
/// of channels included whose journeys never converted.
///
/// # Formula
/// Mean, population variance and the rest are of the shares of one channel under all models; the coefficient of
/// variation is the standard deviation over the mean. The distance of two models is the total variation of their
/// shares, their rank correlation is Kendall's τ-b. Shares are of the value that a model gives out, of its conversions
/// where nothing ever had a value; where as much was given back as was sold, there are none.
///
/// # Examples
/// ```
/// use attribution_core::compare::{Comparison, ConsensusThresholds};
/// use attribution_core::{JourneyRules, Journeys, ModelSpec, simulate};
///
/// let demo = simulate::demo();
/// let journeys = Journeys::build(&JourneyRules::default(), &demo.touches, &demo.conversions)?;
/// let models = [ModelSpec::first_touch(), ModelSpec::last_touch(), ModelSpec::markov()];
/// let comparison = Comparison::new(&journeys, &models, ConsensusThresholds::default())?;
/// assert_eq!(comparison.models, ["first_touch", "last_touch", "markov"]);
/// assert_eq!(comparison.pairs.len(), 3);
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Comparison {
    /// The models, as they were given.
    pub models: Vec<String>,
    /// Basis of the figures of each model: sums of its credits, or effects of channels.
    pub basis: Vec<Basis>,
    /// The channels, largest mean share first.
    pub channels: Vec<ComparedChannel>,
    /// Every pair of models.
    pub pairs: Vec<ModelPair>,
}

/// Credits of one channel by all models.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ComparedChannel {
    /// The channel.
    pub channel: String,
    /// One cell for each model, in the order of the models.
    pub models: Vec<ComparedCell>,
    /// Mean of the shares, of the models that have any; none, as all that follows, where no model has.
    pub mean: Option<f64>,
    /// Population variance of the shares.
    pub variance: Option<f64>,
    /// Root of the variance.
    pub standard_deviation: Option<f64>,
    /// Standard deviation over mean; none for a channel that no model gives anything.
    pub coefficient_of_variation: Option<f64>,
    /// Smallest share.
    pub min: Option<f64>,
    /// Largest share.
    pub max: Option<f64>,
    /// Agreement of the models, by the coefficient of variation; none where of several models fewer than two have shares.
    pub consensus: Option<Consensus>,
}

/// Credit of one channel by one model.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ComparedCell {
    /// Conversions.
    pub conversions: f64,
    /// Value.
    pub value: f64,
    /// Share of all that the model gives out; none where that is nothing, as when as much was given back as was sold.
    pub share: Option<f64>,
}

/// Agreement of two models.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ModelPair {
    /// One model.
    pub a: String,
    /// The other.
    pub b: String,
    /// Total variation: the share that would have to move to make one the other, 0 to 1; none when one of them
    /// has no shares.
    pub distance: Option<f64>,
    /// Kendall's τ-b of the shares, −1 to 1; none when a model gives all channels the same, or has no shares.
    pub rank_correlation: Option<f64>,
}

/// Consensus of the models on a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Consensus {
    /// They say nearly the same.
    Strong,
    /// They say much the same.
    Moderate,
    /// They point the same way.
    Weak,
    /// They do not agree.
    Disagreement,
}

/// Coefficients of variation below which models agree so far.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct ConsensusThresholds {
    /// Strong below this.
    pub strong: f64,
    /// Moderate below this.
    pub moderate: f64,
    /// Weak below this, else disagreement.
    pub weak: f64,
}

fields! { ConsensusThresholds: strong, moderate, weak }

setters! { ConsensusThresholds:
    with_strong(strong: f64),
    with_moderate(moderate: f64),
    with_weak(weak: f64),
}

impl Default for ConsensusThresholds {
    fn default() -> Self {
        Self { strong: 0.1, moderate: 0.25, weak: 0.5 }
    }
}

impl ConsensusThresholds {
    /// Reads thresholds from JSON; those left out keep their defaults.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for unknown names, or thresholds that are not numbers.
    pub fn from_json(json: &str) -> Result<Self> {
        Error::read(json)
    }

    /// # Errors
    /// `INVALID_CONFIG` unless 0 ≤ strong ≤ moderate ≤ weak.
    fn validate(self) -> Result<()> {
        let steps = [
            ("strong", 0.0, self.strong),
            ("moderate", self.strong, self.moderate),
            ("weak", self.moderate, self.weak),
        ];
        for (name, minimum, threshold) in steps {
            if !(threshold >= minimum && threshold.is_finite()) {
                let detail = format!("expected a number of {minimum} or more, got {threshold}");
                return Err(Error::new(ErrorKind::InvalidConfig, name, detail));
            }
        }
        Ok(())
    }

    fn consensus(self, variation: Option<f64>) -> Consensus {
        match variation.unwrap_or(0.0) {
            variation if variation < self.strong => Consensus::Strong,
            variation if variation < self.moderate => Consensus::Moderate,
            variation if variation < self.weak => Consensus::Weak,
            _ => Consensus::Disagreement,
        }
    }
}

impl Comparison {
    /// Compares several models on journeys.
    ///
    /// # Errors
    /// As [`ModelSpec::attribute`] and [`Comparison::from_credits`].
    pub fn new(journeys: &Journeys, models: &[ModelSpec], thresholds: ConsensusThresholds) -> Result<Self> {
        Self::new_watched(journeys, models, thresholds, &unwatched)
    }

    /// [`Comparison::new`], with somebody who watches and may stop it: each model is a step.
    ///
    /// # Errors
    /// As [`Comparison::new`]; `CANCELLED` when `progress` says so.
    pub fn new_watched(
        journeys: &Journeys,
        models: &[ModelSpec],
        thresholds: ConsensusThresholds,
        progress: &Progress<'_>,
    ) -> Result<Self> {
        thresholds.validate()?;
        watched(progress, models.len() as u64, |steps| {
            let answer = |(index, model): (usize, &ModelSpec)| {
                let answer = model.answer_watched(journeys, &steps.inside());
                let answer = answer.map_err(|error| error.within(&format!("models[{index}]")))?;
                steps.add(1)?;
                Ok((model.label(), answer))
            };
            let answers = models.iter().enumerate().map(answer).collect::<Result<Vec<_>>>()?;
            Self::from_answers(journeys, &answers, thresholds)
        })
    }

    /// Compares credits of several models on the same journeys, by what they add up to: also credits from elsewhere.
    ///
    /// Of a model that learns these are not its effects, which [`Comparison::new`] shows.
    ///
    /// # Errors
    /// `INVALID_INPUT` without any credits, or when they are of other journeys; `INVALID_CONFIG` for thresholds out of
    /// order.
    pub fn from_credits(credits: &[Credits], thresholds: ConsensusThresholds) -> Result<Self> {
        thresholds.validate()?;
        let Some(first) = credits.first() else { return Err(none()) };
        let journeys = first.journeys();
        if let Some(index) = credits.iter().position(|credits| !credits.journeys().are_the_same_as(journeys))
        {
            let detail = "expected credits of the same journeys as the first, got those of others";
            return Err(Error::new(ErrorKind::InvalidInput, format!("models[{index}]"), detail));
        }
        let answer = |credits: &Credits| Ok((credits.model().to_owned(), credits.answer()?));
        Self::from_answers(journeys, &credits.iter().map(answer).collect::<Result<Vec<_>>>()?, thresholds)
    }

    fn from_answers(
        journeys: &Journeys,
        answers: &[(String, ChannelAnswer)],
        thresholds: ConsensusThresholds,
    ) -> Result<Self> {
        if answers.is_empty() {
            return Err(none());
        }
        let turnover = attributable_turnover(journeys);
        let (wholes, columns): (Vec<_>, Vec<_>) =
            answers.iter().map(|(_, answer)| cells(answer, turnover)).unzip();
        let mut names: Vec<&String> = columns.iter().flat_map(BTreeMap::keys).collect();
        names.small_sort_unstable();
        names.dedup();
        let mut channels: Vec<ComparedChannel> = names
            .iter()
            .map(|name| {
                let cells = wholes.iter().zip(&columns).map(|(whole, column)| {
                    let nothing = ComparedCell { share: whole.share(0.0, 0.0), ..ComparedCell::default() };
                    column.get(*name).copied().unwrap_or(nothing)
                });
                compared((*name).clone(), cells.collect(), thresholds)
            })
            .collect();
        let shares = |model: usize| -> Option<Vec<f64>> {
            let shares: Option<Vec<f64>> =
                channels.iter().map(|channel| channel.models.get(model)?.share).collect();
            shares.filter(|shares| !shares.is_empty())
        };
        let shares: Vec<Option<Vec<f64>>> = (0..answers.len()).map(shares).collect();
        let by_model: Vec<(&str, Option<&Vec<f64>>)> =
            answers.iter().map(|(model, _)| model.as_str()).zip(shares.iter().map(Option::as_ref)).collect();
        let pair = |(a, of_a): &(&str, Option<&Vec<f64>>), (b, of_b): &(&str, Option<&Vec<f64>>)| {
            let both = of_a.zip(*of_b);
            ModelPair {
                a: (*a).to_owned(),
                b: (*b).to_owned(),
                distance: both.map(|(of_a, of_b)| total_variation(of_a, of_b)),
                rank_correlation: both.and_then(|(of_a, of_b)| kendall_tau_b(of_a, of_b)),
            }
        };
        let pairs = by_model
            .iter()
            .enumerate()
            .flat_map(|(index, a)| by_model.iter().skip(index + 1).map(move |b| pair(a, b)));
        let pairs = pairs.collect();
        channels.small_sort_by(|a, b| b.mean.unwrap_or(0.0).total_cmp(&a.mean.unwrap_or(0.0)));
        Ok(Self {
            models: answers.iter().map(|(model, _)| model.clone()).collect(),
            basis: answers.iter().map(|(_, answer)| answer.basis).collect(),
            channels,
            pairs,
        })
    }
}

fn none() -> Error {
    Error::new(ErrorKind::InvalidInput, "models", "expected at least one model, got none")
}

/// One column of cells by channel, and the whole that their shares are of.
fn cells(answer: &ChannelAnswer, turnover: f64) -> (Whole, BTreeMap<String, ComparedCell>) {
    let rows = || answer.channels.iter();
    let value: f64 = rows().map(|row| row.value).collect::<Sum>().value();
    let conversions: f64 = rows().map(|row| row.conversions).collect::<Sum>().value();
    let whole = Whole::new(conversions, value, turnover);
    let cell = |row: &crate::models::ChannelEarnings| {
        let share = whole.share(row.conversions, row.value);
        (row.channel.clone(), ComparedCell { conversions: row.conversions, value: row.value, share })
    };
    (whole, rows().map(cell).small_collect())
}

fn compared(channel: String, models: Vec<ComparedCell>, thresholds: ConsensusThresholds) -> ComparedChannel {
    let shares: Vec<f64> = models.iter().filter_map(|cell| cell.share).collect();
    let count = count_f64(shares.len() as u64);
    let mean = (!shares.is_empty()).then(|| shares.iter().copied().collect::<Sum>().value() / count);
    let variance = mean.map(|mean| {
        shares.iter().map(|share| (share - mean) * (share - mean)).collect::<Sum>().value() / count
    });
    let standard_deviation = variance.map(sqrt);
    let coefficient_of_variation = mean
        .zip(standard_deviation)
        .filter(|(mean, _)| *mean > 0.0)
        .map(|(mean, standard_deviation)| standard_deviation / mean);
    // A model that stands alone with its shares agrees with nobody.
    let agreed = shares.len() > 1 || shares.len() == models.len();
    ComparedChannel {
        channel,
        mean,
        variance,
        standard_deviation,
        coefficient_of_variation,
        min: shares.iter().copied().reduce(f64::min),
        max: mean.map(|_| shares.iter().copied().fold(0.0, f64::max)),
        consensus: agreed.then(|| thresholds.consensus(coefficient_of_variation)),
        models,
    }
}

#[cfg(test)]
#[path = "comparison_tests.rs"]
mod tests;
