//! Touches and deals together.

use super::account::SimulatedAccount;
use super::deal::pursuits;
use super::lead::people;
use super::options::SimulatedDealsOptions;
use super::touch::touches;
use crate::domain::{Deals, Touchpoint};
use crate::error::Result;

/// Invented touches, and the deals that they belong to.
#[derive(Clone, Debug)]
pub struct SimulatedDeals {
    /// The touches, account after account, and those of each in the order of time. Their key is the account.
    pub touches: Vec<Touchpoint>,
    /// Leads, opportunities, accounts, contact roles and stage changes, as of the end of the period.
    pub deals: Deals,
}

/// Simulated deals: touches and the tables of a CRM, the same for the same options on every target.
///
/// Reason to pick it: to try the models and reports of deals, or to measure them, on data that look like a CRM's.
/// Sales cycles are log-normal by the size of deals, accounts have buying committees, content and events tend to come
/// early and sales calls late, some fields are empty, and deals that are not closed at the end are open. How long a deal
/// takes and how it ends is chance alone: there is no effect of any touch to be found.
///
/// Each account has random numbers of its own: more accounts, or more touches, leave the deals that are there as they are.
///
/// # Examples
/// ```
/// use attribution_core::simulate::{SimulatedDealsOptions, deals};
///
/// let simulated = deals(&SimulatedDealsOptions::default().with_accounts(200).with_seed(7))?;
/// let counts = simulated.deals.counts();
/// assert_eq!(counts.opportunities, counts.won + counts.lost + counts.open);
/// assert!(simulated.touches.iter().all(|touch| touch.account.is_some()));
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// Those of [`SimulatedDealsOptions::validate`].
pub fn deals(options: &SimulatedDealsOptions) -> Result<SimulatedDeals> {
    options.validate()?;
    let mut all_touches = Vec::new();
    let (mut opportunities, mut leads, mut accounts) = (Vec::new(), Vec::new(), Vec::new());
    let (mut contact_roles, mut stage_changes) = (Vec::new(), Vec::new());
    for index in 0..options.accounts {
        let account = SimulatedAccount::drawn(options, index);
        let pursuits = pursuits(options, &account);
        let (own_leads, roles) = people(options, &account, &pursuits);
        all_touches.extend(touches(options, &account, &pursuits, &own_leads));
        for deal in pursuits.into_iter().filter_map(|pursuit| pursuit.deal) {
            opportunities.push(deal.record);
            stage_changes.extend(deal.stages);
        }
        leads.extend(own_leads);
        contact_roles.extend(roles);
        accounts.push(account.record);
    }
    let deals = Deals::new(opportunities, leads)?
        .with_accounts(accounts)?
        .with_contact_roles(contact_roles)?
        .with_stage_changes(stage_changes)?
        .as_of(options.end);
    Ok(SimulatedDeals { touches: all_touches, deals })
}

#[cfg(test)]
#[path = "simulated_tests.rs"]
mod tests;
