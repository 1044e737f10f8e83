//! Scores of two names.
//!
//! In: two names in normal form, and the weights of words. Out: a score with what it is made of. Never here: a threshold, or a
//! list of candidates.

mod explanation;
mod formula;
mod pairing;
mod similarity;
mod weighed;
mod weights;

pub(super) use explanation::explanation;
pub(super) use formula::{Judgement, initials};
pub(super) use weighed::{WeighedName, weights_of};
pub(super) use weights::WordWeights;
