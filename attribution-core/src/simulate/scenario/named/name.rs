//! Names of scenarios.

use serde::{Deserialize, Serialize};

use super::{deals, retail, sparse};
use crate::simulate::scenario::options::Scenario;

/// Name of a scenario: a market with one difficulty each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ScenarioName {
    /// A shop with seven channels, each of which works for itself.
    Independent,
    /// The same shop with two pairs of channels that do more together, and touches that saturate.
    Interacting,
    /// The same shop where display brings organic searches, and paid social paid ones.
    Upstream,
    /// The same shop with retargeting and people of different intent: those who would buy anyway are met most.
    ExposureBias,
    /// Twenty channels, most of them rare, and few conversions.
    Sparse,
    /// Deals with partners: marketing, sales, and five kinds of partners over months.
    PartnerMix,
    /// Deals in three stages (lead, opportunity, win) over half a year, with channels that belong to one of these.
    #[serde(rename = "long_cycle_b2b")]
    LongCycleB2b,
}

impl ScenarioName {
    /// All names.
    pub const ALL: [Self; 7] = [
        Self::Independent,
        Self::Interacting,
        Self::Upstream,
        Self::ExposureBias,
        Self::Sparse,
        Self::PartnerMix,
        Self::LongCycleB2b,
    ];

    /// The name on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Independent => "independent",
            Self::Interacting => "interacting",
            Self::Upstream => "upstream",
            Self::ExposureBias => "exposure_bias",
            Self::Sparse => "sparse",
            Self::PartnerMix => "partner_mix",
            Self::LongCycleB2b => "long_cycle_b2b",
        }
    }
}

impl Scenario {
    /// The scenario of a name, with its parameters.
    ///
    /// # Examples
    /// ```
    /// use attribution_core::simulate::{Scenario, ScenarioName};
    ///
    /// let biased = Scenario::named(ScenarioName::ExposureBias);
    /// assert_eq!((biased.intent_sigma, biased.in_market), (1.0, 4.0));
    /// ```
    #[must_use]
    pub fn named(name: ScenarioName) -> Self {
        match name {
            ScenarioName::Independent => Self::default(),
            ScenarioName::Interacting => retail::interacting(),
            ScenarioName::Upstream => retail::upstream(),
            ScenarioName::ExposureBias => retail::exposure_bias(),
            ScenarioName::Sparse => sparse::sparse(),
            ScenarioName::PartnerMix => deals::partner_mix(),
            ScenarioName::LongCycleB2b => deals::long_cycle_b2b(),
        }
    }
}

#[cfg(test)]
#[path = "name_tests.rs"]
mod tests;
