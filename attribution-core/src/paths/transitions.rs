//! Transition counts: how often a journey went from one state to the next.

use foldhash::fast::FixedState;
#[expect(clippy::disallowed_types, reason = "see `Moves`")]
use hashbrown::HashMap;
use serde::{Deserialize, Serialize};

use super::counted::{CountedPath, Ends};
use super::summary::{PathSummary, ranked};
use super::walk::{State, StateKind, Walk};
use crate::domain::Journeys;
use crate::error::{Error, ErrorKind, Result};
use crate::math::{ExactSum, Progress, SmallSort, count_f64, index_u32, map_watched, unwatched, watched};

/// Number of paths that one core walks before it takes the next piece.
const PATHS: usize = 1 << 15;

/// Transition counts: the states of a chain, how often journeys went from each to each, and how they ended.
///
/// A state is the last `order` channels of a journey (fewer near its start). States are in an order that depends on
/// the names of the channels only.
///
/// # Examples
/// ```
/// use attribution_core::paths::{PathSummary, StateKind, Transitions};
///
/// let mut summary = PathSummary::default();
/// summary.add(&["search", "email"], 1, 50.0, 0)?;
/// summary.add(&["search"], 0, 0.0, 3)?;
/// let transitions = Transitions::from_summary(&summary, 1, StateKind::Channel, true);
/// assert_eq!(transitions.states(), 2);
/// let rows: Vec<_> = transitions.rows().map(|row| (row.from, row.to, row.count)).collect();
/// assert_eq!(rows[0], ("(start)".into(), "search".into(), 4));
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Transitions {
    pub(crate) channels: Vec<String>,
    pub(crate) states: Vec<State>,
    /// Number of journeys that began in each state.
    pub(crate) starts: Vec<u64>,
    /// From, to and how often, ordered.
    pub(crate) moves: Vec<(u32, u32, u64)>,
    pub(crate) ends: Vec<Ends>,
    /// Journeys that ended without any state.
    pub(crate) without_state: Ends,
}

/// One transition, for people and tables.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Transition {
    /// State that is left: channels joined by ` > `, or `(start)`.
    pub from: String,
    /// State that is entered: channels joined by ` > `, `(conversion)` or `(null)`.
    pub to: String,
    /// Number of times that it was taken; 0 for a step that only smoothing allows.
    pub count: u64,
    /// Share among all that left `from`; in the matrix of a fitted model after smoothing.
    pub probability: f64,
}

/// A transition that was counted elsewhere.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CountedTransition {
    /// State that is left: a channel, or `(start)`.
    pub from: String,
    /// State that is entered: a channel, `(conversion)` or `(null)`.
    pub to: String,
    /// Number of times that it was taken.
    pub count: u64,
    /// Share among all that left `from`, as a fitted model says it too; not looked at, because it follows from counts.
    #[serde(default)]
    pub probability: Option<f64>,
}

/// Names of the states that no channel has.
const START: &str = "(start)";
pub(super) const CONVERSION: &str = "(conversion)";
pub(super) const NULL: &str = "(null)";

// Maps whose order no one sees: only whole numbers and exact sums are added up, and all is sorted afterwards.
#[expect(clippy::disallowed_types, reason = "the order of these maps leaves no trace")]
type Moves = HashMap<(State, State), u64, FixedState>;
#[expect(clippy::disallowed_types, reason = "the order of these maps leaves no trace")]
type EndsOf = HashMap<State, Ends, FixedState>;

impl Ends {
    fn add(&mut self, conversions: u64, nulls: u64, value: &ExactSum) {
        self.conversions = self.conversions.saturating_add(conversions);
        self.nulls = self.nulls.saturating_add(nulls);
        self.value.merge(value);
    }
}

impl Transitions {
    /// Counts the transitions of all journeys; `order` channels make a state, 1 to 4 of them.
    ///
    /// Without `self_loops` touches of one channel in a row count as one.
    #[must_use]
    pub fn from_summary(summary: &PathSummary, order: usize, kind: StateKind, self_loops: bool) -> Self {
        Self::from_summary_watched(summary, (order, kind, self_loops), &unwatched).unwrap_or_default()
    }

    pub(crate) fn from_summary_watched(
        summary: &PathSummary,
        (order, kind, self_loops): (usize, StateKind, bool),
        progress: &Progress<'_>,
    ) -> Result<Self> {
        let (ranks, channels) = summary.ranked_channels();
        let walk = Walk { ranks: &ranks, order, kind, self_loops };
        let of = |indices| summary.paths_in(indices).map(CountedPath::from);
        Self::from_paths(channels, &walk, summary.indices(), of, progress)
    }

    /// The same without a summary, for journeys that are looked at only once.
    #[must_use]
    pub fn from_journeys(journeys: &Journeys, order: usize, kind: StateKind, self_loops: bool) -> Self {
        Self::from_journeys_watched(journeys, (order, kind, self_loops), &unwatched).unwrap_or_default()
    }

    pub(crate) fn from_journeys_watched(
        journeys: &Journeys,
        (order, kind, self_loops): (usize, StateKind, bool),
        progress: &Progress<'_>,
    ) -> Result<Self> {
        let (ranks, channels) = ranked(journeys.channels(), journeys.channel_codes().iter().copied());
        let walk = Walk { ranks: &ranks, order, kind, self_loops };
        let of = |range| journeys.range(range).map(CountedPath::from);
        Self::from_paths(channels, &walk, journeys.len(), of, progress)
    }

    fn from_paths<'a, I: Iterator<Item = CountedPath<'a>>>(
        channels: Vec<String>,
        walk: &Walk<'_>,
        paths: usize,
        of: impl Fn(std::ops::Range<usize>) -> I + Sync,
        progress: &Progress<'_>,
    ) -> Result<Self> {
        let parts = watched(progress, paths as u64, |steps| {
            map_watched(steps, paths, PATHS, |range| match walk.dense_symbols() {
                Some(symbols) => count_dense(walk, symbols, of(range)),
                None => count(walk, of(range)),
            })
        })?;
        let (mut moves, mut ends) = (Moves::default(), EndsOf::default());
        for (part_moves, part_ends) in parts {
            for (between, count) in part_moves {
                add(moves.entry(between).or_default(), count);
            }
            for (state, Ends { conversions, nulls, value }) in part_ends {
                ends.entry(state).or_default().add(conversions, nulls, &value);
            }
        }
        Ok(Self::from_maps(channels, moves, ends))
    }

    /// Transitions that were counted elsewhere, as rows `from`, `to` and how often; a conversion counts as worth 1.
    ///
    /// The ends are called `(start)`, `(conversion)` and `(null)`; every other name is a channel. States that lead
    /// nowhere hold their journeys for ever, which then never convert.
    ///
    /// # Errors
    /// `INVALID_INPUT` for a row that comes from an end of the chain, goes to its start, or names nothing.
    pub fn from_counts<T: AsRef<str>>(rows: impl IntoIterator<Item = (T, T, u64)>) -> Result<Self> {
        let rows: Vec<(T, T, u64)> = rows.into_iter().collect();
        let mut channels: Vec<String> = rows
            .iter()
            .flat_map(|(from, to, _)| [from.as_ref(), to.as_ref()])
            .filter(|name| ![START, CONVERSION, NULL].contains(name))
            .map(str::to_owned)
            .collect();
        channels.small_sort_unstable_by(String::cmp);
        channels.dedup();
        let state = |name: &str| match channels.binary_search_by(|channel| channel.as_str().cmp(name)) {
            Ok(rank) => State::START.then(index_u32(rank), 1),
            Err(_) => State::START,
        };
        let (mut moves, mut ends) = (Moves::default(), EndsOf::default());
        for (index, (from, to, count)) in rows.iter().enumerate() {
            let (from, to) = (from.as_ref(), to.as_ref());
            let refused = |field: &str, expected: &str, got: &str| {
                let detail = format!("expected {expected}, got {got:?}");
                Err(Error::new(ErrorKind::InvalidInput, format!("transitions[{index}].{field}"), detail))
            };
            if [CONVERSION, NULL, ""].contains(&from) {
                return refused("from", "(start) or a channel", from);
            }
            if [START, ""].contains(&to) {
                return refused("to", "a channel, (conversion) or (null)", to);
            }
            match to {
                CONVERSION => {
                    let value = [count_f64(*count)].into_iter().collect();
                    ends.entry(state(from)).or_default().add(*count, 0, &value);
                }
                NULL => ends.entry(state(from)).or_default().add(0, *count, &ExactSum::default()),
                _ => add(moves.entry((state(from), state(to))).or_default(), *count),
            }
        }
        Ok(Self::from_maps(channels, moves, ends))
    }

    fn from_maps(channels: Vec<String>, moves: Moves, mut ends: EndsOf) -> Self {
        let mut states: Vec<State> =
            moves.keys().flat_map(|(from, to)| [*from, *to]).chain(ends.keys().copied()).collect();
        states.small_sort_unstable();
        states.dedup();
        let without_state = ends.remove(&State::START).unwrap_or_default();
        states.retain(|state| *state != State::START);
        let index = |state: &State| states.binary_search(state).ok().map(index_u32);
        let mut starts = vec![0; states.len()];
        let mut between = Vec::with_capacity(moves.len());
        for ((from, to), count) in moves {
            match (index(&from), index(&to)) {
                (Some(from), Some(to)) => between.push((from, to, count)),
                (None, Some(to)) => {
                    if let Some(start) = starts.get_mut(to as usize) {
                        *start = count;
                    }
                }
                (_, None) => {}
            }
        }
        between.small_sort_unstable();
        let ends = states.iter().map(|state| ends.remove(state).unwrap_or_default()).collect();
        Self { channels, states, starts, moves: between, ends, without_state }
    }

    /// Number of states, without start and ends.
    #[must_use]
    pub fn states(&self) -> usize {
        self.states.len()
    }

    /// The channels, in the order of their names.
    #[must_use]
    pub fn channels(&self) -> &[String] {
        &self.channels
    }

    /// Number of journeys.
    #[must_use]
    pub fn journeys(&self) -> u64 {
        let ends = self.without_state.conversions.saturating_add(self.without_state.nulls);
        self.starts.iter().fold(ends, |sum, count| sum.saturating_add(*count))
    }

    /// Number of journeys that converted.
    #[must_use]
    pub fn conversions(&self) -> u64 {
        self.all_ends().fold(0, |sum, ends| sum.saturating_add(ends.conversions))
    }

    /// Value of the conversions.
    #[must_use]
    pub fn value(&self) -> f64 {
        let mut sum = ExactSum::default();
        self.all_ends().for_each(|ends| sum.merge(&ends.value));
        sum.value()
    }

    fn all_ends(&self) -> impl Iterator<Item = &Ends> {
        self.ends.iter().chain([&self.without_state])
    }

    /// Number of times that each state was left, whatever came then.
    pub(crate) fn departures(&self) -> Vec<u64> {
        let mut departures: Vec<u64> =
            self.ends.iter().map(|ends| ends.conversions.saturating_add(ends.nulls)).collect();
        for (from, _, count) in &self.moves {
            if let Some(departures) = departures.get_mut(*from as usize) {
                *departures = departures.saturating_add(*count);
            }
        }
        departures
    }

    /// A state by name: its channels, oldest first.
    pub(crate) fn name(&self, state: usize) -> String {
        let name = |rank: u32| self.channels.get(rank as usize).map_or("", String::as_str);
        self.states.get(state).map(|state| state.label(name)).unwrap_or_default()
    }

    /// Every transition, by the order of its states.
    pub fn rows(&self) -> impl Iterator<Item = Transition> {
        let departures = self.departures();
        let journeys = self.journeys();
        let row = |from: String, to: &str, count: u64, total: u64| Transition {
            from,
            to: to.to_owned(),
            count,
            probability: count_f64(count) / count_f64(total),
        };
        let starts = self
            .starts
            .iter()
            .enumerate()
            .map(move |(to, count)| row(START.into(), &self.name(to), *count, journeys));
        let without = [(CONVERSION, self.without_state.conversions), (NULL, self.without_state.nulls)];
        let without = without.into_iter().map(move |(to, count)| row(START.into(), to, count, journeys));
        let mut next = 0;
        let from_states =
            self.ends.iter().zip(departures).enumerate().flat_map(move |(from, (ends, total))| {
                let begin = next;
                next += self
                    .moves
                    .get(begin..)
                    .unwrap_or_default()
                    .iter()
                    .take_while(|(of, _, _)| *of as usize == from)
                    .count();
                let moves = self.moves.get(begin..next).unwrap_or_default().iter();
                let moves = moves
                    .map(move |(_, to, count)| row(self.name(from), &self.name(*to as usize), *count, total));
                let ends = [(CONVERSION, ends.conversions), (NULL, ends.nulls)];
                moves.chain(ends.map(|(to, count)| row(self.name(from), to, count, total)))
            });
        starts.chain(without).chain(from_states).filter(|row| row.count > 0)
    }
}

impl Transitions {
    /// Every transition that has a probability above 0 when so many more journeys take each step that states allow, with
    /// that probability; counts are those that were seen.
    pub(crate) fn smoothed_rows(&self, order: usize, self_loops: bool, smoothing: f64) -> Vec<Transition> {
        if smoothing == 0.0 {
            return self.rows().collect();
        }
        let range = |(first, last): (State, State)| {
            self.states.partition_point(|state| *state < first)
                ..self.states.partition_point(|state| *state < last)
        };
        let may_begin = range(State::START.successors(order));
        let starts = self.starts.iter().enumerate();
        let starts = starts
            .map(|(to, count)| (Some(to), *count, if may_begin.contains(&to) { smoothing } else { 0.0 }));
        let mut rows = Vec::new();
        self.push_row(START, starts.collect(), (&self.without_state, 0.0), &mut rows);
        for (from, (state, ends)) in self.states.iter().zip(&self.ends).enumerate() {
            let seen = |to: usize| {
                let index = self
                    .moves
                    .binary_search_by_key(&(from, to), |(from, to, _)| (*from as usize, *to as usize));
                index.ok().and_then(|index| self.moves.get(index)).map_or(0, |(_, _, count)| *count)
            };
            let allowed = |to: &usize| {
                self_loops || self.states.get(*to).is_some_and(|to| to.channel() != state.channel())
            };
            let steps =
                range(state.successors(order)).filter(allowed).map(|to| (Some(to), seen(to), smoothing));
            self.push_row(&self.name(from), steps.collect(), (ends, smoothing), &mut rows);
        }
        rows
    }

    /// Adds the steps from one state: to states, then to both ends.
    fn push_row(
        &self,
        from: &str,
        mut steps: Vec<(Option<usize>, u64, f64)>,
        (ends, smoothing): (&Ends, f64),
        rows: &mut Vec<Transition>,
    ) {
        let states = steps.len();
        steps.extend([(None, ends.conversions, smoothing), (None, ends.nulls, smoothing)]);
        let total: f64 = steps.iter().map(|(_, count, smoothing)| count_f64(*count) + smoothing).sum();
        for (index, (to, count, smoothing)) in steps.into_iter().enumerate() {
            let weight = count_f64(count) + smoothing;
            let end = if index == states { CONVERSION } else { NULL };
            let to = to.map_or_else(|| end.to_owned(), |to| self.name(to));
            if weight > 0.0 {
                rows.push(Transition { from: from.to_owned(), to, count, probability: weight / total });
            }
        }
    }
}

/// Counts stop growing where they would begin anew.
fn add(count: &mut u64, more: u64) {
    *count = count.saturating_add(more);
}

fn count<'a>(walk: &Walk<'_>, paths: impl Iterator<Item = CountedPath<'a>>) -> (Moves, EndsOf) {
    let (mut moves, mut ends) = (Moves::default(), EndsOf::default());
    for path in paths {
        let journeys = path.journeys();
        let last = walk.states(path.channels).fold(State::START, |from, to| {
            // Refunds whose sales are counted elsewhere go no way.
            if journeys > 0 {
                add(moves.entry((from, to)).or_default(), journeys);
            }
            to
        });
        path.add_to(ends.entry(last).or_default());
    }
    (moves, ends)
}

/// The same for states of a single channel, of which there are few: a table instead of a map.
fn count_dense<'a>(
    walk: &Walk<'_>,
    symbols: usize,
    paths: impl Iterator<Item = CountedPath<'a>>,
) -> (Moves, EndsOf) {
    let side = symbols + 1;
    let mut table = vec![0_u64; side * side];
    let mut ends = vec![Ends::default(); side];
    for path in paths {
        let journeys = path.journeys();
        let last = walk.states(path.channels).fold(0, |from, to| {
            let to = to.symbol() as usize;
            if let Some(count) = table.get_mut(from * side + to) {
                add(count, journeys);
            }
            to
        });
        if let Some(ends) = ends.get_mut(last) {
            path.add_to(ends);
        }
    }
    let state = |symbol: usize| State::of_symbol(index_u32(symbol));
    let moves = table.into_iter().enumerate().filter(|(_, count)| *count > 0);
    let moves = moves.map(|(index, count)| ((state(index / side), state(index % side)), count)).collect();
    let is_used = |ends: &Ends| ends.conversions > 0 || ends.nulls > 0 || !ends.value.is_zero();
    let ends = ends.into_iter().enumerate().filter(|(_, ends)| is_used(ends));
    (moves, ends.map(|(symbol, ends)| (state(symbol), ends)).collect())
}

#[cfg(test)]
#[path = "transitions_tests.rs"]
mod tests;
