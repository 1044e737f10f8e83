//! Where the next unit of budget goes.

use super::allocation::{ActiveBound, active};
use super::bounds::Prepared;
use super::problem::BudgetProblem;
use super::search::Found;
use crate::math::Sum;

/// For each channel its part of the next unit of budget: `(1 / f″) / Σ (1 / f″)` over the channels that lie between their
/// bounds and share the price of the budget, and nothing for the others. None where a curve is straight, so that several
/// divisions are as good.
pub(super) fn next_units(
    problem: &BudgetProblem,
    prepared: &Prepared,
    found: &Found,
    (prices, group_of): (&[f64], &[usize]),
) -> Vec<Option<f64>> {
    let spend = found.spends.iter().copied().collect::<Sum>().value();
    let used = problem.budget.is_some_and(|budget| spend >= budget * (1.0 - 1e-9));
    let whole = prices.first().copied().unwrap_or_default();
    let each = problem.channels.iter().zip(&found.spends).zip(&prepared.ranges).zip(group_of);
    let moves: Vec<f64> = each
        .map(|(((channel, spend), range), group)| {
            // A group at its cap or floor has a price of its own.
            let shares = prices.get(*group).is_some_and(|price| (price - whole).abs() <= 1e-12 * whole.abs());
            let inside = match active(*spend, *range, channel.curve.inflection()) {
                ActiveBound::Interior | ActiveBound::ConvexZone => range.lot.is_none(),
                // Who may spend the whole budget may spend more of a larger one.
                ActiveBound::Upper => range.lot.is_none() && problem.budget == Some(range.high),
                ActiveBound::Lower => false,
            };
            if used && shares && inside {
                1.0 / (channel.weight * channel.curve.curvature(*spend))
            } else {
                0.0
            }
        })
        .collect();
    let total = moves.iter().copied().collect::<Sum>().value();
    let part = |own: &f64| match (*own == 0.0, total.is_finite() && total != 0.0) {
        (true, _) => Some(0.0),
        (false, true) => Some(own / total),
        (false, false) => None,
    };
    moves.iter().map(part).collect()
}

#[cfg(test)]
#[path = "next_unit_tests.rs"]
mod tests;
