//! Weights of touches by each factor.

use std::collections::BTreeMap;

use super::config::{B2bConfig, CommitteeWeighting};
use super::deal_facts::velocity_bonus;
use super::factor::Factor;
use super::lead_grade::Grading;
use crate::domain::{
    Dictionary, Journey, Journeys, Lead, LeadTier, MISSING_CODE, NumberField, Side, TextField, days_between,
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
    /// By code of the lead.
    leads: Vec<Option<LeadWeight>>,
    /// By code of the lead: its quality, NaN where it has no record or no score.
    lead_quality: Vec<f64>,
    /// By row of the opportunity: decay time in days, and velocity bonus.
    deals: Vec<(f64, f64)>,
    /// The same for a journey without an opportunity.
    without_deal: (f64, f64),
}

/// Quality of a lead, apart from the engagement of a touch.
#[derive(Clone, Copy, Debug)]
pub(super) struct LeadWeight {
    pub(super) tier: f64,
    pub(super) score: Option<f64>,
    pub(super) demographic: f64,
    pub(super) firmographic: f64,
}

/// Score of leads where none has one.
const NO_SCORE: f64 = 50.0;

impl LeadWeight {
    /// The quality of a lead; `tiers` has the multipliers.
    fn new(lead: &Lead, grading: &Grading, tiers: &[(LeadTier, f64)]) -> Self {
        let tier = grading.tier(lead).unwrap_or(LeadTier::C);
        Self {
            tier: tiers.iter().find(|(known, _)| *known == tier).map_or(1.0, |(_, multiplier)| *multiplier),
            score: lead.lead_score,
            demographic: lead.demographic_score.unwrap_or(0.0),
            firmographic: lead.firmographic_score.unwrap_or(0.0),
        }
    }

    /// Quality of a lead with a score of its own; NaN of one without.
    fn known_quality(self) -> f64 {
        self.quality(f64::NAN)
    }

    /// Tier, score and fit of the person and the company.
    fn quality(self, mean: f64) -> f64 {
        let score = self.score.unwrap_or(mean) / 100.0;
        self.tier * score * (1.0 + self.demographic / 1000.0) * (1.0 + self.firmographic / 1000.0)
    }
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
        let (grading, tiers) = (Grading::new(&config), config.all_tiers());
        let known = journeys.leads_by_code().filter(|_| factors.contains(&Factor::Quality));
        let leads: Vec<_> =
            known.map(|lead| lead.map(|lead| LeadWeight::new(lead, &grading, &tiers))).collect();
        let lead_quality =
            leads.iter().map(|lead| lead.map_or(f64::NAN, LeadWeight::known_quality)).collect();
        let decay = |cycle: f64| (config.decay_share * cycle).max(config.min_decay_days);
        let needs_deals = factors.contains(&Factor::Time) || factors.contains(&Factor::Velocity);
        let deals = journeys.deals().filter(|_| needs_deals).map_or_else(Vec::new, |deals| {
            let mut of_sizes: BTreeMap<Option<&str>, f64> = BTreeMap::new();
            let of_deal = |deal| {
                let size = deals.deal_size(deal);
                let expected = *of_sizes.entry(size).or_insert_with(|| config.expected_cycle(size));
                let cycle = deal.cycle_days().unwrap_or(expected);
                (decay(cycle), velocity_bonus(cycle, expected))
            };
            deals.opportunities().iter().map(of_deal).collect()
        });
        let without_deal = (decay(config.default_cycle_days), velocity_bonus(1.0, 1.0));
        Self { config, kinds, stages, sales, leads, lead_quality, deals, without_deal }
    }

    /// Decay time in days and velocity bonus of a journey.
    pub(super) fn of_deal(&self, journey: &Journey<'_>) -> (f64, f64) {
        let known = journey.deal_row().and_then(|row| self.deals.get(row));
        known.copied().unwrap_or(self.without_deal)
    }

    /// Multiplier of the kind of a touch.
    pub(super) fn kind(&self, journey: &Journey<'_>, position: usize) -> f64 {
        self.kind_of(code(journey.codes(TextField::Kind), position)).0
    }

    fn kind_of(&self, code: u32) -> (f64, bool) {
        self.kinds.get(code as usize).copied().unwrap_or((1.0, false))
    }

    /// True for a touch that speeds the deal up.
    pub(super) fn accelerates(&self, journey: &Journey<'_>, position: usize) -> bool {
        self.kind_of(code(journey.codes(TextField::Kind), position)).1
    }

    /// Multiplier of the stage of a touch.
    pub(super) fn stage(&self, journey: &Journey<'_>, position: usize) -> f64 {
        let code = code(journey.codes(TextField::Stage), position);
        self.stages.get(code as usize).copied().unwrap_or(1.0)
    }

    /// True for a touch of sales, alone or together with marketing.
    pub(super) fn is_of_sales(&self, journey: &Journey<'_>, position: usize) -> bool {
        let code = code(journey.codes(TextField::Side), position);
        self.sales.get(code as usize).copied().unwrap_or(false)
    }

    /// Engagement of a touch, 0 to 1.
    pub(super) fn engagement(&self, journey: &Journey<'_>, position: usize) -> f64 {
        self.engagement_of(journey.numbers(NumberField::Engagement), position)
    }

    #[inline]
    fn engagement_of(&self, numbers: Option<&[f64]>, position: usize) -> f64 {
        let known = numbers.and_then(|numbers| numbers.get(position).copied());
        known.filter(|known| !known.is_nan()).unwrap_or(self.config.missing_engagement) / 100.0
    }

    /// The lead of a touch, where it is known.
    pub(super) fn lead(&self, journey: &Journey<'_>, position: usize) -> Option<LeadWeight> {
        let code = code(journey.codes(TextField::Lead), position);
        self.leads.get(code as usize).copied().flatten()
    }

    /// Mean score of the known leads of a journey, each once; 50 where none has a score.
    pub(super) fn mean_score(&self, journey: &Journey<'_>) -> f64 {
        let mut seen = std::collections::BTreeSet::new();
        let (mut sum, mut count) = (Sum::default(), 0_u64);
        for code in journey.codes(TextField::Lead).unwrap_or_default() {
            let score = self.leads.get(*code as usize).copied().flatten().and_then(|lead| lead.score);
            if let Some(score) = score.filter(|_| seen.insert(*code)) {
                sum.add(score);
                count += 1;
            }
        }
        if count == 0 { NO_SCORE } else { sum.value() / count_f64(count) }
    }

    /// Quality of the lead of a touch; `mean` stands for a score that is not known.
    pub(super) fn quality(&self, lead: Option<LeadWeight>, mean: f64) -> f64 {
        let unknown = || {
            let tier = self.config.tier(LeadTier::C);
            LeadWeight { tier, score: None, demographic: 0.0, firmographic: 0.0 }
        };
        lead.unwrap_or_else(unknown).quality(mean)
    }

    /// Writes the weight of each touch by one factor.
    pub(super) fn weigh(&self, factor: Factor, journey: &Journey<'_>, weights: &mut [f64]) {
        let touches = Touches::new(journey);
        match factor {
            Factor::Time => self.weigh_time(journey, touches.kinds, weights),
            Factor::Quality => self.weigh_quality(journey, &touches, weights),
            Factor::Account => self.weigh_account(&touches, weights),
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

    fn weigh_time(&self, journey: &Journey<'_>, kinds: Option<&[u32]>, weights: &mut [f64]) {
        // Ages count from the youngest touch: only their differences matter, and no weight runs out of range.
        let Some(last) = journey.micros().last() else { return };
        let (decay, _) = self.of_deal(journey);
        for ((position, weight), at) in weights.iter_mut().enumerate().zip(journey.micros()) {
            *weight = exp(-days_between(*at, *last) / decay) * self.kind_of(code(kinds, position)).0;
        }
    }

    fn weigh_quality(&self, journey: &Journey<'_>, touches: &Touches<'_>, weights: &mut [f64]) {
        // Most leads have a score, and need no mean.
        let mut mean = None;
        for (position, weight) in weights.iter_mut().enumerate() {
            let known = self.lead_quality.get(code(touches.leads, position) as usize).copied();
            let quality = known.filter(|quality| !quality.is_nan()).unwrap_or_else(|| {
                let mean = *mean.get_or_insert_with(|| self.mean_score(journey));
                self.quality(self.lead(journey, position), mean)
            });
            *weight = self.engagement_of(touches.engagement, position) * quality;
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

/// The columns of the touches of one journey.
struct Touches<'a> {
    engagement: Option<&'a [f64]>,
    kinds: Option<&'a [u32]>,
    stages: Option<&'a [u32]>,
    sides: Option<&'a [u32]>,
    leads: Option<&'a [u32]>,
}

impl<'a> Touches<'a> {
    fn new(journey: &Journey<'a>) -> Self {
        Self {
            engagement: journey.numbers(NumberField::Engagement),
            kinds: journey.codes(TextField::Kind),
            stages: journey.codes(TextField::Stage),
            sides: journey.codes(TextField::Side),
            leads: journey.codes(TextField::Lead),
        }
    }
}

#[inline]
fn code(codes: Option<&[u32]>, position: usize) -> u32 {
    codes.and_then(|codes| codes.get(position).copied()).unwrap_or(MISSING_CODE)
}

/// The sum of the weights of each lead, by code.
fn sums_by_lead(leads: Option<&[u32]>, weights: &[f64]) -> BTreeMap<u32, f64> {
    let mut sums: BTreeMap<u32, f64> = BTreeMap::new();
    for (position, weight) in weights.iter().enumerate() {
        *sums.entry(code(leads, position)).or_default() += weight;
    }
    sums
}

/// Gives every lead with any weight the same, in proportion to its touches; touches without a lead are one lead more.
fn share_by_lead(leads: Option<&[u32]>, weights: &mut [f64]) {
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
