//! Lengths of journeys: in touches, in channels and in hours.
//!
//! In: counts of paths, or journeys with times. Out: five figures of each length, and a histogram. Never here: a mean alone;
//! lengths are skewed, and a few long journeys pull it up.

mod path_lengths;
mod summary_statistics;
mod time_lags;

pub use path_lengths::{LengthBin, LengthGroup, PathLengths, path_lengths};
pub use summary_statistics::SummaryStatistics;
pub use time_lags::{LagBin, TimeLagOptions, TimeLags, time_lags};
pub(super) use time_lags::{needs_times, sorted_hours};
