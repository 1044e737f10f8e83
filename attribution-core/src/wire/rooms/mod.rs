//! Tables of functions that the rooms of the library put on the wire, one for each room.
//!
//! A table says what a function works on, what it takes and gives, and calls it. What a function does stands in its room;
//! here is at most how its arguments are brought together.

#[cfg(feature = "b2b")]
mod b2b;
#[cfg(feature = "budget")]
mod budget;
#[cfg(feature = "channels")]
mod channels;
#[cfg(feature = "compare")]
mod compare;
#[cfg(feature = "elsewhere")]
mod elsewhere;
mod explanations;
#[cfg(feature = "report")]
mod influencers;
#[cfg(feature = "report")]
mod insights;
mod learning;
mod models;
#[cfg(feature = "returns")]
mod money;
#[cfg(feature = "path_analytics")]
mod path_analytics;
mod paths;
#[cfg(feature = "report")]
mod pipeline;
#[cfg(feature = "planning")]
mod planning;
#[cfg(feature = "report")]
mod report;
#[cfg(feature = "response")]
mod response;
#[cfg(feature = "returns")]
mod returns;
#[cfg(feature = "path_analytics")]
mod sequences;
#[cfg(feature = "simulate")]
mod simulate;
#[cfg(all(feature = "b2b", feature = "simulate"))]
mod simulate_deals;
#[cfg(feature = "returns")]
mod spend;
mod unread;
#[cfg(feature = "report")]
mod velocity;

#[cfg(feature = "b2b")]
pub(super) use b2b::B2B;
#[cfg(feature = "budget")]
pub(super) use budget::BUDGET;
#[cfg(feature = "channels")]
pub(super) use channels::CHANNELS;
#[cfg(feature = "compare")]
pub(super) use compare::COMPARE;
#[cfg(feature = "elsewhere")]
pub(super) use elsewhere::ELSEWHERE;
pub(super) use explanations::EXPLANATIONS;
#[cfg(feature = "report")]
pub(super) use influencers::INFLUENCERS;
#[cfg(feature = "report")]
pub(super) use insights::INSIGHTS;
pub(super) use learning::LEARNING;
pub(super) use models::MODELS;
#[cfg(feature = "returns")]
pub(super) use money::MONEY;
#[cfg(feature = "path_analytics")]
pub(super) use path_analytics::PATH_ANALYTICS;
pub(super) use paths::PATHS;
#[cfg(feature = "report")]
pub(super) use pipeline::PIPELINE;
#[cfg(feature = "planning")]
pub(super) use planning::PLANNING;
#[cfg(feature = "report")]
pub(super) use report::REPORT;
#[cfg(feature = "response")]
pub(super) use response::RESPONSE;
#[cfg(feature = "response")]
pub use response::{AdstockValues, CurveValues};
#[cfg(feature = "returns")]
pub use returns::MetricValue;
#[cfg(feature = "returns")]
pub(super) use returns::RETURNS;
#[cfg(feature = "path_analytics")]
pub(super) use sequences::SEQUENCES;
#[cfg(feature = "simulate")]
pub(super) use simulate::SIMULATE;
#[cfg(feature = "simulate")]
pub use simulate::{SimulatedConversions, SimulatedLog, SimulatedTouchpoints};
#[cfg(all(feature = "b2b", feature = "simulate"))]
pub(super) use simulate_deals::SIMULATE_DEALS;
#[cfg(all(feature = "b2b", feature = "simulate"))]
pub use simulate_deals::{
    SimulatedAccounts, SimulatedContactRoles, SimulatedDealTables, SimulatedDealTouchpoints, SimulatedLeads,
    SimulatedOpportunities, SimulatedStageChanges,
};
#[cfg(feature = "report")]
pub(super) use velocity::VELOCITY;
