//! Options of a bootstrap.

use serde::Serialize;

use crate::error::{Error, ErrorKind, Result};
use crate::json::{fields, not_in_range, setters, whole};
use crate::math::Confidence;

/// Range of the number of replicates.
const MIN_REPLICATES: u32 = 2;
const MAX_REPLICATES: u32 = 1_000_000;

/// Number, seed and confidence level of the replicates.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct BootstrapOptions {
    /// Number of replicates.
    #[serde(deserialize_with = "whole::<MIN_REPLICATES, MAX_REPLICATES, _>")]
    pub replicates: u32,
    /// Seed: the same gives the same replicates, everywhere and with any number of threads.
    pub seed: u64,
    /// Confidence level: the part of the replicates that an interval holds, between 0 and 1.
    pub level: Confidence,
}

fields! { BootstrapOptions: replicates by whole::<MIN_REPLICATES, MAX_REPLICATES, _> as u32, seed, level }

setters! { BootstrapOptions:
    with_replicates(replicates: u32),
    with_seed(seed: u64),
    with_level(level: Confidence),
}

impl Default for BootstrapOptions {
    fn default() -> Self {
        Self { replicates: 1000, seed: 0, level: const { Confidence::known(0.95) } }
    }
}

impl BootstrapOptions {
    /// Names of the options.
    pub(crate) const NAMES: &[&str] = &["replicates", "seed", "level"];

    /// Reads options from JSON; those left out keep their defaults.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for unknown names, wrong types and a level out of range.
    pub fn from_json(json: &str) -> Result<Self> {
        Error::read(json)
    }

    pub(crate) fn validate(self) -> Result<()> {
        if (MIN_REPLICATES..=MAX_REPLICATES).contains(&self.replicates) {
            return Ok(());
        }
        let detail = not_in_range(MIN_REPLICATES, MAX_REPLICATES, self.replicates);
        Err(Error::new(ErrorKind::InvalidConfig, "replicates", detail))
    }
}
