//! Functions of B2B attribution: the factors of deals, and what is known of deals and leads.

use crate::b2b::{
    B2bConfig, DealFacts, FactorOptions, LeadGrade, TouchFactors, b2b_factors, deal_facts, lead_grades,
};
use crate::domain::Lead;
use crate::wire::function::functions;

functions! {
    /// B2B attribution: deals, leads and buying committees.
    B2B

    /// Shares of the touches of deals by each of the five factors, beside their mix.
    fn b2b_factors[journeys: Journeys](
        /// Opportunity that is looked at; all won ones with touches when left out.
        opportunity: Option<String> = default,
        /// True for the open pipeline, in place of the won deals.
        open: bool = default,
        /// Multipliers, expected cycles and weights.
        config: B2bConfig = default,
    ) -> Vec<TouchFactors> {
        let options = FactorOptions::default().with_open(open);
        let options = opportunity.into_iter().fold(options, FactorOptions::with_opportunity);
        b2b_factors(journeys, &options, &config)
    }

    /// Facts of every deal that scale its difficulty: cycle, velocity bonus, account complexity and committee factor.
    fn deal_facts[journeys: Journeys](
        /// Expected cycles and what else they depend on.
        config: B2bConfig = default,
    ) -> Vec<DealFacts> { deal_facts(journeys, &config) }

    /// Tiers of leads from A to D, by their scores where they have none.
    fn lead_tiers[](
        /// Leads that are graded.
        leads: Vec<Lead>,
        /// Weights of the scores and thresholds of the tiers.
        config: B2bConfig = default,
    ) -> Vec<LeadGrade> { lead_grades(&leads, &config) }
}
