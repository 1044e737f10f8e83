//! Differences between what a deal has and what it should have.

use crate::domain::money::Currency;
use crate::error::{Error, ErrorKind, Result};
use crate::ledger::chain::Batch;
use crate::ledger::digest::sha256;
use crate::ledger::partner_ledger::Ledger;
use crate::ledger::record::{Evidence, NO_CALCULATION, PeriodName, Record};
use crate::ledger::state::Deal;
use crate::math::SmallSort;

/// Amount that a partner should have of a deal in one currency.
#[derive(Clone, Copy, Debug)]
pub(super) struct Target<'a> {
    pub(super) partner: &'a str,
    pub(super) minor: i64,
    /// Trillionths.
    pub(super) share: u64,
    pub(super) role: Option<&'a str>,
    pub(super) evidence: &'a [String],
    /// Text of the calculation, of which a record has the digest.
    pub(super) calculation: Option<&'a str>,
}

impl<'a> Target<'a> {
    /// A partner that should have nothing.
    const fn nothing(partner: &'a str) -> Self {
        Self { partner, minor: 0, share: 0, role: None, evidence: &[], calculation: None }
    }
}

/// A difference in one currency that has to be posted.
#[derive(Clone, Debug)]
pub(super) struct Difference<'a> {
    pub(super) target: Target<'a>,
    pub(super) currency: Currency,
    pub(super) minor: i64,
}

impl Ledger {
    /// Differences of a deal in one currency: the targets in their order, then partners that should have nothing by their ids.
    /// `entries` is what the deal has; with `whole` targets without a difference are among them.
    pub(super) fn differences<'a>(
        &'a self,
        deal: &str,
        entries: Option<&'a Deal>,
        currency: Currency,
        targets: &(impl ExactSizeIterator<Item = Target<'a>> + Clone),
        whole: bool,
    ) -> Result<Vec<Difference<'a>>> {
        let mut found = Vec::with_capacity(targets.len());
        for target in targets.clone() {
            let net = self.state.deals.net(entries, target.partner, currency);
            let minor = target.minor.checked_sub(net).ok_or_else(|| too_large(deal))?;
            if minor != 0 || whole {
                found.push(Difference { target, currency, minor });
            }
        }
        let mut left = Vec::new();
        for (partner, of, net) in self.state.deals.nets(entries) {
            if of == currency && !targets.clone().any(|target| target.partner == partner) {
                let minor = net.checked_neg().ok_or_else(|| too_large(deal))?;
                left.push(Difference { target: Target::nothing(partner), currency, minor });
            }
        }
        left.small_sort_unstable_by(|a, b| a.target.partner.cmp(b.target.partner));
        found.extend(left);
        Ok(found)
    }

    /// Currencies other than `kept` in which a deal has anything, in order.
    pub(super) fn other_currencies(&self, entries: Option<&Deal>, kept: &[Currency]) -> Vec<Currency> {
        let nets = self.state.deals.nets(entries);
        let mut others: Vec<Currency> =
            nets.map(|(_, currency, _)| currency).filter(|currency| !kept.contains(currency)).collect();
        others.small_sort_unstable_by(Ord::cmp);
        others.dedup();
        others
    }
}

/// Adds the differences to a batch: `base` is what their records have in common.
pub(super) fn push_differences<'a>(
    batch: &mut Batch,
    base: &Record<'a>,
    period: PeriodName,
    differences: &'a [Difference<'a>],
    deal_minor: Option<i64>,
) {
    let mut record = Record { period, ..*base };
    for Difference { target, currency, minor } in differences {
        record.partner = target.partner;
        record.currency = Some(*currency);
        record.minor = *minor;
        record.share = target.share;
        record.role = target.role;
        record.evidence = Evidence::Given(target.evidence);
        record.calculation = target.calculation.map_or(NO_CALCULATION, |text| sha256(&[text.as_bytes()]));
        batch.push(&mut record, deal_minor);
    }
}

fn too_large(deal: &str) -> Error {
    let detail = format!("expected amounts of {deal:?} below 2^63 minor units");
    Error::new(ErrorKind::InvalidInput, "amount", detail)
}
