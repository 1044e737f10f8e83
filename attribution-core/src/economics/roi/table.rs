//! What each group earned beside what it cost.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::advice::{Advice, AdviceRule, advice};
use super::metrics::{self, Metric, Undefined};
use crate::domain::{CreditTable, Dimension, Period, Spend, Timestamp};
use crate::error::{Error, ErrorKind, Result};
use crate::math::{Sum, count_f64};

/// How a table is made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct RoiOptions {
    /// What a unit of revenue leaves before marketing, above 0 and at most 1.
    pub margin: f64,
    /// Only spend within this counts; a spend that lies partly in it counts in proportion. Credits are taken as they are.
    pub period: Option<Period>,
    /// Intervals of what groups earned, such as those of a bootstrap: each ratio then has one too.
    pub intervals: Vec<EarnedInterval>,
    /// By which rules something is advised.
    pub rules: Vec<AdviceRule>,
}

/// Between what a group's earnings may lie.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EarnedInterval {
    /// The group, by the value of each dimension.
    pub keys: Vec<Option<String>>,
    /// At least so much value.
    pub value_low: f64,
    /// At most so much.
    pub value_high: f64,
}

impl Default for RoiOptions {
    fn default() -> Self {
        Self { margin: 1.0, period: None, intervals: Vec::new(), rules: AdviceRule::usual() }
    }
}

/// What each group earned beside what it cost, and what follows.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RoiTable {
    /// What the groups are.
    pub dimensions: Vec<String>,
    /// The groups, most profitable first; those without a cost last.
    pub rows: Vec<RoiRow>,
    /// All groups with a cost together.
    pub total: RoiRow,
    /// Value of groups without a cost, which counts in no return.
    pub value_without_cost: f64,
    /// What the rules advise, group by group.
    pub advice: Vec<Advice>,
}

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
    /// What it cost; none where no spend is known.
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
    /// Where its return on investment may lie, when an interval of its earnings is given.
    pub roi_interval: Option<(f64, f64)>,
    /// The same for its return on ad spend.
    pub roas_interval: Option<(f64, f64)>,
    /// What a bootstrap says of earnings, profit and every ratio that has a value.
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
    /// How far it may be off by chance: the standard deviation of the replicates.
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
    /// Why it has none.
    pub reason: Undefined,
}

/// What was bought for a group.
#[derive(Clone, Debug, Default)]
pub(super) struct Bought {
    pub(super) cost: Sum,
    impressions: Option<Sum>,
    clicks: Option<Sum>,
}

pub(super) type Keys = Vec<Option<String>>;

impl RoiOptions {
    /// Reads options from JSON; those left out keep their defaults.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for unknown names and wrong types.
    pub fn from_json(json: &str) -> Result<Self> {
        Error::read(json)
    }

    fn validate(&self, dimensions: usize) -> Result<()> {
        let refused = |path: String, detail: String| Err(Error::new(ErrorKind::InvalidConfig, path, detail));
        if !(self.margin > 0.0 && self.margin <= 1.0) {
            return refused(
                "margin".into(),
                format!("expected a number above 0 and of at most 1, got {}", self.margin),
            );
        }
        if let Some(Period { start, end }) = self.period.filter(|period| period.end <= period.start) {
            return refused("period".into(), format!("expected an end after {start}, got {end}"));
        }
        for (place, interval) in self.intervals.iter().enumerate() {
            if interval.keys.len() != dimensions {
                let detail = format!("expected {dimensions} keys, got {}", interval.keys.len());
                return refused(format!("intervals[{place}].keys"), detail);
            }
            if !(interval.value_low.is_finite()
                && interval.value_high >= interval.value_low
                && interval.value_high.is_finite())
            {
                let detail = format!("expected {} or more, got {}", interval.value_low, interval.value_high);
                return refused(format!("intervals[{place}].value_high"), detail);
            }
        }
        Ok(())
    }
}

impl RoiTable {
    /// Joins credits with spend, group by group.
    ///
    /// Groups may be channels, campaigns, and days, weeks or months of touches; a spend over several of these is shared in
    /// proportion to time. A group with credits but no spend has no cost and no return; one with spend but no credits has
    /// earned 0.
    ///
    /// # Examples
    /// ```
    /// use attribution_core::economics::{RoiOptions, RoiTable};
    /// use attribution_core::{Dimension, JourneyRules, Journeys, ModelSpec, simulate};
    ///
    /// let demo = simulate::demo();
    /// let journeys = Journeys::build(&JourneyRules::default(), &demo.touches, &demo.conversions)?;
    /// let credits = ModelSpec::linear().attribute(&journeys)?.by(&[Dimension::Channel])?;
    /// let table = RoiTable::of(&credits, &demo.spend, &RoiOptions::default())?;
    /// let best = &table.rows[0];
    /// assert_eq!(best.profit, best.cost.map(|cost| best.value - cost));
    /// # Ok::<(), attribution_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// `INVALID_CONFIG` for a dimension that spend does not have, and options out of range; `INVALID_INPUT` for a spend that
    /// cannot be used.
    pub fn of(credits: &CreditTable, spend: &[Spend], options: &RoiOptions) -> Result<Self> {
        let dimensions = credits.dimensions();
        options.validate(dimensions.len())?;
        let bought = bought(dimensions, spend, options.period)?;
        let mut groups: BTreeMap<Keys, (f64, f64, Option<Bought>)> =
            bought.into_iter().map(|(keys, bought)| (keys, (0.0, 0.0, Some(bought)))).collect();
        for row in credits.rows() {
            let group = groups.entry(row.keys.clone()).or_default();
            (group.0, group.1) = (row.conversions, row.value);
        }
        let mut whole = (Sum::default(), Sum::default(), Bought::default());
        let mut without_cost = Sum::default();
        for (conversions, value, bought) in groups.values() {
            let Some(bought) = bought else {
                without_cost.add(*value);
                continue;
            };
            whole.0.add(*conversions);
            whole.1.add(*value);
            whole.2.add(bought);
        }
        let totals = (whole.1.value(), whole.2.cost.value());
        let row = |keys: Keys, conversions: f64, value: f64, bought: Option<&Bought>| {
            let interval = options.intervals.iter().find(|interval| interval.keys == keys);
            RoiRow::new(keys, (conversions, value), bought, options.margin, totals, interval)
        };
        let mut rows: Vec<RoiRow> = groups
            .into_iter()
            .map(|(keys, (conversions, value, bought))| row(keys, conversions, value, bought.as_ref()))
            .collect();
        let profit = |row: &RoiRow| row.profit.unwrap_or(f64::NEG_INFINITY);
        rows.sort_by(|a, b| profit(b).total_cmp(&profit(a)).then_with(|| b.value.total_cmp(&a.value)));
        let none = vec![None; dimensions.len()];
        let total =
            RoiRow::new(none, (whole.0.value(), totals.0), Some(&whole.2), options.margin, totals, None);
        let dimensions = dimensions.iter().map(|dimension| dimension.name().to_owned()).collect();
        let advice = advice(&rows, &options.rules)?;
        Ok(Self { dimensions, rows, total, value_without_cost: without_cost.value(), advice })
    }

    /// The row with the greatest return on investment.
    #[must_use]
    pub fn best(&self) -> Option<&RoiRow> {
        self.rows
            .iter()
            .filter(|row| row.roi.is_some())
            .max_by(|a, b| a.roi.partial_cmp(&b.roi).unwrap_or(std::cmp::Ordering::Equal))
    }

    /// The row with the least.
    #[must_use]
    pub fn worst(&self) -> Option<&RoiRow> {
        self.rows
            .iter()
            .filter(|row| row.roi.is_some())
            .min_by(|a, b| a.roi.partial_cmp(&b.roi).unwrap_or(std::cmp::Ordering::Equal))
    }
}

impl Bought {
    pub(super) fn add(&mut self, other: &Self) {
        self.cost.merge(other.cost);
        for (own, other) in [(&mut self.impressions, other.impressions), (&mut self.clicks, other.clicks)] {
            if let Some(other) = other {
                own.get_or_insert_default().merge(other);
            }
        }
    }

    fn add_part(&mut self, spend: &Spend, part: f64) {
        self.cost.add(spend.amount * part);
        for (own, bought) in [(&mut self.impressions, spend.impressions), (&mut self.clicks, spend.clicks)] {
            if let Some(bought) = bought {
                own.get_or_insert_default().add(bought * part);
            }
        }
    }
}

impl RoiRow {
    pub(super) fn new(
        keys: Keys,
        (conversions, value): (f64, f64),
        bought: Option<&Bought>,
        margin: f64,
        (all_value, all_cost): (f64, f64),
        interval: Option<&EarnedInterval>,
    ) -> Self {
        let cost = bought.map(|bought| bought.cost.value());
        let impressions = bought.and_then(|bought| bought.impressions).map(Sum::value);
        let clicks = bought.and_then(|bought| bought.clicks).map(Sum::value);
        let mut row = Self { keys, conversions, value, cost, impressions, clicks, ..Self::default() };
        row.profit = cost.map(|cost| margin * value - cost);
        let known = |number: Option<f64>| number.ok_or(Undefined::Missing);
        let share_of_cost = known(cost).and_then(|cost| metrics::roas(cost, all_cost));
        let share_of_value = known(cost).and_then(|_| metrics::roas(value, all_value));
        let index = share_of_value.and_then(|value| metrics::efficiency_index(value, share_of_cost?));
        let ratios: [(&str, &mut Option<f64>, Metric); 12] = [
            ("roi", &mut row.roi, known(cost).and_then(|cost| metrics::roi(value, cost, margin))),
            ("roas", &mut row.roas, known(cost).and_then(|cost| metrics::roas(value, cost))),
            ("poas", &mut row.poas, known(cost).and_then(|cost| metrics::poas(value, cost, margin))),
            ("cpa", &mut row.cpa, known(cost).and_then(|cost| metrics::cpa(cost, conversions))),
            ("cpc", &mut row.cpc, known(cost).and_then(|cost| metrics::cpc(cost, known(clicks)?))),
            ("cpm", &mut row.cpm, known(cost).and_then(|cost| metrics::cpm(cost, known(impressions)?))),
            ("ctr", &mut row.ctr, known(clicks).and_then(|clicks| metrics::ctr(clicks, known(impressions)?))),
            ("cvr", &mut row.cvr, known(clicks).and_then(|clicks| metrics::cvr(conversions, clicks))),
            ("aov", &mut row.aov, metrics::aov(value, conversions)),
            ("share_of_cost", &mut row.share_of_cost, share_of_cost),
            ("share_of_value", &mut row.share_of_value, share_of_value),
            ("efficiency_index", &mut row.efficiency_index, index),
        ];
        let mut undefined = Vec::new();
        for (name, slot, metric) in ratios {
            match metric {
                Ok(value) => *slot = Some(value),
                Err(reason) => undefined.push(UndefinedRatio { metric: name.to_owned(), reason }),
            }
        }
        row.undefined = undefined;
        if let Some((interval, cost)) = interval.zip(cost) {
            // Both ratios rise with the value.
            let both = |ratio: &dyn Fn(f64) -> Metric| {
                Some((ratio(interval.value_low).ok()?, ratio(interval.value_high).ok()?))
            };
            row.roi_interval = both(&|value| metrics::roi(value, cost, margin));
            row.roas_interval = both(&|value| metrics::roas(value, cost));
        }
        row
    }
}

const DAY: i64 = 86_400_000_000;
/// More days than that are no period of spend.
const MOST_DAYS: i64 = 40_000;

/// Spend by group.
pub(super) fn bought(
    dimensions: &[Dimension],
    spend: &[Spend],
    period: Option<Period>,
) -> Result<BTreeMap<Keys, Bought>> {
    for dimension in dimensions {
        let known = matches!(
            dimension,
            Dimension::Channel
                | Dimension::Campaign
                | Dimension::TouchDay
                | Dimension::TouchWeek
                | Dimension::TouchMonth
        );
        if !known {
            let detail = format!(
                "expected channel, campaign, touch_day, touch_week or touch_month, which spend can be grouped by, got {}",
                dimension.name()
            );
            return Err(Error::new(ErrorKind::InvalidConfig, "by", detail));
        }
    }
    let by_time =
        dimensions.iter().any(|dimension| !matches!(dimension, Dimension::Channel | Dimension::Campaign));
    let mut groups: BTreeMap<Keys, Bought> = BTreeMap::new();
    for (place, one) in spend.iter().enumerate() {
        one.validate().map_err(|error| error.within(&format!("spend[{place}]")))?;
        let (start, end) = (one.period.start.micros(), one.period.end.micros());
        let (from, to) = period
            .map_or((start, end), |period| (start.max(period.start.micros()), end.min(period.end.micros())));
        if from >= to {
            continue;
        }
        let whole = micros_f64(end - start);
        if !by_time {
            let keys = keys(dimensions, one, None);
            groups.entry(keys).or_default().add_part(one, micros_f64(to - from) / whole);
            continue;
        }
        if (to - from) / DAY > MOST_DAYS {
            let detail = format!("expected at most {MOST_DAYS} days, got {}", (to - from) / DAY);
            return Err(Error::new(ErrorKind::InvalidInput, format!("spend[{place}].period"), detail));
        }
        let mut at = from;
        while at < to {
            let next = ((at.div_euclid(DAY) + 1) * DAY).min(to);
            let keys = keys(dimensions, one, Some(Timestamp::from_micros(at)?));
            groups.entry(keys).or_default().add_part(one, micros_f64(next - at) / whole);
            at = next;
        }
    }
    Ok(groups)
}

fn keys(dimensions: &[Dimension], spend: &Spend, at: Option<Timestamp>) -> Keys {
    let key = |dimension: &Dimension| match dimension {
        Dimension::Channel => Some(spend.channel.clone()),
        Dimension::Campaign => spend.campaign.clone(),
        Dimension::TouchDay => at.map(Timestamp::day),
        Dimension::TouchWeek => at.map(Timestamp::week),
        _ => at.map(Timestamp::month),
    };
    dimensions.iter().map(key).collect()
}

/// A length of time as a number; lengths are above 0.
fn micros_f64(micros: i64) -> f64 {
    count_f64(micros.unsigned_abs())
}

#[cfg(test)]
#[path = "table_tests.rs"]
mod tests;
