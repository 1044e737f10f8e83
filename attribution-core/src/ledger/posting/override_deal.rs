//! Override: a person's decision about all amounts of a deal.

use serde::Serialize;

use super::circumstances::Posting;
use super::differences::{Target, push_differences};
use super::entries::{Posted, record_of};
use crate::domain::Check;
use crate::domain::Money;
use crate::domain::money::TRILLION;
use crate::error::{Error, ErrorKind, Result};
use crate::json::fields;
use crate::ledger::chain::Batch;
use crate::ledger::decimal::divided;
use crate::ledger::partner_ledger::Ledger;
use crate::ledger::record::{EntryKind, PeriodName, Record};
use crate::ledger::state::MOST_SHARE;
use crate::time::Timestamp;

/// Amount of a partner in an override.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OverrideAmount {
    /// The partner.
    pub partner: String,
    /// Amount in minor units of the deal's currency.
    pub minor: i64,
}

fields! { OverrideAmount { partner, minor } }

/// Override of a deal: the amounts of all its partners, as a person decided them.
///
/// Reason to override and not to reverse: the deal is pinned, so that no recalculation brings back what was decided against.
///
/// # Examples
/// ```
/// use attribution_core::Money;
/// use attribution_core::ledger::{DealOverride, Ledger, LedgerOptions, Posting};
///
/// let mut ledger = Ledger::new(LedgerOptions::default())?;
/// let amounts = [("P1", 7_000), ("P2", 3_000)];
/// let decided = DealOverride::new("deal-1", Money::new(10_000, "USD".parse()?), "2026-01-20".parse()?, &amounts);
/// ledger.override_deal(&decided, &Posting::new("2026-02-06".parse()?, "ann").with_reason("agreed by mail"))?;
/// assert_eq!(ledger.len(), 2);
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DealOverride {
    /// The deal.
    pub deal: String,
    /// Amount of the deal, to which the amounts add up.
    pub amount: Money,
    /// Moment of the close, which says the period.
    #[serde(serialize_with = "crate::time::date_or_time")]
    pub closed_at: Timestamp,
    /// Amounts of the partners. Whoever is not among them has nothing of the deal, in any currency.
    pub amounts: Vec<OverrideAmount>,
}

fields! { DealOverride { deal, amount, closed_at, amounts } }

impl DealOverride {
    /// An override with amounts in minor units by partner.
    pub fn new(
        deal: impl Into<String>,
        amount: Money,
        closed_at: Timestamp,
        amounts: &[(&str, i64)],
    ) -> Self {
        let amounts = amounts.iter();
        let amounts =
            amounts.map(|(partner, minor)| OverrideAmount { partner: (*partner).into(), minor: *minor });
        Self { deal: deal.into(), amount, closed_at, amounts: amounts.collect() }
    }

    /// Checks the override on its own.
    ///
    /// # Errors
    /// `INVALID_INPUT` with every problem: no deal, no partner, a partner without name or named twice, and amounts that do not add
    /// up to the deal.
    pub fn validate(&self) -> Result<()> {
        let mut check =
            Check::default().named("deal", &self.deal).that(!self.amounts.is_empty(), "amounts", || {
                "expected the amount of at least one partner, got none".into()
            });
        for (place, amount) in self.amounts.iter().enumerate() {
            let path = format!("amounts[{place}].partner");
            let repeated = self.amounts.iter().take(place).any(|before| before.partner == amount.partner);
            check = check.named(&path, &amount.partner).that(!repeated, &path, || {
                format!("expected each partner once, got {:?} again", amount.partner)
            });
        }
        let sum: i128 = self.amounts.iter().map(|amount| i128::from(amount.minor)).sum();
        let deal = i128::from(self.amount.minor);
        check
            .that(self.amounts.is_empty() || sum == deal, "amounts", || {
                format!("expected amounts that add up to the deal, {deal} minor units, got {sum}")
            })
            .done()
    }

    /// Share of an amount in the deal, in trillionths: none of a deal without amount, or against its sign.
    fn share(&self, minor: i64) -> u64 {
        if self.amount.minor == 0 {
            return 0;
        }
        let (part, whole) = (i128::from(minor), i128::from(self.amount.minor));
        let share = divided(part * i128::from(TRILLION) * whole.signum(), whole.abs());
        u64::try_from(share.max(0)).map_or(MOST_SHARE, |share| share.min(MOST_SHARE))
    }
}

impl Ledger {
    /// Sets all amounts of a deal, and pins it: recalculation is refused until the deal is released.
    ///
    /// Each partner that is named gets an entry with its difference, also where that is 0, so that the whole decision is on record.
    ///
    /// # Errors
    /// `INVALID_INPUT` without who and why, and as [`DealOverride::validate`]; `NOT_ALLOWED` for a locked period, a moment before the
    /// last entry, and a key with other content.
    pub fn override_deal(&mut self, decided: &DealOverride, posting: &Posting) -> Result<Posted> {
        self.once(&("override_deal", decided), posting, |ledger| ledger.planned_override(decided, posting))
    }

    fn planned_override(&self, decided: &DealOverride, posting: &Posting) -> Result<Batch> {
        let mut batch = self.begin_decision(posting)?;
        decided.validate()?;
        let DealOverride { deal, amount, closed_at, amounts } = decided;
        let period = self.placed(self.options.period_at(*closed_at)?)?;
        let targets = amounts.iter().map(|amount| Target {
            partner: &amount.partner,
            minor: amount.minor,
            share: decided.share(amount.minor),
            role: None,
            evidence: &[],
            calculation: None,
        });
        let base = Record { deal, ..record_of(EntryKind::Override, posting, PeriodName::default()) };
        let entries = self.state.deals.get(deal);
        let own = self.differences(deal, entries, amount.currency, &targets, true)?;
        push_differences(&mut batch, &base, period, &own, Some(amount.minor));
        for currency in self.other_currencies(entries, &[amount.currency]) {
            let gone = self.differences(deal, entries, currency, &std::iter::empty(), false)?;
            push_differences(&mut batch, &base, period, &gone, None);
        }
        Ok(batch)
    }

    /// Ends the override of a deal: recalculation is allowed again. It posts no amount.
    ///
    /// # Errors
    /// `INVALID_INPUT` without who and why; `NOT_ALLOWED` for a deal that is not overridden, a moment before the last entry, and a key
    /// with other content.
    pub fn release(&mut self, deal: &str, posting: &Posting) -> Result<Posted> {
        self.once(&("release", deal), posting, |ledger| {
            let mut batch = ledger.begin_decision(posting)?;
            let Some(pinned) = ledger.state.deals.get(deal).and_then(|deal| deal.pinned) else {
                let detail = format!("expected a deal that is overridden, got {deal:?}");
                return Err(Error::new(ErrorKind::NotAllowed, "deal", detail));
            };
            let period = ledger.options.name_of(ledger.state.periods.open_from(pinned))?;
            let mut record = Record { deal, ..record_of(EntryKind::Release, posting, period) };
            batch.push(&mut record, None);
            Ok(batch)
        })
    }
}

#[cfg(test)]
#[path = "override_deal_tests.rs"]
mod tests;
