//! Candidates: the deals that an activity may belong to, and the evidence that says so.

use std::collections::BTreeMap;

use super::answer::ActivityBasis;
use super::factors::{close, days_before};
use super::names::{Matched, matched, written};
use super::options::{InferenceOptions, NameMatch, UnmatchedRule};
use crate::domain::{Activity, Deals, folded};
use crate::error::Result;
use crate::math::{SmallCollect, SmallSort, index_u32};

/// A deal that an activity may belong to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Candidate {
    /// Row of the deal.
    pub(super) deal: u32,
    /// Score of the match of accounts; 0 without one.
    pub(super) score: f64,
}

/// The deals, by what activities say of them.
pub(super) struct Candidates<'a> {
    deals: &'a Deals,
    options: &'a InferenceOptions,
    by_account: BTreeMap<&'a str, Vec<u32>>,
    /// Close of each deal.
    closes: Vec<Option<i64>>,
    /// Deals that have a close, by it.
    by_close: Vec<(i64, u32)>,
    /// Accounts of names and domains.
    names: Matched<'a>,
    /// Accounts that people have confirmed, by the name in small letters.
    confirmed: BTreeMap<String, &'a [NameMatch]>,
}

impl<'a> Candidates<'a> {
    pub(super) fn new(
        activities: &'a [Activity],
        deals: &'a Deals,
        options: &'a InferenceOptions,
    ) -> Result<Self> {
        let mut by_account: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
        let mut by_close = Vec::new();
        let mut closes = Vec::with_capacity(deals.opportunities().len());
        for (row, deal) in deals.opportunities().iter().enumerate() {
            let row = index_u32(row);
            if let Some(account) = deal.account.as_deref() {
                by_account.entry(account).or_default().push(row);
            }
            closes.push(close(deal));
            by_close.extend(close(deal).map(|close| (close, row)));
        }
        by_close.small_sort_unstable();
        let confirmed =
            options.name_matches.iter().map(|(name, found)| (folded(name).into_owned(), found.as_slice()));
        let confirmed = confirmed.small_collect();
        let mut candidates =
            Self { deals, options, by_account, closes, by_close, names: Matched::new(), confirmed };
        let in_words = activities.iter().filter(|activity| {
            candidates.account(activity).is_none()
                && candidates.confirmed(activity).is_none()
                && has_words(activity)
        });
        candidates.names = matched(in_words, deals.accounts(), options)?;
        Ok(candidates)
    }

    /// Close of a deal.
    pub(super) fn close(&self, deal: u32) -> Option<i64> {
        self.closes.get(deal as usize).copied().flatten()
    }

    /// The deals that an activity may belong to, by the first step that names an account; none where no step does.
    pub(super) fn of(&self, activity: &'a Activity) -> Option<(ActivityBasis, Vec<Candidate>)> {
        if let Some((basis, account)) = self.account(activity) {
            return Some((basis, self.of_accounts(activity, &[(account, 1.0)])));
        }
        let named = self.named(activity);
        if !named.is_empty() {
            return Some((ActivityBasis::AccountName, self.of_accounts(activity, &named)));
        }
        match self.options.unmatched {
            UnmatchedRule::Leave => None,
            UnmatchedRule::Window => Some((ActivityBasis::Window, self.near(activity))),
        }
    }

    /// The account that an activity names by its id, or by a person.
    fn account<'t>(&'t self, activity: &'t Activity) -> Option<(ActivityBasis, &'t str)> {
        if let Some(account) = filled(activity.account.as_deref()) {
            return Some((ActivityBasis::Account, account));
        }
        let person = filled(activity.contact.as_deref()).and_then(|contact| self.deals.lead(contact))?;
        Some((ActivityBasis::Contact, filled(person.account.as_deref())?))
    }

    /// The accounts that somebody has confirmed for the name of an activity's account.
    fn confirmed(&self, activity: &Activity) -> Option<&'a [NameMatch]> {
        self.confirmed.get(folded(activity.account_name.as_deref()?).as_ref()).copied()
    }

    /// Accounts that the name of an activity's account may stand for, each with its score: those that people have confirmed, else those
    /// whose names or domains match well enough.
    fn named(&self, activity: &'a Activity) -> Vec<(&str, f64)> {
        let matched = || self.names.get(&written(activity)).map(Vec::as_slice);
        let found = self.confirmed(activity).or_else(matched).into_iter().flatten();
        found.map(|found| (found.account.as_str(), found.score.get())).collect()
    }

    /// Deals of accounts that closed, or will close, within reach of an activity.
    fn of_accounts(&self, activity: &Activity, accounts: &[(&str, f64)]) -> Vec<Candidate> {
        let mut candidates: Vec<Candidate> = Vec::new();
        for (account, score) in accounts {
            for deal in self.by_account.get(account).into_iter().flatten() {
                if self.is_within_reach(activity, *deal) {
                    candidates.push(Candidate { deal: *deal, score: *score });
                }
            }
        }
        candidates
    }

    /// True where neither the creation nor the close of a deal is too far from an activity.
    fn is_within_reach(&self, activity: &Activity, deal: u32) -> bool {
        let created = self.deals.opportunities().get(deal as usize).and_then(|deal| deal.created_at);
        let is_early = created
            .zip(self.options.max_lead_days)
            .is_some_and(|(created, most)| created.days_since(activity.at) > most.get());
        let is_near = |close: i64| {
            let days = days_before(activity, close);
            days >= -self.options.max_after_days.get()
                && self.options.max_age_days.is_none_or(|most| days <= most.get())
        };
        !is_early && self.close(deal).is_none_or(is_near)
    }

    /// Deals that closed, or will close, near an activity.
    fn near(&self, activity: &Activity) -> Vec<Candidate> {
        let window = self.options.window_days.get();
        let first = self
            .by_close
            .partition_point(|(close, _)| days_before(activity, *close) < -self.options.max_after_days.get());
        let later = self.by_close.get(first..).unwrap_or_default().iter();
        let near = later.take_while(|(close, _)| days_before(activity, *close) <= window);
        let near = near.filter(|(_, deal)| self.is_within_reach(activity, *deal));
        near.map(|(_, deal)| Candidate { deal: *deal, score: 0.0 }).collect()
    }
}

/// True for an activity that writes a name or a domain.
fn has_words(activity: &Activity) -> bool {
    let (name, domain) = written(activity);
    filled(name).or(filled(domain)).is_some()
}

/// A text that is not empty.
fn filled(text: Option<&str>) -> Option<&str> {
    text.filter(|text| !text.is_empty())
}
