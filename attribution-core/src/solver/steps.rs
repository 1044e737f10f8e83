//! Concave envelope of spends that are whole numbers of lots, for more lots than can be listed.
//!
//! Hull of lots of a concave curve: every lot is a corner, and that of a slope follows from the curve itself.

use super::envelope::slope;
use super::response_sum::Part;

/// A line from `start` to the lot that pays most on average, and from there on from lot to lot.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Steps {
    start: f64,
    start_value: f64,
    touch: f64,
    /// The slope of the line to `touch`.
    slope: f64,
    high: f64,
    lot: f64,
}

/// Search radius in lots around the spend at which the curve has a slope: slopes of small lots have few digits.
const NEAR: u32 = 8;

impl Steps {
    /// The curve above lots from `low` to `high`, or nothing where `off`.
    pub(crate) fn new(part: &Part, (low, high): (f64, f64), off: bool, lot: f64) -> Self {
        let (start, start_value) = if off { (0.0, 0.0) } else { (low, part.response(low)) };
        let bend = part.curve.inflection();
        let mut steps = Self { start, start_value, touch: start, slope: 0.0, high, lot };
        if start >= high || (start == low && start >= bend) {
            return steps;
        }
        let tangent = part.tangent_from(start, start_value, low.max(bend).min(high), high);
        let (below, _) = lot_steps(tangent, high, lot);
        // Averages rise up to where the tangent touches, and fall from there on: the best lot is one of its neighbours.
        for touch in [(below - 1.0) * lot, below * lot].map(|spend| spend.max(low).min(high)) {
            let average = slope((start, start_value), (touch, part.response(touch)));
            if touch > start && (steps.touch == start || average > steps.slope) {
                (steps.touch, steps.slope) = (touch, average);
            }
        }
        steps
    }

    /// The lots on both sides of a spend.
    pub(crate) fn around(&self, spend: f64) -> (f64, f64) {
        if spend < self.touch {
            return (self.start, self.touch);
        }
        let low = self.number(spend) * self.lot;
        (low, (low + self.lot).min(self.high.max(low)))
    }

    /// The whole number of lots up to a spend.
    fn number(&self, spend: f64) -> f64 {
        lot_steps(0.0, spend, self.lot).1
    }

    pub(crate) fn above(&self, part: &Part, spend: f64) -> f64 {
        if spend < self.touch {
            return self.start_value + self.slope * (spend - self.start);
        }
        let (low, high) = self.around(spend);
        let value = part.response(low);
        if high <= low || spend <= low {
            return value;
        }
        value + (part.response(high) - value) * ((spend - low) / (high - low)).min(1.0)
    }

    /// The slope from a number of lots to the next one; none at the end.
    fn next_slope(&self, part: &Part, number: f64) -> Option<f64> {
        let (low, high) = (number * self.lot, (number + 1.0) * self.lot);
        (high <= self.high * (1.0 + 1e-12)).then(|| (part.response(high) - part.response(low)) / self.lot)
    }

    /// The spends that have a slope.
    pub(crate) fn spends_at(&self, part: &Part, price: f64) -> (f64, f64) {
        let mut first = self.start;
        if self.touch > self.start {
            if price > self.slope || (price == self.slope && self.next_below(part, price)) {
                return (self.start, if price == self.slope { self.touch } else { self.start });
            }
            first = if price == self.slope { self.start } else { self.touch };
        }
        let spend = part.inverse_marginal(price).unwrap_or(self.high).max(self.touch).min(self.high);
        let mut number = self.number(spend);
        let start_number = self.number(self.touch);
        for _ in 0..NEAR {
            let before = number - 1.0;
            if number > start_number && self.next_slope(part, before).is_some_and(|slope| slope <= price) {
                number = before;
            }
        }
        for _ in 0..NEAR {
            if self.next_slope(part, number).is_some_and(|slope| slope > price) {
                number += 1.0;
            }
        }
        let mut until = number;
        for _ in 0..NEAR {
            if self.next_slope(part, until).is_some_and(|slope| slope == price) {
                until += 1.0;
            }
        }
        let low = if first < self.touch { first } else { (number * self.lot).max(self.touch) };
        (low, (until * self.lot).max(self.touch).min(self.high))
    }

    /// True where the lots after the line are less steep than a price.
    fn next_below(&self, part: &Part, price: f64) -> bool {
        self.next_slope(part, self.number(self.touch)).is_none_or(|slope| slope < price)
    }

    /// The slopes with which it starts and ends.
    pub(crate) fn ends(&self, part: &Part) -> Option<(f64, f64)> {
        if self.high <= self.start {
            return None;
        }
        let first = if self.touch > self.start {
            self.slope
        } else {
            self.next_slope(part, self.number(self.start))?
        };
        let last =
            if self.touch < self.high { self.next_slope(part, self.number(self.high) - 1.0) } else { None };
        Some((first, last.unwrap_or(first)))
    }

    /// The slopes of the lots beside where a price leads.
    pub(crate) fn slopes_beside(&self, part: &Part, price: f64, slopes: &mut Vec<f64>) {
        let (low, _) = self.spends_at(part, price);
        if self.touch > self.start && low <= self.touch {
            slopes.push(self.slope);
        }
        if low >= self.touch {
            let number = self.number(low);
            slopes.extend(self.next_slope(part, number));
            if low > self.touch {
                slopes.extend(self.next_slope(part, number - 1.0));
            }
        }
    }
}

/// True for a whole number of lots, but for rounding.
pub(crate) fn is_whole(steps: f64) -> bool {
    (steps - steps.round()).abs() <= 1e-9 * steps.max(1.0)
}

/// The first and last whole number of lots between two spends.
pub(crate) fn lot_steps(low: f64, high: f64, lot: f64) -> (f64, f64) {
    // A bound that rounding has put just beside a whole number is that number. And not −0, which the least of a range
    // that begins at 0 would be.
    ((low / lot - 1e-9).ceil().max(0.0) + 0.0, (high / lot + 1e-9).floor())
}

#[cfg(test)]
#[path = "steps_tests.rs"]
mod tests;
