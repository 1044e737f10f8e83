//! Win rates by stage: of the closed deals that reached it.

use serde::Serialize;

use super::outlook::Beta;
use crate::domain::{DealStatus, Deals, Opportunity, word};
use crate::math::count_f64;
use crate::report::stages::StageWays;
use crate::time::Timestamp;

/// Win rate of the deals that reached a stage, by closed deals.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct StageRate {
    /// Stage; none for deals of which no stage is known, whose rate is that of all closed deals.
    pub stage: Option<String>,
    /// Closed deals that reached it: a later stage implies the earlier.
    pub closed: u64,
    /// Those of them that were won.
    pub won: u64,
    /// Expected win rate `(won + ½) / (closed + 1)`: the mean of its Beta distribution by the prior of Jeffreys.
    pub rate: f64,
    /// Parameter a of the Beta distribution of the rate: `won + ½`.
    pub a: f64,
    /// Parameter b of the Beta distribution of the rate: `lost + ½`.
    pub b: f64,
    /// Open deals that are at it.
    pub open: u64,
    /// Their amount.
    pub open_pipeline: f64,
    /// Their expected revenue: the amount times the rate.
    pub expected: f64,
    /// Their amount times the probability that the CRM has of each.
    pub crm_weighted: f64,
}

/// Win rates of all stages, and the stage of each open deal.
pub(super) struct StageRates {
    /// The stages in their order, and last those without one.
    pub(super) rates: Vec<StageRate>,
    ways: StageWays,
    /// Closed deals without a history of stages, and those that closed before the history that counts.
    pub(super) without_history: u64,
    pub(super) before_since: u64,
}

impl StageRates {
    /// Rates by the deals that had closed when the forecast is made, and since a moment.
    pub(super) fn new(
        deals: &Deals,
        order: &[String],
        (closed_by_then, since): (&[bool], Timestamp),
    ) -> Self {
        let mut order = order.to_vec();
        let ways = StageWays::new(deals, &order);
        // Stages at which deals are, and which no history names, come last.
        let is_named = |names: &[String], stage: &str| names.iter().any(|name| word(name) == word(stage));
        for deal in deals.opportunities().iter().filter(|deal| deal.outcome() == DealStatus::Open) {
            let stage = deal.stage.as_deref().filter(|stage| DealStatus::from_stage(stage).is_none());
            if let Some(stage) =
                stage.filter(|stage| !is_named(&ways.names, stage) && !is_named(&order, stage))
            {
                order.push(stage.trim().to_owned());
            }
        }
        let mut names = ways.names.clone();
        let unseen: Vec<String> = order.into_iter().filter(|stage| !is_named(&names, stage)).collect();
        names.extend(unseen);
        let mut rates: Vec<StageRate> =
            names.into_iter().map(Some).chain([None]).map(StageRate::of).collect();
        let (mut without_history, mut before_since) = (0, 0);
        let none = rates.len() - 1;
        for (row, (deal, is_closed)) in deals.opportunities().iter().zip(closed_by_then).enumerate() {
            let Some(closed) = deal.closed().filter(|_| *is_closed) else { continue };
            if closed < since {
                before_since += 1;
                continue;
            }
            let furthest = ways.of(row).last().map(|entry| entry.stage);
            without_history += u64::from(furthest.is_none());
            let reached = furthest.map_or(0, |furthest| furthest + 1);
            for place in (0..reached.min(none)).chain([none]) {
                if let Some(rate) = rates.get_mut(place) {
                    rate.closed += 1;
                    rate.won += u64::from(deal.outcome() == DealStatus::Won);
                }
            }
        }
        for rate in &mut rates {
            let Beta { a, b } = Beta::jeffreys(count_f64(rate.won), count_f64(rate.closed - rate.won));
            (rate.a, rate.b, rate.rate) = (a, b, Beta { a, b }.mean());
        }
        Self { rates, ways, without_history, before_since }
    }

    /// Place of the rate of a deal that is open at a moment: that of its stage, else of the last that its history has by then.
    pub(super) fn of(&self, row: usize, deal: &Opportunity, moment: i64) -> usize {
        // The stage of one that closed since is that of today.
        let stage = deal.stage.as_deref().filter(|_| deal.outcome() == DealStatus::Open);
        let named = stage.and_then(|stage| {
            self.rates
                .iter()
                .position(|rate| rate.stage.as_deref().is_some_and(|name| word(name) == word(stage)))
        });
        let by_then = || self.ways.of(row).iter().filter(|entry| entry.at <= moment);
        let last = || by_then().next_back().map(|entry| entry.stage);
        named.or_else(last).unwrap_or(self.rates.len().saturating_sub(1))
    }
}

impl StageRate {
    fn of(stage: Option<String>) -> Self {
        Self {
            stage,
            closed: 0,
            won: 0,
            rate: 0.0,
            a: 0.0,
            b: 0.0,
            open: 0,
            open_pipeline: 0.0,
            expected: 0.0,
            crm_weighted: 0.0,
        }
    }
}
