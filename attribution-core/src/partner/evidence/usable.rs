//! Touches of partners in each deal.

use super::unused::{Unused, UnusedReason};
use crate::domain::{Dictionary, Money, Opportunity, PartnerEvidence};
use crate::error::{Error, ErrorKind, Result};
use crate::math::SmallSort;
use crate::time::Timestamp;

/// Evidence that may count, with its moment.
#[derive(Clone, Copy, Debug)]
pub(in crate::partner) struct Touch<'a> {
    pub(in crate::partner) evidence: &'a PartnerEvidence,
    /// Row of the evidence.
    pub(in crate::partner) row: usize,
    /// Its moment: its own, or that of the creation of the deal.
    pub(in crate::partner) at: Option<Timestamp>,
    /// Its weight, which a workflow may change.
    pub(in crate::partner) weight: f64,
}

/// A deal, and its touches in the order of time, then of ids.
#[derive(Clone, Debug)]
pub(in crate::partner) struct DealTouches<'a> {
    pub(in crate::partner) deal: &'a Opportunity,
    pub(in crate::partner) touches: Vec<Touch<'a>>,
}

/// Deals by their touches; what does not count by itself is noted.
///
/// # Errors
/// `INVALID_INPUT` for deals and evidence that cannot be, and for a deal that comes twice.
pub(in crate::partner) fn by_deal<'a>(
    deals: &'a [Opportunity],
    evidence: &'a [PartnerEvidence],
    unused: &mut Unused,
) -> Result<Vec<DealTouches<'a>>> {
    let mut ids = Dictionary::default();
    for (row, deal) in deals.iter().enumerate() {
        check_deal(deal).map_err(|error| error.within(&format!("opportunities[{row}]")))?;
        if let Some(first) = ids.get(&deal.id) {
            let detail = format!("expected an id of its own, got that of opportunities[{first}]");
            return Err(Error::new(ErrorKind::InvalidInput, format!("opportunities[{row}].id"), detail));
        }
        ids.intern(&deal.id);
    }
    let mut found: Vec<DealTouches<'a>> =
        deals.iter().map(|deal| DealTouches { deal, touches: Vec::new() }).collect();
    let mut known = Dictionary::default();
    for (row, one) in evidence.iter().enumerate() {
        one.validate().map_err(|error| error.within(&format!("evidence[{row}]")))?;
        if known.get(&one.id).is_some() {
            unused.note(row, UnusedReason::Repeated);
            continue;
        }
        known.intern(&one.id);
        let of_deal = ids.get(&one.opportunity).and_then(|deal| found.get_mut(deal as usize));
        let Some(of_deal) = of_deal else {
            unused.note(row, UnusedReason::UnknownDeal);
            continue;
        };
        if let Some(reason) = objection(of_deal.deal, one) {
            unused.note(row, reason);
        } else {
            let at = one.at.or(of_deal.deal.created_at);
            of_deal.touches.push(Touch { evidence: one, row, at, weight: one.weight() });
        }
    }
    for deal in &mut found {
        deal.touches.small_sort_by(|a, b| (a.at, &a.evidence.id).cmp(&(b.at, &b.evidence.id)));
    }
    Ok(found)
}

/// A deal as partners see it: its amount may be negative, for a refund.
pub(in crate::partner) fn check_deal(deal: &Opportunity) -> Result<()> {
    if let (Some(amount), Some(currency)) = (deal.amount, deal.currency) {
        Money::from_major(amount, currency).map_err(|error| error.within("amount"))?;
    }
    let size = deal.amount.map(f64::abs);
    Opportunity { amount: size, closed_at: deal.close_or_forecast(), ..deal.clone() }.validate()
}

/// Reason why evidence of a deal cannot count, whatever the rules.
fn objection(deal: &Opportunity, evidence: &PartnerEvidence) -> Option<UnusedReason> {
    let closed = deal.known_close();
    if evidence.is_after(closed) {
        return Some(UnusedReason::AfterClose);
    }
    (!evidence.holds_between(deal.created_at, closed)).then_some(UnusedReason::TagNotValid)
}

#[cfg(test)]
#[path = "usable_tests.rs"]
mod tests;
