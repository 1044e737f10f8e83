//! Cohorts: journeys by the month in which they began, and how many of them converted by when.
//!
//! In: journeys with times. Out: a row for each month. Never here: a month that has not come yet counted as 0.

mod options;
mod report;

pub use options::CohortOptions;
pub use report::{Cohort, Cohorts, cohorts};
