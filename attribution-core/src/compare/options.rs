//! Options of a bootstrap.

use serde::{Deserialize, Serialize};

use crate::error::{Error, ErrorKind, Result};
use crate::json::{not_in_range, whole};

/// Range of the number of replicates.
const FEWEST: u32 = 2;
const MOST: u32 = 1_000_000;

/// Number, seed and confidence level of the replicates.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct BootstrapOptions {
    /// Number of replicates.
    #[serde(deserialize_with = "whole::<FEWEST, MOST, _>")]
    pub replicates: u32,
    /// Seed: the same gives the same replicates, everywhere and with any number of threads.
    pub seed: u64,
    /// Confidence level: the part of the replicates that an interval holds, between 0 and 1.
    pub level: f64,
}

impl Default for BootstrapOptions {
    fn default() -> Self {
        Self { replicates: 1000, seed: 0, level: 0.95 }
    }
}

impl BootstrapOptions {
    /// Names of the options.
    pub(crate) const NAMES: &[&str] = &["replicates", "seed", "level"];

    /// Reads options from JSON; those left out keep their defaults.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for unknown names and wrong types.
    pub fn from_json(json: &str) -> Result<Self> {
        Error::read(json)
    }

    pub(super) fn validate(self) -> Result<()> {
        let refused = |path: &str, detail: String| Err(Error::new(ErrorKind::InvalidConfig, path, detail));
        if !(FEWEST..=MOST).contains(&self.replicates) {
            return refused("replicates", not_in_range(FEWEST, MOST, self.replicates));
        }
        if !(self.level > 0.0 && self.level < 1.0) {
            return refused("level", format!("expected a number between 0 and 1, got {}", self.level));
        }
        Ok(())
    }
}
