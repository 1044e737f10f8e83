//! Moments of a journey: when each wait began, and when it came to its end.

use std::collections::BTreeMap;

use crate::domain::{Journey, Journeys, Milestone};
use crate::learning::hazard::parameters::{Hazard, HazardMilestone};

/// Wait for one milestone, or for the conversion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::learning::hazard) struct Wait {
    /// Place of the milestone among those of the model.
    pub(in crate::learning::hazard) stage: usize,
    /// Moment since which it was waited for, in microseconds.
    pub(in crate::learning::hazard) since: i64,
    /// Moment at which it came, or until which it had not.
    pub(in crate::learning::hazard) until: i64,
    /// True where it came.
    pub(in crate::learning::hazard) came: bool,
}

/// Longest number of milestones.
const MOST: usize = 3;

/// Waits of a journey, in the order of time.
pub(in crate::learning::hazard) type Waits = [Option<Wait>; MOST];

/// Time in which journeys are watched, and the milestones that are waited for.
pub(in crate::learning::hazard) struct Watch<'a> {
    pub(in crate::learning::hazard) parameters: &'a Hazard,
    /// End of observation.
    pub(in crate::learning::hazard) until: i64,
    /// Attribution window: later than so long after the last touch nobody looks for a conversion.
    pub(in crate::learning::hazard) lookback: i64,
    /// True for journeys of deals that are open: they converted for looks only.
    pub(in crate::learning::hazard) open: bool,
    /// Moment of the first lead of each account: of those without a deal nothing else says it.
    pub(in crate::learning::hazard) leads: BTreeMap<String, i64>,
}

/// Moment of the first lead of each account.
#[cfg(feature = "b2b")]
pub(in crate::learning::hazard) fn first_leads(journeys: &Journeys) -> BTreeMap<String, i64> {
    let mut first = BTreeMap::new();
    for lead in journeys.deals().map(crate::domain::Deals::leads).unwrap_or_default() {
        let (Some(account), Some(at)) = (&lead.account, lead.created_at) else { continue };
        let own = first.entry(account.clone()).or_insert(i64::MAX);
        *own = at.micros().min(*own);
    }
    first
}

#[cfg(not(feature = "b2b"))]
pub(in crate::learning::hazard) fn first_leads(_: &Journeys) -> BTreeMap<String, i64> {
    BTreeMap::new()
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
    pub(in crate::learning::hazard) fn waits(&self, journey: &Journey<'_>) -> Waits {
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
        Reached::of_null(journey, &self.leads)
    }
}

impl Reached {
    #[cfg(feature = "b2b")]
    fn of_null(journey: &Journey<'_>, leads: &BTreeMap<String, i64>) -> Self {
        let deal = journey.opportunity();
        let micros = |at: Option<crate::domain::Timestamp>| at.map(crate::domain::Timestamp::micros);
        let touched = || {
            let leads = (0..journey.len()).filter_map(|position| journey.lead(position));
            leads.filter_map(|lead| micros(lead.created_at)).min()
        };
        let lead = deal.and_then(|deal| micros(deal.lead_created_at)).or_else(touched);
        let lead = lead.or_else(|| leads.get(journey.key()?).copied());
        Self {
            at: [lead, deal.and_then(|deal| micros(deal.created_at)), None],
            lost: deal.and_then(|deal| micros(deal.closed())),
        }
    }

    #[cfg(not(feature = "b2b"))]
    fn of_null(_: &Journey<'_>, _: &BTreeMap<String, i64>) -> Self {
        Self { at: [None; MOST], lost: None }
    }
}
