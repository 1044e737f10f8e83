//! Rows of a scenario: touches, conversions and milestones in columns.
//!
//! In: the people of a scenario. Out: columns that journeys are built from, with the causes of each conversion. Never here:
//! parsing.

mod generated;
mod tables;

pub use generated::SimulatedScenario;
pub use tables::{ScenarioConversions, ScenarioMilestones, ScenarioTouches};
