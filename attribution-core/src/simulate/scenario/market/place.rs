//! The market: a scenario whose names are places and whose numbers are in range.

use super::season::Season;
use crate::error::Result;
use crate::math::count_f64;
use crate::simulate::scenario::options::{Scenario, ScenarioChannel};

const LN_2: f64 = std::f64::consts::LN_2;
const DAY_MICROS: f64 = 86_400e6;

/// A scenario, ready to be simulated.
pub(in crate::simulate::scenario) struct Market<'a> {
    pub(in crate::simulate::scenario) scenario: &'a Scenario,
    pub(in crate::simulate::scenario) channels: Vec<Effect>,
    pub(in crate::simulate::scenario) pairs: Vec<Pair>,
    pub(in crate::simulate::scenario) spawns: Vec<Spawn>,
    pub(in crate::simulate::scenario) season: Season,
    /// End of the watch, in days since 1970.
    pub(in crate::simulate::scenario) end_day: f64,
    /// End of the watch, in full seconds since 1970.
    pub(in crate::simulate::scenario) end_seconds: i64,
}

/// Effect of a touch of a channel.
pub(in crate::simulate::scenario) struct Effect {
    pub(in crate::simulate::scenario) beta: f64,
    /// ω, per day.
    pub(in crate::simulate::scenario) decay: f64,
    pub(in crate::simulate::scenario) saturation: f64,
    /// Factor of the effect in each stage.
    pub(in crate::simulate::scenario) stages: Vec<f64>,
}

/// Interaction of two channels by their places.
pub(in crate::simulate::scenario) struct Pair {
    pub(in crate::simulate::scenario) first: usize,
    pub(in crate::simulate::scenario) second: usize,
    pub(in crate::simulate::scenario) beta: f64,
    pub(in crate::simulate::scenario) within_days: f64,
}

/// Upstream effect by the places of the channels.
pub(in crate::simulate::scenario) struct Spawn {
    pub(in crate::simulate::scenario) first: usize,
    pub(in crate::simulate::scenario) second: usize,
    pub(in crate::simulate::scenario) probability: f64,
    pub(in crate::simulate::scenario) lag_days: f64,
}

impl<'a> Market<'a> {
    /// Refuses a scenario that does not hold together.
    pub(in crate::simulate::scenario) fn new(scenario: &'a Scenario) -> Result<Self> {
        scenario.validate()?;
        // Names have been checked.
        let place =
            |name: &str| scenario.channels.iter().position(|channel| channel.name == name).unwrap_or(0);
        let pairs = scenario.pairs.iter().map(|pair| Pair {
            first: place(&pair.first),
            second: place(&pair.second),
            beta: pair.beta,
            within_days: pair.within_days,
        });
        let spawns = scenario.spawns.iter().map(|spawn| Spawn {
            first: place(&spawn.first),
            second: place(&spawn.second),
            probability: spawn.probability.get(),
            lag_days: spawn.lag_days.get(),
        });
        let end_seconds = scenario.end.micros().div_euclid(1_000_000);
        Ok(Self {
            scenario,
            channels: scenario.channels.iter().map(|channel| effect(channel, &scenario.stages)).collect(),
            pairs: pairs.collect(),
            spawns: spawns.collect(),
            season: Season::new(scenario),
            end_day: days_since_1970(end_seconds),
            end_seconds,
        })
    }
}

fn effect(channel: &ScenarioChannel, strengths: &[f64]) -> Effect {
    let factor =
        |(stage, strength): (usize, &f64)| strength * channel.preference.get(stage).copied().unwrap_or(1.0);
    Effect {
        beta: channel.beta,
        decay: LN_2 / channel.half_life_days.get(),
        saturation: channel.saturation.get(),
        stages: strengths.iter().enumerate().map(factor).collect(),
    }
}

fn days_since_1970(seconds: i64) -> f64 {
    let days = count_f64(seconds.unsigned_abs()) * 1e6 / DAY_MICROS;
    if seconds < 0 { -days } else { days }
}
