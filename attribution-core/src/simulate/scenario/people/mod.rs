//! People of a scenario, one after another.
//!
//! In: a market and the number of a person. Out: what is seen of the person, and what caused it. Never here: more than one person
//! at a time.

mod life;
mod person;

pub(super) use life::Life;
pub use person::{People, SimulatedPerson, SimulatedPersonConversion, SimulatedPersonTouch};
pub(super) use person::{ceiled, floored};
