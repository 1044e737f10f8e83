//! The partner who sourced a deal, and those who influenced it.

use serde::Serialize;

use super::deals::Involvement;
use crate::domain::{Opportunity, PartnerEvidence};
use crate::error::Result;

/// Partner who sourced a deal, and partners who influenced it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SourcedInfluenced {
    /// Partner who sourced it; one at most.
    pub sourced: Option<String>,
    /// All other partners with evidence before the close, by name.
    pub influenced: Vec<String>,
}

/// Partner-sourced and partner-influenced: the partner who brought a deal, and all others who had a part in it.
///
/// Reason to pick it: it is how partner teams report; it says nothing of shares, and influence may count a deal for several.
///
/// # Method
/// Sourced: the partner of the earliest approved registration; without one, that of the earliest evidence of the kind `sourced_by` or
/// `referral` that is not after the creation of the deal. Influenced: every other partner with evidence that is not after the
/// close. Evidence without time is as old as the deal.
///
/// # Examples
/// ```
/// use attribution_core::domain::{Opportunity, PartnerEvidence};
/// use attribution_core::partner::sourced_or_influenced;
///
/// let referral = PartnerEvidence { kind: Some("referral".into()), ..PartnerEvidence::new("e1", "P1", "deal-1") };
/// let meeting = PartnerEvidence { kind: Some("meeting".into()), ..PartnerEvidence::new("e2", "P2", "deal-1") };
/// let found = sourced_or_influenced(&Opportunity::new("deal-1"), &[referral, meeting])?;
/// assert_eq!((found.sourced.as_deref(), found.influenced), (Some("P1"), vec!["P2".to_owned()]));
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_INPUT` for a deal or evidence that is none.
///
/// # References
/// Crossbeam, "Sourced vs. influenced": the terms as partner teams use them.
pub fn sourced_or_influenced(deal: &Opportunity, evidence: &[PartnerEvidence]) -> Result<SourcedInfluenced> {
    let involvement = Involvement::new(std::slice::from_ref(deal), evidence, None, 0.0)?;
    let Some(found) = involvement.deals.first() else { return Ok(SourcedInfluenced::default()) };
    let influenced = found.partners.iter().filter(|partner| Some(**partner) != found.sourced);
    Ok(SourcedInfluenced {
        sourced: found.sourced.map(str::to_owned),
        influenced: influenced.map(|partner| (*partner).to_owned()).collect(),
    })
}

#[cfg(test)]
#[path = "sourced_tests.rs"]
mod tests;
