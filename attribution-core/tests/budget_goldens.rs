//! Budgets against published cases that independent methods agree on, where a folder with them is given.
//!
//!     ATTRIBUTION_DATA=/path/to/data cargo test --test budget_goldens -- --include-ignored --nocapture

#![cfg(feature = "full")]
#![expect(
    clippy::unwrap_used,
    clippy::print_stderr,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use attribution_core::budget::{
    Allocation, BudgetChannel, BudgetProblem, BudgetRule, FlightChannel, FlightProblem, Objective,
    UncertainProblem, Utility, allocate, allocate_draws, plan_flight,
};
use attribution_core::response::{Adstock, Curve, FitOptions, Observations, fit_curve};
use serde_json::{Value, json};

fn goldens() -> Option<Value> {
    let Ok(folder) = std::env::var("ATTRIBUTION_DATA") else {
        eprintln!("skipped: ATTRIBUTION_DATA names no folder with the cases");
        return None;
    };
    let text = std::fs::read_to_string(std::path::Path::new(&folder).join("budget/goldens.json")).unwrap();
    Some(serde_json::from_str(&text).unwrap())
}

fn curve(given: &Value) -> Curve {
    let mut fields = given.clone();
    let map = fields.as_object_mut().unwrap();
    if let Some(params) = map.remove("params") {
        map.extend(params.as_object().unwrap().clone());
    }
    map.retain(|name, _| {
        ["family", "beta", "half_sat", "slope", "exponent", "scale", "rate", "midpoint", "sigma"]
            .contains(&name.as_str())
    });
    if map["family"] == "sigmoid_shifted" {
        map.insert("family".into(), json!("sigmoid"));
        let height = map.remove("sigma").unwrap();
        map.insert("beta".into(), height);
    }
    Curve::from_json(&fields.to_string()).unwrap()
}

fn numbers(given: &Value) -> Vec<f64> {
    given.as_array().unwrap().iter().map(|number| number.as_f64().unwrap()).collect()
}

fn problem(given: &Value) -> BudgetProblem {
    let curves = given["curves"].as_array().unwrap();
    let channels = curves.iter().enumerate().map(|(index, given_curve)| {
        let mut channel = BudgetChannel::new(format!("channel {index}"), curve(given_curve));
        channel.min = given["lower"][index].as_f64().unwrap_or(0.0);
        channel.max = given["upper"][index].as_f64();
        channel.lot = given["lot"].as_f64();
        channel.min_if_active = given["min_if_active"][index].as_f64();
        channel
    });
    let rule = if given["equality"] == true { BudgetRule::Exactly } else { BudgetRule::AtMost };
    let mut problem = BudgetProblem::new(channels.collect())
        .with_budget_rule(rule)
        .with_margin(given["margin"].as_f64().unwrap_or(1.0));
    problem.budget = given["budget"].as_f64();
    problem.target_roas = given["target_roas"].as_f64();
    problem.target_cpa = given["target_cpa"].as_f64();
    problem.target_marginal_roas = given["target_mroas"].as_f64();
    problem.target_response = given["target_response"].as_f64();
    problem
}

fn close(got: f64, expected: f64, relative: f64, what: &str) {
    assert!((got - expected).abs() <= relative * expected.abs().max(1e-300), "{what}: {got}, not {expected}");
}

fn same(id: &str, best: &Allocation, expected: &Value, tolerance: &Value, budget: f64) {
    let response = tolerance["response_rel"].as_f64().unwrap_or(1e-9);
    if let Some(wanted) = expected["response"].as_f64() {
        close(best.response, wanted, response, id);
    }
    if let (Some(wanted), false) = (expected["spend"].as_array(), expected["spend"].is_null()) {
        let mut spends: Vec<f64> = best.channels.iter().map(|channel| channel.spend).collect();
        let mut wanted: Vec<f64> = wanted.iter().map(|number| number.as_f64().unwrap()).collect();
        if id.starts_with("s_t") {
            spends.sort_by(f64::total_cmp);
            wanted.sort_by(f64::total_cmp);
        }
        let part = tolerance["spend_rel_to_budget"].as_f64().unwrap_or(1e-9);
        for (got, wanted) in spends.iter().zip(&wanted) {
            assert!((got - wanted).abs() <= part * budget, "{id}: {spends:?}, not {wanted:?}");
        }
    }
    if let (Some(wanted), Some(got)) = (expected["shadow_price"].as_f64(), best.shadow_price) {
        close(got, wanted, 1e-6, id);
    }
    eprintln!("{id}: response {}, gap {:.1e}, {} nodes", best.response, best.gap, best.nodes);
}

#[test]
#[ignore = "needs ATTRIBUTION_DATA, a folder with the published cases"]
fn curves_have_the_published_values_slopes_and_landmarks() {
    let Some(goldens) = goldens() else { return };
    let cases = goldens["curves"].as_array().unwrap();
    for case in cases {
        let (id, curve) = (case["id"].as_str().unwrap(), curve(case));
        for point in case["points"].as_array().unwrap() {
            let x = point["spend"].as_f64().unwrap();
            close(curve.response(x), point["response"].as_f64().unwrap(), 1e-9, id);
            close(curve.marginal(x), point["marginal"].as_f64().unwrap(), 1e-9, id);
            close(curve.average(x).unwrap(), point["average"].as_f64().unwrap(), 1e-9, id);
            close(curve.elasticity(x).unwrap(), point["elasticity"].as_f64().unwrap(), 1e-8, id);
        }
        let marks = &case["landmarks"];
        for (name, got) in [
            ("inflection_spend", curve.inflection()),
            ("max_average_spend", curve.max_average_spend()),
            ("max_average", curve.average(curve.max_average_spend()).unwrap_or_default()),
            ("max_marginal", curve.marginal(curve.inflection())),
            ("marginal_at_zero", curve.marginal(0.0)),
            ("inverse_marginal_of_1", curve.inverse_marginal(1.0).unwrap_or_default()),
            ("inverse_marginal_of_2", curve.inverse_marginal(2.0).unwrap_or_default()),
        ] {
            if let Some(wanted) = marks[name].as_f64() {
                close(got, wanted, 1e-9, name);
            }
        }
        if let Some(probe) = marks["lambda_probe"].as_f64() {
            let got = curve.inverse_marginal(probe).unwrap();
            close(got, marks["inverse_marginal_concave_branch"].as_f64().unwrap(), 1e-9, id);
        }
    }
    assert_eq!(cases.len(), 10);
}

#[test]
#[ignore = "needs ATTRIBUTION_DATA, a folder with the published cases"]
fn adstock_is_as_published() {
    let Some(goldens) = goldens() else { return };
    let shapes = [
        Adstock::Geometric { theta: 0.6, window: None, normalize: false },
        Adstock::Geometric { theta: 0.6, window: Some(4), normalize: true },
        Adstock::Delayed { alpha: 0.5, theta: 2.0, window: 6, normalize: true },
        Adstock::Binomial { alpha: 0.6, window: 6, normalize: false },
        Adstock::WeibullPdf { shape_parameter: 2.0, scale: 4.0, window: 10, normalize: false },
        Adstock::WeibullCdf { shape_parameter: 2.0, scale: 4.0, window: 10, normalize: false },
    ];
    for (case, shape) in goldens["adstock"].as_array().unwrap().iter().zip(shapes) {
        let id = case["id"].as_str().unwrap();
        let input = numbers(&case["input"]);
        for (got, wanted) in shape.weights(input.len()).unwrap().iter().zip(numbers(&case["weights"])) {
            close(*got, wanted, 1e-9, id);
        }
        for (got, wanted) in shape.apply(&input, 0.0).unwrap().iter().zip(numbers(&case["output"])) {
            close(*got, wanted, 1e-9, id);
        }
    }
}

fn formula(n: u32) -> Vec<BudgetChannel> {
    let channel = |i: u32| {
        let beta = 1000.0 * f64::from(1 + 7 * i % 11);
        let half_sat = 500.0 * f64::from(1 + 5 * i % 13);
        let slope = 0.6 + 0.2 * f64::from(3 * i % 14);
        BudgetChannel::new(format!("channel {i}"), Curve::Hill { beta, half_sat, slope })
    };
    (0..n).map(channel).collect()
}

#[test]
#[ignore = "needs ATTRIBUTION_DATA, a folder with the cases"]
fn fixed_budgets_are_spent_as_published() {
    let goldens = goldens().unwrap();
    for case in goldens["allocation"].as_array().unwrap() {
        let id = case["id"].as_str().unwrap();
        let budget = case["budget"].as_f64().unwrap();
        let mut problem = match case["n"].as_u64() {
            Some(n) => BudgetProblem::new(formula(u32::try_from(n).unwrap())).with_budget(budget),
            None => problem(case),
        };
        let expected = &case["expected"];
        let best = allocate(&problem).unwrap();
        same(id, &best, expected, &case["tolerance"], budget);
        assert!(best.gap <= 1e-6 && (best.spend / budget - 1.0).abs() < 1e-12, "{id} {}", best.spend);
        if let Some(first) = expected["spend_first_20"].as_array() {
            for (got, wanted) in best.channels.iter().zip(first) {
                assert!((got.spend - wanted.as_f64().unwrap()).abs() <= 1e-6 * budget, "{id}");
            }
        }
        problem.rel_gap = 1e-12;
        close(allocate(&problem).unwrap().response, best.response, 1e-9, id);
    }
}

#[test]
#[ignore = "needs ATTRIBUTION_DATA, a folder with the cases"]
fn constrained_problems_are_solved_as_published() {
    let goldens = goldens().unwrap();
    for case in goldens["constrained"].as_array().unwrap() {
        let (id, kind) = (case["id"].as_str().unwrap(), case["kind"].as_str().unwrap());
        if kind.starts_with("risk") || kind == "multi_period" {
            continue;
        }
        let mut problem = problem(&case["problem"]);
        problem.objective = match kind {
            "max_profit" => Objective::MaxProfit,
            "min_spend" => Objective::MinSpend,
            "max_roas" => Objective::MaxRoas,
            _ => Objective::MaxResponse,
        };
        if let Some(groups) = case["problem"]["groups"].as_array() {
            eprintln!("{id}: groups {groups:?}");
        }
        let expected = &case["expected"];
        if expected["status"] == "infeasible" {
            let error = allocate(&problem).unwrap_err();
            assert_eq!(error.code(), "INFEASIBLE", "{id}");
            eprintln!("{id}: {error}");
            continue;
        }
        let best = allocate(&problem).unwrap();
        let whole = expected["total_spend"].as_f64().or(problem.budget).unwrap_or(best.spend);
        same(id, &best, expected, &case["tolerance"], whole);
        if let Some(profit) = expected["profit"].as_f64() {
            close(best.profit, profit, 1e-7, id);
        }
        if let Some(roas) = expected["roas"].as_f64() {
            close(best.roas.unwrap(), roas, 1e-6, id);
        }
    }
}

#[test]
#[ignore = "needs ATTRIBUTION_DATA, a folder with the published cases"]
fn fits_find_the_published_parameters() {
    let Some(goldens) = goldens() else { return };
    for case in goldens["fitting"].as_array().unwrap() {
        let id = case["id"].as_str().unwrap();
        let mut options = json!({ "family": case["family"] });
        if let Some(delta) = case["huber_delta"].as_f64() {
            options["huber_delta"] = json!(delta);
        }
        if let Some(prior) = case["prior"].as_object() {
            options["noise_sd"] = prior["noise_sd"].clone();
            options["priors"] = json!([
                { "parameter": "half_sat", "log_mean": prior["log_half_sat_mean"], "log_sd": prior["log_half_sat_sd"] },
                { "parameter": "slope", "log_mean": prior["log_slope_mean"], "log_sd": prior["log_slope_sd"] },
            ]);
        }
        let (spend, response) = (numbers(&case["spend"]), numbers(&case["response"]));
        let observations = Observations { spend: &spend, response: &response, weight: &[] };
        let fit = fit_curve(observations, &FitOptions::from_json(&options.to_string()).unwrap()).unwrap();
        let expected = &case["expected"];
        let tolerance = case["tolerance"]["param_rel"].as_f64().unwrap();
        for parameter in &fit.parameters {
            close(parameter.value, expected[&parameter.name].as_f64().unwrap(), tolerance, id);
            if let Some(error) = expected[format!("se_{}", parameter.name)].as_f64() {
                close(parameter.standard_error.unwrap(), error, 1e-4, id);
            }
        }
        if let Some(rss) = expected["rss"].as_f64().filter(|rss| *rss > 0.0) {
            close(fit.rss, rss, 1e-8, id);
        }
        eprintln!("{id}: {:?}", fit.curve);
    }
}

#[test]
fn flights_are_planned_as_published() {
    let Some(goldens) = goldens() else { return };
    for case in goldens["constrained"].as_array().unwrap() {
        if case["kind"] != "multi_period" {
            continue;
        }
        let (id, given) = (case["id"].as_str().unwrap(), &case["problem"]);
        let channels: Vec<FlightChannel> = given["channels"]
            .as_array()
            .unwrap()
            .iter()
            .enumerate()
            .map(|(index, channel)| {
                let theta = channel["theta"].as_f64().unwrap();
                FlightChannel::new(index.to_string(), curve(&channel["curve"]), theta)
                    .with_weights(numbers(&channel["weights"]))
                    .with_initial_adstock(channel["initial_adstock"].as_f64().unwrap())
                    .with_tail_periods(u32::try_from(channel["tail_periods"].as_u64().unwrap()).unwrap())
            })
            .collect();
        let periods = u32::try_from(given["periods"].as_u64().unwrap()).unwrap();
        let budget = given["budget"].as_f64().unwrap();
        let plan = plan_flight(&FlightProblem::new(budget, periods, channels)).unwrap();
        let expected = &case["expected"];
        close(plan.response, expected["response"].as_f64().unwrap(), 1e-7, id);
        close(plan.shadow_price.unwrap(), expected["shadow_price"].as_f64().unwrap(), 1e-6, id);
        for (channel, wanted) in plan.channels.iter().zip(expected["spend"].as_array().unwrap()) {
            for (got, wanted) in channel.spend.iter().zip(numbers(wanted)) {
                assert!((got - wanted).abs() <= 1e-5 * budget, "{id}: {got}, not {wanted}");
            }
        }
        eprintln!("{id}: response {}, gap {:.1e}", plan.response, plan.gap);
    }
}

#[test]
#[ignore = "needs ATTRIBUTION_DATA, a folder with the cases"]
fn uncertain_curves_are_weighed_as_published() {
    let goldens = goldens().unwrap();
    for case in goldens["constrained"].as_array().unwrap() {
        let (id, kind) = (case["id"].as_str().unwrap(), case["kind"].as_str().unwrap());
        if !kind.starts_with("risk_") {
            continue;
        }
        let given = &case["problem"];
        let half_sat = numbers(&given["half_sat"]);
        let draws: Vec<Vec<Curve>> = (0..half_sat.len())
            .map(|channel| {
                let draws = given["beta_draws"].as_array().unwrap().iter();
                draws
                    .map(|draw| Curve::michaelis_menten(numbers(draw)[channel], half_sat[channel]).unwrap())
                    .collect()
            })
            .collect();
        let budget = given["budget"].as_f64().unwrap();
        let channels = draws.iter().map(|draws| {
            BudgetChannel::new(draws[0].family().to_owned() + &format!("{draws:p}"), draws[0].clone())
        });
        let problem = BudgetProblem::new(channels.collect()).with_budget(budget);
        let aversion = given["gamma"].as_f64();
        let utility = match kind {
            "risk_entropic" => Utility::Entropic,
            "risk_cvar" => Utility::Cvar,
            _ => Utility::Mean,
        };
        let mut uncertain = UncertainProblem::new(problem, draws).with_utility(utility);
        uncertain.aversion = aversion;
        let best = allocate_draws(&uncertain).unwrap();
        let expected = &case["expected"];
        for (got, wanted) in best.spends.iter().zip(numbers(&expected["spend"])) {
            let tolerance = case["tolerance"]["spend_rel_to_budget"].as_f64().unwrap_or(1e-5);
            assert!((got - wanted).abs() <= tolerance * budget, "{id}: {got}, not {wanted}");
        }
        for (name, got) in [
            ("mean_response", best.mean_response),
            ("cvar50", best.tail_response),
            ("cvar", best.utility),
            ("dual_bound", best.bound),
            ("evpi", best.value_of_information.unwrap()),
            ("certainty_equivalent", best.utility),
            ("shadow_price", best.shadow_price.unwrap()),
        ] {
            if let Some(wanted) = expected[name].as_f64() {
                close(got, wanted, 1e-6, &format!("{id} {name}"));
            }
        }
        if let Some(wanted) = expected["thompson_mean_spend"].as_array() {
            for (got, wanted) in best.thompson_spends.unwrap().iter().zip(wanted) {
                assert!((got - wanted.as_f64().unwrap()).abs() <= 1e-5 * budget, "{id}");
            }
        }
        eprintln!("{id}: utility {}, gap {:.1e}", best.utility, best.gap);
    }
}
