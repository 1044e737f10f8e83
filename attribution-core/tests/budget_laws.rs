//! Laws of budgets on random problems, beside a slow search that knows nothing of the solver: every plan on a grid, the best
//! of them moved by exchanges between two channels at a time.
//!
//! A few hundred problems run with the other tests. Twenty thousand, with the number of disagreements:
//!
//!     ATTRIBUTION_BUDGETS=20000 cargo test --release -p attribution-core --test budget_laws -- --nocapture

#![cfg(feature = "full")]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "a test fails by panicking"
)]

use attribution_core::budget::{
    BudgetChannel, BudgetProblem, BudgetRule, Explore, Objective, UncertainProblem, allocate, allocate_draws,
    efficient_frontier,
};
use attribution_core::math::Share;
use attribution_core::response::Curve;
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::{Config, RngSeed, TestRunner};

mod exchange;
mod price_check;
mod random_budgets;

use exchange::keeps;
use price_check::{Tally, disagreement, spends};
use random_budgets::{coinciding, problem};

/// Number of random problems: a few hundred, or as many as are asked for.
fn count(usual: u32) -> u32 {
    std::env::var("ATTRIBUTION_BUDGETS").ok().map_or(usual, |count| count.parse().unwrap())
}

fn runner(cases: u32) -> TestRunner {
    TestRunner::new(Config {
        cases,
        rng_seed: RngSeed::Fixed(7),
        failure_persistence: None,
        ..Config::default()
    })
}

#[test]
fn prices_and_next_units_are_what_a_little_more_budget_brings() {
    compare(&problem(), count(200));
}

#[test]
fn prices_are_right_where_bounds_or_plans_coincide() {
    compare(&coinciding(), count(200));
}

fn compare(problems: &impl Strategy<Value = BudgetProblem>, cases: u32) {
    let mut tally = Tally::default();
    let mut wrong = Vec::new();
    let mut runner = runner(cases);
    for _ in 0..cases {
        let problem = problems.new_tree(&mut runner).unwrap().current();
        if let Some(what) = disagreement(&problem, &mut tally) {
            wrong.push(format!("{what}\n{}", serde_json::to_string(&problem).unwrap()));
        }
    }
    eprintln!("{cases} problems, {} disagreements, {:?}", wrong.len(), tally.0);
    assert!(wrong.is_empty(), "{} of {cases}:\n{}", wrong.len(), wrong[..wrong.len().min(40)].join("\n"));
}

#[test]
fn every_plan_keeps_every_constraint() {
    let mut runner = runner(count(200));
    let more = (0..4_u8, 0.2..3.0, proptest::collection::vec(1..9_u32, 3));
    let law = |(mut problem, (kind, target, observations)): (BudgetProblem, (u8, f64, Vec<u32>))| {
        problem.rel_gap = 1e-6;
        problem.max_nodes = 500;
        for (channel, observations) in problem.channels.iter_mut().zip(observations) {
            channel.observations = Some(observations);
            (channel.observed_max, channel.max_extrapolation) = (Some(0.5 * target), Some(1.5));
        }
        problem.explore = (kind == 0).then_some(Explore::new(Share::new(0.3).unwrap(), 4));
        let checked = |problem: &BudgetProblem, spends: &[f64]| {
            keeps(problem, spends, 1e-9)
                .map_err(|broken| TestCaseError::fail(format!("{broken}: {spends:?}")))
        };
        for point in efficient_frontier(&problem, &[0.7, 2.0]).into_iter().flatten() {
            checked(&problem.clone().with_budget(point.budget), &point.spends)?;
        }
        if problem.objective == Objective::MaxResponse {
            let draw = |channel: &BudgetChannel| {
                let other = Curve::MichaelisMenten { beta: target, half_sat: 0.7 };
                vec![channel.curve.clone(), other]
            };
            let draws = problem.channels.iter().map(draw).collect();
            let uncertain = UncertainProblem::new(problem.clone(), draws).with_by_draw(false);
            if let Ok(best) = allocate_draws(&uncertain) {
                checked(&problem, &best.spends)?;
            }
        }
        match kind {
            1 => problem.target_roas = Some(target),
            2 => problem.target_cpa = Some(target),
            3 if problem.budget_rule == BudgetRule::AtMost => {
                (problem.objective, problem.target_response) = (Objective::MinSpend, Some(target));
            }
            _ => {}
        }
        if let Ok(best) = allocate(&problem) {
            checked(&problem, &spends(&best))?;
        }
        Ok(())
    };
    runner.run(&(problem(), more), law).unwrap();
}
