//! Accuracies of the models on one simulated market.

use std::ops::ControlFlow;

use attribution_core::compare::{LiftCalibrationOptions, LiftTest, calibrate_model, evaluate};
use attribution_core::domain::{CausalTruth, TextField};
use attribution_core::ingest::TouchTable;
use attribution_core::math::Random;
use attribution_core::simulate::{Scenario, ScenarioName, SimulatedScenario};
use attribution_core::{Error, ErrorKind, JourneyRules, Journeys, ModelSpec};

use crate::models::models;

/// Standard error of the experiment, as a part of what it measures.
const TEST_ERROR: f64 = 0.25;

/// Accuracy of each row; none of a model that has no answer.
pub(crate) fn judge(
    name: ScenarioName,
    scenario: &Scenario,
    seed: u64,
) -> Result<Vec<(String, Option<f64>)>, Error> {
    let made = scenario.generate()?;
    let rules = JourneyRules::default()
        .with_unlimited_lookback()
        .with_dimensions(vec!["intent".into()])
        .with_observed_until(made.truth.observed_until);
    let journeys = Journeys::from_columns(&rules, &[made.touches.table()], &[made.conversions.table()])?;
    let truth = &made.truth.causal;
    let mut rows = Vec::new();
    for (row, model) in models(name) {
        rows.push((row.to_owned(), accuracy(&journeys, &model, truth)?));
    }
    if name == ScenarioName::LongCycleB2b {
        rows.push(("hazard of each milestone".to_owned(), by_milestone(scenario, truth)?));
    }
    if name == ScenarioName::ExposureBias {
        let row = "hazard and a lift test of retargeting".to_owned();
        rows.push((row, calibrated(&journeys, &made, seed)?));
    }
    Ok(rows)
}

fn accuracy(journeys: &Journeys, model: &ModelSpec, truth: &CausalTruth) -> Result<Option<f64>, Error> {
    match evaluate(journeys, std::slice::from_ref(model), truth) {
        Ok(found) => Ok(found.first().and_then(|evaluation| evaluation.accuracy)),
        // A fit that has no end has no accuracy; everything else is a fault.
        Err(error) if error.kind() == ErrorKind::NotConverged => Ok(None),
        Err(error) => Err(error),
    }
}

/// The hazard with one fit for each milestone, on deals with their leads: those who came no further are in it too.
fn by_milestone(scenario: &Scenario, truth: &CausalTruth) -> Result<Option<f64>, Error> {
    let made = scenario.deals()?;
    let rules = JourneyRules::for_deals().with_unlimited_lookback();
    let accounts: Vec<&str> = made.touches.iter().map(|touch| touch.journey.as_str()).collect();
    let channels: Vec<&str> = made.touches.iter().map(|touch| touch.channel.as_str()).collect();
    let at: Vec<i64> = made.touches.iter().map(|touch| touch.at.micros()).collect();
    let table = TouchTable::new()
        .with_text(TextField::Account, &accounts)
        .with_text(TextField::Channel, &channels)
        .with_at(&at);
    let journeys = Journeys::from_deals(&rules, &[table], made.deals)?;
    let model = ModelSpec::from_json(
        r#"{"model":"hazard","milestones":["lead","opportunity","won"],"resolution_hours":24}"#,
    )?;
    accuracy(&journeys, &model, truth)
}

/// The hazard, calibrated by an experiment that withholds retargeting, with a quarter of its effect for a standard error.
fn calibrated(journeys: &Journeys, made: &SimulatedScenario, seed: u64) -> Result<Option<f64>, Error> {
    let Some(effect) = made.truth.effects.iter().find(|effect| effect.channel == "retargeting") else {
        return Ok(None);
    };
    let error = TEST_ERROR * effect.removal.max(1.0);
    let measured = effect.removal + error * Random::new(seed).normal();
    let tests = [LiftTest::new("retargeting", measured, error)];
    let watch = |_, _| ControlFlow::Continue(());
    let options = LiftCalibrationOptions::default();
    let found = calibrate_model(journeys, &ModelSpec::hazard(), &tests, &options, &watch)?;
    let given: f64 = found.channels.iter().map(|channel| channel.posterior).sum();
    let caused: f64 = made.truth.causal.channels.iter().map(|channel| channel.conversions).sum();
    let of = |name: &str| {
        let channels = made.truth.causal.channels.iter();
        channels.filter(|channel| channel.channel == name).map(|channel| channel.conversions).sum::<f64>()
    };
    let distance = |row: &attribution_core::compare::CalibratedChannel| {
        (row.posterior / given - of(&row.channel) / caused).abs()
    };
    Ok(Some(1.0 - found.channels.iter().map(distance).sum::<f64>() / 2.0))
}
