//! The Aalen–Johansen estimate: which part of the deals is won by when.

use serde::Serialize;

use super::cycle_time::{CycleTime, RiskSet, risk_sets};
use crate::math::{Sum, count_f64, sqrt};

/// Step of a cumulative incidence: a day on which deals were won.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct IncidenceStep {
    /// Days since creation.
    pub days: f64,
    /// Deals at risk: those that lasted as long.
    pub at_risk: u64,
    /// Deals that were won on this day.
    pub won: u64,
    /// Part of all deals that is won by this day.
    pub incidence: f64,
    /// Standard error of it.
    pub std_error: f64,
}

/// Cumulative incidence of winning, with losses as the competing event (Aalen–Johansen).
///
/// Reason to pick it: 1 − S of a Kaplan–Meier estimate with losses as censored asks how many would be won if no deal
/// could be lost, and promises too much; this is the part that is won in truth.
///
/// # Formula
/// `F(t) = Σ S(tᵢ₋)·wᵢ/nᵢ` over the days tᵢ ≤ t: wᵢ won of nᵢ at risk, and S the Kaplan–Meier survival just before, of winning
/// and losing together. The variance is that of the delta method,
/// `Σ (F(t) − F(tᵢ))²·dᵢ/(nᵢ(nᵢ − dᵢ)) + Σ S(tᵢ₋)²·wᵢ(nᵢ − wᵢ)/nᵢ³ − 2·Σ (F(t) − F(tᵢ))·S(tᵢ₋)·wᵢ/nᵢ²`.
///
/// # References
/// Aalen, O. O. and Johansen, S. (1978), "An empirical transition matrix for non-homogeneous Markov chains based on censored
/// observations", Scandinavian Journal of Statistics 5, 141–150. Marubini, E. and Valsecchi, M. G. (1995), "Analysing
/// survival data from clinical trials and observational studies", Wiley, for the variance.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CumulativeIncidence {
    /// Part of the deals that is won in the end, as far as the data reach; none where no deal was closed.
    pub won: Option<f64>,
    /// Curve: a step for each day on which a deal was won.
    pub steps: Vec<IncidenceStep>,
}

/// Sums of the variance, apart by powers of F(tᵢ), so that each step takes the same time.
#[derive(Clone, Copy, Default)]
struct Variance {
    closed: [Sum; 3],
    won: Sum,
    both: [Sum; 2],
}

impl Variance {
    fn add(&mut self, set: RiskSet, before: f64, incidence: f64) {
        let (won, at_risk) = (count_f64(set.won), count_f64(set.at_risk));
        let closed = count_f64(set.won + set.lost);
        // Where everything is closed F stays as it is, and the factor of this term is 0.
        if at_risk > closed {
            let term = closed / (at_risk * (at_risk - closed));
            let [constant, linear, square] = &mut self.closed;
            constant.add(term);
            linear.add(term * incidence);
            square.add(term * incidence * incidence);
        }
        self.won.add(before * before * won * (at_risk - won) / (at_risk * at_risk * at_risk));
        let term = before * won / (at_risk * at_risk);
        let [constant, linear] = &mut self.both;
        constant.add(term);
        linear.add(term * incidence);
    }

    fn at(&self, incidence: f64) -> f64 {
        let [constant, linear, square] = self.closed.map(Sum::value);
        let closed = incidence * incidence * constant - 2.0 * incidence * linear + square;
        let [constant, linear] = self.both.map(Sum::value);
        (closed + self.won.value() - 2.0 * (incidence * constant - linear)).max(0.0)
    }
}

impl CumulativeIncidence {
    /// Estimate from the cycles of deals.
    #[must_use]
    pub fn new(deals: &[CycleTime]) -> Self {
        let sets = risk_sets(deals);
        let (mut survival, mut incidence, mut variance) = (1.0, Sum::default(), Variance::default());
        let mut steps = Vec::new();
        for set in &sets {
            let (won, at_risk) = (count_f64(set.won), count_f64(set.at_risk));
            incidence.add(survival * won / at_risk);
            variance.add(*set, survival, incidence.value());
            if set.won > 0 {
                let (incidence, std_error) = (incidence.value(), sqrt(variance.at(incidence.value())));
                steps.push(IncidenceStep {
                    days: set.days,
                    at_risk: set.at_risk,
                    won: set.won,
                    incidence,
                    std_error,
                });
            }
            survival *= count_f64(set.at_risk - set.won - set.lost) / at_risk;
        }
        Self { won: (!sets.is_empty()).then(|| incidence.value()), steps }
    }
}

#[cfg(test)]
#[path = "cumulative_incidence_tests.rs"]
mod tests;
