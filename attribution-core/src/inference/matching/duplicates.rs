//! Near-duplicates within one list of accounts.

use serde::Serialize;

use super::answer::{MatchBand, MatchBasis, MatchExplanation};
use super::index::SearchRoom;
use super::matcher::{AccountMatcher, CHUNK, Scored};
use super::options::MatchOptions;
use super::record::AccountRecord;
use crate::error::Result;
use crate::math::{Components, SmallSort, index_u32, map_chunks};

/// Near-duplicates: accounts of one list that seem to be one company.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct NearDuplicates {
    /// Account of the records.
    pub counts: DuplicateCounts,
    /// Pairs that score at least `review`, the best first.
    pub pairs: Vec<DuplicatePair>,
    /// Groups of accounts that accepted pairs connect, by their smallest ids.
    pub groups: Vec<DuplicateGroup>,
}

/// Account of the records that were searched for near-duplicates.
///
/// Always `accounts = accounts_used + accounts_set_aside` and `pairs = accepted + review`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DuplicateCounts {
    /// Records given.
    pub accounts: u64,
    /// Records that were compared.
    pub accounts_used: u64,
    /// Records without an id, or with neither a name nor a domain of their own.
    pub accounts_set_aside: u64,
    /// Pairs found.
    pub pairs: u64,
    /// Pairs of the band `accept`.
    pub accepted: u64,
    /// Pairs of the band `review`.
    pub review: u64,
}

/// Two accounts that seem to be one company.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DuplicatePair {
    /// Account with the smaller id.
    pub left: String,
    /// Its name.
    pub left_name: Option<String>,
    /// Account with the larger id.
    pub right: String,
    /// Its name.
    pub right_name: Option<String>,
    /// Score, 0 to 1.
    pub score: f64,
    /// Band of the score.
    pub band: MatchBand,
    /// Evidence that decided.
    pub basis: MatchBasis,
    /// Explanation of the score.
    pub explanation: Option<MatchExplanation>,
}

/// Accounts that seem to be one company.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DuplicateGroup {
    /// Ids of the accounts, in order.
    pub accounts: Vec<String>,
}

/// Near-duplicates (deduplication): pairs of accounts within one list that seem to be one company, and the groups they make.
///
/// Reason to pick it: before anything is matched with accounts, those that are there twice should be merged; or values of a
/// column that differ by a space, such as the products `GTXPro` and `GTX Pro`, should be one.
///
/// # Method
/// The score is that of [`match_accounts`](super::match_accounts). Each record is compared with the `max_candidates` others that it
/// has the most and rarest letters in common with; a pair is found when one of the two finds the other. Groups are the connected
/// components of accepted pairs, so that two accounts of a group may be alike only through a third.
///
/// # Examples
/// ```
/// use attribution_core::inference::{AccountRecord, MatchOptions, near_duplicates};
///
/// let products = ["GTX Basic", "GTXPro", "MG Special", "GTX Pro"].map(|name| AccountRecord::new(name, name));
/// let found = near_duplicates(&products, &MatchOptions::default())?;
/// let pairs: Vec<_> = found.pairs.iter().map(|pair| (&*pair.left, &*pair.right, pair.score)).collect();
/// assert_eq!(pairs, [("GTX Pro", "GTXPro", 0.99)]);
/// assert_eq!(found.groups[0].accounts, ["GTX Pro", "GTXPro"]);
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// As [`match_accounts`](super::match_accounts).
pub fn near_duplicates(accounts: &[AccountRecord], options: &MatchOptions) -> Result<NearDuplicates> {
    let matcher = AccountMatcher::new(accounts, options)?;
    let found = map_chunks(matcher.len(), CHUNK, |range| {
        let mut room = SearchRoom::default();
        range.flat_map(|place| pairs_of(&matcher, index_u32(place), &mut room)).collect::<Vec<_>>()
    });
    let mut pairs: Vec<Found> = found.into_iter().flatten().collect();
    // The better of two pairs of the same ids first, then those that were found from both sides are one.
    let ids = |found: &Found| [found.left, found.right].map(|place| id(&matcher, place));
    pairs.small_sort_by(|one, other| ids(one).cmp(&ids(other)).then_with(|| by_score(one, other)));
    pairs.dedup_by(|later, earlier| ids(later) == ids(earlier));
    pairs.small_sort_by(by_score);
    let mut components = Components::new(index_u32(matcher.len()));
    let mut counts = DuplicateCounts {
        accounts: accounts.len() as u64,
        accounts_used: matcher.len() as u64,
        accounts_set_aside: (accounts.len() - matcher.len()) as u64,
        pairs: pairs.len() as u64,
        ..DuplicateCounts::default()
    };
    let mut in_group = Vec::new();
    for found in &pairs {
        if found.score >= options.accept {
            counts.accepted += 1;
            let [left, right] = [found.left, found.right].map(|place| first_record(&matcher, place));
            components.unite(left, right);
            in_group.extend([left, right]);
        } else {
            counts.review += 1;
        }
    }
    let groups = groups(&matcher, components, in_group);
    let pairs = pairs.iter().filter_map(|found| pair(&matcher, found)).collect();
    Ok(NearDuplicates { counts, pairs, groups })
}

/// Pair by the places of its accounts, the smaller first.
struct Found {
    left: u32,
    right: u32,
    score: f64,
}

fn by_score(one: &Found, other: &Found) -> std::cmp::Ordering {
    let places = |found: &Found| (found.left, found.right);
    other.score.total_cmp(&one.score).then_with(|| places(one).cmp(&places(other)))
}

fn id(matcher: &AccountMatcher, place: u32) -> &str {
    matcher.account(place).map_or("", |account| &account.id)
}

/// Pairs of an account with others that score at least `review`.
fn pairs_of(matcher: &AccountMatcher, place: u32, room: &mut SearchRoom) -> Vec<Found> {
    let Some(query) = matcher.query(place) else { return Vec::new() };
    let scored = matcher.scored(&query, room).into_iter();
    let others = scored.filter(|one| {
        one.judged.score >= matcher.options().review && id(matcher, one.place) != id(matcher, place)
    });
    others
        .map(|one| Found { left: one.place.min(place), right: one.place.max(place), score: one.judged.score })
        .collect()
}

/// The place of the first record of an account.
fn first_record(matcher: &AccountMatcher, place: u32) -> u32 {
    let own = id(matcher, place);
    (0..place).rev().take_while(|before| id(matcher, *before) == own).last().unwrap_or(place)
}

/// Groups of accounts by the first record of each.
fn groups(
    matcher: &AccountMatcher,
    mut components: Components,
    mut members: Vec<u32>,
) -> Vec<DuplicateGroup> {
    members.small_sort_unstable();
    members.dedup();
    let mut members: Vec<(u32, u32)> =
        members.into_iter().map(|place| (components.root(place), place)).collect();
    members.small_sort_unstable();
    let groups = members.chunk_by(|(one, _), (other, _)| one == other);
    groups
        .map(|group| DuplicateGroup {
            accounts: group.iter().map(|(_, place)| id(matcher, *place).to_owned()).collect(),
        })
        .collect()
}

/// A pair with its explanation.
fn pair(matcher: &AccountMatcher, found: &Found) -> Option<DuplicatePair> {
    let (left, right) = (matcher.account(found.left)?, matcher.account(found.right)?);
    let query = matcher.query(found.left)?;
    let judged = matcher.judge(&query, &matcher.query(found.right)?)?;
    let scored = Scored { place: found.right, judged };
    Some(DuplicatePair {
        left: left.id.clone(),
        left_name: left.name.clone(),
        right: right.id.clone(),
        right_name: right.name.clone(),
        score: found.score,
        band: matcher.band(found.score),
        basis: scored.judged.basis,
        explanation: matcher.explained(&query, &scored),
    })
}

#[cfg(test)]
#[path = "duplicates_tests.rs"]
mod tests;
