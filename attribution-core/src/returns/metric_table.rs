//! The table of metrics: name, unit, formula, inputs with their ranges, and the calculation.

use super::metric::{Domain, Metric, MetricInput};
use super::undefined::{Ratio, Undefined};
use crate::math::ln;

/// Definition of a metric.
pub(super) struct Row {
    pub(super) name: &'static str,
    pub(super) unit: &'static str,
    pub(super) formula: &'static str,
    pub(super) inputs: &'static [MetricInput],
    /// Of the inputs in their order, which lie in their domains; 0 for those that it does not have.
    pub(super) function: Function,
}

type Function = fn([f64; Row::INPUTS]) -> Ratio;

impl Row {
    /// No metric has more inputs.
    pub(super) const INPUTS: usize = 4;

    const fn new(
        name: &'static str,
        unit: &'static str,
        formula: &'static str,
        inputs: &'static [MetricInput],
        function: Function,
    ) -> Self {
        Self { name, unit, formula, inputs, function }
    }

    /// The row of a metric.
    pub(super) const fn of(metric: Metric) -> &'static Self {
        match metric {
            Metric::Roas => &ROAS,
            Metric::Roi => &ROI,
            Metric::Poas => &POAS,
            Metric::Mer => &MER,
            Metric::Cpa => &CPA,
            Metric::Cpc => &CPC,
            Metric::Cpm => &CPM,
            Metric::Ctr => &CTR,
            Metric::Cvr => &CVR,
            Metric::Aov => &AOV,
            Metric::Cac => &CAC,
            Metric::CostPerLead => &COST_PER_LEAD,
            Metric::CostPerOpportunity => &COST_PER_OPPORTUNITY,
            Metric::CostPerAttributedUnit => &COST_PER_ATTRIBUTED_UNIT,
            Metric::PipelineRoi => &PIPELINE_ROI,
            Metric::BreakEvenRoas => &BREAK_EVEN_ROAS,
            Metric::BreakEvenCpa => &BREAK_EVEN_CPA,
            Metric::MaxCpcBid => &MAX_CPC_BID,
            Metric::TargetRoas => &TARGET_ROAS,
            Metric::Ltv => &LTV,
            Metric::LtvDiscounted => &LTV_DISCOUNTED,
            Metric::LtvDiscountedDue => &LTV_DISCOUNTED_DUE,
            Metric::LtvToCac => &LTV_TO_CAC,
            Metric::PaybackPeriods => &PAYBACK_PERIODS,
            Metric::Iroas => &IROAS,
            Metric::IncrementalRoi => &INCREMENTAL_ROI,
            Metric::IncrementalityFactor => &INCREMENTALITY_FACTOR,
            Metric::ArcRoas => &ARC_ROAS,
            Metric::EfficiencyIndex => &EFFICIENCY_INDEX,
        }
    }
}

const fn input(name: &'static str, domain: Domain) -> MetricInput {
    MetricInput { name, domain, default: None }
}

const fn finite(name: &'static str) -> MetricInput {
    input(name, Domain::Finite)
}

const fn amount(name: &'static str) -> MetricInput {
    input(name, Domain::NotNegative)
}

const fn share(name: &'static str) -> MetricInput {
    input(name, Domain::Share)
}

const REVENUE: MetricInput = finite("revenue");
const SPEND: MetricInput = amount("spend");
const COST: MetricInput = amount("cost");
const CLICKS: MetricInput = amount("clicks");
const IMPRESSIONS: MetricInput = amount("impressions");
const CONVERSIONS: MetricInput = amount("conversions");
const PER_PERIOD: MetricInput = amount("revenue_per_period");
const MARGIN: MetricInput = share("margin");
/// Revenue counts whole unless a margin is given.
const MARGIN_OR_ALL: MetricInput = MetricInput { default: Some(1.0), ..MARGIN };
const RETENTION: MetricInput = share("retention");
const DISCOUNT: MetricInput = amount("discount");
/// Groups are alike unless something else is said.
const SCALE: MetricInput = MetricInput { default: Some(1.0), ..input("scale", Domain::Positive) };

static ROAS: Row = Row::new(
    "roas",
    "revenue per unit of spend",
    "revenue / spend",
    &[REVENUE, SPEND],
    |[revenue, spend, ..]| ratio(revenue, spend),
);
static ROI: Row = Row::new(
    "roi",
    "profit per unit of spend",
    "(margin · revenue − spend) / spend",
    &[REVENUE, SPEND, MARGIN_OR_ALL],
    |[revenue, spend, margin, _]| ratio(margin * revenue - spend, spend),
);
static POAS: Row = Row::new(
    "poas",
    "margin per unit of spend",
    "margin · revenue / spend",
    &[REVENUE, SPEND, MARGIN_OR_ALL],
    |[revenue, spend, margin, _]| ratio(margin * revenue, spend),
);
static MER: Row = Row::new(
    "mer",
    "revenue per unit of spend",
    "total_revenue / total_spend",
    &[finite("total_revenue"), amount("total_spend")],
    |[revenue, spend, ..]| ratio(revenue, spend),
);
static CPA: Row = Row::new(
    "cpa",
    "spend per conversion",
    "spend / conversions",
    &[SPEND, CONVERSIONS],
    |[spend, conversions, ..]| ratio(spend, conversions),
);
static CPC: Row =
    Row::new("cpc", "spend per click", "spend / clicks", &[SPEND, CLICKS], |[spend, clicks, ..]| {
        ratio(spend, clicks)
    });
static CPM: Row = Row::new(
    "cpm",
    "spend per thousand impressions",
    "1000 · spend / impressions",
    &[SPEND, IMPRESSIONS],
    |[spend, impressions, ..]| ratio(1000.0 * spend, impressions),
);
static CTR: Row = Row::new(
    "ctr",
    "clicks per impression",
    "clicks / impressions",
    &[CLICKS, IMPRESSIONS],
    |[clicks, impressions, ..]| ratio(clicks, impressions),
);
static CVR: Row = Row::new(
    "cvr",
    "conversions per click",
    "conversions / clicks",
    &[CONVERSIONS, CLICKS],
    |[conversions, clicks, ..]| ratio(conversions, clicks),
);
static AOV: Row = Row::new(
    "aov",
    "revenue per order",
    "revenue / orders",
    &[REVENUE, amount("orders")],
    |[revenue, orders, ..]| ratio(revenue, orders),
);
static CAC: Row = Row::new(
    "cac",
    "cost per new customer",
    "cost / new_customers",
    &[COST, amount("new_customers")],
    |[cost, customers, ..]| ratio(cost, customers),
);
static COST_PER_LEAD: Row = Row::new(
    "cost_per_lead",
    "cost per lead",
    "cost / leads",
    &[COST, amount("leads")],
    |[cost, leads, ..]| ratio(cost, leads),
);
static COST_PER_OPPORTUNITY: Row = Row::new(
    "cost_per_opportunity",
    "cost per opportunity",
    "cost / opportunities",
    &[COST, amount("opportunities")],
    |[cost, opportunities, ..]| ratio(cost, opportunities),
);
static COST_PER_ATTRIBUTED_UNIT: Row = Row::new(
    "cost_per_attributed_unit",
    "cost per unit that is attributed",
    "cost / attributed_units",
    &[COST, amount("attributed_units")],
    |[cost, units, ..]| ratio(cost, units),
);
static PIPELINE_ROI: Row = Row::new(
    "pipeline_roi",
    "won and expected revenue per unit of cost",
    "(won + open_pipeline) / cost",
    &[finite("won"), amount("open_pipeline"), COST],
    |[won, open, cost, _]| ratio(won + open, cost),
);
static BREAK_EVEN_ROAS: Row =
    Row::new("break_even_roas", "revenue per unit of spend", "1 / margin", &[MARGIN], |[margin, ..]| {
        ratio(1.0, margin)
    });
static BREAK_EVEN_CPA: Row = Row::new(
    "break_even_cpa",
    "spend per conversion",
    "order_value · margin",
    &[amount("order_value"), MARGIN],
    |[value, margin, ..]| number(value * margin),
);
static MAX_CPC_BID: Row = Row::new(
    "max_cpc_bid",
    "spend per click",
    "conversion_rate · order_value · margin",
    &[share("conversion_rate"), amount("order_value"), MARGIN_OR_ALL],
    |[rate, value, margin, _]| number(rate * value * margin),
);
static TARGET_ROAS: Row = Row::new(
    "target_roas",
    "revenue per unit of spend",
    "1 / (margin − profit_rate)",
    &[MARGIN, finite("profit_rate")],
    |[margin, rate, ..]| target_roas(margin, rate),
);
static LTV: Row = Row::new(
    "ltv",
    "margin per customer",
    "margin · revenue_per_period / churn",
    &[PER_PERIOD, MARGIN_OR_ALL, share("churn")],
    |[revenue, margin, churn, _]| ratio(revenue * margin, churn),
);
static LTV_DISCOUNTED: Row = Row::new(
    "ltv_discounted",
    "margin per customer",
    "margin · revenue_per_period · retention / (1 + discount − retention)",
    &[PER_PERIOD, MARGIN_OR_ALL, RETENTION, DISCOUNT],
    |[revenue, margin, stay, discount]| ratio(revenue * margin * stay, 1.0 + discount - stay),
);
static LTV_DISCOUNTED_DUE: Row = Row::new(
    "ltv_discounted_due",
    "margin per customer",
    "margin · revenue_per_period · (1 + discount) / (1 + discount − retention)",
    &[PER_PERIOD, MARGIN_OR_ALL, RETENTION, DISCOUNT],
    |[revenue, margin, stay, discount]| ratio(revenue * margin * (1.0 + discount), 1.0 + discount - stay),
);
static LTV_TO_CAC: Row = Row::new(
    "ltv_to_cac",
    "lifetime value per unit of acquisition cost",
    "ltv / cac",
    &[amount("ltv"), amount("cac")],
    |[ltv, cac, ..]| ratio(ltv, cac),
);
static PAYBACK_PERIODS: Row = Row::new(
    "payback_periods",
    "periods",
    "ln(1 − cac · (1 − retention) / M) / ln retention with M = margin · revenue_per_period; cac / M when all stay",
    &[amount("cac"), PER_PERIOD, MARGIN_OR_ALL, input("retention", Domain::PositiveShare)],
    |[cac, revenue, margin, stay]| payback(cac, revenue * margin, stay),
);
static IROAS: Row = Row::new(
    "iroas",
    "revenue per unit of spend",
    "(treated_revenue − scale · control_revenue) / incremental_spend",
    &[finite("treated_revenue"), finite("control_revenue"), SCALE, finite("incremental_spend")],
    |[treated, control, scale, spend]| ratio(treated - scale * control, spend),
);
static INCREMENTAL_ROI: Row = Row::new(
    "incremental_roi",
    "profit per unit of spend",
    "(margin · incremental_revenue − incremental_spend) / incremental_spend",
    &[finite("incremental_revenue"), finite("incremental_spend"), MARGIN_OR_ALL],
    |[revenue, spend, margin, _]| ratio(margin * revenue - spend, spend),
);
static INCREMENTALITY_FACTOR: Row = Row::new(
    "incrementality_factor",
    "incremental per attributed conversion",
    "incremental / attributed",
    &[finite("incremental"), amount("attributed")],
    |[incremental, attributed, ..]| ratio(incremental, attributed),
);
static ARC_ROAS: Row = Row::new(
    "arc_roas",
    "revenue per unit of spend",
    "(revenue_after − revenue_before) / (spend_after − spend_before)",
    &[finite("revenue_before"), finite("revenue_after"), amount("spend_before"), amount("spend_after")],
    |[r0, r1, s0, s1]| ratio(r1 - r0, s1 - s0),
);
static EFFICIENCY_INDEX: Row = Row::new(
    "efficiency_index",
    "share of value per share of spend",
    "share_of_value / share_of_spend",
    &[finite("share_of_value"), share("share_of_spend")],
    |[value, spend, ..]| ratio(value, spend),
);

pub(super) fn ratio(above: f64, below: f64) -> Ratio {
    if !above.is_finite() || !below.is_finite() {
        return Err(Undefined::NonFinite);
    }
    if below == 0.0 {
        return Err(Undefined::ZeroDenominator);
    }
    number(above / below)
}

fn number(value: f64) -> Ratio {
    if value.is_finite() { Ok(value) } else { Err(Undefined::NonFinite) }
}

fn target_roas(margin: f64, profit_rate: f64) -> Ratio {
    if margin <= profit_rate { Err(Undefined::NeverPaysBack) } else { ratio(1.0, margin - profit_rate) }
}

fn payback(cac: f64, earned: f64, retention: f64) -> Ratio {
    if cac == 0.0 {
        return Ok(0.0);
    }
    if earned == 0.0 {
        return Err(Undefined::NeverPaysBack);
    }
    if retention == 1.0 {
        return ratio(cac, earned);
    }
    // All payments together are earned / (1 − retention).
    let left = 1.0 - cac * (1.0 - retention) / earned;
    if left <= 0.0 { Err(Undefined::NeverPaysBack) } else { number(ln(left) / ln(retention)) }
}
