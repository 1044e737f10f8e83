//! Thinning (deduplication of touches): touches that give way to others, runs of one channel that collapse, channels
//! of which one touch stays, the last touches that stay.
//!
//! In: the touches of one window, or the steps of one path, in their order. Out: those that stay, and a call for each
//! that does not. Never here: what a touch is, or where its reason is counted; windows and paths differ in both, and in
//! nothing else.

use std::collections::BTreeSet;

use crate::domain::{Collapse, CollapseKeep, Direct, JourneyRules, NullJourneys, OnePerChannel};

/// Microseconds of a minute.
const MINUTE: f64 = 60_000_000.0;

/// The rules that thin a journey.
#[derive(Clone, Copy, Debug)]
pub(super) struct Thinning {
    direct_gives_way: bool,
    others_give_way: bool,
    one_per_channel: Option<OnePerChannel>,
    collapse: Option<(Gap, CollapseKeep)>,
    max_touches: usize,
    min_null_touches: usize,
    keep_null: bool,
}

/// Longest time between two touches of one run, in microseconds.
pub(super) type Gap = i64;

/// Fate of a journey without a conversion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NullFate {
    TooFewTouches,
    Skipped,
    Kept,
}

/// Days or minutes as microseconds; what is too long to count is endless.
#[expect(
    clippy::cast_possible_truncation,
    reason = "casts of floats saturate, and a saturated span is endless"
)]
pub(super) fn micros(amount: Option<f64>, unit: f64) -> i64 {
    amount.map_or(i64::MAX, |amount| (amount * unit).round() as i64)
}

impl Thinning {
    pub(super) fn new(rules: &JourneyRules) -> Self {
        let collapse = |Collapse { gap_minutes, keep }| (micros(gap_minutes, MINUTE), keep);
        Self {
            direct_gives_way: match rules.direct {
                Direct::DropIfOthers => true,
                Direct::Keep | Direct::Drop => false,
            },
            others_give_way: !rules.drop_if_others.is_empty(),
            one_per_channel: rules.one_per_channel,
            collapse: rules.collapse.map(collapse),
            max_touches: rules.max_touches.map_or(usize::MAX, |touches| touches as usize),
            min_null_touches: rules.min_null_touches as usize,
            keep_null: match rules.null_journeys {
                NullJourneys::Keep => true,
                NullJourneys::Skip => false,
            },
        }
    }

    /// True when only [`Thinning::keep_last`] takes touches away.
    pub(super) const fn keeps_neighbours(&self) -> bool {
        !self.direct_gives_way
            && !self.others_give_way
            && self.collapse.is_none()
            && self.one_per_channel.is_none()
    }

    /// True when direct touches give way to others.
    pub(super) const fn direct_gives_way(&self) -> bool {
        self.direct_gives_way
    }

    /// Number of touches beyond the last ones that stay, among so many.
    pub(super) const fn beyond(&self, touches: usize) -> usize {
        touches.saturating_sub(self.max_touches)
    }

    /// Takes direct touches away where there are others.
    pub(super) fn drop_direct<T: Copy>(
        &self,
        touches: &mut Vec<T>,
        is_direct: impl Fn(T) -> bool,
        set_aside: impl FnMut(T),
    ) {
        if self.direct_gives_way {
            Self::give_way(touches, is_direct, set_aside);
        }
    }

    /// Takes the touches of one list of channels away where there are others.
    pub(super) fn give_way<T: Copy>(
        touches: &mut Vec<T>,
        gives_way: impl Fn(T) -> bool,
        mut set_aside: impl FnMut(T),
    ) {
        if touches.iter().all(|touch| gives_way(*touch)) {
            return;
        }
        touches.retain(|touch| {
            let goes = gives_way(*touch);
            if goes {
                set_aside(*touch);
            }
            !goes
        });
    }

    /// Takes all but the first or the last touch of each channel away.
    pub(super) fn keep_one_per_channel<T: Copy>(
        &self,
        touches: &mut Vec<T>,
        channel: impl Fn(T) -> u32,
        mut set_aside: impl FnMut(T),
    ) {
        let Some(keep) = self.one_per_channel else { return };
        let mut seen = BTreeSet::new();
        let stays = |touch: &T| {
            let is_new = seen.insert(channel(*touch));
            if !is_new {
                set_aside(*touch);
            }
            is_new
        };
        match keep {
            OnePerChannel::First => touches.retain(stays),
            OnePerChannel::Last => {
                touches.reverse();
                touches.retain(stays);
                touches.reverse();
            }
        }
    }

    /// Takes all but the first, the last or both of each run of one channel away; `same_run` tells whether two
    /// neighbours belong together.
    pub(super) fn collapse<T: Copy>(
        &self,
        touches: &mut Vec<T>,
        same_run: impl Fn(T, T, Gap) -> bool,
        mut set_aside: impl FnMut(T),
    ) {
        let Some((gap, keep)) = self.collapse else { return };
        let (mut kept, mut index, mut begins) = (0, 0, true);
        while let Some(touch) = touches.get(index).copied() {
            index += 1;
            let ends = touches.get(index).is_none_or(|next| !same_run(touch, *next, gap));
            let stays = match keep {
                CollapseKeep::First => begins,
                CollapseKeep::Last => ends,
                CollapseKeep::Both => begins || ends,
            };
            if !stays {
                set_aside(touch);
            } else if let Some(slot) = touches.get_mut(kept) {
                // Never ahead of the touch that is looked at.
                *slot = touch;
                kept += 1;
            }
            begins = ends;
        }
        touches.truncate(kept);
    }

    /// Takes all but the last touches away.
    pub(super) fn keep_last<T: Copy>(&self, touches: &mut Vec<T>, set_aside: impl FnMut(T)) {
        touches.drain(..self.beyond(touches.len())).for_each(set_aside);
    }

    /// Fate of a journey without a conversion, of so many touches before only the last are kept.
    pub(super) const fn null_fate(&self, touches: usize) -> NullFate {
        match (touches >= self.min_null_touches, self.keep_null) {
            (false, _) => NullFate::TooFewTouches,
            (true, false) => NullFate::Skipped,
            (true, true) => NullFate::Kept,
        }
    }
}

#[cfg(test)]
#[path = "thinning_tests.rs"]
mod tests;
