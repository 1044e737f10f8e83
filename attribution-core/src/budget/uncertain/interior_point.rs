//! Interior-point method for the mean of the worst draws (CVaR): Newton's steps along a barrier that becomes ever steeper.
//!
//! It works in the spends alone. The weights of the draws, of which the worst have the most, follow from their responses
//! in closed form.

use crate::math::{Lookout, SmallSort, Sum, count_f64, ln, solve_square, sqrt};
use crate::response::Curve;
use crate::solver::prepared::{Group, deepest_first};

/// Factor by which each barrier is steeper than the one before.
const STEEPER: f64 = 0.15;
/// Least duality gap of all barriers together, relative to the response: numbers have no more digits.
const LEAST: f64 = 1e-9;
/// Newton's steps for one barrier.
const STEPS: usize = 60;

/// So many multiplications take as long as one value of a curve.
const MULTIPLICATIONS: usize = 32;

/// A channel that may move between two spends, where all its curves are concave.
pub(in crate::budget) struct Moving<'a> {
    pub(super) draws: &'a [Curve],
    pub(super) weight: f64,
    pub(super) low: f64,
    pub(super) high: f64,
}

/// A problem with at least one plan that is strictly inside all bounds.
pub(in crate::budget) struct TailBarrier<'a> {
    pub(super) moving: Vec<Moving<'a>>,
    /// Response in each draw of the channels that do not move.
    pub(super) held: Vec<f64>,
    pub(super) sums: Vec<Bounded>,
    /// The largest weight of a draw.
    pub(super) maximum: f64,
    pub(super) hurdle: f64,
    /// Duality gap that all barriers together may leave, relative to the response.
    pub(super) left: f64,
    /// Lookout: once it says no, answers are thrown away.
    pub(super) lookout: &'a Lookout<'a>,
}

/// Moving channels that spend between two amounts together.
pub(in crate::budget) struct Bounded {
    members: Vec<usize>,
    low: f64,
    high: f64,
}

/// Starting point of the interior-point method.
pub(in crate::budget) struct Start {
    pub(super) spends: Vec<f64>,
    /// The least that each group spends here, which is a little less than asked for where floor and cap are one.
    pub(super) floors: Vec<f64>,
    /// True when none of them is less.
    pub(super) is_exact: bool,
}

/// A point on the way.
struct Point {
    /// Value that is made small.
    value: f64,
    weights: Vec<f64>,
    /// Slope of the weight of each draw by its response.
    falls: Vec<f64>,
}

impl TailBarrier<'_> {
    /// Spends in the middle of all bounds. Channels are given by group, least and most.
    pub(in crate::budget) fn start(groups: &[Group], channels: &[(usize, f64, f64)]) -> Start {
        let order = deepest_first(groups);
        let mut limits = vec![(0.0, 0.0); groups.len()];
        let mut floors = vec![0.0; groups.len()];
        let mut is_exact = true;
        // What the members of a group spend at least and at most.
        let whole = |index: usize, limits: &[(f64, f64)]| {
            let own =
                channels.iter().filter(|(group, ..)| *group == index).map(|(_, low, high)| (*low, *high));
            let inner = groups.get(index).into_iter().flat_map(|group| &group.groups);
            let inner = inner.filter_map(|inner| limits.get(*inner).copied());
            let (mut low, mut high) = (Sum::default(), Sum::default());
            for (minimum, maximum) in own.chain(inner) {
                low.add(minimum);
                high.add(maximum);
            }
            (low.value(), high.value())
        };
        for index in &order {
            let (low, high) = whole(*index, &limits);
            let Some(group) = groups.get(*index) else { continue };
            let maximum = high.min(group.max);
            let mut minimum = low.max(group.min);
            let slack = maximum * (1.0 - 1e-7);
            if minimum > slack && low < slack {
                (minimum, is_exact) = (slack, false);
            }
            if let (Some(slot), Some(floor)) = (limits.get_mut(*index), floors.get_mut(*index)) {
                (*slot, *floor) = ((minimum.min(maximum), maximum), minimum);
            }
        }
        let mut totals: Vec<f64> =
            limits.iter().map(|(minimum, maximum)| f64::midpoint(*minimum, *maximum)).collect();
        let mut shares = vec![0.0; groups.len()];
        for index in order.iter().rev() {
            let (low, high) = whole(*index, &limits);
            let total = totals.get(*index).copied().unwrap_or_default();
            let share = if high > low { ((total - low) / (high - low)).clamp(0.0, 1.0) } else { 0.0 };
            if let Some(slot) = shares.get_mut(*index) {
                *slot = share;
            }
            for inner in groups.get(*index).into_iter().flat_map(|group| &group.groups) {
                let (minimum, maximum) = limits.get(*inner).copied().unwrap_or_default();
                if let Some(slot) = totals.get_mut(*inner) {
                    *slot = minimum + share * (maximum - minimum);
                }
            }
        }
        let spend = |(group, low, high): &(usize, f64, f64)| {
            low + shares.get(*group).copied().unwrap_or_default() * (high - low)
        };
        Start { spends: channels.iter().map(spend).collect(), floors, is_exact }
    }

    /// The sums that bind moving channels. Channels are given by group, and by their spend where they do not move.
    pub(in crate::budget) fn sums(
        groups: &[Group],
        floors: &[f64],
        channels: &[(usize, Option<f64>)],
    ) -> Vec<Bounded> {
        let mut within: Vec<Vec<usize>> = (0..groups.len()).map(|group| vec![group]).collect();
        for index in deepest_first(groups) {
            let inner = groups.get(index).into_iter().flat_map(|group| &group.groups);
            let below: Vec<usize> = inner.filter_map(|inner| within.get(*inner)).flatten().copied().collect();
            if let Some(slot) = within.get_mut(index) {
                slot.extend(below);
            }
        }
        let bounded = |((group, floor), within): ((&Group, &f64), &Vec<usize>)| {
            let mut held = Sum::default();
            let mut members = Vec::new();
            let mut index = 0;
            for (of, spend) in channels {
                let is_in = within.contains(of);
                match spend {
                    Some(spend) if is_in => held.add(*spend),
                    None if is_in => members.push(index),
                    _ => {}
                }
                index += usize::from(spend.is_none());
            }
            let held = held.value();
            (!members.is_empty()).then(|| Bounded { members, low: floor - held, high: group.max - held })
        };
        groups.iter().zip(floors).zip(&within).filter_map(bounded).collect()
    }

    /// Spends and weights of draws, from spends that are strictly inside; `None` where nothing can move or numbers end.
    pub(in crate::budget) fn solve(&self, start: &[f64]) -> Option<(Vec<f64>, Vec<f64>)> {
        let draws = self.held.len();
        if start.is_empty() || self.maximum * count_f64(draws as u64) <= 1.0 + 1e-12 {
            return None;
        }
        let mut spends = start.to_vec();
        let responses = self.responses(&spends);
        let scale = responses.iter().map(|response| response.abs()).fold(0.0, f64::max);
        let walls = 2 * (draws + spends.len() + self.sums.len());
        let end = self.left.max(LEAST) * scale / count_f64(walls as u64);
        let mut barrier = 1e-2 * scale;
        let mut point = self.point(&spends, barrier)?;
        while barrier > end {
            barrier *= STEEPER;
            point = self.point(&spends, barrier)?;
            for _ in 0..STEPS {
                if !self.lookout.goes_on(spends.len() * draws) {
                    return None;
                }
                let (step, gain) = self.newton(&spends, &point, barrier)?;
                if gain <= (1e-6 * barrier).max(1e-15 * scale) {
                    break;
                }
                let Some(next) = self.walk(&spends, &step, (gain, barrier, point.value)) else { break };
                (spends, point) = next;
            }
        }
        self.fill(&mut spends);
        Some((spends, self.exact(point.weights)))
    }

    /// Spends what the barriers have kept from being spent, the largest spends first: more never brings less.
    fn fill(&self, spends: &mut [f64]) {
        if self.hurdle > 0.0 {
            return;
        }
        let mut order: Vec<usize> = (0..spends.len()).collect();
        let at = |index: usize| spends.get(index).copied().unwrap_or_default();
        order.small_sort_by(|a, b| at(*b).total_cmp(&at(*a)));
        for index in order {
            let Some((moving, spend)) = self.moving.get(index).zip(spends.get(index)) else { continue };
            let sums = self.sums.iter().filter(|sum| sum.members.contains(&index));
            let room = sums.map(|sum| sum.high - sum.of(spends)).fold(moving.high - spend, f64::min);
            if let Some(slot) = spends.get_mut(index).filter(|_| room.is_finite()) {
                *slot += room.max(0.0);
            }
        }
    }

    /// The same weights, adding up to one in all digits.
    fn exact(&self, weights: Vec<f64>) -> Vec<f64> {
        let sum = |weights: &[f64]| weights.iter().copied().collect::<Sum>().value();
        let total = sum(&weights);
        let clipped: Vec<f64> =
            weights.into_iter().map(|weight| (weight / total).min(self.maximum)).collect();
        let missing = 1.0 - sum(&clipped);
        let room = self.maximum * count_f64(clipped.len() as u64) - sum(&clipped);
        clipped.into_iter().map(|weight| weight + missing * (self.maximum - weight) / room).collect()
    }

    /// As far along a step as the value falls.
    fn walk(
        &self,
        from: &[f64],
        step: &[f64],
        (gain, barrier, value): (f64, f64, f64),
    ) -> Option<(Vec<f64>, Point)> {
        let mut length = self.room(from, step).min(1.0);
        for _ in 0..40 {
            if !self.lookout.goes_on(from.len() * self.held.len()) {
                break;
            }
            let spends: Vec<f64> = from.iter().zip(step).map(|(spend, step)| spend + length * step).collect();
            if let Some(point) = self.point(&spends, barrier)
                && point.value < value - 1e-4 * length * gain
            {
                return Some((spends, point));
            }
            length *= 0.5;
        }
        None
    }

    /// Step length: the part of a step that stays inside all bounds.
    fn room(&self, from: &[f64], step: &[f64]) -> f64 {
        let mut room = f64::INFINITY;
        let mut within = |at: f64, step: f64, low: f64, high: f64| {
            let wall = if step > 0.0 { high - at } else { at - low };
            if step != 0.0 {
                room = room.min(0.99 * wall / step.abs());
            }
        };
        for ((moving, at), step) in self.moving.iter().zip(from).zip(step) {
            within(*at, *step, moving.low, moving.high);
        }
        for sum in &self.sums {
            within(sum.of(from), sum.of(step), sum.low, sum.high);
        }
        room
    }

    fn responses(&self, spends: &[f64]) -> Vec<f64> {
        let response = |(draw, held): (usize, &f64)| {
            let each = self.moving.iter().zip(spends);
            let terms =
                each.filter_map(|(moving, at)| Some(moving.weight * moving.draws.get(draw)?.response(*at)));
            held + terms.collect::<Sum>().value()
        };
        self.held.iter().enumerate().map(response).collect()
    }

    /// `None` outside the bounds.
    fn point(&self, spends: &[f64], barrier: f64) -> Option<Point> {
        let responses = self.responses(spends);
        let level = self.level(&responses, barrier);
        // Taken beside the level, whose last digits then do not matter.
        let mut value = Sum::default();
        value.add(-level);
        let (mut weights, mut falls) =
            (Vec::with_capacity(responses.len()), Vec::with_capacity(responses.len()));
        for response in &responses {
            let (weight, rest) = self.weight(response - level, barrier);
            value.add(barrier * (ln(weight) + ln(rest)) - weight * (response - level));
            weights.push(weight);
            falls.push(1.0 / (barrier * (1.0 / (weight * weight) + 1.0 / (rest * rest))));
        }
        let sums = self.sums.iter().map(|sum| (sum.of(spends), sum.low, sum.high));
        let own = self.moving.iter().zip(spends).map(|(moving, at)| (*at, moving.low, moving.high));
        for (at, low, high) in own.chain(sums) {
            if at <= low || at >= high {
                return None;
            }
            value.add(-barrier * (ln(at - low) + if high.is_finite() { ln(high - at) } else { 0.0 }));
        }
        value.add(self.hurdle * spends.iter().copied().collect::<Sum>().value());
        Some(Point { value: value.value(), weights, falls }).filter(|point| point.value.is_finite())
    }

    /// The weight of a draw whose response is so far above the level, and how far it is from the largest weight: where
    /// `above = barrier · (1 / weight − 1 / rest)`.
    fn weight(&self, above: f64, barrier: f64) -> (f64, f64) {
        let scaled = above.abs() * self.maximum;
        let small = 2.0 * barrier * self.maximum
            / (scaled + 2.0 * barrier + sqrt(scaled * scaled + 4.0 * barrier * barrier));
        if above >= 0.0 { (small, self.maximum - small) } else { (self.maximum - small, small) }
    }

    /// The level at which the weights add up to one.
    fn level(&self, responses: &[f64], barrier: f64) -> f64 {
        let even = 1.0 / count_f64(responses.len() as u64);
        // At this distance from the level a draw has the mean weight.
        let apart = barrier * (1.0 / even - 1.0 / (self.maximum - even));
        let minimum = responses.iter().copied().fold(f64::INFINITY, f64::min);
        let maximum = responses.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let (mut low, mut high) = (minimum - apart, maximum - apart);
        let mut at = f64::midpoint(low, high);
        for _ in 0..200 {
            let (mut sum, mut slope) = (Sum::default(), Sum::default());
            for response in responses {
                let (weight, rest) = self.weight(response - at, barrier);
                sum.add(weight);
                slope.add(1.0 / (barrier * (1.0 / (weight * weight) + 1.0 / (rest * rest))));
            }
            let beyond = sum.value() - 1.0;
            if beyond > 0.0 {
                high = at;
            } else {
                low = at;
            }
            let newton = at - beyond / slope.value();
            let next = if newton > low && newton < high { newton } else { f64::midpoint(low, high) };
            if beyond.abs() <= 1e-15 || next == at {
                break;
            }
            at = next;
        }
        at
    }

    /// Newton's step, and what it promises.
    fn newton(&self, spends: &[f64], point: &Point, barrier: f64) -> Option<(Vec<f64>, f64)> {
        let size = spends.len();
        let mut slopes: Vec<Vec<f64>> = Vec::with_capacity(size);
        let mut gradient = vec![self.hurdle; size];
        let mut matrix = vec![0.0; size * size];
        let mut add = |row: usize, column: usize, more: f64| {
            if let Some(slot) = matrix.get_mut(row * size + column) {
                *slot += more;
            }
        };
        for (row, ((moving, at), gradient)) in self.moving.iter().zip(spends).zip(&mut gradient).enumerate() {
            let own: Vec<f64> =
                moving.draws.iter().map(|curve| moving.weight * curve.marginal(*at)).collect();
            let each = own.iter().zip(&point.weights).map(|(slope, weight)| slope * weight);
            *gradient -= each.collect::<Sum>().value();
            let bends = moving.draws.iter().zip(&point.weights);
            let bend: Sum =
                bends.map(|(curve, weight)| -moving.weight * weight * curve.curvature(*at)).collect();
            add(row, row, bend.value().max(0.0));
            let (push, stiff) = wall(*at, moving.low, moving.high, barrier);
            *gradient += push;
            add(row, row, stiff);
            slopes.push(own);
        }
        for sum in &self.sums {
            let (push, stiff) = wall(sum.of(spends), sum.low, sum.high, barrier);
            for row in &sum.members {
                if let Some(gradient) = gradient.get_mut(*row) {
                    *gradient += push;
                }
                for column in &sum.members {
                    add(*row, *column, stiff);
                }
            }
        }
        // Weights move with the responses, but add up to one: only what tells the draws apart counts.
        let total = point.falls.iter().copied().collect::<Sum>().value();
        let apart: Vec<Vec<f64>> = slopes
            .iter()
            .map(|own| {
                let mean: Sum = own.iter().zip(&point.falls).map(|(slope, fall)| slope * fall).collect();
                let mean = mean.value() / total;
                own.iter().map(|slope| slope - mean).collect()
            })
            .collect();
        for (row, one) in apart.iter().enumerate() {
            if !self.lookout.goes_on((row + 1) * one.len() / MULTIPLICATIONS) {
                return None;
            }
            let fallen: Vec<f64> = one.iter().zip(&point.falls).map(|(slope, fall)| slope * fall).collect();
            for (column, other) in apart.iter().enumerate().take(row + 1) {
                let both: f64 = fallen.iter().zip(other).map(|(one, other)| one * other).sum();
                add(row, column, both);
                if column < row {
                    add(column, row, both);
                }
            }
        }
        let right = gradient.iter().map(|slope| [-slope]).collect();
        let step: Vec<f64> = solve_square(matrix, right).into_iter().map(|[step]| step).collect();
        let gain = -step.iter().zip(&gradient).map(|(step, slope)| step * slope).sum::<f64>();
        (gain.is_finite()).then_some((step, gain))
    }
}

impl Bounded {
    fn of(&self, amounts: &[f64]) -> f64 {
        self.members.iter().filter_map(|member| amounts.get(*member)).copied().collect::<Sum>().value()
    }
}

/// Gradient of the barrier of two walls, and its derivative.
fn wall(at: f64, low: f64, high: f64, barrier: f64) -> (f64, f64) {
    let (below, above) = (1.0 / (at - low), 1.0 / (high - at));
    (barrier * (above - below), barrier * (above * above + below * below))
}
