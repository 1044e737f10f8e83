//! Likeness of registrations: scores of their accounts, and of the names of their deals.

use std::collections::{BTreeMap, BTreeSet};

use crate::error::Result;
use crate::inference::{AccountMatcher, AccountRecord, MatchOptions, near_duplicates};
use crate::math::{Components, Share, SmallCollect, index_u32};
use crate::partner::DealRegistration;

/// Limit of the accounts that each is scored with: many may have names with few letters apart.
const CANDIDATES: u32 = 100;

/// Name and domain of an account, as they were written.
type Written<'a> = (Option<&'a str>, Option<&'a str>);

/// A text that says something.
pub(super) fn said(text: Option<&String>) -> Option<&str> {
    text.map(|text| text.trim()).filter(|text| !text.is_empty())
}

/// Name and domain of the account of a registration, if it has any.
fn written(registration: &DealRegistration) -> Option<Written<'_>> {
    let written = (said(registration.account_name.as_ref()), said(registration.domain.as_ref()));
    (written != (None, None)).then_some(written)
}

/// Accounts as they were written, each once, and how alike they are.
pub(super) struct Accounts<'a> {
    codes: BTreeMap<Written<'a>, u32>,
    /// Scores of two codes, the smaller first.
    scores: BTreeMap<(u32, u32), f64>,
}

impl<'a> Accounts<'a> {
    pub(super) fn new(registrations: &[&'a DealRegistration], least: Share) -> Result<Self> {
        let all = registrations.iter().filter_map(|registration| written(registration));
        let mut codes: BTreeMap<Written<'a>, u32> = all.map(|written| (written, 0)).small_collect();
        codes.values_mut().zip(0..).for_each(|(code, place)| *code = place);
        let record = |((name, domain), code): (&Written<'_>, &u32)| {
            let record = AccountRecord::new(code.to_string(), name.unwrap_or_default());
            domain.map_or(record.clone(), |domain| record.at_domain(domain))
        };
        let records: Vec<AccountRecord> = codes.iter().map(record).collect();
        let options = MatchOptions::default()
            .with_accept(least.get())
            .with_review(least.get())
            .with_max_candidates(CANDIDATES)
            .with_explain(false);
        let matcher = AccountMatcher::new(&records, &options)?;
        let own = |written: &Written<'_>| matcher.score_of(*written, *written).unwrap_or_default();
        let mut scores: BTreeMap<(u32, u32), f64> =
            codes.iter().map(|(written, code)| ((*code, *code), own(written))).small_collect();
        for pair in near_duplicates(&records, &options)?.pairs {
            if let (Ok(left), Ok(right)) = (pair.left.parse::<u32>(), pair.right.parse::<u32>()) {
                scores.insert((left.min(right), left.max(right)), pair.score);
            }
        }
        Ok(Self { codes, scores })
    }

    /// Code of the account of a registration, as it was written.
    fn code(&self, registration: &DealRegistration) -> Option<u32> {
        self.codes.get(&written(registration)?).copied()
    }

    /// Score of the accounts of two registrations.
    pub(super) fn score(&self, one: &DealRegistration, other: &DealRegistration) -> f64 {
        let ids = [one, other].map(|registration| said(registration.account.as_ref()));
        if let [Some(one), Some(other)] = ids
            && one == other
        {
            return 1.0;
        }
        let (Some(one), Some(other)) = (self.code(one), self.code(other)) else { return 0.0 };
        self.scores.get(&(one.min(other), one.max(other))).copied().unwrap_or_default()
    }

    /// Groups of registrations, by their places, outside of which no two accounts are alike.
    pub(super) fn groups(&self, registrations: &[&DealRegistration]) -> Vec<Vec<usize>> {
        let mut components = Components::new(index_u32(registrations.len()));
        let (mut of_id, mut of_code) = (BTreeMap::new(), BTreeMap::new());
        for (place, registration) in (0_u32..).zip(registrations) {
            if let Some(id) = said(registration.account.as_ref()) {
                components.unite(*of_id.entry(id).or_insert(place), place);
            }
            if let Some(code) = self.code(registration) {
                components.unite(*of_code.entry(code).or_insert(place), place);
            }
        }
        for (left, right) in self.scores.keys() {
            if let (Some(left), Some(right)) = (of_code.get(left), of_code.get(right)) {
                components.unite(*left, *right);
            }
        }
        let mut groups: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
        for (place, root) in components.into_roots().into_iter().enumerate() {
            groups.entry(root).or_default().push(place);
        }
        groups.into_values().collect()
    }
}

/// Names of deals, and how alike they are.
pub(super) struct DealNames {
    matcher: AccountMatcher,
    /// Scores that were asked for.
    known: BTreeMap<(String, String), f64>,
}

impl DealNames {
    pub(super) fn new(registrations: &[&DealRegistration]) -> Result<Self> {
        let names =
            registrations.iter().filter_map(|registration| said(registration.opportunity_name.as_ref()));
        let names: BTreeSet<&str> = names.small_collect();
        let records: Vec<AccountRecord> = names.iter().map(|name| AccountRecord::new(*name, *name)).collect();
        let matcher = AccountMatcher::new(&records, &MatchOptions::default().with_explain(false))?;
        Ok(Self { matcher, known: BTreeMap::new() })
    }

    /// Score of the names of the deals of two registrations.
    pub(super) fn score(&mut self, one: &DealRegistration, other: &DealRegistration) -> f64 {
        let names = [one, other].map(|registration| said(registration.opportunity_name.as_ref()));
        let [Some(one), Some(other)] = names else { return 0.0 };
        if one == other {
            return 1.0;
        }
        let key = (one.min(other).to_owned(), one.max(other).to_owned());
        if let Some(score) = self.known.get(&key) {
            return *score;
        }
        let score = self.matcher.score_of((Some(&key.0), None), (Some(&key.1), None)).unwrap_or_default();
        self.known.insert(key, score);
        score
    }
}
