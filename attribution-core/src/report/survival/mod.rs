//! Survival estimates of sales cycles, with open deals as censored.
//!
//! In: for each deal the days since its creation, and whether it was won, was lost or is open. Out: how many deals last how
//! long, and how many are won by when. Never here: an open deal that is dropped, which would make cycles look short, or a
//! lost one that counts as if it might still be won.

mod cumulative_incidence;
mod cycle_time;
mod kaplan_meier;

pub use cumulative_incidence::{CumulativeIncidence, IncidenceStep};
pub use cycle_time::CycleTime;
pub(crate) use cycle_time::TOLERANCE;
pub use kaplan_meier::{KaplanMeier, SurvivalStep};
