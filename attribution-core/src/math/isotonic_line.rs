//! Isotonic regression, drawn with straight lines between its blocks.

use serde::{Deserialize, Serialize};

use super::pooled_blocks::{IsotonicPoint, pooled_blocks};
use crate::error::{Error, ErrorKind, Problem, Result};

/// Corner of an isotonic line.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct IsotonicCorner {
    /// Score of the corner.
    pub score: f64,
    /// Value at this score.
    pub value: f64,
}

impl IsotonicCorner {
    /// A corner of this value at this score.
    #[must_use]
    pub const fn new(score: f64, value: f64) -> Self {
        Self { score, value }
    }
}

/// Isotonic regression as a continuous line: level within a block of equal fitted values, straight between blocks, level outside
/// of all scores.
///
/// Pick it over the steps of [`Isotonic`](super::Isotonic) where scores are continuous and few pairs are known: a score between
/// two blocks then has a value between theirs. It is the map of scikit-learn's `IsotonicRegression(out_of_bounds="clip")`.
///
/// # References
/// Zadrozny, B., Elkan, C. (2002), "Transforming classifier scores into accurate multiclass probability estimates", KDD '02,
/// 694–699.
#[derive(Clone, Debug, PartialEq)]
pub struct IsotonicLine {
    corners: Vec<IsotonicCorner>,
}

impl IsotonicLine {
    /// Fits the line; the order of the points does not matter, to the bit.
    ///
    /// `None` without points, where a number is not finite or a weight not above 0, and where sums overflow.
    #[must_use]
    pub fn fit(points: &[IsotonicPoint]) -> Option<Self> {
        let mut corners = Vec::new();
        for block in pooled_blocks(points)? {
            corners.push(IsotonicCorner::new(block.lowest, block.mean()));
            if block.highest > block.lowest {
                corners.push(IsotonicCorner::new(block.highest, block.mean()));
            }
        }
        let is_line = !corners.is_empty() && corners.iter().all(|corner| corner.value.is_finite());
        is_line.then_some(Self { corners })
    }

    /// Line through these corners, as [`IsotonicLine::corners`] gives them.
    ///
    /// # Errors
    /// `INVALID_INPUT` without a corner, where a number is not finite, a score is not above that before it, or a value is below it.
    pub fn from_corners(corners: Vec<IsotonicCorner>) -> Result<Self> {
        let mut problems = Vec::new();
        if corners.is_empty() {
            let detail = "expected at least one corner, got none".into();
            problems.push(Problem { path: String::new(), detail });
        }
        let mut before: Option<IsotonicCorner> = None;
        for (index, corner) in corners.iter().enumerate() {
            let mut check = |name: &str, number: f64, low: Option<f64>, is_low: bool, expected: &str| {
                if !number.is_finite() || is_low {
                    let low = low.map(|low| format!(" {expected} that before it, {low}")).unwrap_or_default();
                    let detail = format!("expected a finite number{low}, got {number}");
                    problems.push(Problem { path: format!("[{index}].{name}"), detail });
                }
            };
            let (score, value) = (before.map(|before| before.score), before.map(|before| before.value));
            check("score", corner.score, score, score.is_some_and(|before| corner.score <= before), "above");
            check(
                "value",
                corner.value,
                value,
                value.is_some_and(|before| corner.value < before),
                "not below",
            );
            before = Some(*corner);
        }
        Error::from_problems(ErrorKind::InvalidInput, problems).map_or(Ok(Self { corners }), Err)
    }

    /// Value of the line at a score.
    #[must_use]
    pub fn value(&self, score: f64) -> f64 {
        let reached = self.corners.partition_point(|corner| corner.score <= score);
        let (before, after) =
            (reached.checked_sub(1).and_then(|at| self.corners.get(at)), self.corners.get(reached));
        match (before, after) {
            (Some(before), Some(after)) => {
                let part = (score - before.score) / (after.score - before.score);
                before.value + (after.value - before.value) * part
            }
            (Some(end), None) | (None, Some(end)) => end.value,
            (None, None) => f64::NAN,
        }
    }

    /// Corners of the line, by rising score.
    #[must_use]
    pub fn corners(&self) -> &[IsotonicCorner] {
        &self.corners
    }
}

#[cfg(test)]
#[path = "isotonic_line_tests.rs"]
mod tests;
