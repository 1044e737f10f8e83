//! Isotonic regression.

use serde::{Deserialize, Serialize};

use super::pooled_blocks::{Block, IsotonicPoint, pooled_blocks};
use crate::error::{Error, ErrorKind, Problem, Result};

/// Step of an isotonic map.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct IsotonicStep {
    /// Score from which on the step holds, up to the next step: halfway between the scores of the fit that it lies between; of the
    /// first step, the lowest.
    pub score: f64,
    /// Weighted mean of the outcomes within the step.
    pub value: f64,
}

impl IsotonicStep {
    /// A step of this value from this score on.
    #[must_use]
    pub const fn new(score: f64, value: f64) -> Self {
        Self { score, value }
    }
}

/// Isotonic regression: the non-decreasing step function of a score that is nearest to the outcomes in least squares.
///
/// Pick it to calibrate a score that orders cases well but is off as a probability: it keeps the order, assumes no
/// shape, and needs no tuning. Fit it on data that the score was not learned from, and judge it on data that it was
/// not fitted on itself: on its own data it is calibrated by construction.
///
/// `minimise Σ weight × (outcome − m(score))²` over all non-decreasing `m`, by pool adjacent violators: outcomes of equal scores
/// are pooled into their weighted mean first, then neighbours are pooled for as long as the lower score has the higher or
/// the same mean. A step begins halfway between the last score before it and its own first one, so that a score that is a little
/// off, as another fit gives it, stays on its step. Time is that of sorting.
///
/// # Examples
/// ```
/// use attribution_core::math::{Isotonic, IsotonicPoint};
///
/// let points = [(0.1, 0.0), (0.2, 1.0), (0.3, 0.0), (0.4, 1.0)]
///     .map(|(score, outcome)| IsotonicPoint { score, outcome, weight: 1.0 });
/// let map = Isotonic::fit(&points).expect("finite points");
/// // 0.2 and 0.3 were in the wrong order, and share their mean.
/// assert_eq!([0.1, 0.25, 0.3, 0.9].map(|score| map.value(score)), [0.0, 0.5, 0.5, 1.0]);
/// ```
///
/// # References
/// Ayer, M., Brunk, H. D., Ewing, G. M., Reid, W. T., Silverman, E. (1955), "An empirical distribution function for
/// sampling with incomplete information", Annals of Mathematical Statistics 26(4), 641–647. Zadrozny, B., Elkan, C. (2002),
/// "Transforming classifier scores into accurate multiclass probability estimates", KDD '02, 694–699.
#[derive(Clone, Debug, PartialEq)]
pub struct Isotonic {
    steps: Vec<IsotonicStep>,
}

impl Isotonic {
    /// Fits the map; the order of the points does not matter, to the bit.
    ///
    /// `None` without points, where a number is not finite or a weight not above 0, and where sums overflow.
    #[must_use]
    pub fn fit(points: &[IsotonicPoint]) -> Option<Self> {
        let blocks = pooled_blocks(points)?;
        let mut before = None;
        let step = |block: &Block| {
            let score = before.map_or(block.lowest, |before| halfway(before, block.lowest));
            before = Some(block.highest);
            IsotonicStep { score, value: block.mean() }
        };
        let steps: Vec<IsotonicStep> = blocks.iter().map(step).collect();
        let is_map = !steps.is_empty() && steps.iter().all(|step| step.value.is_finite());
        is_map.then_some(Self { steps })
    }

    /// Map with these steps, as [`Isotonic::steps`] gives them.
    ///
    /// # Errors
    /// `INVALID_INPUT` without a step, where a number is not finite, a score is not above that before it, or a value is below it.
    pub fn from_steps(steps: Vec<IsotonicStep>) -> Result<Self> {
        let mut before: Option<IsotonicStep> = None;
        let mut problems = Vec::new();
        for (index, step) in steps.iter().enumerate() {
            let rises = before.is_none_or(|before| before.score < step.score);
            let falls = before.is_some_and(|before| before.value > step.value);
            for (is_wrong, name, number, expected) in [
                (
                    !step.score.is_finite() || !rises,
                    "score",
                    step.score,
                    "a finite score above that of the step before",
                ),
                (
                    !step.value.is_finite() || falls,
                    "value",
                    step.value,
                    "a finite value not below that of the step before",
                ),
            ] {
                if is_wrong {
                    let detail = format!("expected {expected}, got {number}");
                    problems.push(Problem { path: format!("[{index}].{name}"), detail });
                }
            }
            before = Some(*step);
        }
        if steps.is_empty() {
            problems
                .push(Problem { path: String::new(), detail: "expected at least one step, got none".into() });
        }
        Error::from_problems(ErrorKind::InvalidInput, problems).map_or(Ok(Self { steps }), Err)
    }

    /// Value of the map at a score; below all scores of the fit that of the lowest, above all that of the highest.
    #[must_use]
    pub fn value(&self, score: f64) -> f64 {
        let reached = self.steps.partition_point(|step| step.score <= score);
        self.steps.get(reached.saturating_sub(1)).map_or(f64::NAN, |step| step.value)
    }

    /// Steps of the map, by rising score and never falling value.
    #[must_use]
    pub fn steps(&self) -> &[IsotonicStep] {
        &self.steps
    }
}

/// A number above `low` and not above `high`, between them where there is one.
fn halfway(low: f64, high: f64) -> f64 {
    let middle = low.midpoint(high);
    if middle > low { middle } else { high }
}

#[cfg(test)]
#[path = "isotonic_tests.rs"]
mod tests;
