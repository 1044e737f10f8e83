//! Options of a reliability table.

use serde::Serialize;

use crate::error::{Error, ErrorKind, Result};
use crate::json::{fields, not_in_range, setters, whole};

/// Range of the number of bins.
const MIN_BINS: u32 = 2;
const MAX_BINS: u32 = 1000;

/// Bins of a reliability table, and the seed of its three parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct ReliabilityOptions {
    /// Number of bins, of equal weight; fewer come where many journeys have the same probability.
    #[serde(deserialize_with = "whole::<MIN_BINS, MAX_BINS, _>")]
    pub bins: u32,
    /// Seed of the split: the same gives the same parts, everywhere and in any order of rows.
    pub seed: u64,
}

fields! { ReliabilityOptions: bins by whole::<MIN_BINS, MAX_BINS, _> as u32, seed }

setters! { ReliabilityOptions:
    with_bins(bins: u32),
    with_seed(seed: u64),
}

impl Default for ReliabilityOptions {
    fn default() -> Self {
        Self { bins: 10, seed: 0 }
    }
}

impl ReliabilityOptions {
    /// Reads options from JSON; those left out keep their defaults.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for unknown names and wrong types.
    pub fn from_json(json: &str) -> Result<Self> {
        Error::read(json)
    }

    pub(super) fn validate(self) -> Result<()> {
        if (MIN_BINS..=MAX_BINS).contains(&self.bins) {
            return Ok(());
        }
        Err(Error::new(ErrorKind::InvalidConfig, "bins", not_in_range(MIN_BINS, MAX_BINS, self.bins)))
    }
}
