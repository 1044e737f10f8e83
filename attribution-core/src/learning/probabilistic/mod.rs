//! The simple probabilistic model: rates at which journeys with one channel, and with two, convert.
//!
//! In: [`Coalitions`](crate::paths::Coalitions) of a [`PathSummary`](crate::paths::PathSummary). Out:
//! [`FittedProbabilistic`]. Never here: a pair of channels that no journey had together.

mod bound;
mod counts;
mod fitted;
mod parameters;
mod report;
mod stored;

pub use fitted::FittedProbabilistic;
pub(crate) use parameters::PROBABILISTIC;
pub use report::{ChannelRate, ConversionRates, PairRate};
