//! Matching of a list of companies with accounts.

use super::answer::{
    AccountMatches, MatchBand, MatchCounts, MatchToReview, MatchedRow, UnmatchedReason, UnmatchedRow,
};
use super::index::SearchRoom;
use super::matcher::{AccountMatcher, CHUNK, Query, Scored};
use super::options::MatchOptions;
use super::record::AccountRecord;
use crate::error::Result;
use crate::math::{SmallSort, map_chunks};

/// Account matching (record linkage): the account that each name or domain belongs to, with a score and its explanation.
///
/// Reason to pick it: partners, events and forms name a company as they like, and the CRM has it under an id. What is certain is
/// taken, what is not goes to a person, and every score can be taken apart.
///
/// # Method
/// Names are compared in small Latin letters, without marks, punctuation and legal form (`Müller & Söhne GmbH` is
/// `muller and sohne`); Greek and Cyrillic are transliterated. Equal names score 1. Otherwise the score is the mean of two parts:
/// * token overlap: `Σ (w + w')·s / Σ w`, the weight of words that are paired, each pair by its similarity `s` (the share of
///   letters that no edit touches, by optimal string alignment, from 0.5 upward), by that of all words; a word weighs by its inverse document
///   frequency among the accounts, and two or three words may be one word of the other name;
/// * the mean of the indel ratio, `2·LCS/(m + n)`, and the Jaro–Winkler similarity of the names without spaces.
///
/// A name within another scores at least 0.8 where it has two words, or one that at most three accounts have; initials at least
/// 0.75. Two other legal forms take off 0.1, so that `Murray LLC` finds `Murray LLC` before `Murray Ltd`. Other numbers, as in the
/// funds of a series, leave 0.8 at most. Equal registrable domains give 0.95, but for free mail and shared hosts. All but equal
/// names stay at 0.99 or below. Of equal scores the equal domain comes first, then the more similar name, then the smaller id.
///
/// Each row is scored with the `max_candidates` accounts that have the most and rarest words and letters (three in a row) in common
/// with it (blocking): the work grows with the rows, not with rows times accounts.
///
/// # Examples
/// ```
/// use attribution_core::inference::{AccountRecord, MatchBand, MatchOptions, match_accounts};
///
/// let accounts = [
///     AccountRecord::new("001A", "Nordwind Energie GmbH").at_domain("https://www.nordwind.example/en"),
///     AccountRecord::new("001B", "GTX Pro Inc."),
///     AccountRecord::new("001C", "Harbour Fund II LP"),
/// ];
/// let rows = [
///     AccountRecord::new("1", "NORDWIND ENERGIE"),
///     AccountRecord::new("2", "GTXPro"),
///     AccountRecord::new("3", "Harbour Fund III"),
///     AccountRecord::new("4", "NW").at_domain("ann@nordwind.example"),
///     AccountRecord::new("5", "Somebody else"),
/// ];
/// let found = match_accounts(&rows, &accounts, &MatchOptions::default())?;
/// let scores: Vec<_> = found.rows.iter().map(|row| row.score).collect();
/// assert_eq!(scores, [Some(1.0), Some(0.99), Some(0.8), Some(0.95), None]);
/// // Another number is another fund: a person decides.
/// assert_eq!((found.rows[2].band, found.review.len()), (MatchBand::Review, 1));
/// assert_eq!(found.counts.given, found.counts.accepted + found.counts.review + found.counts.unmatched);
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_CONFIG` for options that cannot be, `INVALID_INPUT` for 2³² accounts or more.
///
/// # References
/// Winkler, W. E. (1990), "String comparator metrics and enhanced decision rules in the Fellegi-Sunter model of record linkage",
/// Proceedings of the Section on Survey Research Methods, American Statistical Association, 354–359.
/// Cohen, W. W., Ravikumar, P., Fienberg, S. E. (2003), "A comparison of string distance metrics for name-matching tasks",
/// Proceedings of the IJCAI Workshop on Information Integration on the Web, 73–78. ISO 20275:2017, "Entity legal forms (ELF)".
pub fn match_accounts(
    rows: &[AccountRecord],
    accounts: &[AccountRecord],
    options: &MatchOptions,
) -> Result<AccountMatches> {
    let matcher = AccountMatcher::new(accounts, options)?;
    let found = map_chunks(rows.len(), CHUNK, |range| {
        let mut room = SearchRoom::default();
        let rows = rows.get(range).unwrap_or_default().iter();
        rows.map(|row| matched(&matcher, row, &mut room)).collect::<Vec<_>>()
    });
    let mut answer = AccountMatches {
        counts: MatchCounts {
            given: rows.len() as u64,
            accounts: accounts.len() as u64,
            accounts_used: matcher.len() as u64,
            accounts_set_aside: (accounts.len() - matcher.len()) as u64,
            ..MatchCounts::default()
        },
        rows: Vec::with_capacity(rows.len()),
        review: Vec::new(),
        unmatched: Vec::new(),
    };
    for (row, unmatched) in found.into_iter().flatten() {
        match row.band {
            MatchBand::Accept => answer.counts.accepted += 1,
            MatchBand::Review => answer.counts.review += 1,
            MatchBand::None => answer.counts.unmatched += 1,
        }
        answer.review.extend(to_review(&row));
        answer.unmatched.extend(unmatched);
        answer.rows.push(row);
    }
    answer.review.small_sort_by(|one, other| other.score.total_cmp(&one.score));
    Ok(answer)
}

/// A row with its best match, or the reason why it has none.
fn matched(
    matcher: &AccountMatcher,
    row: &AccountRecord,
    room: &mut SearchRoom,
) -> (MatchedRow, Option<UnmatchedRow>) {
    matcher.with_query(row.name.as_deref(), row.domain.as_deref(), |query| {
        let scored = matcher.scored(query, room);
        let (best, next) = (scored.first(), scored.get(1));
        let is_match = |one: &&Scored| one.judged.score >= matcher.options().review;
        let found = best.filter(is_match);
        let account = |one: Option<&Scored>| one.and_then(|one| matcher.account(one.place));
        let id = |one: Option<&Scored>| account(one).map(|account| account.id.clone());
        let name = |one: Option<&Scored>| account(one).and_then(|account| account.name.clone());
        let next = next.filter(is_match).filter(|_| found.is_some());
        let best_match = MatchedRow {
            id: row.id.clone(),
            name: row.name.clone(),
            band: found.map_or(MatchBand::None, |one| matcher.band(one.judged.score)),
            account: id(found),
            account_name: name(found),
            score: found.map(|one| one.judged.score),
            basis: found.map(|one| one.judged.basis),
            runner_up: id(next),
            runner_up_score: next.map(|one| one.judged.score),
            explanation: found.and_then(|one| matcher.explained(query, one)),
        };
        let unmatched = found.is_none().then(|| UnmatchedRow {
            id: row.id.clone(),
            name: row.name.clone(),
            reason: reason(query, best),
            nearest: id(best),
            nearest_name: name(best),
            nearest_score: best.map(|one| one.judged.score),
        });
        (best_match, unmatched)
    })
}

fn reason(query: &Query<'_>, best: Option<&Scored>) -> UnmatchedReason {
    match best {
        Some(_) => UnmatchedReason::BelowReview,
        None if query.name.is_empty() && query.domain.is_none() => UnmatchedReason::NoName,
        None => UnmatchedReason::NoCandidate,
    }
}

/// The entry of the review queue for a row whose match is uncertain.
fn to_review(row: &MatchedRow) -> Option<MatchToReview> {
    if row.band != MatchBand::Review {
        return None;
    }
    Some(MatchToReview {
        id: row.id.clone(),
        name: row.name.clone(),
        account: row.account.clone()?,
        account_name: row.account_name.clone(),
        score: row.score?,
        basis: row.basis?,
        runner_up: row.runner_up.clone(),
        runner_up_score: row.runner_up_score,
    })
}

#[cfg(test)]
#[path = "accounts_tests.rs"]
mod tests;
