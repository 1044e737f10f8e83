//! Clocks of causes: which of them ring, when, and what would have happened without some of them.
//!
//! In: the touches of a person, and a draw for each cause. Out: the moments of stages and of the conversion, shares of the
//! hazard, and the game whose players are channels. Never here: a draw for one world and another for the next: all worlds share theirs.

mod baseline;
mod cause;
mod counterfactual;
mod race;

pub(super) use baseline::BaselineRate;
pub(super) use cause::causes;
pub(super) use counterfactual::{ChannelEffect, effects};
pub(super) use race::{Passage, Race};
