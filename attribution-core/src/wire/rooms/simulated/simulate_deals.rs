//! Functions that invent deals.

use serde::Serialize;

use crate::domain::{
    Account, ContactRole, DealStatus, Lead, LeadTier, Opportunity, Side, StageChange, Timestamp, Touchpoint,
};
use crate::simulate::{SimulatedDeals, SimulatedDealsOptions, deals, deals_demo};
use crate::wire::function::functions;

functions! {
    /// Invented deals, the same for the same seed.
    SIMULATE_DEALS

    /// Simulated deals: touches and the tables of a CRM, in columns; the same for the same options everywhere.
    ///
    /// Sales cycles are log-normal by the size of deals. How long a deal takes and how it ends is chance alone: there is
    /// no effect of any touch to be found.
    fn simulate_deals[](
        /// Numbers, period and chances of the deals, and their seed.
        options: SimulatedDealsOptions = default,
    ) -> SimulatedDealTables { deals(&options).map(|deals| SimulatedDealTables::from(&deals)) }

    /// Demo of deals: forty accounts over two years, in columns; always the same.
    fn deals_demo[]() -> SimulatedDealTables { deals_demo().map(|deals| SimulatedDealTables::from(&deals)) }
}

/// Invented touches and deals, as columns that journeys of deals can be built from.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SimulatedDealTables {
    /// The touches, account after account, and those of each in the order of time.
    pub touchpoints: SimulatedDealTouchpoints,
    /// The opportunities.
    pub opportunities: SimulatedOpportunities,
    /// The leads.
    pub leads: SimulatedLeads,
    /// The accounts.
    pub accounts: SimulatedAccounts,
    /// The members of the buying committees.
    pub contact_roles: SimulatedContactRoles,
    /// The stage history of the opportunities.
    pub stage_changes: SimulatedStageChanges,
    /// Moment at which open deals are looked at: the end of the period.
    pub as_of: Option<Timestamp>,
}

impl From<&SimulatedDeals> for SimulatedDealTables {
    fn from(SimulatedDeals { touches, deals }: &SimulatedDeals) -> Self {
        Self {
            touchpoints: SimulatedDealTouchpoints::new(touches),
            opportunities: SimulatedOpportunities::new(deals.opportunities()),
            leads: SimulatedLeads::new(deals.leads()),
            accounts: SimulatedAccounts::new(deals.accounts()),
            contact_roles: SimulatedContactRoles::new(deals.contact_roles()),
            stage_changes: SimulatedStageChanges::new(deals.stage_changes()),
            as_of: deals.moment(),
        }
    }
}

/// Makes a table of columns from records: a column for each field that is named.
macro_rules! columns {
    ($(
        $(#[doc = $about:expr])+
        $Table:ident of $Record:ident { $($(#[doc = $doc:expr])+ $field:ident: $type:ty,)+ }
    )+) => {$(
        $(#[doc = $about])+
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[non_exhaustive]
        pub struct $Table { $($(#[doc = $doc])+ pub $field: Vec<$type>,)+ }

        impl $Table {
            fn new(records: &[$Record]) -> Self {
                Self { $($field: records.iter().map(|record| record.$field.clone()).collect(),)+ }
            }
        }
    )+};
}

columns! {
    /// Touches of invented deals in columns of one length.
    SimulatedDealTouchpoints of Touchpoint {
        /// Identifies each touch.
        id: Option<String>,
        /// Key of who was touched: the account.
        journey: String,
        /// Moment of each touch.
        at: Timestamp,
        /// Channel of each touch.
        channel: String,
        /// Kind of each touch.
        kind: Option<String>,
        /// Campaign of each touch; none in a free channel, nor of sales.
        campaign: Option<String>,
        /// Account of the person.
        account: Option<String>,
        /// Lead that was touched, where it is known.
        lead: Option<String>,
        /// Opportunity that the touch was logged on.
        opportunity: Option<String>,
        /// Cost of each touch; 0 in a free channel.
        cost: Option<f64>,
        /// Engagement of the person, 0 to 100.
        engagement: Option<f64>,
        /// Funnel stage of each touch.
        stage: Option<String>,
        /// Side that made each touch.
        side: Option<Side>,
        /// Sales representative of each touch of sales.
        sales_rep: Option<String>,
    }

    /// Invented opportunities in columns of one length.
    SimulatedOpportunities of Opportunity {
        /// Identifies each opportunity.
        id: String,
        /// Account that buys.
        account: Option<String>,
        /// Name for people.
        name: Option<String>,
        /// Status of each opportunity.
        status: Option<DealStatus>,
        /// Stage that each is in.
        stage: Option<String>,
        /// Moment when each was created.
        created_at: Option<Timestamp>,
        /// Moment when each was closed; none of open ones.
        closed_at: Option<Timestamp>,
        /// Moment when each open one is expected to close.
        expected_close_at: Option<Timestamp>,
        /// Amount of each opportunity.
        amount: Option<f64>,
        /// Probability that each will be won, 0 to 1.
        probability: Option<f64>,
        /// Size of each deal, where it says so itself.
        deal_size: Option<String>,
    }

    /// Invented leads in columns of one length.
    SimulatedLeads of Lead {
        /// Identifies each lead.
        id: String,
        /// Account that the person belongs to.
        account: Option<String>,
        /// Opportunity that the lead became.
        opportunity: Option<String>,
        /// Moment when each lead was created.
        created_at: Option<Timestamp>,
        /// Score of the lead, 0 to 100.
        lead_score: Option<f64>,
        /// Fit of the person, 0 to 100.
        demographic_score: Option<f64>,
        /// Activity of the person, 0 to 100.
        behavioral_score: Option<f64>,
        /// Fit of the company, 0 to 100.
        firmographic_score: Option<f64>,
        /// Grade that people of sales gave.
        tier: Option<LeadTier>,
    }

    /// Invented accounts in columns of one length.
    SimulatedAccounts of Account {
        /// Identifies each account.
        id: String,
        /// Name for people.
        name: Option<String>,
        /// Segment of the market.
        segment: Option<String>,
        /// Industry.
        industry: Option<String>,
        /// Size of its deals.
        deal_size: Option<String>,
        /// Number of decision makers.
        decision_makers: Option<f64>,
        /// Number of people in the buying committee with a say who do not decide.
        committee_influencers: Option<f64>,
    }

    /// Contact roles of invented deals in columns of one length.
    SimulatedContactRoles of ContactRole {
        /// Opportunity that the person has a part in.
        opportunity: String,
        /// Lead that the person is.
        lead: String,
        /// The part.
        role: Option<String>,
    }

    /// Stage history of invented deals in columns of one length.
    SimulatedStageChanges of StageChange {
        /// Opportunity that came to the stage.
        opportunity: Option<String>,
        /// Stage that it came to.
        stage: String,
        /// Moment when it came there.
        at: Timestamp,
    }
}

#[cfg(test)]
#[path = "simulate_deals_tests.rs"]
mod tests;
