//! All rows of a scenario, with the truth about them.

use std::sync::Arc;

use super::tables::{ScenarioConversions, ScenarioMilestones, ScenarioTouches};
use crate::domain::MISSING_CODE;
use crate::error::{Error, ErrorKind, Result};
use crate::ingest::CodedText;
use crate::math::{index_u32, map_chunks};
use crate::simulate::SharedText;
use crate::simulate::scenario::market::{INTENTS, Market};
use crate::simulate::scenario::options::Scenario;
use crate::simulate::scenario::people::{Life, ceiled, floored};
use crate::simulate::scenario::truth::{ScenarioTruth, Tally};

/// People of one piece of work.
const CHUNK: usize = 4_096;
/// The most touches that are held at once.
const MOST_TOUCHES: f64 = 2e8;
/// Stages before the conversion, the first first.
const MILESTONES: [&str; 2] = ["lead", "opportunity"];

/// Rows of a scenario, and the truth about them.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SimulatedScenario {
    /// The touches, journey after journey, and those of each in the order of time.
    pub touches: ScenarioTouches,
    /// The conversions, in the order of the journeys.
    pub conversions: ScenarioConversions,
    /// Stages before the conversion that were passed, in the order of the journeys.
    pub milestones: ScenarioMilestones,
    /// Causes of the conversions.
    pub truth: ScenarioTruth,
}

impl Scenario {
    /// Makes the rows, for people who were touched before a conversion or without one; others are known to no tracker.
    ///
    /// # Examples
    /// ```
    /// use attribution_core::simulate::Scenario;
    /// use attribution_core::{JourneyRules, Journeys};
    ///
    /// let made = Scenario::default().with_people(1_000).generate()?;
    /// let rules = JourneyRules::default().with_unlimited_lookback();
    /// let journeys = Journeys::from_columns(&rules, &[made.touches.table()], &[made.conversions.table()])?;
    /// assert_eq!(journeys.len() as u64, made.truth.journeys);
    /// # Ok::<(), attribution_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`Scenario::validate`], and `INVALID_CONFIG` for two hundred million touches or more: [`Scenario::people_in`]
    /// and [`Scenario::truth`] have no such limit.
    pub fn generate(&self) -> Result<SimulatedScenario> {
        let market = Market::new(self)?;
        let touches = self.expected_touches();
        if touches >= MOST_TOUCHES {
            let detail = format!("expected fewer than {MOST_TOUCHES} touches at once, got {touches}");
            return Err(Error::new(ErrorKind::InvalidConfig, "people", detail));
        }
        let pieces = map_chunks(self.people as usize, CHUNK, |people| {
            let mut rows = Rows::new(self);
            for person in people {
                rows.add(&market, index_u32(person));
            }
            rows
        });
        let mut all = Rows::new(self);
        for piece in pieces {
            all.append(piece);
        }
        Ok(all.finished(self))
    }
}

/// Rows of some people, journeys by their places.
struct Rows {
    keys: Vec<String>,
    prefix: &'static str,
    touch: Vec<u32>,
    touched_at: Vec<i64>,
    channel: Vec<u32>,
    intent: Vec<u32>,
    caused: Vec<f64>,
    conversion: Vec<u32>,
    converted_at: Vec<i64>,
    value: Vec<f64>,
    baseline: Vec<f64>,
    /// Moments of stages before the conversion of those who converted.
    stages: [Vec<i64>; 2],
    passed: Vec<u32>,
    milestone: Vec<u32>,
    passed_at: Vec<i64>,
    tally: Tally,
}

impl Rows {
    fn new(scenario: &Scenario) -> Self {
        Self {
            keys: Vec::new(),
            prefix: if scenario.stages.len() > 1 { "account" } else { "person" },
            touch: Vec::new(),
            touched_at: Vec::new(),
            channel: Vec::new(),
            intent: Vec::new(),
            caused: Vec::new(),
            conversion: Vec::new(),
            converted_at: Vec::new(),
            value: Vec::new(),
            baseline: Vec::new(),
            stages: [Vec::new(), Vec::new()],
            passed: Vec::new(),
            milestone: Vec::new(),
            passed_at: Vec::new(),
            tally: Tally::new(scenario.channels.len()),
        }
    }

    fn add(&mut self, market: &Market<'_>, person: u32) {
        let life = Life::new(market, person);
        self.tally.add(&life);
        if life.touches.is_empty() {
            return;
        }
        let journey = index_u32(self.keys.len());
        self.keys.push(format!("{}-{}", self.prefix, u64::from(person) + 1));
        let micros = |seconds: i64| seconds.saturating_mul(1_000_000);
        for (place, touch) in life.touches.iter().enumerate() {
            self.touch.push(journey);
            self.touched_at.push(micros(floored(market, &life, touch.day)));
            self.channel.push(index_u32(touch.channel));
            self.intent.push(life.traits.stratum.unwrap_or(MISSING_CODE));
            let share = life.conversion.as_ref().and_then(|caused| caused.shares.get(place));
            self.caused.push(share.copied().unwrap_or(0.0));
        }
        let before = market.scenario.stages.len().saturating_sub(1);
        for (stage, day) in life.passed.iter().take(before).enumerate() {
            self.passed.push(journey);
            self.milestone.push(index_u32(stage));
            self.passed_at.push(micros(ceiled(market, &life, *day)));
        }
        if let Some(caused) = &life.conversion {
            self.conversion.push(journey);
            self.converted_at.push(micros(ceiled(market, &life, caused.day)));
            self.value.push(life.traits.value);
            self.baseline.push(caused.baseline);
            for (moments, day) in self.stages.iter_mut().zip(life.passed.iter().take(before)) {
                moments.push(micros(ceiled(market, &life, *day)));
            }
        }
    }

    fn append(&mut self, mut other: Self) {
        let journeys = index_u32(self.keys.len());
        for codes in [&mut other.touch, &mut other.conversion, &mut other.passed] {
            for journey in codes {
                *journey = journey.saturating_add(journeys);
            }
        }
        self.keys.append(&mut other.keys);
        self.touch.append(&mut other.touch);
        self.touched_at.append(&mut other.touched_at);
        self.channel.append(&mut other.channel);
        self.intent.append(&mut other.intent);
        self.caused.append(&mut other.caused);
        self.conversion.append(&mut other.conversion);
        self.converted_at.append(&mut other.converted_at);
        self.value.append(&mut other.value);
        self.baseline.append(&mut other.baseline);
        for (own, other) in self.stages.iter_mut().zip(&mut other.stages) {
            own.append(other);
        }
        self.passed.append(&mut other.passed);
        self.milestone.append(&mut other.milestone);
        self.passed_at.append(&mut other.passed_at);
        self.tally.merge(&other.tally);
    }

    fn finished(self, scenario: &Scenario) -> SimulatedScenario {
        let keys: Arc<[String]> = self.keys.into();
        let of_keys = |codes| SharedText { codes, names: Arc::clone(&keys) };
        let named = |codes, names: Vec<String>| CodedText { codes, names: names.into() };
        let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        let channels = scenario.channels.iter().map(|channel| channel.name.clone()).collect();
        let [lead_created_at, opportunity_created_at] = self.stages;
        SimulatedScenario {
            touches: ScenarioTouches {
                journey: of_keys(self.touch),
                at: self.touched_at,
                channel: named(self.channel, channels),
                intent: named(self.intent, words(&INTENTS)),
                caused: self.caused,
            },
            conversions: ScenarioConversions {
                journey: of_keys(self.conversion),
                at: self.converted_at,
                value: self.value,
                lead_created_at,
                opportunity_created_at,
                baseline: self.baseline,
            },
            milestones: ScenarioMilestones {
                journey: of_keys(self.passed),
                milestone: named(self.milestone, words(&MILESTONES)),
                at: self.passed_at,
            },
            truth: ScenarioTruth::new(scenario, &self.tally),
        }
    }
}

#[cfg(test)]
#[path = "generated_tests.rs"]
mod tests;
