//! Touches that stay of several of one channel.

use serde::{Deserialize, Serialize};

use crate::json::{fields, setters};

/// Deduplication (sessionisation): merges runs of consecutive touches of one channel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
#[non_exhaustive]
pub struct Collapse {
    /// Touches further apart than this many minutes are not merged. `null`: no limit.
    pub gap_minutes: Option<f64>,
    /// Touches of a run that stay.
    pub keep: CollapseKeep,
}

fields! { Collapse: gap_minutes, keep }

setters! { Collapse:
    with_gap_minutes(gap_minutes: Option<f64>),
    with_keep(keep: CollapseKeep),
}

/// Touches of a run of one channel that stay.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum CollapseKeep {
    /// The first.
    #[default]
    First,
    /// The last.
    Last,
    /// The first and the last.
    Both,
}

/// Touch of each channel in a journey that stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum OnePerChannel {
    /// The first.
    First,
    /// The last.
    Last,
}
