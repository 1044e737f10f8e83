//! One channel over several periods: the best adstock at a price, by pooling adjacent violators.

use super::flight::{FlightChannel, PlannedFlight};
use crate::economics::response::falling_root;
use crate::math::{Sum, count_f64, exp, ln};

/// A channel over the periods.
pub(super) struct Flight<'a> {
    channel: &'a FlightChannel,
    weights: Vec<f64>,
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
    pub(super) fn new(channel: &'a FlightChannel, periods: usize) -> Self {
        let weights = if channel.weights.is_empty() { vec![1.0; periods] } else { channel.weights.clone() };
        Self { channel, weights }
    }

    fn left(&self, periods: usize) -> f64 {
        crate::math::pow(self.channel.theta, count_f64(periods as u64))
    }

    /// What a unit of adstock in a period costs that the next ones need not buy.
    fn cost(&self, period: usize) -> f64 {
        if period + 1 == self.weights.len() { 1.0 } else { 1.0 - self.channel.theta }
    }

    /// The best adstock of each period at a price.
    pub(super) fn best(&self, price: f64) -> Vec<f64> {
        let mut blocks: Vec<Block> = Vec::new();
        for period in 0..self.weights.len() {
            let mut block =
                Block { start: period, end: period + 1, adstock: self.block(period, period + 1, price) };
            // Spend would be negative: the periods are one.
            while let Some(before) = blocks.last().copied() {
                if before.adstock * self.left(block.start - before.start) <= block.adstock {
                    break;
                }
                blocks.pop();
                let (start, end) = (before.start, block.end);
                block = Block { start, end, adstock: self.block(start, end, price) };
            }
            blocks.push(block);
        }
        let adstock = blocks.iter().flat_map(|block| {
            (block.start..block.end).map(|period| (period, block.adstock * self.left(period - block.start)))
        });
        // What was there before never goes away faster than it does.
        adstock
            .map(|(period, adstock)| adstock.max(self.channel.initial_adstock * self.left(period + 1)))
            .collect()
    }

    /// The best adstock in the first of some periods when nothing is spent in the others.
    fn block(&self, start: usize, end: usize, price: f64) -> f64 {
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
        let cost: Sum = (start..end).map(|period| self.cost(period) * self.left(period - start)).collect();
        let cost = price * cost.value();
        let gain = |adstock: f64| {
            works
                .iter()
                .map(|(weight, left)| weight * left * curve.marginal(adstock * left))
                .collect::<Sum>()
                .value()
        };
        if gain(0.0) <= cost {
            return 0.0;
        }
        if let [(weight, left)] = works.as_slice() {
            let spend = curve.inverse_marginal(cost / (weight * left)).unwrap_or(0.0);
            return spend / left;
        }
        let (mut low, mut high) = (0.0, 1.0);
        while gain(high) > cost {
            low = high;
            high *= 4.0;
            if high > 1e200 {
                return high;
            }
        }
        while low == 0.0 && gain(high / 4.0) <= cost && high > 1e-200 {
            high /= 4.0;
        }
        let low = if low == 0.0 { high / 4.0 } else { low };
        let bend = |adstock: f64| {
            works
                .iter()
                .map(|(weight, left)| weight * left * left * curve.curvature(adstock * left))
                .collect::<Sum>()
                .value()
        };
        // In logarithms: what matters is the share of the adstock, not its unit.
        exp(falling_root(ln(low), ln(high), |log| {
            let adstock = exp(log);
            (gain(adstock) - cost, bend(adstock) * adstock)
        }))
    }

    pub(super) fn spends(&self, adstock: &[f64]) -> Vec<f64> {
        let mut before = self.channel.initial_adstock;
        let spend = |now: &f64| {
            let spend = now - self.channel.theta * before;
            before = *now;
            // Rounding may leave a little below nothing.
            if spend > 1e-12 * now { spend } else { 0.0 }
        };
        adstock.iter().map(spend).collect()
    }

    pub(super) fn spent(&self, adstock: &[f64]) -> f64 {
        self.spends(adstock).into_iter().collect::<Sum>().value()
    }

    pub(super) fn adstock(&self, spends: &[f64]) -> Vec<f64> {
        let mut before = self.channel.initial_adstock;
        let step = |spend: &f64| {
            before = spend + self.channel.theta * before;
            before
        };
        spends.iter().map(step).collect()
    }

    pub(super) fn even(&self, total: f64) -> Vec<f64> {
        let periods = self.weights.len();
        self.adstock(&vec![total / count_f64(periods as u64); periods])
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

    pub(super) fn response(&self, adstock: &[f64]) -> f64 {
        self.responses(adstock).into_iter().chain([self.tail(adstock)]).collect::<Sum>().value()
    }

    pub(super) fn planned(&self, adstock: &[f64]) -> PlannedFlight {
        PlannedFlight {
            id: self.channel.id.clone(),
            spend: self.spends(adstock),
            adstock: adstock.to_vec(),
            response: self.responses(adstock),
            tail_response: self.tail(adstock),
        }
    }
}
