//! Several models on the same journeys, side by side.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::agreement::{kendall_tau_b, total_variation};
use crate::domain::{Credits, Journeys};
use crate::error::{Error, ErrorKind, Result};
use crate::math::{Sum, count_f64, sqrt};
use crate::models::{Basis, ChannelAnswer, ModelSpec};

/// What several models give each channel, and how far they agree.
///
/// Why you would pick it: where models agree, it does not matter which you believe; where they do not, it says between
/// what your choice decides.
///
/// Each model is shown by its one answer per channel: the sum of its credits, or of a model that learns its effects, those
/// of channels included whose journeys never converted.
///
/// # Formula
/// Mean, population variance and the rest are of the shares of one channel under all models; the coefficient of
/// variation is the standard deviation over the mean. The distance of two models is the total variation of their
/// shares, their rank correlation is Kendall's τ-b.
///
/// # Examples
/// ```
/// use attribution_core::compare::{Comparison, ConsensusThresholds};
/// use attribution_core::{JourneyRules, Journeys, ModelSpec, simulate};
///
/// let demo = simulate::demo();
/// let journeys = Journeys::build(&JourneyRules::default(), &demo.touches, &demo.conversions)?;
/// let models = [ModelSpec::first_touch(), ModelSpec::last_touch(), ModelSpec::markov()];
/// let comparison = Comparison::of_models(&journeys, &models, ConsensusThresholds::default())?;
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
    /// What the figures of each model are: sums of its credits, or effects of channels.
    pub basis: Vec<Basis>,
    /// The channels, largest mean share first.
    pub channels: Vec<ComparedChannel>,
    /// Every pair of models.
    pub pairs: Vec<ModelPair>,
}

/// What the models give one channel.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ComparedChannel {
    /// The channel.
    pub channel: String,
    /// One cell for each model, in the order of the models.
    pub models: Vec<ComparedCell>,
    /// Mean of the shares.
    pub mean: f64,
    /// Population variance of the shares.
    pub variance: f64,
    /// Root of the variance.
    pub standard_deviation: f64,
    /// Standard deviation over mean; none for a channel that no model gives anything.
    pub coefficient_of_variation: Option<f64>,
    /// Smallest share.
    pub min: f64,
    /// Largest share.
    pub max: f64,
    /// How far the models agree.
    pub consensus: Consensus,
}

/// What one model gives one channel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ComparedCell {
    /// Conversions.
    pub conversions: f64,
    /// Value.
    pub value: f64,
    /// Share of all that the model gives out.
    pub share: f64,
}

/// How alike two models are.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ModelPair {
    /// One model.
    pub a: String,
    /// The other.
    pub b: String,
    /// Total variation: the share that would have to move to make one the other, 0 to 1.
    pub distance: f64,
    /// Kendall's τ-b of the shares, −1 to 1; none when a model gives all channels the same.
    pub rank_correlation: Option<f64>,
}

/// How far models agree on a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
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
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct ConsensusThresholds {
    /// Strong below this.
    pub strong: f64,
    /// Moderate below this.
    pub moderate: f64,
    /// Weak below this, else disagreement.
    pub weak: f64,
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
        for (name, least, threshold) in steps {
            if !(threshold >= least && threshold.is_finite()) {
                let detail = format!("expected a number of {least} or more, got {threshold}");
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
    /// As [`ModelSpec::attribute`] and [`Comparison::of`].
    pub fn of_models(
        journeys: &Journeys,
        models: &[ModelSpec],
        thresholds: ConsensusThresholds,
    ) -> Result<Self> {
        thresholds.validate()?;
        let answer = |(index, model): (usize, &ModelSpec)| {
            let answer = model.answer(journeys).map_err(|error| error.within(&format!("models[{index}]")))?;
            Ok((model.label(), answer))
        };
        Self::of_answers(&models.iter().enumerate().map(answer).collect::<Result<Vec<_>>>()?, thresholds)
    }

    /// Compares credits of several models on the same journeys, by what they add up to: also credits from elsewhere.
    ///
    /// Of a model that learns these are not its effects, which [`Comparison::of_models`] shows.
    ///
    /// # Errors
    /// `INVALID_INPUT` without any credits, or when they are of other journeys; `INVALID_CONFIG` for thresholds out of
    /// order.
    pub fn of(credits: &[Credits], thresholds: ConsensusThresholds) -> Result<Self> {
        thresholds.validate()?;
        let Some(first) = credits.first() else { return Err(none()) };
        let journeys = first.journeys();
        if let Some(index) = credits.iter().position(|credits| !credits.journeys().are_the_same_as(journeys))
        {
            let detail = "expected credits of the same journeys as the first, got those of others";
            return Err(Error::new(ErrorKind::InvalidInput, format!("models[{index}]"), detail));
        }
        let answer = |credits: &Credits| Ok((credits.model().to_owned(), credits.answer()?));
        Self::of_answers(&credits.iter().map(answer).collect::<Result<Vec<_>>>()?, thresholds)
    }

    fn of_answers(answers: &[(String, ChannelAnswer)], thresholds: ConsensusThresholds) -> Result<Self> {
        if answers.is_empty() {
            return Err(none());
        }
        let columns: Vec<_> = answers.iter().map(|(_, answer)| cells(answer)).collect();
        let names: BTreeSet<&String> = columns.iter().flat_map(BTreeMap::keys).collect();
        let mut channels: Vec<ComparedChannel> = names
            .iter()
            .map(|name| {
                let cells = columns.iter().map(|column| column.get(*name).copied().unwrap_or_default());
                compared((*name).clone(), cells.collect(), thresholds)
            })
            .collect();
        let shares = |column: &BTreeMap<String, ComparedCell>| -> Vec<f64> {
            names.iter().map(|name| column.get(*name).map_or(0.0, |cell| cell.share)).collect()
        };
        let shares: Vec<Vec<f64>> = columns.iter().map(shares).collect();
        let by_model: Vec<(&str, &Vec<f64>)> =
            answers.iter().map(|(model, _)| model.as_str()).zip(&shares).collect();
        let pair = |(a, of_a): &(&str, &Vec<f64>), (b, of_b): &(&str, &Vec<f64>)| ModelPair {
            a: (*a).to_owned(),
            b: (*b).to_owned(),
            distance: total_variation(of_a, of_b),
            rank_correlation: kendall_tau_b(of_a, of_b),
        };
        let pairs = by_model
            .iter()
            .enumerate()
            .flat_map(|(index, a)| by_model.iter().skip(index + 1).map(move |b| pair(a, b)));
        let pairs = pairs.collect();
        channels.sort_by(|a, b| b.mean.total_cmp(&a.mean));
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

/// What a model gives each channel, as shares of all that it gives.
fn cells(answer: &ChannelAnswer) -> BTreeMap<String, ComparedCell> {
    let rows = || answer.channels.iter();
    let value: f64 = rows().map(|row| row.value).collect::<Sum>().value();
    let conversions: f64 = rows().map(|row| row.conversions).collect::<Sum>().value();
    let cell = |row: &crate::models::ChannelEarnings| {
        // Conversions without any value still have shares.
        let (part, whole) = if value > 0.0 { (row.value, value) } else { (row.conversions, conversions) };
        let share = if whole > 0.0 { part / whole } else { 0.0 };
        (row.channel.clone(), ComparedCell { conversions: row.conversions, value: row.value, share })
    };
    rows().map(cell).collect()
}

fn compared(channel: String, models: Vec<ComparedCell>, thresholds: ConsensusThresholds) -> ComparedChannel {
    let count = count_f64(models.len() as u64);
    let shares = || models.iter().map(|cell| cell.share);
    let mean = shares().collect::<Sum>().value() / count;
    let variance = shares().map(|share| (share - mean) * (share - mean)).collect::<Sum>().value() / count;
    let standard_deviation = sqrt(variance);
    let coefficient_of_variation = (mean > 0.0).then(|| standard_deviation / mean);
    ComparedChannel {
        channel,
        mean,
        variance,
        standard_deviation,
        coefficient_of_variation,
        min: shares().fold(f64::INFINITY, f64::min),
        max: shares().fold(0.0, f64::max),
        consensus: thresholds.consensus(coefficient_of_variation),
        models,
    }
}

#[cfg(test)]
#[path = "comparison_tests.rs"]
mod tests;
