//! A channel, or several alike, between two spends: its curve, and the least concave curve above it.

use super::shape::{Part, Shape};
use crate::economics::response::falling_root;

/// What equal channels may spend each, in one part of the search.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Range {
    /// How many channels.
    pub(super) count: u32,
    /// At least this…
    pub(super) low: f64,
    /// … and at most this.
    pub(super) high: f64,
    /// Or nothing.
    pub(super) off: bool,
    /// In steps of this, from 0.
    pub(super) lot: Option<f64>,
}

/// Channels alike in a range, with the concave curve above theirs.
#[derive(Clone, Debug)]
pub(super) struct Piece<'a> {
    pub(super) shape: &'a Shape,
    /// Which channels these are.
    pub(super) class: usize,
    /// The group they belong to.
    pub(super) group: usize,
    pub(super) range: Range,
    form: Form,
}

/// The least concave curve above a response.
#[derive(Clone, Debug)]
enum Form {
    /// A line from `start` to where it touches the curve, and then the curve.
    Smooth { start: f64, start_value: f64, touch: f64, slope: f64 },
    /// Lines between points, each less steep than the one before.
    Hull(Vec<(f64, f64)>),
    /// The concave curves above those that may be the true one, joined as these are.
    Many(Vec<Form>),
}

/// What is spent at a price: everything from `low` to `high` is as good.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Demand {
    pub(super) low: f64,
    pub(super) high: f64,
    /// How it changes with the logarithm of the price; 0 or less.
    pub(super) change: f64,
}

/// How equal channels share what they spend together: some at one spend, some at a higher one, at most one between.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Fill {
    pub(super) low: f64,
    pub(super) lows: u32,
    pub(super) partial: Option<f64>,
    pub(super) high: f64,
    pub(super) highs: u32,
}

impl<'a> Piece<'a> {
    pub(super) fn new(shape: &'a Shape, class: usize, group: usize, range: Range) -> Self {
        Self { shape, class, group, range, form: form(shape, range) }
    }

    pub(super) fn count(&self) -> f64 {
        f64::from(self.range.count)
    }

    /// The least that all of them spend.
    pub(super) fn least(&self) -> f64 {
        self.count() * if self.range.off { 0.0 } else { self.range.low }
    }

    /// The most that all of them spend.
    pub(super) fn most(&self) -> f64 {
        self.count() * self.range.high
    }

    /// The concave curve above the response of one.
    fn above(&self, spend: f64) -> f64 {
        match &self.form {
            Form::Many(forms) => {
                let values: Vec<f64> =
                    forms.iter().zip(&self.shape.parts).map(|(form, part)| form.above(part, spend)).collect();
                self.shape.joined(&values)
            }
            form => form.above_with(|spend| self.shape.response(spend), spend),
        }
    }

    /// The first of the spends at which the curve above several has a slope, and how fast the slope falls there.
    fn many_at(&self, forms: &[Form], price: f64) -> Demand {
        let (start, high) = (if self.range.off { 0.0 } else { self.range.low }, self.range.high);
        let at = |low: f64, high: f64| Demand { low, high, change: 0.0 };
        let slope = |spend: f64| self.many_slope(forms, spend);
        if start >= high || slope(start).0 <= price {
            return match self.line(forms) {
                Some((touch, steep)) if steep == price => at(start, touch),
                _ => at(start, start),
            };
        }
        if slope(high).0 >= price {
            return at(high, high);
        }
        let spend = falling_root(start, high, |spend| {
            let (slope, bend) = slope(spend);
            (slope - price, bend)
        });
        let change = price / slope(spend).1;
        Demand { low: spend, high: spend, change: if change.is_finite() { change.min(0.0) } else { 0.0 } }
    }

    /// Slope and curvature of the curve above several.
    fn many_slope(&self, forms: &[Form], spend: f64) -> (f64, f64) {
        let parts = || forms.iter().zip(&self.shape.parts);
        let values: Vec<f64> = parts().map(|(form, part)| form.above(part, spend)).collect();
        let slopes: Vec<f64> = parts().map(|(form, part)| form.slope(part, spend, self.range.high)).collect();
        let bends: Vec<f64> = parts().map(|(form, part)| form.bend(part, spend)).collect();
        (self.shape.joined_slope(&values, &slopes), self.shape.joined_curvature(&values, &slopes, &bends))
    }

    /// Where the curve above several stops being a straight line from its start, and its slope there.
    fn line(&self, forms: &[Form]) -> Option<(f64, f64)> {
        if self.shape.is_averse() {
            return None;
        }
        let mut touch = self.range.high;
        for form in forms {
            match form {
                Form::Smooth { start, touch: own, .. } if own > start => touch = touch.min(*own),
                _ => return None,
            }
        }
        let start = if self.range.off { 0.0 } else { self.range.low };
        (touch > start).then(|| (touch, self.many_slope(forms, start).0))
    }

    /// The concave curve above the response of all of them when they share `total` as well as they can.
    pub(super) fn above_all(&self, total: f64) -> f64 {
        if self.range.count == 1 {
            return self.above(total);
        }
        self.count() * self.above(total / self.count())
    }

    /// What one spends at a price.
    fn demand_of_one(&self, price: f64) -> Demand {
        let high = self.range.high;
        match &self.form {
            Form::Smooth { start, touch, slope, .. } => {
                let at = |low: f64, high: f64| Demand { low, high, change: 0.0 };
                if touch > start && price >= *slope {
                    return at(*start, if price == *slope { *touch } else { *start });
                }
                if touch >= &high {
                    return at(high, high);
                }
                // Straight lines are hulls, and zero weights stand at their start.
                let spend = self.shape.inverse_marginal(price).unwrap_or(*touch);
                if spend <= *touch {
                    return at(*touch, *touch);
                }
                if spend >= high {
                    return at(high, high);
                }
                let change = price / self.shape.curvature(spend);
                Demand {
                    low: spend,
                    high: spend,
                    change: if change.is_finite() { change.min(0.0) } else { 0.0 },
                }
            }
            Form::Many(forms) => self.many_at(forms, price),
            Form::Hull(points) => {
                let steps = || points.iter().zip(points.iter().skip(1));
                let steeper = steps().take_while(|(from, to)| slope(**from, **to) > price).count();
                let as_steep =
                    steps().skip(steeper).take_while(|(from, to)| slope(**from, **to) == price).count();
                let spend = |place: usize| points.get(place).map_or(high, |(x, _)| *x);
                Demand { low: spend(steeper), high: spend(steeper + as_steep), change: 0.0 }
            }
        }
    }

    /// What all of them spend at a price.
    pub(super) fn demand(&self, price: f64) -> Demand {
        let Demand { low, high, change } = self.demand_of_one(price);
        let count = self.count();
        Demand { low: count * low, high: count * high, change: count * change }
    }

    /// The slopes of the straight parts.
    pub(super) fn straight(&self, slopes: &mut Vec<f64>) {
        match &self.form {
            Form::Smooth { start, touch, slope, .. } if touch > start => slopes.push(*slope),
            Form::Smooth { .. } => {}
            Form::Many(forms) => slopes.extend(self.line(forms).map(|(_, slope)| slope)),
            Form::Hull(points) => {
                slopes.extend(points.iter().zip(points.iter().skip(1)).map(|(from, to)| slope(*from, *to)));
            }
        }
    }

    /// The slope with which the curve starts, and the one with which it ends.
    pub(super) fn slopes(&self) -> Option<(f64, f64)> {
        match &self.form {
            Form::Smooth { start, touch, slope, .. } => {
                if self.range.high <= *start {
                    return None;
                }
                let first = if touch > start { *slope } else { self.shape.marginal(*start) };
                let last =
                    if touch >= &self.range.high { *slope } else { self.shape.marginal(self.range.high) };
                Some((first, last))
            }
            Form::Many(forms) => {
                let start = if self.range.off { 0.0 } else { self.range.low };
                let ends = (self.many_slope(forms, start).0, self.many_slope(forms, self.range.high).0);
                (self.range.high > start).then_some(ends)
            }
            Form::Hull(points) => {
                let steps = || points.iter().zip(points.iter().skip(1)).map(|(from, to)| slope(*from, *to));
                Some((steps().next()?, steps().next_back()?))
            }
        }
    }

    /// How they share what they spend together.
    pub(super) fn fill(&self, total: f64) -> Fill {
        let (count, each) = (self.range.count, total / self.count());
        let (low, high) = match &self.form {
            Form::Smooth { start, touch, .. } if each < *touch => (*start, *touch),
            Form::Smooth { .. } => return Fill { low: each, lows: count, ..Fill::default() },
            Form::Many(forms) => match self.line(forms) {
                Some((touch, _)) if each < touch => {
                    (if self.range.off { 0.0 } else { self.range.low }, touch)
                }
                _ => return Fill { low: each, lows: count, ..Fill::default() },
            },
            Form::Hull(points) => {
                let after = points.partition_point(|(x, _)| *x <= each);
                let from = after.checked_sub(1).and_then(|before| points.get(before)).copied();
                let from = from.or_else(|| points.first().copied()).unwrap_or((each, 0.0));
                (from.0, points.get(after).map_or(from.0, |to| to.0))
            }
        };
        if high <= low {
            return Fill { low, lows: count, ..Fill::default() };
        }
        let over = (total - self.count() * low) / (high - low);
        // What rounding leaves of a whole one is a whole one.
        let whole = (over + 1e-12).floor().max(0.0).min(self.count());
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to a count")]
        let highs = whole as u32;
        let part = (over - whole).max(0.0);
        if part <= 1e-12 || highs == count {
            return Fill { low, lows: count - highs, partial: None, high, highs };
        }
        Fill { low, lows: count - highs - 1, partial: Some(low + part * (high - low)), high, highs }
    }

    /// How much higher the concave curve is than the response, for one at a spend.
    pub(super) fn excess(&self, spend: f64) -> f64 {
        (self.above(spend) - self.shape.response(spend)).max(0.0)
    }
}

fn slope((x, y): (f64, f64), (to, higher): (f64, f64)) -> f64 {
    (higher - y) / (to - x)
}

fn form(shape: &Shape, range: Range) -> Form {
    let Range { low, high, off, lot, .. } = range;
    if let Some(lot) = lot {
        let steps = lots(low, high, lot).map(|x| (x, shape.response(x)));
        return Form::Hull(hull(off.then_some((0.0, 0.0)).into_iter().chain(steps)));
    }
    match shape.single() {
        Some(part) => form_of_part(part, range),
        None => Form::Many(shape.parts.iter().map(|part| form_of_part(part, range)).collect()),
    }
}

fn form_of_part(part: &Part, Range { low, high, off, .. }: Range) -> Form {
    let point = |x: f64| (x, part.response(x));
    if let Some(corners) = part.corners(low, high) {
        let apart = off && low > 0.0;
        return Form::Hull(hull(
            apart.then_some((0.0, 0.0)).into_iter().chain(corners.into_iter().map(point)),
        ));
    }
    let (start, start_value) = if off { (0.0, 0.0) } else { point(low) };
    let bend = part.curve.inflection();
    let from = low.max(bend).min(high);
    let touch = if start >= high || (start == low && start >= bend) {
        start
    } else {
        part.tangent_from(start, start_value, from, high)
    };
    let slope = if touch > start { (part.response(touch) - start_value) / (touch - start) } else { 0.0 };
    Form::Smooth { start, start_value, touch, slope }
}

impl Form {
    /// The concave curve above one curve.
    fn above(&self, part: &Part, spend: f64) -> f64 {
        self.above_with(|spend| part.response(spend), spend)
    }

    fn above_with(&self, response: impl Fn(f64) -> f64, spend: f64) -> f64 {
        match self {
            Self::Smooth { start, start_value, touch, slope } if spend < *touch => {
                start_value + slope * (spend - start)
            }
            Self::Smooth { .. } | Self::Many(_) => response(spend),
            Self::Hull(points) => {
                let after = points.partition_point(|(x, _)| *x <= spend);
                let from = after.checked_sub(1).and_then(|before| points.get(before));
                match (from, points.get(after)) {
                    (Some((x, y)), Some((to, higher))) => y + (higher - y) * ((spend - x) / (to - x)),
                    (Some((_, y)), None) | (None, Some((_, y))) => *y,
                    (None, None) => 0.0,
                }
            }
        }
    }

    /// Its slope to the right; at its end, to the left.
    fn slope(&self, part: &Part, spend: f64, high: f64) -> f64 {
        match self {
            Self::Smooth { touch, slope, start, .. }
                if touch > start && (spend < *touch || *touch >= high) =>
            {
                *slope
            }
            _ => part.marginal(spend),
        }
    }

    /// Its curvature.
    fn bend(&self, part: &Part, spend: f64) -> f64 {
        match self {
            Self::Smooth { touch, .. } if spend < *touch => 0.0,
            _ => part.curvature(spend),
        }
    }
}

/// The spends between two bounds that are whole numbers of lots.
pub(super) fn lots(low: f64, high: f64, lot: f64) -> impl Iterator<Item = f64> {
    // A bound that rounding has put just beside a whole number is that number.
    let first = (low / lot - 1e-9).ceil().max(0.0);
    let last = (high / lot + 1e-9).floor();
    // Not −0, which the least of a range that begins at 0 would be.
    let mut next = first + 0.0;
    std::iter::from_fn(move || {
        let spend = next * lot;
        next += 1.0;
        (next - 1.0 <= last).then_some(spend)
    })
}

/// The corners of the least concave curve above points whose spends rise.
fn hull(points: impl Iterator<Item = (f64, f64)>) -> Vec<(f64, f64)> {
    let mut kept: Vec<(f64, f64)> = Vec::new();
    for point in points {
        while let [.., before, last] = kept.as_slice() {
            if slope(*before, *last) > slope(*last, point) {
                break;
            }
            kept.pop();
        }
        kept.push(point);
    }
    kept
}
