//! The way of each deal through the stages.

use crate::domain::{DealStatus, Deals, Dictionary, word};
use crate::error::{Error, ErrorKind, Result};
use crate::math::SmallSort;

/// A stage that a deal came to, with the moment in microseconds: its first entry.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::report) struct StageEntry {
    /// Place of the stage in the order of all.
    pub(in crate::report) stage: usize,
    pub(in crate::report) at: i64,
}

/// The ways of all deals through the stages, forwards only.
///
/// A stage counts from its first entry. Stages that close a deal are no stages of the way: the status of the deal says how it
/// ended. An entry to a stage before one that was reached is a step back, which is left out.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::report) struct StageWays {
    /// The stages in their order, as they are first spelt.
    pub(in crate::report) names: Vec<String>,
    ways: Vec<Vec<StageEntry>>,
}

/// Largest number of stages: with more of them a column of something else stands for the stage.
const MAX_STAGES: usize = 1000;

impl StageWays {
    /// Refuses a history with more stages than a way through them can have.
    ///
    /// # Errors
    /// `INVALID_INPUT` with their number.
    pub(in crate::report) fn check(deals: &Deals) -> Result<()> {
        let mut words = Dictionary::default();
        for change in deals.stage_changes() {
            words.intern(&word(&change.stage));
        }
        if words.len() <= MAX_STAGES {
            return Ok(());
        }
        let detail = format!("expected at most {MAX_STAGES} stages, got {}", words.len());
        Err(Error::new(ErrorKind::InvalidInput, "stage_changes.stage", detail))
    }

    /// The ways of deals; `order` names stages that come first.
    pub(in crate::report) fn new(deals: &Deals, order: &[String]) -> Self {
        let (mut words, mut spelt) = (Dictionary::default(), Vec::new());
        let mut code_of = |stage: &str| {
            let code = words.intern(&word(stage)) as usize;
            if code == spelt.len() {
                spelt.push(stage.trim().to_owned());
            }
            code
        };
        for stage in order {
            code_of(stage);
        }
        let mut ways: Vec<Vec<StageEntry>> = Vec::with_capacity(deals.opportunities().len());
        for row in 0..deals.opportunities().len() {
            let mut way: Vec<StageEntry> = Vec::new();
            for change in
                deals.stages_of(row).filter(|change| DealStatus::from_stage(&change.stage).is_none())
            {
                let stage = code_of(&change.stage);
                if way.iter().all(|entry| entry.stage != stage) {
                    way.push(StageEntry { stage, at: change.at.micros() });
                }
            }
            ways.push(way);
        }
        let first = order.iter().filter_map(|stage| words.get(&word(stage))).map(|code| code as usize);
        let places = places(spelt.len(), first, &ways);
        for way in &mut ways {
            for entry in way.iter_mut() {
                entry.stage = places.get(entry.stage).copied().unwrap_or(entry.stage);
            }
            // Stages of one moment, as dates have them, are in the order of all.
            way.small_sort_by_key(|entry| (entry.at, entry.stage));
            let mut furthest = None;
            way.retain(|entry| {
                let forwards = furthest.is_none_or(|furthest| entry.stage > furthest);
                furthest = furthest.max(Some(entry.stage));
                forwards
            });
        }
        let mut names = vec![String::new(); spelt.len()];
        for (name, place) in spelt.into_iter().zip(&places) {
            if let Some(slot) = names.get_mut(*place) {
                *slot = name;
            }
        }
        Self { names, ways }
    }

    /// The way of the deal in a row.
    pub(in crate::report) fn of(&self, row: usize) -> &[StageEntry] {
        self.ways.get(row).map(Vec::as_slice).unwrap_or_default()
    }

    /// Name of a stage by its place.
    pub(in crate::report) fn name(&self, stage: usize) -> &str {
        self.names.get(stage).map_or("", String::as_str)
    }
}

/// Place of each stage: named ones as named, and then by the number of stages that it comes before in more deals than after
/// (Copeland's rule); the first that was seen where that is equal.
fn places(stages: usize, first: impl Iterator<Item = usize>, ways: &[Vec<StageEntry>]) -> Vec<usize> {
    let mut before = vec![0_i64; stages * stages];
    for way in ways {
        for (index, earlier) in way.iter().enumerate() {
            for later in way.iter().skip(index + 1).filter(|later| later.at > earlier.at) {
                for (cell, more) in
                    [(earlier.stage * stages + later.stage, 1), (later.stage * stages + earlier.stage, -1)]
                {
                    if let Some(cell) = before.get_mut(cell) {
                        *cell += more;
                    }
                }
            }
        }
    }
    let wins: Vec<i64> = match stages {
        0 => Vec::new(),
        _ => before.chunks_exact(stages).map(|row| row.iter().map(|cell| cell.signum()).sum()).collect(),
    };
    let mut order: Vec<usize> = Vec::with_capacity(stages);
    for stage in first {
        if !order.contains(&stage) {
            order.push(stage);
        }
    }
    let mut rest: Vec<usize> = (0..stages).filter(|stage| !order.contains(stage)).collect();
    rest.small_sort_by_key(|stage| std::cmp::Reverse(wins.get(*stage)));
    order.extend(rest);
    let mut places = vec![0; stages];
    for (place, stage) in order.into_iter().enumerate() {
        if let Some(slot) = places.get_mut(stage) {
            *slot = place;
        }
    }
    places
}

#[cfg(test)]
#[path = "way_tests.rs"]
mod tests;
