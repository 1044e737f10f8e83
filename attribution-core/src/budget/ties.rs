//! Tied optima: another plan, as good as the one that is shown, that makes more of a little more budget.

use super::next_unit::NextUnit;
use super::problem::{BudgetProblem, Objective};
use crate::math::{Lookout, sqrt};
use crate::solver::branch_and_bound::Search;
use crate::solver::lagrange::lagrange_dual;
use crate::solver::prepared::{Class, Found, Goal, Prepared, Range};
use crate::solver::relaxation::Piece;

/// Step of the budget, relative to it…
const STEP: f64 = 1e-6;

/// … or up to this much, where a gap would hide what that brings.
const LARGE_STEP: f64 = 1e-4;

/// Tolerance of the price against the gain of the step, relative to it.
const SAME: f64 = 1e-3;

/// Prices that differ by less, relative to them, lead to the same plan.
const NEAR: f64 = 1e-7;

/// Spends that differ by less, relative to the largest allowed, belong to the same plan.
const APART: f64 = 1e-3;

/// Limit of pieces over all nodes, beyond those that the plan itself took.
const PIECES: usize = 20_000;

/// True where some plan brings more of a slightly larger budget than the price of this one says, by more than its gap.
///
/// With concave curves no plan does: their best value is concave in the budget. With curves that are convex
/// somewhere, lots, or least amounts, a plan of another kind may be as good at this budget and better beyond.
pub(super) fn brings_more_elsewhere(
    problem: &BudgetProblem,
    prepared: &Prepared,
    found: &Found,
    next: &NextUnit,
    lookout: &Lookout<'_>,
) -> bool {
    let (Some(budget), Ok(_)) = (problem.budget, next.price) else { return false };
    let is_reach = matches!(problem.objective, Objective::MaxResponse | Objective::MaxProfit);
    if !is_reach || budget <= 0.0 || !may_jump(prepared) {
        return false;
    }
    let gap = (found.upper - found.value).max(0.0);
    let relative = if gap == 0.0 { 0.0 } else { (gap / found.value.abs()).min(1.0) };
    let step = budget * (1e3 * relative).clamp(STEP, LARGE_STEP);
    let larger = problem.clone().with_budget(budget + step);
    let Ok(prepared_larger) = larger.prepared() else { return false };
    let hurdle = problem.hurdle();
    let own = own_gain(problem, found, next, step);
    let (_, response) = problem.totals(&found.spends);
    let rounding = 1e-13 * (response + hurdle * budget);
    // The value is flat about the best plan: one that falls short by its gap has slopes that are off by the root of it.
    let same = SAME + 2.0 * sqrt(relative);
    let beyond = found.value + gap + own + same * own.abs() + rounding;
    let Prepared { groups, classes, .. } = &prepared_larger;
    let room = u32::try_from(PIECES / classes.len().max(1)).unwrap_or(u32::MAX);
    let search = Search {
        groups,
        classes,
        goal: Goal::Reach { hurdle, min_roas: problem.least_roas() },
        rel_gap: 0.0,
        reference: 0.0,
        max_nodes: found.nodes.saturating_mul(2).saturating_add(room),
        beyond: Some(beyond),
        lookout,
    };
    if leaves_bring_no_more(&search, hurdle, beyond, prepared, found)
        || is_settled(prepared, found, next, lookout)
    {
        return false;
    }
    search.run().is_ok_and(|other| !other.spends.is_empty())
}

/// The dual of every leaf of the first search, at the prices that it had there, proves that the larger budget brings no more
/// than `beyond`: one look at each curve, where a second search would look for prices again.
fn leaves_bring_no_more(
    search: &Search<'_>,
    hurdle: f64,
    beyond: f64,
    prepared: &Prepared,
    found: &Found,
) -> bool {
    let alike =
        |(before, now): (&Class, &Class)| before.channels == now.channels && before.group == now.group;
    let same_classes = prepared.classes.len() == search.classes.len()
        && prepared.classes.iter().zip(search.classes).all(alike);
    if search.goal != (Goal::Reach { hurdle, min_roas: None }) || !same_classes || found.leaves.is_empty() {
        return false;
    }
    found.leaves.iter().all(|leaf| {
        let Some(prices) = &leaf.prices else { return false };
        if !search.lookout.goes_on(search.classes.iter().map(|class| class.shape.parts.len()).sum()) {
            return false;
        }
        let widened = leaf.changed.iter().map(|(index, ranges)| {
            let classes = prepared.classes.get(*index).zip(search.classes.get(*index));
            let ranges = ranges.iter().map(|range| {
                classes.map_or(*range, |(before, now)| widened(*range, before.range, now.range))
            });
            (*index, ranges.collect())
        });
        let widened: Vec<(usize, Vec<Range>)> = widened.collect();
        lagrange_dual(search.groups, search.classes, &widened, hurdle, prices, search.lookout)
            .is_none_or(|dual| dual <= beyond)
    })
}

/// A part of the range of a class, where that range has become another one.
fn widened(part: Range, before: Range, now: Range) -> Range {
    Range {
        low: if part.low == before.low { now.low } else { part.low },
        high: if part.high == before.high { now.high } else { part.high },
        ..part
    }
}

/// True where anything but a concave curve is between bounds.
fn may_jump(prepared: &Prepared) -> bool {
    let jumps = |class: &Class| {
        let range = class.range;
        range.off || range.low < range.high && (range.lot.is_some() || class.shape.inflection() > range.low)
    };
    prepared.classes.iter().any(jumps)
}

/// True where every channel spends what its price leads to, and nothing else: by weak duality no plan brings more then.
fn is_settled(prepared: &Prepared, found: &Found, next: &NextUnit, lookout: &Lookout<'_>) -> bool {
    prepared.classes.iter().enumerate().all(|(index, class)| {
        let Some(price) = next.slopes.get(class.group).filter(|price| price.is_finite()) else {
            return false;
        };
        let piece = Piece::new(&class.shape, index, class.group, class.range, lookout);
        let (minimum, maximum) =
            (piece.demand(price * (1.0 + NEAR)).low, piece.demand(price * (1.0 - NEAR)).high);
        let own = class.channels.iter().filter_map(|channel| found.spends.get(*channel)).sum::<f64>();
        let apart = APART * class.range.high;
        (maximum - minimum).abs() <= apart && (own - minimum).abs() <= apart && (own - maximum).abs() <= apart
    })
}

/// Gain of this plan from a little more budget: at its price, as it divides that, or with all of it on one channel, as
/// at the foot of an S.
fn own_gain(problem: &BudgetProblem, found: &Found, next: &NextUnit, step: f64) -> f64 {
    let hurdle = problem.hurdle();
    let gain = |index: usize, part: f64| {
        let channel = problem.channels.get(index).zip(found.spends.get(index));
        channel.map_or(0.0, |(channel, spend)| {
            let more = (spend + part * step).max(0.0);
            channel.weight * (channel.curve.response(more) - channel.curve.response(*spend))
                - hurdle * (more - spend)
        })
    };
    // Floors that grow with the budget ask for their part first.
    let rest = 1.0 - next.forced.iter().map(|(_, grows)| grows).sum::<f64>();
    let alone = next.takers.iter().map(|taker| {
        let asked = next.forced.iter().filter(|(index, _)| index != taker);
        let own = next.forced.iter().find(|(index, _)| index == taker).map_or(0.0, |(_, grows)| *grows);
        gain(*taker, rest + own) + asked.map(|(index, grows)| gain(*index, *grows)).sum::<f64>()
    });
    let divided = next.parts.iter().map(|parts| {
        let parts = parts.iter().enumerate().filter(|(_, part)| **part != 0.0);
        parts.map(|(index, part)| gain(index, *part)).sum()
    });
    alone.chain(divided).fold(next.gain * step, f64::max)
}

#[cfg(test)]
#[path = "ties_tests.rs"]
mod tests;
