//! Functions of reports on deals.

use crate::b2b::B2bConfig;
use crate::domain::Spend;
use crate::models::ModelSpec;
use crate::report::{
    AccountJourney, B2bModelInfo, B2bReport, B2bReportOptions, ReportFilter, TouchpointType, b2b_model_info,
    touchpoint_types,
};
use crate::wire::function::functions;
use crate::wire::rooms::economics::spend::optional;
use crate::wire::rooms::unread::Unread;

functions! {
    /// Reports on deals: accounts, the weights that are in force, and the whole report.
    REPORT

    /// Journey of an account: all touches of all its deals in the order of time, its people, and its milestones.
    fn account_journey[journeys: Journeys](
        /// Id of the account.
        account: String,
        /// Deals and touches that the report is about.
        filter: ReportFilter = default,
    ) -> AccountJourney { AccountJourney::new(journeys, &account, &filter) }

    /// Kinds of touches with the weights that are in force, those that journeys have and no table names too.
    fn touchpoint_types[journeys: Journeys](
        /// Multipliers that differ from the usual.
        config: B2bConfig = default,
    ) -> Vec<TouchpointType> { touchpoint_types(journeys, &config) }

    /// Factors and multipliers of the B2B models, as they are in force.
    fn b2b_model_info[](
        /// Weights and multipliers that differ from the usual.
        config: B2bConfig = default,
    ) -> B2bModelInfo { b2b_model_info(&config) }

    /// Report on deals: totals, touches, channels, sales and marketing, of won deals, and of the open pipeline apart.
    fn b2b_report[journeys: Journeys; table: spend](
        /// Model that gives the credits: `b2b` when left out.
        model: Option<Unread<ModelSpec>> = default,
        /// Cost of each channel in each period; the costs of touches count when left out.
        spend: Option<Vec<Spend>> = default,
        /// Filter of the report, and options of its parts.
        options: B2bReportOptions = default,
    ) with progress -> B2bReport {
        let model = model.map(Unread::<ModelSpec>::model).transpose()?.unwrap_or_else(ModelSpec::b2b);
        B2bReport::from_journeys(journeys, &model, &optional(table, spend), &options, progress)
    }
}
