//! Matcher of names and domains with a list of accounts.

use std::cmp::Ordering;

use super::answer::{AccountMatch, MatchBand, MatchExplanation, MatchNote};
use super::index::{NameIndex, SearchRoom};
use super::name::{Name, NameReader};
use super::options::MatchOptions;
use super::record::AccountRecord;
use super::score::{Judgement, WeighedName, WordWeights, explanation, weights_of};
use super::site::Sites;
use crate::error::{Error, ErrorKind, Result};
use crate::math::{SmallSort, map_chunks};

/// Names that a thread reads at a time.
pub(super) const CHUNK: usize = 256;

/// Account matching for one name at a time: accounts are read once, and each name is compared with few of them.
///
/// Reason to pick it: names come one by one, such as with the activities of a log. [`match_accounts`](super::match_accounts) does
/// the same for a list, and says how the score is made.
///
/// # Examples
/// ```
/// use attribution_core::inference::{AccountMatcher, AccountRecord, MatchOptions};
///
/// let accounts = [AccountRecord::new("001A", "Nordwind Energie GmbH"), AccountRecord::new("001B", "Südkraft AG")];
/// let matcher = AccountMatcher::new(&accounts, &MatchOptions::default())?;
/// let best = matcher.best(Some("nordwind energie"), None);
/// assert_eq!(best.map(|found| (found.account, found.score)), Some(("001A".to_owned(), 1.0)));
/// assert_eq!(matcher.best(Some("Ostwind"), None), None);
/// # Ok::<(), attribution_core::Error>(())
/// ```
pub struct AccountMatcher {
    options: MatchOptions,
    reader: NameReader,
    sites: Sites,
    weights: WordWeights,
    index: NameIndex,
    /// Records in the order of their ids, with what is read of them.
    accounts: Vec<Account>,
    names: Vec<Name>,
    /// Places of accounts by domain, in order.
    domains: Vec<(String, u32)>,
}

/// Record of an account.
pub(super) struct Account {
    pub(super) id: String,
    pub(super) name: Option<String>,
    domain: Option<String>,
    weights: Vec<f64>,
}

/// Name and domain that are looked for.
pub(super) struct Query<'a> {
    pub(super) name: WeighedName<'a>,
    pub(super) domain: Option<&'a str>,
}

/// Account that was compared with a name.
pub(super) struct Scored {
    pub(super) place: u32,
    pub(super) judged: Judgement,
}

impl AccountMatcher {
    /// Reads accounts; those without an id, or with neither a name nor a domain of their own, are left aside. The order of
    /// accounts does not matter.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for options that cannot be, `INVALID_INPUT` for 2³² accounts or more.
    pub fn new(accounts: &[AccountRecord], options: &MatchOptions) -> Result<Self> {
        options.validate()?;
        if u32::try_from(accounts.len()).is_err() {
            let detail = format!("expected less than 2^32 accounts, got {}", accounts.len());
            return Err(Error::new(ErrorKind::InvalidInput, "accounts", detail));
        }
        let (reader, sites) = (NameReader::new(), Sites::new(&options.free_domains));
        let mut records: Vec<&AccountRecord> = accounts.iter().collect();
        let key = |record: &AccountRecord| (record.id.clone(), record.name.clone(), record.domain.clone());
        records.small_sort_by(|one, other| one.id.cmp(&other.id).then_with(|| key(one).cmp(&key(other))));
        let read = map_chunks(records.len(), CHUNK, |range| {
            let records = records.get(range).unwrap_or_default().iter();
            let read = records.filter_map(|record| {
                let name = reader.read(record.name.as_deref().unwrap_or_default());
                let domain = record.domain.as_deref().and_then(|domain| sites.own_domain(domain));
                let is_used = !record.id.is_empty() && (!name.words.is_empty() || domain.is_some());
                is_used.then(|| (record.id.clone(), record.name.clone(), name, domain))
            });
            read.collect::<Vec<_>>()
        });
        let (mut accounts, mut names, mut domains) = (Vec::new(), Vec::new(), Vec::new());
        let mut weights = WordWeights::default();
        for ((id, written, name, domain), place) in read.into_iter().flatten().zip(0..) {
            domains.extend(domain.iter().map(|domain| (domain.clone(), place)));
            if !name.words.is_empty() {
                weights.count(&name.words);
            }
            names.push(name);
            accounts.push(Account { id, name: written, domain, weights: Vec::new() });
        }
        for (account, name) in accounts.iter_mut().zip(&names) {
            account.weights = weights_of(name, &weights);
        }
        domains.small_sort_unstable();
        let index = NameIndex::new(&names);
        Ok(Self { options: options.clone(), reader, sites, weights, index, accounts, names, domains })
    }

    /// The best match, if one scores at least `review`; of equal ones that with the same domain, then that with the more similar
    /// name, then that with the smaller id.
    #[must_use]
    pub fn best(&self, name: Option<&str>, domain: Option<&str>) -> Option<AccountMatch> {
        self.candidates(name, domain, 1).pop()
    }

    /// The matches that score at least `review`, the best first, at most `limit` of them.
    #[must_use]
    pub fn candidates(&self, name: Option<&str>, domain: Option<&str>, limit: usize) -> Vec<AccountMatch> {
        self.with_query(name, domain, |query| {
            let found = self.scored(query, &mut SearchRoom::default()).into_iter();
            let found = found.filter(|one| one.judged.score >= self.options.review).take(limit);
            found.map(|one| self.account_match(query, &one)).collect()
        })
    }

    /// Score of two names with their domains, by the weights of the words of the accounts; none where nothing can be compared.
    #[cfg(feature = "partner")]
    pub(crate) fn score_of(
        &self,
        (name, domain): (Option<&str>, Option<&str>),
        (other_name, other_domain): (Option<&str>, Option<&str>),
    ) -> Option<f64> {
        self.with_query(name, domain, |left| {
            self.with_query(other_name, other_domain, |right| Some(self.judge(left, right)?.score))
        })
    }

    /// Number of the records of accounts that names are compared with.
    #[must_use]
    pub fn len(&self) -> usize {
        self.accounts.len()
    }

    /// True without an account.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.accounts.is_empty()
    }

    pub(super) const fn options(&self) -> &MatchOptions {
        &self.options
    }

    /// Does something with a name and a domain in normal form.
    pub(super) fn with_query<T>(
        &self,
        name: Option<&str>,
        domain: Option<&str>,
        work: impl FnOnce(&Query<'_>) -> T,
    ) -> T {
        let name = self.reader.read(name.unwrap_or_default());
        let domain = domain.and_then(|domain| self.sites.own_domain(domain));
        let weights = weights_of(&name, &self.weights);
        work(&Query { name: WeighedName::new(&name, &weights), domain: domain.as_deref() })
    }

    /// The account at a place.
    pub(super) fn account(&self, place: u32) -> Option<&Account> {
        self.accounts.get(place as usize)
    }

    /// The account at a place, as what is looked for.
    pub(super) fn query(&self, place: u32) -> Option<Query<'_>> {
        let (account, name) = (self.account(place)?, self.names.get(place as usize)?);
        Some(Query { name: WeighedName::new(name, &account.weights), domain: account.domain.as_deref() })
    }

    /// Accounts with their scores, the best first, each id once.
    pub(super) fn scored(&self, query: &Query<'_>, room: &mut SearchRoom) -> Vec<Scored> {
        let limit = self.options.max_candidates as usize;
        let mut places = Vec::new();
        if !query.name.is_empty() {
            places = self.index.nearest(query.name.name(), limit, room);
        }
        if let Some(domain) = query.domain {
            let from = self.domains.partition_point(|(own, _)| own.as_str() < domain);
            let same = self.domains.iter().skip(from).take_while(|(own, _)| own == domain);
            places.extend(same.take(limit).map(|(_, place)| *place));
        }
        places.small_sort_unstable();
        places.dedup();
        let judge = |place: u32| Some(Scored { place, judged: self.judge(query, &self.query(place)?)? });
        let mut scored: Vec<Scored> = places.into_iter().filter_map(judge).collect();
        scored.small_sort_by(by_rank);
        let mut ids: Vec<&str> = Vec::with_capacity(scored.len());
        scored.retain(|one| {
            let Some(account) = self.account(one.place) else { return false };
            let is_new = !ids.contains(&account.id.as_str());
            ids.push(&account.id);
            is_new
        });
        scored
    }

    /// Judgement of two, none where they have nothing that can be compared.
    pub(super) fn judge(&self, left: &Query<'_>, right: &Query<'_>) -> Option<Judgement> {
        let is_same_domain = left.domain.is_some() && left.domain == right.domain;
        if left.name.is_empty() || right.name.is_empty() {
            return is_same_domain.then(Judgement::of_domain);
        }
        Some(Judgement::new(left.name, right.name, is_same_domain, &self.weights))
    }

    /// Band of a score.
    pub(super) fn band(&self, score: f64) -> MatchBand {
        match score {
            score if score >= self.options.accept => MatchBand::Accept,
            score if score >= self.options.review => MatchBand::Review,
            _ => MatchBand::None,
        }
    }

    /// The explanation of a score, unless the options leave it out.
    pub(super) fn explained(&self, query: &Query<'_>, one: &Scored) -> Option<MatchExplanation> {
        let account = self.query(one.place).filter(|_| self.options.explain)?;
        let domain = query.domain.filter(|_| one.judged.notes.contains(&MatchNote::SameDomain));
        Some(explanation(&one.judged, query.name, account.name, domain))
    }

    fn account_match(&self, query: &Query<'_>, one: &Scored) -> AccountMatch {
        let account = self.account(one.place);
        AccountMatch {
            account: account.map(|account| account.id.clone()).unwrap_or_default(),
            account_name: account.and_then(|account| account.name.clone()),
            score: one.judged.score,
            band: self.band(one.judged.score),
            basis: one.judged.basis,
            explanation: self.explained(query, one),
        }
    }
}

/// The better one first: by score, equal domain, names and place, which is the order of ids.
fn by_rank(one: &Scored, other: &Scored) -> Ordering {
    let has_domain = |scored: &Scored| scored.judged.notes.contains(&MatchNote::SameDomain);
    let (own, others) = (&one.judged, &other.judged);
    others
        .score
        .total_cmp(&own.score)
        .then_with(|| has_domain(other).cmp(&has_domain(one)))
        .then_with(|| others.of_names.total_cmp(&own.of_names))
        .then_with(|| one.place.cmp(&other.place))
}

#[cfg(test)]
#[path = "matcher_tests.rs"]
mod tests;
