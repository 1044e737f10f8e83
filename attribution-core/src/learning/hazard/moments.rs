//! Moments of a journey: when each wait began, and when it came to its end.

use super::parameters::{Hazard, HazardMilestone};
use crate::domain::{Journey, Milestone};

/// Wait for one milestone, or for the conversion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Wait {
    /// Place of the milestone among those of the model.
    pub(super) stage: usize,
    /// Moment since which it was waited for, in microseconds.
    pub(super) since: i64,
    /// Moment at which it came, or until which it had not.
    pub(super) until: i64,
    /// True where it came.
    pub(super) came: bool,
}

/// Longest number of milestones.
const MOST: usize = 3;

/// Waits of a journey, in the order of time.
pub(super) type Waits = [Option<Wait>; MOST];

/// Time in which journeys are watched, and the milestones that are waited for.
pub(super) struct Watch<'a> {
    pub(super) parameters: &'a Hazard,
    /// End of observation.
    pub(super) until: i64,
    /// Attribution window: later than so long after the last touch nobody looks for a conversion.
    pub(super) lookback: i64,
    /// True for journeys of deals that are open: they converted for looks only.
    pub(super) open: bool,
}

/// Milestones that a journey came to.
struct Reached {
    /// Lead, opportunity and won, where known.
    at: [Option<i64>; MOST],
    /// Moment at which its deal was lost.
    lost: Option<i64>,
}

impl Watch<'_> {
    /// Waits of a journey; none without a touch.
    pub(super) fn waits(&self, journey: &Journey<'_>) -> Waits {
        let mut waits = [None; MOST];
        let (Some(first), Some(last)) = (journey.micros().first(), journey.micros().last()) else {
            return waits;
        };
        let reached = self.reached(journey);
        let mut since = *first;
        let mut slots = waits.iter_mut();
        for (stage, milestone) in self.milestones().iter().enumerate() {
            let Some(slot) = slots.next() else { break };
            let at = reached.at.get(*milestone as usize).copied().flatten();
            let Some(until) = at else {
                if journey.converted() && !self.open {
                    // It came, but nobody knows when.
                    continue;
                }
                let watched = since.max(*last).saturating_add(self.lookback).min(self.until);
                let until =
                    reached.lost.unwrap_or(watched).max(since).max(if stage == 0 { *last } else { since });
                *slot = Some(Wait { stage, since, until, came: false });
                break;
            };
            if until < since {
                continue;
            }
            *slot = Some(Wait { stage, since, until, came: true });
            since = until;
        }
        waits
    }

    fn milestones(&self) -> &[HazardMilestone] {
        match self.parameters.milestones.as_slice() {
            [] => &[HazardMilestone::Won],
            several => several,
        }
    }

    fn reached(&self, journey: &Journey<'_>) -> Reached {
        let known = |milestone| journey.moment_of(milestone);
        let created = (known(Milestone::LeadCreated), known(Milestone::OpportunityCreated));
        if journey.converted() {
            let won = if self.open { None } else { known(Milestone::Closed).or(journey.converted_micros()) };
            return Reached { at: [created.0, created.1, won], lost: None };
        }
        Reached::of_null(journey)
    }
}

impl Reached {
    #[cfg(feature = "b2b")]
    fn of_null(journey: &Journey<'_>) -> Self {
        let deal = journey.opportunity();
        let micros = |at: Option<crate::domain::Timestamp>| at.map(crate::domain::Timestamp::micros);
        let touched = || {
            let leads = (0..journey.len()).filter_map(|position| journey.lead(position));
            leads.filter_map(|lead| micros(lead.created_at)).min()
        };
        let lead = deal.and_then(|deal| micros(deal.lead_created_at)).or_else(touched);
        Self {
            at: [lead, deal.and_then(|deal| micros(deal.created_at)), None],
            lost: deal.and_then(|deal| micros(deal.closed())),
        }
    }

    #[cfg(not(feature = "b2b"))]
    fn of_null(_: &Journey<'_>) -> Self {
        Self { at: [None; MOST], lost: None }
    }
}
