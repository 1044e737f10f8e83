//! Summing credits by group.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use super::credits::Credits;
use super::dimension::DimensionCodes;
use super::field::NumberField;
use super::journeys::Journeys;
use super::spend::Period;
use crate::error::{Error, ErrorKind, Result};
use crate::math::{Sum, count_f64, index_u32, map_chunks};

/// How many journeys one core sums before it takes the next piece.
const JOURNEYS: usize = 1 << 13;
/// Up to here groups are summed in pieces.
const FEW_GROUPS: usize = 1 << 10;

/// What one group earned so far.
#[derive(Clone, Default)]
pub(super) struct Group {
    pub(super) conversions: Sum,
    pub(super) value: Sum,
    pub(super) touches: u64,
    pub(super) journeys: u64,
    pub(super) assisted: u64,
    pub(super) first: u64,
    pub(super) last: u64,
    pub(super) cost: Option<Sum>,
    /// One more than the journey last counted in `journeys`, and in `assisted`.
    counted: usize,
    assist_counted: usize,
}

/// The group of each touch, and the key of each group.
pub(super) fn group_codes<'a>(
    columns: &'a [DimensionCodes<'_>],
) -> (Cow<'a, [u32]>, Vec<Vec<Option<String>>>) {
    if let [column] = columns {
        // The codes are the groups; touches without a value share the one after the last.
        let names = column.names.names().map(|name| vec![Some(name.to_owned())]);
        return (Cow::Borrowed(&column.codes), names.chain([vec![None]]).collect());
    }
    let mut groups: BTreeMap<Vec<u32>, u32> = BTreeMap::new();
    let touches = columns.first().map_or(0, |column| column.codes.len());
    let mut group_of = Vec::with_capacity(touches);
    let mut key = Vec::with_capacity(columns.len());
    // Neighbours often share a key.
    let mut last: Option<(Vec<u32>, u32)> = None;
    for touch in 0..touches {
        key.clear();
        key.extend(columns.iter().filter_map(|column| column.codes.get(touch)));
        if let Some((_, group)) = last.as_ref().filter(|(before, _)| *before == key) {
            group_of.push(*group);
            continue;
        }
        let next = index_u32(groups.len());
        let group = *groups.entry(key.clone()).or_insert(next);
        last = Some((key.clone(), group));
        group_of.push(group);
    }
    let mut keys = vec![Vec::new(); groups.len()];
    for (codes, group) in groups {
        let names = codes.iter().zip(columns);
        if let Some(key) = keys.get_mut(group as usize) {
            *key = names.map(|(code, column)| column.names.name(*code).map(str::to_owned)).collect();
        }
    }
    (Cow::Owned(group_of), keys)
}

/// Gives touches of conversions outside a period the group `groups`, one beyond the others.
pub(super) fn set_outside_apart(
    journeys: &Journeys,
    period: Period,
    group_of: &mut [u32],
    groups: usize,
) -> Result<()> {
    let times = &journeys.0.conversions.at;
    if times.is_empty() && journeys.converting() > 0 {
        let detail = "expected conversions with times, which a period is cut by, got path counts";
        return Err(Error::new(ErrorKind::MissingData, "period", detail));
    }
    let within = period.start.micros()..period.end.micros();
    let (apart, last) = (index_u32(groups), index_u32(groups.saturating_sub(1)));
    for (journey, at) in journeys.iter().zip(times) {
        let inside = within.contains(at);
        for code in group_of.get_mut(journey.touch_range()).unwrap_or_default() {
            *code = if inside { (*code).min(last) } else { apart };
        }
    }
    Ok(())
}

/// Sums the credits of each group, with all cores and in an order that does not depend on their number.
pub(super) fn accumulate(credits: &Credits, group_of: &[u32], len: usize) -> Vec<Group> {
    let converting = credits.journeys().converting();
    // Many groups cost more to merge than to sum.
    let chunk = if len <= FEW_GROUPS { JOURNEYS } else { converting.max(1) };
    let parts =
        map_chunks(converting, chunk, |journeys| accumulate_journeys(credits, journeys, group_of, len));
    let mut parts = parts.into_iter();
    let mut groups = parts.next().unwrap_or_else(|| vec![Group::default(); len]);
    for part in parts {
        for (group, more) in groups.iter_mut().zip(part) {
            group.merge(&more);
        }
    }
    groups
}

fn accumulate_journeys(
    credits: &Credits,
    journeys: Range<usize>,
    group_of: &[u32],
    len: usize,
) -> Vec<Group> {
    let mut groups = vec![Group::default(); len];
    for journey in credits.journeys().range(journeys) {
        let (count, value) = (journey.count(), journey.value());
        let codes = group_of.get(journey.touch_range()).unwrap_or_default();
        let weights = credits.weights_of(journey.index());
        let costs = journey.numbers(NumberField::Cost);
        let last = codes.len().saturating_sub(1);
        for (position, (code, weight)) in codes.iter().zip(weights).enumerate() {
            let Some(group) = groups.get_mut((*code as usize).min(len.saturating_sub(1))) else { continue };
            if *weight != 0.0 {
                group.conversions.add(weight * count_f64(count));
                group.value.add(weight * value);
            }
            group.touches += count;
            if group.counted != journey.index() + 1 {
                group.counted = journey.index() + 1;
                group.journeys += count;
            }
            if position < last && group.assist_counted != journey.index() + 1 {
                group.assist_counted = journey.index() + 1;
                group.assisted += count;
            }
            group.first += if position == 0 { count } else { 0 };
            group.last += if position == last { count } else { 0 };
            if let Some(cost) = costs.and_then(|costs| costs.get(position)).filter(|cost| !cost.is_nan()) {
                group.cost.get_or_insert_default().add(*cost);
            }
        }
    }
    groups
}

impl Group {
    /// Adds what journeys after these have.
    fn merge(&mut self, more: &Self) {
        self.conversions.merge(more.conversions);
        self.value.merge(more.value);
        self.touches += more.touches;
        self.journeys += more.journeys;
        self.assisted += more.assisted;
        self.first += more.first;
        self.last += more.last;
        if let Some(cost) = more.cost {
            self.cost.get_or_insert_default().merge(cost);
        }
    }
}
