//! Cutting the touches of one key into journeys.
//!
//! In: the touches of a key in time order and its conversions. Out: journeys, and for every touch that is in none of
//! them the reason.

use std::collections::BTreeMap;

use super::conversions::ConversionRow;
use super::thinning::{NullFate, Thinning, micros};
use super::touches::TouchRow;
use crate::domain::{
    AfterConversion, BetweenConversions, ByName, DAY, Dictionary, JourneyRules, MISSING_CODE, Names,
    SetAside, TextCodes, UnattributedConversion, UnattributedReasons,
};
use crate::math::{Days, SmallSort, index_u32};

/// The rules of journeys with names resolved to codes.
#[derive(Debug)]
pub(super) struct Windows {
    lookback: i64,
    /// For each channel, when some have a lookback of their own.
    channel_lookback: Vec<Option<i64>>,
    longest_lookback: i64,
    /// For each of the sorted touches its kind, and for each kind its lookback, when some have one of their own.
    kinds: Vec<u32>,
    kind_lookback: Vec<Option<i64>>,
    min_age: i64,
    between: BetweenConversions,
    after_becomes_null: bool,
    /// For each channel, when direct touches give way to others.
    direct: Vec<bool>,
    /// For each list of channels that give way, for each channel whether it is one of them.
    give_way: Vec<Vec<bool>>,
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
    pub(super) reasons: UnattributedReasons,
    pub(super) set_aside: SetAside,
    pub(super) used: u64,
    pub(super) selected: Vec<usize>,
    pub(super) fates: Vec<Fate>,
}

/// Fate of a touch. A touch with several windows gets the latest of the list that any of them gave it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fate {
    #[cfg(feature = "b2b")]
    OtherOpportunity,
    AfterConversion,
    NullSkipped,
    TooFewForNull,
    OutsideLookback,
    TooYoung,
    Direct,
    GaveWay,
    Collapsed,
    Repeated,
    BeyondMaxTouches,
    #[cfg(feature = "b2b")]
    OpenOpportunity,
    Used,
}

/// Touches of the previous conversion of a goal, before each is looked at: from, and end of those up to it.
#[derive(Clone, Copy, Default)]
struct Previous {
    begin: usize,
    until: usize,
}

/// Touches that may earn the conversions of one instant and goal, before each is looked at: from and to.
struct Window<'a> {
    conversions: &'a [ConversionRow],
    /// Moment from which lookbacks count.
    opens: i64,
    from: usize,
    /// End of the touches that are old enough.
    to: usize,
    /// End of the touches up to the conversion.
    until: usize,
}

impl Windows {
    /// The rules by code; `kinds` are those of the sorted touches, if the rules ask for them.
    pub(super) fn new(rules: &JourneyRules, channels: &Dictionary, kinds: TextCodes) -> Self {
        let lookback = micros(rules.lookback_days.map(Days::get), DAY);
        let channel_lookback = lookbacks(&rules.channel_lookback_days, channels);
        let kind_lookback = lookbacks(&rules.kind_lookback_days, &kinds.names);
        let of_channels = channel_lookback.iter().map(|own| own.unwrap_or(lookback)).max();
        let of_kinds = kind_lookback.iter().copied().flatten();
        let longest_lookback = of_kinds.fold(of_channels.unwrap_or(lookback), i64::max);
        let thinning = Thinning::new(rules);
        let held = |list| {
            let list = Names::new(list);
            channels.names().map(|name| list.holds(name)).collect()
        };
        let direct = if thinning.direct_gives_way() { held(&rules.direct_channels) } else { Vec::new() };
        let give_way = rules.drop_if_others.iter().map(held).collect();
        Self {
            lookback,
            longest_lookback,
            channel_lookback,
            kinds: kinds.codes,
            kind_lookback,
            min_age: micros(Some(rules.min_age_days.get()), DAY),
            between: rules.between_conversions,
            after_becomes_null: rules.after_conversion == AfterConversion::NullJourney,
            direct,
            give_way,
            thinning,
        }
    }

    /// True when all touches have the same lookback.
    fn has_one_lookback(&self) -> bool {
        self.channel_lookback.is_empty() && self.kind_lookback.is_empty()
    }

    /// True when a journey is all touches from one to another.
    fn keeps_neighbours(&self) -> bool {
        self.thinning.keeps_neighbours() && self.has_one_lookback()
    }

    /// True when the touch at `index` of all sorted ones is in its lookback.
    fn in_lookback(&self, touch: &TouchRow, index: usize, opens: i64) -> bool {
        let of_channel = self.channel_lookback.get(touch.channel as usize).copied().flatten();
        let of_kind =
            self.kinds.get(index).and_then(|kind| self.kind_lookback.get(*kind as usize)).copied().flatten();
        let lookback = match (of_channel, of_kind) {
            (Some(channel), Some(kind)) => channel.min(kind),
            (own, None) | (None, own) => own.unwrap_or(self.lookback),
        };
        opens - touch.at <= lookback
    }

    /// The windows of the conversions of one key, in the order of time.
    fn windows<'a>(
        &self,
        touches: &[TouchRow],
        conversions: &'a [ConversionRow],
    ) -> impl Iterator<Item = Window<'a>> {
        let (mut previous_of_key, mut previous_of_goals) = (Previous::default(), BTreeMap::new());
        conversions.chunk_by(|a, b| (a.at, a.goal) == (b.at, b.goal)).filter_map(move |together| {
            let ConversionRow { at, goal, .. } = *together.first()?;
            let until = touches.partition_point(|touch| touch.at <= at);
            let previous: &mut Previous = match goal {
                MISSING_CODE => &mut previous_of_key,
                goal => previous_of_goals.entry(goal).or_default(),
            };
            let begin = match self.between {
                BetweenConversions::SincePrevious => previous.until,
                BetweenConversions::AllInWindow => 0,
                BetweenConversions::UntilNewerTouch if until > previous.until => previous.until,
                BetweenConversions::UntilNewerTouch => previous.begin,
            };
            *previous = Previous { begin, until };
            let to = match self.min_age {
                0 => until,
                age => touches.partition_point(|touch| touch.at <= at.saturating_sub(age)),
            };
            let opens = together.iter().map(ConversionRow::opens).min().unwrap_or(at);
            let oldest = opens.saturating_sub(self.longest_lookback);
            let from = touches.partition_point(|touch| touch.at < oldest).max(begin);
            Some(Window { conversions: together, opens, from, to: to.max(from), until })
        })
    }

    /// The earliest moment of a touch that may earn a conversion whose lookbacks count from `opens`.
    #[cfg(feature = "b2b")]
    pub(super) fn oldest(&self, opens: i64) -> i64 {
        opens.saturating_sub(self.longest_lookback)
    }

    /// Fate of a sequence of so many touches that did not convert.
    #[cfg(feature = "b2b")]
    pub(super) fn null_fate(&self, touches: usize) -> NullFate {
        self.thinning.null_fate(touches)
    }

    /// Selects the touches in the window of one conversion; `positions` are theirs among all sorted touches.
    #[cfg(feature = "b2b")]
    pub(super) fn select_one(
        &self,
        touches: &[TouchRow],
        positions: &[u32],
        conversion: &ConversionRow,
        out: &mut Cut,
    ) {
        let conversions = std::slice::from_ref(conversion);
        let Some(Window { opens, from, to, until, .. }) = self.windows(touches, conversions).next() else {
            return;
        };
        for fate in out.fates.get_mut(to..until).unwrap_or_default() {
            *fate = (*fate).max(Fate::TooYoung);
        }
        let window =
            touches.get(from..to).unwrap_or_default().iter().zip(positions.get(from..to).unwrap_or_default());
        let near = window.zip(from..to).filter(|((touch, position), _)| {
            self.has_one_lookback() || self.in_lookback(touch, **position as usize, opens)
        });
        out.selected.extend(near.map(|(_, index)| index));
    }

    /// At most how many touches the journeys of one key will hold together.
    pub(super) fn most_touches(&self, touches: &[TouchRow], conversions: &[ConversionRow]) -> u64 {
        self.windows(touches, conversions).fold(0, |maximum, window| {
            let touches = window.to.saturating_sub(window.from);
            let each = (touches - self.thinning.beyond(touches)) as u64;
            maximum.saturating_add(each.saturating_mul(window.conversions.len() as u64))
        })
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

        let mut beyond_until = 0;
        for Window { conversions, opens, mut from, to, until } in self.windows(touches, conversions) {
            if self.keeps_neighbours() {
                // The last ones are known without looking at the others, which are many where keys are shared.
                let kept = from + self.thinning.beyond(to.saturating_sub(from));
                for fate in out.fates.get_mut(from.max(beyond_until)..kept).unwrap_or_default() {
                    *fate = (*fate).max(Fate::BeyondMaxTouches);
                }
                beyond_until = beyond_until.max(kept);
                from = kept;
            }
            for fate in out.fates.get_mut(to..until).unwrap_or_default() {
                *fate = (*fate).max(Fate::TooYoung);
            }
            out.selected.clear();
            if self.has_one_lookback() {
                out.selected.extend(from..to);
            } else {
                let window = touches.get(from..to).unwrap_or_default().iter().zip(from..to);
                let near = window.filter(|(touch, index)| self.in_lookback(touch, start + index, opens));
                out.selected.extend(near.map(|(_, index)| index));
            }
            self.thin(touches, out);
            self.keep_last(out);
            for conversion in conversions {
                out.push_converting(start, *conversion);
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

    /// Drops touches that give way where there are others, and all but some of each run of one channel, or of each channel.
    pub(super) fn thin(&self, touches: &[TouchRow], out: &mut Cut) {
        let Cut { selected, fates, .. } = out;
        let holds = |list: &[bool], index: usize| {
            let touch = touches.get(index);
            touch.and_then(|touch| list.get(touch.channel as usize)).copied().unwrap_or(false)
        };
        let is_direct = |index| holds(&self.direct, index);
        self.thinning.drop_direct(selected, is_direct, |index| reach(fates, index, Fate::Direct));
        for list in &self.give_way {
            let gives_way = |index| holds(list, index);
            Thinning::give_way(selected, gives_way, |index| reach(fates, index, Fate::GaveWay));
        }
        let same_run = |a: usize, b: usize, gap| match (touches.get(a), touches.get(b)) {
            (Some(a), Some(b)) => a.channel == b.channel && b.at - a.at <= gap,
            (None, _) | (_, None) => false,
        };
        self.thinning.collapse(selected, same_run, |index| reach(fates, index, Fate::Collapsed));
        let channel = |index: usize| touches.get(index).map_or(MISSING_CODE, |touch| touch.channel);
        self.thinning.keep_one_per_channel(selected, channel, |index| reach(fates, index, Fate::Repeated));
    }

    pub(super) fn keep_last(&self, out: &mut Cut) {
        let Cut { selected, fates, .. } = out;
        self.thinning.keep_last(selected, |index| reach(fates, index, Fate::BeyondMaxTouches));
    }
}

/// The lookback of each name that has its own; empty where the rules have none.
fn lookbacks(own: &BTreeMap<String, Option<Days>>, names: &Dictionary) -> Vec<Option<i64>> {
    if own.is_empty() {
        return Vec::new();
    }
    let own = ByName::new(own);
    names.names().map(|name| own.get(name).map(|days| micros(days.map(Days::get), DAY))).collect()
}

/// Notes what became of a touch, unless it got further in another window.
pub(super) fn reach(fates: &mut [Fate], index: usize, fate: Fate) {
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
            // There is a fate for each touch of the key.
            let reason = if self.fates.is_empty() {
                &mut self.reasons.without_touch
            } else {
                &mut self.reasons.outside_windows
            };
            *reason += 1;
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
        self.reasons.add(next.reasons);
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

    pub(super) fn count_fates(&mut self) {
        let SetAside {
            direct,
            outside_lookback,
            too_young,
            after_conversion,
            collapsed,
            gave_way,
            repeated,
            beyond_max_touches,
            too_few_for_null,
            null_journey_skipped,
            #[cfg(feature = "b2b")]
            other_opportunity,
            #[cfg(feature = "b2b")]
            open_opportunity,
            ..
        } = &mut self.set_aside;
        for fate in &self.fates {
            *match fate {
                #[cfg(feature = "b2b")]
                Fate::OtherOpportunity => &mut *other_opportunity,
                #[cfg(feature = "b2b")]
                Fate::OpenOpportunity => &mut *open_opportunity,
                Fate::AfterConversion => &mut *after_conversion,
                Fate::NullSkipped => null_journey_skipped,
                Fate::TooFewForNull => too_few_for_null,
                Fate::OutsideLookback => outside_lookback,
                Fate::TooYoung => too_young,
                Fate::Direct => direct,
                Fate::GaveWay => gave_way,
                Fate::Collapsed => collapsed,
                Fate::Repeated => repeated,
                Fate::BeyondMaxTouches => beyond_max_touches,
                Fate::Used => &mut self.used,
            } += 1;
        }
    }
}
