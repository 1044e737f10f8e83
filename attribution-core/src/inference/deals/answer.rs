//! Answer of inference: deals of activities with their evidence, and what found none.

use serde::Serialize;

use crate::domain::Touchpoint;
use crate::inference::HistogramBin;

/// Basis of an inference: the step that named the account, or found the deal without one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ActivityBasis {
    /// Id of the account.
    Account,
    /// Account of the person.
    Contact,
    /// Name or domain of the account.
    AccountName,
    /// Nothing but the time.
    Window,
}

/// Deal of an activity, with the factors of its confidence: `raw = base · time · kind + account_bonus`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct InferredDeal {
    /// The activity.
    pub activity: String,
    /// The deal.
    pub opportunity: String,
    /// Account of the deal.
    pub account: Option<String>,
    /// Basis of the inference.
    pub basis: ActivityBasis,
    /// Score of the match of accounts, 0 to 1; 0 without one.
    pub match_score: f64,
    /// Share of the activity that this deal is given.
    pub share: f64,
    /// Days from the activity to the close, negative after it; none where no close is known.
    pub days_before_close: Option<f64>,
    /// Confidence of the activity by itself.
    pub base: f64,
    /// Factor of the days before the close.
    pub time: f64,
    /// Factor of the kind.
    pub kind: f64,
    /// Confidence added for the account.
    pub account_bonus: f64,
    /// Raw score, which may be above 1.
    pub raw: f64,
    /// Confidence: the raw score, at most 1, or the probability that a calibration gives it.
    pub confidence: f64,
}

/// Reason for an activity without a deal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum NoDealReason {
    /// No account is known.
    NoAccount,
    /// The account has no deal within reach.
    NoCandidate,
    /// Every candidate has less than the least confidence.
    BelowMinConfidence,
}

/// Activity without a deal.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct UnmatchedActivity {
    /// The activity.
    pub activity: String,
    /// The reason.
    pub reason: NoDealReason,
    /// Best candidate of those that are not sure enough.
    pub opportunity: Option<String>,
    /// Confidence of it.
    pub confidence: Option<f64>,
}

/// Reason for an activity of which nothing is inferred.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum SkipReason {
    /// It names its deal; it is a touch of it.
    NamesDeal,
    /// It names a deal that is not among those given; it is a touch of it all the same.
    NamesOtherDeal,
    /// Its source says which deal it is about, but here none is named.
    DefinitiveSource,
    /// An activity before it has the same id.
    Repeated,
}

/// Activity of which nothing is inferred.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SkippedActivity {
    /// The activity.
    pub activity: String,
    /// The reason.
    pub reason: SkipReason,
}

/// Account of activities: nothing is lost without a reason. Always `activities = mapped + unmatched + skipped`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct InferenceCounts {
    /// Activities given.
    pub activities: u64,
    /// Activities with at least one inferred deal.
    pub mapped: u64,
    /// Activities without a deal.
    pub unmatched: u64,
    /// Activities of which nothing is inferred.
    pub skipped: u64,
}

/// Deals of activities, as touches, and the evidence of each.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct InferredTouches {
    /// Account of every activity.
    pub counts: InferenceCounts,
    /// Deals of activities with their evidence, in the order of the activities, the surest first.
    pub mappings: Vec<InferredDeal>,
    /// Activities without a deal.
    pub unmatched: Vec<UnmatchedActivity>,
    /// Activities of which nothing is inferred.
    pub skipped: Vec<SkippedActivity>,
    /// Confidences of the mappings.
    pub histogram: Vec<HistogramBin>,
    /// Touches of opportunities, ready for journeys: inferred ones, and those that name their deal.
    pub touches: Vec<Touchpoint>,
}
