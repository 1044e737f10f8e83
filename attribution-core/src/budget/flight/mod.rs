//! Flights: how much to spend in which period, when spend works on in later ones.
//!
//! In: channels with a curve and an adstock, and a budget for all periods. Out: spends by period, with a bound of the dual.
//! Never here: branch and bound; curves are concave.

mod channel;
mod plan;
mod problem;

pub use plan::{plan_flight, plan_flight_watched};
pub use problem::{FlightChannel, FlightPlan, FlightProblem, PlannedFlight};
