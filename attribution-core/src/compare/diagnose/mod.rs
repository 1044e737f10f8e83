//! Diagnosis of data: what is wrong with the touches and conversions that journeys were built from.
//!
//! In: journeys. Out: a [`DataDiagnosis`] with findings, each with its count, examples and a remedy, and what could not be
//! looked at. Never here: a row that is mended or left out; rules of journeys do that, and say so.

mod calendar;
mod diagnosed;
mod finding;
mod keys;
mod names;
mod options;
mod rows;
mod touches;

pub use diagnosed::{DataDiagnosis, diagnose};
pub use finding::{DataFinding, DataProblem, NotLookedAt};
pub use options::DiagnosisOptions;
