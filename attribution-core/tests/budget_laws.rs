//! Laws of budgets on random problems, beside a slow search that knows nothing of the solver: every plan on a grid, the best
//! of them moved by exchanges between two channels at a time.
//!
//! A few hundred problems run with the other tests. Twenty thousand, with the number of disagreements:
//!
//!     ATTRIBUTION_BUDGETS=20000 cargo test --release -p attribution-core --test budget_laws -- --nocapture

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "a test fails by panicking"
)]

use std::collections::BTreeMap;

use attribution_core::economics::{
    Allocation, BudgetChannel, BudgetGroup, BudgetProblem, BudgetRule, Curve, Explore, NoPrice, Objective,
    UncertainProblem, allocate, allocate_draws, efficient_frontier,
};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::{Config, RngSeed, TestRunner};

mod exchange;

use exchange::{Best, keeps, objective};

fn curve() -> impl Strategy<Value = Curve> {
    let hill = (0.2..4.0, 0.2..2.0, 0.5..4.0_f64);
    (0..9_u8, hill).prop_map(|(family, (beta, scale, slope))| match family {
        0 => Curve::MichaelisMenten { beta, half_sat: scale },
        1 => Curve::Power { beta, exponent: 0.2 * slope },
        2 => Curve::Log { beta, scale },
        3 => Curve::Exponential { beta, scale },
        4 => Curve::Sigmoid { beta, rate: 2.0 + slope, midpoint: scale },
        5 => Curve::Tanh { beta, scale },
        _ => Curve::Hill { beta, half_sat: scale, slope },
    })
}

/// A channel; its bounds are often the budget of the problem, 2, or half of it.
fn channel() -> impl Strategy<Value = BudgetChannel> {
    let bounds = (0..10_u8, 0.05..0.5, 0.3..2.5);
    (curve(), bounds, 0..9_u8, 0..3_u8).prop_map(|(curve, (kind, low, high), more, group)| {
        let mut channel = BudgetChannel::new("", curve);
        match kind {
            0 | 1 => channel.max = Some(2.0),
            2 => channel.max = Some(1.0),
            3 => channel = channel.within(low, high + low),
            4 => channel.max = Some(high),
            5 => channel.min_if_active = Some(low + 0.2),
            6 => (channel.current, channel.max_change) = (Some(high), Some(low)),
            _ => {}
        }
        match more {
            0 if channel.min_if_active.is_none() => channel.lot = Some(0.25),
            1 if kind > 4 => channel.locked = Some(0.5),
            _ => {}
        }
        channel.group = ["inner", "outer"].get(usize::from(group)).map(|name| (*name).to_owned());
        channel
    })
}

prop_compose! {
    fn problem()(
        channels in proptest::collection::vec(channel(), 1..=3),
        copy in 0..6_u8,
        caps in (0..5_u8, 0.3..1.5, 0.3..2.0),
        goal in 0..8_u8,
        margin in 0.3..2.0,
        budget in 0..12_u8,
    ) -> BudgetProblem {
        let mut channels = channels;
        if copy == 0 {
            channels.truncate(2);
            channels.push(channels[0].clone());
        }
        for (place, channel) in channels.iter_mut().enumerate() {
            channel.id = place.to_string();
            channel.observations = u32::try_from(3 * place).ok();
        }
        let (kind, inner, outer) = caps;
        let group = |id: &str, parent: Option<&str>, min: f64, max: f64| BudgetGroup {
            id: id.into(), parent: parent.map(str::to_owned), min, max: Some(max),
        };
        let groups = match kind {
            // Caps that are the budget, or the maximum of a channel.
            0 => vec![group("inner", Some("outer"), 0.0, 1.0), group("outer", None, 0.0, 2.0)],
            1 => vec![group("inner", Some("outer"), 0.3, 2.5), group("outer", None, 0.0, 3.0)],
            2 => vec![group("inner", None, 0.0, inner), group("outer", None, 0.0, outer)],
            3 => vec![group("inner", Some("outer"), 0.0, inner), group("outer", None, 0.0, outer)],
            _ => vec![group("inner", Some("outer"), 0.0, 90.0), group("outer", None, 0.0, 99.0)],
        };
        BudgetProblem {
            channels,
            groups,
            budget: Some(match budget { 0 => 0.0, 1 => 1.0, 2 => 1.37, _ => 2.0 }),
            budget_rule: if goal == 7 { BudgetRule::Exactly } else { BudgetRule::AtMost },
            objective: if goal < 2 { Objective::MaxProfit } else { Objective::MaxResponse },
            margin,
            explore: (copy == 1).then_some(Explore { share: 0.3, min_observations: 4 }),
            rel_gap: 1e-11,
            max_nodes: 20_000,
            ..BudgetProblem::default()
        }
    }
}

/// Problems where something coincides: floors to explore with other bounds, or plans that are as good as each other.
fn coinciding() -> impl Strategy<Value = BudgetProblem> {
    let curves = (0.5..3.0_f64, 0.3..1.5_f64, 1.2..4.0_f64, 0.3..3.0_f64);
    (problem(), 0..7_u8, curves, 2..6_u8).prop_map(|(problem, kind, (beta, half_sat, slope, other), lots)| {
        let budget = problem.budget.filter(|budget| *budget > 0.0).unwrap_or(2.0);
        let mut problem = problem.with_budget(budget);
        if kind < 4 {
            let share = 0.3;
            #[expect(clippy::cast_precision_loss, reason = "three channels")]
            let least = share * budget / problem.channels.len() as f64;
            problem.explore = Some(Explore { share, min_observations: 4 });
            let first = &mut problem.channels[0];
            (first.locked, first.lot, first.min_if_active, first.current) = (None, None, None, None);
            match kind {
                0 => first.min = least,
                1 => (first.current, first.max_change) = (Some(2.0 * least), Some(0.5)),
                2 => first.min_if_active = Some(least),
                _ => first.lot = Some(least / f64::from(lots - 1)),
            }
            return problem;
        }
        let hill = Curve::Hill { beta, half_sat, slope };
        let channels = match kind {
            // What one spends in lots the other may spend as well.
            4 => {
                let mut lot = BudgetChannel::new("1", hill.clone());
                lot.lot = Some(budget / f64::from(lots));
                vec![BudgetChannel::new("0", hill), lot]
            }
            // All of the budget brings as much on either.
            5 => {
                let unit = Curve::MichaelisMenten { beta: 1.0, half_sat: other };
                let beta = hill.response(budget) / unit.response(budget);
                let concave = Curve::MichaelisMenten { beta, half_sat: other };
                vec![BudgetChannel::new("0", concave), BudgetChannel::new("1", hill)]
            }
            // All of it earns what it costs.
            _ => vec![BudgetChannel::new("0", hill)],
        };
        let margin = if kind == 6 { budget / channels[0].curve.response(budget) } else { 1.0 };
        BudgetProblem {
            objective: if kind == 6 { Objective::MaxProfit } else { Objective::MaxResponse },
            margin,
            channels,
            groups: Vec::new(),
            explore: None,
            budget_rule: BudgetRule::AtMost,
            ..problem
        }
    })
}

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

fn spends(best: &Allocation) -> Vec<f64> {
    best.channels.iter().map(|channel| channel.spend).collect()
}

/// Counts of comparisons, by their kind.
#[derive(Default)]
struct Tally(BTreeMap<String, u32>);

impl Tally {
    fn add(&mut self, what: impl Into<String>) {
        *self.0.entry(what.into()).or_default() += 1;
    }
}

/// Limit of a sequence that closes in by equal factors, by Aitken's delta-squared process, and how far off that may be:
/// differences over steps that shrink by one factor, where the response begins like a power of the step.
fn limit(found: &[f64]) -> Option<(f64, f64)> {
    let &[first, second, third] = found else { return None };
    let (before, after) = (second - first, third - second);
    let closes_in = before * after > 0.0 && after.abs() < before.abs();
    let rest = after * after / (after - before);
    closes_in.then_some((third - rest, 0.01 * rest.abs()))
}

/// Most that one channel makes of a step beyond a plan, for each unit.
fn own_gain(problem: &BudgetProblem, plan: &[f64], step: f64) -> f64 {
    let larger = problem.with_budget(problem.budget.unwrap() + step);
    let gain = |place: usize| {
        let mut moved = plan.to_vec();
        moved[place] += step;
        keeps(&larger, &moved, 1e-9).ok()?;
        Some((objective(problem, &moved) - objective(problem, plan)) / step)
    };
    // No step is small enough for a lot.
    (0..plan.len())
        .filter(|place| problem.channels[*place].lot.is_none())
        .filter_map(gain)
        .fold(0.0, f64::max)
}

/// Spend of a channel between its bounds, but nearer to 0 than the steps of the differences.
const TINY: f64 = 1e-5;

/// Slope of the objective on the channel that spends next to nothing, where there is one: differences over larger steps say
/// nothing of it.
fn slope_beside_nothing(problem: &BudgetProblem, plan: &[f64]) -> Option<f64> {
    let mut channels = problem.channels.iter().zip(plan);
    let (channel, spend) =
        channels.find(|(channel, spend)| channel.lot.is_none() && **spend > 0.0 && **spend < TINY)?;
    let slope = channel.weight * channel.curve.marginal(*spend);
    Some(if problem.objective == Objective::MaxProfit { problem.margin * slope - 1.0 } else { slope })
}

/// True where the first unit of some channel brings infinitely much of itself: `x^s` with `s` below 1, at 0.
fn is_infinite_at_nothing(problem: &BudgetProblem, plan: &[f64]) -> bool {
    problem.channels.iter().zip(plan).any(|(channel, spend)| {
        let power = match channel.curve {
            Curve::Hill { slope, .. } => slope,
            Curve::Power { exponent, .. } => exponent,
            _ => return false,
        };
        *spend == 0.0 && power < 1.0
    })
}

/// Compares prices and the next unit with what a little more budget brings; what does not agree, in words.
fn disagreement(problem: &BudgetProblem, tally: &mut Tally) -> Option<String> {
    let budget = problem.budget.unwrap();
    let Ok(best) = allocate(problem) else {
        tally.add("no plan");
        return None;
    };
    let plan = spends(&best);
    if let Err(broken) = keeps(problem, &plan, 1e-9) {
        return Some(format!("the plan breaks {broken}: {plan:?}"));
    }
    let now = Best::of(problem, std::slice::from_ref(&plan)).unwrap();
    if now.value > best.objective_value + 1e-8 * now.value.abs().max(1e-3) {
        return Some(format!("{} is reached by {:?}", now.value, now.plan));
    }
    if now.value > best.bound + 1e-9 * now.value.abs().max(1e-3) {
        return Some(format!("{} is above the bound, reached by {:?}", now.value, now.plan));
    }
    // What the solver makes of another budget is one more start: whether it may, and what it brings, is read from the definitions.
    let best_of = |budget: f64| {
        let other = problem.with_budget(budget);
        let solved = allocate(&other).ok().map(|best| spends(&best));
        let starts: Vec<Vec<f64>> = [plan.clone(), now.plan.clone()].into_iter().chain(solved).collect();
        Best::of(&other, &starts)
    };
    let quotient = |step: f64| Some((best_of(budget + step)?.value - now.value) / step);
    let steps = if budget == 0.0 { [1e-3, 1e-5, 1e-7] } else { [1e-4, 1e-5, 1e-6] };
    let beside_nothing = slope_beside_nothing(problem, &plan);
    // What a unit brings, which is what differences are measured by.
    let scale = best.channels.iter().filter_map(|channel| channel.marginal_roas).fold(1e-3, f64::max);
    let near = |found: f64, price: f64| (found - price).abs() <= 2e-3 * price.abs() + 2e-4 * scale;
    match (best.shadow_price, best.shadow_price_reason) {
        (Some(price), None) => {
            let mut found: Vec<f64> = steps.into_iter().filter_map(quotient).collect();
            // At the foot of an S, `x^s` with s little above 1, a slope of 0 is met very near to it only.
            let limit = limit(&found).is_some_and(|(limit, apart)| (limit - price).abs() <= apart);
            if budget == 0.0 && problem.explore.is_none() {
                found.push(own_gain(problem, &plan, 1e-200));
            }
            found.extend(beside_nothing);
            if !limit && !found.iter().any(|found| near(*found, price)) {
                return Some(format!("a price of {price}, where more budget brings {found:?}"));
            }
            tally.add(if price == 0.0 { "price 0" } else { "price" });
        }
        (None, Some(NoPrice::Infinite)) => {
            let found = [quotient(1e-4)?, quotient(1e-8)?];
            // With a power little below 1 no step is small enough.
            if found[1] < 1.5 * found[0] && !is_infinite_at_nothing(problem, &plan) {
                return Some(format!("an infinite price, where more budget brings {found:?}"));
            }
            tally.add("infinite");
        }
        (None, Some(NoPrice::Full)) => {
            // Another plan may spend it all; then what is reached falls at once.
            let falls = |large: f64, small: f64| small < 0.0 && small < 50.0 * large;
            if quotient(1e-4).zip(quotient(1e-6)).is_some_and(|(large, small)| !falls(large, small)) {
                return Some(format!("nothing may take more, but more brings {:?}", quotient(1e-6)));
            }
            tally.add("full");
        }
        (None, Some(NoPrice::Lots)) => {
            // Between lots nothing changes, or all of it does where a budget must be spent.
            let slopes = |found: f64| found.abs() > 2e-4 * scale && found.abs() < 1e3 * scale;
            if quotient(1e-6).is_some_and(slopes) {
                return Some(format!("waits for a lot, but more budget brings {:?}", quotient(1e-6)));
            }
            tally.add("lots");
        }
        (None, Some(NoPrice::Explore)) if problem.explore.is_some() => tally.add("explore"),
        (None, Some(NoPrice::Ties)) => {
            // Of plans that are as good, the one that makes most of more is not the one that loses least with less.
            let (step, more) = (1e-5, quotient(1e-5)?);
            let less = best_of(budget - step)?;
            let lost = (now.value - less.value) / step;
            // A plan whose lots spend the budget to the last unit falls apart with less: only more can tell then.
            let jumps = lost.abs() > 1e3 * scale;
            let own = if jumps { own_gain(problem, &plan, step) } else { lost };
            if more <= own + 1e-3 * own.abs() {
                return Some(format!("ties, where more brings {more} and less costs {lost}"));
            }
            tally.add("ties");
        }
        other => return Some(format!("{other:?}")),
    }
    let parts: Option<Vec<f64>> = best.channels.iter().map(|channel| channel.next_unit).collect();
    let Some(parts) = parts else {
        tally.add(format!("next unit: {:?}", best.next_unit_reason));
        return best.next_unit_reason.is_none().then(|| "neither parts of the next unit nor a reason".into());
    };
    if best.next_unit_reason.is_some() {
        return Some("parts of the next unit and a reason".into());
    }
    let whole: f64 = parts.iter().sum();
    // At the foot of an S the next unit is spent and brings nothing yet.
    let rests = best.shadow_price == Some(0.0) && whole == 0.0;
    // Where no unit pays any more, only what is kept to explore is spent, at a loss.
    let explores =
        problem.explore.is_some() && whole < 1.0 && best.shadow_price.is_some_and(|price| price < 0.0);
    let goes_on = rests || explores || (whole - 1.0).abs() < 1e-9;
    if !goes_on {
        return Some(format!("the next unit is {whole}: {parts:?}, price {:?}", best.shadow_price));
    }
    let moved = |step: f64| -> Vec<f64> {
        plan.iter().zip(&parts).map(|(spend, part)| spend + step * part).collect()
    };
    let small = if budget == 0.0 { 1e-200 } else { 1e-6 };
    let broken = keeps(&problem.with_budget(budget + small), &moved(small), 1e-9).err();
    if let Some(broken) = broken.filter(|_| beside_nothing.is_none()) {
        return Some(format!("the next unit breaks {broken}: {parts:?}"));
    }
    let brings = |step: f64| (objective(problem, &moved(step)) - objective(problem, &plan)) / step;
    let found = steps.map(brings);
    let price = best.shadow_price.filter(|price| {
        let limit = limit(&found).is_some_and(|(limit, apart)| (limit - price).abs() <= apart);
        let mut found = found.into_iter().chain([brings(small)]).chain(beside_nothing);
        !limit && !found.any(|found| near(found, *price))
    });
    if let Some(price) = price {
        return Some(format!("the next unit {parts:?} brings {found:?}, at a price of {price}"));
    }
    tally.add("next unit");
    None
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
        problem.explore = (kind == 0).then_some(Explore { share: 0.3, min_observations: 4 });
        let checked = |problem: &BudgetProblem, spends: &[f64]| {
            keeps(problem, spends, 1e-9)
                .map_err(|broken| TestCaseError::fail(format!("{broken}: {spends:?}")))
        };
        for point in efficient_frontier(&problem, &[0.7, 2.0]).into_iter().flatten() {
            checked(&problem.with_budget(point.budget), &point.spends)?;
        }
        if problem.objective == Objective::MaxResponse {
            let draw = |channel: &BudgetChannel| {
                let other = Curve::MichaelisMenten { beta: target, half_sat: 0.7 };
                vec![channel.curve.clone(), other]
            };
            let draws = problem.channels.iter().map(draw).collect();
            let uncertain = UncertainProblem {
                draws,
                problem: problem.clone(),
                utility: attribution_core::economics::Utility::Mean,
                aversion: None,
                tail: 0.5,
                by_draw: false,
            };
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
