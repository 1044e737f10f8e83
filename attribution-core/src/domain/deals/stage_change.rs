//! The stage change: when a deal or a lead came to a stage.

use serde::Serialize;

use crate::domain::check::Check;
use crate::error::Result;
use crate::json::fields;
use crate::time::Timestamp;

/// Stage change: a line of the stage history of an opportunity or of a lead.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StageChange {
    /// Opportunity that came to the stage.
    #[serde(default)]
    pub opportunity: Option<String>,
    /// Lead that came to the stage.
    #[serde(default)]
    pub lead: Option<String>,
    /// Stage that it came to.
    pub stage: String,
    /// Moment when it came there.
    pub at: Timestamp,
}

fields! { StageChange { opportunity = default, lead = default, stage, at } }

impl StageChange {
    /// An opportunity that came to a stage.
    pub fn of_opportunity(opportunity: impl Into<String>, stage: impl Into<String>, at: Timestamp) -> Self {
        Self { opportunity: Some(opportunity.into()), lead: None, stage: stage.into(), at }
    }

    /// A lead that came to a stage.
    pub fn of_lead(lead: impl Into<String>, stage: impl Into<String>, at: Timestamp) -> Self {
        Self { opportunity: None, lead: Some(lead.into()), stage: stage.into(), at }
    }

    /// Checks the line on its own.
    ///
    /// # Errors
    /// `INVALID_INPUT` with every problem: no stage, or not exactly one of opportunity and lead.
    pub fn validate(&self) -> Result<()> {
        let one = self.opportunity.is_some() != self.lead.is_some();
        Check::default()
            .named("stage", &self.stage)
            .that(one, "opportunity", || {
                let got = if self.lead.is_some() { "both" } else { "none" };
                format!("expected an opportunity or a lead that came to the stage, got {got}")
            })
            .done()
    }
}
