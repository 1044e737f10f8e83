use super::*;
use crate::domain::Period;
use crate::economics::Curve;
use crate::{Conversion, JourneyRules, Journeys, ModelSpec, Timestamp, Touchpoint};

const WEEK: i64 = 7 * 86_400_000_000;

/// Weeks in which search and social bring what their curves say, one order for each unit of value.
fn world(weeks: i64) -> (Credits, Vec<Spend>) {
    let curves = [
        ("search", Curve::MichaelisMenten { beta: 60.0, half_sat: 100.0 }),
        ("social", Curve::MichaelisMenten { beta: 40.0, half_sat: 50.0 }),
    ];
    let start: Timestamp = "2026-01-05".parse().unwrap();
    let (mut touches, mut conversions, mut spend) = (Vec::new(), Vec::new(), Vec::new());
    for week in 0..weeks {
        let from = Timestamp::from_micros(start.micros() + week * WEEK).unwrap();
        let to = Timestamp::from_micros(from.micros() + WEEK).unwrap();
        for (place, (channel, curve)) in (0_i64..).zip(&curves) {
            let amount = 20.0 + 25.0 * count_f64(((week + 2 * place) % 6).unsigned_abs());
            let key = format!("{channel} {week}");
            touches.push(Touchpoint::new(&key, from, *channel));
            conversions.push(Conversion::new(&key, from, curve.response(amount)));
            spend.push(Spend::new(*channel, Period { start: from, end: to }, amount));
        }
    }
    let journeys = Journeys::build(&JourneyRules::default(), &touches, &conversions).unwrap();
    (ModelSpec::last_touch().attribute(&journeys).unwrap(), spend)
}

#[test]
fn a_plan_finds_the_curves_and_the_best_budget_for_them() {
    let (credits, spend) = world(12);
    let plan = plan_budget(&credits, &spend, &PlanOptions::default()).unwrap();
    let beta: Vec<f64> = plan.observations.iter().map(|channel| channel.fit.parameters[0].value).collect();
    assert!((beta[0] - 60.0).abs() < 1e-3 && (beta[1] - 40.0).abs() < 1e-3, "{beta:?}");
    assert_eq!(plan.observations[0].periods.len(), 12);
    // The budget is what was spent on average, and no channel is planned beyond what was seen.
    assert!((plan.allocation.spend - plan.problem.budget.unwrap()).abs() < 1e-6);
    assert!(
        plan.allocation.channels.iter().all(|channel| channel.extrapolation_ratio.unwrap() <= 1.0 + 1e-9)
    );
    assert_eq!((plan.warnings.len(), plan.left_out.len()), (0, 0));
    let marginal: Vec<f64> =
        plan.allocation.channels.iter().map(|channel| channel.marginal_roas.unwrap()).collect();
    assert!((marginal[0] / marginal[1] - 1.0).abs() < 1e-6);
}

#[test]
fn extrapolation_and_incrementality_are_said() {
    let (credits, spend) = world(12);
    let options = PlanOptions::from_json(
        r#"{"max_extrapolation": 3, "incrementality": 0.5, "problem": {"budget": 600, "channels": [
            {"id": "social", "max": 200, "curve": {"family": "linear", "beta": 1}}]}}"#,
    );
    let plan = plan_budget(&credits, &spend, &options.unwrap()).unwrap();
    assert!((plan.observations[0].fit.parameters[0].value - 30.0).abs() < 1e-3);
    assert_eq!(plan.allocation.channels[1].spend, 200.0);
    assert_eq!(plan.warnings.len(), 2, "{:?}", plan.warnings);
}

#[test]
fn too_little_data_is_said_as_well() {
    let (credits, mut spend) = world(12);
    spend.retain(|spend| spend.channel != "social");
    let plan = plan_budget(&credits, &spend, &PlanOptions::default()).unwrap();
    assert_eq!(plan.left_out[0].channel, "social");
    let error = plan_budget(&credits, &[], &PlanOptions::default()).unwrap_err();
    assert_eq!((error.code(), error.path()), ("MISSING_DATA", "spend"));
    let path = |json: &str| PlanOptions::from_json(json).unwrap_err().path().to_owned();
    assert_eq!(path(r#"{"incrementality": 0}"#), "incrementality");
    assert_eq!(path(r#"{"min_periods": 1}"#), "min_periods");
    assert_eq!(path(r#"{"problem": {"budget": -1}}"#), "problem.budget");
}
