//! Activities, and the deals that they were for.

use std::collections::BTreeMap;

use super::account_name::account_name;
use super::misspelling::misspelt;
use super::options::SimulatedActivitiesOptions;
use super::process::{activity, actor, moment_of_work};
use crate::domain::{Account, Activity, Deals, Lead, Opportunity, Timestamp};
use crate::error::Result;
use crate::math::{Random, SmallCollect, count_f64, mixed};
use crate::simulate::deals;
use crate::simulate::draw::chance;

/// Streams of activities, apart from those of the deals with the same seed.
const STREAM: u64 = 0xac71_0000;

/// Part of the activities for a deal that are with somebody of its committee, where one is known; the others are with anybody of the account.
const OF_COMMITTEE: f64 = 0.7;

/// Invented activities, the deal that each was for, and the deals.
#[derive(Clone, Debug)]
pub struct SimulatedActivities {
    /// The activities, account after account.
    pub activities: Vec<Activity>,
    /// Deal of each activity, in their order; none of those that belong to no deal.
    pub truth: Vec<Option<String>>,
    /// Leads, opportunities and accounts.
    pub deals: Deals,
}

/// Simulated activities whose deals are known: to see how often inference is right, and to calibrate it.
///
/// Reason to pick it: real activities rarely come with the truth. Accounts have several deals, some at the same time; activities name
/// their account by its id, by a person, or by a name that may be misspelt; some belong to no deal, of accounts and of companies
/// that are none. Sales, marketing and partners work on a deal from thirty days before its creation until its close, some early
/// and some late.
///
/// # Examples
/// ```
/// use attribution_core::inference::{InferenceOptions, infer_touches};
/// use attribution_core::simulate::{SimulatedActivitiesOptions, activities};
///
/// let simulated = activities(&SimulatedActivitiesOptions::default())?;
/// let inferred = infer_touches(&simulated.activities, &simulated.deals, &InferenceOptions::default())?;
/// assert_eq!(inferred.counts.activities, simulated.truth.len() as u64);
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// Those of [`SimulatedActivitiesOptions::validate`].
pub fn activities(options: &SimulatedActivitiesOptions) -> Result<SimulatedActivities> {
    options.validate()?;
    let simulated = deals(&options.deals)?.deals;
    let mut made = Made { options, activities: Vec::new(), truth: Vec::new(), last: options.deals.end };
    let named = |(number, account): (u64, &Account)| {
        let (name, domain) = account_name(number);
        Account { name: Some(name), domain: Some(domain), ..account.clone() }
    };
    let accounts: Vec<Account> = (0..).zip(simulated.accounts()).map(named).collect();
    let people = |row: usize| simulated.roles_of(row).map(|role| role.lead.as_str()).collect();
    let committees: Vec<Vec<&str>> = (0..simulated.opportunities().len()).map(people).collect();
    let mut committees = committees.as_slice();
    let (mut leads, mut opportunities) = (simulated.leads(), simulated.opportunities());
    for (number, account) in (0_u64..).zip(&accounts) {
        // Leads and opportunities come account after account.
        let own = split(&mut leads, |lead: &Lead| lead.account.as_ref() == Some(&account.id));
        let deals =
            split(&mut opportunities, |deal: &Opportunity| deal.account.as_ref() == Some(&account.id));
        let committees = split_off(&mut committees, deals.len());
        made.of_account(number, account, own, deals, committees);
    }
    let by_id: BTreeMap<&str, &Account> = accounts.iter().map(|of| (of.id.as_str(), of)).small_collect();
    let named = |deal: &Opportunity| {
        let account = deal.account.as_deref().and_then(|id| by_id.get(id));
        let name = account.and_then(|account| account.name.as_ref());
        Opportunity { name: name.map(|name| format!("{name}: {}", deal.id)), ..deal.clone() }
    };
    let opportunities: Vec<Opportunity> = simulated.opportunities().iter().map(named).collect();
    let deals = Deals::new(opportunities, simulated.leads().to_vec())?
        .with_accounts(accounts)?
        .with_contact_roles(simulated.contact_roles().to_vec())?
        .as_of(options.deals.end);
    Ok(SimulatedActivities { activities: made.activities, truth: made.truth, deals })
}

/// The first rows that are wanted, which are taken away.
fn split<'a, T>(rows: &mut &'a [T], wanted: impl Fn(&T) -> bool) -> &'a [T] {
    let end = rows.iter().position(|row| !wanted(row)).unwrap_or(rows.len());
    split_off(rows, end)
}

/// The first rows up to a number, which are taken away.
fn split_off<'a, T>(rows: &mut &'a [T], number: usize) -> &'a [T] {
    let (own, rest) = rows.split_at_checked(number).unwrap_or((rows, &[]));
    *rows = rest;
    own
}

struct Made<'a> {
    options: &'a SimulatedActivitiesOptions,
    activities: Vec<Activity>,
    truth: Vec<Option<String>>,
    last: Timestamp,
}

impl Made<'_> {
    /// The activities of an account: those for its deals, and those for none.
    fn of_account(
        &mut self,
        number: u64,
        account: &Account,
        leads: &[Lead],
        deals: &[Opportunity],
        committees: &[Vec<&str>],
    ) {
        let random = &mut Random::new(mixed(mixed(self.options.deals.seed ^ STREAM).wrapping_add(number)));
        let people: Vec<&str> = leads.iter().map(|lead| lead.id.as_str()).collect();
        for (deal, committee) in deals.iter().zip(committees) {
            for _ in 0..random.poisson(self.options.mean_activities) {
                let actor = actor(random);
                let at = moment_of_work(actor, deal, self.last, random);
                let made = activity(actor, self.next_id(), at, self.options.partners, random);
                let is_of_committee = !committee.is_empty() && chance(OF_COMMITTEE, random);
                let made =
                    self.told(made, account, if is_of_committee { committee } else { &people }, random);
                self.push(made, Some(deal.id.clone()));
            }
        }
        let part = self.options.without_deal.get();
        let others = count_f64(deals.len() as u64) * self.options.mean_activities * part / (1.0 - part);
        for _ in 0..random.poisson(others) {
            let actor = actor(random);
            let start = self.options.deals.start.micros();
            let span = u64::try_from(self.last.micros() - start).unwrap_or(0);
            let at = Timestamp::from_micros(start.saturating_add_unsigned(random.below(span.max(1))));
            let made =
                activity(actor, self.next_id(), at.unwrap_or(self.last), self.options.partners, random);
            let made = if chance(0.5, random) {
                self.told(made, account, &people, random)
            } else {
                // A company whose number no account has.
                let stranger = account_name(u64::from(self.options.deals.accounts) + number).0;
                Activity { account_name: Some(stranger), ..made }
            };
            self.push(made, None);
        }
    }

    /// The activity with what it tells of its account, and of one of the people whom it may have been with.
    fn told(&self, made: Activity, account: &Account, people: &[&str], random: &mut Random) -> Activity {
        let person = usize::try_from(random.below((people.len() as u64).max(1))).ok();
        let person = person.and_then(|place| people.get(place)).copied();
        let contact = person.filter(|_| !chance(self.options.missing_contacts.get(), random));
        let made = Activity { contact: contact.map(ToOwned::to_owned), ..made };
        if chance(self.options.account_ids.get(), random) {
            return Activity { account: Some(account.id.clone()), ..made };
        }
        let name = account.name.clone().unwrap_or_default();
        let name = if chance(self.options.misspelt.get(), random) { misspelt(&name, random) } else { name };
        Activity { account_name: Some(name), ..made }
    }

    fn next_id(&self) -> String {
        format!("activity-{}", self.activities.len() + 1)
    }

    fn push(&mut self, made: Activity, deal: Option<String>) {
        self.activities.push(made);
        self.truth.push(deal);
    }
}

#[cfg(test)]
#[path = "simulated_tests.rs"]
mod tests;
