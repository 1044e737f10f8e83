//! Reasons for evidence that does not count.

use serde::Serialize;

use crate::domain::PartnerEvidence;
use crate::math::SmallSort;

/// Reason for evidence that earns nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum UnusedReason {
    /// Evidence before it has the same id.
    Repeated,
    /// Its deal is not among those given.
    UnknownDeal,
    /// It came after the deal closed.
    AfterClose,
    /// The tag did not hold at any time of the deal.
    TagNotValid,
    /// No rule is there for its deal.
    NoRule,
    /// The filter of the rule leaves it out.
    Filtered,
    /// Its source is not in the workflow, or switched off there.
    NotInWorkflow,
    /// Nobody approved it, and its source needs that.
    NotApproved,
    /// Its status is not the one that its source needs.
    WrongStatus,
    /// It had expired when the deal closed.
    Expired,
    /// Its partner has less activity than its source needs.
    BelowMinActivity,
    /// A source with a higher priority has evidence.
    LowerPriority,
    /// It weighs nothing, and neither does any other evidence of the deal.
    NoWeight,
}

/// Evidence that earns nothing, and the reason.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct UnusedEvidence {
    /// The evidence.
    pub evidence: String,
    /// Its deal.
    pub deal: String,
    /// Its partner.
    pub partner: String,
    /// The reason.
    pub reason: UnusedReason,
}

/// Evidence that earns nothing, collected by row.
#[derive(Debug, Default)]
pub(in crate::partner) struct Unused(Vec<(usize, UnusedReason)>);

impl Unused {
    /// Notes a row of the evidence.
    pub(in crate::partner) fn note(&mut self, row: usize, reason: UnusedReason) {
        self.0.push((row, reason));
    }

    /// Takes over what another one noted.
    pub(in crate::partner) fn extend(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// The same, but for the rows that `used` knows.
    pub(in crate::partner) fn extend_but(&mut self, other: Self, used: impl Fn(usize) -> bool) {
        self.0.extend(other.0.into_iter().filter(|(row, _)| !used(*row)));
    }

    /// The notes in the order of the rows.
    pub(in crate::partner) fn list(mut self, evidence: &[PartnerEvidence]) -> Vec<UnusedEvidence> {
        self.0.small_sort_unstable();
        let named = self.0.into_iter().filter_map(|(row, reason)| {
            let PartnerEvidence { id, partner, opportunity, .. } = evidence.get(row)?;
            let (evidence, deal, partner) = (id.clone(), opportunity.clone(), partner.clone());
            Some(UnusedEvidence { evidence, deal, partner, reason })
        });
        named.collect()
    }
}
