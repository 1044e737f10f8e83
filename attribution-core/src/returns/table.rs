//! ROI tables: what each group earned beside what it cost.

use std::collections::BTreeMap;

use serde::Serialize;

use super::advice::{Advice, advice};
use super::bought::{Bought, Keys, bought};
use super::options::RoiOptions;
use super::row::{Basis, RoiRow};
use crate::domain::money::Currency;
use crate::domain::{CreditTable, Credits, Dimension, Spend};
use crate::error::{Error, ErrorKind, Result};
use crate::math::{Progress, SmallCollect, SmallSort, Steps, Sum, unwatched, watched};

/// ROI table: what each group earned beside what it cost, and what follows.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RoiTable {
    /// Dimensions of the groups.
    pub dimensions: Vec<String>,
    /// The groups, most profitable first; those without a cost last.
    pub rows: Vec<RoiRow>,
    /// All groups with a cost together.
    pub total: RoiRow,
    /// Value of groups without a cost, which counts in no return.
    pub value_without_cost: f64,
    /// Advice of the rules: at most one action for each group.
    pub advice: Vec<Advice>,
}

impl RoiTable {
    /// Joins credits with spend, group by group, within the period of the options if there is one.
    ///
    /// A period cuts both sides: spend, and credits by the time of their conversion. Touches before the period earn what
    /// conversions in it give them, as a report of the period's revenue does.
    ///
    /// # Errors
    /// As [`Credits::by`] and [`RoiTable::from_table`]; `MISSING_DATA` for a period of conversions without times.
    pub fn new(credits: &Credits, by: &[Dimension], spend: &[Spend], options: &RoiOptions) -> Result<Self> {
        Self::new_watched(credits, by, spend, options, &unwatched)
    }

    /// [`RoiTable::new`], with somebody who watches and may stop it: the table is one step.
    ///
    /// # Errors
    /// As [`RoiTable::new`]; `CANCELLED` when `progress` says so.
    pub fn new_watched(
        credits: &Credits,
        by: &[Dimension],
        spend: &[Spend],
        options: &RoiOptions,
        progress: &Progress<'_>,
    ) -> Result<Self> {
        watched(progress, 1, |steps| Self::of_credits(credits, by, spend, options, steps))
    }

    pub(super) fn of_credits(
        credits: &Credits,
        by: &[Dimension],
        spend: &[Spend],
        options: &RoiOptions,
        steps: &Steps<'_>,
    ) -> Result<Self> {
        let of_touches = |dimension: &&Dimension| {
            matches!(dimension, Dimension::TouchDay | Dimension::TouchWeek | Dimension::TouchMonth)
        };
        if let (Some(_), Some(dimension)) = (options.period, by.iter().find(of_touches)) {
            let detail = format!(
                "expected none when grouping by {}: a period cuts by the time of conversions",
                dimension.name()
            );
            return Err(Error::new(ErrorKind::InvalidConfig, "period", detail));
        }
        Self::by_touch_time(credits, by, spend, options, steps)
    }

    /// The same for groups by the time of touches too: touches within the period whose conversions came later do not count.
    pub(crate) fn by_touch_time(
        credits: &Credits,
        by: &[Dimension],
        spend: &[Spend],
        options: &RoiOptions,
        steps: &Steps<'_>,
    ) -> Result<Self> {
        options.validate(by.len())?;
        let table = credits.by_within(by, options.period, steps)?;
        Self::join(&table, spend, options)
    }

    /// Joins credits that are grouped already with spend, group by group.
    ///
    /// Groups may be channels, campaigns, and days, weeks or months of touches; a spend over several of these is shared in
    /// proportion to time. A group with credits but no spend has no cost and no return; one with spend but no credits has
    /// earned 0.
    ///
    /// # Examples
    /// ```
    /// use attribution_core::returns::{RoiOptions, RoiTable};
    /// use attribution_core::{Dimension, JourneyRules, Journeys, ModelSpec, simulate};
    ///
    /// let demo = simulate::demo();
    /// let journeys = Journeys::build(&JourneyRules::default(), &demo.touches, &demo.conversions)?;
    /// let credits = ModelSpec::linear().attribute(&journeys)?.by(&[Dimension::Channel])?;
    /// let table = RoiTable::from_table(&credits, &demo.spend, &RoiOptions::default())?;
    /// let best = &table.rows[0];
    /// assert_eq!(best.profit, best.cost.map(|cost| best.value - cost));
    /// # Ok::<(), attribution_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// `INVALID_CONFIG` for a dimension that spend does not have, options out of range, and a period, which a table of credits
    /// cannot be cut to; `INVALID_INPUT` for a spend that cannot be used, or is in another currency.
    pub fn from_table(credits: &CreditTable, spend: &[Spend], options: &RoiOptions) -> Result<Self> {
        if options.period.is_some() {
            let detail =
                "expected credits that can be cut to a period, got a table of them: see RoiTable::new";
            return Err(Error::new(ErrorKind::InvalidConfig, "period", detail));
        }
        Self::join(credits, spend, options)
    }

    fn join(credits: &CreditTable, spend: &[Spend], options: &RoiOptions) -> Result<Self> {
        let earned = credits.rows().iter().map(|row| (row.keys.clone(), row.conversions, row.value));
        Self::of_earned((credits.dimensions(), credits.currency()), earned, spend, options)
    }

    /// Joins what groups earned, as conversions and value of each, with spend. The period of the options cuts the spend alone.
    pub(crate) fn of_earned(
        (dimensions, currency): (&[Dimension], Option<Currency>),
        earned: impl Iterator<Item = (Keys, f64, f64)>,
        spend: &[Spend],
        options: &RoiOptions,
    ) -> Result<Self> {
        options.validate(dimensions.len())?;
        Spend::validate_all(spend, currency)?;
        let bought = bought(dimensions, spend, options.period)?;
        let mut groups: BTreeMap<Keys, (f64, f64, Option<Bought>)> =
            bought.into_iter().map(|(keys, bought)| (keys, (0.0, 0.0, Some(bought)))).small_collect();
        for (keys, conversions, value) in earned {
            let group = groups.entry(keys).or_default();
            (group.0, group.1) = (conversions, value);
        }
        options.check_groups(groups.keys())?;
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
        let basis = Basis { options, value: whole.1.value(), cost: whole.2.cost.value() };
        let with_cost = groups.iter().filter(|(_, (.., bought))| bought.is_some()).map(|(keys, _)| keys);
        let outcomes = options.outcomes_together(with_cost);
        let none = vec![None; dimensions.len()];
        let mut total = RoiRow::new(none, (whole.0.value(), basis.value), Some(&whole.2), basis, &outcomes);
        if let Some(revenue) = options.total_revenue {
            total.add_mer(revenue);
        }
        let row = |(keys, (conversions, value, bought)): (Keys, (f64, f64, Option<Bought>))| {
            let outcomes = options.outcomes(&keys);
            let interval = options.interval(&keys);
            let mut row = RoiRow::new(keys, (conversions, value), bought.as_ref(), basis, &outcomes);
            if let Some(interval) = interval {
                row.add_interval(interval, options.margin);
            }
            row
        };
        let mut rows: Vec<RoiRow> = groups.into_iter().map(row).collect();
        let profit = |row: &RoiRow| row.profit.unwrap_or(f64::NEG_INFINITY);
        rows.small_sort_by(|a, b| profit(b).total_cmp(&profit(a)).then_with(|| b.value.total_cmp(&a.value)));
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

#[cfg(test)]
#[path = "table_tests.rs"]
mod tests;
