//! Functions of insights into the credits of deals: by side, and by channel.

use crate::domain::Spend;
use crate::report::{Alignment, AlignmentOptions, ChannelInsights, InsightOptions, ReportFilter};
use crate::wire::function::functions;
use crate::wire::rooms::economics::spend::optional;

functions! {
    /// Insights into the credits of deals: sales and marketing, and channels beside their costs.
    INSIGHTS

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
}
