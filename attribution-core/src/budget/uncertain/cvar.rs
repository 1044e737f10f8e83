//! The plan whose worst draws are best.

use super::interior_point::{Moving, TailBarrier};
use super::problem::{UncertainProblem, worst};
use crate::budget::run::search_beside;
use crate::math::{Lookout, SmallSort, Sum, count_f64};
use crate::solver::prepared::{Class, Found, Goal, NoPlan, Prepared, Range};
use crate::solver::response_sum::Shape;

/// Limit of rounds that look for the weights of draws anew. Concave curves need it once; where curves are S-shaped each
/// plan leaves out other channels.
const ROUNDS: u64 = 8;

/// Least number of nodes that a search for given weights counts as: an interior point goes with each.
const NODES: u32 = 8;

/// Weights that differ by less are the same.
const MOVED: f64 = 1e-9;

/// The gap at which a search for given weights stops at first.
const ROUGH: f64 = 1e-3;

/// Ranges of the classes, and what is known of the plans in them.
struct Part {
    ranges: Vec<Range>,
    upper: f64,
    /// The weights of draws with the least bound.
    weights: Vec<f64>,
    /// Branching point: the range to split, and the spend at which the plans for different weights are furthest apart.
    split: Option<(usize, f64)>,
}

/// The plan with the best mean of the worst `tail` of the draws, less what its spend must bring.
///
/// That mean is the least that the draws come to under any weights of which none is above `1 / (tail · draws)`. So the best
/// plan for any such weights is a bound for all plans, and the weights under which the bound is least come from an interior
/// point. Where curves are S-shaped there may be no weights for which the bound is reached: then ranges are split.
pub(in crate::budget) fn search_tail(
    uncertain: &UncertainProblem,
    prepared: &mut Prepared,
    lookout: &Lookout<'_>,
) -> Option<Found> {
    let problem = &uncertain.problem;
    let mut best = Found { value: f64::NEG_INFINITY, ..Found::default() };
    let count = uncertain.count();
    let even = vec![1.0 / count_f64(count as u64); count];
    let whole: Vec<Range> = prepared.classes.iter().map(|class| class.range).collect();
    let mut open =
        vec![explore(uncertain, prepared, (whole.clone(), even.clone()), &mut best, lookout).ok()?];
    let mut weights = even;
    while let Some(index) = largest(&open).filter(|_| !lookout.steps.is_stopped()) {
        let part = open.swap_remove(index);
        let closed = part.upper - best.value <= problem.rel_gap * best.value.abs();
        let split = part.split.filter(|_| !closed && best.nodes < problem.max_nodes);
        best.upper = best.value.max(part.upper);
        weights.clone_from(&part.weights);
        let Some((class, spend)) = split else { break };
        let halves = halves(part.ranges.get(class).copied()?, spend);
        for half in halves.into_iter().filter(|half| half.low <= half.high) {
            let mut ranges = part.ranges.clone();
            *ranges.get_mut(class)? = half;
            match explore(uncertain, prepared, (ranges.clone(), part.weights.clone()), &mut best, lookout) {
                Ok(inner) => open.push(Part { upper: inner.upper.min(part.upper), ..inner }),
                Err(NoPlan::Impossible) => {}
                Err(NoPlan::Unknown) => {
                    open.push(Part { ranges, upper: part.upper, weights: part.weights.clone(), split: None });
                }
            }
        }
        // Every part that is left is closed.
        if open.is_empty() {
            best.upper = best.value;
        }
    }
    for (class, range) in prepared.classes.iter_mut().zip(whole) {
        class.range = range;
    }
    weigh(uncertain, prepared, &weights);
    Some(best)
}

fn largest(open: &[Part]) -> Option<usize> {
    let upper = |(index, part): (usize, &Part)| (part.upper, index);
    open.iter().enumerate().map(upper).max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, index)| index)
}

/// Looks for plans in some ranges, and for the weights with the least bound.
fn explore(
    uncertain: &UncertainProblem,
    prepared: &mut Prepared,
    (ranges, mut weights): (Vec<Range>, Vec<f64>),
    best: &mut Found,
    lookout: &Lookout<'_>,
) -> Result<Part, NoPlan> {
    let mut problem = uncertain.problem.clone();
    let wanted = problem.rel_gap;
    for (class, range) in prepared.classes.iter_mut().zip(&ranges) {
        class.range = *range;
    }
    let mut part = Part { ranges, upper: f64::INFINITY, weights: weights.clone(), split: None };
    let mut plans: Vec<Vec<f64>> = Vec::new();
    for round in 0..ROUNDS {
        weigh(uncertain, prepared, &weights);
        // Far from the best plan, or with weights that are far from the best, nobody needs the last digits.
        problem.rel_gap = (0.1 * (part.upper - best.value) / best.value.abs()).min(ROUGH).max(0.5 * wanted);
        let goal = Goal::Reach { hurdle: problem.hurdle(), min_roas: None };
        let found = match search_beside(&problem, prepared, goal, 0.0, lookout) {
            Ok(found) => found,
            Err(why) if plans.is_empty() => return Err(why),
            Err(_) => break,
        };
        best.nodes += found.nodes.max(NODES);
        lookout.steps.note(best.nodes.into());
        if found.upper < part.upper {
            part.upper = found.upper;
            part.weights.clone_from(&weights);
        }
        uncertain.consider(&found.spends, 0.0, best);
        if best.prices.is_empty() {
            best.prices.clone_from(&found.prices);
        }
        if part.upper - best.value <= wanted * best.value.abs() {
            return Ok(part);
        }
        let inside = barrier(uncertain, prepared, &found.spends, lookout);
        if let Some(spends) = inside.as_ref().and_then(|inside| inside.spends.as_ref()) {
            // A plan that uses the whole budget is preferred to one that comes as near to that as numbers do.
            uncertain.consider(spends, 0.1 * wanted, best);
        }
        // Different plans ask for different weights. The bound is convex in them: a mean is better than most.
        let (toward, part_way) = match inside {
            Some(inside) if apart(&weights, &inside.weights) > MOVED => {
                (inside.weights, 1.0 / count_f64(round.max(1)))
            }
            // Where draws are equal at a plan, any weights suit it: then those count that speak against the other one.
            _ => (uncertain.worst_weights(&found.spends), 0.5),
        };
        plans.push(found.spends);
        if apart(&weights, &toward) <= MOVED {
            break;
        }
        for (weight, new) in weights.iter_mut().zip(toward) {
            *weight += part_way * (new - *weight);
        }
    }
    part.split = split(prepared, &plans);
    Ok(part)
}

/// Largest difference of two lists of weights.
fn apart(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(one, other)| (one - other).abs()).fold(0.0, f64::max)
}

/// The class on which plans differ most, by what it brings, and a spend between them; where they agree, the class whose
/// range is widest in that sense, and its middle.
fn split(prepared: &Prepared, plans: &[Vec<f64>]) -> Option<(usize, f64)> {
    let widest = |ends: &dyn Fn(&Class) -> Option<(f64, f64)>| {
        let mut widest: Option<(f64, usize, f64)> = None;
        for (index, class) in prepared.classes.iter().enumerate() {
            let Some((minimum, maximum)) = ends(class) else { continue };
            let apart = class.shape.response(maximum) - class.shape.response(minimum);
            let spend = f64::midpoint(minimum, maximum);
            if spend > minimum && spend < maximum && widest.is_none_or(|(widest, ..)| apart > widest) {
                widest = Some((apart, index, spend));
            }
        }
        widest.map(|(_, index, spend)| (index, spend))
    };
    let of_plans = |class: &Class| {
        let channel = class.channels.first().copied()?;
        let spends = || plans.iter().filter_map(|plan| plan.get(channel).copied());
        let (minimum, maximum) = (spends().fold(f64::INFINITY, f64::min), spends().fold(0.0, f64::max));
        (maximum - minimum > 1e-9 * maximum).then_some((minimum, maximum))
    };
    let of_range = |class: &Class| {
        let Range { low, high, off, .. } = class.range;
        let low = if off { 0.0 } else { low };
        (high - low > 1e-9 * high).then_some((low, high))
    };
    widest(&of_plans).or_else(|| widest(&of_range))
}

/// A range in two parts at a spend.
fn halves(range: Range, spend: f64) -> [Range; 2] {
    let Range { low, lot, .. } = range;
    let (below, above) = match lot {
        Some(lot) => ((spend / lot).floor() * lot, ((spend / lot).floor() + 1.0) * lot),
        None => (spend, spend),
    };
    if range.off && below < low {
        let nothing = Range { low: 0.0, high: 0.0, off: false, lot: None, ..range };
        return [nothing, Range { off: false, ..range }];
    }
    [Range { high: below, ..range }, Range { low: above, off: false, ..range }]
}

/// Point inside all bounds that a barrier leads to.
struct Inside {
    /// Its plan, if it keeps all caps and floors.
    spends: Option<Vec<f64>>,
    weights: Vec<f64>,
}

/// Gives every channel the curve that its draws have together under these weights.
fn weigh(uncertain: &UncertainProblem, prepared: &mut Prepared, weights: &[f64]) {
    for class in &mut prepared.classes {
        let Some(channel) = class.channels.first() else { continue };
        let own = uncertain.problem.channels.get(*channel).map_or(1.0, |channel| channel.weight);
        let draws = uncertain.draws.get(*channel).into_iter().flatten().cloned();
        class.shape = Shape::weighted(draws.zip(weights.iter().map(|weight| own * weight)));
    }
}

impl UncertainProblem {
    /// The weights of draws under which a plan brings the mean of its worst ones.
    fn worst_weights(&self, spends: &[f64]) -> Vec<f64> {
        let mut order: Vec<(usize, f64)> =
            (0..self.count()).map(|draw| (draw, self.response(draw, spends))).collect();
        order.small_sort_by(|a, b| a.1.total_cmp(&b.1));
        let maximum = 1.0 / (self.tail * count_f64(self.count() as u64));
        let mut left = 1.0;
        let mut weights = vec![0.0; order.len()];
        for (draw, _) in order {
            let weight = maximum.min(left);
            left -= weight;
            if let Some(slot) = weights.get_mut(draw) {
                *slot = weight;
            }
        }
        weights
    }

    /// Keeps a plan that is better by more than `beyond` of its value.
    fn consider(&self, spends: &[f64], beyond: f64, best: &mut Found) {
        let responses: Vec<f64> = (0..self.count()).map(|draw| self.response(draw, spends)).collect();
        let spend = spends.iter().copied().collect::<Sum>().value();
        let value = worst(&responses, self.tail) - self.problem.hurdle() * spend;
        if best.spends.is_empty() || value > best.value + beyond * best.value.abs() {
            best.spends = spends.to_vec();
            best.value = value;
        }
    }
}

/// The interior point around a plan: channels on which it spends may move, and all whose curves are concave; the others
/// stay.
fn barrier(
    uncertain: &UncertainProblem,
    prepared: &Prepared,
    plan: &[f64],
    lookout: &Lookout<'_>,
) -> Option<Inside> {
    let count = uncertain.count();
    let ranges: Vec<(usize, usize, f64, f64)> =
        prepared.classes.iter().filter_map(|class| moves(class, plan)).collect();
    let limits: Vec<(usize, f64, f64)> =
        ranges.iter().map(|(_, group, low, high)| (*group, *low, *high)).collect();
    let start = TailBarrier::start(&prepared.groups, &limits);
    let (mut moving, mut indices, mut begins) = (Vec::new(), Vec::new(), Vec::new());
    let mut held = vec![Sum::default(); count];
    let mut groups = Vec::with_capacity(ranges.len());
    for ((index, group, low, high), at) in ranges.iter().zip(&start.spends) {
        let draws = uncertain.draws.get(*index)?;
        let weight = uncertain.problem.channels.get(*index)?.weight;
        let apart = (high - low) * 1e-9;
        if *at > low + apart && *at < high - apart {
            moving.push(Moving { draws, weight, low: *low, high: *high });
            indices.push(*index);
            begins.push(*at);
            groups.push((*group, None));
        } else {
            for (held, curve) in held.iter_mut().zip(draws) {
                held.add(weight * curve.response(*at));
            }
            groups.push((*group, Some(*at)));
        }
    }
    let barrier = TailBarrier {
        held: held.into_iter().map(Sum::value).collect(),
        sums: TailBarrier::sums(&prepared.groups, &start.floors, &groups),
        maximum: 1.0 / (uncertain.tail * count_f64(count as u64)),
        hurdle: uncertain.problem.hurdle(),
        left: 0.01 * uncertain.problem.rel_gap,
        moving,
        lookout,
    };
    let (spends, weights) = barrier.solve(&begins)?;
    let mut plan: Vec<f64> = plan.to_vec();
    for ((index, ..), at) in ranges.iter().zip(&start.spends) {
        *plan.get_mut(*index)? = *at;
    }
    for (index, spend) in indices.iter().zip(spends) {
        *plan.get_mut(*index)? = spend;
    }
    Some(Inside { spends: start.is_exact.then_some(plan), weights })
}

/// A channel, its group, and between what spends it may move.
fn moves(class: &Class, plan: &[f64]) -> Option<(usize, usize, f64, f64)> {
    let index = class.channels.first().copied()?;
    let spend = plan.get(index).copied()?;
    let Range { low, high, lot, .. } = class.range;
    // Beside nothing an S-shaped curve pays too little to be left for.
    let stays = lot.is_some() || spend < low || (spend == low && class.shape.inflection() > low);
    let (low, high) = if stays { (spend, spend) } else { (low, high) };
    Some((index, class.group, low, high))
}
