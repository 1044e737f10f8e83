//! The last digits of a plan: the search stops at its gap, and one channel may lie where its curve is convex.

use super::dual::{Concave, Solved};
use super::held_groups::HeldGroups;
use super::prepared::{Class, Found, Goal, Prepared, Range};
use super::relaxation::Piece;
use crate::math::{Lookout, SmallSort, Sum};

/// Number of moves of the spend of the channel in its convex part.
const STEPS: usize = 60;

/// Limit of Newton steps that bring channels between their bounds to one slope.
const MOVES: usize = 8;

/// Moves of a group that do not cancel but for this much of its spend have lost their sum to rounding.
const DRIFT: f64 = 1e-9;

/// Slopes that differ by less, relative to them, are the same.
const SETTLED: f64 = 1e-10;

/// The same plan, or a better one with the same channels in the same parts of their curves.
pub(crate) fn polished(prepared: &Prepared, goal: Goal, found: Found, lookout: &Lookout<'_>) -> Found {
    let Goal::Reach { hurdle, min_roas: None } = goal else { return found };
    settled(prepared, hurdle, with_slope(prepared, hurdle, found, lookout))
}

/// The plan with the channel in its convex part moved to where it has the slope of the others.
fn with_slope(prepared: &Prepared, hurdle: f64, found: Found, lookout: &Lookout<'_>) -> Found {
    let spends = by_class(prepared, &found.spends);
    let convex: Vec<(usize, f64)> =
        spends.iter().filter(|(class, spend)| is_convex(prepared, *class, *spend)).copied().collect();
    let [(class, at)] = convex.as_slice() else { return found };
    let Some(curve) = prepared.classes.get(*class) else { return found };
    // The others have one price for each spend of this one; it should be its slope as well.
    let at_spend = |spend: f64| {
        if lookout.steps.is_stopped() {
            return None;
        }
        let pieces = held(prepared, &spends, (*class, *at, spend), lookout);
        let concave = Concave::new(&prepared.groups, &pieces, lookout)?;
        let solved = concave.solve(hurdle);
        let price = solved.prices.get(curve.group).copied().unwrap_or(hurdle);
        Some((curve.shape.marginal(spend) - price, plan(prepared, &pieces, &solved)))
    };
    let (mut from, mut to) = (curve.range.low.max(0.9 * at), curve.range.high.min(1.1 * at));
    let (Some((mut left, _)), Some((right, _))) = (at_spend(from), at_spend(to)) else { return found };
    if left * right > 0.0 {
        return found;
    }
    let mut better = None;
    for _ in 0..STEPS {
        let middle = f64::midpoint(from, to);
        let Some((slope, spends)) = at_spend(middle) else { break };
        better = Some(spends);
        if slope * left > 0.0 {
            (from, left) = (middle, slope);
        } else {
            to = middle;
        }
        if to - from <= 1e-15 * to {
            break;
        }
    }
    let Some(spends) = better else { return found };
    let value = value(prepared, hurdle, &spends);
    // Beside the best spend the value hardly changes: what decides is where the slopes agree.
    if value >= found.value - 1e-14 * found.value.abs() {
        return Found { value, upper: found.upper.max(value), spends, ..found };
    }
    found
}

/// The plan with channels between their bounds moved to where they share a slope: Newton's steps, which take
/// `(slope − λ) / f″` from each, with the λ that leaves their sum as it is.
fn settled(prepared: &Prepared, hurdle: f64, mut found: Found) -> Found {
    for _ in 0..MOVES {
        let scopes = HeldGroups::new(prepared, &found).scopes();
        let mut moving: Vec<Vec<(usize, f64, f64)>> = vec![Vec::new(); prepared.groups.len()];
        for class in &prepared.classes {
            let Range { low, high, lot, .. } = class.range;
            for channel in &class.channels {
                let spend = found.spends.get(*channel).copied().unwrap_or_default();
                let scope = scopes.get(class.group).and_then(|scope| moving.get_mut(*scope));
                let between = spend > low * (1.0 + 1e-9) && spend < high * (1.0 - 1e-9) && lot.is_none();
                if let (true, Some(own)) = (between, scope) {
                    own.push((*channel, class.shape.marginal(spend), class.shape.curvature(spend)));
                }
            }
        }
        let mut spends = found.spends.clone();
        let mut moved = false;
        for own in &moving {
            let inverse: Sum = own.iter().map(|(_, _, bend)| 1.0 / bend).collect();
            let weighted: Sum = own.iter().map(|(_, slope, bend)| slope / bend).collect();
            let shared = weighted.value() / inverse.value();
            let apart = own.iter().any(|(_, slope, _)| (slope - shared).abs() > SETTLED * shared.abs());
            if own.len() < 2 || !shared.is_finite() || !apart {
                continue;
            }
            let steps = || own.iter().map(|(channel, slope, bend)| (*channel, (slope - shared) / bend));
            // Where a curve is straight but for rounding, one of them moves and nobody takes it up.
            let drift: Sum = steps().map(|(_, taken)| taken).collect();
            let total: Sum =
                own.iter().filter_map(|(channel, ..)| found.spends.get(*channel).copied()).collect();
            if drift.value().abs() > DRIFT * total.value() {
                continue;
            }
            moved = true;
            for (channel, taken) in steps() {
                if let Some(spend) = spends.get_mut(channel) {
                    *spend -= taken;
                }
            }
        }
        let kept = prepared.ranges.iter().zip(&spends).all(|(range, spend)| {
            (*spend >= range.low || (range.off && *spend == 0.0)) && *spend <= range.high
        });
        let value = value(prepared, hurdle, &spends);
        if !(moved && kept && value >= found.value - 1e-14 * found.value.abs()) {
            break;
        }
        found = Found { value, upper: found.upper.max(value), spends, ..found };
    }
    found
}

fn is_convex(prepared: &Prepared, class: usize, spend: f64) -> bool {
    prepared.classes.get(class).is_some_and(|class| {
        let Range { low, high, lot, .. } = class.range;
        lot.is_none() && spend > low && spend < high && spend < class.shape.inflection()
    })
}

/// Class and spend of each channel, class by class.
fn by_class(prepared: &Prepared, spends: &[f64]) -> Vec<(usize, f64)> {
    let of = |(index, class): (usize, &Class)| {
        let spends = class.channels.iter().filter_map(|channel| spends.get(*channel));
        spends.map(move |spend| (index, *spend)).collect::<Vec<_>>()
    };
    prepared.classes.iter().enumerate().flat_map(of).collect()
}

/// Every channel in the concave part where it is, or held at its spend; those of one class at `at` held at another spend.
fn held<'a>(
    prepared: &'a Prepared,
    spends: &[(usize, f64)],
    (moved, at, to): (usize, f64, f64),
    lookout: &Lookout<'_>,
) -> Vec<Piece<'a>> {
    let whole = prepared.groups.first().map(|group| group.max);
    let piece = |(index, spend): &(usize, f64)| {
        let class = prepared.classes.get(*index)?;
        let Range { low, high, lot, .. } = class.range;
        let bend = class.shape.inflection().max(low);
        let (low, high) = if moved == *index && at == *spend {
            (to, to)
        } else if lot.is_some() || *spend < bend {
            (*spend, *spend)
        } else if whole.is_some_and(|whole| high >= whole) {
            // Who may spend the whole budget may spend more of a larger one.
            (bend.min(high), 2.0 * high)
        } else {
            (bend.min(high), high)
        };
        let range = Range { count: 1, low, high, off: false, lot: None };
        Some(Piece::new(&class.shape, *index, class.group, range, lookout))
    };
    spends.iter().filter_map(piece).collect()
}

/// The spends of a solved problem, by channel.
fn plan(prepared: &Prepared, pieces: &[Piece<'_>], solved: &Solved) -> Vec<f64> {
    let mut spends = vec![0.0; prepared.ranges.len()];
    let mut by_class: Vec<Vec<f64>> = vec![Vec::new(); prepared.classes.len()];
    for (piece, total) in pieces.iter().zip(&solved.totals) {
        if let Some(list) = by_class.get_mut(piece.class) {
            list.push(*total);
        }
    }
    for (class, mut list) in prepared.classes.iter().zip(by_class) {
        list.small_sort_unstable_by(|a, b| b.total_cmp(a));
        for (channel, spend) in class.channels.iter().zip(list) {
            if let Some(slot) = spends.get_mut(*channel) {
                *slot = spend;
            }
        }
    }
    spends
}

fn value(prepared: &Prepared, hurdle: f64, spends: &[f64]) -> f64 {
    let terms = by_class(prepared, spends).into_iter().filter_map(|(class, spend)| {
        Some(prepared.classes.get(class)?.shape.response(spend) - hurdle * spend)
    });
    terms.collect::<Sum>().value()
}
