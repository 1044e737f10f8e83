//! Where the next unit of budget goes.

use super::allocation::{ActiveBound, active};
use super::bounds::Prepared;
use super::problem::{BudgetGroup, BudgetProblem};
use super::search::Found;
use crate::math::Sum;

/// For each channel its part of the next unit of budget: `(1 / f″) / Σ (1 / f″)` over the channels that lie between their
/// bounds, in groups that are not at a cap or floor, and nothing for the others. None where a curve is straight, so that
/// several divisions are as good, and where nothing can take a little more.
pub(super) fn next_units(problem: &BudgetProblem, prepared: &Prepared, found: &Found) -> Vec<Option<f64>> {
    if prepared.ranges.iter().any(|range| range.lot.is_some() && range.low < range.high) {
        return vec![None; problem.channels.len()];
    }
    let spend = found.spends.iter().copied().collect::<Sum>().value();
    let used = problem.budget.is_some_and(|budget| spend >= budget * (1.0 - 1e-9));
    if !used {
        return vec![Some(0.0); problem.channels.len()];
    }
    let held: Vec<&str> = problem
        .groups
        .iter()
        .filter(|group| problem.is_held(group, found))
        .map(|group| group.id.as_str())
        .collect();
    let mut waits = false;
    let each = problem.channels.iter().zip(&found.spends).zip(&prepared.ranges);
    let moves: Vec<f64> = each
        .map(|((channel, spend), range)| {
            if held.iter().any(|group| problem.is_in(channel.group.as_deref(), group)) {
                return 0.0;
            }
            let at = active(*spend, *range, channel.curve.inflection());
            // Who may spend the whole budget may spend more of a larger one.
            let ends = at == ActiveBound::Upper && problem.budget != Some(range.high);
            if ends || range.low == range.high {
                return 0.0;
            }
            if at == ActiveBound::Lower {
                waits = true;
                return 0.0;
            }
            1.0 / (channel.weight * channel.curve.curvature(*spend))
        })
        .collect();
    let total = moves.iter().copied().collect::<Sum>().value();
    let part = |own: &f64| match (*own == 0.0, total.is_finite() && total != 0.0) {
        _ if waits && total == 0.0 => None,
        (true, _) => Some(0.0),
        (false, true) => Some(own / total),
        (false, false) => None,
    };
    moves.iter().map(part).collect()
}

impl BudgetProblem {
    /// Whether a group spends all that it may, or no more than it must.
    fn is_held(&self, group: &BudgetGroup, found: &Found) -> bool {
        let own = self.channels.iter().zip(&found.spends);
        let own = own.filter(|(channel, _)| self.is_in(channel.group.as_deref(), &group.id));
        let spend = own.map(|(_, spend)| *spend).collect::<Sum>().value();
        group.max.is_some_and(|max| spend >= max * (1.0 - 1e-9))
            || (group.min > 0.0 && spend <= group.min * (1.0 + 1e-9))
    }
}

#[cfg(test)]
#[path = "next_unit_tests.rs"]
mod tests;
