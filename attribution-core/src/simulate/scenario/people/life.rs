//! Life of one person in the market: touches, stages, and what caused them.

use crate::math::count_f64;
use crate::simulate::scenario::clocks::{BaselineRate, ChannelEffect, Passage, Race, causes, effects};
use crate::simulate::scenario::market::{Draws, Exposure, Market, Traits, exposures};

/// All that is known of one person.
pub(in crate::simulate::scenario) struct Life {
    pub(in crate::simulate::scenario) traits: Traits,
    /// Touches that are seen: up to the conversion, or to the end of the watch.
    pub(in crate::simulate::scenario) touches: Vec<Exposure>,
    /// Days on which stages were passed.
    pub(in crate::simulate::scenario) passed: Vec<f64>,
    /// The conversion and what caused it.
    pub(in crate::simulate::scenario) conversion: Option<Caused>,
}

/// A conversion, and what caused it.
pub(in crate::simulate::scenario) struct Caused {
    pub(in crate::simulate::scenario) day: f64,
    /// Share of each touch that is seen.
    pub(in crate::simulate::scenario) shares: Vec<f64>,
    pub(in crate::simulate::scenario) baseline: f64,
    /// Channels whose clocks rang, with the part that each has of it; the rest is the baseline's.
    pub(in crate::simulate::scenario) rang: Vec<(usize, f64)>,
    pub(in crate::simulate::scenario) effects: Vec<ChannelEffect>,
}

impl Life {
    pub(in crate::simulate::scenario) fn new(market: &Market<'_>, person: u32) -> Self {
        let draws = Draws::new(market.scenario.seed, person);
        let traits = Traits::drawn(market.scenario, &mut draws.stream(0));
        let mut touches = exposures(market, &traits, draws);
        let causes = causes(market, &touches);
        let baseline = BaselineRate::new(market, &traits);
        let race = Race::new(market, &causes, (baseline, traits.watched), draws);
        let passed = race.run(u64::MAX);
        let stages = market.scenario.stages.len();
        let last = passed.last().filter(|_| passed.len() == stages);
        let conversion = last.map(|last| caused(&race, &touches, &passed, last.day));
        if let Some(last) = last {
            touches.truncate(touches.partition_point(|touch| touch.day <= last.day));
        }
        Self { traits, touches, passed: passed.iter().map(|passage| passage.day).collect(), conversion }
    }
}

fn caused(race: &Race<'_>, touches: &[Exposure], passed: &[Passage], day: f64) -> Caused {
    let part = 1.0 / count_f64(passed.len() as u64);
    let mut shares = vec![0.0; touches.len()];
    let mut baseline = 0.0;
    let mut rang = Vec::new();
    for (stage, passage) in passed.iter().enumerate() {
        baseline += race.shares(stage, passage.day, &mut shares, part);
        let owners = passage.rang.map(|cause| race.owners(cause)).unwrap_or_default();
        let each = part / count_f64(owners.len().max(1) as u64);
        let channels = owners.into_iter().filter_map(|owner| touches.get(owner));
        rang.extend(channels.map(|touch| (touch.channel, each)));
    }
    shares.truncate(touches.partition_point(|touch| touch.day <= day));
    Caused { day, shares, baseline, rang, effects: effects(race, passed) }
}
