//! The way of one key through the steps.

use super::events::Event;
use super::options::{FollowedBy, FunnelMode};

/// Rules of a way.
#[derive(Clone, Debug)]
pub(super) struct Rules {
    /// For each step its value.
    pub(super) steps: Vec<u32>,
    pub(super) mode: FunnelMode,
    pub(super) followed_by: FollowedBy,
    /// Most microseconds from the step before.
    pub(super) within: Option<i64>,
}

/// A step of a way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Passed {
    /// The key came to the step.
    pub(super) entered: bool,
    /// It came there from the step before.
    pub(super) continued: bool,
    /// Microseconds from the step before, where both are known.
    pub(super) elapsed: Option<i64>,
}

impl Rules {
    /// The steps that a key passed, with its events in the order of time.
    pub(super) fn way(&self, events: &[Event]) -> Vec<Passed> {
        match self.mode {
            FunnelMode::Reached => self.reached(events),
            FunnelMode::Closed => self.closed(events),
            FunnelMode::Open => self.open(events),
        }
    }

    /// A later step implies the earlier ones; times are those of the first events.
    fn reached(&self, events: &[Event]) -> Vec<Passed> {
        let firsts: Vec<Option<i64>> = self
            .steps
            .iter()
            .map(|step| events.iter().find(|event| event.value == *step).map(|event| event.at))
            .collect();
        let furthest = firsts.iter().rposition(Option::is_some);
        let mut before = None;
        let steps = firsts.iter().zip(0..);
        steps
            .map(|(first, place)| {
                let entered = furthest.is_some_and(|furthest| place <= furthest);
                let elapsed = first.zip(before).map(|(at, before): (i64, i64)| at.saturating_sub(before));
                before = *first;
                Passed {
                    entered,
                    continued: entered && place > 0,
                    elapsed: elapsed.filter(|elapsed| *elapsed >= 0),
                }
            })
            .collect()
    }

    /// The events at which a key may come to a step from one of those before, each with the earliest that it may come from.
    fn follow(&self, step: usize, before: &[usize], events: &[Event]) -> Vec<(usize, usize)> {
        let value = self.steps.get(step);
        // One event cannot be the same step twice.
        let again = self.steps.iter().take(step).any(|earlier| Some(earlier) == value);
        let comes_after = |from: usize, to: usize| {
            let (Some(first), Some(second)) = (events.get(from), events.get(to)) else { return false };
            let in_time = self.within.is_none_or(|within| second.at.saturating_sub(first.at) <= within);
            let in_order = second.at >= first.at && from != to && (from < to || !again);
            let next_to = match self.followed_by {
                FollowedBy::Indirectly => true,
                FollowedBy::Directly => to == from + 1 || (second.at == first.at && to + 1 == from),
            };
            in_time && in_order && next_to
        };
        // Events are in the order of time: where the first that is not too old does not lead there, none does.
        let young = |second: &Event| {
            let oldest = self.within.map_or(i64::MIN, |within| second.at.saturating_sub(within));
            let is_older = |from: &usize| events.get(*from).is_some_and(|first| first.at < oldest);
            before.get(before.partition_point(is_older)).copied()
        };
        let matching = events.iter().enumerate().filter(|(_, event)| Some(&event.value) == value);
        matching
            .filter_map(|(to, second)| {
                let from = match self.followed_by {
                    FollowedBy::Indirectly => young(second).filter(|from| comes_after(*from, to)),
                    FollowedBy::Directly => [to.checked_sub(1), to.checked_add(1)]
                        .into_iter()
                        .flatten()
                        .find(|from| before.binary_search(from).is_ok() && comes_after(*from, to)),
                };
                from.map(|from| (from, to))
            })
            .collect()
    }

    fn matching(&self, step: usize, events: &[Event]) -> Vec<usize> {
        let value = self.steps.get(step);
        let matching = events.iter().enumerate().filter(|(_, event)| Some(&event.value) == value);
        matching.map(|(index, _)| index).collect()
    }

    /// The longest way from the first step, at the earliest events that lead there.
    fn closed(&self, events: &[Event]) -> Vec<Passed> {
        let mut passed = vec![Passed::default(); self.steps.len()];
        let mut before = self.matching(0, events);
        let mut links: Vec<Vec<(usize, usize)>> = Vec::new();
        for (step, slot) in passed.iter_mut().enumerate() {
            if step > 0 {
                let reached = self.follow(step, &before, events);
                before = reached.iter().map(|(_, to)| *to).collect();
                links.push(reached);
            }
            if before.is_empty() {
                break;
            }
            *slot = Passed { entered: true, continued: step > 0, elapsed: None };
        }
        // Back from the earliest event of the furthest step.
        let mut at = links.iter().rev().find_map(|reached| reached.first()).map(|(_, to)| *to);
        for (reached, slot) in links.iter().zip(passed.iter_mut().skip(1)).rev() {
            let link = reached.iter().find(|(_, to)| Some(*to) == at);
            if let Some((from, to)) = link {
                slot.elapsed = elapsed(events, *from, *to);
                at = Some(*from);
            }
        }
        passed
    }

    /// Every step that a key has, and whether it came from the one before.
    fn open(&self, events: &[Event]) -> Vec<Passed> {
        let mut before = Vec::new();
        let step = |step: usize| {
            let own = self.matching(step, events);
            let first = self.follow(step, &before, events).first().copied();
            let passed = Passed {
                entered: !own.is_empty(),
                continued: first.is_some(),
                elapsed: first.and_then(|(from, to)| elapsed(events, from, to)),
            };
            before = own;
            passed
        };
        (0..self.steps.len()).map(step).collect()
    }
}

fn elapsed(events: &[Event], from: usize, to: usize) -> Option<i64> {
    Some(events.get(to)?.at.saturating_sub(events.get(from)?.at))
}

#[cfg(test)]
#[path = "walk_tests.rs"]
mod tests;
