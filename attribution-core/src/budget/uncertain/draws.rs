//! Budgets when nobody knows the curves for sure: many draws of them instead of one.

use super::cvar::search_tail;
use super::problem::{UncertainAllocation, UncertainProblem, Utility, worst};
use crate::budget::allocate::allocate_watched;
use crate::budget::allocation::AllocationStatus;
use crate::budget::next_unit::next_unit;
use crate::budget::run::search_beside;
use crate::budget::unreachable::unreachable;
use crate::error::Result;
use crate::math::{Lookout, Progress, Steps, Sum, count_f64, map_watched, unwatched, watched};
use crate::solver::prepared::{Class, Goal, NoPlan};
use crate::solver::response_sum::Shape;

/// The best plan when curves are draws, such as those of [`bootstrap_curve`](crate::response::bootstrap_curve), instead of
/// known.
///
/// # Formula
/// The mean response of a channel over its draws is a curve like any other, and so is its certainty equivalent under
/// exponential utility; the search for the best plan is that of [`allocate`](crate::budget::allocate()), with the mean (or certainty equivalent) of the
/// least concave curves above the draws as bound. The mean of the worst draws is the least that they come to under any
/// weights `q` of which none is above `1 / (tail · draws)`: for any of these the best plan of `Σ q · response` is a bound, and
/// an interior point finds those for which it is least. `value_of_information` is the mean of the best responses less the best
/// mean response.
///
/// # Errors
/// As [`allocate`](crate::budget::allocate()); `INVALID_CONFIG` for draws that do not fit the channels.
///
/// # References
/// Pratt, J. W. (1964), "Risk aversion in the small and in the large", Econometrica 32, 122–136. Thompson, W. R. (1933),
/// Biometrika 25, 285–294. Rockafellar, R. T. and Uryasev, S. (2000), Journal of Risk 2(3), 21–41.
pub fn allocate_draws(uncertain: &UncertainProblem) -> Result<UncertainAllocation> {
    allocate_draws_watched(uncertain, &unwatched)
}

/// [`allocate_draws`], with somebody who watches and may stop it.
///
/// A step is a node of branch and bound, of the `max_nodes` that there may be. With `by_draw`, the plan for all draws is one
/// step, and that of each draw another one.
///
/// # Errors
/// As [`allocate_draws`]; `CANCELLED` when `progress` says so.
pub fn allocate_draws_watched(
    uncertain: &UncertainProblem,
    progress: &Progress<'_>,
) -> Result<UncertainAllocation> {
    if !uncertain.by_draw {
        let nodes = uncertain.problem.max_nodes.into();
        return watched(progress, nodes, |steps| best_plan(uncertain, steps, None));
    }
    let count = uncertain.count();
    watched(progress, count as u64 + 1, |steps| {
        watched(&steps.inside(), 1, |inner| best_plan(uncertain, inner, Some(steps)))
    })
}

/// The best plan; with `by_draw` also those of each draw, each of them a step of that.
fn best_plan(
    uncertain: &UncertainProblem,
    steps: &Steps<'_>,
    by_draw: Option<&Steps<'_>>,
) -> Result<UncertainAllocation> {
    let lookout = &Lookout::new(steps);
    uncertain.validate()?;
    let problem = &uncertain.problem;
    let mut prepared = problem.prepared().map_err(|error| error.within("problem"))?;
    // Channels with the same estimate need not have the same draws.
    let mut classes: Vec<Class> = Vec::new();
    for class in prepared.classes {
        for channel in &class.channels {
            let draws = uncertain.draws.get(*channel).cloned().unwrap_or_default();
            let weight = problem.channels.get(*channel).map_or(1.0, |channel| channel.weight);
            let mut range = class.range;
            range.count = 1;
            let shape = Shape::of_draws(draws, weight, uncertain.aversion);
            classes.push(Class { shape, group: class.group, range, channels: vec![*channel] });
        }
    }
    prepared.classes = classes;
    let found = if uncertain.utility == Utility::Cvar {
        search_tail(uncertain, &mut prepared, lookout).ok_or(NoPlan::Unknown)
    } else {
        let goal = Goal::Reach { hurdle: problem.hurdle(), min_roas: None };
        search_beside(problem, &prepared, goal, 0.0, lookout)
    };
    steps.check()?;
    let found = found.map_err(|why| unreachable(problem, &prepared, why, lookout).within("problem"))?;
    let spend = found.spends.iter().copied().collect::<Sum>().value();
    let utility = found.value + problem.hurdle() * spend;
    let apart = (found.upper - found.value).max(0.0);
    let price = next_unit(problem, &prepared, &found, lookout).price;
    let count = uncertain.count();
    let response = |draw: usize| {
        lookout.goes_on(found.spends.len());
        uncertain.response(draw, &found.spends)
    };
    let responses: Vec<f64> = (0..count).map(response).collect();
    let mean = responses.iter().copied().collect::<Sum>().value() / count_f64(count as u64);
    let best = by_draw.map(|steps| uncertain.best_by_draw(count, steps)).transpose()?;
    Ok(UncertainAllocation {
        status: if apart <= problem.rel_gap * found.value.abs() {
            AllocationStatus::Optimal
        } else {
            AllocationStatus::GapLimit
        },
        spend,
        utility,
        bound: utility + apart,
        gap: if apart == 0.0 { 0.0 } else { apart / utility.abs().max(f64::MIN_POSITIVE) },
        shadow_price: price.ok(),
        shadow_price_reason: price.err(),
        mean_response: mean,
        tail_response: worst(&responses, uncertain.tail),
        thompson_spends: best.as_ref().map(|best| mean_plan(best)),
        value_of_information: best.as_ref().map(|best| {
            let known: Sum = best.iter().map(|(response, _)| *response).collect();
            known.value() / count_f64(best.len() as u64) - mean
        }),
        should_grow: best.as_ref().map(|best| uncertain.growth(best)),
        responses,
        spends: found.spends,
    })
}

impl UncertainProblem {
    /// For each draw the best response and plan.
    fn best_by_draw(&self, count: usize, steps: &Steps<'_>) -> Result<Vec<(f64, Vec<f64>)>> {
        steps.add(1)?;
        let solve = |draw: usize| {
            let mut problem = self.problem.clone();
            for (channel, draws) in problem.channels.iter_mut().zip(&self.draws) {
                if let Some(curve) = draws.get(draw) {
                    channel.curve = curve.clone();
                }
            }
            let best = allocate_watched(&problem, &steps.inside())?;
            steps.add(1)?;
            Ok((best.response, best.channels.iter().map(|channel| channel.spend).collect::<Vec<f64>>()))
        };
        let solved = map_watched(steps, count, 1, |range| range.map(solve).collect::<Result<Vec<_>>>())?;
        Ok(solved.into_iter().collect::<Result<Vec<_>>>()?.concat())
    }

    fn growth(&self, best: &[(f64, Vec<f64>)]) -> Vec<Option<f64>> {
        let share = |(index, current): (usize, Option<f64>)| {
            let current = current?;
            let more =
                best.iter().filter(|(_, plan)| plan.get(index).is_some_and(|spend| *spend > current)).count();
            Some(count_f64(more as u64) / count_f64(best.len() as u64))
        };
        self.problem.channels.iter().map(|channel| channel.current).enumerate().map(share).collect()
    }
}

fn mean_plan(best: &[(f64, Vec<f64>)]) -> Vec<f64> {
    let channels = best.first().map_or(0, |(_, plan)| plan.len());
    let mean = |channel: usize| {
        let spends: Sum = best.iter().filter_map(|(_, plan)| plan.get(channel).copied()).collect();
        spends.value() / count_f64(best.len() as u64)
    };
    (0..channels).map(mean).collect()
}

#[cfg(test)]
#[path = "draws_tests.rs"]
mod tests;
