//! Functions that invent the records of a CRM whose causes are known.

#[cfg(feature = "inference")]
use super::simulate_activities::SimulatedActivityRows;
use super::simulate_deals::SimulatedDealTables;
use crate::simulate::Scenario;
use crate::wire::function::functions;

functions! {
    /// Scenarios as deals.
    SIMULATE_SCENARIO_DEALS

    /// Scenario as deals: touches of accounts and the tables of a CRM, in columns. The causal truth about the same deals is
    /// that of `scenario_truth`.
    fn simulate_scenario_deals[](
        /// The scenario: that of a name, as it is or edited.
        scenario: Scenario,
    ) -> SimulatedDealTables {
        let made = scenario.deals().map_err(|error| error.within("scenario"))?;
        Ok(SimulatedDealTables::from(&made))
    }
}

#[cfg(feature = "inference")]
functions! {
    /// Scenarios as activities.
    SIMULATE_SCENARIO_ACTIVITIES

    /// Scenario as activities of marketing, sales and partners, with the deal of each. The causal truth about the same deals
    /// is that of `scenario_truth`.
    fn simulate_scenario_activities[](
        /// The scenario: that of a name, as it is or edited.
        scenario: Scenario,
    ) -> SimulatedActivityRows {
        scenario.activities().map(SimulatedActivityRows::from).map_err(|error| error.within("scenario"))
    }
}
