//! Tables of functions on invented data.

#[cfg(feature = "simulate")]
pub(in crate::wire) mod simulate;
#[cfg(all(feature = "inference", feature = "simulate"))]
pub(in crate::wire) mod simulate_activities;
#[cfg(all(feature = "b2b", feature = "simulate"))]
pub(in crate::wire) mod simulate_deals;
#[cfg(feature = "simulate")]
pub(in crate::wire) mod simulate_scenario;
#[cfg(all(feature = "b2b", feature = "simulate"))]
pub(in crate::wire) mod simulate_scenario_deals;
