//! Options of n-gram lift.

use serde::{Deserialize, Serialize};

use crate::error::{Error, ErrorKind, Result};
use crate::json::{fields, setters};
use crate::math::Confidence;

/// Strata of journeys, within which those with an n-gram are compared with those without.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum NgramStrata {
    /// Journeys of one length: 1, 2, 3, 4, 5, 6 to 8, 9 or more touches. What is left is the sequence and the channels in it:
    /// good channels make n-grams that are discoveries.
    #[default]
    Length,
    /// Journeys with the same channels, each as often, in different orders. What is left is the order: fewer discoveries,
    /// which good channels alone hardly make.
    Channels,
}

/// Sizes, strata, support and false discovery rate of n-grams.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct NgramOptions {
    /// Numbers of channels in a row, 2 to 6 each.
    pub sizes: Vec<u32>,
    /// Journeys that are compared with each other.
    pub strata: NgramStrata,
    /// Least number of journeys that have an n-gram; rarer ones are not tested.
    pub min_support: u64,
    /// False discovery rate up to which an n-gram is a discovery, between 0 and 1.
    pub false_discovery_rate: Confidence,
    /// Number of n-grams that are listed. `null`: all.
    pub top: Option<u32>,
}

fields! { NgramOptions: sizes, strata, min_support, false_discovery_rate, top }

setters! { NgramOptions:
    with_sizes(sizes: Vec<u32>),
    with_strata(strata: NgramStrata),
    with_min_support(min_support: u64),
    with_false_discovery_rate(false_discovery_rate: Confidence),
    with_top(top: Option<u32>),
}

impl Default for NgramOptions {
    fn default() -> Self {
        Self {
            sizes: vec![2, 3],
            strata: NgramStrata::default(),
            min_support: 10,
            false_discovery_rate: const { Confidence::known(0.05) },
            top: Some(50),
        }
    }
}

impl NgramOptions {
    /// Reads options from JSON; those left out keep their defaults.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for unknown names and wrong types.
    pub fn from_json(json: &str) -> Result<Self> {
        Error::read(json)
    }

    /// Checks the options.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for a size out of range, no size, and a list without any row.
    pub fn validate(&self) -> Result<()> {
        let refused = |path: String, detail: String| Err(Error::new(ErrorKind::InvalidConfig, path, detail));
        if self.sizes.is_empty() {
            return refused("sizes".into(), "expected at least one size, got none".into());
        }
        if let Some(index) = self.sizes.iter().position(|size| !(2..=6).contains(size)) {
            let size = self.sizes.get(index).copied().unwrap_or_default();
            return refused(format!("sizes[{index}]"), format!("expected 2 to 6, got {size}"));
        }
        crate::paths::analytics::listed::check_top("top", self.top)
    }
}
