//! Inventing activities: what sales, marketing and partners did for deals, told as badly as it is in life.
//!
//! In: invented deals, and how much their activities leave out. Out: activities, and the deal that each was for. Never here: the
//! rules by which deals are inferred.

mod account_name;
mod misspelling;
mod options;
mod process;
mod simulated;

pub use options::SimulatedActivitiesOptions;
pub use simulated::{SimulatedActivities, activities};
