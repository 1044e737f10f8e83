//! Inference: which deal an activity belongs to, and how sure that is.
//!
//! In: activities of a CRM or of partners, and the deals that they may belong to. Out: touches with a confidence, each with the
//! evidence that it rests on, and everything that found no deal, with its reason. Never here: a posting. "We think" and "we owe"
//! are different things.

mod calibration;
mod deals;
mod histogram;
mod matching;

pub use calibration::{
    CalibrationOptions, ConfidenceBin, ConfidenceCalibration, ConfidenceQuality, LabelledConfidence,
    PrecisionThreshold, calibrate_confidence,
};
pub use deals::{
    ActivityBasis, Assignment, ConfidenceDecay, InferenceCounts, InferenceOptions, InferredDeal,
    InferredTouches, NameMatch, NoDealReason, SkipReason, SkippedActivity, UnmatchedActivity, UnmatchedRule,
    infer_touches,
};
pub use histogram::HistogramBin;
#[cfg(feature = "partner")]
pub(crate) use histogram::histogram;
pub use matching::{
    AccountMatch, AccountMatcher, AccountMatches, AccountRecord, DuplicateCounts, DuplicateGroup,
    DuplicatePair, MatchBand, MatchBasis, MatchCounts, MatchExplanation, MatchNote, MatchOptions, MatchSide,
    MatchToReview, MatchedRow, NearDuplicates, TokenPair, UnmatchedReason, UnmatchedRow, UnpairedToken,
    match_accounts, near_duplicates,
};
