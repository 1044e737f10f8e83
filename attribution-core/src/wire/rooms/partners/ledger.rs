//! Functions of the ledger.

use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::domain::money::Currency;
use crate::domain::{Award, Money, Timestamp};
use crate::ledger::{
    BalanceOptions, BalanceRow, CommissionPlan, CommissionReport, CurrencyConversion, DealOverride,
    EntryFilter, InclusionProof, Ledger, LedgerEntry, LedgerRoot, OverrideAmount, Payout, PostedEntries,
    Posting, ProofCheck, Statement, StatementFormat, Verification, verify_proof,
};
use crate::wire::function::functions;

/// The ledger of a handle. A call either changes it whole or not at all, so that one that another thread left is sound.
fn held(ledger: &Mutex<Ledger>) -> MutexGuard<'_, Ledger> {
    ledger.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Circumstances of a call, from its arguments.
fn posting(at: Timestamp, by: String, reason: Option<String>, key: Option<String>) -> Posting {
    let mut posting = Posting::new(at, by);
    (posting.reason, posting.key) = (reason, key);
    posting
}

functions! {
    /// Ledger of partners: what each was awarded, is owed and was paid, in a hash chain.
    LEDGER

    /// Posting of awards: the first entries of deals, all of a call or none. The same award again posts nothing.
    fn post[ledger: Ledger](
        /// Awards of deals.
        awards: Vec<Award>,
        /// Moment of the call, not before the last entry.
        at: Timestamp,
        /// Person or program that does it.
        by: String,
        /// Reason.
        reason: Option<String> = default,
        /// Key of idempotency: a second call with the same key and content posts nothing and answers as the first did.
        key: Option<String> = default,
        /// Conversion of the awards into one currency. `null`: each keeps its own.
        convert: Option<CurrencyConversion> = default,
    ) -> PostedEntries {
        let mut ledger = held(ledger);
        let posted = ledger.post(&awards, &Posting { convert, ..posting(at, by, reason, key) })?;
        Ok(ledger.posted_entries(posted))
    }

    /// Recalculation of deals: an adjustment for each partner whose net amount differs from its award.
    fn recalculate[ledger: Ledger](
        /// Awards of deals, as the rules say now.
        awards: Vec<Award>,
        /// Moment of the call, not before the last entry.
        at: Timestamp,
        /// Person or program that does it.
        by: String,
        /// Reason.
        reason: Option<String> = default,
        /// Key of idempotency: a second call with the same key and content posts nothing and answers as the first did.
        key: Option<String> = default,
        /// Conversion of the awards into one currency. `null`: each keeps its own.
        convert: Option<CurrencyConversion> = default,
        /// True to see the entries without posting them.
        dry_run: bool = default,
    ) -> PostedEntries {
        let mut ledger = held(ledger);
        let posting = Posting { convert, ..posting(at, by, reason, key) };
        if dry_run {
            let entries = ledger.preview_recalculation(&awards, &posting)?;
            Ok(ledger.previewed_entries(entries))
        } else {
            let posted = ledger.recalculate(&awards, &posting)?;
            Ok(ledger.posted_entries(posted))
        }
    }

    /// Reversal of one entry, exactly and once. The next recalculation of its deal brings it back.
    fn reverse[ledger: Ledger](
        /// Sequence of the entry.
        sequence: u64,
        /// Moment of the call, not before the last entry.
        at: Timestamp,
        /// Person who decides it.
        by: String,
        /// Reason, which has to be given.
        reason: Option<String> = default,
        /// Key of idempotency: a second call with the same key and content posts nothing and answers as the first did.
        key: Option<String> = default,
    ) -> PostedEntries {
        let mut ledger = held(ledger);
        let posted = ledger.reverse(sequence, &posting(at, by, reason, key))?;
        Ok(ledger.posted_entries(posted))
    }

    /// Override of a deal: the amounts of all its partners by a person's decision, which holds until it is released.
    fn override_deal[ledger: Ledger](
        /// The deal.
        deal: String,
        /// Amount of the deal, to which the amounts add up.
        amount: Money,
        /// Moment of the close, which says the period.
        closed_at: Timestamp,
        /// Amounts of the partners. Who is not among them has nothing of the deal.
        amounts: Vec<OverrideAmount>,
        /// Moment of the call, not before the last entry.
        at: Timestamp,
        /// Person who decides it.
        by: String,
        /// Reason, which has to be given.
        reason: Option<String> = default,
        /// Key of idempotency: a second call with the same key and content posts nothing and answers as the first did.
        key: Option<String> = default,
    ) -> PostedEntries {
        let mut ledger = held(ledger);
        let decided = DealOverride { deal, amount, closed_at, amounts };
        let posted = ledger.override_deal(&decided, &posting(at, by, reason, key))?;
        Ok(ledger.posted_entries(posted))
    }

    /// Release of a deal from its override: recalculation is allowed again.
    fn release[ledger: Ledger](
        /// The deal.
        deal: String,
        /// Moment of the call, not before the last entry.
        at: Timestamp,
        /// Person who decides it.
        by: String,
        /// Reason, which has to be given.
        reason: Option<String> = default,
        /// Key of idempotency: a second call with the same key and content posts nothing and answers as the first did.
        key: Option<String> = default,
    ) -> PostedEntries {
        let mut ledger = held(ledger);
        let posted = ledger.release(&deal, &posting(at, by, reason, key))?;
        Ok(ledger.posted_entries(posted))
    }

    /// Payout to a partner, in the book of commission.
    fn pay[ledger: Ledger](
        /// The partner.
        partner: String,
        /// Amount that was paid, above 0.
        amount: Money,
        /// Reference of the payment, such as the number of a transfer.
        reference: String,
        /// Moment of the payment, not before the last entry. It says the period.
        at: Timestamp,
        /// Person or program that does it.
        by: String,
        /// Reason.
        reason: Option<String> = default,
        /// Key of idempotency: a second call with the same key and content posts nothing and answers as the first did.
        key: Option<String> = default,
    ) -> PostedEntries {
        let mut ledger = held(ledger);
        let posted = ledger.pay(&Payout { partner, amount, reference }, &posting(at, by, reason, key))?;
        Ok(ledger.posted_entries(posted))
    }

    /// Close of a period: what comes late goes to the next open one.
    fn close_period[ledger: Ledger](
        /// Name of the period, such as `2026-01`.
        period: String,
        /// Moment of the call, not before the last entry.
        at: Timestamp,
        /// Person or program that does it.
        by: String,
        /// Reason.
        reason: Option<String> = default,
    ) -> PostedEntries {
        let mut ledger = held(ledger);
        let posted = ledger.close_period(&period, &posting(at, by, reason, None))?;
        Ok(ledger.posted_entries(posted))
    }

    /// Lock of a period, for good: what comes late is refused.
    fn lock_period[ledger: Ledger](
        /// Name of the period, such as `2026-01`.
        period: String,
        /// Moment of the call, not before the last entry.
        at: Timestamp,
        /// Person or program that does it.
        by: String,
        /// Reason.
        reason: Option<String> = default,
    ) -> PostedEntries {
        let mut ledger = held(ledger);
        let posted = ledger.lock_period(&period, &posting(at, by, reason, None))?;
        Ok(ledger.posted_entries(posted))
    }

    /// Reopening of a closed period.
    fn reopen_period[ledger: Ledger](
        /// Name of the period, such as `2026-01`.
        period: String,
        /// Moment of the call, not before the last entry.
        at: Timestamp,
        /// Person who decides it.
        by: String,
        /// Reason, which has to be given.
        reason: Option<String> = default,
    ) -> PostedEntries {
        let mut ledger = held(ledger);
        let posted = ledger.reopen_period(&period, &posting(at, by, reason, None))?;
        Ok(ledger.posted_entries(posted))
    }
}

functions! {
    /// Reports of a ledger: its proofs, entries, balances, statements and commission.
    LEDGER_REPORTS

    /// Verification of the hash chain: the first entry that does not fit, and why.
    fn verify[ledger: Ledger](
        /// Root that was kept elsewhere, of now or an earlier time. `null`: a cut tail cannot be seen.
        root: Option<String> = default,
    ) -> Verification { held(ledger).verify(root.as_deref()) }

    /// Root of the ledger: the number of its entries and the hash of the last, to be published or kept elsewhere.
    fn root[ledger: Ledger]() -> LedgerRoot { Ok(held(ledger).root()) }

    /// Inclusion proof of one entry, which shows that it stands in the ledger and says nothing of others.
    fn proof[ledger: Ledger](
        /// Sequence of the entry.
        sequence: u64,
    ) -> InclusionProof { held(ledger).proof(sequence) }

    /// Entries in their order, of those that fit a filter.
    fn entries[ledger: Ledger](flat filter: EntryFilter) -> Vec<LedgerEntry> { held(ledger).entries(&filter) }

    /// Balances: sums of entries by book and currency, and by partner, deal or period.
    fn balance[ledger: Ledger](flat options: BalanceOptions) -> Vec<BalanceRow> { held(ledger).balance(&options) }

    /// Statement of a partner in a period: its own lines, and what it was owed before and is owed after.
    fn statement[ledger: Ledger](
        /// The partner.
        partner: String,
        /// Name of the period, such as `2026-01`.
        period: String,
        /// Currency of the statement.
        currency: Currency,
    ) -> Statement { held(ledger).statement(&partner, &period, currency) }

    /// Statement of a partner as a document in text, Markdown, HTML or CSV.
    fn statement_document[ledger: Ledger](
        /// The partner.
        partner: String,
        /// Name of the period, such as `2026-01`.
        period: String,
        /// Currency of the statement.
        currency: Currency,
        /// Format of the document.
        format: StatementFormat = default,
    ) -> String { Ok(held(ledger).statement(&partner, &period, currency)?.document(format)) }

    /// Commission on the attributed entries of a period that have none yet.
    fn commission[ledger: Ledger](
        /// Rates of partners, rules and tiers.
        plan: CommissionPlan,
        /// Name of the period, such as `2026-01`.
        period: String,
        /// Moment of the call, not before the last entry.
        at: Timestamp,
        /// Person or program that does it.
        by: String,
        /// Reason.
        reason: Option<String> = default,
        /// Key of idempotency: a second call with the same key and content posts nothing and answers as the first did.
        key: Option<String> = default,
    ) -> CommissionReport {
        let mut ledger = held(ledger);
        let run = ledger.commission(&plan, &period, &posting(at, by, reason, key))?;
        Ok(ledger.commission_report(run))
    }

    /// The ledger as lines of JSON: an entry in each, with its hash, and at the end root, options and keys.
    fn to_json_lines[ledger: Ledger]() -> String { Ok(held(ledger).to_json_lines()) }

    /// Verification of an inclusion proof, without the ledger.
    fn verify_proof[](flat proof: InclusionProof) -> ProofCheck { verify_proof(&proof) }
}
