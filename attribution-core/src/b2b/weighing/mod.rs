//! Weights of the touches of one journey by each factor, and their mix.
//!
//! In: the configuration, and a journey. Out: weights, and what they follow from. Never here: a name, or a reason for
//! people.

mod lead_quality;
mod people;
mod shares;
mod weighing;

pub(super) use lead_quality::mean_score;
pub(super) use shares::to_shares;
pub(super) use weighing::Weighing;
