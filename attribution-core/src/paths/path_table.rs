//! The distinct paths as a table, in the form in which path counts come in.

use serde::Serialize;

use super::summary::PathSummary;
use crate::domain::Journeys;
use crate::error::Result;
use crate::math::{Progress, SmallSort};

/// Path that journeys took, with what became of them: a row that [`PathCount`](crate::PathCount) reads.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CountedPath {
    /// Channels, oldest first.
    pub path: Vec<String>,
    /// Number of journeys along it that converted.
    pub conversions: u64,
    /// Value of these conversions, net of refunds.
    pub value: f64,
    /// Number of journeys along it that did not convert.
    pub nulls: u64,
}

impl PathSummary {
    /// The distinct paths as a table: most conversions first, then most value, then in the order of their names.
    ///
    /// # Examples
    /// ```
    /// use attribution_core::PathSummary;
    ///
    /// let mut summary = PathSummary::default();
    /// summary.add(&["email"], 1, 10.0, 0)?;
    /// summary.add(&["search", "email"], 2, 30.0, 5)?;
    /// let paths = summary.counted_paths();
    /// assert_eq!((paths[0].path.join(" > ").as_str(), paths[0].conversions), ("search > email", 2));
    /// # Ok::<(), attribution_core::Error>(())
    /// ```
    #[must_use]
    pub fn counted_paths(&self) -> Vec<CountedPath> {
        let name = |code: &u32| self.channels().name(*code).map(str::to_owned);
        let in_order = self.order().indices.into_iter().flat_map(|index| self.paths_in(index..index + 1));
        let mut paths: Vec<CountedPath> = in_order
            .map(|path| CountedPath {
                path: path.channels.iter().filter_map(name).collect(),
                conversions: path.totals.conversions,
                value: path.totals.value.value(),
                nulls: path.totals.nulls,
            })
            .collect();
        paths.small_sort_by(|a, b| {
            b.conversions.cmp(&a.conversions).then_with(|| b.value.total_cmp(&a.value))
        });
        paths
    }
}

impl Journeys {
    /// The distinct paths of the journeys as a table, as [`PathSummary::counted_paths`] gives it.
    ///
    /// # Errors
    /// `CANCELLED` when `progress` says so; each journey is a step.
    pub fn counted_paths(&self, progress: &Progress<'_>) -> Result<Vec<CountedPath>> {
        self.summary_watched(progress).map(|summary| summary.counted_paths())
    }
}

#[cfg(test)]
#[path = "path_table_tests.rs"]
mod tests;
