//! A Shapley model that has learned.

use serde::Serialize;

use super::parameters::{Shapley, ValueFunction};
use super::rate_game::{Division, Rates};
use crate::domain::{Journey, Journeys, Reason, figure};
use crate::error::Result;
use crate::json::fields;
use crate::learning::effects::{ChannelEffect, shares};

use crate::math::{
    Lookout, Progress, SmallSort, Steps, Sum, before_steps, count_f64, index_u32, map_watched, unwatched,
    watched,
};
use crate::model::Model;
use crate::paths::{Coalition, Coalitions, PathSummary};

/// Number of coalitions that one core divides before it takes the next piece.
const COALITIONS: usize = 256;

/// Shapley values of channels, and how each coalition is divided.
///
/// # Formula
/// `conversions` and `revenue`: a group of channels is worth what all journeys with no other channels earned. That game
/// is a sum of one unanimity game for each coalition `T`, which divides what exactly `T` earned, `R(T)`, equally among
/// its members (Harsanyi's dividends), so that `φ(c) = Σ over T with c: R(T) / |T|`: exact for any number of channels in
/// one pass. `conversion_rate`: a group is worth the observed rate of exactly its channels; each coalition that
/// converted is divided by the Shapley values of the game on its own subsets, exactly up to 65 536 subsets or observed
/// coalitions, else by sampled orders with a standard error.
///
/// Touches of a journey share what their coalition gives their channel; a share below zero counts as zero there.
///
/// # Examples
/// ```
/// use attribution_core::models::{FittedShapley, Shapley};
/// use attribution_core::paths::PathSummary;
///
/// let mut summary = PathSummary::default();
/// summary.add(&["search", "email"], 2, 80.0, 0)?;
/// summary.add(&["search"], 1, 20.0, 2)?;
/// let fitted = FittedShapley::fit(&Shapley::default(), &summary)?;
/// let values: Vec<_> = fitted.effects().into_iter().map(|row| (row.channel, row.effect)).collect();
/// assert_eq!(values, [("email".to_owned(), 1.0), ("search".to_owned(), 2.0)]);
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # References
/// Shapley, L. S. (1953), "A value for n-person games", Contributions to the Theory of Games II, 307–317. Harsanyi,
/// J. C. (1963), "A simplified bargaining model for the n-person cooperative game", International Economic Review 4,
/// 194–220. Zhao et al. (2018), arXiv:1804.05327.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct FittedShapley {
    pub(super) parameters: Shapley,
    pub(super) channels: Vec<String>,
    pub(super) conversions: f64,
    pub(super) value: f64,
    /// For each channel: its part of the conversions, of the value, and the standard error of the first.
    pub(super) parts: Vec<(f64, f64, Option<f64>)>,
    /// For each channel and position: its part of the conversions, when ordered.
    pub(super) positions: Vec<Vec<f64>>,
    /// Divisions of coalitions that are not divided equally, in order.
    pub(super) divisions: Vec<(Vec<u32>, Vec<f64>)>,
}

fields! { FittedShapley { parameters, channels, conversions, value, parts, positions, divisions } }

impl FittedShapley {
    /// Learns from all journeys of a summary.
    ///
    /// # Errors
    /// None today; the signature is that of other models.
    pub fn fit(parameters: &Shapley, summary: &PathSummary) -> Result<Self> {
        Self::fit_watched(parameters, summary, &unwatched)
    }

    /// [`FittedShapley::fit`], with somebody who watches and may stop it: each coalition that earned something is a step.
    ///
    /// # Errors
    /// `CANCELLED` when `progress` says so.
    pub fn fit_watched(parameters: &Shapley, summary: &PathSummary, progress: &Progress<'_>) -> Result<Self> {
        let coalitions =
            Coalitions::from_summary_watched(summary, parameters.ordered, &before_steps(progress))?;
        Self::fit_coalitions(parameters, &coalitions, progress)
    }

    /// Learns from coalitions that are counted already.
    ///
    /// # Errors
    /// As [`FittedShapley::fit_watched`].
    pub fn fit_coalitions(
        parameters: &Shapley,
        coalitions: &Coalitions,
        progress: &Progress<'_>,
    ) -> Result<Self> {
        // Refunds whose sales are counted elsewhere have a value without conversions.
        let earns = |coalition: &&Coalition| coalition.conversions > 0 || coalition.value != 0.0;
        let converted: Vec<&Coalition> = coalitions.list().iter().filter(earns).collect();
        let channels = coalitions.channels();
        watched(progress, converted.len() as u64, |steps| {
            let rates = Rates::new(coalitions.list());
            let divisions = divided(*parameters, &converted, &rates, steps)?;
            Ok(Self::gather(*parameters, channels, &converted, divisions))
        })
    }

    fn gather(
        parameters: Shapley,
        channels: &[String],
        converted: &[&Coalition],
        divisions: Vec<Division>,
    ) -> Self {
        let by_rate = parameters.value_function == ValueFunction::ConversionRate;
        let mut sums = vec![(Sum::default(), Sum::default(), None::<f64>); channels.len()];
        let depth = if parameters.ordered { parameters.max_position as usize } else { 0 };
        let mut positions = vec![vec![Sum::default(); depth]; if depth > 0 { channels.len() } else { 0 }];
        let mut kept = Vec::new();
        for (coalition, Division { values, errors }) in converted.iter().zip(divisions) {
            // Rates are for one journey of the coalition, and sum to conversions over journeys.
            let (conversions, journeys) = (count_f64(coalition.conversions), count_f64(coalition.journeys));
            let unit = if by_rate { journeys } else { conversions };
            let mean = if conversions > 0.0 { coalition.value / conversions } else { 0.0 };
            for (index, (member, share)) in coalition.members.iter().zip(&values).enumerate() {
                let part = share * unit;
                if let Some((conversions, value, error)) = sums.get_mut(*member as usize) {
                    conversions.add(part);
                    value.add(if coalition.conversions > 0 { part * mean } else { share * coalition.value });
                    if let Some(of_part) = errors.as_ref().and_then(|errors| errors.get(index)) {
                        *error = Some(error.unwrap_or(0.0) + (of_part * unit) * (of_part * unit));
                    }
                }
                let row = positions.get_mut(*member as usize);
                if let Some(sum) = row.and_then(|row| row.get_mut(index.min(depth.saturating_sub(1)))) {
                    sum.add(part);
                }
            }
            if by_rate {
                kept.push((
                    coalition.members.clone(),
                    shares(&values.iter().map(|value| value.max(0.0)).collect::<Vec<_>>()),
                ));
            }
        }
        let root = |(conversions, value, error): (Sum, Sum, Option<f64>)| {
            (conversions.value(), value.value(), error.map(crate::math::sqrt))
        };
        Self {
            parameters,
            channels: channels.to_vec(),
            conversions: converted.iter().map(|coalition| count_f64(coalition.conversions)).sum(),
            value: converted.iter().map(|coalition| coalition.value).collect::<Sum>().value(),
            parts: sums.into_iter().map(root).collect(),
            positions: positions.into_iter().map(|row| row.into_iter().map(Sum::value).collect()).collect(),
            divisions: kept,
        }
    }

    /// The parameters it was fitted with.
    #[must_use]
    pub fn parameters(&self) -> &Shapley {
        &self.parameters
    }

    /// The channels, in the order of their names.
    #[must_use]
    pub fn channels(&self) -> &[String] {
        &self.channels
    }

    /// For each channel, what it earns of the conversions at each position among the first touches of the channels of a
    /// journey; empty unless ordered.
    #[must_use]
    pub fn positions(&self) -> &[Vec<f64>] {
        &self.positions
    }

    /// Effects of the channels: what each earns of all conversions and all value. The effect is the Shapley value, in
    /// revenue where that is what a coalition is worth, else in conversions.
    #[must_use]
    pub fn effects(&self) -> Vec<ChannelEffect> {
        let by_revenue = self.parameters.value_function == ValueFunction::Revenue;
        let rows = self.channels.iter().zip(&self.parts);
        rows.map(|(channel, (conversions, value, error))| ChannelEffect {
            channel: channel.clone(),
            effect: if by_revenue { *value } else { *conversions },
            share: (self.conversions > 0.0).then(|| conversions / self.conversions),
            conversions: *conversions,
            value: *value,
            standard_error: *error,
        })
        .collect()
    }

    /// The model for journeys from which it learns itself; where coalitions are divided equally it needs to learn nothing.
    pub(crate) fn bind_journeys(
        parameters: &Shapley,
        journeys: &Journeys,
        progress: &Progress<'_>,
    ) -> Result<Bound> {
        if parameters.value_function == ValueFunction::ConversionRate {
            let summary = journeys.summary_watched(&before_steps(progress))?;
            return Ok(Self::fit_watched(parameters, &summary, progress)?.bind(journeys));
        }
        Ok(Bound { ranks: Vec::new(), ordered: parameters.ordered, divisions: Vec::new() })
    }

    /// The model with its channels resolved to the codes of `journeys`.
    pub(crate) fn bind(&self, journeys: &Journeys) -> Bound {
        let rank = |name: &str| {
            self.channels.binary_search_by(|channel| channel.as_str().cmp(name)).map_or(u32::MAX, index_u32)
        };
        Bound {
            ranks: journeys.channels().names().map(rank).collect(),
            ordered: self.parameters.ordered,
            divisions: self.divisions.clone(),
        }
    }
}

/// Division of each coalition that earned something.
fn divided(
    parameters: Shapley,
    converted: &[&Coalition],
    rates: &Rates,
    steps: &Steps<'_>,
) -> Result<Vec<Division>> {
    let divisions = map_watched(steps, converted.len(), COALITIONS, |range| {
        let lookout = Lookout::new(steps);
        let divide = |(index, coalition): (usize, &&Coalition)| -> Division {
            steps.count(1);
            let by_rate = parameters.value_function == ValueFunction::ConversionRate;
            if by_rate && coalition.conversions > 0 {
                let seed = parameters.seed + index as u64;
                return rates.divide(&coalition.members, parameters.permutations, seed, &lookout);
            }
            let equal = 1.0 / count_f64(coalition.members.len() as u64);
            Division { values: vec![equal; coalition.members.len()], errors: None }
        };
        let slice = converted.get(range.clone()).unwrap_or_default();
        range.zip(slice).map(divide).collect::<Vec<_>>()
    });
    Ok(divisions?.into_iter().flatten().collect())
}

/// Divisions by the codes of some journeys.
pub(crate) struct Bound {
    ranks: Vec<u32>,
    ordered: bool,
    divisions: Vec<(Vec<u32>, Vec<f64>)>,
}

/// Up to here looking at all pairs is faster than sorting.
const SHORT: usize = 24;

impl Bound {
    /// The distinct channels of a journey with how many touches each has, in the order of the coalition.
    fn members(&self, journey: &Journey<'_>) -> Vec<(u32, u32)> {
        let mut members: Vec<(u32, u32)> = Vec::new();
        let channels = journey.channels();
        if channels.len() > SHORT {
            let mut first: std::collections::BTreeMap<u32, (usize, u32)> = std::collections::BTreeMap::new();
            for (position, code) in channels.iter().enumerate() {
                first.entry(*code).or_insert((position, 0)).1 += 1;
            }
            let mut found: Vec<_> = first.into_iter().collect();
            found.small_sort_unstable_by(|(_, (a, _)), (_, (b, _))| a.cmp(b));
            members.extend(found.into_iter().map(|(code, (_, touches))| (code, touches)));
        } else {
            for code in channels {
                match members.iter_mut().find(|(member, _)| member == code) {
                    Some((_, touches)) => *touches += 1,
                    None => members.push((*code, 1)),
                }
            }
        }
        if !self.ordered {
            members.small_sort_unstable_by(|(a, _), (b, _)| self.rank(*a).cmp(&self.rank(*b)));
        }
        members
    }

    /// True when all channels of a journey are due the same, and it is so short that they need not be looked up.
    fn is_plain(&self, journey: &Journey<'_>) -> bool {
        self.divisions.is_empty() && journey.len() <= SHORT
    }

    fn rank(&self, code: u32) -> u32 {
        self.ranks.get(code as usize).copied().unwrap_or(u32::MAX)
    }

    /// Shares of each member's touches, by channel code: share of the channel, and touches that share it.
    fn shares(&self, journey: &Journey<'_>) -> Vec<(u32, f64, u32)> {
        let members = self.members(journey);
        let ranks: Vec<u32> = members.iter().map(|(code, _)| self.rank(*code)).collect();
        let known = self.divisions.binary_search_by(|(coalition, _)| coalition.as_slice().cmp(&ranks)).ok();
        let division = known.and_then(|index| self.divisions.get(index)).map(|(_, shares)| shares);
        let equal = 1.0 / count_f64(members.len() as u64);
        let share = |index: usize| division.map_or(equal, |shares| shares.get(index).copied().unwrap_or(0.0));
        let mut shares: Vec<(u32, f64, u32)> = members
            .iter()
            .enumerate()
            .map(|(index, (code, touches))| (*code, share(index), *touches))
            .collect();
        shares.small_sort_unstable_by(|(a, _, _), (b, _, _)| a.cmp(b));
        shares
    }
}

fn of_code(shares: &[(u32, f64, u32)], code: u32) -> (f64, u32) {
    let index = shares.binary_search_by_key(&code, |(member, _, _)| *member).ok();
    index.and_then(|index| shares.get(index)).map_or((0.0, 1), |(_, share, touches)| (*share, *touches))
}

impl Model for Bound {
    fn weigh(&self, journey: &Journey<'_>, weights: &mut [f64]) {
        let channels = journey.channels();
        if self.is_plain(journey) {
            for (weight, code) in weights.iter_mut().zip(channels) {
                let touches = channels.iter().filter(|other| *other == code).count();
                *weight = 1.0 / count_f64(touches as u64);
            }
            return;
        }
        let shares = self.shares(journey);
        for (weight, code) in weights.iter_mut().zip(channels) {
            let (share, touches) = of_code(&shares, *code);
            *weight = share / f64::from(touches);
        }
    }

    fn has_learned(&self) -> bool {
        true
    }

    fn reasons(&self, journey: &Journey<'_>) -> Vec<Reason> {
        let shares = self.shares(journey);
        let reason = |code: &u32| {
            let (share, touches) = of_code(&shares, *code);
            let percent = share * 100.0;
            let clause = match touches {
                1 => format!("its channel is due {percent:.1} % among {} channels", shares.len()),
                _ => format!(
                    "its channel is due {percent:.1} % among {} channels, shared by {touches} touches",
                    shares.len()
                ),
            };
            let reason = Reason::new(clause).with("share_of_channel", share);
            let reason = reason.with("touches_of_channel", touches.into());
            // Where all channels of a journey are due the same, they go in as 1.
            let part = if self.is_plain(journey) { "1".to_owned() } else { figure(share) };
            reason.worked_out(format!("{part} / {touches}"))
        };
        journey.channels().iter().map(reason).collect()
    }
}
