//! Cutting the touches of one key into journeys.
//!
//! In: the touches of a key in time order and its conversions. Out: journeys, and for every touch that is in none of
//! them the reason.

use super::conversions::ConversionRow;
use super::thinning::{NullFate, Thinning, micros};
use super::touches::TouchRow;
use crate::domain::{
    AfterConversion, BetweenConversions, ByName, DAY, Dictionary, JourneyRules, Names, SetAside,
    UnattributedConversion,
};
use crate::math::{Days, SmallSort, index_u32};

/// The rules of journeys with names resolved to codes.
#[derive(Debug)]
pub(super) struct Windows {
    lookback: i64,
    /// For each channel, when some have a lookback of their own.
    channel_lookback: Vec<i64>,
    longest_lookback: i64,
    since_previous: bool,
    after_becomes_null: bool,
    /// For each channel, when direct touches give way to others.
    direct: Vec<bool>,
    thinning: Thinning,
}

/// Journeys cut from some keys.
#[derive(Debug, Default)]
pub(super) struct Cut {
    /// Touches of all journeys, one after another, as positions among the sorted touches.
    pub(super) converting: Vec<u32>,
    /// End of each converting journey in `converting`, and its conversion.
    pub(super) conversions: Vec<(u32, ConversionRow)>,
    pub(super) null: Vec<u32>,
    /// End of each null journey in `null`, and the first row of its key.
    pub(super) null_ends: Vec<(u32, u32)>,
    pub(super) unattributed: Vec<UnattributedConversion>,
    pub(super) set_aside: SetAside,
    pub(super) used: u64,
    selected: Vec<usize>,
    fates: Vec<Fate>,
}

/// Fate of a touch. A touch with several windows gets the latest of the list that any of them gave it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fate {
    AfterConversion,
    NullSkipped,
    TooFewForNull,
    OutsideLookback,
    Direct,
    Collapsed,
    BeyondMaxTouches,
    Used,
}

impl Windows {
    pub(super) fn new(rules: &JourneyRules, channels: &Dictionary) -> Self {
        let lookback = micros(rules.lookback_days.map(Days::get), DAY);
        let of_channel = ByName::new(&rules.channel_lookback_days);
        let own = |name: &str| of_channel.get(name).map_or(lookback, |days| micros(days.map(Days::get), DAY));
        let channel_lookback: Vec<i64> = if rules.channel_lookback_days.is_empty() {
            Vec::new()
        } else {
            channels.names().map(own).collect()
        };
        let thinning = Thinning::new(rules);
        let direct = if thinning.direct_gives_way() {
            let direct = Names::new(&rules.direct_channels);
            channels.names().map(|name| direct.holds(name)).collect()
        } else {
            Vec::new()
        };
        Self {
            lookback,
            longest_lookback: channel_lookback.iter().copied().max().unwrap_or(lookback),
            channel_lookback,
            since_previous: rules.between_conversions == BetweenConversions::SincePrevious,
            after_becomes_null: rules.after_conversion == AfterConversion::NullJourney,
            direct,
            thinning,
        }
    }

    /// True when a journey is all touches from one to another.
    fn keeps_neighbours(&self) -> bool {
        self.thinning.keeps_neighbours() && self.channel_lookback.is_empty()
    }

    fn in_lookback(&self, touch: &TouchRow, converted_at: i64) -> bool {
        let lookback = self.channel_lookback.get(touch.channel as usize).unwrap_or(&self.lookback);
        converted_at - touch.at <= *lookback
    }

    /// The touches, from and to, that are in the longest lookback of a conversion and not before `begin`.
    fn bounds(&self, touches: &[TouchRow], at: i64, begin: usize) -> (usize, usize) {
        let oldest = at.saturating_sub(self.longest_lookback);
        let from = touches.partition_point(|touch| touch.at < oldest).max(begin);
        (from, touches.partition_point(|touch| touch.at <= at))
    }

    /// At most how many touches the journeys of one key will hold together.
    pub(super) fn most_touches(&self, touches: &[TouchRow], conversions: &[ConversionRow]) -> u64 {
        let (mut begin, mut maximum) = (0, 0_u64);
        for together in conversions.chunk_by(|a, b| a.at == b.at) {
            let Some(at) = together.first().map(|conversion| conversion.at) else { continue };
            let (from, end) = self.bounds(touches, at, begin);
            let window = end.saturating_sub(from);
            let each = (window - self.thinning.beyond(window)) as u64;
            maximum = maximum.saturating_add(each.saturating_mul(together.len() as u64));
            if self.since_previous {
                begin = end;
            }
        }
        maximum
    }

    /// Cuts the touches of one key, which start at `start` among the sorted touches.
    pub(super) fn cut(
        &self,
        touches: &[TouchRow],
        start: usize,
        conversions: &[ConversionRow],
        out: &mut Cut,
    ) {
        out.fates.clear();
        let converted_until = conversions
            .last()
            .map_or(0, |conversion| touches.partition_point(|touch| touch.at <= conversion.at));
        out.fates.resize(converted_until, Fate::OutsideLookback);
        out.fates.resize(touches.len(), Fate::AfterConversion);

        let (mut begin, mut beyond_until) = (0, 0);
        for together in conversions.chunk_by(|a, b| a.at == b.at) {
            let Some(at) = together.first().map(|conversion| conversion.at) else { continue };
            let (mut from, end) = self.bounds(touches, at, begin);
            if self.keeps_neighbours() {
                // The last ones are known without looking at the others, which are many where keys are shared.
                let kept = from + self.thinning.beyond(end.saturating_sub(from));
                for fate in out.fates.get_mut(from.max(beyond_until)..kept).unwrap_or_default() {
                    *fate = (*fate).max(Fate::BeyondMaxTouches);
                }
                beyond_until = beyond_until.max(kept);
                from = kept;
            }
            let window = touches.get(from..end).unwrap_or_default().iter().zip(from..end);
            out.selected.clear();
            out.selected
                .extend(window.filter(|(touch, _)| self.in_lookback(touch, at)).map(|(_, index)| index));
            self.thin(touches, out);
            self.keep_last(out);
            for conversion in together {
                out.push_converting(start, *conversion);
            }
            if self.since_previous {
                begin = end;
            }
        }
        if converted_until < touches.len() && (conversions.is_empty() || self.after_becomes_null) {
            self.cut_null(touches, start, converted_until, out);
        }
        out.count_fates();
    }

    /// Null journey after the last conversion; everything, where there is none.
    fn cut_null(&self, touches: &[TouchRow], start: usize, from: usize, out: &mut Cut) {
        out.selected.clear();
        out.selected.extend(from..touches.len());
        self.thin(touches, out);
        let fate = match self.thinning.null_fate(out.selected.len()) {
            NullFate::TooFewTouches => Fate::TooFewForNull,
            NullFate::Skipped => Fate::NullSkipped,
            NullFate::Kept => {
                self.keep_last(out);
                let first_row = touches.iter().map(|touch| touch.row).min().unwrap_or(0);
                out.push_null(start, first_row);
                return;
            }
        };
        out.mark_selected(fate);
    }

    /// Drops direct touches where there are others, and all but some of each run of one channel.
    fn thin(&self, touches: &[TouchRow], out: &mut Cut) {
        let Cut { selected, fates, .. } = out;
        let is_direct = |index: usize| {
            let touch = touches.get(index);
            touch.and_then(|touch| self.direct.get(touch.channel as usize)).copied().unwrap_or(false)
        };
        self.thinning.drop_direct(selected, is_direct, |index| reach(fates, index, Fate::Direct));
        let same_run = |a: usize, b: usize, gap| match (touches.get(a), touches.get(b)) {
            (Some(a), Some(b)) => a.channel == b.channel && b.at - a.at <= gap,
            (None, _) | (_, None) => false,
        };
        self.thinning.collapse(selected, same_run, |index| reach(fates, index, Fate::Collapsed));
    }

    fn keep_last(&self, out: &mut Cut) {
        let Cut { selected, fates, .. } = out;
        self.thinning.keep_last(selected, |index| reach(fates, index, Fate::BeyondMaxTouches));
    }
}

/// Notes what became of a touch, unless it got further in another window.
fn reach(fates: &mut [Fate], index: usize, fate: Fate) {
    if let Some(known) = fates.get_mut(index) {
        *known = (*known).max(fate);
    }
}

impl Cut {
    fn mark_selected(&mut self, fate: Fate) {
        for index in &self.selected {
            reach(&mut self.fates, *index, fate);
        }
    }

    fn push_converting(&mut self, start: usize, conversion: ConversionRow) {
        if self.selected.is_empty() {
            self.unattributed.push(UnattributedConversion {
                row: conversion.row,
                value: conversion.value,
                count: 1,
            });
            return;
        }
        self.mark_selected(Fate::Used);
        self.converting.extend(self.selected.iter().map(|index| index_u32(start + index)));
        self.conversions.push((index_u32(self.converting.len()), conversion));
    }

    fn push_null(&mut self, start: usize, first_row: u32) {
        self.mark_selected(Fate::Used);
        self.null.extend(self.selected.iter().map(|index| index_u32(start + index)));
        self.null_ends.push((index_u32(self.null.len()), first_row));
    }

    /// Appends the journeys of the next keys.
    pub(super) fn append(&mut self, mut next: Self) {
        let (converting, null) = (index_u32(self.converting.len()), index_u32(self.null.len()));
        self.converting.append(&mut next.converting);
        self.null.append(&mut next.null);
        self.conversions
            .extend(next.conversions.into_iter().map(|(end, conversion)| (converting + end, conversion)));
        self.null_ends.extend(next.null_ends.into_iter().map(|(end, first_row)| (null + end, first_row)));
        self.unattributed.append(&mut next.unattributed);
        self.set_aside.add(&next.set_aside);
        self.used += next.used;
    }

    /// Puts null journeys in the order in which their keys first appear.
    ///
    /// Keys that never converted have that order by their codes; only what followed a conversion can be out of place.
    pub(super) fn sort_null_journeys(&mut self) {
        if self.null_ends.is_sorted_by_key(|(_, first_row)| *first_row) {
            return;
        }
        let mut start = 0;
        let mut journeys = Vec::with_capacity(self.null_ends.len());
        for (end, first_row) in &self.null_ends {
            journeys.push((*first_row, start..*end as usize));
            start = *end as usize;
        }
        journeys.small_sort_by(|(a, _), (b, _)| a.cmp(b));
        let unsorted = std::mem::take(&mut self.null);
        self.null_ends.clear();
        for (first_row, range) in journeys {
            self.null.extend_from_slice(unsorted.get(range).unwrap_or_default());
            self.null_ends.push((index_u32(self.null.len()), first_row));
        }
    }

    fn count_fates(&mut self) {
        let SetAside {
            direct,
            outside_lookback,
            after_conversion,
            collapsed,
            beyond_max_touches,
            too_few_for_null,
            null_journey_skipped,
            ..
        } = &mut self.set_aside;
        for fate in &self.fates {
            *match fate {
                Fate::AfterConversion => &mut *after_conversion,
                Fate::NullSkipped => null_journey_skipped,
                Fate::TooFewForNull => too_few_for_null,
                Fate::OutsideLookback => outside_lookback,
                Fate::Direct => direct,
                Fate::Collapsed => collapsed,
                Fate::BeyondMaxTouches => beyond_max_touches,
                Fate::Used => &mut self.used,
            } += 1;
        }
    }
}
