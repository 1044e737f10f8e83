//! Transforms of paths, which let several paths be one pattern.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// Transform of a path: which paths count as the same pattern.
///
/// # References
/// Snowplow, "Attribution modeling dbt package", path transforms `exposure_path`, `unique_path` and `first_path`: here
/// `collapsed`, `unique` and `first`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum PathTransform {
    /// Every touch as it came.
    #[default]
    Exact,
    /// Touches of one channel in a row as one: `search > search > email` is `search > email`.
    Collapsed,
    /// Each channel once, where it came last: `search > email > search` is `email > search`.
    Unique,
    /// Each channel once, where it came first: `search > email > search` is `search > email`.
    First,
}

impl PathTransform {
    /// The pattern of a path, which keeps at least one touch of it.
    pub(super) fn apply(self, path: &mut Vec<u32>) {
        match self {
            Self::Exact => {}
            Self::Collapsed => path.dedup(),
            Self::First => keep_first(path),
            Self::Unique => {
                path.reverse();
                keep_first(path);
                path.reverse();
            }
        }
    }
}

/// Keeps the first touch of each channel.
fn keep_first(path: &mut Vec<u32>) {
    let mut seen = BTreeSet::new();
    path.retain(|channel| seen.insert(*channel));
}
