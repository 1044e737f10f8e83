//! The product-limit estimate: which part of the deals lasts how long.

use serde::Serialize;

use super::cycle_time::{CycleTime, RiskSet, TOLERANCE, risk_sets};
use crate::domain::DealStatus;
use crate::math::{Confidence, Sum, count_f64, exp, ln, normal_quantile, pow, sqrt};

/// Step of a survival curve: a day on which deals were closed.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SurvivalStep {
    /// Days since creation.
    pub days: f64,
    /// Deals at risk: those that lasted as long, those that are open since as many days too.
    pub at_risk: u64,
    /// Deals that were closed on this day, won or lost.
    pub events: u64,
    /// Part of the deals that lasts longer.
    pub survival: f64,
    /// Standard error of it, by Greenwood's formula; none where nothing lasts longer.
    pub std_error: Option<f64>,
    /// Lower confidence limit of it; none where nothing lasts longer.
    pub low: Option<f64>,
    /// Upper confidence limit of it; none where nothing lasts longer.
    pub high: Option<f64>,
}

/// Kaplan–Meier estimate of the length of sales cycles, with open deals as censored.
///
/// Reason to pick it: the mean cycle of deals that are closed leaves out those that take long, because they are still
/// open; this does not.
///
/// # Formula
/// `S(t) = ∏ (1 − dᵢ/nᵢ)` over the days tᵢ ≤ t on which deals were closed, won or lost: dᵢ of the nᵢ that had lasted so long.
/// A deal that is open since tᵢ days is among them. Standard error by Greenwood: `S·√V`, `V = Σ dᵢ/(nᵢ(nᵢ − dᵢ))`; limits
/// on the scale of log(−log S): `S^exp(±z·√V/|ln S|)`. The median is the first day with S ≤ ½, its limits are the first days
/// on which the lower and the upper limit of S are ≤ ½.
///
/// # Examples
/// ```
/// use attribution_core::domain::DealStatus::{Lost, Open, Won};
/// use attribution_core::math::Confidence;
/// use attribution_core::report::{CycleTime, KaplanMeier};
///
/// let deals = [(20.0, Won), (40.0, Lost), (40.0, Open), (60.0, Won)].map(|(days, outcome)| CycleTime { days, outcome });
/// let cycles = KaplanMeier::new(&deals, Confidence::new(0.95)?);
/// assert_eq!(cycles.median, Some(40.0));
/// assert_eq!(cycles.predicted_cycle(40.0), Some(60.0));
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # References
/// Kaplan, E. L. and Meier, P. (1958), "Nonparametric estimation from incomplete observations", Journal of the American
/// Statistical Association 53, 457–481, doi:10.1080/01621459.1958.10501452. Kalbfleisch, J. D. and Prentice, R. L. (2002),
/// "The statistical analysis of failure time data", 2nd edition, Wiley, for the limits.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct KaplanMeier {
    /// Deals.
    pub deals: u64,
    /// Those that were closed, won or lost.
    pub closed: u64,
    /// Those that are open: censored.
    pub open: u64,
    /// Median cycle in days; none where less than half of the deals are seen to close.
    pub median: Option<f64>,
    /// Lower confidence limit of the median.
    pub low: Option<f64>,
    /// Upper confidence limit of the median; none where the data do not set one.
    pub high: Option<f64>,
    /// Survival curve: a step for each day on which a deal was closed.
    pub steps: Vec<SurvivalStep>,
}

impl KaplanMeier {
    /// Estimate from the cycles of deals, with limits of a confidence level.
    #[must_use]
    pub fn new(deals: &[CycleTime], level: Confidence) -> Self {
        let z = normal_quantile(level.tail());
        let (mut survival, mut greenwood) = (1.0, Sum::default());
        let step = |set: RiskSet| {
            let (events, at_risk) = (set.won + set.lost, count_f64(set.at_risk));
            let left = count_f64(set.at_risk - events);
            survival *= left / at_risk;
            greenwood.add(if left > 0.0 { count_f64(events) / (at_risk * left) } else { 0.0 });
            let root = (left > 0.0).then(|| sqrt(greenwood.value()));
            let limit = |z: f64| root.map(|root| pow(survival, exp(z * root / ln(survival).abs())));
            SurvivalStep {
                days: set.days,
                at_risk: set.at_risk,
                events,
                survival,
                std_error: root.map(|root| survival * root),
                low: limit(z),
                high: limit(-z),
            }
        };
        let steps: Vec<SurvivalStep> = risk_sets(deals).into_iter().map(step).collect();
        let at_most_half = |part: fn(&SurvivalStep) -> Option<f64>| {
            let found = steps.iter().find(|step| part(step).is_some_and(|part| part <= 0.5 + TOLERANCE));
            found.map(|step| step.days)
        };
        let open = deals.iter().filter(|deal| deal.outcome == DealStatus::Open).count() as u64;
        Self {
            deals: deals.len() as u64,
            closed: deals.len() as u64 - open,
            open,
            median: at_most_half(|step| Some(step.survival)),
            low: at_most_half(|step| step.low),
            high: at_most_half(|step| step.high),
            steps,
        }
    }

    /// Part of the deals that lasts longer than `days`.
    #[must_use]
    pub fn survival_at(&self, days: f64) -> f64 {
        let so_far = self.steps.partition_point(|step| step.days <= days);
        so_far.checked_sub(1).and_then(|last| self.steps.get(last)).map_or(1.0, |step| step.survival)
    }

    /// Median cycle of deals that are open since `age` days, counted from their creation: the first day after by which half
    /// of those that last as long are closed. `None` where the data do not reach that far.
    #[must_use]
    pub fn predicted_cycle(&self, age: f64) -> Option<f64> {
        let half = self.survival_at(age) / 2.0 + TOLERANCE;
        self.steps.iter().find(|step| step.days > age && step.survival <= half).map(|step| step.days)
    }
}

#[cfg(test)]
#[path = "kaplan_meier_tests.rs"]
mod tests;
