//! Functions of reports on deals.

use super::unread::Unread;
use crate::domain::Spend;
use crate::models::ModelSpec;
use crate::report::{
    AccountJourney, Alignment, AlignmentOptions, B2bReport, B2bReportOptions, ChannelInsights,
    InsightOptions, ReportFilter,
};
use crate::wire::function::functions;

functions! {
    /// Reports on deals: sales and marketing, channels and accounts.
    REPORT

    /// Sales–marketing alignment: what each side earned, its score and grade, joint touchpoints, and sourced pipeline.
    fn alignment[credits: Credits](
        /// Split that is wanted, and the window of joint touchpoints.
        options: AlignmentOptions = default,
        /// Deals and touches that the report is about.
        filter: ReportFilter = default,
    ) -> Alignment { Alignment::new(credits, &options, &filter) }

    /// Channel insights: what each channel earned beside what it cost, its rank, and a recommendation with its reason.
    fn channel_insights[credits: Credits; table: spend](
        /// Cost of each channel in each period; the costs of touches count when left out.
        spend: Option<Vec<Spend>> = default,
        /// Margin, and rules of advice.
        options: InsightOptions = default,
        /// Deals and touches that the report is about.
        filter: ReportFilter = default,
    ) -> ChannelInsights { ChannelInsights::new(credits, &optional(table, spend), &options, &filter) }

    /// Journey of an account: all touches of all its deals in the order of time, its people, and its milestones.
    fn account_journey[journeys: Journeys](
        /// Id of the account.
        account: String,
        /// Deals and touches that the report is about.
        filter: ReportFilter = default,
    ) -> AccountJourney { AccountJourney::new(journeys, &account, &filter) }

    /// Report on deals: totals, touches, channels, sales and marketing, of won deals, and of the open pipeline apart.
    fn b2b_report[journeys: Journeys; table: spend](
        /// Model that gives the credits.
        model: Unread<ModelSpec>,
        /// Cost of each channel in each period; the costs of touches count when left out.
        spend: Option<Vec<Spend>> = default,
        /// Filter of the report, and options of its parts.
        options: B2bReportOptions = default,
    ) with progress -> B2bReport {
        B2bReport::from_journeys(journeys, &model.model()?, &optional(table, spend), &options, progress)
    }
}

/// Spend from a table or from the arguments, or none.
fn optional(table: Option<&[Spend]>, listed: Option<Vec<Spend>>) -> Vec<Spend> {
    table.map(<[Spend]>::to_vec).or(listed).unwrap_or_default()
}
