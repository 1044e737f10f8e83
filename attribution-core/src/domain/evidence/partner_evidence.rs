//! Evidence of a partner: what it did for a deal, and who approved that.

use std::collections::BTreeMap;

use serde::Serialize;

use super::registration_status::RegistrationStatus;
use super::source::EvidenceSource;
use crate::domain::check::Check;
use crate::domain::word;
use crate::error::Result;
use crate::json::fields;
use crate::time::Timestamp;

/// Kind of evidence that is a deal registration.
const REGISTRATION: &str = "deal_registration";

/// The largest confidence.
const SURE: f64 = 1.0;

/// Partner touch: evidence that a partner had a part in a deal, with its role, weight, source and approval.
///
/// # Examples
/// ```
/// use attribution_core::domain::{EvidenceSource, PartnerEvidence};
///
/// let meeting = PartnerEvidence {
///     role: Some("implementation".into()),
///     source: EvidenceSource::TouchpointTracking,
///     ..PartnerEvidence::new("e1", "P1", "deal-1")
/// };
/// meeting.validate()?;
/// assert_eq!(meeting.weight(), 1.0);
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PartnerEvidence {
    /// Identifies the evidence.
    pub id: String,
    /// Partner whose evidence it is.
    pub partner: String,
    /// Deal that it is about.
    pub opportunity: String,
    /// Moment of it. `null`: as old as the deal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Timestamp>,
    /// Source that it was found in.
    #[serde(default)]
    pub source: EvidenceSource,
    /// Kind of evidence: `meeting`, `referral`, `sourced_by`, `deal_registration`, … Open: any text is a kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Role of the partner: `implementation`, `influence`, `referral`, `isv`, `reseller`, … Open: any text is a role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// Weight: the amount of activity that it stands for. `null`: 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<f64>,
    /// Confidence that it belongs to the deal, 0 to 1. `null`: that of its source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence: Option<f64>,
    /// Status of the registration that it comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<RegistrationStatus>,
    /// Moment when it was submitted, from which its expiry runs. `null`: `at`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub submitted_at: Option<Timestamp>,
    /// Person who approved it. `null`: nobody did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved_by: Option<String>,
    /// Moment of the approval.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved_at: Option<Timestamp>,
    /// Moment from which a tag of the partner holds. `null`: from the beginning.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<Timestamp>,
    /// Moment up to which a tag of the partner holds. `null`: without end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_to: Option<Timestamp>,
    /// Everything else that is known of it, by names of your own.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = serde_json::Map::new())))]
    pub metadata: BTreeMap<String, String>,
}

fields! {
    PartnerEvidence {
        id, partner, opportunity, at = default, source = default, kind = default, role = default, weight = default,
        confidence = default, status = default, submitted_at = default, approved_by = default, approved_at = default,
        valid_from = default, valid_to = default, metadata = default
    }
}

impl PartnerEvidence {
    /// Evidence of which nothing else is known.
    pub fn new(id: impl Into<String>, partner: impl Into<String>, opportunity: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            partner: partner.into(),
            opportunity: opportunity.into(),
            at: None,
            source: EvidenceSource::default(),
            kind: None,
            role: None,
            weight: None,
            confidence: None,
            status: None,
            submitted_at: None,
            approved_by: None,
            approved_at: None,
            valid_from: None,
            valid_to: None,
            metadata: BTreeMap::new(),
        }
    }

    /// Weight of the evidence.
    #[must_use]
    pub fn weight(&self) -> f64 {
        self.weight.unwrap_or(1.0)
    }

    /// Confidence of the evidence: its own, 0 among them, or else that of its source.
    #[must_use]
    pub fn confidence(&self) -> f64 {
        self.confidence.unwrap_or_else(|| self.source.confidence())
    }

    /// Moment from which its expiry runs.
    #[must_use]
    pub fn submitted(&self) -> Option<Timestamp> {
        self.submitted_at.or(self.at)
    }

    /// True of evidence that is a deal registration, by its source or its kind.
    #[must_use]
    pub fn is_registration(&self) -> bool {
        let is_kind = || self.kind.as_deref().is_some_and(|kind| word(kind) == REGISTRATION);
        self.source == EvidenceSource::DealRegistration || is_kind()
    }

    /// True of a deal registration that was approved: its status says so, or without one somebody approved it.
    #[must_use]
    pub fn is_approved_registration(&self) -> bool {
        let is_approved = self.status.map_or(self.approved_by.is_some(), RegistrationStatus::is_approved);
        self.is_registration() && is_approved
    }

    /// True of evidence from after the close of its deal.
    pub(crate) fn is_after(&self, closed: Option<Timestamp>) -> bool {
        matches!((self.at, closed), (Some(at), Some(closed)) if at > closed)
    }

    /// True of a tag that held at some time between the creation and the close of its deal.
    pub(crate) fn holds_between(&self, created: Option<Timestamp>, closed: Option<Timestamp>) -> bool {
        let ended = matches!((self.valid_to, created), (Some(to), Some(created)) if to.end() < created);
        let begins_later = matches!((self.valid_from, closed), (Some(from), Some(closed)) if from > closed);
        !ended && !begins_later
    }

    /// Checks the evidence on its own.
    ///
    /// # Errors
    /// `INVALID_INPUT` with every problem: no id, partner or opportunity, an empty role or kind, a negative or infinite weight,
    /// a confidence outside 0 to 1, and a tag that ends before it begins.
    pub fn validate(&self) -> Result<()> {
        let ends_before = matches!((self.valid_from, self.valid_to), (Some(from), Some(to)) if to < from);
        let check = Check::default()
            .named("id", &self.id)
            .named("partner", &self.partner)
            .named("opportunity", &self.opportunity);
        let check = [("kind", &self.kind), ("role", &self.role)]
            .into_iter()
            .fold(check, |check, (name, text)| check.named(name, text.as_deref().unwrap_or(name)));
        check
            .in_range("weight", self.weight, f64::MAX)
            .in_range("confidence", self.confidence, SURE)
            .that(!ends_before, "valid_to", || "expected a moment after valid_from, got one before it".into())
            .done()
    }
}
