//! Kinds of findings about links.

use serde::{Deserialize, Serialize};

/// Kind of a finding about links.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum LinkProblem {
    /// A tagged link lacks its source, its medium or its campaign.
    MissingTag,
    /// Values that are the same but for case and separators.
    InconsistentSpelling,
    /// A medium that nobody knows, near one that is known.
    MistypedMedium,
    /// A parameter that looks like a tag and is none.
    UnknownTag,
    /// A tag that comes twice with different values.
    RepeatedTag,
    /// Click ids of several platforms in one link.
    ClickIdConflict,
    /// A tagged link inside the own house, or one that names the own host as its source.
    SelfReferral,
}
