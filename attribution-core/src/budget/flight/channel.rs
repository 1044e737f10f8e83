//! One channel over several periods: the best adstock at a price, by pooling adjacent violators.

use super::problem::{FlightChannel, PlannedFlight};
use crate::math::{Lookout, Sum, count_f64, exp, ln, pow};
use crate::response::falling_root;

/// Units of work for each period when the best adstock is looked for.
const ROOT: usize = 16;

/// A channel over the periods.
pub(in crate::budget) struct Flight<'a> {
    channel: &'a FlightChannel,
    weights: Vec<f64>,
    /// Part of adstock that is left after so many periods.
    left: Vec<f64>,
    /// No plan within the budget has more adstock.
    limit: f64,
    /// Lookout: once it says no, answers are thrown away.
    lookout: &'a Lookout<'a>,
}

/// Periods with spend in the first of them only.
#[derive(Clone, Copy)]
struct Block {
    start: usize,
    end: usize,
    /// Adstock in the first.
    adstock: f64,
}

impl<'a> Flight<'a> {
    pub(in crate::budget) fn new(
        channel: &'a FlightChannel,
        periods: usize,
        budget: f64,
        lookout: &'a Lookout<'a>,
    ) -> Self {
        let weights = if channel.weights.is_empty() { vec![1.0; periods] } else { channel.weights.clone() };
        let maximum = periods + channel.tail_periods as usize;
        let left = (0..=maximum).map(|after| pow(channel.theta, count_f64(after as u64))).collect();
        Self { channel, weights, left, limit: budget + channel.initial_adstock, lookout }
    }

    fn left(&self, periods: usize) -> f64 {
        self.left.get(periods).copied().unwrap_or(0.0)
    }

    /// Cost of a unit of adstock in a period that the next ones need not buy.
    fn cost(&self, period: usize) -> f64 {
        if period + 1 == self.weights.len() { 1.0 } else { 1.0 - self.channel.theta }
    }

    /// The best spends of each period at a price.
    pub(in crate::budget) fn best(&self, price: f64) -> Vec<f64> {
        let mut blocks: Vec<Block> = Vec::new();
        for period in 0..self.weights.len() {
            let mut block = Block {
                start: period,
                end: period + 1,
                adstock: self.block(period, period + 1, price, self.limit),
            };
            // Spend would be negative: the periods are one.
            while let Some(before) = blocks.last().copied() {
                if before.adstock * self.left(block.start - before.start) <= block.adstock {
                    break;
                }
                blocks.pop();
                let (start, end) = (before.start, block.end);
                block = Block { start, end, adstock: self.block(start, end, price, before.adstock) };
            }
            blocks.push(block);
        }
        let adstock = blocks.iter().flat_map(|block| {
            (block.start..block.end).map(|period| (period, block.adstock * self.left(period - block.start)))
        });
        // What was there before never goes away faster than it does.
        let adstock = adstock
            .map(|(period, adstock)| adstock.max(self.channel.initial_adstock * self.left(period + 1)));
        self.spends(adstock)
    }

    /// The best adstock in the first of some periods when nothing is spent in the others, which is at most `maximum`.
    fn block(&self, start: usize, end: usize, price: f64, maximum: f64) -> f64 {
        let curve = &self.channel.curve;
        let last = self.weights.len();
        // Weight and what is left for each period in which the adstock works.
        let mut works: Vec<(f64, f64)> = (start..end)
            .filter_map(|period| Some((*self.weights.get(period)?, self.left(period - start))))
            .collect();
        if end == last {
            let weight = self.weights.last().copied().unwrap_or(0.0);
            works.extend(
                (1..=self.channel.tail_periods as usize)
                    .map(|tail| (weight, self.left(last - 1 - start + tail))),
            );
        }
        works.retain(|(weight, left)| *weight > 0.0 && *left > 0.0);
        let cost: Sum = (start..end).map(|period| self.cost(period) * self.left(period - start)).collect();
        let cost = price * cost.value();
        let gain = |adstock: f64| {
            let gain = |(weight, left): &(f64, f64)| weight * left * curve.marginal(adstock * left);
            works.iter().map(gain).collect::<Sum>().value()
        };
        let wanted = self.lookout.goes_on(ROOT * works.len());
        if !wanted || works.is_empty() || gain(0.0) <= cost {
            return 0.0;
        }
        if gain(maximum) >= cost {
            return maximum;
        }
        if let [(weight, left)] = works.as_slice() {
            let adstock = curve.inverse_marginal(cost / (weight * left)).unwrap_or(0.0) / left;
            return adstock.min(maximum);
        }
        // One more period changes little: the root is near, unless it is far.
        let (mut low, mut high, mut part) = (maximum, maximum, 0.9);
        while gain(low) <= cost {
            high = low;
            low *= part;
            part = 1.0 / 16.0;
            if low < f64::MIN_POSITIVE {
                return 0.0;
            }
        }
        let bend = |adstock: f64| {
            let bend = |(weight, left): &(f64, f64)| weight * left * left * curve.curvature(adstock * left);
            works.iter().map(bend).collect::<Sum>().value()
        };
        // In logarithms on both sides: what matters are shares of adstock and gain, not their units.
        exp(falling_root(ln(low), ln(high), |log| {
            let adstock = exp(log);
            let gain = gain(adstock);
            (ln(gain / cost), bend(adstock) * adstock / gain)
        }))
    }

    /// The spends that make adstock what it is.
    fn spends(&self, adstock: impl Iterator<Item = f64>) -> Vec<f64> {
        let mut before = self.channel.initial_adstock;
        let spend = |now: f64| {
            let spend = now - self.channel.theta * before;
            before = now;
            // Rounding may leave a little below nothing.
            if spend > 1e-12 * now { spend } else { 0.0 }
        };
        adstock.map(spend).collect()
    }

    pub(in crate::budget) fn adstock(&self, spends: &[f64]) -> Vec<f64> {
        let mut before = self.channel.initial_adstock;
        let step = |spend: &f64| {
            before = spend + self.channel.theta * before;
            before
        };
        spends.iter().map(step).collect()
    }

    /// The same spend in every period.
    pub(in crate::budget) fn even(&self, spends: &[f64]) -> Vec<f64> {
        let periods = count_f64(self.weights.len() as u64);
        vec![spends.iter().copied().collect::<Sum>().value() / periods; self.weights.len()]
    }

    fn responses(&self, adstock: &[f64]) -> Vec<f64> {
        self.weights
            .iter()
            .zip(adstock)
            .map(|(weight, adstock)| weight * self.channel.curve.response(*adstock))
            .collect()
    }

    fn tail(&self, adstock: &[f64]) -> f64 {
        let (weight, last) =
            (self.weights.last().copied().unwrap_or(0.0), adstock.last().copied().unwrap_or(0.0));
        let after = (1..=self.channel.tail_periods as usize).map(|tail| last * self.left(tail));
        weight * after.map(|adstock| self.channel.curve.response(adstock)).collect::<Sum>().value()
    }

    pub(in crate::budget) fn response(&self, spends: &[f64]) -> f64 {
        let adstock = self.adstock(spends);
        self.responses(&adstock).into_iter().chain([self.tail(&adstock)]).collect::<Sum>().value()
    }

    /// Gradient: the response to the next unit of spend in each period, in that period and after it; and how much the
    /// lines that say so lie above the response where it starts upright or the adstock is too small to be precise, which is
    /// then replaced by its tangent at `near`.
    pub(in crate::budget) fn slopes(&self, spends: &[f64], near: f64) -> (Vec<f64>, f64) {
        let curve = &self.channel.curve;
        let adstock = self.adstock(spends);
        let mut above = Sum::default();
        let mut slope = |weight: f64, adstock: f64| {
            if weight == 0.0 {
                return 0.0;
            }
            let steep = weight * curve.marginal(adstock);
            let precise = steep.is_finite() && !adstock.is_subnormal();
            if precise || near <= adstock {
                return steep;
            }
            let steep = weight * curve.marginal(near);
            above.add(weight * (curve.response(near) - curve.response(adstock)) - steep * (near - adstock));
            steep
        };
        let (weight, last) =
            (self.weights.last().copied().unwrap_or(0.0), adstock.last().copied().unwrap_or(0.0));
        let mut after = Sum::default();
        for tail in 1..=self.channel.tail_periods as usize {
            after.add(carried(self.left(tail), slope(weight, self.left(tail) * last)));
        }
        let mut after = after.value();
        let mut slopes: Vec<f64> = Vec::with_capacity(adstock.len());
        for (index, (weight, adstock)) in self.weights.iter().zip(&adstock).rev().enumerate() {
            let later = if index == 0 { after } else { carried(self.channel.theta, after) };
            after = slope(*weight, *adstock) + later;
            slopes.push(after);
        }
        slopes.reverse();
        (slopes, above.value())
    }

    pub(in crate::budget) fn planned(&self, spends: &[f64]) -> PlannedFlight {
        let adstock = self.adstock(spends);
        PlannedFlight {
            id: self.channel.id.clone(),
            spend: spends.to_vec(),
            response: self.responses(&adstock),
            tail_response: self.tail(&adstock),
            adstock,
        }
    }
}

/// A slope, which may be infinite, of what is left: none of nothing.
fn carried(left: f64, slope: f64) -> f64 {
    if left == 0.0 { 0.0 } else { left * slope }
}
