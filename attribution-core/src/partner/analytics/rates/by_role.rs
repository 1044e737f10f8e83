//! Win rates by role of the partners.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::win_rate::WinRateComparison;
use crate::domain::word;
use crate::math::{Confidence, SmallCollect};
use crate::partner::involvement::DealPartners;

/// Another name of the role `implementation`: system integrator.
const INTEGRATOR: &str = "si";

/// Role of partners, with the deals that one of them had it in.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RoleRow {
    /// The role; none for evidence that names none.
    pub role: Option<String>,
    /// Deals in which a partner had it.
    pub deals: u64,
    /// Partners who had it.
    pub partners: u64,
    /// Win rate of these deals, against closed deals without the role.
    pub win_rate: WinRateComparison,
}

/// A role in the spelling of the tables.
fn role(text: Option<&String>) -> Option<String> {
    let role = text.map(|text| word(text)).filter(|role| !role.is_empty())?;
    Some(if role == INTEGRATOR { "implementation".into() } else { role })
}

/// Deals of a role.
#[derive(Default)]
struct RoleDeals<'a> {
    deals: u64,
    won: u64,
    closed: u64,
    partners: BTreeSet<&'a str>,
}

/// Roles by name, with `all` (won, closed) deals.
pub(in crate::partner::analytics) fn by_role(
    deals: &[DealPartners<'_>],
    all: (u64, u64),
    confidence: Confidence,
) -> Vec<RoleRow> {
    let mut roles: BTreeMap<Option<String>, RoleDeals<'_>> = BTreeMap::new();
    for deal in deals {
        let own: BTreeSet<(Option<String>, &str)> =
            deal.evidence.iter().map(|one| (role(one.role.as_ref()), one.partner.as_str())).small_collect();
        let mut before: Option<Option<String>> = None;
        for (role, partner) in own {
            let counts = roles.entry(role.clone()).or_default();
            counts.partners.insert(partner);
            // Partners of one role stand side by side: the deal counts once for it.
            if before.as_ref() != Some(&role) {
                counts.deals += 1;
                counts.won += u64::from(deal.is_won());
                counts.closed += u64::from(deal.is_closed());
            }
            before = Some(role);
        }
    }
    let row = |(role, own): (Option<String>, RoleDeals<'_>)| RoleRow {
        role,
        deals: own.deals,
        partners: own.partners.len() as u64,
        win_rate: WinRateComparison::new((own.won, own.closed), all, confidence),
    };
    roles.into_iter().map(row).collect()
}
