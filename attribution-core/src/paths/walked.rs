//! The steps of every path, found once, for models that learn from the same paths again and again.

use super::counted::Ends;
use super::summary::{PathSummary, SummarisedPath};
use super::transitions::Transitions;
use super::walk::{State, StateKind, Walk};
use crate::math::{index_u32, map_chunks};

const PATHS: usize = 1 << 13;

/// The steps of every path: beginnings first, then the moves of the transitions.
#[derive(Debug)]
pub(crate) struct Walked {
    /// Number of different steps.
    pub(crate) steps: usize,
    /// In the order of the names of their channels.
    pub(crate) paths: Vec<WalkedPath>,
    all: Vec<u32>,
}

/// One path.
#[derive(Clone, Debug)]
pub(crate) struct WalkedPath {
    steps: std::ops::Range<usize>,
    /// The state it ends in.
    pub(crate) last: u32,
    pub(crate) nulls: u64,
}

impl Walked {
    /// The paths of a summary, at their places in order, along the transitions that were counted from it.
    pub(crate) fn new(
        transitions: &Transitions,
        summary: &PathSummary,
        indices: &[usize],
        order: usize,
        kind: StateKind,
        self_loops: bool,
    ) -> Self {
        let (ranks, _) = summary.ranked_channels();
        let walk = Walk { ranks: &ranks, order, kind, self_loops };
        let at = |index: &usize| summary.paths_in(*index..index + 1).next();
        let paths: Vec<SummarisedPath<'_>> = indices.iter().filter_map(at).collect();
        let parts = map_chunks(paths.len(), PATHS, |range| {
            let mut steps = Vec::new();
            let mut lasts = Vec::new();
            for path in paths.get(range).unwrap_or_default() {
                let mut from = None;
                for state in walk.states(path.channels) {
                    let to = index(transitions, state);
                    steps.push(step(transitions, from, to));
                    from = Some(to);
                }
                lasts.push((steps.len(), from.unwrap_or_default()));
            }
            (steps, lasts)
        });
        let mut all = Vec::new();
        let mut walked = Vec::with_capacity(paths.len());
        let mut totals = paths.iter().map(|path| path.totals);
        for (mut steps, lasts) in parts {
            let mut start = all.len();
            let base = start;
            all.append(&mut steps);
            for ((end, last), totals) in lasts.into_iter().zip(totals.by_ref()) {
                let steps = start..base + end;
                start = base + end;
                walked.push(WalkedPath { steps, last, nulls: totals.nulls });
            }
        }
        Self { steps: transitions.states.len() + transitions.moves.len(), paths: walked, all }
    }

    /// The steps of a path.
    pub(crate) fn steps_of(&self, path: &WalkedPath) -> &[u32] {
        self.all.get(path.steps.clone()).unwrap_or_default()
    }

    /// The same transitions with other counts, by step.
    pub(crate) fn replicate(transitions: &Transitions, counts: &[u64], ends: Vec<Ends>) -> Transitions {
        let (starts, moves) = counts.split_at_checked(transitions.states.len()).unwrap_or_default();
        let moves = transitions.moves.iter().zip(moves).map(|((from, to, _), count)| (*from, *to, *count));
        Transitions {
            channels: transitions.channels.clone(),
            states: transitions.states.clone(),
            starts: starts.to_vec(),
            moves: moves.collect(),
            ends,
            without_state: Ends::default(),
        }
    }
}

fn index(transitions: &Transitions, state: State) -> u32 {
    transitions.states.binary_search(&state).map_or(0, index_u32)
}

/// The number of a step: that of the state for a beginning, else that of the move after all states.
fn step(transitions: &Transitions, from: Option<u32>, to: u32) -> u32 {
    let Some(from) = from else { return to };
    let index = transitions.moves.binary_search_by_key(&(from, to), |(from, to, _)| (*from, *to));
    index_u32(transitions.states.len() + index.unwrap_or(0))
}
