//! Rows of a pipeline report.

use serde::Serialize;

use super::group_sums::{GroupSums, LEAD, LOST, OPEN, OPPORTUNITY, QUALIFIED, WON};
use super::trace::PipelineTrace;
use crate::math::{count_f64, wilson_95};

/// Columns of a pipeline report that add up: leads and deals at each milestone, and their amounts.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PipelineSums {
    /// Leads, at their creation.
    pub leads: f64,
    /// Leads, at their qualification.
    pub qualified_leads: f64,
    /// Opportunities, at their creation.
    pub opportunities: f64,
    /// Won deals.
    pub won_deals: f64,
    /// Lost deals.
    pub lost_deals: f64,
    /// Open deals.
    pub open_deals: f64,
    /// Amount of won deals.
    pub won_revenue: f64,
    /// Amount of open deals.
    pub open_pipeline: f64,
    /// Amount of open deals times their probability.
    pub weighted_pipeline: f64,
    /// Leads and deals behind the figures, where they are asked for; empty for the total.
    pub trace: Vec<PipelineTrace>,
}

/// Row of a pipeline report: what one group of touches brought, and what it cost.
///
/// Columns of credits (`leads` to `weighted_pipeline`) add up with those that are unattributed to the total. Columns of
/// influence count a lead or deal once for each group that touched it, and do not add up.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PipelineGroup {
    /// Group; none for touches without a value of the dimension, and for spend without a campaign.
    pub group: Option<String>,
    /// Distinct touches up to the moment of the report, whether they earned something or not.
    pub touches: u64,
    /// Credited leads, at their creation.
    pub leads: f64,
    /// Credited leads, at their qualification.
    pub qualified_leads: f64,
    /// Credited opportunities, at their creation.
    pub opportunities: f64,
    /// Credited won deals.
    pub won_deals: f64,
    /// Credited lost deals.
    pub lost_deals: f64,
    /// Credited open deals.
    pub open_deals: f64,
    /// Credited amount of won deals.
    pub won_revenue: f64,
    /// Credited amount of open deals.
    pub open_pipeline: f64,
    /// Credited amount of open deals times their probability.
    pub weighted_pipeline: f64,
    /// Cost; none where none is known.
    pub cost: Option<f64>,
    /// `cost / leads`; none without a cost, or without leads.
    pub cost_per_lead: Option<f64>,
    /// `cost / qualified_leads`; none without a cost, or without qualified leads.
    pub cost_per_qualified_lead: Option<f64>,
    /// `cost / opportunities`; none without a cost, or without opportunities.
    pub cost_per_opportunity: Option<f64>,
    /// Cost per acquisition `cost / won_deals`; none without a cost, or without won deals.
    pub cpa: Option<f64>,
    /// Return on investment of what was won `(won_revenue − cost) / cost`; none without a cost above 0.
    pub roi: Option<f64>,
    /// Return on ad spend of what was won `won_revenue / cost`; none without a cost above 0.
    pub roas: Option<f64>,
    /// Pipeline ROI `(won_revenue + weighted_pipeline − cost) / cost`; none without a cost above 0.
    pub pipeline_roi: Option<f64>,
    /// Pipeline ROAS `(won_revenue + weighted_pipeline) / cost`; none without a cost above 0.
    pub pipeline_roas: Option<f64>,
    /// Influenced leads: those with a touch of the group before their creation.
    pub influenced_leads: u64,
    /// Influenced opportunities: those with a touch of the group before their creation.
    pub influenced_opportunities: u64,
    /// Influenced won deals: those with a touch of the group before the close.
    pub influenced_won: u64,
    /// Influenced closed deals, won and lost.
    pub influenced_closed: u64,
    /// Influenced open deals.
    pub influenced_open: u64,
    /// Win rate of influenced deals: won over won and lost; none where none is closed.
    pub win_rate: Option<f64>,
    /// Lower bound of the Wilson interval of the win rate at 95 %.
    pub win_rate_low: Option<f64>,
    /// Upper bound of the Wilson interval of the win rate at 95 %.
    pub win_rate_high: Option<f64>,
    /// Mean sales cycle of influenced won deals in days, from creation to close.
    pub mean_cycle_days: Option<f64>,
    /// Mean days from the first touch of the deal, of any group, to the close of influenced won deals.
    pub mean_first_touch_to_close_days: Option<f64>,
    /// Leads and deals behind the figures, where they are asked for.
    pub trace: Vec<PipelineTrace>,
}

/// Ratio to a number above 0, where it is a number itself.
fn ratio(value: f64, unit: f64) -> Option<f64> {
    (unit > 0.0).then(|| value / unit).filter(|ratio| ratio.is_finite())
}

/// Cost per unit; none without a cost or without units.
pub(in crate::report) fn per(cost: Option<f64>, units: f64) -> Option<f64> {
    ratio(cost?, units)
}

/// Ratio to a cost above 0.
fn over(value: f64, cost: Option<f64>) -> Option<f64> {
    ratio(value, cost?)
}

/// Return on a cost above 0.
fn return_on(value: f64, cost: Option<f64>) -> Option<f64> {
    ratio(value - cost?, cost?)
}

impl From<GroupSums> for PipelineSums {
    fn from(sums: GroupSums) -> Self {
        Self {
            leads: sums.credited(LEAD),
            qualified_leads: sums.credited(QUALIFIED),
            opportunities: sums.credited(OPPORTUNITY),
            won_deals: sums.credited(WON),
            lost_deals: sums.credited(LOST),
            open_deals: sums.credited(OPEN),
            won_revenue: sums.revenue(),
            open_pipeline: sums.open_pipeline(),
            weighted_pipeline: sums.weighted_pipeline(),
            trace: sums.trace,
        }
    }
}

impl PipelineGroup {
    /// A row of sums and a cost.
    pub(in crate::report) fn new(group: Option<String>, sums: GroupSums, cost: Option<f64>) -> Self {
        let [influenced_leads, _, influenced_opportunities, won, lost, influenced_open] = sums.influenced;
        let (touches, cycle) = (sums.touches, sums.mean_cycle_days());
        let first_touch = sums.mean_first_touch_to_close_days();
        let closed = count_f64(won + lost);
        let interval = wilson_95(count_f64(won), closed);
        let own = PipelineSums::from(sums);
        let with_pipeline = own.won_revenue + own.weighted_pipeline;
        Self {
            group,
            touches,
            cost,
            cost_per_lead: per(cost, own.leads),
            cost_per_qualified_lead: per(cost, own.qualified_leads),
            cost_per_opportunity: per(cost, own.opportunities),
            cpa: per(cost, own.won_deals),
            roi: return_on(own.won_revenue, cost),
            roas: over(own.won_revenue, cost),
            pipeline_roi: return_on(with_pipeline, cost),
            pipeline_roas: over(with_pipeline, cost),
            influenced_leads,
            influenced_opportunities,
            influenced_won: won,
            influenced_closed: won + lost,
            influenced_open,
            win_rate: (closed > 0.0).then(|| count_f64(won) / closed),
            win_rate_low: interval.map(|(low, _)| low),
            win_rate_high: interval.map(|(_, high)| high),
            mean_cycle_days: cycle,
            mean_first_touch_to_close_days: first_touch,
            leads: own.leads,
            qualified_leads: own.qualified_leads,
            opportunities: own.opportunities,
            won_deals: own.won_deals,
            lost_deals: own.lost_deals,
            open_deals: own.open_deals,
            won_revenue: own.won_revenue,
            open_pipeline: own.open_pipeline,
            weighted_pipeline: own.weighted_pipeline,
            trace: own.trace,
        }
    }
}
