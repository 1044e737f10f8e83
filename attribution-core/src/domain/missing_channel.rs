//! Touches whose channel is not known.

use serde::{Deserialize, Serialize};

/// Treatment of touches without a channel.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum MissingChannel {
    /// They are rows that cannot be used.
    #[default]
    Error,
    /// They are counted and set aside.
    SetAside,
    /// They have the channel of this name, such as `(none)`.
    Name(String),
}

/// Sentence on a touch without a channel.
pub(crate) const NO_CHANNEL: &str = "expected text that is not empty, got none; the rule missing_channel can give such touches a \
                                     name or set them aside";
