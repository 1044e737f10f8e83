//! Intervals for every ratio of a table, from replicates of the credits.

use std::collections::BTreeMap;

use super::bought::{Bought, Keys, bought};
use super::options::RoiOptions;
use super::row::{Basis, MetricInterval, RoiRow};
use super::table::RoiTable;
use crate::compare::{BootstrapOptions, Earned, group_replicates, interval};
use crate::domain::{Credits, Dimension, Spend};
use crate::error::Result;
use crate::math::{Confidence, Progress, SmallCollect, Steps, Sum, unwatched, watched};

impl RoiTable {
    /// [`RoiTable::new`], with an interval for earnings, profit and every ratio.
    ///
    /// # Formula
    /// In each replicate every converting journey counts as often as a Poisson draw with mean 1 says, by its key, so that all
    /// conversions of one customer stay together. Each ratio is worked out anew, with the shares of that replicate; costs are
    /// what they are. Credits of a journey stay as they are: how sure a model that learned is of what it learned,
    /// [`bootstrap`](crate::compare::bootstrap) says.
    ///
    /// # Examples
    /// ```
    /// use attribution_core::compare::BootstrapOptions;
    /// use attribution_core::returns::{RoiOptions, RoiTable};
    /// use attribution_core::{Dimension, JourneyRules, Journeys, ModelSpec, simulate};
    ///
    /// let demo = simulate::demo();
    /// let journeys = Journeys::build(&JourneyRules::default(), &demo.touches, &demo.conversions)?;
    /// let credits = ModelSpec::linear().attribute(&journeys)?;
    /// let options = (RoiOptions::default(), BootstrapOptions::default());
    /// let table = RoiTable::bootstrapped(&credits, &[Dimension::Channel], &demo.spend, &options.0, options.1)?;
    /// let (low, high) = table.total.roas_interval.unwrap_or_default();
    /// assert!(low < table.total.roas.unwrap_or(0.0) && table.total.roas.unwrap_or(0.0) < high);
    /// # Ok::<(), attribution_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// As [`RoiTable::new`]; `INVALID_CONFIG` for options of the bootstrap out of range.
    ///
    /// # References
    /// Chamandy, N., Muralidharan, O., Najmi, A. and Naidu, S. (2012), "Estimating uncertainty for massive data streams",
    /// Google.
    pub fn bootstrapped(
        credits: &Credits,
        by: &[Dimension],
        spend: &[Spend],
        options: &RoiOptions,
        bootstrap: BootstrapOptions,
    ) -> Result<Self> {
        Self::bootstrapped_watched(credits, by, spend, (options, bootstrap), &unwatched)
    }

    /// [`RoiTable::bootstrapped`], with somebody who watches and may stop it: the table is a step, each replicate is one, and
    /// the intervals are the last.
    ///
    /// # Errors
    /// As [`RoiTable::bootstrapped`]; `CANCELLED` when `progress` says so.
    pub fn bootstrapped_watched(
        credits: &Credits,
        by: &[Dimension],
        spend: &[Spend],
        (options, bootstrap): (&RoiOptions, BootstrapOptions),
        progress: &Progress<'_>,
    ) -> Result<Self> {
        watched(progress, u64::from(bootstrap.replicates) + 2, |steps| {
            Self::with_intervals(credits, by, spend, (options, bootstrap), steps)
        })
    }

    fn with_intervals(
        credits: &Credits,
        by: &[Dimension],
        spend: &[Spend],
        (options, bootstrap): (&RoiOptions, BootstrapOptions),
        steps: &Steps<'_>,
    ) -> Result<Self> {
        let mut table = Self::of_credits(credits, by, spend, options, steps)?;
        steps.add(1)?;
        let bought = bought(by, spend, options.period)?;
        let groups = credits.groups(by, options.period, steps)?;
        let replicates = group_replicates(credits, &groups.of_touch, groups.len, bootstrap, steps)
            .map_err(|error| error.within("bootstrap"))?;
        let indices: BTreeMap<&Keys, usize> = groups.keys.iter().zip(0..).small_collect();
        let mut whole = Bought::default();
        for one in bought.values() {
            whole.add(one);
        }
        let drawn: Vec<Replicate<'_>> =
            replicates.iter().map(|earned| Replicate::new(earned, &indices, &bought)).collect();
        for row in &mut table.rows {
            steps.look()?;
            let (keys, cost) = (row.keys.clone(), bought.get(&row.keys));
            let outcomes = options.outcomes(&keys);
            let of = |replicate: &Replicate<'_>| {
                let earned = replicate.earned(indices.get(&keys).copied());
                RoiRow::new(Vec::new(), earned, cost, replicate.basis(options), &outcomes)
            };
            row.hold(&drawn.iter().map(of).collect::<Vec<_>>(), bootstrap.level);
        }
        let outcomes = options.outcomes_together(bought.keys());
        let of = |replicate: &Replicate<'_>| {
            let earned = (replicate.conversions, replicate.totals.0);
            RoiRow::new(Vec::new(), earned, Some(&whole), replicate.basis(options), &outcomes)
        };
        table.total.hold(&drawn.iter().map(of).collect::<Vec<_>>(), bootstrap.level);
        Ok(table)
    }
}

/// Replicate: what groups earned in it.
struct Replicate<'a> {
    groups: &'a [Earned],
    /// Of groups with a cost.
    conversions: f64,
    /// Value and cost of these.
    totals: (f64, f64),
}

impl<'a> Replicate<'a> {
    fn new(groups: &'a [Earned], indices: &BTreeMap<&Keys, usize>, bought: &BTreeMap<Keys, Bought>) -> Self {
        let (mut conversions, mut value, mut cost) = (Sum::default(), Sum::default(), Sum::default());
        for (keys, bought) in bought {
            cost.merge(bought.cost);
            if let Some(earned) = indices.get(keys).and_then(|index| groups.get(*index)) {
                conversions.add(earned.0);
                value.add(earned.1);
            }
        }
        Self { groups, conversions: conversions.value(), totals: (value.value(), cost.value()) }
    }

    fn basis<'o>(&self, options: &'o RoiOptions) -> Basis<'o> {
        Basis { options, value: self.totals.0, cost: self.totals.1 }
    }

    fn earned(&self, index: Option<usize>) -> Earned {
        index.and_then(|index| self.groups.get(index)).copied().unwrap_or_default()
    }
}

impl RoiRow {
    /// Metrics that may have an interval, in the order in which a row has them.
    fn metrics(&self) -> [(&'static str, Option<f64>); 12] {
        [
            ("conversions", Some(self.conversions)),
            ("value", Some(self.value)),
            ("profit", self.profit),
            ("roi", self.roi),
            ("roas", self.roas),
            ("poas", self.poas),
            ("cpa", self.cpa),
            ("cvr", self.cvr),
            ("aov", self.aov),
            ("share_of_value", self.share_of_value),
            ("efficiency_index", self.efficiency_index),
            ("pipeline_roi", self.pipeline_roi),
        ]
    }

    /// Adds the intervals that replicates of the row show, for what has a value in most of them.
    fn hold(&mut self, replicates: &[Self], level: Confidence) {
        let drawn: Vec<_> = replicates.iter().map(Self::metrics).collect();
        for (index, (metric, estimate)) in self.metrics().into_iter().enumerate() {
            let Some(estimate) = estimate else { continue };
            let values = drawn.iter().filter_map(|row| row.get(index)?.1);
            let values: Vec<f64> = values.filter(|value| value.is_finite()).collect();
            if 2 * values.len() <= replicates.len() {
                continue;
            }
            let held = interval(estimate, values, level);
            let (low, high) = (held.low, held.high);
            match metric {
                "roi" => self.roi_interval = Some((low, high)),
                "roas" => self.roas_interval = Some((low, high)),
                _ => {}
            }
            let standard_error = held.standard_error;
            self.intervals.push(MetricInterval { metric: metric.to_owned(), standard_error, low, high });
        }
    }
}

#[cfg(test)]
#[path = "intervals_tests.rs"]
mod tests;
