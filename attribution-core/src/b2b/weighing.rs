//! Weights of touches by each factor.

use std::collections::BTreeMap;

use super::config::{B2bConfig, CommitteeWeighting};
use super::deal_facts::velocity_bonus;
use super::factor::Factor;
use super::lead_quality::LeadQualities;
use crate::domain::{
    Dictionary, Journey, Journeys, MISSING_CODE, NumberField, Side, TextField, days_between,
};
use crate::math::{Sum, count_f64, exp};

/// The configuration with all words resolved to the codes of some journeys.
#[derive(Debug)]
pub(super) struct Weighing {
    pub(super) config: B2bConfig,
    /// By code of the kind: multiplier, and whether it speeds a deal up.
    kinds: Vec<(f64, bool)>,
    /// By code of the stage.
    stages: Vec<f64>,
    /// By code of the side: true for sales.
    sales: Vec<bool>,
    pub(super) leads: LeadQualities,
    /// By row of the opportunity: decay time in days, and velocity bonus.
    deals: Vec<(f64, f64)>,
    /// The same for a journey without an opportunity.
    without_deal: (f64, f64),
}

impl Weighing {
    /// Resolves what some factors need.
    pub(super) fn new(config: B2bConfig, journeys: &Journeys, factors: &[Factor]) -> Self {
        fn of<T>(journeys: &Journeys, field: TextField, value: impl FnMut(&str) -> T) -> Vec<T> {
            journeys.names(field).map(Dictionary::names).into_iter().flatten().map(value).collect()
        }
        let kinds = of(journeys, TextField::Kind, |kind| (config.touch_type(kind), config.accelerates(kind)));
        let stages = of(journeys, TextField::Stage, |stage| config.stage(stage));
        let is_sales = |side: &str| side == Side::Sales.name() || side == Side::Both.name();
        let sales = of(journeys, TextField::Side, is_sales);
        let columns = journeys.deal_columns();
        let leads = LeadQualities::new(&config, columns.filter(|_| factors.contains(&Factor::Quality)));
        let decay = |cycle: f64| (config.decay_share * cycle).max(config.min_decay_days);
        let needs_deals = factors.contains(&Factor::Time) || factors.contains(&Factor::Velocity);
        let deals = columns.filter(|_| needs_deals).map_or_else(Vec::new, |columns| {
            let of_sizes: Vec<f64> =
                columns.sizes.names().map(|size| config.expected_cycle(Some(size))).collect();
            let of_deal = |(cycle, size): (&f64, &u32)| {
                let expected = of_sizes.get(*size as usize).copied().unwrap_or(config.default_cycle_days);
                let cycle = if cycle.is_nan() { expected } else { *cycle };
                (decay(cycle), velocity_bonus(cycle, expected))
            };
            columns.cycle_days.iter().zip(&columns.size).map(of_deal).collect()
        });
        let without_deal = (decay(config.default_cycle_days), velocity_bonus(1.0, 1.0));
        Self { config, kinds, stages, sales, leads, deals, without_deal }
    }

    /// Decay time in days and velocity bonus of a journey.
    pub(super) fn of_deal(&self, journey: &Journey<'_>) -> (f64, f64) {
        let known = journey.deal_row().and_then(|row| self.deals.get(row));
        known.copied().unwrap_or(self.without_deal)
    }

    /// Multiplier of the kind of a touch.
    pub(super) fn kind(&self, journey: &Journey<'_>, position: usize) -> f64 {
        self.kind_of(code(journey.codes(TextField::Kind).unwrap_or_default(), position)).0
    }

    fn kind_of(&self, code: u32) -> (f64, bool) {
        self.kinds.get(code as usize).copied().unwrap_or((1.0, false))
    }

    /// True for a touch that speeds the deal up.
    pub(super) fn accelerates(&self, journey: &Journey<'_>, position: usize) -> bool {
        self.kind_of(code(journey.codes(TextField::Kind).unwrap_or_default(), position)).1
    }

    /// Multiplier of the stage of a touch.
    pub(super) fn stage(&self, journey: &Journey<'_>, position: usize) -> f64 {
        let code = code(journey.codes(TextField::Stage).unwrap_or_default(), position);
        self.stages.get(code as usize).copied().unwrap_or(1.0)
    }

    /// True for a touch of sales, alone or together with marketing.
    pub(super) fn is_of_sales(&self, journey: &Journey<'_>, position: usize) -> bool {
        let code = code(journey.codes(TextField::Side).unwrap_or_default(), position);
        self.sales.get(code as usize).copied().unwrap_or(false)
    }

    /// Engagement of a touch, 0 to 1.
    pub(super) fn engagement(&self, journey: &Journey<'_>, position: usize) -> f64 {
        self.engagement_of(journey.numbers(NumberField::Engagement).unwrap_or_default(), position)
    }

    #[inline]
    fn engagement_of(&self, numbers: &[f64], position: usize) -> f64 {
        let known = numbers.get(position).copied();
        known.filter(|known| !known.is_nan()).unwrap_or(self.config.missing_engagement) / 100.0
    }

    /// Writes the weight of each touch by one factor.
    pub(super) fn weigh(&self, factor: Factor, journey: &Journey<'_>, weights: &mut [f64]) {
        self.weigh_touches(factor, journey, &Touches::new(journey), weights);
    }

    /// Adds the shares of each touch by several factors, each times its part of the mix; `shares` is room for as many touches.
    pub(super) fn mix(
        &self,
        factors: &[(Factor, f64)],
        journey: &Journey<'_>,
        shares: &mut [f64],
        weights: &mut [f64],
    ) {
        let touches = Touches::new(journey);
        for (factor, part) in factors {
            self.weigh_touches(*factor, journey, &touches, shares);
            to_shares(shares);
            for (weight, share) in weights.iter_mut().zip(&*shares) {
                *weight += part * share;
            }
        }
    }

    fn weigh_touches(
        &self,
        factor: Factor,
        journey: &Journey<'_>,
        touches: &Touches<'_>,
        weights: &mut [f64],
    ) {
        match factor {
            Factor::Time => self.weigh_time(journey, touches, weights),
            Factor::Quality => {
                self.leads.write(journey, touches.leads, weights);
                for (position, weight) in weights.iter_mut().enumerate() {
                    *weight *= self.engagement_of(touches.engagement, position);
                }
            }
            Factor::Account => self.weigh_account(touches, weights),
            Factor::Stage => {
                for (position, weight) in weights.iter_mut().enumerate() {
                    let stage =
                        self.stages.get(code(touches.stages, position) as usize).copied().unwrap_or(1.0);
                    let (kind, _) = self.kind_of(code(touches.kinds, position));
                    *weight = self.engagement_of(touches.engagement, position) * stage * kind;
                }
            }
            Factor::Velocity => {
                let (_, bonus) = self.of_deal(journey);
                let faster = 1.0 + self.config.acceleration * bonus;
                for (position, weight) in weights.iter_mut().enumerate() {
                    let (_, accelerates) = self.kind_of(code(touches.kinds, position));
                    let gain = if accelerates { faster } else { 1.0 };
                    *weight = self.engagement_of(touches.engagement, position) * gain;
                }
            }
        }
    }

    fn weigh_time(&self, journey: &Journey<'_>, touches: &Touches<'_>, weights: &mut [f64]) {
        // Ages count from the youngest touch: only their differences matter, and no weight runs out of range.
        let Some(last) = journey.micros().last() else { return };
        let (decay, _) = self.of_deal(journey);
        for ((position, weight), at) in weights.iter_mut().enumerate().zip(journey.micros()) {
            *weight = exp(-days_between(*at, *last) / decay) * self.kind_of(code(touches.kinds, position)).0;
        }
    }

    /// Sum of the weights by the factor `account` over the touches of the lead of each touch, before people share equally.
    pub(super) fn sums_by_lead(&self, journey: &Journey<'_>) -> Vec<f64> {
        let (touches, mut weights) = (Touches::new(journey), vec![0.0; journey.len()]);
        self.weigh_flat(&touches, &mut weights);
        let sums = sums_by_lead(touches.leads, &weights);
        let of_touch = |position| sums.get(&code(touches.leads, position)).copied().unwrap_or_default();
        (0..journey.len()).map(of_touch).collect()
    }

    fn weigh_account(&self, touches: &Touches<'_>, weights: &mut [f64]) {
        self.weigh_flat(touches, weights);
        match self.config.committee {
            CommitteeWeighting::Flat => {}
            CommitteeWeighting::PerStakeholder => share_by_lead(touches.leads, weights),
        }
    }

    /// Every touch for itself.
    fn weigh_flat(&self, touches: &Touches<'_>, weights: &mut [f64]) {
        for (position, weight) in weights.iter_mut().enumerate() {
            let is_of_sales =
                self.sales.get(code(touches.sides, position) as usize).copied().unwrap_or(false);
            let sales = if is_of_sales { self.config.sales_multiplier } else { 1.0 };
            let (kind, _) = self.kind_of(code(touches.kinds, position));
            *weight = kind * self.engagement_of(touches.engagement, position) * sales;
        }
    }
}

/// The columns of the touches of one journey; empty where they are not there.
struct Touches<'a> {
    engagement: &'a [f64],
    kinds: &'a [u32],
    stages: &'a [u32],
    sides: &'a [u32],
    leads: &'a [u32],
}

impl<'a> Touches<'a> {
    fn new(journey: &Journey<'a>) -> Self {
        let codes = |field| journey.codes(field).unwrap_or_default();
        Self {
            engagement: journey.numbers(NumberField::Engagement).unwrap_or_default(),
            kinds: codes(TextField::Kind),
            stages: codes(TextField::Stage),
            sides: codes(TextField::Side),
            leads: codes(TextField::Lead),
        }
    }
}

/// The code of a touch; that of a missing text where the column is not there.
#[inline]
fn code(codes: &[u32], position: usize) -> u32 {
    codes.get(position).copied().unwrap_or(MISSING_CODE)
}

/// The sum of the weights of each lead, by code.
fn sums_by_lead(leads: &[u32], weights: &[f64]) -> BTreeMap<u32, f64> {
    let mut sums: BTreeMap<u32, f64> = BTreeMap::new();
    for (position, weight) in weights.iter().enumerate() {
        *sums.entry(code(leads, position)).or_default() += weight;
    }
    sums
}

/// Gives every lead with any weight the same, in proportion to its touches; touches without a lead are one lead more.
fn share_by_lead(leads: &[u32], weights: &mut [f64]) {
    let sums = sums_by_lead(leads, weights);
    for (position, weight) in weights.iter_mut().enumerate() {
        let sum = sums.get(&code(leads, position)).copied().unwrap_or_default();
        if sum > 0.0 {
            *weight /= sum;
        }
    }
}

/// Up to here plain addition loses less than the last bit that anyone can see.
const SHORT: usize = 32;

/// Makes weights add up to one; equal ones where all are zero.
pub(super) fn to_shares(weights: &mut [f64]) {
    let sum: f64 = if weights.len() > SHORT {
        weights.iter().copied().collect::<Sum>().value()
    } else {
        weights.iter().sum()
    };
    if sum > 0.0 && sum.is_finite() {
        for weight in weights {
            *weight /= sum;
        }
    } else if sum <= 0.0 {
        let equal = 1.0 / count_f64(weights.len() as u64);
        weights.fill(equal);
    }
}
