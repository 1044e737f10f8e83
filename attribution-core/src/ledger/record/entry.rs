//! An entry as people and programs read it.

use serde::Serialize;

use super::currency_rate::ConvertedFrom;
use super::evidence::Evidence;
use super::fields::{NO_CALCULATION, Record};
use super::kind::{EntryKind, LedgerBook};
use super::period_name::PeriodName;
use crate::domain::money::{Currency, TRILLION, trillionths};
use crate::json::fields;
use crate::ledger::digest::{from_hex, hex};
use crate::time::Timestamp;

/// Entry of the ledger: a posting with its amount, a release, or a change of a period.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LedgerEntry {
    /// Place in the ledger, from 0.
    pub sequence: u64,
    /// Kind of entry.
    pub kind: EntryKind,
    /// Moment of the entry.
    pub at: Timestamp,
    /// Person or program that made it.
    pub by: String,
    /// Period that it counts in.
    pub period: String,
    /// Reason that was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The deal. `null`: a payout or a change of a period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deal: Option<String>,
    /// The partner. `null`: no posting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner: Option<String>,
    /// Book of a posting. `null`: no posting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub book: Option<LedgerBook>,
    /// Currency of the amount. `null`: no posting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// Amount in minor units. `null`: no posting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minor: Option<i64>,
    /// Share of the deal that the partner has with this entry. `null`: no posting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share: Option<f64>,
    /// Role of the partner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// Rule that said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    /// Version of the rule. `null`: 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule_version: Option<u32>,
    /// Model of the rule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// Sequence of the entry that this one takes back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reverses: Option<u64>,
    /// Ids of the evidence: of a commission `entry:` and the sequence that it is on, of a payout its reference.
    pub evidence: Vec<String>,
    /// Amount of the deal before it was converted, and the rate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fx: Option<ConvertedFrom>,
    /// SHA-256 of the calculation's text, in hex.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calculation: Option<String>,
    /// Amount of the deal in minor units of the entry's currency, as it was given. It is kept beside the record, not in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deal_minor: Option<i64>,
    /// SHA-256 of the hash before and the record, in hex.
    pub hash: String,
}

fields! {
    LedgerEntry {
        sequence, kind, at, by, period, reason = default, deal = default, partner = default, book = default,
        currency = default, minor = default, share = default, role = default, rule = default, rule_version = default,
        model = default, reverses = default, evidence = default, fx = default, calculation = default,
        deal_minor = default, hash
    }
}

impl LedgerEntry {
    pub(in crate::ledger) fn from_record(
        record: &Record<'_>,
        hash: &[u8; 32],
        deal_minor: Option<i64>,
    ) -> Self {
        let posting = record.kind.is_posting();
        let owned = |text: Option<&str>| text.map(str::to_owned);
        Self {
            sequence: record.sequence,
            kind: record.kind,
            at: record.at,
            by: record.by.to_owned(),
            period: record.period.as_str().to_owned(),
            reason: owned(record.reason),
            deal: (!record.deal.is_empty()).then(|| record.deal.to_owned()),
            partner: posting.then(|| record.partner.to_owned()),
            book: posting.then_some(record.book),
            currency: record.currency,
            minor: posting.then_some(record.minor),
            share: posting.then(|| share_f64(record.share)),
            role: owned(record.role),
            rule: owned(record.rule),
            rule_version: (record.rule_version != 0).then_some(record.rule_version),
            model: owned(record.model),
            reverses: record.reverses,
            evidence: record.evidence.iter().map(str::to_owned).collect(),
            fx: record.fx.as_ref().map(ConvertedFrom::from_record),
            calculation: (record.calculation != NO_CALCULATION).then(|| hex(&record.calculation)),
            deal_minor,
            hash: hex(hash),
        }
    }

    /// The record of the entry; none for a period's name that is too long, or a digest that is none.
    pub(in crate::ledger) fn to_record(&self) -> Option<Record<'_>> {
        let period = PeriodName::new(&self.period)?;
        let calculation = match &self.calculation {
            Some(text) => from_hex(text)?,
            None => NO_CALCULATION,
        };
        Some(Record {
            sequence: self.sequence,
            reason: self.reason.as_deref(),
            deal: self.deal.as_deref().unwrap_or_default(),
            partner: self.partner.as_deref().unwrap_or_default(),
            book: self.book.unwrap_or_default(),
            currency: self.currency,
            minor: self.minor.unwrap_or_default(),
            share: self.share.map_or(0, trillionths),
            role: self.role.as_deref(),
            rule: self.rule.as_deref(),
            rule_version: self.rule_version.unwrap_or_default(),
            model: self.model.as_deref(),
            reverses: self.reverses,
            evidence: Evidence::Given(&self.evidence),
            fx: self.fx.as_ref().map(ConvertedFrom::to_record),
            calculation,
            ..Record::new(self.kind, self.at, &self.by, period)
        })
    }
}

/// A share in trillionths as a number: exact below a thousand, the largest that an entry has.
pub(in crate::ledger) fn share_f64(share: u64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "shares are below 2^53 trillionths")]
    let share = share as f64 / TRILLION as f64;
    share
}
