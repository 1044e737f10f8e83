//! Concave relaxation of a channel, or of several alike, between two spends: the least concave curve above its curve.

use super::envelope::{corners, hull, on_corners, slope, spends_at};
use super::prepared::Range;
use super::response_sum::{Part, Shape};
use super::steps::{Steps, lot_steps};
use crate::math::Lookout;
use crate::response::falling_root;

/// Channels alike in a range, with the concave curve above theirs.
#[derive(Clone, Debug)]
pub(crate) struct Piece<'a> {
    pub(crate) shape: &'a Shape,
    /// Index of the class of channels.
    pub(crate) class: usize,
    /// The group they belong to.
    pub(crate) group: usize,
    pub(crate) range: Range,
    form: Form,
}

/// Concave envelope: the least concave curve above a response.
#[derive(Clone, Debug)]
enum Form {
    /// A line from `start` to where it touches the curve, and then the curve.
    Smooth { start: f64, start_value: f64, touch: f64, slope: f64 },
    /// Lines between points, each less steep than the one before.
    Hull(Vec<(f64, f64)>),
    /// The same for lots that are too many to be listed.
    Steps(Steps),
    /// Such lines up to where the last one touches the curve, and then the curve.
    Touching(Vec<(f64, f64)>),
    /// The concave curves above those that may be the true one, joined as somebody joins them who is averse to risk.
    Averse(Vec<Form>),
}

/// Demand at a price: every spend from `low` to `high` is as good.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Demand {
    pub(crate) low: f64,
    pub(crate) high: f64,
    /// Derivative by the logarithm of the price; 0 or less.
    pub(crate) change: f64,
}

/// Shares of equal channels in what they spend together: some at one spend, some at a higher one, at most one between.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Fill {
    pub(crate) low: f64,
    pub(crate) lows: u32,
    pub(crate) partial: Option<f64>,
    pub(crate) high: f64,
    pub(crate) highs: u32,
}

impl<'a> Piece<'a> {
    pub(crate) fn new(
        shape: &'a Shape,
        class: usize,
        group: usize,
        range: Range,
        lookout: &Lookout<'_>,
    ) -> Self {
        Self { shape, class, group, range, form: form(shape, range, lookout) }
    }

    pub(crate) fn count(&self) -> f64 {
        f64::from(self.range.count)
    }

    /// The least that all of them spend.
    pub(crate) fn minimum(&self) -> f64 {
        self.range.minimum()
    }

    /// The most that all of them spend.
    pub(crate) fn maximum(&self) -> f64 {
        self.range.maximum()
    }

    /// The concave curve above the response of one.
    fn above(&self, spend: f64) -> f64 {
        match &self.form {
            Form::Averse(forms) => {
                let values: Vec<f64> =
                    forms.iter().zip(&self.shape.parts).map(|(form, part)| form.above(part, spend)).collect();
                self.shape.joined(&values)
            }
            form => match (form, self.shape.single()) {
                (Form::Steps(steps), Some(part)) => steps.above(part, spend),
                _ => form.above_with(|spend| self.shape.response(spend), spend),
            },
        }
    }

    /// The first of the spends at which the curve above several has a slope, and how fast the slope falls there.
    fn averse_at(&self, forms: &[Form], price: f64) -> Demand {
        let (start, high) = (if self.range.off { 0.0 } else { self.range.low }, self.range.high);
        let at = |low: f64, high: f64| Demand { low, high, change: 0.0 };
        let slope = |spend: f64| self.averse_slope(forms, spend);
        if start >= high || slope(start).0 <= price {
            return at(start, start);
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
    fn averse_slope(&self, forms: &[Form], spend: f64) -> (f64, f64) {
        let parts = || forms.iter().zip(&self.shape.parts);
        let values: Vec<f64> = parts().map(|(form, part)| form.above(part, spend)).collect();
        let slopes: Vec<f64> = parts().map(|(form, part)| form.slope(part, spend, self.range.high)).collect();
        let bends: Vec<f64> = parts().map(|(form, part)| form.bend(part, spend)).collect();
        (self.shape.joined_slope(&values, &slopes), self.shape.joined_curvature(&values, &slopes, &bends))
    }

    /// The concave curve above the response of all of them when they share `total` as well as they can.
    pub(crate) fn above_all(&self, total: f64) -> f64 {
        if self.range.count == 1 {
            return self.above(total);
        }
        self.count() * self.above(total / self.count())
    }

    /// Demand of one channel at a price.
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
                self.on_curve(price, *touch)
            }
            Form::Touching(points) => {
                let (low, last) = spends_at(points, price);
                let touch = points.last().map_or(high, |(x, _)| *x);
                if last < touch || touch >= high {
                    return Demand { low, high: last, change: 0.0 };
                }
                let beyond = self.on_curve(price, touch);
                if low < touch { Demand { low, ..beyond } } else { beyond }
            }
            Form::Averse(forms) => self.averse_at(forms, price),
            Form::Steps(steps) => {
                let (low, high) =
                    self.shape.single().map_or((high, high), |part| steps.spends_at(part, price));
                Demand { low, high, change: 0.0 }
            }
            Form::Hull(points) => {
                let (low, high) = spends_at(points, price);
                Demand { low, high, change: 0.0 }
            }
        }
    }

    /// The spend with a slope where the concave curve is the curve itself, from `touch` on.
    fn on_curve(&self, price: f64, touch: f64) -> Demand {
        let high = self.range.high;
        let at = |spend: f64| Demand { low: spend, high: spend, change: 0.0 };
        // Straight lines are hulls, and zero weights stand at their start.
        let spend = self.shape.inverse_marginal(price).unwrap_or(touch);
        if spend <= touch {
            return at(touch);
        }
        if spend >= high {
            return at(high);
        }
        let change = price / self.shape.curvature(spend);
        Demand { change: if change.is_finite() { change.min(0.0) } else { 0.0 }, ..at(spend) }
    }

    /// Demand of all of them at a price.
    pub(crate) fn demand(&self, price: f64) -> Demand {
        let Demand { low, high, change } = self.demand_of_one(price);
        let count = self.count();
        Demand { low: count * low, high: count * high, change: count * change }
    }

    /// The slopes of the straight parts.
    pub(crate) fn straight(&self, slopes: &mut Vec<f64>) {
        match &self.form {
            Form::Smooth { start, touch, slope, .. } if touch > start => slopes.push(*slope),
            Form::Smooth { .. } | Form::Averse(_) | Form::Steps(_) => {}
            Form::Hull(points) | Form::Touching(points) => {
                slopes.extend(points.iter().zip(points.iter().skip(1)).map(|(from, to)| slope(*from, *to)));
            }
        }
    }

    /// The slopes of the lots beside where a price leads, where lots are too many to be listed.
    pub(crate) fn slopes_beside(&self, price: f64, slopes: &mut Vec<f64>) {
        if let (Form::Steps(steps), Some(part)) = (&self.form, self.shape.single()) {
            steps.slopes_beside(part, price, slopes);
        }
    }

    /// The slope with which the curve starts, and the one with which it ends.
    pub(crate) fn slopes(&self) -> Option<(f64, f64)> {
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
            Form::Averse(forms) => {
                let start = if self.range.off { 0.0 } else { self.range.low };
                let ends = (self.averse_slope(forms, start).0, self.averse_slope(forms, self.range.high).0);
                (self.range.high > start).then_some(ends)
            }
            Form::Steps(steps) => steps.ends(self.shape.single()?),
            Form::Hull(points) => {
                let steps = || points.iter().zip(points.iter().skip(1)).map(|(from, to)| slope(*from, *to));
                Some((steps().next()?, steps().next_back()?))
            }
            Form::Touching(points) => {
                let mut steps = points.iter().zip(points.iter().skip(1)).map(|(from, to)| slope(*from, *to));
                let touches = points.last().is_some_and(|(x, _)| *x < self.range.high);
                let (first, last) = (steps.next()?, steps.next_back());
                Some((
                    first,
                    if touches { self.shape.marginal(self.range.high) } else { last.unwrap_or(first) },
                ))
            }
        }
    }

    /// Shares of each in what they spend together.
    pub(crate) fn fill(&self, total: f64) -> Fill {
        let (count, each) = (self.range.count, total / self.count());
        let (low, high) = match &self.form {
            Form::Smooth { start, touch, .. } if each < *touch => (*start, *touch),
            Form::Touching(points) if points.last().is_none_or(|(touch, _)| each >= *touch) => {
                return Fill { low: each, lows: count, ..Fill::default() };
            }
            Form::Smooth { .. } | Form::Averse(_) => {
                return Fill { low: each, lows: count, ..Fill::default() };
            }
            Form::Steps(steps) => steps.around(each),
            Form::Hull(points) | Form::Touching(points) => {
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

    /// Relaxation error: how much higher the concave curve is than the response, for one at a spend.
    pub(crate) fn excess(&self, spend: f64) -> f64 {
        (self.above(spend) - self.shape.response(spend)).max(0.0)
    }
}

/// Units of work that the concave curve above one curve may be.
const FORM: usize = 64;

/// More lots than this are not listed: their curve is worked out where it is needed, or is the one without lots.
const LISTED_LOTS: f64 = 1000.0;

fn form(shape: &Shape, range: Range, lookout: &Lookout<'_>) -> Form {
    let Range { low, high, off, lot, .. } = range;
    if !lookout.goes_on(FORM * shape.parts.len()) {
        return Form::Smooth { start: low, start_value: 0.0, touch: low, slope: 0.0 };
    }
    if let Some(lot) = lot.filter(|lot| (high - low) / lot <= LISTED_LOTS) {
        let steps = lots(low, high, lot).map(|x| (x, shape.response(x)));
        return Form::Hull(hull(off.then_some((0.0, 0.0)).into_iter().chain(steps)));
    }
    let curved = |part: &&Part| part.weight > 0.0 && part.corners(low, high).is_none();
    if let (Some(lot), Some(part)) = (lot, shape.single().filter(curved)) {
        return Form::Steps(Steps::new(part, (low, high), off, lot));
    }
    match shape.single() {
        Some(part) => form_of_part(part, range),
        None if shape.is_straight() => {
            let ends = [low, high].map(|x| (x, shape.response(x)));
            Form::Hull(hull((off && low > 0.0).then_some((0.0, 0.0)).into_iter().chain(ends)))
        }
        None if shape.is_averse() && (shape.inflection() > low || (off && low > 0.0)) => {
            Form::Averse(shape.parts.iter().map(|part| form_of_part(part, range)).collect())
        }
        None => match corners(shape, range, lookout) {
            Some(points) => Form::Touching(points),
            None => Form::Smooth { start: low, start_value: shape.response(low), touch: low, slope: 0.0 },
        },
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
        if let Self::Steps(steps) = self {
            return steps.above(part, spend);
        }
        self.above_with(|spend| part.response(spend), spend)
    }

    fn above_with(&self, response: impl Fn(f64) -> f64, spend: f64) -> f64 {
        match self {
            Self::Smooth { start, start_value, touch, slope } if spend < *touch => {
                start_value + slope * (spend - start)
            }
            Self::Touching(points) if points.last().is_some_and(|(touch, _)| spend < *touch) => {
                on_corners(points, spend)
            }
            Self::Smooth { .. } | Self::Touching(_) | Self::Averse(_) | Self::Steps(_) => response(spend),
            Self::Hull(points) => on_corners(points, spend),
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
fn lots(low: f64, high: f64, lot: f64) -> impl Iterator<Item = f64> {
    let (mut next, last) = lot_steps(low, high, lot);
    std::iter::from_fn(move || {
        let spend = next * lot;
        next += 1.0;
        (next - 1.0 <= last).then_some(spend)
    })
}
