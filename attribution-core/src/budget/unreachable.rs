//! Infeasible problems: the nearest budgets and targets that can be reached.

use super::max_roas::best_return;
use super::problem::{BudgetProblem, BudgetRule, Objective};
use super::run::search_beside;
use crate::error::{Error, ErrorKind};
use crate::math::Lookout;
use crate::response::Curve;
use crate::solver::prepared::{Class, Goal, Group, NoPlan, Prepared, Range};
use crate::solver::response_sum::Shape;

/// Error of an infeasible problem, with the best that can be reached instead.
pub(super) fn unreachable(
    problem: &BudgetProblem,
    prepared: &Prepared,
    why: NoPlan,
    lookout: &Lookout<'_>,
) -> Error {
    let infeasible = |path: &str, detail: String| Error::new(ErrorKind::Infeasible, path, detail);
    if let Some(target) = problem.target_response {
        let maximum =
            search_beside(problem, prepared, Goal::Reach { hurdle: 0.0, min_roas: None }, 0.0, lookout);
        let Ok((spend, response)) = maximum.map(|found| problem.totals(&found.spends)) else {
            return bounds_clash(problem, prepared, why, lookout);
        };
        if response >= target {
            return infeasible("target_response", not_found(target, problem.max_nodes));
        }
        let detail = format!("{target} cannot be reached: the most is {response}, for {spend}");
        return infeasible("target_response", detail);
    }
    let (name, target) = match (problem.target_roas, problem.target_cpa) {
        (Some(roas), cpa) if cpa.is_none_or(|cpa| 1.0 / cpa <= roas) => ("target_roas", roas),
        (_, Some(cpa)) => ("target_cpa", cpa),
        _ => return bounds_clash(problem, prepared, why, lookout),
    };
    let is_cost = name == "target_cpa";
    let turned = |roas: f64| if is_cost { 1.0 / roas } else { roas };
    let objective = Objective::MaxRoas;
    let without = BudgetProblem { target_roas: None, target_cpa: None, objective, ..problem.clone() };
    match best_return(&without, prepared, lookout) {
        Ok(best) if best.objective_value >= turned(target) => {
            infeasible(name, not_found(target, problem.max_nodes))
        }
        Ok(best) => {
            let maximum = turned(best.objective_value);
            infeasible(name, format!("{target} cannot be reached: the best is {maximum}, for {}", best.spend))
        }
        // Nothing must be spent, and the first unit returns most.
        Err(_) => match first_return(problem, prepared) {
            Some(maximum) => {
                let maximum = turned(maximum);
                infeasible(
                    name,
                    format!("{target} cannot be reached: the best is {maximum}, for the first unit"),
                )
            }
            None => bounds_clash(problem, prepared, why, lookout),
        },
    }
}

/// The best return of a first unit; none when nothing may be spent.
fn first_return(problem: &BudgetProblem, prepared: &Prepared) -> Option<f64> {
    let channels = problem.channels.iter().zip(&prepared.ranges).filter(|(_, range)| range.high > 0.0);
    channels.map(|(channel, _)| channel.weight * channel.curve.marginal(0.0)).reduce(f64::max)
}

/// Nobody knows then whether there is a plan.
fn not_found(target: f64, nodes: u32) -> String {
    format!(
        "no plan was found that reaches {target} and keeps all bounds, lots and minimums, within {nodes} nodes"
    )
}

/// Lots and least amounts that do not add up to what must be spent.
fn bounds_clash(problem: &BudgetProblem, prepared: &Prepared, why: NoPlan, lookout: &Lookout<'_>) -> Error {
    let infeasible = |path: String, detail: String| Error::new(ErrorKind::Infeasible, path, detail);
    if let (BudgetRule::Exactly, Some(budget)) = (problem.budget_rule, problem.budget) {
        let nearest = [
            ("below", nearest(problem, prepared, (0.0, budget), lookout)),
            ("above", nearest(problem, prepared, (budget, f64::INFINITY), lookout)),
        ];
        let named: Vec<String> = nearest
            .iter()
            .filter_map(|(side, spend)| spend.map(|spend| format!("{} {side} it", without_rounding(spend))))
            .collect();
        let nearest = if named.is_empty() {
            String::new()
        } else {
            format!(": the nearest are {}", named.join(" and "))
        };
        let detail = match why {
            NoPlan::Impossible => {
                format!("{budget} cannot be spent to the last unit in lots and least amounts{nearest}")
            }
            NoPlan::Unknown => format!(
                "no plan that spends {budget} in lots and least amounts was found within {} nodes{nearest}",
                problem.max_nodes
            ),
        };
        return infeasible("budget".into(), detail);
    }
    let floor = problem.groups.iter().position(|group| group.min > 0.0);
    let path = floor.map_or("channels".to_owned(), |index| format!("groups[{index}].min"));
    infeasible(path, "no plan keeps all bounds: lots and minimums do not add up".into())
}

/// A sum of lots without what rounding leaves in its last digits.
fn without_rounding(sum: f64) -> f64 {
    format!("{sum:.11e}").parse().unwrap_or(sum)
}

/// The largest sum of spends up to `maximum`, or the smallest from `minimum` on: each unit counts one, whatever it brings.
fn nearest(
    problem: &BudgetProblem,
    prepared: &Prepared,
    (minimum, maximum): (f64, f64),
    lookout: &Lookout<'_>,
) -> Option<f64> {
    let mut groups: Vec<Group> = prepared.groups.clone();
    let root = groups.first_mut()?;
    (root.min, root.max) = (minimum, maximum);
    let below = maximum.is_finite();
    let largest = problem.channels.iter().flat_map(|channel| [channel.lot, channel.min_if_active]).flatten();
    let enough = if below { maximum } else { minimum + largest.fold(0.0, f64::max) };
    let mut classes = Vec::with_capacity(problem.channels.len());
    for class in &prepared.classes {
        for index in &class.channels {
            let channel = problem.channels.get(*index)?;
            let range = Range { count: 1, ..problem.allowed(*index, channel, enough).ok()?.range };
            let shape = Shape::of(Curve::Linear { beta: 1.0 }, 1.0);
            classes.push(Class { shape, group: class.group, range, channels: vec![*index] });
        }
    }
    let ranges = prepared.ranges.clone();
    let (caps, grows) = (prepared.caps.clone(), prepared.grows.clone());
    let sums = Prepared { groups, classes, ranges, caps, grows };
    let goal = Goal::Reach { hurdle: if below { 0.0 } else { 2.0 }, min_roas: None };
    let found = search_beside(problem, &sums, goal, 0.0, lookout).ok()?;
    Some(found.spends.iter().copied().collect::<crate::math::Sum>().value())
}

#[cfg(test)]
#[path = "unreachable_tests.rs"]
mod tests;
