//! Evidence of registrations: the accepted ones, as touches of their partners.

use serde::Serialize;

use super::record::{DealRegistration, checked};
use crate::domain::{EvidenceSource, PartnerEvidence};
use crate::error::Result;

/// Kind of evidence that a registration is.
const KIND: &str = "deal_registration";
/// Role of a partner who registered a deal.
const ROLE: &str = "referral";
/// Confidence of a registration that was accepted.
const SURE: f64 = 1.0;

/// Reason for a registration that is no evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum EvidenceSetAsideReason {
    /// It is neither approved nor converted.
    NotApproved,
    /// No opportunity is known that it is about.
    NoOpportunity,
}

/// Registration that is no evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EvidenceSetAside {
    /// The registration.
    pub registration: String,
    /// Its partner.
    pub partner: String,
    /// The reason.
    pub reason: EvidenceSetAsideReason,
}

/// Account of the registrations of which evidence is made. Always `registrations = evidence + set_aside`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RegistrationEvidenceCounts {
    /// Registrations given.
    pub registrations: u64,
    /// Registrations that are evidence.
    pub evidence: u64,
    /// Registrations that are none.
    pub set_aside: u64,
    /// Evidence of which nobody is known who approved it, because its registration came without history.
    pub without_approver: u64,
}

/// Evidence of registrations.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RegistrationEvidence {
    /// Account of every registration.
    pub counts: RegistrationEvidenceCounts,
    /// Evidence, in the order of the registrations, with their ids.
    pub evidence: Vec<PartnerEvidence>,
    /// Registrations that are no evidence.
    pub set_aside: Vec<EvidenceSetAside>,
}

/// Partner touches of registrations: each approved or converted one with an opportunity, as evidence with the role `referral`.
///
/// Reason to pick it: rules and analytics of partners work on evidence; a registration is the surest kind of it.
///
/// # Method
/// The evidence is as old as the submission, has the source and kind `deal_registration` and the confidence 1, and says from the
/// history who approved it and when.
///
/// # Examples
/// ```
/// use attribution_core::domain::RegistrationStatus;
/// use attribution_core::partner::{DealRegistration, registration_evidence};
///
/// let registration = DealRegistration {
///     status: RegistrationStatus::Converted,
///     opportunity: Some("deal-1".into()),
///     ..DealRegistration::new("r1", "P1", "2026-01-01T00:00:00Z".parse()?)
/// };
/// let found = registration_evidence(&[registration])?;
/// assert_eq!((found.evidence[0].opportunity.as_str(), found.evidence[0].confidence), ("deal-1", Some(1.0)));
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_INPUT` for a registration that is none, and for an id that is there twice.
pub fn registration_evidence(registrations: &[DealRegistration]) -> Result<RegistrationEvidence> {
    checked(registrations)?;
    let (mut evidence, mut set_aside) = (Vec::new(), Vec::new());
    for registration in registrations {
        match touch(registration) {
            Ok(touch) => evidence.push(touch),
            Err(reason) => set_aside.push(EvidenceSetAside {
                registration: registration.id.clone(),
                partner: registration.partner.clone(),
                reason,
            }),
        }
    }
    let without_approver = evidence.iter().filter(|touch| touch.approved_by.is_none()).count() as u64;
    let counts = RegistrationEvidenceCounts {
        registrations: registrations.len() as u64,
        evidence: evidence.len() as u64,
        set_aside: set_aside.len() as u64,
        without_approver,
    };
    Ok(RegistrationEvidence { counts, evidence, set_aside })
}

/// The touch of one registration.
fn touch(registration: &DealRegistration) -> Result<PartnerEvidence, EvidenceSetAsideReason> {
    if !registration.status.is_approved() {
        return Err(EvidenceSetAsideReason::NotApproved);
    }
    let opportunity = registration.opportunity.as_deref().filter(|opportunity| !opportunity.is_empty());
    let opportunity = opportunity.ok_or(EvidenceSetAsideReason::NoOpportunity)?;
    let approval = registration.approval();
    Ok(PartnerEvidence {
        at: Some(registration.submitted_at),
        source: EvidenceSource::DealRegistration,
        kind: Some(KIND.into()),
        role: Some(ROLE.into()),
        confidence: Some(SURE),
        status: Some(registration.status),
        submitted_at: Some(registration.submitted_at),
        approved_by: approval.map(|step| step.by.clone()),
        approved_at: approval.map(|step| step.at),
        ..PartnerEvidence::new(&registration.id, &registration.partner, opportunity)
    })
}

#[cfg(test)]
#[path = "evidence_tests.rs"]
mod tests;
