//! Concave envelope: the least concave curve above a sum of S-shaped curves, or one hardly above it.
//!
//! Below the first inflection all of them are convex, beyond the last one all are concave. Between, each curve has a line
//! above it on every small interval, and the sum of these lines is above the sum.

use super::prepared::Range;
use super::response_sum::{Part, Shape};
use crate::math::{Lookout, Sum};
use crate::response::falling_root;

/// Into how many intervals the spends between the first and the last inflection are cut.
const INTERVALS: u32 = 32;

/// Units of work that the lines above one curve on an interval may be.
const LINES: usize = 16;

type Point = (f64, f64);

/// The corners of the concave curve, the last of them where it touches the sum for good; `None` where the sum is concave
/// from its start.
pub(crate) fn corners(shape: &Shape, range: Range, lookout: &Lookout<'_>) -> Option<Vec<Point>> {
    let Range { low, high, off, .. } = range;
    let bends = || shape.parts.iter().map(|part| part.curve.inflection());
    let (first, last) = (bends().fold(f64::INFINITY, f64::min), shape.inflection());
    if high <= low || (low >= last && (!off || low == 0.0)) {
        return None;
    }
    let mut points = Vec::new();
    if off && low > 0.0 {
        points.push((0.0, 0.0));
    }
    points.push((low, shape.response(low)));
    between(shape, first.max(low), last.min(high), &mut points, lookout);
    if high <= last {
        points.push((high, shape.response(high)));
        return Some(hull(points.into_iter()));
    }
    // The line from the first corner may cut others off: then it is one of these that it starts from.
    let from = last.max(low);
    let mut touch = from;
    let mut corner = points.first().copied();
    for _ in 0..=points.len() {
        let Some(at) = corner else { break };
        touch = tangent(shape, at, touch, high);
        let (response, slope) = (shape.response(touch), shape.marginal(touch));
        let beyond = |(x, y): &Point| y - (response + slope * (x - touch));
        let worst = points.iter().copied().max_by(|a, b| beyond(a).total_cmp(&beyond(b)));
        corner = worst.filter(|point| touch < high && beyond(point) > 1e-13 * response.abs());
    }
    points.retain(|(x, _)| *x < touch);
    points.push((touch, shape.response(touch)));
    Some(hull(points.into_iter()))
}

/// Corners of lines above the sum, where some of the curves are convex and some concave.
fn between(shape: &Shape, from: f64, to: f64, points: &mut Vec<Point>, lookout: &Lookout<'_>) {
    if from >= to {
        return;
    }
    let width = (to - from) / f64::from(INTERVALS);
    let index = |step: u32| if step == INTERVALS { to } else { from + width * f64::from(step) };
    for step in 0..INTERVALS {
        if !lookout.goes_on(LINES * shape.parts.len()) {
            return;
        }
        let (left, right) = (index(step), index(step + 1));
        // Above the concave ones lie two tangents, above the others one line each.
        let mut sides = [Line::default(), Line::default()];
        for part in &shape.parts {
            let lines = lines_above(part, left, right);
            for (side, line) in sides.iter_mut().zip(lines) {
                side.add(line);
            }
        }
        let [one, other] = sides.map(Line::ends);
        points.push((left, one.0.min(other.0)));
        // Where the tangents cross, neither is lower.
        let (before, after) = (one.0 - other.0, one.1 - other.1);
        if before * after < 0.0 {
            let part = before / (before - after);
            points.push((left + part * (right - left), one.0 + part * (one.1 - one.0)));
        }
        points.push((right, one.1.min(other.1)));
    }
}

/// Lines by what they reach at both ends of an interval.
#[derive(Default)]
struct Line(Sum, Sum);

impl Line {
    fn add(&mut self, (left, right): Point) {
        self.0.add(left);
        self.1.add(right);
    }

    fn ends(self) -> Point {
        (self.0.value(), self.1.value())
    }
}

/// Two lines above a curve on an interval: the tangents at its ends, or twice the line that lies lowest.
fn lines_above(part: &Part, left: f64, right: f64) -> [Point; 2] {
    let bend = part.curve.inflection();
    let (low, high) = (part.response(left), part.response(right));
    if bend >= right {
        return [(low, high); 2];
    }
    if bend <= left {
        let width = right - left;
        let steep = part.marginal(left);
        // At 0 a curve may be infinitely steep.
        let from_left = if steep.is_finite() { (low, low + steep * width) } else { (high, high) };
        return [from_left, (high - part.marginal(right) * width, high)];
    }
    let touch = part.tangent_from(left, low, bend, right);
    let slope = (part.response(touch) - low) / (touch - left);
    [(low, low + slope * (right - left)); 2]
}

/// Tangent point: where the line from a point touches the sum, between two spends in its concave part.
fn tangent(shape: &Shape, (x, y): Point, from: f64, to: f64) -> f64 {
    let excess = |z: f64| shape.marginal(z) * (z - x) - (shape.response(z) - y);
    if from > x && excess(from) <= 0.0 {
        return from;
    }
    if excess(to) >= 0.0 {
        return to;
    }
    falling_root(from, to, |z| (excess(z), shape.curvature(z) * (z - x)))
}

/// Upper convex hull: the corners of the least concave curve above points whose spends rise.
pub(crate) fn hull(points: impl Iterator<Item = Point>) -> Vec<Point> {
    let mut kept: Vec<Point> = Vec::new();
    for point in points {
        // Of two points at one spend the higher one counts.
        if kept.last().is_some_and(|last| last.0 == point.0 && last.1 >= point.1) {
            continue;
        }
        while let [.., before, last] = kept.as_slice() {
            if last.0 < point.0 && slope(*before, *last) > slope(*last, point) {
                break;
            }
            kept.pop();
        }
        if kept.last().is_some_and(|last| last.0 == point.0) {
            kept.pop();
        }
        kept.push(point);
    }
    kept
}

pub(crate) fn slope((x, y): Point, (to, higher): Point) -> f64 {
    (higher - y) / (to - x)
}

/// Value of a curve of corners at a spend.
pub(crate) fn on_corners(points: &[Point], spend: f64) -> f64 {
    let after = points.partition_point(|(x, _)| *x <= spend);
    let from = after.checked_sub(1).and_then(|before| points.get(before));
    match (from, points.get(after)) {
        (Some((x, y)), Some((to, higher))) => y + (higher - y) * ((spend - x) / (to - x)),
        (Some((_, y)), None) | (None, Some((_, y))) => *y,
        (None, None) => 0.0,
    }
}

/// The spends at which corners have a slope.
pub(crate) fn spends_at(points: &[Point], price: f64) -> Point {
    let steps = || points.iter().zip(points.iter().skip(1));
    let steeper = steps().take_while(|(from, to)| slope(**from, **to) > price).count();
    let as_steep = steps().skip(steeper).take_while(|(from, to)| slope(**from, **to) == price).count();
    let spend = |index: usize| points.get(index).or(points.last()).map_or(0.0, |(x, _)| *x);
    (spend(steeper), spend(steeper + as_steep))
}
