//! Assisting and closing channels of conversions.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::math::{ExactSum, SmallSort};
use crate::paths::analytics::ranked_paths::{RankedPaths, rate};
use crate::paths::summary::{PathSummary, PathTotals};

/// Assist report: conversions that each channel began, assisted and closed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Assists {
    /// Number of conversions.
    pub conversions: u64,
    /// Value of the conversions, net of refunds.
    pub value: f64,
    /// Conversions of a single touch; they have no assist.
    pub single_touch: u64,
    /// The channels, those in the most conversions first.
    pub channels: Vec<AssistRow>,
}

/// Channel with the conversions that it had a part in.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AssistRow {
    /// The channel.
    pub channel: String,
    /// Conversions with a touch of it.
    pub conversions: u64,
    /// Conversions whose first touch it was.
    pub first: u64,
    /// Conversions whose last touch it was.
    pub last: u64,
    /// Assisted conversions: those with a touch of it that is not the last; each counts once.
    pub assisted: u64,
    /// Conversions whose only touch it was.
    pub only: u64,
    /// Value of the conversions with a touch of it.
    pub value: f64,
    /// Value of those whose first touch it was.
    pub first_value: f64,
    /// Value of those whose last touch it was.
    pub last_value: f64,
    /// Value of those that it assisted.
    pub assisted_value: f64,
    /// Value of those whose only touch it was.
    pub only_value: f64,
    /// Assisted / last conversions: above 1 for a channel that prepares more sales than it closes. None where it closes none.
    pub assisted_per_last: Option<f64>,
}

/// Roles of a channel, in the order of [`Counts`].
const ANY: usize = 0;
const FIRST: usize = 1;
const LAST: usize = 2;
const ASSISTED: usize = 3;
const ONLY: usize = 4;

/// Conversions and value of a channel by its role.
#[derive(Clone, Default)]
struct Counts([(u64, ExactSum); 5]);

impl Counts {
    fn add(&mut self, role: usize, totals: &PathTotals) {
        if let Some((conversions, value)) = self.0.get_mut(role) {
            *conversions = conversions.saturating_add(totals.conversions);
            value.merge(&totals.value);
        }
    }

    fn row(&self, channel: &str) -> AssistRow {
        let [any, first, last, assisted, only] = &self.0;
        AssistRow {
            channel: channel.to_owned(),
            conversions: any.0,
            first: first.0,
            last: last.0,
            assisted: assisted.0,
            only: only.0,
            value: any.1.value(),
            first_value: first.1.value(),
            last_value: last.1.value(),
            assisted_value: assisted.1.value(),
            only_value: only.1.value(),
            assisted_per_last: rate(assisted.0, last.0),
        }
    }
}

/// Assist report of counted paths: for each channel the conversions that it began, assisted, closed and made alone.
///
/// Reason to pick it: it tells channels that prepare sales from those that close them, with nothing but counts.
///
/// # Formula
/// A channel assists a conversion when it has a touch there that is not the last, once for each conversion: of a > b > a it
/// assists and closes. Channels share conversions, so that columns but `first` and `last` add up to more than there are.
///
/// # Examples
/// ```
/// use attribution_core::paths::{PathSummary, assists};
///
/// let mut summary = PathSummary::default();
/// summary.add(&["search", "email"], 2, 80.0, 0)?;
/// summary.add(&["email"], 1, 20.0, 0)?;
/// let found = assists(&summary);
/// let email = &found.channels[0];
/// assert_eq!((email.last, email.only, email.assisted_per_last), (3, 1, Some(0.0)));
/// let search = &found.channels[1];
/// assert_eq!((search.assisted, search.assisted_value, search.assisted_per_last), (2, 80.0, None));
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # References
/// Google Analytics Help, "Assisted conversions".
#[must_use]
pub fn assists(summary: &PathSummary) -> Assists {
    let paths = RankedPaths::new(summary);
    let mut counts = vec![Counts::default(); paths.names.len()];
    let mut single_touch = 0_u64;
    let (mut any, mut before) = (BTreeSet::new(), BTreeSet::new());
    paths.each(|path, totals| {
        let Some((last, rest)) = path.split_last() else { return };
        if totals.conversions == 0 && totals.value.is_zero() {
            return;
        }
        let mut add = |channel: u32, role: usize| {
            if let Some(counts) = counts.get_mut(channel as usize) {
                counts.add(role, totals);
            }
        };
        any.clear();
        any.extend(path.iter().copied());
        before.clear();
        before.extend(rest.iter().copied());
        for channel in &any {
            add(*channel, ANY);
        }
        for channel in &before {
            add(*channel, ASSISTED);
        }
        add(*last, LAST);
        add(*path.first().unwrap_or(last), FIRST);
        if rest.is_empty() {
            add(*last, ONLY);
            single_touch = single_touch.saturating_add(totals.conversions);
        }
    });
    let rows = counts.iter().zip(&paths.names).map(|(counts, channel)| counts.row(channel));
    let mut channels: Vec<AssistRow> = rows.collect();
    channels.small_sort_by(|a, b| b.conversions.cmp(&a.conversions).then_with(|| a.channel.cmp(&b.channel)));
    Assists { conversions: summary.conversions(), value: summary.value(), single_touch, channels }
}

#[cfg(test)]
#[path = "roles_tests.rs"]
mod tests;
