//! Sums of credits by group over all milestones.

use std::sync::Arc;

use super::milestones::{MilestoneUnit, Milestones, Reached};
use super::touch_pool::TouchPool;
use super::trace::PipelineTrace;
use crate::domain::{Deals, NumberField, Opportunity, TextCodes, TextField, days_between};
use crate::math::{Sum, count_f64, index_u32};
use crate::time::Timestamp;

/// Milestones in the order of a report.
pub(in crate::report) const LEAD: usize = 0;
pub(in crate::report) const QUALIFIED: usize = 1;
pub(in crate::report) const OPPORTUNITY: usize = 2;
pub(in crate::report) const WON: usize = 3;
pub(in crate::report) const LOST: usize = 4;
pub(in crate::report) const OPEN: usize = 5;
/// Every milestone.
pub(in crate::report) const ALL: [usize; 6] = [LEAD, QUALIFIED, OPPORTUNITY, WON, LOST, OPEN];
pub(in crate::report) const NAMES: [&str; 6] =
    ["lead", "qualified_lead", "opportunity", "won", "lost", "open"];

/// Mean of a number of days so far.
#[derive(Clone, Copy, Default)]
struct MeanDays {
    days: Sum,
    count: u64,
}

impl MeanDays {
    fn add(&mut self, days: Option<f64>) {
        if let Some(days) = days {
            self.days.add(days);
            self.count += 1;
        }
    }

    fn value(self) -> Option<f64> {
        (self.count > 0).then(|| self.days.value() / count_f64(self.count))
    }
}

/// Sums of one group.
#[derive(Clone, Default)]
pub(in crate::report) struct GroupSums {
    pub(in crate::report) touches: u64,
    /// Cost of the touches, where one is known.
    pub(in crate::report) cost: Option<Sum>,
    credited: [Sum; 6],
    revenue: Sum,
    open_pipeline: Sum,
    weighted_pipeline: Sum,
    pub(in crate::report) influenced: [u64; 6],
    cycle: MeanDays,
    first_touch: MeanDays,
    pub(in crate::report) trace: Vec<PipelineTrace>,
}

impl GroupSums {
    pub(in crate::report) fn credited(&self, milestone: usize) -> f64 {
        self.credited.get(milestone).copied().unwrap_or_default().value()
    }

    pub(in crate::report) fn revenue(&self) -> f64 {
        self.revenue.value()
    }

    pub(in crate::report) fn open_pipeline(&self) -> f64 {
        self.open_pipeline.value()
    }

    pub(in crate::report) fn weighted_pipeline(&self) -> f64 {
        self.weighted_pipeline.value()
    }

    pub(in crate::report) fn mean_cycle_days(&self) -> Option<f64> {
        self.cycle.value()
    }

    pub(in crate::report) fn mean_first_touch_to_close_days(&self) -> Option<f64> {
        self.first_touch.value()
    }

    /// Adds a share of a lead or deal.
    fn add(&mut self, milestone: usize, share: f64, deal: Option<&Opportunity>) {
        if let Some(credited) = self.credited.get_mut(milestone) {
            credited.add(share);
        }
        let amount = deal.and_then(|deal| deal.amount).unwrap_or(0.0);
        if milestone == WON {
            self.revenue.add(share * amount);
        } else if milestone == OPEN {
            self.open_pipeline.add(share * amount);
            self.weighted_pipeline.add(share * amount * deal.and_then(open_probability).unwrap_or(0.0));
        }
    }

    /// Adds a line of the trace.
    fn trace(&mut self, milestone: usize, id: &str, share: f64, deal: Option<&Opportunity>) {
        let has_value = matches!(milestone, WON | LOST | OPEN);
        let amount = deal.and_then(|deal| deal.amount).filter(|_| has_value);
        self.trace.push(PipelineTrace {
            milestone: NAMES.get(milestone).copied().unwrap_or_default(),
            id: id.to_owned(),
            credit: share,
            value: amount.map(|amount| share * amount),
        });
    }
}

/// Probability of a deal that is open at the moment of the report; of one that closed since it is not known.
pub(in crate::report) fn open_probability(deal: &Opportunity) -> Option<f64> {
    deal.probability.filter(|_| deal.closed().is_none())
}

/// Sources of the sums: milestones and weights.
pub(in crate::report) struct Basis {
    pub(in crate::report) deals: Arc<Deals>,
    pub(in crate::report) pool: TouchPool,
    pub(in crate::report) milestones: Milestones,
    /// Weights of the touches of each milestone, in the order of their places; empty for one that is not wanted.
    pub(super) weights: Vec<Vec<f64>>,
    pub(in crate::report) as_of: Timestamp,
    /// The same in microseconds: a date begins in the zone of the journeys.
    pub(in crate::report) moment: i64,
}

impl Basis {
    /// The moment of the report as a time of day.
    pub(super) fn until(&self) -> Timestamp {
        Timestamp::from_micros(self.moment).unwrap_or(self.as_of)
    }

    /// Open deals, with the weights of their touches.
    pub(in crate::report) fn open(&self) -> (&Reached, &[f64]) {
        let weights = self.weights.get(OPEN).map(Vec::as_slice).unwrap_or_default();
        (&self.milestones.open, weights)
    }

    /// Number of touches.
    pub(in crate::report) fn touches(&self) -> usize {
        self.pool.len()
    }

    /// A text field as codes of the touches.
    pub(in crate::report) fn text(&self, field: TextField) -> Option<&TextCodes> {
        self.pool.text(field)
    }

    /// True where there is a touch at all.
    pub(in crate::report) fn has_touches(&self) -> bool {
        self.pool.len() > 0
    }

    /// Places below this are of touches up to the moment of the report; a deal that closed on its date has those of the whole day.
    fn counted(&self) -> u32 {
        let until = index_u32(self.pool.at().partition_point(|at| *at <= self.moment));
        let earning = self.milestones.in_order().into_iter().flat_map(|reached| &reached.places).max();
        earning.map_or(until, |place| until.max(place + 1))
    }

    /// Sums of each group of touches, those without a value in the last, and beyond it what no touch earned.
    pub(in crate::report) fn sums(
        &self,
        groups: &TextCodes,
        with_trace: bool,
    ) -> (Vec<GroupSums>, GroupSums) {
        let none = groups.names.len();
        let group_of = |place: u32| {
            let code = groups.codes.get(place as usize).copied().unwrap_or(index_u32(none));
            (code as usize).min(none)
        };
        let mut sums = vec![GroupSums::default(); none + 1];
        let costs = self.pool.journeys.0.number(NumberField::Cost);
        for place in 0..self.counted() {
            let Some(sum) = sums.get_mut(group_of(place)) else { continue };
            sum.touches += 1;
            let cost = costs.and_then(|costs| costs.get(place as usize)).filter(|cost| !cost.is_nan());
            if let Some(cost) = cost {
                sum.cost.get_or_insert_default().add(*cost);
            }
        }
        let mut unattributed = GroupSums::default();
        // Shares of one unit by group: few groups touch one lead or deal.
        let mut shares: Vec<(usize, Sum)> = Vec::new();
        for ((milestone, reached), weights) in
            self.milestones.in_order().into_iter().enumerate().zip(&self.weights)
        {
            for unit in reached.untouched() {
                self.add(&mut unattributed, (milestone, unit), 1.0, with_trace);
            }
            for unit in reached.touched() {
                shares.clear();
                let weights = weights.get(unit.from..unit.to).unwrap_or_default();
                for (place, weight) in reached.places_of(unit).iter().zip(weights) {
                    let group = group_of(*place);
                    match shares.iter_mut().find(|(known, _)| *known == group) {
                        Some((_, share)) => share.add(*weight),
                        None => shares.push((group, [*weight].into_iter().collect())),
                    }
                }
                if weights.iter().all(|weight| *weight == 0.0) {
                    self.add(&mut unattributed, (milestone, unit), 1.0, with_trace);
                }
                for (group, share) in &shares {
                    let Some(sum) = sums.get_mut(*group) else { continue };
                    self.add(sum, (milestone, unit), share.value(), with_trace);
                    self.influence(sum, milestone, unit, reached);
                }
            }
        }
        (sums, unattributed)
    }

    /// Numbers and amounts of all leads and deals, whoever earned them.
    pub(in crate::report) fn total(&self) -> GroupSums {
        let mut total = GroupSums::default();
        for (milestone, reached) in self.milestones.in_order().into_iter().enumerate() {
            for unit in &reached.units {
                self.add(&mut total, (milestone, unit), 1.0, false);
            }
        }
        total
    }

    fn deal(&self, milestone: usize, unit: &MilestoneUnit) -> Option<&Opportunity> {
        let is_lead = matches!(milestone, LEAD | QUALIFIED);
        self.deals.opportunities().get(unit.row).filter(|_| !is_lead)
    }

    fn add(
        &self,
        sum: &mut GroupSums,
        (milestone, unit): (usize, &MilestoneUnit),
        share: f64,
        with_trace: bool,
    ) {
        let deal = self.deal(milestone, unit);
        sum.add(milestone, share, deal);
        if with_trace {
            let lead = self.deals.leads().get(unit.row).map(|lead| lead.id.as_str());
            let id = deal.map(|deal| deal.id.as_str()).or(lead).unwrap_or_default();
            sum.trace(milestone, id, share, deal);
        }
    }

    /// Counts a unit as influenced by the group, whatever it earned.
    fn influence(&self, sum: &mut GroupSums, milestone: usize, unit: &MilestoneUnit, reached: &Reached) {
        if let Some(count) = sum.influenced.get_mut(milestone) {
            *count += 1;
        }
        if milestone != WON {
            return;
        }
        let deal = self.deal(milestone, unit);
        sum.cycle.add(deal.and_then(Opportunity::cycle_days));
        let first = reached.places_of(unit).first().and_then(|place| self.pool.at().get(*place as usize));
        let closed = deal.and_then(Opportunity::closed).map(Timestamp::micros);
        // A touch of the day of the close may be later than its date.
        sum.first_touch.add(first.zip(closed).map(|(first, closed)| days_between(*first, closed).max(0.0)));
    }
}
