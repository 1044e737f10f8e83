//! Active constraints: the bound, or the part of its curve, where a channel stands.

use serde::Serialize;

use crate::solver::prepared::Range;

/// Active constraint of a channel: the bound, or the part of the curve, where its spend lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ActiveBound {
    /// At its least, or at nothing.
    Lower,
    /// Between, where each unit brings less than the one before.
    Interior,
    /// At its most.
    Upper,
    /// Between, where each unit still brings more than the one before.
    ConvexZone,
}

pub(super) fn active(spend: f64, range: Range, inflection: f64) -> ActiveBound {
    // A difference that is next to nothing of the range is none.
    let at = |bound: f64| (spend - bound).abs() <= 1e-12 * range.high;
    if (range.off && spend == 0.0) || at(range.low) {
        ActiveBound::Lower
    } else if at(range.high) {
        ActiveBound::Upper
    } else if spend < inflection {
        ActiveBound::ConvexZone
    } else {
        ActiveBound::Interior
    }
}
