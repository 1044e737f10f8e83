use super::*;
use crate::budget::{ActiveBound, AllocationStatus, BudgetChannel, BudgetGroup, BudgetRule};
use crate::math::{Random, count_f64, exp};
use crate::response::Curve;

fn random_curve(random: &mut Random) -> Curve {
    let beta = exp(0.7 * random.normal());
    let half_sat = exp(0.7 * random.normal());
    match random.below(9) {
        0 => Curve::MichaelisMenten { beta, half_sat },
        1 => Curve::Power { beta, exponent: 0.2 + 0.7 * random.uniform() },
        2 => Curve::Log { beta, scale: half_sat },
        3 => Curve::Exponential { beta, scale: half_sat },
        4 => Curve::Sigmoid { beta, rate: 4.0 / half_sat, midpoint: half_sat },
        5 => Curve::Linear { beta },
        6 => Curve::Tabulated {
            spend: vec![0.3 * half_sat, 0.7 * half_sat, 2.0 * half_sat],
            response: vec![0.1 * beta, 0.6 * beta, beta],
        },
        _ => Curve::Hill { beta, half_sat, slope: 0.5 + 4.0 * random.uniform() },
    }
}

fn random_problem(random: &mut Random, channels: u64) -> BudgetProblem {
    let mut problem = BudgetProblem { rel_gap: 1e-9, max_nodes: 5000, ..BudgetProblem::default() };
    for index in 0..channels {
        let mut channel = BudgetChannel::new(format!("{index}"), random_curve(random));
        if random.below(3) == 0 {
            channel = channel.with_bounds(0.3 * random.uniform(), 0.5 + 2.0 * random.uniform());
        } else if random.below(4) == 0 {
            channel.min_if_active = Some(0.5 * random.uniform());
        }
        channel.weight = 0.5 + random.uniform();
        if random.below(2) == 0 {
            channel.group = Some("inner".into());
        }
        problem.channels.push(channel);
    }
    problem.groups = vec![
        BudgetGroup { id: "outer".into(), parent: None, min: 0.0, max: Some(0.9 * count_f64(channels)) },
        BudgetGroup {
            id: "inner".into(),
            parent: Some("outer".into()),
            min: 0.4,
            max: Some(0.5 * count_f64(channels)),
        },
    ];
    problem.budget = Some(0.7 * count_f64(channels));
    problem
}

/// A plan that keeps all bounds, or none.
fn feasible(problem: &BudgetProblem, spends: &[f64]) -> bool {
    let within = problem.channels.iter().zip(spends).all(|(channel, spend)| {
        let high = channel.max.unwrap_or(f64::INFINITY);
        let active = channel.min_if_active.is_none_or(|minimum| *spend == 0.0 || *spend >= minimum - 1e-12);
        *spend >= channel.min - 1e-12 && *spend <= high + 1e-12 && active
    });
    let inner: f64 = problem
        .channels
        .iter()
        .zip(spends)
        .filter(|(channel, _)| channel.group.is_some())
        .map(|(_, spend)| spend)
        .sum();
    let total: f64 = spends.iter().sum();
    let group = |index: usize| {
        problem.groups.get(index).map_or((0.0, f64::INFINITY), |group| (group.min, group.max.unwrap()))
    };
    let inside = |value: f64, (low, high): (f64, f64)| value >= low - 1e-12 && value <= high + 1e-12;
    within && inside(inner, group(0)) && inside(inner, group(1)) && total <= problem.budget.unwrap() + 1e-12
}

fn objective(problem: &BudgetProblem, spends: &[f64]) -> f64 {
    let (spend, response) = problem.totals(spends);
    match problem.objective {
        Objective::MaxProfit => problem.margin * response - spend,
        _ => response,
    }
}

#[test]
fn no_feasible_plan_is_better_than_the_bound() {
    let mut random = Random::new(2);
    let (mut solved, mut close) = (0, 0);
    for round in 0..150 {
        let mut problem = random_problem(&mut random, 2 + round % 7);
        if round % 3 == 0 {
            (problem.objective, problem.margin) = (Objective::MaxProfit, 0.8);
        }
        let best = match allocate(&problem) {
            Ok(best) => best,
            Err(error) => {
                assert_eq!(error.code(), "INFEASIBLE", "{error}");
                continue;
            }
        };
        solved += 1;
        let spends: Vec<f64> = best.channels.iter().map(|channel| channel.spend).collect();
        assert!(feasible(&problem, &spends), "{problem:?} {spends:?}");
        assert!(
            (objective(&problem, &spends) - best.objective_value).abs()
                <= 1e-12 * best.objective_value.abs().max(1e-9)
        );
        assert!(best.bound >= best.objective_value);
        assert_eq!(best.status, AllocationStatus::Optimal, "gap {} after {}", best.gap, best.nodes);
        close += u32::from(best.gap < 1e-9);
        // Plans beside the best one, and plans anywhere.
        for attempt in 0..400 {
            let near = attempt % 2 == 0;
            let mut plan: Vec<f64> = spends
                .iter()
                .map(|spend| {
                    let moved = if near { spend + 0.05 * random.normal() } else { 1.6 * random.uniform() };
                    if random.below(5) == 0 { 0.0 } else { moved.max(0.0) }
                })
                .collect();
            let total: f64 = plan.iter().sum();
            let scale = problem.budget.unwrap() / total.max(1e-9);
            if attempt % 3 == 0 || scale < 1.0 {
                for spend in &mut plan {
                    *spend *= scale;
                }
            }
            if feasible(&problem, &plan) {
                let value = objective(&problem, &plan);
                assert!(
                    value <= best.bound + 1e-9 * best.bound.abs(),
                    "round {round}: {value} {best:?} {plan:?}"
                );
            }
        }
    }
    assert!(solved > 100 && close > 90, "{solved} {close}");
}

/// The best response on a grid of so many steps, by dynamic programming.
fn on_a_grid(problem: &BudgetProblem, steps: usize) -> f64 {
    let step = problem.budget.unwrap() / count_f64(steps as u64);
    let mut best = vec![0.0; steps + 1];
    for channel in &problem.channels {
        let high = channel.max.unwrap_or(f64::INFINITY);
        let before = best.clone();
        for (total, slot) in best.iter_mut().enumerate() {
            *slot = (0..=total)
                .filter(|own| count_f64(*own as u64) * step <= high * (1.0 + 1e-12))
                .map(|own| {
                    before[total - own]
                        + channel.weight * channel.curve.response(count_f64(own as u64) * step)
                })
                .fold(f64::NEG_INFINITY, f64::max);
        }
    }
    best[steps]
}

#[test]
fn lots_are_as_dynamic_programming_says() {
    let mut random = Random::new(3);
    for round in 0..60 {
        let channels = (0..2 + round % 7).map(|index| BudgetChannel {
            lot: Some(0.25),
            max: (random.below(3) == 0).then_some(2.0),
            ..BudgetChannel::new(format!("{index}"), random_curve(&mut random))
        });
        let problem = BudgetProblem {
            channels: channels.collect(),
            budget: Some(6.0),
            rel_gap: 1e-12,
            max_nodes: 20_000,
            ..BudgetProblem::default()
        };
        let best = allocate(&problem).unwrap();
        let expected = on_a_grid(&problem, 24);
        assert!((best.response / expected - 1.0).abs() < 1e-11, "{round}: {} {expected}", best.response);
        assert!(best.channels.iter().all(|channel| (channel.spend / 0.25).fract() == 0.0));
    }
}

#[test]
fn continuous_plans_lie_between_the_grid_and_the_bound() {
    let mut random = Random::new(4);
    for round in 0..40 {
        let channels =
            (0..2 + round % 7).map(|index| BudgetChannel::new(format!("{index}"), random_curve(&mut random)));
        let problem =
            BudgetProblem { channels: channels.collect(), budget: Some(3.0), ..BudgetProblem::default() };
        let best = allocate(&problem).unwrap();
        let grid = on_a_grid(&problem, 300);
        assert!(
            best.response >= grid * (1.0 - 1e-6) && best.bound >= grid,
            "{round}: {} {grid}",
            best.response
        );
        assert!(best.response <= grid * 1.02, "{round}: {} {grid}", best.response);
    }
}

#[test]
fn units_change_no_share() {
    let mut random = Random::new(5);
    for _ in 0..20 {
        let curves: Vec<(f64, f64, f64)> = (0..6)
            .map(|_| (exp(random.normal()), exp(random.normal()), 0.5 + 3.0 * random.uniform()))
            .collect();
        let solve = |spends: f64, responses: f64| {
            let channels = curves.iter().enumerate().map(|(index, (beta, half_sat, slope))| {
                let curve =
                    Curve::Hill { beta: beta * responses, half_sat: half_sat * spends, slope: *slope };
                BudgetChannel::new(format!("{index}"), curve)
            });
            let problem = BudgetProblem {
                channels: channels.collect(),
                budget: Some(3.0 * spends),
                ..BudgetProblem::default()
            };
            allocate(&problem).unwrap()
        };
        let plain = solve(1.0, 1.0);
        for (spends, responses) in [(1e6, 1e-3), (1e-7, 1e9), (3.0, 1.0)] {
            let scaled = solve(spends, responses);
            for (one, other) in plain.channels.iter().zip(&scaled.channels) {
                assert!((one.spend - other.spend / spends).abs() < 1e-9, "{plain:?} {scaled:?}");
            }
            let (one, other) = (plain.shadow_price.unwrap(), scaled.shadow_price.unwrap());
            assert!((other * spends / responses / one - 1.0).abs() < 1e-8);
        }
    }
}

#[test]
fn channels_alike_are_counted_not_told_apart() {
    for slope in [2.0, 8.0, 20.0] {
        let curve = Curve::Hill { beta: 5.0, half_sat: 2.0, slope };
        let budget = 7.4 * curve.max_average_spend();
        let channels = (0..30).map(|index| BudgetChannel::new(format!("{index}"), curve.clone())).collect();
        let problem = BudgetProblem { channels, budget: Some(budget), ..BudgetProblem::default() };
        let best = allocate(&problem).unwrap();
        let funded = |count: u32| f64::from(count) * curve.response(budget / f64::from(count));
        let expected = (1..=30).map(funded).fold(0.0, f64::max);
        assert!(best.response >= expected * (1.0 - 1e-9), "{} {expected}", best.response);
        assert_eq!(best.status, AllocationStatus::Optimal);
        assert!(best.nodes < 100, "{}", best.nodes);
    }
}

fn two(json: &str) -> Result<Allocation> {
    let channels = r#""channels": [
        {"id": "a", "curve": {"family": "michaelis_menten", "beta": 100, "half_sat": 40}, "group": "g"},
        {"id": "b", "curve": {"family": "hill", "beta": 90, "half_sat": 30, "slope": 2}}]"#;
    allocate(&BudgetProblem::from_json(&format!("{{{channels}, {json}}}"))?)
}

#[test]
fn clashes_are_named() {
    let groups = r#""groups": [{"id": "g", "min": 50}]"#;
    let refused = |json: &str| {
        let error = two(json).unwrap_err();
        (error.code(), error.path().to_owned())
    };
    assert_eq!(refused(&format!(r#""budget": 30, {groups}"#)), ("INFEASIBLE", "budget".into()));
    assert_eq!(refused(groups), ("UNBOUNDED", "budget".into()));
    assert_eq!(
        refused(r#""groups": [{"id": "g"}], "target_roas": 1000"#),
        ("INFEASIBLE", "target_roas".into())
    );
    assert_eq!(
        refused(r#""groups": [{"id": "g"}], "objective": "min_spend", "target_response": 200"#),
        ("INFEASIBLE", "target_response".into())
    );
    assert_eq!(refused(r#""budget": -1, "groups": [{"id": "g"}]"#), ("INVALID_CONFIG", "budget".into()));
    assert_eq!(refused(r#""budget": 5"#), ("INVALID_CONFIG", "channels[0].group".into()));
    assert_eq!(
        refused(r#""budget": 5, "groups": [{"id": "g", "parent": "h"}, {"id": "h", "parent": "g"}]"#),
        ("INVALID_CONFIG", "groups[0].parent".into())
    );
    assert_eq!(refused(r#""budget": 5, "groups": [{"id": "g"}], "budgets": 3"#).0, "INVALID_CONFIG");
}

#[test]
fn prices_say_what_the_next_unit_brings() {
    let best = two(r#""budget": 60, "groups": [{"id": "g", "max": 20}]"#).unwrap();
    let more = two(r#""budget": 60.001, "groups": [{"id": "g", "max": 20}]"#).unwrap();
    let slope = (more.response - best.response) / 0.001;
    assert!((best.shadow_price.unwrap() / slope - 1.0).abs() < 1e-4);
    let wider = two(r#""budget": 60, "groups": [{"id": "g", "max": 20.001}]"#).unwrap();
    // A unit in the group brings its price, and is taken from elsewhere.
    let slope = (wider.response - best.response) / 0.001;
    let price = best.groups[0].price.unwrap() - best.shadow_price.unwrap();
    assert!((price - slope).abs() < 1e-4, "{price} {slope}");
    assert_eq!(best.channels[0].active, ActiveBound::Interior);
    assert_eq!(best.groups[0].spend, 20.0);
}

#[test]
fn nothing_to_spend_and_nothing_to_spend_on_are_plans() {
    let empty = allocate(&BudgetProblem { budget: Some(0.0), ..BudgetProblem::default() }).unwrap();
    assert_eq!((empty.spend, empty.response, empty.roas, empty.gap), (0.0, 0.0, None, 0.0));
    let best = two(r#""budget": 0, "groups": [{"id": "g"}]"#).unwrap();
    assert_eq!((best.spend, best.response), (0.0, 0.0));
    let flat = BudgetProblem::from_json(
        r#"{"budget": 50, "channels": [{"id": "none", "curve": {"family": "hill", "beta": 0, "half_sat": 100, "slope": 1}},
            {"id": "some", "curve": {"family": "hill", "beta": 1000, "half_sat": 100, "slope": 1}}]}"#,
    );
    let best = allocate(&flat.unwrap()).unwrap();
    assert_eq!((best.channels[0].spend, best.channels[1].spend), (0.0, 50.0));
    let exactly =
        BudgetProblem { budget: Some(1.0), budget_rule: BudgetRule::Exactly, ..BudgetProblem::default() };
    assert_eq!(allocate(&exactly).unwrap_err().code(), "INFEASIBLE");
}

#[test]
fn locks_changes_and_extrapolation_are_bounds() {
    let channel = |json: &str| {
        let problem = format!(
            r#"{{"budget": 100, "channels": [{{"id": "a", "curve": {{"family": "log", "beta": 9, "scale": 3}}, {json}}},
                {{"id": "b", "curve": {{"family": "linear", "beta": 0.001}}}}]}}"#
        );
        let best = allocate(&BudgetProblem::from_json(&problem).unwrap()).unwrap();
        best.channels[0].clone()
    };
    assert_eq!(channel(r#""locked": 7"#).spend, 7.0);
    let changed = channel(r#""current": 20, "max_change": 0.3"#);
    assert_eq!((changed.spend, changed.change, changed.active), (26.0, Some(6.0), ActiveBound::Upper));
    let guessed = channel(r#""observed_max": 10, "max_extrapolation": 1.5"#);
    assert_eq!((guessed.spend, guessed.extrapolation_ratio), (15.0, Some(1.5)));
    assert_eq!(channel(r#""lot": 30"#).spend, 90.0);
}

#[test]
fn the_search_stops_at_its_limit_and_says_so() {
    // Nearly alike, so that none can be counted: the hard case.
    let channels = (0..30).map(|index| {
        let curve = Curve::Hill { beta: 1.0 + 1e-4 * f64::from(index), half_sat: 1.0, slope: 8.0 };
        BudgetChannel::new(format!("{index}"), curve)
    });
    let problem = BudgetProblem {
        channels: channels.collect(),
        budget: Some(13.0),
        max_nodes: 5,
        rel_gap: 1e-12,
        ..BudgetProblem::default()
    };
    let best = allocate(&problem).unwrap();
    assert!(best.gap > 0.0 && best.gap < 0.05 && best.nodes <= 7);
    assert_eq!(best.status, AllocationStatus::GapLimit);
}

#[test]
fn channels_of_which_little_is_known_keep_a_share() {
    let json = r#"{"budget": 90, "explore": {"share": 0.3, "min_observations": 10}, "channels": [
        {"id": "known", "observations": 50, "curve": {"family": "log", "beta": 9, "scale": 3}},
        {"id": "new", "curve": {"family": "log", "beta": 0.01, "scale": 3}},
        {"id": "small", "max": 2, "curve": {"family": "log", "beta": 0.01, "scale": 3}}]}"#;
    let best = allocate(&BudgetProblem::from_json(json).unwrap()).unwrap();
    let spends: Vec<f64> = best.channels.iter().map(|channel| channel.spend).collect();
    assert_eq!((spends[1], spends[2]), (9.0, 2.0));
    let path = |json: &str| BudgetProblem::from_json(json).unwrap_err().path().to_owned();
    assert_eq!(path(r#"{"explore": {"share": 0.3, "min_observations": 1}}"#), "budget");
    assert_eq!(path(r#"{"budget": 1, "explore": {"share": 2, "min_observations": 1}}"#), "explore.share");
}

fn solved(json: &str) -> Allocation {
    allocate(&BudgetProblem::from_json(json).unwrap()).unwrap()
}

#[test]
fn limits_that_nobody_gave_forbid_no_plan() {
    let flat = r#""curve": {"family": "tabulated", "spend": [0, 10], "response": [0, 100]}"#;
    let hill =
        |beta: f64| format!(r#""curve": {{"family": "hill", "beta": {beta}, "half_sat": 50, "slope": 3}}"#);
    let line = |beta: f64| format!(r#""curve": {{"family": "linear", "beta": {beta}}}"#);
    let (one, three, fourteen, tall, low) = (line(1.0), line(3.0), line(14.0), hill(5e4), hill(500.0));
    for (json, expected) in [
        (format!(r#"{{"channels": [{{"id": "a", {flat}, "min_if_active": 11}}], "budget": 50}}"#), 100.0),
        (
            format!(
                r#"{{"channels": [{{"id": "a", {flat}, "min_if_active": 11, "max": 40}}, {{"id": "b", {one}, "max": 100}}],
                "objective": "min_spend", "target_response": 50}}"#
            ),
            11.0,
        ),
        (
            format!(
                r#"{{"channels": [{{"id": "a", {three}}}, {{"id": "b", {fourteen}, "max": 3}}],
                "objective": "min_spend", "target_response": 125}}"#
            ),
            83.0 / 3.0 + 3.0,
        ),
        (
            format!(r#"{{"channels": [{{"id": "a", {tall}, "lot": 1000}}], "objective": "max_profit"}}"#),
            5e4 / (1.0 + 1.0 / 8000.0) - 1000.0,
        ),
        (
            format!(
                r#"{{"channels": [{{"id": "a", {low}, "min_if_active": 100}}, {{"id": "b", {one}, "max": 3}}],
                "objective": "max_roas"}}"#
            ),
            500.0 / (1.0 + 1.0 / 8.0) / 100.0,
        ),
        (format!(r#"{{"channels": [{{"id": "a", {low}}}], "target_roas": 1}}"#), 499.499),
    ] {
        let best = solved(&json);
        assert!(
            (best.objective_value / expected - 1.0).abs() < 1e-6,
            "{json}: {} {expected}",
            best.objective_value
        );
        assert_eq!(best.status, AllocationStatus::Optimal, "{json}");
    }
}

#[test]
fn lots_with_floors_exact_budgets_and_targets_are_found() {
    let line = |beta: f64| format!(r#""curve": {{"family": "linear", "beta": {beta}}}"#);
    let hill = r#""curve": {"family": "hill", "beta": 500, "half_sat": 50, "slope": 3}"#;
    let best = solved(&format!(
        r#"{{"channels": [{{"id": "a", {}, "group": "g"}}, {{"id": "b", {}, "lot": 8}}],
        "groups": [{{"id": "g", "min": 20}}], "budget": 50}}"#,
        line(3.0),
        line(4.0)
    ));
    assert_eq!(best.response, 174.0);
    let best = solved(&format!(
        r#"{{"channels": [{{"id": "a", {hill}, "max": 66}}, {{"id": "b", {}, "lot": 14, "max": 42}},
        {{"id": "c", {}, "lot": 14, "max": 64}}], "budget": 46, "budget_rule": "exactly"}}"#,
        line(9.0),
        line(15.0)
    ));
    assert!((best.channels[0].spend - 4.0).abs() < 1e-9 && best.channels[2].spend == 42.0, "{best:?}");
    let best = solved(&format!(
        r#"{{"channels": [{{"id": "a", {}, "lot": 4}}], "budget": 40, "objective": "min_spend", "target_response": 70}}"#,
        line(2.0)
    ));
    assert_eq!(best.spend, 36.0);
    let best = solved(&format!(
        r#"{{"channels": [{{"id": "a", {}, "lot": 10}}, {{"id": "b", {}, "min": 6}}], "budget": 50, "target_roas": 9}}"#,
        line(14.0),
        line(5.0)
    ));
    assert_eq!(best.channels[0].spend, 40.0);
}

#[test]
fn a_response_in_the_convex_part_is_reached_for_no_more_than_needed() {
    let curve = Curve::Hill { beta: 165.0, half_sat: 50.0, slope: 3.0 };
    let problem = BudgetProblem {
        channels: vec![BudgetChannel::new("a", curve.clone()).with_bounds(0.0, 1000.0)],
        objective: Objective::MinSpend,
        target_response: Some(8.0),
        ..BudgetProblem::default()
    };
    let best = allocate(&problem).unwrap();
    assert!((curve.response(best.spend) / 8.0 - 1.0).abs() < 1e-5 && best.response >= 8.0 * (1.0 - 1e-12));
    assert_eq!(best.status, AllocationStatus::Optimal);
}

#[test]
fn the_last_digits_of_a_plan_keep_the_floor_of_a_group() {
    // At a loss, but the group must spend 0.3. At nothing a tanh is straight: Newton's step of the other one has no counterpart.
    let best = solved(
        r#"{"budget": 1, "objective": "max_profit", "margin": 0.747288827830537, "rel_gap": 1e-11,
        "groups": [{"id": "g", "min": 0.3, "max": 2.5}], "channels": [
        {"id": "a", "group": "g", "max": 2, "curve": {"family": "tanh", "beta": 1.3127648243493675, "scale": 1.8945030046472657}},
        {"id": "b", "group": "g", "min": 0.07996252827828484, "max": 0.5757769601154198,
         "curve": {"family": "sigmoid", "beta": 1.6283006345156232, "rate": 5.183298826936664, "midpoint": 0.6244322178944645}},
        {"id": "c", "min_if_active": 0.2663972585885539,
         "curve": {"family": "michaelis_menten", "beta": 3.9441146589545166, "half_sat": 0.9431866319687662}}]}"#,
    );
    let spends: Vec<f64> = best.channels.iter().map(|channel| channel.spend).collect();
    assert!(spends[0] + spends[1] >= 0.3 * (1.0 - 1e-9), "{spends:?}");
    // The best on a grid of thousandths: nothing, 0.3, and 0.7 on the third.
    assert!((best.objective_value - 0.400_478_458_008).abs() < 1e-12, "{}", best.objective_value);
}
