//! Baseline: the rate of conversions without any touch, in steps.

use crate::math::exp;
use crate::simulate::scenario::market::{Market, Season, Traits};

/// Rate of conversions that no touch causes, of one person.
#[derive(Clone, Copy)]
pub(in crate::simulate::scenario) struct BaselineRate {
    /// A day, outside the active days and without a season.
    pub(super) rate: f64,
    /// Factor within the active days.
    in_market: f64,
    active: f64,
    watched: f64,
    season: Season,
    /// Calendar day on which the person's watch begins.
    begins: f64,
}

/// Shortest step, in days.
const LEAST: f64 = 1e-6;

impl BaselineRate {
    pub(in crate::simulate::scenario) fn new(market: &Market<'_>, traits: &Traits) -> Self {
        let scenario = market.scenario;
        Self {
            rate: exp(traits.log_intent) * scenario.baseline / scenario.window_days,
            in_market: scenario.in_market,
            active: traits.active,
            watched: traits.watched,
            season: market.season,
            begins: market.end_day - traits.watched,
        }
    }

    /// The rate on a day of the watch.
    pub(super) fn at(self, day: f64) -> f64 {
        let factor = if day <= self.active { self.in_market } else { 1.0 };
        self.rate * factor * self.season.factor(self.begins + day)
    }

    /// Day on which the clock rings that starts at `entry`; infinite when it never does.
    pub(super) fn ring(self, entry: f64, exponential: f64) -> f64 {
        let (mut from, mut left) = (entry, exponential);
        while from <= self.watched {
            let next = self.next_step(from);
            // In the middle of a step, where no rounding can be on the wrong side of its ends.
            let rate = self.at(from + (next - from).min(1.0) / 2.0);
            let ring = from + left / rate;
            if ring <= next {
                // Without a rate it never rings, even if nothing is left.
                return if ring.is_nan() { f64::INFINITY } else { ring };
            }
            if next == f64::INFINITY {
                break;
            }
            left -= rate * (next - from);
            from = next;
        }
        f64::INFINITY
    }

    /// End of the step that a day is in.
    fn next_step(self, day: f64) -> f64 {
        let end = if day < self.active { self.active } else { f64::INFINITY };
        let change = self.season.next_change(self.begins + day).map(|change| change - self.begins);
        // Calendar days are large numbers: their rounding must not stop the clock.
        change.map_or(end, |change| end.min(change.max(day + LEAST)))
    }
}

#[cfg(test)]
#[path = "baseline_tests.rs"]
mod tests;
