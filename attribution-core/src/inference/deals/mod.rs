//! The deal of an activity: candidates, how sure each is, and the choice among them.

mod answer;
mod assign;
mod candidates;
mod factors;
mod infer;
mod names;
mod options;
mod touches;

pub use answer::{
    ActivityBasis, InferenceCounts, InferredDeal, InferredTouches, NoDealReason, SkipReason, SkippedActivity,
    UnmatchedActivity,
};
pub use infer::infer_touches;
pub use options::{Assignment, ConfidenceDecay, InferenceOptions, NameMatch, UnmatchedRule};
