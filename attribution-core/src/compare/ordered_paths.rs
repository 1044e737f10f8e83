//! The distinct paths of journeys and their order, each worked out once, when it is first asked for.

use std::sync::OnceLock;

use crate::domain::Journeys;
use crate::paths::{PathOrder, PathSummary};

/// Distinct paths of journeys, which every part of a model shares. Rules on journeys with keys need neither.
pub(super) struct OrderedPaths<'a> {
    journeys: &'a Journeys,
    summary: OnceLock<(PathSummary, Vec<u32>)>,
    order: OnceLock<PathOrder>,
}

impl<'a> OrderedPaths<'a> {
    pub(super) fn new(journeys: &'a Journeys) -> Self {
        Self { journeys, summary: OnceLock::new(), order: OnceLock::new() }
    }

    pub(super) fn summary(&self) -> &PathSummary {
        &self.counted().0
    }

    /// For each journey, the place of its path in the summary.
    pub(super) fn places(&self) -> &[u32] {
        &self.counted().1
    }

    fn counted(&self) -> &(PathSummary, Vec<u32>) {
        self.summary.get_or_init(|| self.journeys.summary_with_places())
    }

    pub(super) fn order(&self) -> &PathOrder {
        self.order.get_or_init(|| self.summary().order())
    }
}
