//! Evidence of partners from touches, such as those of inference.

use serde::Serialize;

use crate::domain::{EvidenceSource, PartnerEvidence, Touchpoint};

/// Reason for a touch that is no evidence of a partner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum UnusedTouchReason {
    /// It names no partner.
    NoPartner,
    /// It names no opportunity.
    NoOpportunity,
}

/// Touch that is no evidence of a partner.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct UnusedTouch {
    /// Row of the touch, from 0.
    pub row: u64,
    /// Id of the touch, if it has one.
    pub touch: Option<String>,
    /// The reason.
    pub reason: UnusedTouchReason,
}

/// Evidence of partners from touches. Always `touches = evidence + unused`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EvidenceOfTouches {
    /// Evidence, in the order of the touches.
    pub evidence: Vec<PartnerEvidence>,
    /// Touches that are none.
    pub unused: Vec<UnusedTouch>,
}

/// Partner evidence from touches of opportunities: those that name a partner and a deal, with their role, weight and confidence.
///
/// Reason to pick it: what `infer_touches` found for marketing and sales is evidence of partners too.
///
/// # Examples
/// ```
/// use attribution_core::Touchpoint;
/// use attribution_core::partner::partner_evidence;
///
/// let touch = Touchpoint {
///     partner: Some("P1".into()),
///     opportunity: Some("deal-1".into()),
///     ..Touchpoint::new("deal-1", "2026-03-01".parse()?, "partner")
/// };
/// let found = partner_evidence(&[touch.clone(), Touchpoint { partner: None, ..touch }]);
/// assert_eq!((found.evidence.len(), found.unused.len()), (1, 1));
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[must_use]
pub fn partner_evidence(touches: &[Touchpoint]) -> EvidenceOfTouches {
    let mut found = EvidenceOfTouches::default();
    for (row, touch) in (0_u64..).zip(touches) {
        match evidence_of(row, touch) {
            Ok(evidence) => found.evidence.push(evidence),
            Err(reason) => found.unused.push(UnusedTouch { row, touch: touch.id.clone(), reason }),
        }
    }
    found
}

fn evidence_of(row: u64, touch: &Touchpoint) -> Result<PartnerEvidence, UnusedTouchReason> {
    let filled = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
    let partner = filled(&touch.partner).ok_or(UnusedTouchReason::NoPartner)?;
    let opportunity = filled(&touch.opportunity).ok_or(UnusedTouchReason::NoOpportunity)?;
    let source = touch.source.as_deref().and_then(EvidenceSource::from_name);
    let id = touch.id.clone().unwrap_or_else(|| format!("touch:{row}"));
    Ok(PartnerEvidence {
        at: Some(touch.at),
        source: source.unwrap_or(EvidenceSource::TouchpointTracking),
        kind: filled(&touch.kind),
        role: filled(&touch.role),
        weight: touch.weight,
        confidence: touch.confidence,
        ..PartnerEvidence::new(id, partner, opportunity)
    })
}
