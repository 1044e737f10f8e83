//! Ledgers and awards for the tests of this room.

use super::{DealOverride, Ledger, LedgerEntry, LedgerOptions, Posting};
use crate::domain::{Award, AwardPart};
use crate::money::Money;

pub(super) fn usd(minor: i64) -> Money {
    Money::new(minor, "USD".parse().unwrap())
}

pub(super) fn ledger() -> Ledger {
    Ledger::new(LedgerOptions::default()).unwrap()
}

/// A call by somebody on a day of 2026, such as `02-01`.
pub(super) fn on(day: &str, by: &str) -> Posting {
    Posting::new(format!("2026-{day}T00:00:00Z").parse().unwrap(), by)
}

pub(super) fn why(day: &str, by: &str, reason: &str) -> Posting {
    on(day, by).with_reason(reason)
}

/// An award of 100 dollars of `deal-1`, closed on 20 January, by a version of the rule `standard`.
pub(super) fn award(version: u32, shares: &[(&str, f64)]) -> Award {
    let parts = shares.iter().map(|(partner, share)| AwardPart::new(*partner, *share)).collect();
    Award {
        rule: Some("standard".into()),
        rule_version: version,
        model: Some("equal_split".into()),
        ..Award::new("deal-1", usd(10_000), "2026-01-20T10:00:00Z".parse().unwrap(), parts)
    }
}

pub(super) const THIRD: f64 = 1.0 / 3.0;

/// A third of the deal for each of three partners.
pub(super) fn thirds() -> Award {
    award(1, &[("P1", THIRD), ("P2", THIRD), ("P3", THIRD)])
}

/// The deal in thirds, posted on 1 February: entries 0, 1 and 2.
pub(super) fn posted() -> Ledger {
    let mut ledger = ledger();
    ledger.post(&[thirds()], &on("02-01", "system")).unwrap();
    ledger
}

pub(super) fn decided(amounts: &[(&str, i64)]) -> DealOverride {
    DealOverride::new("deal-1", usd(10_000), "2026-01-20T10:00:00Z".parse().unwrap(), amounts)
}

pub(super) fn all(ledger: &Ledger) -> Vec<LedgerEntry> {
    ledger.entries(&super::EntryFilter::default()).unwrap()
}

/// Partner, amount and share in trillionths of entries from a place on.
pub(super) fn amounts(ledger: &Ledger, from: usize) -> Vec<(String, i64, u64)> {
    let entries = all(ledger).into_iter().skip(from).filter(|entry| entry.partner.is_some());
    let amount = |entry: LedgerEntry| {
        let share = crate::domain::money::trillionths(entry.share.unwrap());
        (entry.partner.unwrap(), entry.minor.unwrap(), share)
    };
    entries.map(amount).collect()
}

/// Net amounts of partners in `deal-1`, as its entries add up.
pub(super) fn net(ledger: &Ledger, partner: &str) -> i64 {
    let own = all(ledger).into_iter().filter(|entry| entry.partner.as_deref() == Some(partner));
    own.filter(|entry| entry.book == Some(super::LedgerBook::Attribution))
        .filter_map(|entry| entry.minor)
        .sum()
}

pub(super) fn row(partner: &str, minor: i64, share: u64) -> (String, i64, u64) {
    (partner.to_owned(), minor, share)
}
