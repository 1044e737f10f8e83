//! Summing credits by group.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use super::credits::Credits;
use super::dimension::{Dimension, DimensionCodes};
use super::field::NumberField;
use super::journeys::Journeys;
use super::spend::Period;
use crate::error::{Error, ErrorKind, Result};
use crate::math::{Lookout, Steps, Sum, count_f64, index_u32, map_watched};

/// Number of journeys that one core sums before it takes the next piece.
const JOURNEYS: usize = 1 << 13;
/// Up to here groups are summed in pieces.
const FEW_GROUPS: usize = 1 << 10;

/// Credits of one group so far.
#[derive(Clone, Default)]
pub(super) struct Group {
    pub(super) conversions: Sum,
    pub(super) value: Sum,
    pub(super) touches: u64,
    pub(super) refunds: u64,
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
    steps: &Steps<'_>,
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
    let lookout = Lookout::new(steps);
    for touch in lookout.each(0..touches) {
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

/// The codes of the touches by each dimension, and after them those of the touches of each refund, where a refund can be in
/// another group than its sale: when a dimension tells them apart, or something else does.
pub(super) fn grouping_columns<'a>(
    journeys: &'a Journeys,
    dimensions: &[Dimension],
    apart: bool,
    steps: &Steps<'_>,
) -> Result<Vec<DimensionCodes<'a>>> {
    let apart = apart || dimensions.iter().any(Dimension::tells_refunds_apart);
    let with_refunds = journeys.has_refunds() && apart;
    let codes = |dimension: &Dimension| {
        steps.look()?;
        if with_refunds { dimension.codes_with_refunds(journeys) } else { dimension.codes(journeys) }
    };
    dimensions.iter().map(codes).collect()
}

/// Gives touches of conversions outside a period the group `groups`, one beyond the others; refunds go by their own time.
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
    let mut mark = |touches: Range<usize>, at: i64| {
        let inside = within.contains(&at);
        for code in group_of.get_mut(touches).unwrap_or_default() {
            *code = if inside { (*code).min(last) } else { apart };
        }
    };
    for (journey, at) in journeys.iter().zip(times) {
        mark(journey.touch_range(), *at);
    }
    let mut start = journeys.converting_touches();
    for refund in &journeys.0.refunds.list {
        let journey = refund.journey as usize;
        let end = start + journeys.touch_range(journey..journey + 1).len();
        mark(start..end, refund.at);
        start = end;
    }
    Ok(())
}

/// Sums the credits of each group, with all cores and in an order that does not depend on their number.
///
/// After the groups of all touches, `group_of` may have those of the touches of each refund; otherwise sales are net.
pub(super) fn accumulate(
    credits: &Credits,
    group_of: &[u32],
    len: usize,
    steps: &Steps<'_>,
) -> Result<Vec<Group>> {
    let converting = credits.journeys().converting();
    let refunds_apart = group_of.len() > credits.journeys().converting_touches();
    let repeated = credits.journeys().repeated_touches();
    let sums = Sums { credits, group_of, len, refunds_apart, repeated: repeated.as_deref(), steps };
    // Many groups cost more to merge than to sum.
    let chunk = if len <= FEW_GROUPS { JOURNEYS } else { converting.max(1) };
    let parts = map_watched(steps, converting, chunk, |journeys| sums.of_journeys(journeys));
    let mut parts = parts?.into_iter();
    let mut groups = parts.next().unwrap_or_else(|| vec![Group::default(); len]);
    for part in parts {
        for (group, more) in groups.iter_mut().zip(part) {
            group.merge(&more);
        }
    }
    if refunds_apart {
        sums.take_refunds_back(&mut groups);
    }
    Ok(groups)
}

/// Sums of credits by group: the credits, the group of each touch, and the rules of counting.
struct Sums<'a> {
    credits: &'a Credits,
    group_of: &'a [u32],
    len: usize,
    refunds_apart: bool,
    /// Touches that an earlier journey of the same key holds too: they were made, and paid for, once.
    repeated: Option<&'a [bool]>,
    steps: &'a Steps<'a>,
}

impl Sums<'_> {
    fn of_journeys(&self, journeys: Range<usize>) -> Vec<Group> {
        let Self { credits, group_of, len, refunds_apart, repeated, steps } = *self;
        let lookout = Lookout::new(steps);
        let mut groups = vec![Group::default(); len];
        for journey in lookout.each(credits.journeys().range(journeys)) {
            let count = journey.count();
            let (conversions, value) = if refunds_apart {
                (count, journey.sale_value())
            } else {
                (journey.conversions(), journey.value())
            };
            let codes = group_of.get(journey.touch_range()).unwrap_or_default();
            let repeated = repeated.and_then(|repeated| repeated.get(journey.touch_range()));
            let weights = credits.weights_of(journey.index());
            let costs = journey.numbers(NumberField::Cost);
            let last = codes.len().saturating_sub(1);
            for (position, (code, weight)) in codes.iter().zip(weights).enumerate() {
                let Some(group) = groups.get_mut((*code as usize).min(len.saturating_sub(1))) else {
                    continue;
                };
                if *weight != 0.0 {
                    group.conversions.add(weight * count_f64(conversions));
                    group.value.add(weight * value);
                }
                let again = repeated.and_then(|repeated| repeated.get(position)) == Some(&true);
                group.touches += if again { 0 } else { count };
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
                let cost = costs.and_then(|costs| costs.get(position)).filter(|cost| !cost.is_nan());
                if let Some(cost) = cost {
                    group.cost.get_or_insert_default().add(if again { 0.0 } else { *cost });
                }
            }
        }
        groups
    }

    /// Refunds in the groups of their own time: the weights of the sale, times what was given back.
    fn take_refunds_back(&self, groups: &mut [Group]) {
        let journeys = self.credits.journeys();
        let mut start = journeys.converting_touches();
        for refund in &journeys.0.refunds.list {
            let weights = self.credits.weights_of(refund.journey as usize);
            let codes = self.group_of.get(start..start + weights.len()).unwrap_or_default();
            start += weights.len();
            for (code, weight) in codes.iter().zip(weights) {
                let index = (*code as usize).min(self.len.saturating_sub(1));
                let Some(group) = groups.get_mut(index) else { continue };
                group.refunds += 1;
                if *weight != 0.0 {
                    group.value.add(weight * refund.value);
                    group.conversions.add(if refund.is_last { -*weight } else { 0.0 });
                }
            }
        }
    }
}

impl Group {
    /// Adds what journeys after these have.
    fn merge(&mut self, more: &Self) {
        self.conversions.merge(more.conversions);
        self.value.merge(more.value);
        self.touches += more.touches;
        self.refunds += more.refunds;
        self.journeys += more.journeys;
        self.assisted += more.assisted;
        self.first += more.first;
        self.last += more.last;
        if let Some(cost) = more.cost {
            self.cost.get_or_insert_default().merge(cost);
        }
    }
}
