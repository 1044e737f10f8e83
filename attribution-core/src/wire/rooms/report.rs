//! Functions of reports on deals.

use super::unread::Unread;
use crate::b2b::B2bConfig;
use crate::domain::Spend;
use crate::models::ModelSpec;
use crate::report::{
    AccountJourney, Alignment, AlignmentOptions, B2bModelInfo, B2bReport, B2bReportOptions, ChannelInsights,
    InsightOptions, ReportFilter, StageOptions, StageProgression, TouchpointType, VelocityOptions,
    VelocityReport, b2b_model_info, stage_progression, touchpoint_types, velocity_watched,
};
use crate::wire::function::functions;

functions! {
    /// Reports on deals: how fast they move, what channels earned, sales and marketing, and accounts.
    REPORT

    /// Velocity of deals: pipeline velocity and survival by deal size, the association of touches with the length of cycles,
    /// and predicted cycles of open deals.
    fn velocity[journeys: Journeys](
        /// Period, landmark and levels.
        options: VelocityOptions = default,
    ) with progress -> VelocityReport { velocity_watched(journeys, &options, progress) }

    /// Stage progression of deals: conversion and time from stage to stage, the touches before each advance, and drop-off.
    fn stage_progression[journeys: Journeys](
        /// Order of the stages, and which touches count as before an advance.
        options: StageOptions = default,
    ) -> StageProgression { stage_progression(journeys, &options) }

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

/// Spend from a table or from the arguments, or none.
fn optional(table: Option<&[Spend]>, listed: Option<Vec<Spend>>) -> Vec<Spend> {
    table.map(<[Spend]>::to_vec).or(listed).unwrap_or_default()
}
