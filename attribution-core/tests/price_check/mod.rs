//! Comparison of prices and of the next unit with the gain of a little more budget, which a slow search finds.

use std::collections::BTreeMap;

use attribution_core::budget::{Allocation, BudgetProblem, NoPrice, Objective, allocate};
use attribution_core::response::Curve;

use crate::exchange::{Best, keeps, objective};

pub(crate) fn spends(best: &Allocation) -> Vec<f64> {
    best.channels.iter().map(|channel| channel.spend).collect()
}

/// Counts of comparisons, by their kind.
#[derive(Default)]
pub(crate) struct Tally(pub(crate) BTreeMap<String, u32>);

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
    let larger = problem.clone().with_budget(problem.budget.unwrap() + step);
    let gain = |index: usize| {
        let mut moved = plan.to_vec();
        moved[index] += step;
        keeps(&larger, &moved, 1e-9).ok()?;
        Some((objective(problem, &moved) - objective(problem, plan)) / step)
    };
    // No step is small enough for a lot.
    (0..plan.len())
        .filter(|index| problem.channels[*index].lot.is_none())
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

/// Steps of the budget that differences are taken over.
fn steps(budget: f64) -> [f64; 3] {
    if budget == 0.0 { [1e-3, 1e-5, 1e-7] } else { [1e-4, 1e-5, 1e-6] }
}

/// Gain of a unit, which differences are measured by.
fn scale(best: &Allocation) -> f64 {
    best.channels.iter().filter_map(|channel| channel.marginal_roas).fold(1e-3, f64::max)
}

fn near(best: &Allocation, found: f64, price: f64) -> bool {
    (found - price).abs() <= 2e-3 * price.abs() + 2e-4 * scale(best)
}

/// Compares prices and the next unit with what a little more budget brings; what does not agree, in words.
pub(crate) fn disagreement(problem: &BudgetProblem, tally: &mut Tally) -> Option<String> {
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
        let other = problem.clone().with_budget(budget);
        let solved = allocate(&other).ok().map(|best| spends(&best));
        let starts: Vec<Vec<f64>> = [plan.clone(), now.plan.clone()].into_iter().chain(solved).collect();
        Best::of(&other, &starts)
    };
    let quotient = |step: f64| Some((best_of(budget + step)?.value - now.value) / step);
    let (steps, beside_nothing) = (steps(budget), slope_beside_nothing(problem, &plan));
    let scale = scale(&best);
    match (best.shadow_price, best.shadow_price_reason) {
        (Some(price), None) => {
            let mut found: Vec<f64> = steps.into_iter().filter_map(quotient).collect();
            // At the foot of an S, `x^s` with s little above 1, a slope of 0 is met very near to it only.
            let limit = limit(&found).is_some_and(|(limit, apart)| (limit - price).abs() <= apart);
            if budget == 0.0 && problem.explore.is_none() {
                found.push(own_gain(problem, &plan, 1e-200));
            }
            found.extend(beside_nothing);
            if !limit && !found.iter().any(|found| near(&best, *found, price)) {
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
    next_unit_disagreement(problem, &best, &plan, tally)
}

/// The same for the division of the next unit.
fn next_unit_disagreement(
    problem: &BudgetProblem,
    best: &Allocation,
    plan: &[f64],
    tally: &mut Tally,
) -> Option<String> {
    let budget = problem.budget.unwrap();
    let (steps, beside_nothing) = (steps(budget), slope_beside_nothing(problem, plan));
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
    let broken = keeps(&problem.clone().with_budget(budget + small), &moved(small), 1e-9).err();
    if let Some(broken) = broken.filter(|_| beside_nothing.is_none()) {
        return Some(format!("the next unit breaks {broken}: {parts:?}"));
    }
    let brings = |step: f64| (objective(problem, &moved(step)) - objective(problem, plan)) / step;
    let found = steps.map(brings);
    let price = best.shadow_price.filter(|price| {
        let limit = limit(&found).is_some_and(|(limit, apart)| (limit - price).abs() <= apart);
        let mut found = found.into_iter().chain([brings(small)]).chain(beside_nothing);
        !limit && !found.any(|found| near(best, found, *price))
    });
    if let Some(price) = price {
        return Some(format!("the next unit {parts:?} brings {found:?}, at a price of {price}"));
    }
    tally.add("next unit");
    None
}
