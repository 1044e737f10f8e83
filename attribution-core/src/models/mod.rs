//! Models of multi-touch attribution (MTA): functions from a journey to one weight for each touch.
//!
//! In: [`Journeys`](crate::Journeys). Out: [`Credits`](crate::Credits), and for one journey an
//! [`Explanation`](crate::domain::Explanation). [`ModelSpec`] describes every model of the library as data,
//! [`catalog`] lists them, [`Model`] is for your own. Never here: a default or range stated twice, a weight that
//! depends on the number of threads.

mod answer;
mod attribute;
mod catalog;
mod effects;
mod explain;
mod fitted;
mod markov;
mod model;
mod one_call;
pub mod rules;
#[cfg(feature = "schema")]
mod schema;
mod shapley;
mod spec;
mod spec_reading;
mod stored;

pub use answer::{Basis, ChannelAnswer, ChannelEarnings};
pub use attribute::attribute;
pub use catalog::{ModelInfo, ParameterInfo, ParameterKind, catalog};
pub use effects::ChannelEffect;
pub use explain::explain;
pub use fitted::{ChannelDetails, FittedDetails, FittedModel};
pub use markov::{FittedMarkov, Markov, SelfLoops};
pub use model::Model;
pub use one_call::{attribute_touches, attribute_touches_watched};
#[cfg(feature = "schema")]
pub(crate) use schema::ModelObject;
pub use shapley::{FittedShapley, Shapley, ValueFunction};
pub use spec::ModelSpec;
