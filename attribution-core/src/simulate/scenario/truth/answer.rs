//! The causal truth, and what else can be asked of the same clocks.

use serde::Serialize;

use super::tally::Tally;
use crate::domain::{Baseline, CausalEffect, CausalTruth, Timestamp};
use crate::error::Result;
use crate::math::{SmallSort, count_f64, index_u32, map_chunks};
use crate::simulate::scenario::market::Market;
use crate::simulate::scenario::options::Scenario;
use crate::simulate::scenario::people::Life;

/// People of one piece of work.
const CHUNK: usize = 4_096;
/// Pieces that are held at once.
const PIECES: usize = 64;

/// Effect of a channel, as four questions have it.
///
/// At realistic rates of conversion they agree within a few per cent: what causal share is said to be is then no matter of taste.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ScenarioEffect {
    /// The channel.
    pub channel: String,
    /// Number of touches that are seen.
    pub touches: u64,
    /// Conversions that it caused: its shares of the hazard at the conversions. This is the truth that models are judged by.
    pub caused: f64,
    /// Conversions at which one of its clocks rang, the same in expectation; half of one that belongs to two touches, and a
    /// part for each stage.
    pub rang: f64,
    /// Conversions that would not have come within the watch without the channel: what a holdout experiment measures. These
    /// do not add up: two channels that only work together both lose all.
    pub removal: f64,
    /// Shapley value in the game of conversions within the watch. None when somebody had more than twelve channels that
    /// mattered.
    pub shapley: Option<f64>,
}

/// Causal truth of a scenario, and the numbers of its people.
///
/// People without a touch before their conversion are known to no tracker: they are counted, and left out of everything else.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ScenarioTruth {
    /// Conversions that each channel caused, and the baseline: together all conversions.
    pub causal: CausalTruth,
    /// The same by other questions to the same clocks, in the order of the channels' names.
    pub effects: Vec<ScenarioEffect>,
    /// Conversions at which the clock of the baseline rang.
    pub baseline_rang: f64,
    /// Number of people.
    pub people: u64,
    /// Journeys: people with a touch.
    pub journeys: u64,
    /// Touches that are seen.
    pub touches: u64,
    /// Conversions of people with a touch before.
    pub conversions: u64,
    /// Conversions of people without.
    pub untouched_conversions: u64,
    /// End of the watch of everybody: those who have not converted are known not to have until then.
    pub observed_until: Timestamp,
}

impl Scenario {
    /// The causal truth alone, of any number of people: the memory does not grow with them.
    ///
    /// # Examples
    /// ```
    /// use attribution_core::simulate::Scenario;
    ///
    /// let truth = Scenario::default().with_people(5_000).truth()?;
    /// assert_eq!((truth.people, truth.causal.channels.len()), (5_000, 7));
    /// # Ok::<(), attribution_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`Scenario::validate`].
    pub fn truth(&self) -> Result<ScenarioTruth> {
        let market = Market::new(self)?;
        let mut tally = Tally::new(self.channels.len());
        let people = self.people as usize;
        let batch = CHUNK * PIECES;
        for start in (0..people).step_by(batch) {
            let pieces = map_chunks(batch.min(people - start), CHUNK, |piece| {
                let mut tally = Tally::new(self.channels.len());
                for place in piece {
                    tally.add(&Life::new(&market, index_u32(start + place)));
                }
                tally
            });
            for piece in &pieces {
                tally.merge(piece);
            }
        }
        Ok(ScenarioTruth::new(self, &tally))
    }
}

impl ScenarioTruth {
    pub(in crate::simulate::scenario) fn new(scenario: &Scenario, tally: &Tally) -> Self {
        let mut channels: Vec<_> = scenario.channels.iter().zip(&tally.channels).collect();
        channels.small_sort_by(|(a, _), (b, _)| a.name.cmp(&b.name));
        let causal = channels.iter().map(|(channel, sums)| CausalEffect {
            channel: channel.name.clone(),
            conversions: sums.caused.value(),
            value: sums.value.value(),
        });
        let baseline = Baseline { conversions: tally.baseline.value(), value: tally.baseline_value.value() };
        let effects = channels.iter().map(|(channel, sums)| ScenarioEffect {
            channel: channel.name.clone(),
            touches: sums.touches,
            caused: sums.caused.value(),
            rang: sums.rang.value(),
            removal: sums.removal.value(),
            shapley: tally.has_shapley.then(|| sums.shapley.value()),
        });
        Self {
            causal: CausalTruth::new(causal.collect(), baseline),
            effects: effects.collect(),
            baseline_rang: tally.baseline_rang.value(),
            people: tally.people,
            journeys: tally.journeys,
            touches: tally.touches(),
            conversions: tally.conversions,
            untouched_conversions: tally.untouched,
            observed_until: scenario.end,
        }
    }

    /// Part of the conversions that no touch caused; 0 without conversions.
    #[must_use]
    pub fn baseline_share(&self) -> f64 {
        self.causal.baseline.conversions / count_f64(self.conversions.max(1))
    }
}

#[cfg(test)]
#[path = "answer_tests.rs"]
mod tests;
