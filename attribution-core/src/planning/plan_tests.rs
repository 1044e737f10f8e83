use super::*;
use crate::domain::Period;
use crate::response::Curve;
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
        for (index, (channel, curve)) in (0_i64..).zip(&curves) {
            let amount = 20.0 + 25.0 * count_f64(((week + 2 * index) % 6).unsigned_abs());
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

#[test]
fn the_usual_budget_is_the_mean_over_all_periods() {
    // Search spends in each of 12 weeks, social only in 6 of them; its curve is fitted to these.
    let (credits, mut spend) = world(12);
    let start: Timestamp = "2026-01-05".parse().unwrap();
    spend.retain(|one| {
        one.channel == "search" || (one.period.start.micros() - start.micros()) / WEEK % 2 == 0
    });
    let all: f64 = spend.iter().map(|one| one.amount).sum();
    let plan = plan_budget(&credits, &spend, &PlanOptions::default()).unwrap();
    assert_eq!(plan.observations[1].periods.len(), 6);
    assert!((plan.problem.budget.unwrap() - all / 12.0).abs() < 1e-9);
    // By month: January has 27 days from the 5th, February 28, and 12 weeks end on 29 March.
    assert_eq!(periods(&spend, &PlanOptions { period: PlanPeriod::Month, ..Default::default() }).unwrap(), 3);
    assert_eq!(
        periods(&spend[..1], &PlanOptions { period: PlanPeriod::Day, ..Default::default() }).unwrap(),
        7
    );
    assert_eq!(periods(&[], &PlanOptions::default()).unwrap(), 1);
}

#[test]
fn bounds_are_for_channels_that_are_there() {
    let (credits, mut spend) = world(12);
    let bounds = |name: &str| {
        let json = format!(r#"{{"problem": {{"channels": [{{"id": "{name}", "max": 9}}]}}}}"#);
        PlanOptions::from_json(&json).unwrap()
    };
    let search = plan_budget(&credits, &spend, &bounds("search")).unwrap();
    assert!(search.allocation.channels[0].spend <= 9.0);
    let misspelt =
        PlanOptions::from_json(r#"{"problem": {"channels": [{"id": "a", "maks": 9}]}}"#).unwrap_err();
    assert_eq!(misspelt.path(), "problem.channels[0].maks");
    let error = plan_budget(&credits, &spend, &bounds("serach")).unwrap_err();
    assert_eq!((error.code(), error.path()), ("INVALID_CONFIG", "problem.channels[0].id"));
    assert_eq!(
        error.detail(),
        r#"expected a channel with credits or spend, got "serach"; did you mean search?"#
    );
    // One that is there and cannot be planned is said to have no bounds.
    spend.retain(|one| one.channel == "search");
    let plan = plan_budget(&credits, &spend, &bounds("social")).unwrap();
    assert_eq!(plan.warnings.len(), 1);
    assert!(plan.warnings[0].starts_with("social: its bounds hold for nothing, because it is left out"));
}

#[test]
fn a_plan_within_a_period_sees_nothing_else() {
    let (credits, spend) = world(24);
    let options = |json: &str| PlanOptions::from_json(json).unwrap();
    let half = options(r#"{"within": {"start": "2026-01-05", "end": "2026-03-30"}}"#);
    let (early, early_spend) = world(12);
    let cut = plan_budget(&credits, &spend, &half).unwrap();
    let alone = plan_budget(&early, &early_spend, &PlanOptions::default()).unwrap();
    assert_eq!((cut.observations, cut.allocation), (alone.observations, alone.allocation));
    let path = |json: &str| PlanOptions::from_json(json).unwrap_err().path().to_owned();
    assert_eq!(path(r#"{"within": {"start": "2026-01-05", "end": "2026-01-05"}}"#), "within");
}
