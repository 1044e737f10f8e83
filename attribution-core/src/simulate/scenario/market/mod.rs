//! The market of a scenario, and what a person meets in it.
//!
//! In: a scenario, and random numbers of the person's own. Out: traits and touches. Never here: a conversion, on which touches do
//! not depend.

mod draws;
mod exposure;
mod place;
mod season;
mod traits;

pub(super) use draws::{Draws, derived_key, exponential};
pub(super) use exposure::{Exposure, exposures};
pub(super) use place::Market;
pub(super) use season::Season;
pub(super) use traits::{INTENTS, Traits};
