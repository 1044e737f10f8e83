//! The activity: evidence that somebody worked on a deal, which may not say on which.

use std::collections::BTreeMap;

use serde::Serialize;

use super::source::EvidenceSource;
use crate::domain::check::Check;
use crate::error::Result;
use crate::json::fields;
use crate::time::Timestamp;

/// The largest confidence.
const SURE: f64 = 1.0;

/// Activity: a meeting, call, mail, campaign response or partner's report, from a CRM or a partner.
///
/// The same activity serves marketing, sales and partner attribution: its channel, side and partner say for whom it counts.
///
/// # Examples
/// ```
/// use attribution_core::domain::Activity;
///
/// let meeting = Activity {
///     kind: Some("meeting".into()),
///     partner: Some("P1".into()),
///     account_name: Some("Acme GmbH".into()),
///     ..Activity::new("task-1", "2026-06-20T12:00:00Z".parse()?)
/// };
/// meeting.validate()?;
/// assert_eq!(meeting.own_confidence(), 0.6);
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Activity {
    /// Identifies the activity.
    pub id: String,
    /// Moment of the activity.
    pub at: Timestamp,
    /// Kind of activity: `meeting`, `call`, `email`, `demo`, … Open: any text is a kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Source of the evidence. `null`: an activity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<EvidenceSource>,
    /// Opportunity that it names by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opportunity: Option<String>,
    /// Account that it names by its id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<String>,
    /// Name of the account, as somebody wrote it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account_name: Option<String>,
    /// Domain of the account's website, or of the mail addresses of its people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account_domain: Option<String>,
    /// Person whom it was with: a contact or lead of the CRM.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
    /// Partner who did it, or was part of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner: Option<String>,
    /// Role of the partner or person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// Channel that it counts for. `null`: `partner` where there is a partner, else `campaign` where there is a campaign, else `sales`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<String>,
    /// Campaign that it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub campaign: Option<String>,
    /// Sales representative who did it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sales_rep: Option<String>,
    /// Weight: the amount of activity that it stands for. `null`: 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<f64>,
    /// Confidence that it happened as it says, 0 to 1. `null`: that of its source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence: Option<f64>,
    /// Everything else that its row said, by the names of the row.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = serde_json::Map::new())))]
    pub metadata: BTreeMap<String, String>,
}

fields! {
    Activity {
        id, at, kind = default, source = default, opportunity = default, account = default, account_name = default,
        account_domain = default, contact = default, partner = default, role = default, channel = default,
        campaign = default, sales_rep = default, weight = default, confidence = default, metadata = default
    }
}

impl Activity {
    /// An activity of which nothing else is known.
    pub fn new(id: impl Into<String>, at: Timestamp) -> Self {
        Self {
            id: id.into(),
            at,
            kind: None,
            source: None,
            opportunity: None,
            account: None,
            account_name: None,
            account_domain: None,
            contact: None,
            partner: None,
            role: None,
            channel: None,
            campaign: None,
            sales_rep: None,
            weight: None,
            confidence: None,
            metadata: BTreeMap::new(),
        }
    }

    /// Source of the evidence.
    #[must_use]
    pub fn source(&self) -> EvidenceSource {
        self.source.unwrap_or_default()
    }

    /// Confidence of the activity by itself: its own, 0 among them, or else that of its source.
    #[must_use]
    pub fn own_confidence(&self) -> f64 {
        self.confidence.unwrap_or_else(|| self.source().confidence())
    }

    /// Channel that it counts for.
    #[must_use]
    pub fn channel(&self) -> &str {
        match (&self.channel, &self.partner, &self.campaign) {
            (Some(channel), _, _) => channel,
            (None, Some(_), _) => "partner",
            (None, None, Some(_)) => "campaign",
            (None, None, None) => "sales",
        }
    }

    /// Checks the activity on its own.
    ///
    /// # Errors
    /// `INVALID_INPUT` with every problem: no id, an empty channel, a negative or infinite weight, and a confidence outside 0 to 1.
    pub fn validate(&self) -> Result<()> {
        Check::default()
            .named("id", &self.id)
            .named("channel", self.channel())
            .in_range("weight", self.weight, f64::MAX)
            .in_range("confidence", self.confidence, SURE)
            .done()
    }
}

#[cfg(test)]
#[path = "activity_tests.rs"]
mod tests;
