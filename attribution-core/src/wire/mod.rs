//! The wire: every function that takes data and gives data, once, by its name.
//!
//! In: the name of a function, what it works on, and its arguments as JSON. Out: its answer as JSON, or something that
//! lives on, such as credits. From the same tables of functions `docs/surface.json` is made, and from that the types and
//! functions of other languages. Never here: arithmetic, columns, or anything that only one language needs.

mod call;
mod function;
mod handle;
mod rooms;
#[cfg(feature = "schema")]
mod schemas;
mod show;
#[cfg(feature = "schema")]
pub mod surface;

pub use call::{call, functions};
pub use function::Function;
pub use handle::{Answer, Handle};
#[cfg(feature = "response")]
pub use rooms::economics::response::{AdstockValues, CurveValues};
#[cfg(feature = "returns")]
pub use rooms::economics::returns::MetricValue;
#[cfg(feature = "simulate")]
pub use rooms::simulated::simulate::{SimulatedConversions, SimulatedLog, SimulatedTouchpoints};
#[cfg(all(feature = "inference", feature = "simulate"))]
pub use rooms::simulated::simulate_activities::SimulatedActivityRows;
#[cfg(all(feature = "b2b", feature = "simulate"))]
pub use rooms::simulated::simulate_deals::{
    SimulatedAccounts, SimulatedContactRoles, SimulatedDealTables, SimulatedDealTouchpoints, SimulatedLeads,
    SimulatedOpportunities, SimulatedStageChanges,
};
#[cfg(feature = "simulate")]
pub use rooms::simulated::simulate_scenario::{
    ScenarioConversionRows, ScenarioMilestoneRows, ScenarioTouchpointRows, SimulatedScenarioRows,
};
pub use show::{show_html, show_markdown, show_text, shown_answers};
