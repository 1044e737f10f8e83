//! Accounts of the names and domains that activities write.

use std::collections::BTreeMap;

use super::options::{InferenceOptions, NameMatch};
use crate::domain::{Account, Activity};
use crate::error::Result;
use crate::inference::histogram::TIE;
use crate::inference::{AccountMatcher, AccountRecord};
use crate::math::{Share, SmallCollect, map_chunks};

/// Names that a thread matches at a time.
const CHUNK: usize = 64;
/// The most accounts that share the best score of a name.
const MOST_EQUALS: usize = 10;

/// A name and a domain, as an activity writes them.
pub(super) type Written<'a> = (Option<&'a str>, Option<&'a str>);

/// Names and domains, each once, with the accounts that match them best.
pub(super) type Matched<'a> = BTreeMap<Written<'a>, Vec<NameMatch>>;

/// The name and domain of an activity.
pub(super) fn written(activity: &Activity) -> Written<'_> {
    (activity.account_name.as_deref(), activity.account_domain.as_deref())
}

/// Matches what activities write with accounts.
pub(super) fn matched<'a>(
    activities: impl Iterator<Item = &'a Activity>,
    accounts: &[Account],
    options: &InferenceOptions,
) -> Result<Matched<'a>> {
    let mut distinct: Matched<'a> =
        activities.map(|activity| (written(activity), Vec::new())).small_collect();
    if distinct.is_empty() || accounts.is_empty() {
        return Ok(BTreeMap::new());
    }
    let record = |account: &Account| AccountRecord {
        name: account.name.clone(),
        domain: account.domain.clone(),
        ..AccountRecord::new(&account.id, "")
    };
    let records: Vec<AccountRecord> = accounts.iter().map(record).collect();
    // Below `accept` nothing counts here, and nobody reads an explanation.
    let matching = options.matching.clone().with_review(options.matching.accept).with_explain(false);
    let matcher = AccountMatcher::new(&records, &matching)?;
    let names: Vec<Written<'_>> = distinct.keys().copied().collect();
    let found = map_chunks(names.len(), CHUNK, |range| {
        let names = names.get(range).unwrap_or_default().iter();
        names.map(|(name, domain)| best(&matcher, *name, *domain)).collect::<Vec<_>>()
    });
    for (accounts, found) in distinct.values_mut().zip(found.into_iter().flatten()) {
        *accounts = found;
    }
    Ok(distinct)
}

/// The accounts with the best score.
fn best(matcher: &AccountMatcher, name: Option<&str>, domain: Option<&str>) -> Vec<NameMatch> {
    let found = matcher.candidates(name, domain, MOST_EQUALS);
    let most = found.first().map_or(0.0, |best| best.score);
    let equals = found.into_iter().take_while(|one| one.score >= most - TIE);
    equals.filter_map(|one| Some(NameMatch::new(one.account, Share::new(one.score).ok()?))).collect()
}
