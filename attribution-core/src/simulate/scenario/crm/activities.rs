//! Scenarios as activities: what marketing, sales and partners did for deals.

use crate::domain::{Activity, EvidenceSource, Touchpoint};
use crate::error::Result;
use crate::simulate::scenario::options::{Scenario, ScenarioChannel};
use crate::simulate::{SimulatedActivities, SimulatedDeals};

impl Scenario {
    /// The scenario as activities, with the deal that each was for: evidence for the rules of partners.
    ///
    /// Deals and causes are those of [`Scenario::deals`]. Every touch is an activity; that of a channel with a `partner_role` is of
    /// a partner with the name of the channel, in that role. All of them name their account.
    ///
    /// # Examples
    /// ```
    /// use attribution_core::simulate::{Scenario, ScenarioName};
    ///
    /// let made = Scenario::named(ScenarioName::PartnerMix).with_people(100).activities()?;
    /// assert!(made.activities.iter().any(|activity| activity.role.as_deref() == Some("implementation")));
    /// # Ok::<(), attribution_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`Scenario::validate`].
    pub fn activities(&self) -> Result<SimulatedActivities> {
        let SimulatedDeals { touches, deals } = self.deals()?;
        let mut of_accounts = deals.opportunities().iter().peekable();
        let mut truth = Vec::with_capacity(touches.len());
        for touch in &touches {
            // Deals and touches stand in the order of the accounts, of which each has one deal at most.
            let number = number_of(touch.account.as_deref());
            while of_accounts.next_if(|deal| number_of(deal.account.as_deref()) < number).is_some() {}
            let deal = of_accounts.peek().filter(|deal| deal.account == touch.account);
            truth.push(deal.map(|deal| deal.id.clone()));
        }
        let activities = touches.into_iter().map(|touch| {
            let channel = self.channels.iter().find(|channel| channel.name == touch.channel);
            activity(touch, channel)
        });
        Ok(SimulatedActivities { activities: activities.collect(), truth, deals })
    }
}

/// Number of an account by its id.
fn number_of(account: Option<&str>) -> u64 {
    account.and_then(|account| account.rsplit('-').next()?.parse().ok()).unwrap_or(0)
}

fn activity(touch: Touchpoint, channel: Option<&ScenarioChannel>) -> Activity {
    let role = channel.and_then(|channel| channel.partner_role.clone());
    Activity {
        source: Some(EvidenceSource::Activity),
        account: touch.account,
        partner: role.as_ref().map(|_| touch.channel.clone()),
        role,
        channel: Some(touch.channel),
        ..Activity::new(touch.id.unwrap_or_default(), touch.at)
    }
}

#[cfg(test)]
#[path = "activities_tests.rs"]
mod tests;
