//! Ratios of marketing, each with a reason where there is none.
//!
//! Inputs and their ranges stand in [`Metric`]; a number out of its range has the reason
//! [`Undefined::OutOfRange`].

use super::metric::Metric;
pub use super::undefined::{Ratio, Undefined};

/// Return on ad spend: `revenue / spend`.
///
/// ```
/// use attribution_core::returns::metrics::{Undefined, roas};
///
/// assert_eq!(roas(50_000.0, 12_500.0), Ok(4.0));
/// assert_eq!(roas(50_000.0, 0.0), Err(Undefined::ZeroDenominator));
/// ```
///
/// # Errors
/// Without spend.
pub fn roas(revenue: f64, spend: f64) -> Ratio {
    Metric::Roas.value(&[revenue, spend])
}

/// Return on investment: `(margin · revenue − spend) / spend`. With a margin of 1 revenue counts whole.
///
/// Some tools call revenue over spend ROI; that is [`roas`].
///
/// # Errors
/// Without spend.
pub fn roi(revenue: f64, spend: f64, margin: f64) -> Ratio {
    Metric::Roi.value(&[revenue, spend, margin])
}

/// Profit on ad spend: `margin · revenue / spend`.
///
/// # Errors
/// Without spend.
pub fn poas(revenue: f64, spend: f64, margin: f64) -> Ratio {
    Metric::Poas.value(&[revenue, spend, margin])
}

/// Marketing efficiency ratio: all revenue over all spend, attributed or not.
///
/// # Errors
/// Without spend.
pub fn mer(total_revenue: f64, total_spend: f64) -> Ratio {
    Metric::Mer.value(&[total_revenue, total_spend])
}

/// Cost per acquisition: `spend / conversions`.
///
/// # Errors
/// Without conversions.
pub fn cpa(spend: f64, conversions: f64) -> Ratio {
    Metric::Cpa.value(&[spend, conversions])
}

/// Cost per click: `spend / clicks`.
///
/// # Errors
/// Without clicks.
pub fn cpc(spend: f64, clicks: f64) -> Ratio {
    Metric::Cpc.value(&[spend, clicks])
}

/// Cost per thousand impressions: `1000 · spend / impressions`.
///
/// # Errors
/// Without impressions.
pub fn cpm(spend: f64, impressions: f64) -> Ratio {
    Metric::Cpm.value(&[spend, impressions])
}

/// Click-through rate: `clicks / impressions`.
///
/// # Errors
/// Without impressions.
pub fn ctr(clicks: f64, impressions: f64) -> Ratio {
    Metric::Ctr.value(&[clicks, impressions])
}

/// Conversion rate: `conversions / clicks`.
///
/// # Errors
/// Without clicks.
pub fn cvr(conversions: f64, clicks: f64) -> Ratio {
    Metric::Cvr.value(&[conversions, clicks])
}

/// Average order value: `revenue / orders`.
///
/// # Errors
/// Without orders.
pub fn aov(revenue: f64, orders: f64) -> Ratio {
    Metric::Aov.value(&[revenue, orders])
}

/// Customer acquisition cost: `cost / new customers`.
///
/// # Errors
/// Without new customers.
pub fn cac(cost: f64, new_customers: f64) -> Ratio {
    Metric::Cac.value(&[cost, new_customers])
}

/// Cost per lead: `cost / leads`.
///
/// # Errors
/// Without leads.
pub fn cost_per_lead(cost: f64, leads: f64) -> Ratio {
    Metric::CostPerLead.value(&[cost, leads])
}

/// Cost per opportunity: `cost / opportunities`.
///
/// # Errors
/// Without opportunities.
pub fn cost_per_opportunity(cost: f64, opportunities: f64) -> Ratio {
    Metric::CostPerOpportunity.value(&[cost, opportunities])
}

/// Cost per unit that is attributed, such as a seat, a ticket or a fraction of a conversion: `cost / attributed units`.
///
/// # Errors
/// Without attributed units.
pub fn cost_per_attributed_unit(cost: f64, attributed_units: f64) -> Ratio {
    Metric::CostPerAttributedUnit.value(&[cost, attributed_units])
}

/// Return on investment of a pipeline: `(won + open pipeline) / cost`, where the open pipeline is the sum of amount times
/// probability over open opportunities.
///
/// As tools for pipelines define it, cost is not subtracted. [`roas`] of either part gives the two apart: what is won, and
/// what is only expected.
///
/// ```
/// use attribution_core::returns::metrics::pipeline_roi;
///
/// // 30 000 won, and 20 000 that come with a probability of a quarter.
/// assert_eq!(pipeline_roi(30_000.0, 20_000.0 * 0.25, 7_000.0), Ok(5.0));
/// ```
///
/// # Errors
/// Without cost.
pub fn pipeline_roi(won: f64, open_pipeline: f64, cost: f64) -> Ratio {
    Metric::PipelineRoi.value(&[won, open_pipeline, cost])
}

/// The return on ad spend at which nothing is lost: `1 / margin`.
///
/// # Errors
/// Without a margin.
pub fn break_even_roas(margin: f64) -> Ratio {
    Metric::BreakEvenRoas.value(&[margin])
}

/// The cost per acquisition at which nothing is lost: `order value · margin`.
///
/// # Errors
/// When a number is not finite.
pub fn break_even_cpa(order_value: f64, margin: f64) -> Ratio {
    Metric::BreakEvenCpa.value(&[order_value, margin])
}

/// The bid for a click at which nothing is lost: `conversion rate · order value · margin`.
///
/// # Errors
/// When a number is not finite.
pub fn max_cpc_bid(conversion_rate: f64, order_value: f64, margin: f64) -> Ratio {
    Metric::MaxCpcBid.value(&[conversion_rate, order_value, margin])
}

/// The return on ad spend that leaves a profit of `profit_rate` of revenue: `1 / (margin − profit_rate)`.
///
/// # Errors
/// When the margin leaves nothing to spend.
pub fn target_roas(margin: f64, profit_rate: f64) -> Ratio {
    Metric::TargetRoas.value(&[margin, profit_rate])
}

/// Customer lifetime value, undiscounted: `margin · revenue per period / churn`.
///
/// # Errors
/// Without churn.
pub fn ltv(revenue_per_period: f64, margin: f64, churn: f64) -> Ratio {
    Metric::Ltv.value(&[revenue_per_period, margin, churn])
}

/// Customer lifetime value with each payment discounted, the first one after a period:
/// `margin · revenue per period · r / (1 + d − r)`.
///
/// # Errors
/// When payments grow as fast as they are discounted.
pub fn ltv_discounted(revenue_per_period: f64, margin: f64, retention: f64, discount: f64) -> Ratio {
    Metric::LtvDiscounted.value(&[revenue_per_period, margin, retention, discount])
}

/// [`ltv_discounted`] with the first payment at once: `margin · revenue per period · (1 + d) / (1 + d − r)`.
///
/// # Errors
/// When payments grow as fast as they are discounted.
pub fn ltv_discounted_due(revenue_per_period: f64, margin: f64, retention: f64, discount: f64) -> Ratio {
    Metric::LtvDiscountedDue.value(&[revenue_per_period, margin, retention, discount])
}

/// Lifetime value over acquisition cost.
///
/// # Errors
/// Without a cost.
pub fn ltv_to_cac(ltv: f64, cac: f64) -> Ratio {
    Metric::LtvToCac.value(&[ltv, cac])
}

/// Periods until a customer has paid back what acquiring them cost, when of customers a part `retention` stays each period:
/// `ln(1 − cac (1 − r) / M) / ln r`, or `cac / M` when all stay; `M` is margin times revenue per period.
///
/// # Errors
/// When it never comes back.
pub fn payback_periods(cac: f64, revenue_per_period: f64, margin: f64, retention: f64) -> Ratio {
    Metric::PaybackPeriods.value(&[cac, revenue_per_period, margin, retention])
}

/// Incremental return on ad spend of a test: `(treated − scale · control) / incremental spend`.
///
/// # Errors
/// Without incremental spend.
pub fn iroas(treated_revenue: f64, control_revenue: f64, scale: f64, incremental_spend: f64) -> Ratio {
    Metric::Iroas.value(&[treated_revenue, control_revenue, scale, incremental_spend])
}

/// Incremental return on investment: `(margin · incremental revenue − spend) / spend`.
///
/// # Errors
/// Without incremental spend.
pub fn incremental_roi(incremental_revenue: f64, incremental_spend: f64, margin: f64) -> Ratio {
    Metric::IncrementalRoi.value(&[incremental_revenue, incremental_spend, margin])
}

/// Incrementality factor: the part of attributed conversions that would not have come without marketing, `incremental /
/// attributed`.
///
/// # Errors
/// Without attributed conversions.
pub fn incrementality_factor(incremental: f64, attributed: f64) -> Ratio {
    Metric::IncrementalityFactor.value(&[incremental, attributed])
}

/// Return of a step in spend: change of revenue over change of spend.
///
/// # Errors
/// When spend does not change.
pub fn arc_roas(revenue_before: f64, revenue_after: f64, spend_before: f64, spend_after: f64) -> Ratio {
    Metric::ArcRoas.value(&[revenue_before, revenue_after, spend_before, spend_after])
}

/// Share of value over share of spend: above 1 a group earns more than it costs others to earn.
///
/// # Errors
/// When it has no share of the spend.
pub fn efficiency_index(share_of_value: f64, share_of_spend: f64) -> Ratio {
    Metric::EfficiencyIndex.value(&[share_of_value, share_of_spend])
}

#[cfg(test)]
#[path = "metrics_tests.rs"]
mod tests;
