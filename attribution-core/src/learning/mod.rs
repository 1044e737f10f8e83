//! Models that learn from all journeys together, and what they give each channel as a whole.
//!
//! In: a [`PathSummary`](crate::paths::PathSummary). Out: fitted models, exact to rounding, that weigh like any other.
//! Never here: a model by its name, or a sample where an exact answer exists.

mod effects;
mod hazard;
mod markov;
mod shapley;
mod stored;

pub use effects::ChannelEffect;
pub use hazard::{
    BaselineRate, BaselineShape, EventCounts, FittedHazard, Hazard, HazardChannel, HazardMilestone,
    HazardStage, StageCounts, TimingCounts, TimingSummary,
};
pub(crate) use hazard::{HAZARD, HazardReplicates};
#[cfg(feature = "path_analytics")]
pub(crate) use markov::KnownStates;
pub(crate) use markov::MARKOV;
pub use markov::{
    ConversionProbability, FittedMarkov, Markov, OpenJourney, OpenJourneys, SelfLoops, Timeline,
    TimelineTouch, TouchInfluence,
};
pub(crate) use shapley::SHAPLEY;
pub use shapley::{FittedShapley, Shapley, ValueFunction};
pub(crate) use stored::read;
