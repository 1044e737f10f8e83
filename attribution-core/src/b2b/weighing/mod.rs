//! Weights of the touches of one journey by each factor, and their mix.
//!
//! In: the configuration, and a journey. Out: weights, and what they follow from. Never here: a name, or a reason for
//! people.

mod by_factor;
mod lead_quality;
mod people;
mod shares;

pub(super) use by_factor::Weighing;
pub(super) use lead_quality::mean_score;
pub(super) use shares::to_shares;
