//! Functions that invent activities.

use serde::Serialize;

use crate::domain::{Account, Activity, ContactRole, Lead, Opportunity};
use crate::simulate::{SimulatedActivities, SimulatedActivitiesOptions, activities};
use crate::wire::function::functions;

functions! {
    /// Invented activities, the same for the same seed.
    SIMULATE_ACTIVITIES

    /// Simulated activities whose deals are known: rows for inference, and the truth to judge it by.
    ///
    /// Accounts have several deals, some at the same time; names are misspelt, people not named, and some activities belong to
    /// no deal.
    fn simulate_activities[](
        /// The deals, and what their activities leave out.
        options: SimulatedActivitiesOptions = default,
    ) -> SimulatedActivityRows { activities(&options).map(SimulatedActivityRows::from) }
}

/// Invented activities, the deal of each, and the deals.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SimulatedActivityRows {
    /// The activities, account after account.
    pub activities: Vec<Activity>,
    /// Deal of each activity, in their order; none of those that belong to no deal.
    pub truth: Vec<Option<String>>,
    /// The opportunities.
    pub opportunities: Vec<Opportunity>,
    /// The accounts, with names and domains.
    pub accounts: Vec<Account>,
    /// The leads, with their accounts.
    pub leads: Vec<Lead>,
    /// The members of the buying committees.
    pub contact_roles: Vec<ContactRole>,
}

impl From<SimulatedActivities> for SimulatedActivityRows {
    fn from(SimulatedActivities { activities, truth, deals }: SimulatedActivities) -> Self {
        Self {
            activities,
            truth,
            opportunities: deals.opportunities().to_vec(),
            accounts: deals.accounts().to_vec(),
            leads: deals.leads().to_vec(),
            contact_roles: deals.contact_roles().to_vec(),
        }
    }
}
