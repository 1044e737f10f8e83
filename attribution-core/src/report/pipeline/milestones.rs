//! Milestones of leads and deals with the touches before each: the same journeys, cut at each milestone.

use super::lead_touches::LeadTouches;
use super::sourced::journeys_of_deals;
use super::touch_pool::TouchPool;
use crate::domain::{
    DAY_MICROS, DealStatus, Deals, Journey, Journeys, Lead, Milestone, Opportunity, TextField,
};
use crate::time::Timestamp;

/// A lead or deal at one of its milestones, with the touches that may earn it.
#[derive(Clone, Debug)]
pub(in crate::report) struct MilestoneUnit {
    /// Row of the lead, or of the opportunity.
    pub(in crate::report) row: usize,
    /// Row of the opportunity that it is of, or became.
    pub(in crate::report) deal: Option<usize>,
    /// Moment of the cut, and the moments on the way to it, in microseconds.
    pub(in crate::report) at: i64,
    pub(in crate::report) lead_created: Option<i64>,
    pub(in crate::report) opportunity_created: Option<i64>,
    pub(in crate::report) closed: Option<i64>,
    /// The lead whose creation is a milestone, as a code of the pool.
    pub(in crate::report) milestone_lead: Option<u32>,
    /// Touches, as a range of places.
    pub(in crate::report) from: usize,
    pub(in crate::report) to: usize,
}

/// Leads or deals at one milestone.
#[derive(Clone, Debug, Default)]
pub(in crate::report) struct Reached {
    pub(in crate::report) units: Vec<MilestoneUnit>,
    /// Places in the pool of the touches of all units, one after another.
    pub(in crate::report) places: Vec<u32>,
}

impl Reached {
    /// Adds a unit with those of its touches that lie in the window.
    fn push(&mut self, mut unit: MilestoneUnit, touches: impl Iterator<Item = u32>) {
        unit.from = self.places.len();
        self.places.extend(touches);
        unit.to = self.places.len();
        self.units.push(unit);
    }

    /// The touches of a unit, as places in the pool.
    pub(in crate::report) fn places_of(&self, unit: &MilestoneUnit) -> &[u32] {
        self.places.get(unit.from..unit.to).unwrap_or_default()
    }
}

/// Leads and deals at every milestone as of a moment.
pub(in crate::report) struct Milestones {
    pub(in crate::report) leads: Reached,
    pub(in crate::report) qualified: Reached,
    pub(in crate::report) opportunities: Reached,
    pub(in crate::report) won: Reached,
    pub(in crate::report) lost: Reached,
    pub(in crate::report) open: Reached,
    /// Leads and opportunities of which no creation is known, and those that came after the moment.
    pub(in crate::report) leads_without_date: u64,
    pub(in crate::report) opportunities_without_date: u64,
    pub(in crate::report) leads_after: u64,
    pub(in crate::report) deals_after: u64,
    /// True where touches name no lead, so that a lead may have those of its account.
    pub(in crate::report) leads_by_account: bool,
}

/// Window of touches: the moment of the report, and the lookback in microseconds.
#[derive(Clone, Copy)]
pub(in crate::report) struct Window {
    pub(in crate::report) as_of: i64,
    pub(in crate::report) lookback: Option<i64>,
}

impl Window {
    /// Window of a moment and a number of days.
    pub(in crate::report) fn new(as_of: i64, lookback_days: Option<f64>) -> Self {
        #[expect(clippy::cast_possible_truncation, reason = "a number above the largest becomes the largest")]
        #[expect(clippy::cast_precision_loss, reason = "a day in microseconds is far below 2^53")]
        let micros = |days: f64| (days * DAY_MICROS as f64) as i64;
        Self { as_of, lookback: lookback_days.map(micros) }
    }

    /// First moment that counts before a cut that opens at `opens`.
    fn oldest(self, opens: i64) -> i64 {
        self.lookback.map_or(i64::MIN, |lookback| opens.saturating_sub(lookback))
    }
}

/// State while milestones are found.
struct Finding<'a> {
    journeys: &'a Journeys,
    deals: &'a Deals,
    pool: &'a TouchPool,
    window: Window,
}

impl Milestones {
    /// The milestones that leads and deals reached up to a moment.
    pub(in crate::report) fn new(
        journeys: &Journeys,
        deals: &Deals,
        pool: &TouchPool,
        window: Window,
    ) -> Self {
        let lead_touches = LeadTouches::new(pool);
        let mut found = Self {
            leads: Reached::default(),
            qualified: Reached::default(),
            opportunities: Reached::default(),
            won: Reached::default(),
            lost: Reached::default(),
            open: Reached::default(),
            leads_without_date: 0,
            opportunities_without_date: 0,
            leads_after: 0,
            deals_after: 0,
            leads_by_account: lead_touches.are_by_account(),
        };
        let finding = Finding { journeys, deals, pool, window };
        for (row, lead) in deals.leads().iter().enumerate() {
            found.lead(&finding, row, lead, lead_touches.of(lead));
        }
        let of_deals = journeys_of_deals(journeys, deals);
        for (row, (deal, journey)) in deals.opportunities().iter().zip(of_deals).enumerate() {
            found.deal(&finding, row, deal, journey);
        }
        found
    }

    /// Leads and deals at each milestone, in the order of a report.
    pub(super) fn in_order(&self) -> [&Reached; 6] {
        [&self.leads, &self.qualified, &self.opportunities, &self.won, &self.lost, &self.open]
    }

    fn lead(&mut self, finding: &Finding<'_>, row: usize, lead: &Lead, touches: &[u32]) {
        let as_of = finding.window.as_of;
        let created = lead.created_at.map(|at| finding.opens(at));
        let qualified = lead.qualified_at.map(|at| finding.opens(at));
        let unit = |at: i64| MilestoneUnit {
            row,
            deal: lead.opportunity.as_deref().and_then(|id| finding.deals.row_of(id)),
            at,
            lead_created: created.filter(|created| *created <= at),
            opportunity_created: None,
            closed: None,
            milestone_lead: None,
            from: 0,
            to: 0,
        };
        match created {
            None => self.leads_without_date += 1,
            Some(at) if at > as_of => self.leads_after += 1,
            Some(at) => self.leads.push(unit(at), finding.within(touches.iter().copied(), at, at)),
        }
        if let Some(at) = qualified.filter(|at| *at <= as_of) {
            self.qualified.push(unit(at), finding.within(touches.iter().copied(), at, at));
        }
    }

    fn deal(&mut self, finding: &Finding<'_>, row: usize, deal: &Opportunity, journey: Option<Journey<'_>>) {
        let as_of = finding.window.as_of;
        let created = deal.created_at.map(|at| finding.opens(at));
        let closed = deal.closed().map(|at| finding.opens(at));
        if created.is_some_and(|created| created > as_of) {
            self.deals_after += 1;
            return;
        }
        let is_closed = closed.is_some_and(|closed| closed <= as_of);
        let unit = |at: i64, closed: Option<i64>| {
            finding.unit((row, at), journey, (created.filter(|created| *created <= at), closed))
        };
        let touches = || {
            let rows = journey.map(|journey| journey.rows()).unwrap_or_default();
            rows.iter().filter_map(|row| finding.pool.place(*row))
        };
        match created {
            None => self.opportunities_without_date += 1,
            Some(at) => self.opportunities.push(unit(at, None), finding.within(touches(), at, at)),
        }
        let reached = match deal.outcome() {
            DealStatus::Won if is_closed => &mut self.won,
            DealStatus::Lost if is_closed => &mut self.lost,
            DealStatus::Won | DealStatus::Lost | DealStatus::Open => &mut self.open,
        };
        match closed.filter(|_| is_closed) {
            Some(opens) => {
                // Its journey ends at the close, which may be the end of a day.
                let last = journey.and_then(|journey| journey.micros().last().copied());
                let converted = journey.and_then(|journey| journey.converted_at()).map(Timestamp::micros);
                let at = converted.or(last).unwrap_or(opens).max(opens);
                reached.push(unit(at, Some(at)), finding.within(touches(), opens, at));
            }
            None => reached.push(unit(as_of, Some(as_of)), finding.within(touches(), as_of, as_of)),
        }
    }
}

impl Finding<'_> {
    /// The moment at which something begins on a date, in the zone of the journeys.
    fn opens(&self, at: Timestamp) -> i64 {
        if at.is_date() { self.journeys.0.time_zone.start_of_day(at.micros()) } else { at.micros() }
    }

    /// Touches from the lookback before `opens` up to `at`.
    fn within<'t>(
        &'t self,
        touches: impl Iterator<Item = u32> + 't,
        opens: i64,
        at: i64,
    ) -> impl Iterator<Item = u32> + 't {
        let oldest = self.window.oldest(opens);
        let moments = self.pool.at();
        touches.filter(move |place| {
            moments.get(*place as usize).is_some_and(|moment| (oldest..=at).contains(moment))
        })
    }

    /// A deal at a milestone.
    fn unit(
        &self,
        (row, at): (usize, i64),
        journey: Option<Journey<'_>>,
        (opportunity_created, closed): (Option<i64>, Option<i64>),
    ) -> MilestoneUnit {
        let converted = journey.filter(Journey::converted);
        let known = converted.and_then(|journey| journey.moment_of(Milestone::LeadCreated));
        let of_records = || {
            let created = self.deals.leads_of(row).filter_map(|lead| lead.created_at);
            created.map(|created| self.opens(created)).min()
        };
        let lead_created =
            if converted.is_some() { known } else { of_records() }.filter(|created| *created <= at);
        let names = self.pool.text(TextField::Lead).map(|leads| &leads.names);
        let milestone_lead = converted.and_then(|journey| names?.get(journey.milestone_lead()?));
        MilestoneUnit {
            row,
            deal: Some(row),
            at,
            lead_created,
            opportunity_created,
            closed,
            milestone_lead: milestone_lead.filter(|_| lead_created.is_some()),
            from: 0,
            to: 0,
        }
    }
}

impl Reached {
    /// Units with a touch, in order.
    pub(in crate::report) fn touched(&self) -> impl Iterator<Item = &MilestoneUnit> {
        self.units.iter().filter(|unit| unit.to > unit.from)
    }

    /// Units without a touch, in order.
    pub(in crate::report) fn untouched(&self) -> impl Iterator<Item = &MilestoneUnit> {
        self.units.iter().filter(|unit| unit.to == unit.from)
    }
}
