//! Tables of functions that the rooms of the library put on the wire, one for each room.
//!
//! A table says what a function works on, what it takes and gives, and calls it. What a function does stands in its room;
//! here is at most how its arguments are brought together.

mod budget;
mod compare;
mod models;
mod paths;
mod planning;
mod response;
mod returns;
mod spend;
mod unread;

pub(super) use budget::BUDGET;
pub(super) use compare::COMPARE;
pub(super) use models::MODELS;
pub(super) use paths::PATHS;
pub(super) use planning::PLANNING;
pub(super) use response::RESPONSE;
pub use response::{AdstockValues, CurveValues};
pub use returns::MetricValue;
pub(super) use returns::RETURNS;
