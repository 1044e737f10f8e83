//! Mean and variance of the revenue of open deals.

use std::collections::BTreeMap;

use crate::math::{Confidence, Sum, normal_quantile, sqrt};

/// An open deal as the forecast sees it: its stage, and its amount.
#[derive(Clone, Copy, Debug)]
pub(super) struct OpenDeal {
    /// Place of the stage among the rates.
    pub(super) stage: usize,
    pub(super) amount: f64,
}

/// Posterior Beta distribution of the win rate of a stage.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Beta {
    pub(super) a: f64,
    pub(super) b: f64,
}

impl Beta {
    /// Jeffreys prior, and what was won and lost.
    pub(super) fn jeffreys(won: f64, lost: f64) -> Self {
        Self { a: won + 0.5, b: lost + 0.5 }
    }

    pub(super) fn mean(self) -> f64 {
        self.a / (self.a + self.b)
    }
}

/// Expected revenue of open deals with its interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Outlook {
    pub(super) mean: f64,
    pub(super) sd: f64,
    pub(super) low: f64,
    pub(super) high: f64,
}

impl Outlook {
    /// Deals of a stage share one win rate, which is not known for sure: their sum varies by the draws of the deals and by that
    /// of the rate. `var = Σ_s [Σa²·ab/((a+b)(a+b+1)) + (Σa)²·ab/((a+b)²(a+b+1))]`, and a normal interval cut to what is
    /// possible.
    pub(super) fn new(deals: &[OpenDeal], rates: &[Beta], level: Confidence) -> Self {
        let mut by_stage: BTreeMap<usize, (Sum, Sum)> = BTreeMap::new();
        let mut all = Sum::default();
        for deal in deals {
            let (sum, squares) = by_stage.entry(deal.stage).or_default();
            sum.add(deal.amount);
            squares.add(deal.amount * deal.amount);
            all.add(deal.amount);
        }
        let (mut mean, mut variance) = (Sum::default(), Sum::default());
        for (stage, (sum, squares)) in by_stage {
            let Some(rate) = rates.get(stage) else { continue };
            let Beta { a, b } = *rate;
            let (n, sum) = (a + b, sum.value());
            mean.add(sum * rate.mean());
            variance.add(squares.value() * a * b / (n * (n + 1.0)));
            variance.add(sum * sum * a * b / (n * n * (n + 1.0)));
        }
        let (mean, sd) = (mean.value(), sqrt(variance.value()));
        let reach = normal_quantile(level.tail()) * sd;
        Self { mean, sd, low: (mean - reach).max(0.0), high: (mean + reach).min(all.value()) }
    }
}

#[cfg(test)]
#[path = "outlook_tests.rs"]
mod tests;
