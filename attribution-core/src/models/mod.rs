//! Models of multi-touch attribution (MTA): functions from a journey to one weight for each touch.
//!
//! In: [`Journeys`](crate::Journeys). Out: [`Credits`](crate::Credits), and for one journey an
//! [`Explanation`](crate::domain::Explanation). [`ModelSpec`] describes every model of the library as data,
//! [`catalog`] lists them, [`Model`] is for your own. Never here: a default or range stated twice, a weight that
//! depends on the number of threads.

mod answer;
mod attribute;
mod catalog;
mod explain;
mod fitted;
mod fitting;
mod learned;
mod one_call;
pub mod rules;
#[cfg(feature = "schema")]
mod schema;
mod spec;
mod spec_reading;

pub use answer::{Basis, ChannelAnswer, ChannelEarnings};
pub use attribute::attribute;
pub use catalog::catalog;
pub use explain::explain;
#[cfg(feature = "path_analytics")]
pub(crate) use fitted::no_chain;
pub use fitted::{ChannelDetails, FittedDetails, FittedModel};
pub use one_call::{attribute_touches, attribute_touches_watched};
#[cfg(feature = "schema")]
pub(crate) use schema::ModelObject;
pub use spec::ModelSpec;

#[cfg(feature = "statistical")]
#[cfg(feature = "compare")]
pub(crate) use crate::learning::HazardReplicates;
#[cfg(feature = "statistical")]
#[doc(inline)]
pub use crate::learning::{
    BaselineRate, BaselineShape, ChannelCoefficient, ChannelRate, ConversionRates, EventCounts, FittedHazard,
    FittedLogistic, FittedProbabilistic, Hazard, HazardChannel, HazardMilestone, HazardStage, Logistic,
    LogisticFeatures, OrderCandidate, OrderChoice, OrderCriterion, OrderOptions, PairRate, RegressionReport,
    StageCounts, TimingCounts, TimingSummary, choose_order, choose_order_watched,
};
#[doc(inline)]
pub use crate::learning::{
    ChannelEffect, ConversionProbability, FittedMarkov, FittedShapley, Markov, OpenJourney, OpenJourneys,
    SelfLoops, Shapley, Timeline, TimelineTouch, TouchInfluence, ValueFunction,
};
#[doc(inline)]
pub use crate::model::{Model, ModelInfo, ParameterInfo, ParameterKind};
