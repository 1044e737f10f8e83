//! The contact role: the part that a person plays in a deal.

use serde::Serialize;

use super::word::word;
use crate::domain::check::Check;
use crate::error::Result;
use crate::json::fields;

/// Contact role: a member of the buying committee of an opportunity.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct ContactRole {
    /// Opportunity that the person has a part in.
    pub opportunity: String,
    /// Lead or contact that the person is.
    pub lead: String,
    /// The part: `Decision Maker`, `Influencer`, …
    pub role: Option<String>,
}

fields! { ContactRole: opportunity, lead, role }

impl ContactRole {
    /// A person of a committee whose part is not known.
    pub fn new(opportunity: impl Into<String>, lead: impl Into<String>) -> Self {
        Self { opportunity: opportunity.into(), lead: lead.into(), role: None }
    }

    /// True for somebody who decides.
    #[must_use]
    pub fn decides(&self) -> bool {
        let role = self.role.as_deref().map(word).unwrap_or_default();
        matches!(
            role.as_str(),
            "decision_maker"
                | "economic_decision_maker"
                | "economic_buyer"
                | "executive_sponsor"
                | "budget_holder"
        )
    }

    /// True for somebody who has a say and does not decide.
    #[must_use]
    pub fn influences(&self) -> bool {
        let role = self.role.as_deref().map(word).unwrap_or_default();
        matches!(
            role.as_str(),
            "influencer"
                | "champion"
                | "evaluator"
                | "technical_buyer"
                | "technical_decision_maker"
                | "business_user"
        )
    }

    /// Checks the role on its own.
    ///
    /// # Errors
    /// `INVALID_INPUT` with every problem: no opportunity, or no lead.
    pub fn validate(&self) -> Result<()> {
        Check::default().named("opportunity", &self.opportunity).named("lead", &self.lead).done()
    }
}
