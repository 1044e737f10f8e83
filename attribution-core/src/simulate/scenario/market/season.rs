//! Season: what exposure and baseline share over the calendar.

use crate::simulate::scenario::options::Scenario;

/// A high season and a low one, which follow each other. Steps, so that what adds up over them needs no approximation.
#[derive(Clone, Copy)]
pub(in crate::simulate::scenario) struct Season {
    amplitude: f64,
    /// Length of each of the two, in days.
    half: f64,
}

impl Season {
    pub(in crate::simulate::scenario) fn new(scenario: &Scenario) -> Self {
        Self { amplitude: scenario.seasonality.get(), half: scenario.season_days / 2.0 }
    }

    /// Factor at the height of the season.
    pub(in crate::simulate::scenario) fn high(self) -> f64 {
        1.0 + self.amplitude
    }

    /// True when there is none.
    pub(in crate::simulate::scenario) fn is_flat(self) -> bool {
        self.amplitude == 0.0
    }

    /// Factor on a day, counted from 1970.
    pub(in crate::simulate::scenario) fn factor(self, day: f64) -> f64 {
        let is_high = (day / self.half).floor().rem_euclid(2.0) == 0.0;
        if is_high { 1.0 + self.amplitude } else { 1.0 - self.amplitude }
    }

    /// First day after `day` on which the factor changes; none without a season.
    pub(in crate::simulate::scenario) fn next_change(self, day: f64) -> Option<f64> {
        (!self.is_flat()).then(|| ((day / self.half).floor() + 1.0) * self.half)
    }
}
