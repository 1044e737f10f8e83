//! Markov chains (absorbing chains): what would be lost if a channel were not there.
//!
//! In: [`Transitions`](crate::paths::Transitions) of a [`PathSummary`](crate::paths::PathSummary). Out:
//! [`FittedMarkov`], with exact removal effects. Never here: simulation, or a probability below zero.

mod chain;
mod fitted;
mod open_journey;
mod open_journeys;
#[cfg(feature = "statistical")]
mod order;
mod parameters;
mod removal;
mod stored;

pub use fitted::FittedMarkov;
#[cfg(feature = "path_analytics")]
pub(crate) use open_journey::KnownStates;
pub use open_journey::{ConversionProbability, Timeline, TimelineTouch, TouchInfluence};
pub use open_journeys::{OpenJourney, OpenJourneys};
#[cfg(feature = "statistical")]
pub use order::{
    OrderCandidate, OrderChoice, OrderCriterion, OrderOptions, choose_order, choose_order_watched,
};
pub(crate) use parameters::MARKOV;
pub use parameters::{Markov, SelfLoops};
