//! The work that benchmarks measure: a log of a million journeys and four million touches, six in a hundred
//! converting (E1), made anew by every run.

use attribution_core::domain::NullJourneys;
use attribution_core::simulate::{Log, LogRows};
use attribution_core::{JourneyRules, Journeys, Result};

/// The rows of E1 divided by `divisor`.
///
/// # Errors
/// When the log cannot be generated, which its defaults never are.
pub fn rows(divisor: u32) -> Result<LogRows> {
    Log { journeys: 1_000_000 / divisor.max(1), ..Log::default() }.generate()
}

/// Journeys of the rows; those that did not convert only when `null_journeys` says so.
///
/// # Errors
/// When the rows cannot be used, which generated ones always are.
pub fn journeys(rows: &LogRows, null_journeys: NullJourneys) -> Result<Journeys> {
    let rules = JourneyRules::default().with_null_journeys(null_journeys);
    Journeys::from_columns(&rules, &[rows.touches.table()], &[rows.conversions.table()])
}
