//! A simple probabilistic model that has learned.

use serde::Serialize;

use super::bound::Bound;
use super::counts::{Contribution, Counted, Counts};
use super::report::{ChannelRate, ConversionRates, PairRate};
use crate::domain::Journeys;
use crate::error::Result;
use crate::json::fields;
use crate::learning::effects::{ChannelEffect, shares};
use crate::learning::journey_channels::ranks_in;
use crate::math::{Lookout, Progress, Steps, Sum, before_steps, count_f64, unwatched, watched};
use crate::paths::{Coalitions, PathSummary};

/// Simple probabilistic model of Shao and Li: rates at which journeys with one channel, and with two, convert.
///
/// Reason to pick it: it learns from all journeys, and yet every figure is a rate that can be counted by hand. In measurement
/// of mobile apps, "probabilistic" means something else: that a device was recognised by its properties.
///
/// # Formula
/// `C(i) = p(i) + Σ over j ≠ i of (p(i, j) − p(i) − p(j)) / (2 (N − 1))`, where `p(i)` is the share of journeys with channel
/// `i` that convert, `p(i, j)` that of journeys with both, and `N` the number of distinct channels of the journey. With one
/// channel there is no second term. A conversion is shared in proportion to `C`, negative ones counting as 0, and the share of
/// a channel equally by its touches; where no channel has more than 0, all are due the same.
///
/// # Examples
/// ```
/// use attribution_core::models::FittedProbabilistic;
/// use attribution_core::paths::PathSummary;
///
/// let mut summary = PathSummary::default();
/// summary.add(&["search"], 10, 500.0, 90)?;
/// summary.add(&["email"], 20, 900.0, 80)?;
/// summary.add(&["search", "email"], 30, 1600.0, 70)?;
/// let fitted = FittedProbabilistic::fit(&summary)?;
/// // Together: email 0.25 + (0.3 − 0.45) / 2 = 0.175 and search 0.125, so that email has 7 parts of 12 of 30 conversions.
/// let conversions: Vec<_> = fitted.effects().into_iter().map(|row| (row.channel, row.conversions)).collect();
/// assert!((conversions[0].1 - 37.5).abs() < 1e-12 && (conversions[1].1 - 22.5).abs() < 1e-12);
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # References
/// Shao, X. and Li, L. (2011), "Data-driven multi-touch attribution models", KDD '11, 258–264,
/// doi:10.1145/2020408.2020453, section 4.2.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct FittedProbabilistic {
    pub(super) channels: Vec<String>,
    pub(super) conversions: u64,
    pub(super) value: f64,
    pub(super) counts: Vec<Counted>,
    /// The lower channel first, in order.
    pub(super) pairs: Vec<(u32, u32, Counted)>,
    pub(super) fallback_journeys: u64,
    /// For each channel: its part of the conversions and of the value.
    pub(super) parts: Vec<(f64, f64)>,
}

fields! { FittedProbabilistic { channels, conversions, value, counts, pairs, fallback_journeys, parts } }

impl FittedProbabilistic {
    /// Learns from all journeys of a summary.
    ///
    /// # Errors
    /// None today; the signature is that of other models.
    pub fn fit(summary: &PathSummary) -> Result<Self> {
        Self::fit_watched(summary, &unwatched)
    }

    /// [`FittedProbabilistic::fit`], with somebody who watches and may stop it: all of it is one step.
    ///
    /// # Errors
    /// `CANCELLED` when `progress` says so.
    pub fn fit_watched(summary: &PathSummary, progress: &Progress<'_>) -> Result<Self> {
        let coalitions = Coalitions::from_summary_watched(summary, false, &before_steps(progress))?;
        Self::fit_coalitions(&coalitions, progress)
    }

    /// Learns from coalitions that are counted already, their members in the order of the channels.
    ///
    /// # Errors
    /// As [`FittedProbabilistic::fit_watched`].
    pub fn fit_coalitions(coalitions: &Coalitions, progress: &Progress<'_>) -> Result<Self> {
        watched(progress, 1, |steps| Ok(Self::gather(coalitions, steps)))
    }

    fn gather(coalitions: &Coalitions, steps: &Steps<'_>) -> Self {
        let lookout = Lookout::new(steps);
        let counts = Counts::new(coalitions, &lookout);
        let mut sums = vec![(Sum::default(), Sum::default()); coalitions.channels().len()];
        let mut fallback_journeys = 0_u64;
        // Refunds whose sales are counted elsewhere have a value without conversions.
        let earns = coalitions.list().iter().filter(|it| it.conversions > 0 || it.value != 0.0);
        for coalition in lookout.each(earns) {
            let contributions = counts.contributions(&coalition.members).into_iter();
            let mut weights: Vec<f64> = contributions.map(Contribution::value).collect();
            if weights.iter().all(|weight| *weight == 0.0) {
                weights.fill(1.0);
                fallback_journeys = fallback_journeys.saturating_add(coalition.conversions);
            }
            for (member, share) in coalition.members.iter().zip(shares(&weights)) {
                if let Some((conversions, value)) = sums.get_mut(*member as usize) {
                    conversions.add(share * count_f64(coalition.conversions));
                    value.add(share * coalition.value);
                }
            }
        }
        Self {
            channels: coalitions.channels().to_vec(),
            conversions: coalitions.list().iter().fold(0, |sum, it| sum.saturating_add(it.conversions)),
            value: coalitions.list().iter().map(|coalition| coalition.value).collect::<Sum>().value(),
            counts: counts.channels,
            pairs: counts.pairs,
            fallback_journeys,
            parts: sums
                .into_iter()
                .map(|(conversions, value)| (conversions.value(), value.value()))
                .collect(),
        }
    }

    /// The channels, in the order of their names.
    #[must_use]
    pub fn channels(&self) -> &[String] {
        &self.channels
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

    /// The rates of channels and of pairs that the model consists of.
    #[must_use]
    pub fn rates(&self) -> ConversionRates {
        let name = |rank: u32| self.channels.get(rank as usize).cloned().unwrap_or_default();
        let channels = self.channels.iter().zip(&self.counts).map(|(channel, counted)| ChannelRate {
            channel: channel.clone(),
            journeys: counted.journeys,
            conversions: counted.conversions,
            rate: counted.rate(),
        });
        let pairs = self.pairs.iter().map(|(first, second, counted)| PairRate {
            first: name(*first),
            second: name(*second),
            journeys: counted.journeys,
            conversions: counted.conversions,
            rate: counted.rate(),
        });
        ConversionRates {
            channels: channels.collect(),
            pairs: pairs.collect(),
            fallback_journeys: self.fallback_journeys,
        }
    }

    /// The model with its channels resolved to the codes of `journeys`.
    pub(crate) fn bind(&self, journeys: &Journeys) -> Bound {
        Bound {
            channels: self.counts.clone(),
            pairs: self.pairs.clone(),
            ranks: ranks_in(&self.channels, journeys),
        }
    }
}

#[cfg(test)]
#[path = "fitted_tests.rs"]
mod tests;
