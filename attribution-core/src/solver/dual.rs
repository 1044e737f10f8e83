//! Lagrange dual of concave problems over groups within groups: one price for each group, and the spend of everyone at it.
//!
//! A plan and prices are best together when they meet the KKT conditions: every channel between its bounds has the
//! marginal response of its group's price, and a price is above 0 only where its cap or floor binds.

use super::prepared::{Group, Range, deepest_first};
use super::relaxation::{Demand, Piece};
use crate::math::{Lookout, SmallSort, Sum, exp, ln};

/// Units of work for each curve when the root of a sum of curves is looked for.
const ROOT: usize = 8;

/// A concave problem: maximise what pieces bring less `price` for each unit spent.
pub(crate) struct Concave<'a> {
    groups: &'a [Group],
    pieces: &'a [Piece<'a>],
    /// For each group its own pieces.
    members: Vec<Vec<usize>>,
    /// For each group, the least and most that it can spend.
    limits: Vec<(f64, f64)>,
    /// Lookout: once it says no, answers are thrown away.
    lookout: &'a Lookout<'a>,
}

/// The answer to a concave problem.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Solved {
    /// Total spend of each piece.
    pub(crate) totals: Vec<f64>,
    /// The price in each group.
    pub(crate) prices: Vec<f64>,
    /// Spend of each group, where its cap or floor binds.
    pub(crate) bound: Vec<Option<f64>>,
    pub(crate) spend: f64,
    /// Upper bound: the response of the concave curves.
    pub(crate) above: f64,
    /// No plan brings more than this, less `price` for each unit.
    pub(crate) upper: f64,
}

/// For each group the least and most that it can spend; `None` when no spends keep all caps and floors.
pub(crate) fn limits(
    groups: &[Group],
    ranges: impl Iterator<Item = (usize, Range)>,
) -> Option<Vec<(f64, f64)>> {
    let mut sums = vec![(Sum::default(), Sum::default()); groups.len()];
    for (group, range) in ranges {
        let (low, high) = sums.get_mut(group)?;
        low.add(range.minimum());
        high.add(range.maximum());
    }
    let mut limits = vec![(0.0, 0.0); groups.len()];
    for index in deepest_first(groups) {
        let group = groups.get(index)?;
        let (mut low, mut high) = std::mem::take(sums.get_mut(index)?);
        for (minimum, maximum) in group.groups.iter().filter_map(|inner| limits.get(*inner)) {
            low.add(*minimum);
            high.add(*maximum);
        }
        let (minimum, maximum) = (low.value().max(group.min), high.value().min(group.max));
        // A difference that is only rounding is none.
        if minimum > maximum * (1.0 + 1e-12) + f64::MIN_POSITIVE {
            return None;
        }
        *limits.get_mut(index)? = (minimum.min(maximum), maximum);
    }
    Some(limits)
}

impl<'a> Concave<'a> {
    /// `None` when no spends keep all caps and floors.
    pub(crate) fn new(
        groups: &'a [Group],
        pieces: &'a [Piece<'a>],
        lookout: &'a Lookout<'a>,
    ) -> Option<Self> {
        let mut members = vec![Vec::new(); groups.len()];
        for (index, piece) in pieces.iter().enumerate() {
            members.get_mut(piece.group)?.push(index);
        }
        let limits = limits(groups, pieces.iter().map(|piece| (piece.group, piece.range)))?;
        Some(Self { groups, pieces, members, limits, lookout })
    }

    /// The best spends when each unit costs `price`.
    pub(crate) fn solve(&self, price: f64) -> Solved {
        let mut solved = Solved {
            totals: vec![0.0; self.pieces.len()],
            prices: vec![price; self.groups.len()],
            bound: vec![None; self.groups.len()],
            ..Solved::default()
        };
        let free = self.free(0, price);
        let (minimum, maximum) = self.limits.first().copied().unwrap_or_default();
        if free.low < minimum {
            self.bind(0, minimum, &mut solved);
        } else if free.low > maximum {
            self.bind(0, maximum, &mut solved);
        } else {
            self.share(0, free.low, price, &mut solved);
        }
        self.sum_up(price, &mut solved);
        solved
    }

    /// Concave response of pieces that spend so much each.
    pub(crate) fn above(&self, totals: &[f64]) -> f64 {
        self.pieces.iter().zip(totals).map(|(piece, total)| piece.above_all(*total)).collect::<Sum>().value()
    }

    /// The upper bound at the prices that were found: weak duality, whatever the prices are.
    fn sum_up(&self, price: f64, solved: &mut Solved) {
        solved.spend = solved.totals.iter().copied().collect::<Sum>().value();
        solved.above = self.above(&solved.totals);
        let mut upper = Sum::default();
        let mut above = vec![price; self.groups.len()];
        for (group, own) in self.groups.iter().zip(&solved.prices) {
            for inner in &group.groups {
                if let Some(slot) = above.get_mut(*inner) {
                    *slot = *own;
                }
            }
        }
        for ((bound, own), above) in solved.bound.iter().zip(&solved.prices).zip(above) {
            if let Some(spend) = bound.filter(|spend| *spend != 0.0) {
                upper.add((own - above) * spend);
            }
        }
        for (piece, total) in self.pieces.iter().zip(&solved.totals) {
            let own = solved.prices.get(piece.group).copied().unwrap_or(price);
            if !own.is_finite() {
                // Nobody can spend more or less than this.
                upper.add(piece.above_all(*total));
                continue;
            }
            let best = self.demand(piece, own).low;
            upper.add(piece.above_all(best) - own * best);
        }
        let value = solved.above - price * solved.spend;
        solved.upper = if upper.value().is_finite() { upper.value().max(value) } else { value };
    }

    /// Demand of a group at a price when its own cap and floor do not count.
    fn free(&self, group: usize, price: f64) -> Demand {
        let (mut low, mut high, mut change) = (Sum::default(), Sum::default(), 0.0);
        if !self.lookout.goes_on(self.members.get(group).map_or(1, Vec::len)) {
            return Demand::default();
        }
        for demand in self.demands(group, price) {
            low.add(demand.low);
            high.add(demand.high);
            change += demand.change;
        }
        Demand { low: low.value(), high: high.value(), change }
    }

    /// Demand of a piece at a price. One of many curves takes long by itself.
    fn demand(&self, piece: &Piece<'a>, price: f64) -> Demand {
        let curves = piece.shape.parts.len();
        if curves > 1 && !self.lookout.goes_on(ROOT * curves) {
            return Demand::default();
        }
        piece.demand(price)
    }

    /// Demands of the members of a group at a price, pieces first.
    fn demands(&self, group: usize, price: f64) -> impl Iterator<Item = Demand> {
        let pieces =
            self.members.get(group).into_iter().flatten().filter_map(|piece| self.pieces.get(*piece));
        let groups = self.groups.get(group).into_iter().flat_map(|group| &group.groups);
        let clipped = move |group: &usize| {
            let Demand { low, high, change } = self.free(*group, price);
            let (minimum, maximum) = self.limits.get(*group).copied().unwrap_or_default();
            let change = if low > minimum && high < maximum { change } else { 0.0 };
            Demand { low: low.max(minimum).min(maximum), high: high.max(minimum).min(maximum), change }
        };
        pieces.map(move |piece| self.demand(piece, price)).chain(groups.map(clipped))
    }

    /// Gives a group its total, at the price at which it would spend that of itself.
    fn bind(&self, group: usize, total: f64, solved: &mut Solved) {
        let price = self.price(group, total);
        if let Some(bound) = solved.bound.get_mut(group) {
            *bound = Some(total);
        }
        self.share(group, total, price, solved);
    }

    /// Shares a total among the members of a group at a price at which they would spend it.
    fn share(&self, group: usize, total: f64, price: f64, solved: &mut Solved) {
        if let Some(slot) = solved.prices.get_mut(group) {
            *slot = price;
        }
        let demands: Vec<Demand> = self.demands(group, price).collect();
        let mut given: Vec<f64> = demands.iter().map(|demand| demand.low).collect();
        let low: Sum = given.iter().copied().collect();
        let mut rest = total - low.value();
        let change: f64 = demands.iter().map(|demand| demand.change).sum();
        // What is as good here as there goes to the first, then to the next.
        for (given, demand) in given.iter_mut().zip(&demands) {
            let more = rest.min(demand.high - demand.low).max(0.0);
            *given += more;
            rest -= more;
        }
        // What rounding leaves is spread the way a change of the price would.
        let spread = rest;
        if change < 0.0 {
            for (given, demand) in given.iter_mut().zip(&demands) {
                let part = spread * (demand.change / change);
                *given += part;
                rest -= part;
            }
        }
        self.settle(group, &mut given, rest);
        let pieces = self.members.get(group).map_or(&[][..], Vec::as_slice);
        let (own, inner) = given.split_at_checked(pieces.len()).unwrap_or_default();
        for (piece, total) in pieces.iter().zip(own) {
            if let Some(slot) = solved.totals.get_mut(*piece) {
                *slot = *total;
            }
        }
        let groups = self.groups.get(group).map_or(&[][..], |group| &group.groups);
        for (inner, total) in groups.iter().zip(inner) {
            let free = self.free(*inner, price);
            if *total < free.low || *total > free.high {
                self.bind(*inner, *total, solved);
            } else {
                self.share(*inner, *total, price, solved);
            }
        }
    }

    /// Puts what is left where there is room for it.
    fn settle(&self, group: usize, given: &mut [f64], mut rest: f64) {
        let pieces =
            self.members.get(group).into_iter().flatten().filter_map(|piece| self.pieces.get(*piece));
        let groups = self.groups.get(group).into_iter().flat_map(|group| &group.groups);
        let limits = pieces
            .map(|piece| (piece.minimum(), piece.maximum()))
            .chain(groups.map(|group| self.limits.get(*group).copied().unwrap_or_default()));
        for (given, (minimum, maximum)) in given.iter_mut().zip(limits) {
            let wanted = *given + rest;
            let kept = wanted.max(minimum).min(maximum.max(minimum));
            rest = wanted - kept;
            *given = kept;
        }
    }

    /// A price at which the members of a group spend a total.
    fn price(&self, group: usize, total: f64) -> f64 {
        let mut straight = Vec::new();
        let (mut steepest, mut flattest) = (0.0_f64, f64::INFINITY);
        self.for_each_piece(group, &mut |piece| {
            piece.straight(&mut straight);
            if let Some((first, last)) = piece.slopes() {
                steepest = steepest.max(first);
                flattest = flattest.min(last);
            }
        });
        if flattest > steepest {
            return 0.0;
        }
        let free = |price: f64| self.free(group, price);
        let (minimum, maximum) = self.whole(group);
        if total <= minimum {
            return steepest;
        }
        if total >= maximum {
            return flattest;
        }
        straight.small_sort_unstable_by(|a, b| b.total_cmp(a));
        straight.dedup();
        // The first slope at which the total may be reached.
        let index = straight.partition_point(|slope| free(*slope).high < total);
        let below = straight.get(index).copied();
        let above = index.checked_sub(1).and_then(|before| straight.get(before)).copied();
        if let Some(slope) = below.filter(|slope| free(*slope).low <= total) {
            return slope;
        }
        let smooth = smooth_price(&free, total, (below.unwrap_or(flattest), above.unwrap_or(steepest)));
        // Where lots are not listed, demand jumps between two prices next to each other: the slope of a lot lies there.
        straight.clear();
        self.for_each_piece(group, &mut |piece| piece.slopes_beside(smooth, &mut straight));
        straight.small_sort_unstable_by(|a, b| b.total_cmp(a));
        let index = straight.partition_point(|slope| free(*slope).high < total);
        straight.get(index).copied().filter(|slope| free(*slope).low <= total).unwrap_or(smooth)
    }

    /// The least and most that the members of a group can spend.
    fn whole(&self, group: usize) -> (f64, f64) {
        let (mut low, mut high) = (Sum::default(), Sum::default());
        for piece in self.members.get(group).into_iter().flatten().filter_map(|piece| self.pieces.get(*piece))
        {
            low.add(piece.minimum());
            high.add(piece.maximum());
        }
        for inner in self.groups.get(group).into_iter().flat_map(|group| &group.groups) {
            let (minimum, maximum) = self.limits.get(*inner).copied().unwrap_or_default();
            low.add(minimum);
            high.add(maximum);
        }
        (low.value(), high.value())
    }

    fn for_each_piece(&self, group: usize, visit: &mut impl FnMut(&Piece<'a>)) {
        for piece in self.members.get(group).into_iter().flatten() {
            if let Some(piece) = self.pieces.get(*piece) {
                visit(piece);
            }
        }
        for inner in self.groups.get(group).into_iter().flat_map(|group| &group.groups) {
            self.for_each_piece(*inner, visit);
        }
    }
}

/// The price between two at which a total is spent: Newton's steps for `ln spend` against `ln price`, which is nearly
/// straight, and halving where they lead out of the bracket.
fn smooth_price(free: &impl Fn(f64) -> Demand, total: f64, (low, high): (f64, f64)) -> f64 {
    let bracketed = low > 0.0 && high.is_finite();
    let (mut left, mut right) = if bracketed {
        (ln(low), ln(high))
    } else {
        let start = if low > 0.0 {
            ln(low)
        } else if high.is_finite() {
            ln(high)
        } else {
            0.0
        };
        widened(
            free,
            total,
            start,
            (
                if low > 0.0 { ln(low) } else { -LOG_LIMIT },
                if high.is_finite() { ln(high) } else { LOG_LIMIT },
            ),
        )
    };
    let mut at = f64::midpoint(left, right);
    for _ in 0..200 {
        let demand = free(exp(at));
        let spend = f64::midpoint(demand.low, demand.high);
        if spend > total {
            left = at;
        } else {
            right = at;
        }
        // The rest is spread the way the price would: what that leaves is the square of this.
        if (spend - total).abs() <= 1e-12 * total || right - left <= 1e-16 * at.abs().max(1.0) {
            return exp(at);
        }
        let newton = at - (ln(spend) - ln(total)) * spend / demand.change;
        let next = if newton > left && newton < right { newton } else { f64::midpoint(left, right) };
        if (next - at).abs() <= 2e-16 * at.abs().max(1.0) {
            return exp(next);
        }
        at = next;
    }
    exp(at)
}

/// Logarithms of prices beyond which there are no numbers.
const LOG_LIMIT: f64 = 709.0;

/// Two logarithms of prices between which the total is spent.
fn widened(
    free: &impl Fn(f64) -> Demand,
    total: f64,
    start: f64,
    (minimum, maximum): (f64, f64),
) -> (f64, f64) {
    let (mut left, mut right, mut step) = (start, start, 1.0);
    while free(exp(left)).high < total && left > minimum {
        right = left;
        left = (left - step).max(minimum);
        step *= 2.0;
    }
    step = 1.0;
    while free(exp(right)).low > total && right < maximum {
        left = right;
        right = (right + step).min(maximum);
        step *= 2.0;
    }
    (left, right)
}
