//! Findings of a diagnosis.

use serde::Serialize;

use crate::math::count_f64;

/// Problem of data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum DataProblem {
    /// Rows could not be used.
    RejectedRows,
    /// Touches of one key on one channel at the same moment.
    DuplicateTouches,
    /// Conversions of one key at the same moment with the same value.
    DuplicateConversions,
    /// Keys with more touches in an hour than people make: bots, or one key for many people.
    Bursts,
    /// Touches a year or more apart from all others: clocks that are wrong.
    ClockJumps,
    /// Touches after the moment as of which the data were taken.
    FutureTouches,
    /// Days without any touch of a channel that usually has many.
    ChannelGaps,
    /// A channel that appears after the data begin.
    ChannelAppears,
    /// A channel that vanishes before the data end.
    ChannelVanishes,
    /// Most keys have one touch: they may change from visit to visit.
    KeysNeverRepeat,
    /// Conversions that no touch can earn.
    ConversionsWithoutTouch,
    /// Names that are the same but for case and separators.
    Spellings,
    /// Mediums that no rule of channels knows.
    UnknownMediums,
    /// Visits from a page of the same house.
    SelfReferrals,
}

/// Finding about data: what, how often, where, and what to do about it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DataFinding {
    /// Code of the problem.
    pub code: DataProblem,
    /// Channel, field or names that it is about; empty where it is about all.
    pub subject: String,
    /// Sentence with what was seen.
    pub sentence: String,
    /// Number of touches, conversions, keys, rows or days, as the sentence says.
    pub count: u64,
    /// Part of all of them, 0 to 1; none where there is no whole.
    pub share: Option<f64>,
    /// Up to five examples: keys, or days and names where it is about these.
    pub examples: Vec<String>,
    /// Remedy.
    pub remedy: String,
}

/// Problem that was not looked for, with the reason.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct NotLookedAt {
    /// Problem, in a word.
    pub problem: String,
    /// Reason.
    pub reason: String,
}

/// Most examples of a finding.
const EXAMPLES: usize = 5;

impl DataFinding {
    /// A finding about a part of a whole.
    pub(super) fn new(code: DataProblem, count: u64, whole: u64, remedy: &str) -> Self {
        Self {
            code,
            subject: String::new(),
            sentence: String::new(),
            count,
            share: (whole > 0).then(|| count_f64(count) / count_f64(whole)),
            examples: Vec::new(),
            remedy: remedy.to_owned(),
        }
    }

    pub(super) fn saying(mut self, sentence: String) -> Self {
        self.sentence = sentence;
        self
    }

    pub(super) fn about(mut self, subject: impl Into<String>) -> Self {
        self.subject = subject.into();
        self
    }

    /// The first few of these examples.
    pub(super) fn such_as(mut self, examples: impl IntoIterator<Item = String>) -> Self {
        self.examples = examples.into_iter().take(EXAMPLES).collect();
        self
    }
}
