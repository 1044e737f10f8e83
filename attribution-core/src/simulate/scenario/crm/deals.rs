//! Scenarios as deals: what a CRM would know of the same accounts.

use crate::domain::{Account, DealStatus, Deals, Lead, Opportunity, StageChange, Touchpoint};
use crate::error::Result;
use crate::simulate::SimulatedDeals;
use crate::simulate::scenario::options::Scenario;
use crate::simulate::scenario::people::SimulatedPerson;

const OPPORTUNITY: &str = "opportunity";
const WON: &str = "closed_won";

/// Records of the accounts so far.
#[derive(Default)]
struct Records {
    touches: Vec<Touchpoint>,
    accounts: Vec<Account>,
    leads: Vec<Lead>,
    opportunities: Vec<Opportunity>,
    stages: Vec<StageChange>,
}

impl Scenario {
    /// The scenario as deals: touches of accounts, leads, opportunities and stage changes as of the end of the watch, for models
    /// and reports that work on a CRM.
    ///
    /// The causes are those of [`Scenario::generate`], and so is the truth. An account that was touched becomes a lead with its
    /// first stage, an opportunity with its second, and is won with the last; without stages the opportunity is there from the
    /// first touch on. What is not won is open: scenarios know no loss.
    ///
    /// # Examples
    /// ```
    /// use attribution_core::simulate::{Scenario, ScenarioName};
    ///
    /// let scenario = Scenario::named(ScenarioName::LongCycleB2b).with_people(300);
    /// let made = scenario.deals()?;
    /// assert_eq!(made.deals.counts().won, scenario.truth()?.conversions);
    /// # Ok::<(), attribution_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`Scenario::validate`].
    pub fn deals(&self) -> Result<SimulatedDeals> {
        let mut records = Records::default();
        for person in self.people_in(0..self.people)?.filter(|person| !person.touches.is_empty()) {
            records.add(self, &person);
        }
        let deals = Deals::new(records.opportunities, records.leads)?
            .with_accounts(records.accounts)?
            .with_stage_changes(records.stages)?
            .as_of(self.end);
        Ok(SimulatedDeals { touches: records.touches, deals })
    }
}

impl Records {
    fn add(&mut self, scenario: &Scenario, person: &SimulatedPerson) {
        let number = u64::from(person.number) + 1;
        let (account, deal, lead) =
            (format!("account-{number}"), format!("deal-{number}"), format!("lead-{number}"));
        for (touch, place) in person.touches.iter().zip(1..) {
            let channel = scenario.channels.get(touch.channel).map_or("", |channel| &channel.name);
            self.touches.push(Touchpoint {
                id: Some(format!("touch-{number}-{place}")),
                account: Some(account.clone()),
                ..Touchpoint::new(&account, touch.at, channel)
            });
        }
        let stages = scenario.stages.len();
        let lead_created = person.passed.first().copied().filter(|_| stages > 1);
        // The stage before the last is the opportunity, and of two stages the lead is one at once.
        let opportunity_created = match stages {
            0 | 1 => person.touches.first().map(|touch| touch.at),
            _ => person.passed.get(stages - 2).copied(),
        };
        if lead_created.is_some() {
            self.leads.push(Lead {
                account: Some(account.clone()),
                opportunity: opportunity_created.map(|_| deal.clone()),
                created_at: lead_created,
                ..Lead::new(lead)
            });
        }
        if let Some(created) = opportunity_created {
            let won = person.conversion.map(|conversion| conversion.at);
            self.stages.push(StageChange::of_opportunity(&deal, OPPORTUNITY, created));
            self.stages.extend(won.map(|at| StageChange::of_opportunity(&deal, WON, at)));
            self.opportunities.push(Opportunity {
                account: Some(account.clone()),
                status: Some(if won.is_some() { DealStatus::Won } else { DealStatus::Open }),
                stage: Some(if won.is_some() { WON } else { OPPORTUNITY }.to_owned()),
                created_at: Some(created),
                closed_at: won,
                amount: Some(person.value),
                ..Opportunity::new(deal)
            });
        }
        self.accounts.push(Account::new(account));
    }
}

#[cfg(test)]
#[path = "deals_tests.rs"]
mod tests;
