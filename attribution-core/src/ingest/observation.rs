//! Time in which journeys are watched, as the rules have it.

use crate::domain::{DAY_MICROS, JourneyRules, Observation, Timestamp};

/// End of observation and attribution window of the rules.
pub(super) fn observation(rules: &JourneyRules) -> Observation {
    Observation {
        until: rules.observed_until.map(Timestamp::micros),
        lookback: rules.lookback_days.map(|days| micros_of(days.get())),
    }
}

/// Whole microseconds of some days.
fn micros_of(days: f64) -> i64 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        reason = "whole; a day is below 2^53, and a float beyond the range becomes its end"
    )]
    let micros = (days * DAY_MICROS as f64).round() as i64;
    micros
}
