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
mod tests {
    use super::*;

    fn rates() -> Vec<Beta> {
        vec![Beta::jeffreys(7.0, 13.0), Beta::jeffreys(7.0, 6.0), Beta::jeffreys(6.0, 2.0)]
    }

    fn close(ours: f64, expected: f64) -> bool {
        (ours - expected).abs() <= 1e-9 * expected.abs().max(1.0)
    }

    #[test]
    fn several_deals_share_the_rate_of_their_stage() {
        // Against 400 000 draws of the rates and deals, and the closed form in exact fractions.
        let deal = |stage, amount| OpenDeal { stage, amount };
        let deals = [deal(1, 6_000.0), deal(2, 20_000.0), deal(0, 1_000.0), deal(1, 500.0)];
        let outlook = Outlook::new(&deals, &rates(), Confidence::new(0.9).unwrap());
        assert!(close(outlook.mean, 18_283.730_158_730_16) && close(outlook.sd, 9_465.318_693_419_786));
        assert!(close(outlook.low, 2_714.666_375_607_054) && close(outlook.high, 27_500.0));
    }

    #[test]
    fn one_deal_varies_as_a_coin_of_its_mean_rate() {
        let deals = [OpenDeal { stage: 1, amount: 6_000.0 }];
        let outlook = Outlook::new(&deals, &rates(), Confidence::new(0.9).unwrap());
        let p = 7.5 / 14.0;
        assert!(close(outlook.mean, 6_000.0 * p) && close(outlook.sd, 6_000.0 * sqrt(p * (1.0 - p))));
        assert_eq!((outlook.low, outlook.high), (0.0, 6_000.0));
    }

    #[test]
    fn no_deals_are_worth_nothing() {
        let outlook = Outlook::new(&[], &rates(), Confidence::new(0.9).unwrap());
        assert_eq!(outlook, Outlook { mean: 0.0, sd: 0.0, low: 0.0, high: 0.0 });
    }
}
