//! Models that learn from all journeys together, and what they give each channel as a whole.
//!
//! In: a [`PathSummary`](crate::paths::PathSummary). Out: fitted models, exact to rounding, that weigh like any other.
//! Never here: a model by its name, or a sample where an exact answer exists.

mod effects;
#[cfg(feature = "statistical")]
mod hazard;
#[cfg(feature = "statistical")]
mod journey_channels;
#[cfg(feature = "statistical")]
mod logistic;
mod markov;
#[cfg(feature = "statistical")]
mod probabilistic;
mod shapley;
mod stored;

pub use effects::ChannelEffect;
#[cfg(feature = "statistical")]
pub use hazard::{
    BaselineRate, BaselineShape, EventCounts, FittedHazard, Hazard, HazardChannel, HazardMilestone,
    HazardStage, StageCounts, TimingCounts, TimingSummary,
};
#[cfg(feature = "statistical")]
pub(crate) use hazard::{HAZARD, HazardReplicates};
#[cfg(feature = "statistical")]
pub use logistic::{ChannelCoefficient, FittedLogistic, Logistic, LogisticFeatures, RegressionReport};
#[cfg(feature = "statistical")]
pub(crate) use logistic::{FeatureTable, LOGISTIC};
#[cfg(feature = "path_analytics")]
pub(crate) use markov::KnownStates;
pub(crate) use markov::MARKOV;
pub use markov::{
    ConversionProbability, FittedMarkov, Markov, OpenJourney, OpenJourneys, SelfLoops, Timeline,
    TimelineTouch, TouchInfluence,
};
#[cfg(feature = "statistical")]
pub use markov::{
    OrderCandidate, OrderChoice, OrderCriterion, OrderOptions, choose_order, choose_order_watched,
};
#[cfg(feature = "statistical")]
pub(crate) use probabilistic::PROBABILISTIC;
#[cfg(feature = "statistical")]
pub use probabilistic::{ChannelRate, ConversionRates, FittedProbabilistic, PairRate};
pub(crate) use shapley::SHAPLEY;
pub use shapley::{FittedShapley, Shapley, ValueFunction};
pub(crate) use stored::read;
