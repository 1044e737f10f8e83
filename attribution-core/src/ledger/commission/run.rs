//! Commission on the entries of a period.

use std::collections::{BTreeMap, BTreeSet};
use std::slice;

use serde::{Deserialize, Serialize};

use super::plan::{CommissionPlan, PreparedPlan};
use crate::error::{Error, ErrorKind, Result};
use crate::ledger::chain::Batch;
use crate::ledger::partner_ledger::Ledger;
use crate::ledger::posting::{Posted, Posting};
use crate::ledger::record::{EntryKind, Evidence, LedgerBook, PeriodName, Record};

/// Beginning of the evidence of a commission entry, before the sequence of the entry that it is on.
pub(in crate::ledger) const ENTRY: &str = "entry:";

/// Reason that an entry has no commission.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum NoCommissionReason {
    /// No rate of the plan is for it.
    NoRate,
    /// Its rate has bands, and their borders are in another currency.
    OtherCurrency,
}

/// Entry that has no commission, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CommissionSetAside {
    /// Sequence of the entry.
    pub sequence: u64,
    /// Its partner.
    pub partner: String,
    /// Reason.
    pub reason: NoCommissionReason,
}

/// Run of a commission plan on a period.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CommissionRun {
    /// Entries that it posted.
    pub posted: Posted,
    /// Number of entries of the period that had their commission before.
    pub earlier: u64,
    /// Entries that have no commission.
    pub set_aside: Vec<CommissionSetAside>,
}

impl Ledger {
    /// Posts commission on the attributed entries of a period that have none yet, each in an entry that names it.
    ///
    /// Commission = round(f(after)) − round(f(before)), where before and after are the net amounts of the partner in that currency and
    /// period without the entry and with it: what was paid on entries adds up to what is owed on their sum, and what is taken back
    /// takes back its commission. An entry whose commission rounds to 0 gets one of 0. A second run posts nothing.
    ///
    /// # Examples
    /// ```
    /// use attribution_core::Money;
    /// use attribution_core::domain::{Award, AwardPart};
    /// use attribution_core::ledger::{CommissionPlan, CommissionRate, Ledger, LedgerOptions, Posting};
    ///
    /// let mut ledger = Ledger::new(LedgerOptions::default())?;
    /// let amount = Money::new(123_456, "EUR".parse()?);
    /// let award = Award::new("deal-1", amount, "2026-01-20".parse()?, vec![AwardPart::new("P1", 1.0)]);
    /// let posting = Posting::new("2026-02-01".parse()?, "system");
    /// ledger.post(&[award], &posting)?;
    /// let plan = CommissionPlan::default().with_default(CommissionRate::new("0.10"));
    /// let run = ledger.commission(&plan, "2026-01", &posting)?;
    /// assert_eq!(ledger.entry(run.posted.first)?.minor, Some(12_346));
    /// # Ok::<(), attribution_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// `INVALID_CONFIG` as [`CommissionPlan::validate`]; `INVALID_INPUT` for a name that is no period of the ledger, without `by`, and
    /// for amounts that do not fit; `NOT_ALLOWED` for a locked period, a moment before the last entry, and a key with other content.
    pub fn commission(
        &mut self,
        plan: &CommissionPlan,
        period: &str,
        posting: &Posting,
    ) -> Result<CommissionRun> {
        let prepared = plan.prepared().map_err(|error| error.within("plan"))?;
        let (mut earlier, mut set_aside) = (0, Vec::new());
        let posted = self.once(&("commission", plan, period), posting, |ledger| {
            let mut batch = ledger.begin(posting)?;
            (earlier, set_aside) = ledger.planned_commission(&mut batch, &prepared, period, posting)?;
            Ok(batch)
        })?;
        Ok(CommissionRun { posted, earlier, set_aside })
    }

    fn planned_commission(
        &self,
        batch: &mut Batch,
        plan: &PreparedPlan<'_>,
        period: &str,
        posting: &Posting,
    ) -> Result<(u64, Vec<CommissionSetAside>)> {
        let natural = self.options.period_named(period)?;
        let name = self.options.name_of(natural)?;
        let done = self.with_commission();
        let mut placed: Option<PeriodName> = None;
        let mut running = BTreeMap::new();
        // The rule by which a partner was given something of a deal last: what is taken back had its rate.
        let mut given: BTreeMap<(&str, &str), &str> = BTreeMap::new();
        let (mut earlier, mut set_aside) = (0, Vec::new());
        for (place, record) in self.chain.records(0) {
            let key = (record.deal, record.partner);
            let before = given.get(&key).copied();
            let rule = if record.minor < 0 { before.or(record.rule) } else { record.rule.or(before) };
            if let Some(rule) = record.rule.filter(|_| record.minor > 0 && plan.has_rules()) {
                given.insert(key, rule);
            }
            let of_period = record.period == name && record.book == LedgerBook::Attribution;
            let Some(currency) = record.currency.filter(|_| of_period) else { continue };
            let net: &mut i64 = running.entry((record.partner, currency)).or_default();
            let before = *net;
            let after = before.checked_add(record.minor).ok_or_else(too_large)?;
            *net = after;
            let sequence = record.sequence;
            if done.contains(&sequence) {
                earlier += 1;
                continue;
            }
            let aside = |reason| CommissionSetAside { sequence, partner: record.partner.to_owned(), reason };
            let rate = match plan.rate(record.partner, rule) {
                None => {
                    set_aside.push(aside(NoCommissionReason::NoRate));
                    continue;
                }
                Some(rate) if plan.is_foreign(rate, currency) => {
                    set_aside.push(aside(NoCommissionReason::OtherCurrency));
                    continue;
                }
                Some(rate) => rate,
            };
            let minor =
                i64::try_from(rate.commission(after) - rate.commission(before)).map_err(|_| too_large())?;
            let period = match placed {
                Some(period) => period,
                None => *placed.insert(self.placed(natural)?),
            };
            let kind = if record.kind == EntryKind::Award { EntryKind::Award } else { EntryKind::Adjustment };
            let evidence = format!("{ENTRY}{sequence}");
            let mut commission = Record {
                reason: posting.reason(),
                deal: record.deal,
                partner: record.partner,
                book: LedgerBook::Commission,
                currency: Some(currency),
                minor,
                share: record.share,
                role: record.role,
                rule: record.rule,
                rule_version: record.rule_version,
                model: record.model,
                evidence: Evidence::Given(slice::from_ref(&evidence)),
                ..Record::new(kind, posting.at, &posting.by, period)
            };
            batch.push(&mut commission, self.chain.deal_minor(place));
        }
        Ok((earlier, set_aside))
    }

    /// Sequences of entries that have their commission.
    fn with_commission(&self) -> BTreeSet<u64> {
        let records = self.chain.records(0).map(|(_, record)| record);
        let commissions = records.filter(|record| {
            record.book == LedgerBook::Commission
                && !matches!(record.kind, EntryKind::Payout | EntryKind::Reversal)
        });
        let named = commissions.flat_map(|record| record.evidence.iter());
        named.filter_map(|id| id.strip_prefix(ENTRY)?.parse().ok()).collect()
    }
}

fn too_large() -> Error {
    Error::new(
        ErrorKind::InvalidInput,
        "period",
        "expected net amounts and commissions below 2^63 minor units",
    )
}

#[cfg(test)]
#[path = "run_tests.rs"]
mod tests;
