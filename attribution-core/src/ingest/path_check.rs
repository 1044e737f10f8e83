//! Checks of a path and its figures: the same for rows of path counts and for what a summary is given.

use std::borrow::Cow;

use super::path_text::{PathProblem, is_blank};

/// Counts up to here are exact as floats.
const MAX_COUNT: u64 = 1 << 53;

/// Kind of amounts that the value of a path may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PathValue {
    /// Sales: never below 0.
    Sales,
    /// Sales, or refunds of sales along the path: below 0, without conversions and null journeys.
    SalesOrRefunds,
}

/// Objection to a path and its figures: the field, and what was expected there.
pub(crate) fn path_objection<T: AsRef<str>>(
    path: &[T],
    conversions: u64,
    value: f64,
    nulls: u64,
    kind: PathValue,
) -> Option<(Cow<'static, str>, String)> {
    if let Some(step) = path.iter().position(|channel| is_blank(channel.as_ref())) {
        let problem = PathProblem::empty(step);
        return Some((problem.field(), problem.detail));
    }
    figures_objection(path.is_empty(), conversions, value, nulls, kind)
}

/// The same where all channels of the path are known to have a name, or there are none.
pub(super) fn figures_objection(
    no_channels: bool,
    conversions: u64,
    value: f64,
    nulls: u64,
    kind: PathValue,
) -> Option<(Cow<'static, str>, String)> {
    let may_be_below = kind == PathValue::SalesOrRefunds && conversions == 0 && nulls == 0;
    if !value.is_finite() || (value < 0.0 && !may_be_below) {
        return Some(("value".into(), format!("expected a finite number of 0 or more, got {value}")));
    }
    if conversions == 0 && value > 0.0 {
        return Some(("value".into(), format!("expected 0 for a path without conversions, got {value}")));
    }
    if no_channels && nulls > 0 {
        return Some(("nulls".into(), format!("expected 0 for a path without channels, got {nulls}")));
    }
    let counts = [("conversions", conversions), ("nulls", nulls)];
    let (name, count) = counts.into_iter().find(|(_, count)| *count > MAX_COUNT)?;
    Some((name.into(), format!("expected at most 2^53, got {count}")))
}
