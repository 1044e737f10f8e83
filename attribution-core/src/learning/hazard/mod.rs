//! Additive hazard: how likely a conversion is at every moment, with what each touch adds to that for a while.
//!
//! In: a [`TimingSummary`] of journeys with times, also of those that did not convert. Out: [`FittedHazard`], which weighs
//! touches by their part of the hazard at the conversion and keeps the baseline. Never here: a touch's credit for a conversion
//! that comes before it, or a likelihood that fell.

mod bound;
mod fitted;
mod fitting;
mod parameters;
mod replicates;
mod stage;
mod stored;
mod timings;

pub use fitted::FittedHazard;
pub(crate) use parameters::HAZARD;
pub use parameters::{BaselineShape, Hazard, HazardMilestone};
pub(crate) use replicates::HazardReplicates;
pub use stage::{BaselineRate, HazardChannel, HazardStage};
pub use timings::{EventCounts, StageCounts, TimingCounts, TimingSummary};
