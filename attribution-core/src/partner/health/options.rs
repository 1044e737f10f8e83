//! Options of the health score.

use serde::Serialize;

use crate::error::{Error, ErrorKind, Problem, Result};
use crate::json::{fields, setters};
use crate::math::{HalfLife, range_objection};

/// Weights of the parts of the health score; only their proportions matter.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct HealthWeights {
    /// Weight of the revenue trend.
    pub revenue_trend: f64,
    /// Weight of the recency of activity.
    pub recency: f64,
    /// Weight of the win rate against the baseline.
    pub win_rate: f64,
    /// Weight of the pipeline coverage.
    pub pipeline_coverage: f64,
    /// Weight of the quality of registrations.
    pub registration_quality: f64,
}

fields! { HealthWeights: revenue_trend, recency, win_rate, pipeline_coverage, registration_quality }

setters! { HealthWeights:
    with_revenue_trend(revenue_trend: f64),
    with_recency(recency: f64),
    with_win_rate(win_rate: f64),
    with_pipeline_coverage(pipeline_coverage: f64),
    with_registration_quality(registration_quality: f64),
}

impl Default for HealthWeights {
    fn default() -> Self {
        Self {
            revenue_trend: 0.30,
            recency: 0.20,
            win_rate: 0.20,
            pipeline_coverage: 0.20,
            registration_quality: 0.10,
        }
    }
}

impl HealthWeights {
    /// The weights in the order of their fields, with their names.
    pub(super) const fn named(&self) -> [(&'static str, f64); 5] {
        [
            ("revenue_trend", self.revenue_trend),
            ("recency", self.recency),
            ("win_rate", self.win_rate),
            ("pipeline_coverage", self.pipeline_coverage),
            ("registration_quality", self.registration_quality),
        ]
    }
}

/// Options of the health score.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct HealthOptions {
    /// Weights of the parts.
    pub weights: HealthWeights,
    /// Half-life of the recency of activity in days.
    pub half_life_days: HalfLife,
    /// Least number of closed deals from which there is a win rate.
    pub min_closed: u32,
    /// Pipeline as a multiple of the target that makes the full score, above 0.
    pub coverage: f64,
}

fields! { HealthOptions: weights, half_life_days, min_closed, coverage }

setters! { HealthOptions:
    with_weights(weights: HealthWeights),
    with_half_life_days(half_life_days: HalfLife),
    with_min_closed(min_closed: u32),
    with_coverage(coverage: f64),
}

impl Default for HealthOptions {
    fn default() -> Self {
        Self {
            weights: HealthWeights::default(),
            half_life_days: HalfLife::known(45.0),
            min_closed: 5,
            coverage: 3.0,
        }
    }
}

impl HealthOptions {
    /// Checks the options.
    ///
    /// # Errors
    /// `INVALID_CONFIG` with every problem: a weight that is negative or infinite, weights that are all 0, and a coverage that is not
    /// above 0.
    pub fn validate(&self) -> Result<()> {
        let mut problems = Vec::new();
        for (name, weight) in self.weights.named() {
            if let Some(detail) = range_objection(weight, f64::MAX) {
                problems.push(Problem { path: format!("weights.{name}"), detail });
            }
        }
        if self.weights.named().iter().all(|(_, weight)| *weight == 0.0) {
            let detail = "expected at least one weight above 0, got none".into();
            problems.push(Problem { path: "weights".into(), detail });
        }
        if !(self.coverage > 0.0 && self.coverage.is_finite()) {
            let detail = format!("expected a finite number above 0, got {}", self.coverage);
            problems.push(Problem { path: "coverage".into(), detail });
        }
        Error::from_problems(ErrorKind::InvalidConfig, problems).map_or(Ok(()), Err)
    }
}
