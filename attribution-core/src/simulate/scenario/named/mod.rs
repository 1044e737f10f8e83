//! Scenarios by name, and the same with drawn parameters.
//!
//! In: a name. Out: a [`Scenario`](super::Scenario) with the parameters that go with it. Never here: a parameter that was
//! chosen after a model had been seen on it.

mod deals;
mod drawn;
mod name;
mod retail;
mod sparse;

pub use name::ScenarioName;
