//! Functions that invent markets in which it is known what caused each conversion.

use serde::Serialize;

use crate::domain::Timestamp;
use crate::ingest::TextColumn;
use crate::simulate::{
    Scenario, ScenarioConversions, ScenarioMilestones, ScenarioName, ScenarioTouches, ScenarioTruth,
    SimulatedScenario,
};
use crate::wire::function::functions;

functions! {
    /// Invented markets with a known truth, the same for the same seed.
    SIMULATE_SCENARIO

    /// Scenario by its name: its parameters as data, to be edited and simulated.
    fn scenario[](
        /// Name of the scenario.
        name: ScenarioName,
        /// Number of people; without one, as many as the scenario has by itself.
        people: Option<u32> = default,
        /// Fixes everything that is left to chance; 1 without one.
        seed: Option<u64> = default,
        /// Seed of drawn parameters: frequencies, effects, half-lives and tilts of the channels are then not those of the
        /// scenario but varied around them.
        drawn: Option<u64> = default,
    ) -> Scenario {
        let named = Scenario::named(name);
        let (people, seed) = (people.unwrap_or(named.people), seed.unwrap_or(named.seed));
        let varied = match drawn {
            Some(seed) => named.drawn(seed),
            None => named,
        };
        Ok(varied.with_people(people).with_seed(seed))
    }

    /// Simulated scenario: touches and conversions in columns, and the causal truth about them; the same for the same options
    /// everywhere.
    ///
    /// A model is right as far as it credits channels with what they caused.
    fn simulate_scenario[](
        /// The scenario: that of a name, as it is or edited.
        scenario: Scenario,
    ) -> SimulatedScenarioRows {
        let made = scenario.generate().map_err(|error| error.within("scenario"))?;
        Ok(SimulatedScenarioRows::from(&made))
    }

    /// Causal truth of a scenario without its rows: of millions of people, in the memory of a few.
    fn scenario_truth[](
        /// The scenario: that of a name, as it is or edited.
        scenario: Scenario,
    ) -> ScenarioTruth { scenario.truth().map_err(|error| error.within("scenario")) }
}

/// Touches and conversions of a scenario, as columns that journeys can be built from, and what caused the conversions.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SimulatedScenarioRows {
    /// The touches, journey after journey, and those of each in the order of time.
    pub touchpoints: ScenarioTouchpointRows,
    /// The conversions, in the order of the journeys.
    pub conversions: ScenarioConversionRows,
    /// Stages before the conversion that people passed, those who never converted included.
    pub milestones: ScenarioMilestoneRows,
    /// Causes of the conversions.
    pub truth: ScenarioTruth,
}

/// Touches of a scenario in columns of one length.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ScenarioTouchpointRows {
    /// Key of who was touched.
    pub journey: Vec<String>,
    /// Moment of each touch.
    pub at: Vec<Timestamp>,
    /// Channel of each touch.
    pub channel: Vec<String>,
    /// Fifth of the people that the noisy intent of the person belongs to; none when all have the same intent.
    pub intent: Vec<Option<String>>,
    /// Share of the conversion that each touch caused; 0 without a conversion.
    pub caused: Vec<f64>,
}

/// Conversions of a scenario in columns of one length.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ScenarioConversionRows {
    /// Key of who converted.
    pub journey: Vec<String>,
    /// Moment of each conversion.
    pub at: Vec<Timestamp>,
    /// Value of each conversion.
    pub value: Vec<f64>,
    /// Moment when the lead was created; none in scenarios of one stage.
    pub lead_created_at: Vec<Option<Timestamp>>,
    /// Moment when the opportunity was created; none in scenarios of fewer than three stages.
    pub opportunity_created_at: Vec<Option<Timestamp>>,
    /// Share of each conversion that no touch caused.
    pub baseline: Vec<f64>,
}

/// Stages before the conversion in columns of one length.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ScenarioMilestoneRows {
    /// Key of who passed the stage.
    pub journey: Vec<String>,
    /// The stage: `lead` or `opportunity`.
    pub milestone: Vec<String>,
    /// Moment when it was passed.
    pub at: Vec<Timestamp>,
}

impl From<&SimulatedScenario> for SimulatedScenarioRows {
    fn from(SimulatedScenario { touches, conversions, milestones, truth, .. }: &SimulatedScenario) -> Self {
        Self {
            touchpoints: touchpoint_rows(touches),
            conversions: conversion_rows(conversions),
            milestones: milestone_rows(milestones),
            truth: truth.clone(),
        }
    }
}

fn touchpoint_rows(touches: &ScenarioTouches) -> ScenarioTouchpointRows {
    let mut rows = ScenarioTouchpointRows { caused: touches.caused.clone(), ..Default::default() };
    for (row, touch) in touches.records().enumerate() {
        rows.journey.push(touch.journey);
        rows.at.push(touch.at);
        rows.channel.push(touch.channel);
        rows.intent.push(touches.intent.text(row).map(str::to_owned));
    }
    rows
}

fn conversion_rows(conversions: &ScenarioConversions) -> ScenarioConversionRows {
    let mut rows = ScenarioConversionRows { baseline: conversions.baseline.clone(), ..Default::default() };
    for conversion in conversions.records() {
        rows.journey.push(conversion.journey);
        rows.at.push(conversion.at);
        rows.value.push(conversion.value);
        rows.lead_created_at.push(conversion.lead_created_at);
        rows.opportunity_created_at.push(conversion.opportunity_created_at);
    }
    rows
}

fn milestone_rows(milestones: &ScenarioMilestones) -> ScenarioMilestoneRows {
    let mut rows = ScenarioMilestoneRows::default();
    for (journey, milestone, at) in milestones.records() {
        rows.journey.push(journey.to_owned());
        rows.milestone.push(milestone.to_owned());
        rows.at.push(at);
    }
    rows
}

#[cfg(test)]
#[path = "simulate_scenario_tests.rs"]
mod tests;
