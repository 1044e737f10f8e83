//! Functions of journeys and of their paths.

use crate::domain::BuildReport;
use crate::paths::{CountedPath, PathOverview, PathSummary};
use crate::wire::function::functions;
use crate::wire::handle::Held;

functions! {
    /// Journeys, and counts of the paths that they took.
    PATHS

    /// Report of building journeys: what became of every row.
    fn report[journeys: Journeys]() -> BuildReport { Ok(journeys.report().clone()) }

    /// Counts of the distinct paths of journeys.
    fn summary[journeys: Journeys]() with progress -> Held<PathSummary> {
        journeys.summary_watched(progress).map(Held)
    }

    /// Totals of counted paths: how many there are, how many journeys converted, and what they were worth.
    fn overview[summary: PathSummary]() -> PathOverview { Ok(summary.overview()) }

    /// Distinct paths of a summary as a table: most conversions first, then most value, then in the order of their names.
    fn paths[summary: PathSummary]() -> Vec<CountedPath> { Ok(summary.counted_paths()) }

    /// Distinct paths of journeys as a table, null journeys included: as those of their summary.
    fn journey_paths[journeys: Journeys]() with progress -> Vec<CountedPath> { journeys.counted_paths(progress) }
}
