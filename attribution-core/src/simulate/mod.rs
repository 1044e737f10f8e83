//! Inventing data: the demo of five journeys, and logs and deals of any size for trials and benchmarks.
//!
//! In: a size and a seed. Out: touches with conversions or with deals, the same for the same seed on every target. Never here: a
//! model (data made by what they are to try would prove nothing), or randomness from anywhere but the seed.

#[cfg(feature = "inference")]
mod activities;
mod channels;
#[cfg(feature = "b2b")]
mod deals;
mod demo;
#[cfg(feature = "b2b")]
mod draw;
mod log;
mod rows;
mod scenario;

#[cfg(feature = "inference")]
pub use activities::{SimulatedActivities, SimulatedActivitiesOptions, activities};
#[cfg(feature = "b2b")]
pub use deals::{SimulatedDeals, SimulatedDealsOptions, deals, deals_demo};
pub use demo::{Demo, demo};
pub use log::Log;
pub use rows::{ConversionRows, LogRows, SharedText, TouchRows};
pub use scenario::{
    People, Scenario, ScenarioChannel, ScenarioConversions, ScenarioEffect, ScenarioMilestones, ScenarioName,
    ScenarioPair, ScenarioSpawn, ScenarioTouches, ScenarioTruth, SimulatedPerson, SimulatedPersonConversion,
    SimulatedPersonTouch, SimulatedScenario,
};
