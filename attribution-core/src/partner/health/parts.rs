//! Parts of the health score.

use serde::Serialize;

use super::figures::PartnerFigures;
use super::options::HealthOptions;
use crate::math::{count_f64, exp2};

/// The full score of a part.
const FULL: f64 = 100.0;
/// Score of a part that is as it was, or as the baseline is.
const EVEN: f64 = 50.0;

/// Parts of the health score, each from 0 to 100; none where its inputs are not known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct HealthParts {
    /// Revenue trend: `min(100, 50 · recent / before)`, and 100 for revenue out of nothing.
    pub revenue_trend: Option<f64>,
    /// Recency of activity: `100 · 2^(−days / half-life)`.
    pub recency: Option<f64>,
    /// Win rate: `min(100, 50 · rate / baseline)`, from `min_closed` closed deals.
    pub win_rate: Option<f64>,
    /// Pipeline coverage: `min(100, 100 · pipeline / target / coverage)`.
    pub pipeline_coverage: Option<f64>,
    /// Quality of registrations: `100 · approved / decided`.
    pub registration_quality: Option<f64>,
}

impl HealthParts {
    /// The parts of figures.
    pub(super) fn new(figures: &PartnerFigures, options: &HealthOptions) -> Self {
        let revenue = figures.revenue_recent.zip(figures.revenue_before);
        let recency = |days: f64| FULL * exp2(-days / options.half_life_days.get());
        let pipeline = figures.pipeline.zip(figures.target.filter(|target| *target > 0.0));
        let decided = figures.approved.zip(figures.not_approved);
        let quality = |(approved, not_approved): (u64, u64)| {
            let (approved, not_approved) = (count_f64(approved), count_f64(not_approved));
            let decided = approved + not_approved;
            (decided > 0.0).then(|| FULL * approved / decided)
        };
        Self {
            revenue_trend: revenue.and_then(|(recent, before)| against(recent, before)),
            recency: figures.days_since_activity.map(recency),
            win_rate: win_rate(figures, options)
                .zip(figures.baseline_win_rate)
                .and_then(|(rate, baseline)| against(rate, baseline)),
            pipeline_coverage: pipeline
                .map(|(pipeline, target)| (FULL * (pipeline / target / options.coverage)).min(FULL)),
            registration_quality: decided.and_then(quality),
        }
    }

    /// The parts in the order of their weights.
    pub(super) const fn values(&self) -> [Option<f64>; 5] {
        [self.revenue_trend, self.recency, self.win_rate, self.pipeline_coverage, self.registration_quality]
    }
}

/// Win rate of enough closed deals.
fn win_rate(figures: &PartnerFigures, options: &HealthOptions) -> Option<f64> {
    let (won, lost) = figures.won.zip(figures.lost)?;
    let closed = won.saturating_add(lost);
    let is_enough = closed > 0 && closed >= u64::from(options.min_closed);
    is_enough.then(|| count_f64(won) / count_f64(closed))
}

/// A value against another: 50 where they are equal, none of nothing against nothing.
fn against(value: f64, other: f64) -> Option<f64> {
    let value = value.max(0.0);
    if other > 0.0 {
        return Some((EVEN * value / other).min(FULL));
    }
    (value > 0.0).then_some(FULL)
}
