//! Shapley values: what a channel adds to every group of others, on average over all orders in which they could come.
//!
//! In: [`Coalitions`](crate::paths::Coalitions) of a [`PathSummary`](crate::paths::PathSummary). Out:
//! [`FittedShapley`]. Never here: all subsets of all channels, which no closed form needs.

mod fitted;
mod parameters;
mod rate_game;
mod stored;
mod trie;

pub use fitted::FittedShapley;
pub(crate) use parameters::SHAPLEY;
pub use parameters::{Shapley, ValueFunction};
