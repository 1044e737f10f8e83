//! Ratios of marketing, each with a reason where there is none.

use serde::{Deserialize, Serialize};

use crate::math::ln;

/// Why a ratio has no value. It is never 0, infinite or not a number instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Undefined {
    /// What it would be divided by is 0.
    ZeroDenominator,
    /// A number that it needs is not known.
    Missing,
    /// A number that it needs is not finite, or the result would not be.
    NonFinite,
    /// What it cost never comes back.
    NeverPaysBack,
}

/// A ratio, or why there is none.
pub type Metric = Result<f64, Undefined>;

fn ratio(above: f64, below: f64) -> Metric {
    if !above.is_finite() || !below.is_finite() {
        return Err(Undefined::NonFinite);
    }
    if below == 0.0 {
        return Err(Undefined::ZeroDenominator);
    }
    finite(above / below)
}

fn finite(value: f64) -> Metric {
    if value.is_finite() { Ok(value) } else { Err(Undefined::NonFinite) }
}

/// Return on ad spend: `revenue / spend`.
///
/// ```
/// use attribution_core::economics::metrics::{Undefined, roas};
///
/// assert_eq!(roas(50_000.0, 12_500.0), Ok(4.0));
/// assert_eq!(roas(50_000.0, 0.0), Err(Undefined::ZeroDenominator));
/// ```
///
/// # Errors
/// Without spend.
pub fn roas(revenue: f64, spend: f64) -> Metric {
    ratio(revenue, spend)
}

/// Return on investment: `(margin · revenue − spend) / spend`. With a margin of 1 revenue counts whole.
///
/// Some tools call revenue over spend ROI; that is [`roas`].
///
/// # Errors
/// Without spend.
pub fn roi(revenue: f64, spend: f64, margin: f64) -> Metric {
    ratio(margin * revenue - spend, spend)
}

/// Profit on ad spend: `margin · revenue / spend`.
///
/// # Errors
/// Without spend.
pub fn poas(revenue: f64, spend: f64, margin: f64) -> Metric {
    ratio(margin * revenue, spend)
}

/// Marketing efficiency ratio: all revenue over all spend, attributed or not.
///
/// # Errors
/// Without spend.
pub fn mer(total_revenue: f64, total_spend: f64) -> Metric {
    ratio(total_revenue, total_spend)
}

/// Cost per acquisition: `spend / conversions`.
///
/// # Errors
/// Without conversions.
pub fn cpa(spend: f64, conversions: f64) -> Metric {
    ratio(spend, conversions)
}

/// Cost per click: `spend / clicks`.
///
/// # Errors
/// Without clicks.
pub fn cpc(spend: f64, clicks: f64) -> Metric {
    ratio(spend, clicks)
}

/// Cost per thousand impressions: `1000 · spend / impressions`.
///
/// # Errors
/// Without impressions.
pub fn cpm(spend: f64, impressions: f64) -> Metric {
    ratio(1000.0 * spend, impressions)
}

/// Click-through rate: `clicks / impressions`.
///
/// # Errors
/// Without impressions.
pub fn ctr(clicks: f64, impressions: f64) -> Metric {
    ratio(clicks, impressions)
}

/// Conversion rate: `conversions / clicks`.
///
/// # Errors
/// Without clicks.
pub fn cvr(conversions: f64, clicks: f64) -> Metric {
    ratio(conversions, clicks)
}

/// Average order value: `revenue / orders`.
///
/// # Errors
/// Without orders.
pub fn aov(revenue: f64, orders: f64) -> Metric {
    ratio(revenue, orders)
}

/// Customer acquisition cost: `cost / new customers`.
///
/// # Errors
/// Without new customers.
pub fn cac(cost: f64, new_customers: f64) -> Metric {
    ratio(cost, new_customers)
}

/// The return on ad spend at which nothing is lost: `1 / margin`.
///
/// # Errors
/// Without a margin.
pub fn break_even_roas(margin: f64) -> Metric {
    ratio(1.0, margin)
}

/// The cost per acquisition at which nothing is lost: `order value · margin`.
///
/// # Errors
/// When a number is not finite.
pub fn break_even_cpa(order_value: f64, margin: f64) -> Metric {
    finite(order_value * margin)
}

/// The bid for a click at which nothing is lost: `conversion rate · order value · margin`.
///
/// # Errors
/// When a number is not finite.
pub fn max_cpc_bid(conversion_rate: f64, order_value: f64, margin: f64) -> Metric {
    finite(conversion_rate * order_value * margin)
}

/// The return on ad spend that leaves a profit of `profit_rate` of revenue: `1 / (margin − profit_rate)`.
///
/// # Errors
/// When the margin leaves nothing to spend.
pub fn target_roas(margin: f64, profit_rate: f64) -> Metric {
    if margin <= profit_rate {
        return Err(Undefined::NeverPaysBack);
    }
    ratio(1.0, margin - profit_rate)
}

/// Customer lifetime value, undiscounted: `margin · revenue per period / churn`.
///
/// # Errors
/// Without churn.
pub fn ltv(revenue_per_period: f64, margin: f64, churn: f64) -> Metric {
    ratio(revenue_per_period * margin, churn)
}

/// Customer lifetime value with each payment discounted, the first one after a period:
/// `margin · revenue per period · r / (1 + d − r)`.
///
/// # Errors
/// When payments grow as fast as they are discounted.
pub fn ltv_discounted(revenue_per_period: f64, margin: f64, retention: f64, discount: f64) -> Metric {
    ratio(revenue_per_period * margin * retention, 1.0 + discount - retention)
}

/// [`ltv_discounted`] with the first payment at once: `margin · revenue per period · (1 + d) / (1 + d − r)`.
///
/// # Errors
/// When payments grow as fast as they are discounted.
pub fn ltv_discounted_due(revenue_per_period: f64, margin: f64, retention: f64, discount: f64) -> Metric {
    ratio(revenue_per_period * margin * (1.0 + discount), 1.0 + discount - retention)
}

/// Lifetime value over acquisition cost.
///
/// # Errors
/// Without a cost.
pub fn ltv_to_cac(ltv: f64, cac: f64) -> Metric {
    ratio(ltv, cac)
}

/// Periods until a customer has paid back what acquiring them cost, when of customers a part `retention` stays each period:
/// `ln(1 − cac (1 − r) / M) / ln r`, or `cac / M` when all stay; `M` is margin times revenue per period.
///
/// # Errors
/// When it never comes back.
pub fn payback_periods(cac: f64, revenue_per_period: f64, margin: f64, retention: f64) -> Metric {
    let earned = revenue_per_period * margin;
    if retention == 1.0 {
        return if earned > 0.0 { ratio(cac, earned) } else { Err(Undefined::NeverPaysBack) };
    }
    let left = 1.0 - cac * (1.0 - retention) / earned;
    if !left.is_finite() {
        return Err(if earned == 0.0 { Undefined::NeverPaysBack } else { Undefined::NonFinite });
    }
    if left <= 0.0 || earned < 0.0 {
        return Err(Undefined::NeverPaysBack);
    }
    finite(ln(left) / ln(retention))
}

/// Incremental return on ad spend of a test: `(treated − scale · control) / incremental spend`.
///
/// # Errors
/// Without incremental spend.
pub fn iroas(treated_revenue: f64, control_revenue: f64, scale: f64, incremental_spend: f64) -> Metric {
    ratio(treated_revenue - scale * control_revenue, incremental_spend)
}

/// Incremental return on investment: `(margin · incremental revenue − spend) / spend`.
///
/// # Errors
/// Without incremental spend.
pub fn incremental_roi(incremental_revenue: f64, incremental_spend: f64, margin: f64) -> Metric {
    ratio(margin * incremental_revenue - incremental_spend, incremental_spend)
}

/// What part of attributed conversions would not have come without marketing: `incremental / attributed`.
///
/// # Errors
/// Without attributed conversions.
pub fn incrementality_factor(incremental: f64, attributed: f64) -> Metric {
    ratio(incremental, attributed)
}

/// Return of a step in spend: change of revenue over change of spend.
///
/// # Errors
/// When spend does not change.
pub fn arc_roas(revenue_before: f64, revenue_after: f64, spend_before: f64, spend_after: f64) -> Metric {
    ratio(revenue_after - revenue_before, spend_after - spend_before)
}

/// Share of value over share of spend: above 1 a group earns more than it costs others to earn.
///
/// # Errors
/// When it has no share of the spend.
pub fn efficiency_index(share_of_value: f64, share_of_spend: f64) -> Metric {
    ratio(share_of_value, share_of_spend)
}

#[cfg(test)]
#[path = "metrics_tests.rs"]
mod tests;
