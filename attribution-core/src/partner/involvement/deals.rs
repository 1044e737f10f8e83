//! Deals with the evidence that counts for them.

use std::collections::{BTreeMap, BTreeSet};

use super::moments::outcome_at;
use super::set_aside::{PartnerRowSetAside, PartnerSetAsideReason, PartnerTable};
use super::sourcing::{partners, sourced};
use crate::domain::{DealStatus, Opportunity, PartnerEvidence};
use crate::error::{Error, ErrorKind, Problem, Result};
use crate::math::SmallCollect;
use crate::partner::evidence::check_deal;
use crate::time::Timestamp;

/// A deal, and the partners who had a part in it.
pub(in crate::partner) struct DealPartners<'a> {
    pub(in crate::partner) deal: &'a Opportunity,
    /// Status at the moment of the report.
    pub(in crate::partner) outcome: DealStatus,
    /// Last moment of the close, of a closed one.
    pub(in crate::partner) closed: Option<Timestamp>,
    /// Evidence that counts.
    pub(in crate::partner) evidence: Vec<&'a PartnerEvidence>,
    /// Partner who sourced it.
    pub(in crate::partner) sourced: Option<&'a str>,
    /// Every partner with evidence, by name.
    pub(in crate::partner) partners: Vec<&'a str>,
}

impl DealPartners<'_> {
    /// True of a closed deal.
    pub(in crate::partner) fn is_closed(&self) -> bool {
        self.outcome != DealStatus::Open
    }

    /// True of a deal that was won.
    pub(in crate::partner) fn is_won(&self) -> bool {
        self.outcome == DealStatus::Won
    }
}

/// Deals with their partners, and the rows that do not count.
pub(in crate::partner) struct Involvement<'a> {
    pub(in crate::partner) deals: Vec<DealPartners<'a>>,
    /// Rows of evidence that count.
    pub(in crate::partner) evidence_used: u64,
    pub(in crate::partner) set_aside: Vec<PartnerRowSetAside>,
}

impl<'a> Involvement<'a> {
    /// Brings evidence to its deals, as they were known at a moment.
    pub(in crate::partner) fn new(
        deals: &'a [Opportunity],
        evidence: &'a [PartnerEvidence],
        as_of: Option<Timestamp>,
        min_confidence: f64,
    ) -> Result<Self> {
        check(deals, evidence)?;
        let as_of = as_of.map(Timestamp::end);
        let mut own = Self { deals: Vec::new(), evidence_used: 0, set_aside: Vec::new() };
        let mut places: BTreeMap<&str, usize> = BTreeMap::new();
        let mut ids = BTreeSet::new();
        for (row, deal) in deals.iter().enumerate() {
            let reason = if !ids.insert(deal.id.as_str()) {
                PartnerSetAsideReason::Repeated
            } else if is_after(deal.created_at, as_of) {
                PartnerSetAsideReason::AfterAsOf
            } else {
                places.insert(&deal.id, own.deals.len());
                let (outcome, closed) = outcome_at(deal, as_of);
                let (evidence, partners) = (Vec::new(), Vec::new());
                own.deals.push(DealPartners { deal, outcome, closed, evidence, sourced: None, partners });
                continue;
            };
            own.set_aside.push(PartnerRowSetAside::new(PartnerTable::Deals, row, &deal.id, reason));
        }
        let mut ids = BTreeSet::new();
        for (row, one) in evidence.iter().enumerate() {
            let deal = places.get(one.opportunity.as_str()).and_then(|place| own.deals.get_mut(*place));
            let is_repeated = !ids.insert(one.id.as_str());
            let reason = match deal {
                _ if is_repeated => Some(PartnerSetAsideReason::Repeated),
                None => Some(PartnerSetAsideReason::UnknownDeal),
                Some(deal) => {
                    let reason = objection(one, deal, as_of, min_confidence);
                    if reason.is_none() {
                        own.evidence_used += 1;
                        deal.evidence.push(one);
                    }
                    reason
                }
            };
            let row = |reason| PartnerRowSetAside::new(PartnerTable::Evidence, row, &one.id, reason);
            own.set_aside.extend(reason.map(row));
        }
        for deal in &mut own.deals {
            deal.sourced = sourced(deal.deal, &deal.evidence);
            deal.partners = partners(&deal.evidence);
        }
        Ok(own)
    }

    /// Ids of the deals that count.
    pub(in crate::partner) fn ids(&self) -> BTreeSet<&'a str> {
        self.deals.iter().map(|deal| deal.deal.id.as_str()).small_collect()
    }
}

/// True of a moment after another.
fn is_after(at: Option<Timestamp>, as_of: Option<Timestamp>) -> bool {
    matches!((at, as_of), (Some(at), Some(as_of)) if at > as_of)
}

/// The reason why evidence does not count for its deal, if there is one.
fn objection(
    evidence: &PartnerEvidence,
    deal: &DealPartners<'_>,
    as_of: Option<Timestamp>,
    min_confidence: f64,
) -> Option<PartnerSetAsideReason> {
    // A registration that says its status, and was not approved.
    let is_refused =
        evidence.is_registration() && evidence.status.is_some_and(|status| !status.is_approved());
    if is_after(evidence.at, as_of) {
        Some(PartnerSetAsideReason::AfterAsOf)
    } else if evidence.is_after(deal.closed) {
        Some(PartnerSetAsideReason::AfterClose)
    } else if !evidence.holds_between(deal.deal.created_at, deal.closed.or(as_of)) {
        Some(PartnerSetAsideReason::OutsideValidity)
    } else if is_refused {
        Some(PartnerSetAsideReason::NotApproved)
    } else if evidence.confidence() < min_confidence {
        Some(PartnerSetAsideReason::BelowMinConfidence)
    } else {
        None
    }
}

/// Checks every deal and all evidence on its own.
fn check(deals: &[Opportunity], evidence: &[PartnerEvidence]) -> Result<()> {
    let mut problems: Vec<Problem> = Vec::new();
    let mut collect = |path: String, checked: Result<()>| {
        if let Err(error) = checked {
            problems.extend(error.within(&path).into_problems());
        }
    };
    for (row, deal) in deals.iter().enumerate() {
        collect(format!("opportunities[{row}]"), check_deal(deal));
    }
    for (row, one) in evidence.iter().enumerate() {
        collect(format!("evidence[{row}]"), one.validate());
    }
    Error::from_problems(ErrorKind::InvalidInput, problems).map_or(Ok(()), Err)
}
