//! Person as a tracker sees one, with the causes that it does not see.

use std::ops::Range;

use super::life::Life;
use crate::domain::Timestamp;
use crate::error::Result;
use crate::simulate::scenario::market::{INTENTS, Market};
use crate::simulate::scenario::options::Scenario;

/// A person of a scenario.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SimulatedPerson {
    /// Number of the person, from 0.
    pub number: u32,
    /// Fifth of the people that the noisy intent belongs to: `lowest`, `low`, `middle`, `high`, `highest`. None when all have
    /// the same intent.
    pub intent: Option<&'static str>,
    /// The touches in the order of time, up to the conversion. Empty for a person whom no tracker knows.
    pub touches: Vec<SimulatedPersonTouch>,
    /// Moments at which stages were passed, that of the conversion last.
    pub passed: Vec<Timestamp>,
    /// Value that a conversion of the person has, or would have.
    pub value: f64,
    /// The conversion.
    pub conversion: Option<SimulatedPersonConversion>,
}

/// A touch of a person.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct SimulatedPersonTouch {
    /// Place of the channel in the scenario, from 0.
    pub channel: usize,
    /// Moment of the touch, a full second.
    pub at: Timestamp,
    /// Share of the conversion that the touch caused; 0 without a conversion.
    pub caused: f64,
}

/// The conversion of a person.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct SimulatedPersonConversion {
    /// Moment of the conversion, a full second.
    pub at: Timestamp,
    /// Value of the conversion.
    pub value: f64,
    /// Share of the conversion that no touch caused: with those of the touches, 1.
    pub baseline: f64,
}

/// People of a scenario by their numbers, made when they are asked for.
pub struct People<'a> {
    market: Market<'a>,
    numbers: Range<u32>,
}

impl Scenario {
    /// People of a range of numbers, one at a time: a number of people beyond any memory can be gone through.
    ///
    /// A person depends on the seed and on the own number alone: any split of the people gives the same ones.
    ///
    /// # Examples
    /// ```
    /// use attribution_core::simulate::Scenario;
    ///
    /// let scenario = Scenario::default();
    /// let touched = scenario.people_in(0..1_000)?.filter(|person| !person.touches.is_empty()).count();
    /// assert!((800..950).contains(&touched));
    /// # Ok::<(), attribution_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`Scenario::validate`].
    pub fn people_in(&self, numbers: Range<u32>) -> Result<People<'_>> {
        Ok(People { market: Market::new(self)?, numbers })
    }
}

impl Iterator for People<'_> {
    type Item = SimulatedPerson;

    fn next(&mut self) -> Option<SimulatedPerson> {
        let number = self.numbers.next()?;
        Some(seen(&self.market, number, &Life::new(&self.market, number)))
    }
}

fn seen(market: &Market<'_>, number: u32, life: &Life) -> SimulatedPerson {
    let caused = life.conversion.as_ref();
    let share = |place: usize| caused.and_then(|caused| caused.shares.get(place)).copied().unwrap_or(0.0);
    let touches = life.touches.iter().enumerate().map(|(place, touch)| SimulatedPersonTouch {
        channel: touch.channel,
        at: moment(floored(market, life, touch.day)),
        caused: share(place),
    });
    SimulatedPerson {
        number,
        intent: life.traits.stratum.and_then(|stratum| INTENTS.get(stratum as usize).copied()),
        touches: touches.collect(),
        passed: life.passed.iter().map(|day| moment(ceiled(market, life, *day))).collect(),
        value: life.traits.value,
        conversion: caused.map(|caused| SimulatedPersonConversion {
            at: moment(ceiled(market, life, caused.day)),
            value: life.traits.value,
            baseline: caused.baseline,
        }),
    }
}

/// Second of a touch on a day of the watch, rounded down, so that it comes before what it causes.
pub(in crate::simulate::scenario) fn floored(market: &Market<'_>, life: &Life, day: f64) -> i64 {
    whole(market, ((day - life.traits.watched) * DAY_SECONDS).floor())
}

/// Second of a passage on a day of the watch, rounded up.
pub(in crate::simulate::scenario) fn ceiled(market: &Market<'_>, life: &Life, day: f64) -> i64 {
    whole(market, ((day - life.traits.watched) * DAY_SECONDS).ceil())
}

const DAY_SECONDS: f64 = 86_400.0;

fn whole(market: &Market<'_>, before_end: f64) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "whole; a float beyond the range becomes its end")]
    let seconds = before_end as i64;
    market.end_seconds.saturating_add(seconds)
}

/// A moment by its seconds since 1970, no earlier or later than there are timestamps.
fn moment(seconds: i64) -> Timestamp {
    let micros = seconds.saturating_mul(1_000_000).clamp(Timestamp::MIN.micros(), Timestamp::MAX.micros());
    Timestamp::from_micros(micros).unwrap_or(Timestamp::MAX)
}

#[cfg(test)]
#[path = "person_tests.rs"]
mod tests;
