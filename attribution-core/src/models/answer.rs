//! The one answer of a model per channel.

use std::collections::BTreeMap;

use serde::Serialize;

use super::rules::{Ensemble, Member};
use super::spec::ModelSpec;
use crate::domain::{Baseline, Credits, Dimension, Journeys, Unattributed};
use crate::error::Result;
use crate::math::{Progress, SmallCollect, unwatched};

/// Basis of an answer per channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Basis {
    /// Sums of the credits of touches.
    Credits,
    /// Effects of the channels, as a model that learns found them in all journeys.
    Effects,
}

/// The one answer per channel of a model: the sum of its credits, or of a model that learns its effects.
///
/// Effects also belong to channels whose journeys never converted, which no credit shows. An ensemble with a member that
/// learns answers with the weighted mean of the answers of its members; those that do not learn are one ensemble among
/// themselves.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChannelAnswer {
    /// Basis of the figures: sums of credits, or effects of channels.
    pub basis: Basis,
    /// The channels, in the order of their names.
    pub channels: Vec<ChannelEarnings>,
    /// Conversions that the model gives nobody.
    pub unattributed: Unattributed,
    /// Baseline: conversions that no touch caused, where the model knows of such.
    pub baseline: Baseline,
}

/// Earnings of one channel.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChannelEarnings {
    /// The channel.
    pub channel: String,
    /// Conversions.
    pub conversions: f64,
    /// Value.
    pub value: f64,
}

impl ModelSpec {
    /// Earnings of each channel, of all conversions and all value. A model that learns does so from these journeys first.
    ///
    /// # Examples
    /// ```
    /// use attribution_core::{JourneyRules, Journeys, ModelSpec, PathCount};
    ///
    /// let rows = [PathCount::parse("search > email", 2, 80.0, 0)?, PathCount::parse("social > search", 0, 0.0, 6)?];
    /// let journeys = Journeys::from_path_counts(&JourneyRules::default(), &rows)?;
    /// let answer = ModelSpec::markov().answer(&journeys)?;
    /// // The chain leads from social to search and on to a conversion, though no journey took that way.
    /// let social = &answer.channels[2];
    /// assert!(social.channel == "social" && social.conversions > 0.0);
    /// assert!((answer.channels.iter().map(|row| row.conversions).sum::<f64>() - 2.0).abs() < 1e-12);
    /// # Ok::<(), attribution_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// As [`ModelSpec::attribute`].
    pub fn answer(&self, journeys: &Journeys) -> Result<ChannelAnswer> {
        self.answer_watched(journeys, &unwatched)
    }

    /// The same, with somebody who may stop it; steps of what it is made of begin anew.
    pub(crate) fn answer_watched(
        &self,
        journeys: &Journeys,
        progress: &Progress<'_>,
    ) -> Result<ChannelAnswer> {
        self.validate()?;
        let parts = self.parts();
        if let [(_, only)] = parts.as_slice() {
            return only.own_answer(journeys, progress);
        }
        let mut mixed: BTreeMap<String, (f64, f64)> = BTreeMap::new();
        let (mut unattributed, mut baseline) = (Unattributed::default(), Baseline::default());
        for (weight, part) in parts {
            let answer = part.own_answer(journeys, progress)?;
            unattributed.conversions += weight * answer.unattributed.conversions;
            unattributed.value += weight * answer.unattributed.value;
            baseline.conversions += weight * answer.baseline.conversions;
            baseline.value += weight * answer.baseline.value;
            for row in answer.channels {
                let (conversions, value) = mixed.entry(row.channel).or_default();
                *conversions += weight * row.conversions;
                *value += weight * row.value;
            }
        }
        Ok(ChannelAnswer { basis: Basis::Effects, channels: rows(mixed), unattributed, baseline })
    }

    fn own_answer(&self, journeys: &Journeys, progress: &Progress<'_>) -> Result<ChannelAnswer> {
        if !self.learns() {
            return self.attribute_watched(journeys, progress)?.answer();
        }
        let fitted = self.fit_journeys(journeys, progress)?;
        let baseline = fitted.baseline();
        let earned = fitted.effects().into_iter().map(|row| (row.channel, (row.conversions, row.value)));
        let unattributed = journeys.unattributed();
        let channels = rows(earned.small_collect());
        Ok(ChannelAnswer { basis: Basis::Effects, channels, unattributed, baseline })
    }

    /// The models of which the answers, so weighted, are the answer of this one: itself, but for an ensemble with a
    /// member that learns.
    pub(crate) fn parts(&self) -> Vec<(f64, Self)> {
        let Self::Ensemble(ensemble) = self else { return vec![(1.0, self.clone())] };
        if !self.needs_null_journeys() {
            return vec![(1.0, self.clone())];
        }
        let weighted = ensemble.members.iter().filter(|member| member.weight.get() > 0.0);
        let (learning, rules): (Vec<&Member>, Vec<&Member>) =
            weighted.partition(|member| member.spec.needs_null_journeys());
        let of_member = |member: &Member| {
            member
                .spec
                .parts()
                .into_iter()
                .map(|(weight, part)| (member.weight.get() * weight, part))
                .collect()
        };
        let mut parts: Vec<(f64, Self)> =
            learning.into_iter().flat_map(|member| -> Vec<_> { of_member(member) }).collect();
        match rules.as_slice() {
            [] => {}
            [only] => parts.push((only.weight.get(), only.spec.clone())),
            several => {
                let whole: f64 = several.iter().map(|member| member.weight.get()).sum();
                let among = |member: &&Member| Member::new(member.weight.among(whole), member.spec.clone());
                let members = several.iter().map(among).collect();
                parts.push((whole, Self::Ensemble(Ensemble { members })));
            }
        }
        parts
    }
}

impl Credits {
    /// The credits by channel, as an answer.
    pub(crate) fn answer(&self) -> Result<ChannelAnswer> {
        let table = self.by(&[Dimension::Channel])?;
        let row = |row: &crate::domain::CreditRow| {
            (row.keys.first().cloned().flatten().unwrap_or_default(), (row.conversions, row.value))
        };
        Ok(ChannelAnswer {
            basis: Basis::Credits,
            channels: rows(table.rows().iter().map(row).small_collect()),
            unattributed: table.unattributed(),
            baseline: table.baseline(),
        })
    }
}

fn rows(earned: BTreeMap<String, (f64, f64)>) -> Vec<ChannelEarnings> {
    let row = |(channel, (conversions, value))| ChannelEarnings { channel, conversions, value };
    earned.into_iter().map(row).collect()
}

#[cfg(test)]
#[path = "answer_tests.rs"]
mod tests;
