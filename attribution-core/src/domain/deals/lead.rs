//! The lead: a person who may buy, for a company or alone.

use serde::{Deserialize, Serialize};

use super::word::word;
use crate::domain::check::Check;
use crate::error::Result;
use crate::json::fields;
use crate::time::Timestamp;

/// Grade of a lead, from A, the best, to D.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum LeadTier {
    /// The best.
    A,
    /// Good.
    B,
    /// Fair.
    C,
    /// Poor.
    D,
}

impl LeadTier {
    /// Every tier, the best first.
    pub const ALL: [Self; 4] = [Self::A, Self::B, Self::C, Self::D];

    /// The name on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
            Self::D => "D",
        }
    }

    /// The tier called `name`, in capital or small letters.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let plain = word(name);
        Self::ALL.into_iter().find(|tier| word(tier.name()) == plain)
    }
}

/// Lead: a person who may buy; contacts of a CRM are leads too.
///
/// # Examples
/// ```
/// use attribution_core::domain::Lead;
///
/// let lead = Lead { lead_score: Some(80.0), ..Lead::new("lead-1") };
/// lead.validate()?;
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Lead {
    /// Identifies the lead; touches name it in `lead`.
    pub id: String,
    /// Account that the person belongs to.
    pub account: Option<String>,
    /// Opportunity that the lead became.
    pub opportunity: Option<String>,
    /// Moment when the lead was created: a milestone of `w_shaped` and `full_path`.
    pub created_at: Option<Timestamp>,
    /// Moment when the lead was qualified, by marketing or by sales as you count it.
    pub qualified_at: Option<Timestamp>,
    /// Score of the lead, 0 to 100.
    pub lead_score: Option<f64>,
    /// Fit of the person, 0 to 100.
    pub demographic_score: Option<f64>,
    /// Activity of the person, 0 to 100.
    pub behavioral_score: Option<f64>,
    /// Fit of the company, 0 to 100.
    pub firmographic_score: Option<f64>,
    /// Grade; where there is none, the scores give one.
    pub tier: Option<LeadTier>,
}

fields! {
    Lead:
        id, account, opportunity, created_at, qualified_at, lead_score, demographic_score, behavioral_score,
        firmographic_score, tier
}

/// The largest score.
const MAX_SCORE: f64 = 100.0;

impl Lead {
    /// A lead of which nothing else is known.
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into(), ..Self::default() }
    }

    /// Checks the lead on its own.
    ///
    /// # Errors
    /// `INVALID_INPUT` with every problem: no id, or a score outside 0 to 100.
    pub fn validate(&self) -> Result<()> {
        Check::default()
            .named("id", &self.id)
            .in_range("lead_score", self.lead_score, MAX_SCORE)
            .in_range("demographic_score", self.demographic_score, MAX_SCORE)
            .in_range("behavioral_score", self.behavioral_score, MAX_SCORE)
            .in_range("firmographic_score", self.firmographic_score, MAX_SCORE)
            .done()
    }
}
