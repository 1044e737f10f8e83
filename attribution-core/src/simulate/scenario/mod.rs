//! Scenarios: invented markets in which it is known what caused each conversion.
//!
//! In: a scenario and a seed. Out: touches, conversions, and the causal truth about them, one person after another, so that the
//! memory does not grow with the number of people. Never here: a model, or a touch that depends on a conversion.

mod clocks;
#[cfg(feature = "b2b")]
mod crm;
mod market;
mod named;
mod options;
mod people;
mod rows;
mod truth;

pub use named::ScenarioName;
pub use options::{Scenario, ScenarioChannel, ScenarioPair, ScenarioSpawn};
pub use people::{People, SimulatedPerson, SimulatedPersonConversion, SimulatedPersonTouch};
pub use rows::{ScenarioConversions, ScenarioMilestones, ScenarioTouches, SimulatedScenario};
pub use truth::{ScenarioEffect, ScenarioTruth};
