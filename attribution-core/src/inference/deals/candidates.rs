//! Candidates: the deals that an activity may belong to, and the evidence that says so.

use std::collections::BTreeMap;

use super::answer::ActivityBasis;
use super::factors::{close, days_before};
use super::options::{InferenceOptions, UnmatchedRule};
use crate::domain::{Activity, Deals};
use crate::math::{SmallSort, index_u32};

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
}

impl<'a> Candidates<'a> {
    pub(super) fn new(deals: &'a Deals, options: &'a InferenceOptions) -> Self {
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
        Self { deals, options, by_account, closes, by_close }
    }

    /// Close of a deal.
    pub(super) fn close(&self, deal: u32) -> Option<i64> {
        self.closes.get(deal as usize).copied().flatten()
    }

    /// The deals that an activity may belong to, by the first step that names an account; none where no step does.
    pub(super) fn of(&self, activity: &Activity) -> Option<(ActivityBasis, Vec<Candidate>)> {
        if let Some(account) = filled(activity.account.as_deref()) {
            return Some((ActivityBasis::Account, self.of_accounts(activity, &[(account, 1.0)])));
        }
        let person = filled(activity.contact.as_deref()).and_then(|contact| self.deals.lead(contact));
        if let Some(account) = person.and_then(|person| filled(person.account.as_deref())) {
            return Some((ActivityBasis::Contact, self.of_accounts(activity, &[(account, 1.0)])));
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

    /// Accounts that the name of an activity's account may stand for, each with its score.
    fn named(&self, activity: &Activity) -> Vec<(&str, f64)> {
        let confirmed =
            activity.account_name.as_deref().and_then(|name| self.options.name_matches.get(name.trim()));
        let confirmed = confirmed.into_iter().flatten();
        confirmed.map(|found| (found.account.as_str(), found.score.get())).collect()
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

    fn is_within_reach(&self, activity: &Activity, deal: u32) -> bool {
        self.close(deal).is_none_or(|close| {
            let days = days_before(activity, close);
            days >= -self.options.max_after_days.get()
                && self.options.max_age_days.is_none_or(|most| days <= most.get())
        })
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

/// A text that is not empty.
fn filled(text: Option<&str>) -> Option<&str> {
    text.filter(|text| !text.is_empty())
}
