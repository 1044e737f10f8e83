//! Reports on deals: how fast they move, what channels earned, how sales and marketing work together, and who was touched.
//!
//! In: journeys of deals, credits of any model, and spend. Out: typed answers, each with the numbers that a reader would
//! check, a reason where there is none, and advice with the rule that gave it. Never here: a model, a credit that is made
//! anew, or a share of nothing that is shown as 0.

mod account;
mod alignment;
mod channel_insights;
mod days_summary;
mod deal_touches;
mod filter;
#[cfg(test)]
#[path = "fixture_tests.rs"]
pub(crate) mod fixture;
mod forecast;
mod influencers;
mod period;
mod pipeline;
mod recommendation;
mod scope;
mod stages;
mod summary;
mod survival;
mod velocity;
mod weights;
mod whole;

pub use account::{
    AccountDeal, AccountJourney, AccountMilestone, AccountMilestoneKind, AccountTouch, Stakeholder,
};
pub use alignment::{
    Alignment, AlignmentGrade, AlignmentOptions, IdealSplit, JointTouchpoint, SidePoints, SideTouches,
    SideValues,
};
pub use channel_insights::{ChannelInsight, ChannelInsights, CostSource, InsightOptions, PipelineChannel};
pub use days_summary::DaysSummary;
pub use deal_touches::TouchesBy;
pub use filter::{PeriodOf, ReportFilter};
pub use forecast::{
    Forecast, ForecastGroup, ForecastOptions, ForecastSetAside, ForecastSums, StageRate, forecast,
};
pub use influencers::{
    FeeSharing, Influencer, InfluencerCost, InfluencerFee, InfluencerPosts, InfluencerProgramme,
    InfluencerReport, InfluencerRow, influencer_report,
};
pub use pipeline::{
    GroupCost, PipelineGroup, PipelineMeasure, PipelineOptions, PipelineReport, PipelineRow,
    PipelineSetAside, PipelineSums, PipelineTrace, campaign_report, pipeline_report,
};
pub use recommendation::Recommendation;
pub use stages::{AdvanceTouches, StageAdvance, StageOptions, StageProgression, StageRow, stage_progression};
pub use summary::{TopTouch, TouchSummary};
pub use survival::{CumulativeIncidence, CycleTime, IncidenceStep, KaplanMeier, SurvivalStep};
pub use velocity::{
    CrossValidation, CycleAssociation, CycleForecast, CycleRegression, CycleSurvival, DaysInStage,
    DealVelocity, NoForecast, NoRegression, PipelineVelocity, PredictedCycle, RegressionTerm,
    SurvivalForecast, VelocityOptions, VelocityReport, velocity, velocity_watched,
};
pub use weights::{
    B2bModelInfo, DealSizeWeights, FactorInfo, Multiplier, TouchpointType, b2b_model_info, touchpoint_types,
};
pub use whole::{B2bReport, B2bReportOptions, DealTotals, Finding, FindingTopic, OpenDeals, WonDeals};
