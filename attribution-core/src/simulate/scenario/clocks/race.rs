//! Race of clocks: the first ring passes a stage, and the next stage starts clocks of its own.

use super::baseline::BaselineRate;
use super::cause::Cause;
use crate::math::{exp, ln_1p};
use crate::simulate::scenario::market::{Draws, Market, exponential};

/// Key of the clock of the baseline.
const BASELINE: u64 = 0xBA5E_11FE;

/// Clock that may ring: the place of its cause, the mass of it in the stage, and the draw.
#[derive(Clone, Copy, Debug)]
struct Clock {
    cause: usize,
    mass: f64,
    exponential: f64,
}

/// Clocks of one stage: those of causes that can ring at all, and that of the baseline.
#[derive(Clone, Debug)]
pub(in crate::simulate::scenario) struct StageClocks {
    causes: Vec<Clock>,
    baseline: f64,
}

impl StageClocks {
    /// Clocks of a stage, by the uniform number of each cause and that of the baseline.
    pub(super) fn new(
        market: &Market<'_>,
        causes: &[Cause],
        stage: usize,
        uniform: impl Fn(u64) -> f64,
    ) -> Self {
        let clock = |(place, cause): (usize, &Cause)| {
            let mass = mass(market, cause, stage);
            let uniform = uniform(cause.key);
            // A waiting time is no less than the number that it comes from: most clocks need no logarithm.
            let exponential = (uniform < mass).then(|| exponential(uniform))?;
            (exponential < mass).then_some(Clock { cause: place, mass, exponential })
        };
        Self {
            causes: causes.iter().enumerate().filter_map(clock).collect(),
            baseline: exponential(uniform(BASELINE)),
        }
    }
}

/// Effect of a cause in a stage.
fn mass(market: &Market<'_>, cause: &Cause, stage: usize) -> f64 {
    let effect = market.channels.get(cause.channel);
    cause.mass * effect.and_then(|effect| effect.stages.get(stage)).copied().unwrap_or(0.0)
}

/// End of a stage: when, and the place of the cause whose clock rang; none for the baseline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::simulate::scenario) struct Passage {
    pub(in crate::simulate::scenario) day: f64,
    pub(in crate::simulate::scenario) rang: Option<usize>,
}

/// Clocks of one person.
pub(in crate::simulate::scenario) struct Race<'a> {
    market: &'a Market<'a>,
    causes: &'a [Cause],
    stages: Vec<StageClocks>,
    baseline: BaselineRate,
    watched: f64,
}

impl<'a> Race<'a> {
    /// Clocks with draws of the person's own.
    pub(in crate::simulate::scenario) fn new(
        market: &'a Market<'a>,
        causes: &'a [Cause],
        (baseline, watched): (BaselineRate, f64),
        draws: Draws,
    ) -> Self {
        let stages = 0..market.scenario.stages.len();
        let clocks = |stage| StageClocks::new(market, causes, stage, |key| draws.uniform(key, stage as u64));
        Self { market, causes, stages: stages.map(clocks).collect(), baseline, watched }
    }

    /// Stages that are passed within the watch, with the causes whose channels are all `plugged`, a bit for each.
    pub(in crate::simulate::scenario) fn run(&self, plugged: u64) -> Vec<Passage> {
        let mut passed: Vec<Passage> = Vec::with_capacity(self.stages.len());
        for clocks in &self.stages {
            let entry = passed.last().map_or(0.0, |passage| passage.day);
            let first = self.first_ring(clocks, entry, plugged);
            if first.day > self.watched {
                break;
            }
            passed.push(first);
        }
        passed
    }

    /// True when all stages are passed.
    pub(super) fn converts(&self, plugged: u64) -> bool {
        self.run(plugged).len() == self.stages.len()
    }

    /// Channels of the causes that would ring within the watch in some stage, a bit for each.
    ///
    /// Without some causes stages are entered later, and a clock that starts later rings later: the others never ring.
    pub(super) fn players(&self, passed: &[Passage]) -> u64 {
        let entries = std::iter::once(0.0).chain(passed.iter().map(|passage| passage.day));
        let rang = self.stages.iter().zip(entries).flat_map(|(clocks, entry)| {
            let in_time = move |clock: &&Clock| self.ring(clock, entry) <= self.watched;
            clocks.causes.iter().filter(in_time).filter_map(|clock| self.causes.get(clock.cause))
        });
        rang.fold(0, |channels, cause| channels | cause.needs)
    }

    fn first_ring(&self, clocks: &StageClocks, entry: f64, plugged: u64) -> Passage {
        let mut first = Passage { day: self.baseline.ring(entry, clocks.baseline), rang: None };
        for clock in &clocks.causes {
            let is_plugged = self.causes.get(clock.cause).is_some_and(|cause| cause.needs & !plugged == 0);
            if is_plugged {
                let day = self.ring(clock, entry);
                if day < first.day {
                    first = Passage { day, rang: Some(clock.cause) };
                }
            }
        }
        first
    }

    /// Day on which a clock rings in a stage that is entered on a day; infinite when what is left then does not suffice.
    fn ring(&self, clock: &Clock, entry: f64) -> f64 {
        let Some((cause, decay)) = self
            .causes
            .get(clock.cause)
            .and_then(|cause| Some((cause, self.market.channels.get(cause.channel)?.decay)))
        else {
            return f64::INFINITY;
        };
        let starts = cause.start.max(entry);
        let left =
            if starts > cause.start { clock.mass * exp(-decay * (starts - cause.start)) } else { clock.mass };
        if clock.exponential < left {
            starts - ln_1p(-clock.exponential / left) / decay
        } else {
            f64::INFINITY
        }
    }

    /// Places of the touches that a cause belongs to.
    pub(in crate::simulate::scenario) fn owners(&self, cause: usize) -> Vec<usize> {
        let owners = self.causes.get(cause).map(|cause| cause.owners);
        owners.map_or_else(Vec::new, |(first, second)| std::iter::once(first).chain(second).collect())
    }

    /// Shares of the hazard on the day of a passage: of each touch, and of the baseline.
    pub(in crate::simulate::scenario) fn shares(
        &self,
        stage: usize,
        day: f64,
        touches: &mut [f64],
        scale: f64,
    ) -> f64 {
        let hazard = |cause: &Cause| {
            let decay = self.market.channels.get(cause.channel).map_or(0.0, |effect| effect.decay);
            mass(self.market, cause, stage) * decay * exp(-decay * (day - cause.start))
        };
        let hazards: Vec<f64> =
            self.causes.iter().map(|cause| if cause.start <= day { hazard(cause) } else { 0.0 }).collect();
        let baseline = self.baseline.at(day);
        let whole = baseline + hazards.iter().sum::<f64>();
        for (cause, hazard) in self.causes.iter().zip(hazards) {
            let share = scale * hazard / whole;
            let (first, second) = cause.owners;
            let part = if second.is_some() { share / 2.0 } else { share };
            for owner in [Some(first), second].into_iter().flatten() {
                if let Some(sum) = touches.get_mut(owner) {
                    *sum += part;
                }
            }
        }
        scale * baseline / whole
    }
}

#[cfg(test)]
#[path = "race_tests.rs"]
mod tests;
