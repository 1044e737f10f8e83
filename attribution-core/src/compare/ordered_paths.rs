//! The distinct paths of journeys and their order, each worked out once, when it is first asked for.

use std::sync::OnceLock;

use crate::domain::Journeys;
use crate::math::Steps;
use crate::paths::{PathOrder, PathSummary};

/// Distinct paths of journeys, which every part of a model shares. Rules on journeys with keys need neither.
pub(super) struct OrderedPaths<'a> {
    journeys: &'a Journeys,
    /// Once no more are wanted, paths are none, and what comes out is thrown away.
    steps: &'a Steps<'a>,
    summary: OnceLock<(PathSummary, Vec<u32>)>,
    order: OnceLock<PathOrder>,
}

impl<'a> OrderedPaths<'a> {
    pub(super) fn new(journeys: &'a Journeys, steps: &'a Steps<'a>) -> Self {
        Self { journeys, steps, summary: OnceLock::new(), order: OnceLock::new() }
    }

    pub(super) fn summary(&self) -> &PathSummary {
        &self.counted().0
    }

    /// For each journey, the place of its path in the summary.
    pub(super) fn indices(&self) -> &[u32] {
        &self.counted().1
    }

    fn counted(&self) -> &(PathSummary, Vec<u32>) {
        let counted = || self.journeys.summary_with_places(&self.steps.inside()).unwrap_or_default();
        self.summary.get_or_init(counted)
    }

    pub(super) fn order(&self) -> &PathOrder {
        self.order.get_or_init(|| self.summary().order())
    }
}
