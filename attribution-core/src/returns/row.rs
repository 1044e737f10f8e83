//! One group of a table of returns, and its ratios.

use serde::Serialize;

use super::bought::{Bought, Keys};
use super::metric::Metric;
use super::metric_table::ratio;
use super::options::{EarnedInterval, GroupOutcomes, RoiOptions};
use super::undefined::{Ratio, Undefined};
use crate::math::Sum;

/// One group.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RoiRow {
    /// The value of each dimension.
    pub keys: Vec<Option<String>>,
    /// Conversions earned.
    pub conversions: f64,
    /// Value earned.
    pub value: f64,
    /// Cost; none where no spend is known.
    pub cost: Option<f64>,
    /// Impressions bought.
    pub impressions: Option<f64>,
    /// Clicks bought.
    pub clicks: Option<f64>,
    /// `margin · value − cost`.
    pub profit: Option<f64>,
    /// `(margin · value − cost) / cost`.
    pub roi: Option<f64>,
    /// `value / cost`.
    pub roas: Option<f64>,
    /// `margin · value / cost`.
    pub poas: Option<f64>,
    /// `cost / conversions`.
    pub cpa: Option<f64>,
    /// `cost / clicks`.
    pub cpc: Option<f64>,
    /// `1000 · cost / impressions`.
    pub cpm: Option<f64>,
    /// `clicks / impressions`.
    pub ctr: Option<f64>,
    /// `conversions / clicks`.
    pub cvr: Option<f64>,
    /// `value / conversions`.
    pub aov: Option<f64>,
    /// Cost over that of all groups.
    pub share_of_cost: Option<f64>,
    /// Value over that of all groups with a cost.
    pub share_of_value: Option<f64>,
    /// Share of value over share of cost: above 1 it earns more for its money than the others.
    pub efficiency_index: Option<f64>,
    /// `1 / margin`: the return on ad spend at which nothing is lost.
    pub break_even_roas: Option<f64>,
    /// `cost / leads`, where leads are given.
    pub cost_per_lead: Option<f64>,
    /// `cost / opportunities`, where opportunities are given.
    pub cost_per_opportunity: Option<f64>,
    /// `cost / new customers`, where new customers are given.
    pub cac: Option<f64>,
    /// Lifetime value over acquisition cost, where both are given.
    pub ltv_to_cac: Option<f64>,
    /// Periods until a customer has paid back what acquiring them cost, where revenue per period and new customers are given.
    pub payback_periods: Option<f64>,
    /// `(margin · incremental revenue − cost) / cost`, where incremental revenue is given.
    pub incremental_roi: Option<f64>,
    /// Open pipeline: the value that open opportunities are expected to bring, where that is given.
    pub open_pipeline: Option<f64>,
    /// `(value + open pipeline) / cost`: `roas` is the part that is won.
    pub pipeline_roi: Option<f64>,
    /// All revenue over all cost, of the total only, where all revenue is given.
    pub mer: Option<f64>,
    /// Interval of its return on investment, when one of its earnings is given.
    pub roi_interval: Option<(f64, f64)>,
    /// The same for its return on ad spend.
    pub roas_interval: Option<(f64, f64)>,
    /// Bootstrap intervals of earnings, profit and every ratio that has a value.
    pub intervals: Vec<MetricInterval>,
    /// Ratios that have no value, and why.
    pub undefined: Vec<UndefinedRatio>,
}

/// Between what a number of a row may lie.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct MetricInterval {
    /// Its name.
    pub metric: String,
    /// Standard error: the standard deviation of the replicates.
    pub standard_error: f64,
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

/// A ratio without a value.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct UndefinedRatio {
    /// Its name.
    pub metric: String,
    /// Reason for the missing value.
    pub reason: Undefined,
}

/// Measures that all rows of a table have in common.
#[derive(Clone, Copy)]
pub(super) struct Basis<'a> {
    pub(super) options: &'a RoiOptions,
    /// Value of all groups with a cost.
    pub(super) value: f64,
    /// Cost of all groups.
    pub(super) cost: f64,
}

/// A number of a row.
pub(super) type Column = fn(&RoiRow) -> Option<f64>;

impl RoiRow {
    /// The numbers of a row by name.
    pub(super) const COLUMNS: [(&'static str, Column); 28] = [
        ("conversions", |row| Some(row.conversions)),
        ("value", |row| Some(row.value)),
        ("cost", |row| row.cost),
        ("impressions", |row| row.impressions),
        ("clicks", |row| row.clicks),
        ("profit", |row| row.profit),
        ("roi", |row| row.roi),
        ("roas", |row| row.roas),
        ("poas", |row| row.poas),
        ("cpa", |row| row.cpa),
        ("cpc", |row| row.cpc),
        ("cpm", |row| row.cpm),
        ("ctr", |row| row.ctr),
        ("cvr", |row| row.cvr),
        ("aov", |row| row.aov),
        ("share_of_cost", |row| row.share_of_cost),
        ("share_of_value", |row| row.share_of_value),
        ("efficiency_index", |row| row.efficiency_index),
        ("break_even_roas", |row| row.break_even_roas),
        ("cost_per_lead", |row| row.cost_per_lead),
        ("cost_per_opportunity", |row| row.cost_per_opportunity),
        ("cac", |row| row.cac),
        ("ltv_to_cac", |row| row.ltv_to_cac),
        ("payback_periods", |row| row.payback_periods),
        ("incremental_roi", |row| row.incremental_roi),
        ("open_pipeline", |row| row.open_pipeline),
        ("pipeline_roi", |row| row.pipeline_roi),
        ("mer", |row| row.mer),
    ];

    pub(super) fn new(
        keys: Keys,
        (conversions, value): (f64, f64),
        bought: Option<&Bought>,
        basis: Basis<'_>,
        outcomes: &GroupOutcomes,
    ) -> Self {
        let cost = bought.map(|bought| bought.cost.value());
        let impressions = bought.and_then(|bought| bought.impressions).map(Sum::value);
        let clicks = bought.and_then(|bought| bought.clicks).map(Sum::value);
        let mut row = Self { keys, conversions, value, cost, impressions, clicks, ..Self::default() };
        let margin = basis.options.margin;
        row.profit = cost.map(|cost| margin * value - cost);
        let known = |number: Option<f64>| number.ok_or(Undefined::Missing);
        let of_cost = |ratio: &dyn Fn(f64) -> Ratio| known(cost).and_then(ratio);
        let share_of_cost = of_cost(&|cost| ratio(cost, basis.cost));
        let share_of_value = of_cost(&|_| ratio(value, basis.value));
        let index = share_of_value.and_then(|value| ratio(value, share_of_cost?));
        let ratios: [(&str, &mut Option<f64>, Ratio); 13] = [
            ("roi", &mut row.roi, of_cost(&|cost| Metric::Roi.value(&[value, cost, margin]))),
            ("roas", &mut row.roas, of_cost(&|cost| Metric::Roas.value(&[value, cost]))),
            ("poas", &mut row.poas, of_cost(&|cost| Metric::Poas.value(&[value, cost, margin]))),
            ("cpa", &mut row.cpa, of_cost(&|cost| Metric::Cpa.value(&[cost, conversions]))),
            ("cpc", &mut row.cpc, of_cost(&|cost| Metric::Cpc.value(&[cost, known(clicks)?]))),
            ("cpm", &mut row.cpm, of_cost(&|cost| Metric::Cpm.value(&[cost, known(impressions)?]))),
            (
                "ctr",
                &mut row.ctr,
                known(clicks).and_then(|clicks| Metric::Ctr.value(&[clicks, known(impressions)?])),
            ),
            ("cvr", &mut row.cvr, known(clicks).and_then(|clicks| Metric::Cvr.value(&[conversions, clicks]))),
            ("aov", &mut row.aov, Metric::Aov.value(&[value, conversions])),
            ("share_of_cost", &mut row.share_of_cost, share_of_cost),
            ("share_of_value", &mut row.share_of_value, share_of_value),
            ("efficiency_index", &mut row.efficiency_index, index),
            ("break_even_roas", &mut row.break_even_roas, Metric::BreakEvenRoas.value(&[margin])),
        ];
        for (name, slot, ratio) in ratios {
            set(name, slot, ratio, &mut row.undefined);
        }
        row.add_outcomes(outcomes, basis);
        row
    }

    /// The metrics of what was brought beside conversions: those that some group of the table has numbers for.
    fn add_outcomes(&mut self, outcomes: &GroupOutcomes, basis: Basis<'_>) {
        let RoiOptions { margin, retention, lifetime_value, revenue_per_period, outcomes: all, .. } =
            basis.options;
        let (cost, value) = (self.cost.ok_or(Undefined::Missing), self.value);
        let mut add = |slot: &mut Option<f64>,
                       metric: Metric,
                       field: fn(&GroupOutcomes) -> Option<f64>,
                       ratio: &dyn Fn(f64, f64) -> Ratio| {
            if all.iter().any(|outcomes| field(outcomes).is_some()) {
                let number = field(outcomes).ok_or(Undefined::Missing);
                let ratio = cost.and_then(|cost| ratio(cost, number?));
                set(metric.name(), slot, ratio, &mut self.undefined);
            }
        };
        add(&mut self.cost_per_lead, Metric::CostPerLead, |given| given.leads, &|cost, leads| {
            Metric::CostPerLead.value(&[cost, leads])
        });
        let per_opportunity = Metric::CostPerOpportunity;
        add(
            &mut self.cost_per_opportunity,
            per_opportunity,
            |given| given.opportunities,
            &|cost, opportunities| per_opportunity.value(&[cost, opportunities]),
        );
        let customers: fn(&GroupOutcomes) -> Option<f64> = |given| given.new_customers;
        let cac = |cost: f64, customers: f64| Metric::Cac.value(&[cost, customers]);
        add(&mut self.cac, Metric::Cac, customers, &cac);
        if let Some(ltv) = *lifetime_value {
            add(&mut self.ltv_to_cac, Metric::LtvToCac, customers, &|cost, customers| {
                Metric::LtvToCac.value(&[ltv, cac(cost, customers)?])
            });
        }
        if let Some(revenue) = *revenue_per_period {
            add(&mut self.payback_periods, Metric::PaybackPeriods, customers, &|cost, customers| {
                Metric::PaybackPeriods.value(&[cac(cost, customers)?, revenue, *margin, *retention])
            });
        }
        add(
            &mut self.incremental_roi,
            Metric::IncrementalRoi,
            |given| given.incremental_revenue,
            &|cost, revenue| Metric::IncrementalRoi.value(&[revenue, cost, *margin]),
        );
        add(&mut self.pipeline_roi, Metric::PipelineRoi, |given| given.open_pipeline, &|cost, open| {
            Metric::PipelineRoi.value(&[value, open, cost])
        });
        self.open_pipeline =
            outcomes.open_pipeline.filter(|_| all.iter().any(|one| one.open_pipeline.is_some()));
    }

    /// The marketing efficiency ratio, which only a total has.
    pub(super) fn add_mer(&mut self, total_revenue: f64) {
        let ratio =
            self.cost.ok_or(Undefined::Missing).and_then(|cost| Metric::Mer.value(&[total_revenue, cost]));
        set(Metric::Mer.name(), &mut self.mer, ratio, &mut self.undefined);
    }

    /// Adds the intervals of both returns, which rise with the value.
    pub(super) fn add_interval(&mut self, interval: &EarnedInterval, margin: f64) {
        let Some(cost) = self.cost else { return };
        let both = |ratio: &dyn Fn(f64) -> Ratio| {
            Some((ratio(interval.value_low).ok()?, ratio(interval.value_high).ok()?))
        };
        self.roi_interval = both(&|value| Metric::Roi.value(&[value, cost, margin]));
        self.roas_interval = both(&|value| Metric::Roas.value(&[value, cost]));
    }
}

fn set(name: &str, slot: &mut Option<f64>, ratio: Ratio, undefined: &mut Vec<UndefinedRatio>) {
    match ratio {
        Ok(value) => *slot = Some(value),
        Err(reason) => undefined.push(UndefinedRatio { metric: name.to_owned(), reason }),
    }
}
