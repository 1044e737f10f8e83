//! A function by its name.

use super::function::Function;
use super::handle::{Answer, Handle};
use super::rooms;
use crate::error::{Error, ErrorKind, Result, nearest};
use crate::math::Progress;

/// The functions, room by room, each with the name of its room.
pub(super) static ROOMS: &[(&str, &[Function])] = &[
    #[cfg(feature = "response")]
    ("response", rooms::economics::response::RESPONSE),
    #[cfg(feature = "budget")]
    ("budget", rooms::economics::budget::BUDGET),
    #[cfg(feature = "channels")]
    ("channels", rooms::journeys::channels::CHANNELS),
    #[cfg(feature = "identity")]
    ("identity", rooms::journeys::identity::IDENTITY),
    #[cfg(feature = "inference")]
    ("matching", rooms::evidence::matching::MATCHING),
    #[cfg(feature = "inference")]
    ("inference", rooms::evidence::inference::INFERENCE),
    #[cfg(feature = "crm")]
    ("crm", rooms::evidence::crm::CRM),
    #[cfg(feature = "crm")]
    ("crm_mapping", rooms::evidence::crm::CRM_MAPPING),
    #[cfg(feature = "ledger")]
    ("ledger", rooms::partners::ledger::LEDGER),
    #[cfg(feature = "ledger")]
    ("ledger_reports", rooms::partners::ledger::LEDGER_REPORTS),
    ("paths", rooms::journeys::paths::PATHS),
    ("models", rooms::modelling::models::MODELS),
    ("explanations", rooms::modelling::explanations::EXPLANATIONS),
    ("learning", rooms::modelling::learning::LEARNING),
    #[cfg(feature = "statistical")]
    ("statistical", rooms::modelling::statistical::STATISTICAL),
    #[cfg(feature = "path_analytics")]
    ("path_analytics", rooms::journeys::path_analytics::PATH_ANALYTICS),
    #[cfg(feature = "path_analytics")]
    ("sequences", rooms::journeys::sequences::SEQUENCES),
    #[cfg(feature = "b2b")]
    ("b2b", rooms::deals::b2b::B2B),
    #[cfg(feature = "elsewhere")]
    ("elsewhere", rooms::modelling::elsewhere::ELSEWHERE),
    #[cfg(feature = "compare")]
    ("compare", rooms::modelling::compare::COMPARE),
    #[cfg(feature = "diagnosis")]
    ("diagnosis", rooms::modelling::diagnosis::DIAGNOSIS),
    #[cfg(feature = "experiments")]
    ("experiments", rooms::modelling::experiments::EXPERIMENTS),
    #[cfg(feature = "returns")]
    ("returns", rooms::economics::returns::RETURNS),
    #[cfg(feature = "planning")]
    ("planning", rooms::economics::planning::PLANNING),
    #[cfg(feature = "report")]
    ("velocity", rooms::deals::velocity::VELOCITY),
    #[cfg(feature = "report")]
    ("insights", rooms::deals::insights::INSIGHTS),
    #[cfg(feature = "report")]
    ("report", rooms::deals::report::REPORT),
    #[cfg(feature = "report")]
    ("pipeline", rooms::deals::pipeline::PIPELINE),
    #[cfg(feature = "report")]
    ("influencers", rooms::deals::influencers::INFLUENCERS),
    #[cfg(feature = "partner")]
    ("registration", rooms::partners::registration::REGISTRATION),
    #[cfg(feature = "partner")]
    ("partner_analytics", rooms::partners::analytics::PARTNER_ANALYTICS),
    #[cfg(feature = "partner")]
    ("partner_health", rooms::partners::analytics::PARTNER_HEALTH),
    #[cfg(feature = "returns")]
    ("money", rooms::economics::money::MONEY),
    #[cfg(feature = "partner")]
    ("partner_workflow", rooms::partners::workflow::PARTNER_WORKFLOW),
    #[cfg(feature = "partner")]
    ("partner_rules", rooms::partners::rules::PARTNER_RULES),
    #[cfg(feature = "simulate")]
    ("simulate", rooms::simulated::simulate::SIMULATE),
    #[cfg(feature = "simulate")]
    ("scenarios", rooms::simulated::simulate_scenario::SIMULATE_SCENARIO),
    #[cfg(all(feature = "b2b", feature = "simulate"))]
    ("simulate", rooms::simulated::simulate_deals::SIMULATE_DEALS),
    #[cfg(all(feature = "b2b", feature = "simulate"))]
    ("scenarios", rooms::simulated::simulate_scenario_deals::SIMULATE_SCENARIO_DEALS),
    #[cfg(all(feature = "inference", feature = "simulate"))]
    ("scenarios", rooms::simulated::simulate_scenario_deals::SIMULATE_SCENARIO_ACTIVITIES),
    #[cfg(all(feature = "inference", feature = "simulate"))]
    ("simulate", rooms::simulated::simulate_activities::SIMULATE_ACTIVITIES),
];

/// Every function of the wire.
///
/// # Examples
/// ```
/// use attribution_core::wire;
///
/// assert!(wire::functions().any(|function| function.name == "allocate"));
/// ```
pub fn functions() -> impl Iterator<Item = &'static Function> {
    ROOMS.iter().flat_map(|(_, functions)| *functions)
}

/// Calls a function by its name, with what it works on and its arguments as a JSON object.
///
/// This is all that another language needs of the library besides columns, tables and handles.
///
/// # Examples
/// ```
/// use std::ops::ControlFlow;
///
/// use attribution_core::wire::{Answer, call};
///
/// let progress = |_, _| ControlFlow::Continue(());
/// let arguments = r#"{"metric": "roas", "values": {"revenue": 12, "spend": 3}}"#;
/// let answer = call("metric", &[], arguments, &progress)?;
/// assert_eq!(answer.into_json().as_deref(), Some(r#"{"value":4.0,"reason":null}"#));
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_CONFIG` for an unknown function, unknown names and wrong types; `INVALID_INPUT` for handles that the function
/// does not work on; otherwise as the function.
pub fn call(name: &str, handles: &[Handle<'_>], arguments: &str, progress: &Progress<'_>) -> Result<Answer> {
    let function = functions().find(|function| function.name == name).ok_or_else(|| unknown(name))?;
    let answer = (function.call)(handles, arguments, progress);
    #[cfg(feature = "budget")]
    let answer = answer.map_err(|error| error.by_name(arguments));
    answer
}

#[cold]
fn unknown(name: &str) -> Error {
    let near = nearest(name, functions().map(|function| function.name));
    let near = near.map_or_else(String::new, |near| format!("; did you mean {near}?"));
    let detail = format!("expected the name of a function, got {name:?}{near}");
    Error::new(ErrorKind::InvalidConfig, "function", detail)
}

#[cfg(test)]
#[cfg(feature = "full")]
#[path = "call_tests.rs"]
mod tests;
