//! The distinct paths of journeys and their order, each worked out once, when it is first asked for.

use std::sync::OnceLock;

use crate::domain::Journeys;
use crate::paths::{PathOrder, PathSummary};

/// Distinct paths of journeys, which every part of a model shares. Rules on journeys with keys need neither.
pub(super) struct OrderedPaths<'a> {
    journeys: &'a Journeys,
    summary: OnceLock<PathSummary>,
    order: OnceLock<PathOrder>,
}

impl<'a> OrderedPaths<'a> {
    pub(super) fn new(journeys: &'a Journeys) -> Self {
        Self { journeys, summary: OnceLock::new(), order: OnceLock::new() }
    }

    pub(super) fn summary(&self) -> &PathSummary {
        self.summary.get_or_init(|| self.journeys.summary())
    }

    pub(super) fn order(&self) -> &PathOrder {
        self.order.get_or_init(|| self.summary().order())
    }
}
