//! Payout: money that a partner was paid.

use std::slice;

use serde::Serialize;

use super::circumstances::Posting;
use super::entries::{Posted, record_of};
use crate::domain::Check;
use crate::domain::Money;
use crate::error::Result;
use crate::json::fields;
use crate::ledger::partner_ledger::Ledger;
use crate::ledger::record::{EntryKind, Evidence, LedgerBook, Record};

/// Payout to a partner, which lowers what it is owed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Payout {
    /// The partner.
    pub partner: String,
    /// Amount that was paid, above 0.
    pub amount: Money,
    /// Reference of the payment, such as the number of a transfer.
    pub reference: String,
}

fields! { Payout { partner, amount, reference } }

impl Payout {
    /// A payout with the reference of its payment.
    pub fn new(partner: impl Into<String>, amount: Money, reference: impl Into<String>) -> Self {
        Self { partner: partner.into(), amount, reference: reference.into() }
    }

    /// Checks the payout on its own.
    ///
    /// # Errors
    /// `INVALID_INPUT` with every problem: no partner, no reference, and an amount of 0 or less.
    pub fn validate(&self) -> Result<()> {
        Check::default()
            .named("partner", &self.partner)
            .named("reference", &self.reference)
            .that(self.amount.minor > 0, "amount", || {
                format!("expected an amount above 0, got {}", self.amount)
            })
            .done()
    }
}

impl Ledger {
    /// Posts a payout in the book of commission, in the period of its moment. Give it a key: a call that is repeated pays once.
    ///
    /// More than the balance may be paid, as an advance is.
    ///
    /// # Errors
    /// `INVALID_INPUT` as [`Payout::validate`] and without `by`; `NOT_ALLOWED` for a locked period, a moment before the last entry, and
    /// a key with other content.
    pub fn pay(&mut self, payout: &Payout, posting: &Posting) -> Result<Posted> {
        self.once(&("pay", payout), posting, |ledger| {
            let mut batch = ledger.begin(posting)?;
            payout.validate()?;
            let period = ledger.placed(ledger.options.period_at(posting.at)?)?;
            let mut record = Record {
                partner: &payout.partner,
                book: LedgerBook::Commission,
                currency: Some(payout.amount.currency),
                minor: -payout.amount.minor,
                evidence: Evidence::Given(slice::from_ref(&payout.reference)),
                ..record_of(EntryKind::Payout, posting, period)
            };
            batch.push(&mut record, None);
            Ok(batch)
        })
    }
}
