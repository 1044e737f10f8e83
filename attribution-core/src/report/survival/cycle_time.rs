//! The time of a deal under observation, and how it ended.

use crate::domain::DealStatus;
use crate::math::SmallSort;

/// Days that a deal was under observation, and its status at their end: an observation of a survival analysis.
///
/// A deal that is open is right-censored: it is known to have lasted so long, and not how long it will.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CycleTime {
    /// Days from creation to close; of an open deal to the moment at which it is looked at.
    pub days: f64,
    /// Won and lost deals are closed, open ones censored.
    pub outcome: DealStatus,
}

/// Shares that differ by less are equal: products of fractions end a few units in the last place beside what they are.
pub(crate) const TOLERANCE: f64 = 1e-12;

/// Deals of one day that ended, with those at risk: every one that lasted as long, open ones of that day too.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct RiskSet {
    pub(super) days: f64,
    pub(super) at_risk: u64,
    pub(super) won: u64,
    pub(super) lost: u64,
}

/// Risk sets of the days on which a deal was closed, in the order of time.
pub(super) fn risk_sets(deals: &[CycleTime]) -> Vec<RiskSet> {
    let mut sorted = deals.to_vec();
    sorted.small_sort_by(|a, b| a.days.total_cmp(&b.days));
    let (mut sets, mut rest) = (Vec::new(), sorted.as_slice());
    while let Some(CycleTime { days, .. }) = rest.first().copied() {
        let same = rest.iter().take_while(|deal| deal.days <= days).count().max(1);
        let (now, later) = rest.split_at(same);
        let with = |outcome| now.iter().filter(|deal| deal.outcome == outcome).count() as u64;
        let (won, lost) = (with(DealStatus::Won), with(DealStatus::Lost));
        if won + lost > 0 {
            sets.push(RiskSet { days, at_risk: rest.len() as u64, won, lost });
        }
        rest = later;
    }
    sets
}
