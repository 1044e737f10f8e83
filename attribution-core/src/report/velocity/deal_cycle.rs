//! The cycle of each deal, as a report looks at it.

use crate::domain::{DealStatus, Deals, Opportunity, days_between, word};
use crate::report::deal_touches::{DealTouch, DealTouches};
use crate::report::survival::CycleTime;
use crate::time::Timestamp;

/// A deal with the length of its cycle: that of its own where it is closed, its age where it is open.
#[derive(Clone, Debug)]
pub(super) struct DealCycle<'a> {
    pub(super) row: usize,
    pub(super) deal: &'a Opportunity,
    /// Size of the deal in small letters with underscores.
    pub(super) size: Option<String>,
    pub(super) outcome: DealStatus,
    /// Days from creation to close, or of an open deal until the moment; `None` where they are not known.
    pub(super) days: Option<f64>,
    /// People of the buying committee.
    pub(super) committee: f64,
}

impl<'a> DealCycle<'a> {
    pub(super) fn new(
        deals: &'a Deals,
        row: usize,
        deal: &'a Opportunity,
        moment: Option<Timestamp>,
    ) -> Self {
        let outcome = deal.outcome();
        let age = || {
            let days = moment?.days_since(deal.created_at?);
            // A deal that is created later is not seen yet.
            (days >= 0.0).then_some(days)
        };
        Self {
            row,
            deal,
            size: deals.deal_size(deal).map(word),
            outcome,
            days: if outcome == DealStatus::Open { age() } else { deal.cycle_days() },
            committee: deals.committee(row).size,
        }
    }

    /// Length of the cycle of a deal that is closed with this outcome.
    pub(super) fn closed_days(&self, outcome: DealStatus) -> Option<f64> {
        self.days.filter(|_| self.outcome == outcome)
    }

    /// Age of an open deal.
    pub(super) fn age(&self) -> Option<f64> {
        self.closed_days(DealStatus::Open)
    }

    /// The deal as an observation of a survival analysis.
    pub(super) fn time(&self) -> Option<CycleTime> {
        self.days.map(|days| CycleTime { days, outcome: self.outcome })
    }

    /// Touches before `days` since the creation, in the order of time; `None` where the creation is not known.
    pub(super) fn touches_before<'t>(&self, days: f64, touches: &'t DealTouches) -> Option<&'t [DealTouch]> {
        let created = self.deal.created_at?.micros();
        let all = touches.of(self.row);
        all.get(..all.partition_point(|touch| days_between(created, touch.at) < days))
    }

    /// Those of them that are not before the creation.
    pub(super) fn first_touches<'t>(&self, days: f64, touches: &'t DealTouches) -> Option<&'t [DealTouch]> {
        let created = self.deal.created_at?.micros();
        let before = self.touches_before(days, touches)?;
        before.get(before.partition_point(|touch| touch.at < created)..)
    }
}
