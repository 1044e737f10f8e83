//! Weights of touches by each factor.

use super::lead_quality::LeadQualities;
use super::people::People;
use super::shares::{FACTORS, mix_shares};
use crate::b2b::config::{B2bConfig, CommitteeWeighting};
use crate::b2b::deal_facts::velocity_bonus;
use crate::b2b::factor::Factor;
use crate::domain::{
    Dictionary, Journey, Journeys, MISSING_CODE, NumberField, Side, TextField, days_between,
};
use crate::math::exp_each;

/// Touches for whose columns there is room on the stack: those of most journeys, and of most others.
const FEW: usize = 64;
const MORE: usize = 128;

/// The configuration with all words resolved to the codes of some journeys.
#[derive(Debug)]
pub(in crate::b2b) struct Weighing {
    pub(in crate::b2b) config: B2bConfig,
    /// By code of the kind: multiplier, and 1 where it speeds a deal up, else 0.
    kinds: Vec<(f64, f64)>,
    /// By code of the stage.
    stages: Vec<f64>,
    /// By code of the side: multiplier, and whether sales had a part.
    sides: Vec<(f64, bool)>,
    pub(in crate::b2b) leads: LeadQualities,
    /// By code of the size of a deal: expected length of the sales cycle in days.
    expected_days: Vec<f64>,
}

impl Weighing {
    /// Resolves all words.
    pub(in crate::b2b) fn new(config: B2bConfig, journeys: &Journeys) -> Self {
        fn of<T>(journeys: &Journeys, field: TextField, value: impl FnMut(&str) -> T) -> Vec<T> {
            journeys.names(field).map(Dictionary::names).into_iter().flatten().map(value).collect()
        }
        let kinds = of(journeys, TextField::Kind, |kind| {
            (config.touch_type(kind), f64::from(u8::from(config.accelerates(kind))))
        });
        let stages = of(journeys, TextField::Stage, |stage| config.stage(stage));
        let sides = of(journeys, TextField::Side, |side| {
            let of_sales = side == Side::Sales.name() || side == Side::Both.name();
            (if of_sales { config.sales_multiplier } else { 1.0 }, of_sales)
        });
        let leads = LeadQualities::new(&config);
        let of_deals = journeys.deal_columns().map(|columns| columns.sizes.names());
        let expected_days =
            of_deals.into_iter().flatten().map(|size| config.expected_cycle(Some(size))).collect();
        Self { config, kinds, stages, sides, leads, expected_days }
    }

    /// Decay time in days and velocity bonus of a journey.
    pub(in crate::b2b) fn of_deal(&self, journey: &Journey<'_>) -> (f64, f64) {
        let decay = |cycle: f64| (self.config.decay_share * cycle).max(self.config.min_decay_days);
        let known = journey.deal_row().zip(journey.deal_columns()).and_then(|(row, columns)| {
            Some((*columns.cycle_days.get(row)?, *columns.size.get(row)? as usize))
        });
        let Some((cycle, size)) = known else {
            return (decay(self.config.default_cycle_days), velocity_bonus(1.0, 1.0));
        };
        let expected = self.expected_days.get(size).copied().unwrap_or(self.config.default_cycle_days);
        let cycle = if cycle.is_nan() { expected } else { cycle };
        (decay(cycle), velocity_bonus(cycle, expected))
    }

    /// Multiplier of the kind of a touch.
    pub(in crate::b2b) fn kind(&self, journey: &Journey<'_>, position: usize) -> f64 {
        self.kind_of(code(journey, TextField::Kind, position)).0
    }

    #[inline]
    fn kind_of(&self, code: usize) -> (f64, f64) {
        self.kinds.get(code).copied().unwrap_or((1.0, 0.0))
    }

    /// True for a touch that speeds the deal up.
    pub(in crate::b2b) fn accelerates(&self, journey: &Journey<'_>, position: usize) -> bool {
        self.kind_of(code(journey, TextField::Kind, position)).1 > 0.0
    }

    /// Multiplier of the stage of a touch.
    pub(in crate::b2b) fn stage(&self, journey: &Journey<'_>, position: usize) -> f64 {
        self.stage_of(code(journey, TextField::Stage, position))
    }

    #[inline]
    fn stage_of(&self, code: usize) -> f64 {
        self.stages.get(code).copied().unwrap_or(1.0)
    }

    /// True for a touch of sales, alone or together with marketing.
    pub(in crate::b2b) fn is_of_sales(&self, journey: &Journey<'_>, position: usize) -> bool {
        self.side_of(code(journey, TextField::Side, position)).1
    }

    #[inline]
    fn side_of(&self, code: usize) -> (f64, bool) {
        self.sides.get(code).copied().unwrap_or((1.0, false))
    }

    /// Engagement of a touch, 0 to 1.
    pub(in crate::b2b) fn engagement(&self, journey: &Journey<'_>, position: usize) -> f64 {
        let known = journey.numbers(NumberField::Engagement).and_then(|numbers| numbers.get(position));
        self.engagement_of(known.copied().unwrap_or(f64::NAN))
    }

    #[inline]
    fn engagement_of(&self, known: f64) -> f64 {
        (if known.is_nan() { self.config.missing_engagement } else { known }) / 100.0
    }

    /// Writes the weight of each touch by one factor.
    pub(in crate::b2b) fn weigh(&self, factor: Factor, journey: &Journey<'_>, weights: &mut [f64]) {
        if factor != Factor::Time {
            self.write_engagement(journey, weights);
        }
        self.finish(factor, journey, weights);
    }

    /// Writes the mix of the shares of each touch: Σ part · share by the factor, the parts in the order of [`Factor::ALL`].
    pub(in crate::b2b) fn mix(&self, parts: &[f64; FACTORS], journey: &Journey<'_>, weights: &mut [f64]) {
        self.write_engagement(journey, weights);
        // Most journeys are short, and need no memory of their own.
        match weights.len() {
            touches if touches <= FEW => self.mix_in(&mut [0.0; FEW * FACTORS], parts, journey, weights),
            touches if touches <= MORE => self.mix_in(&mut [0.0; MORE * FACTORS], parts, journey, weights),
            touches => self.mix_in(&mut vec![0.0; touches * FACTORS], parts, journey, weights),
        }
    }

    /// Makes the engagement of each touch its mix; `room` is for a column of weights by each factor.
    fn mix_in(&self, room: &mut [f64], parts: &[f64; FACTORS], journey: &Journey<'_>, weights: &mut [f64]) {
        let touches = weights.len().max(1);
        let Some(columns) = room.get_mut(..touches * FACTORS) else { return };
        for ((factor, part), column) in Factor::ALL.iter().zip(parts).zip(columns.chunks_exact_mut(touches)) {
            column.copy_from_slice(weights);
            if *part > 0.0 {
                self.finish(*factor, journey, column);
            }
        }
        mix_shares(columns, parts, weights);
    }

    fn write_engagement(&self, journey: &Journey<'_>, weights: &mut [f64]) {
        match journey.numbers(NumberField::Engagement) {
            Some(numbers) => {
                for (weight, known) in weights.iter_mut().zip(numbers) {
                    *weight = self.engagement_of(*known);
                }
            }
            None => weights.fill(self.engagement_of(f64::NAN)),
        }
    }

    /// Makes the engagement of each touch its weight by one factor.
    fn finish(&self, factor: Factor, journey: &Journey<'_>, weights: &mut [f64]) {
        match factor {
            Factor::Time => {
                self.write_decay(journey, weights);
                self.scale_by_kind(journey, weights);
            }
            Factor::Quality => self.leads.scale(journey, &People::of(journey), weights),
            Factor::Account => {
                self.finish_flat(journey, weights);
                if self.config.committee == CommitteeWeighting::PerStakeholder {
                    share_by_lead(&People::of(journey), weights);
                }
            }
            Factor::Stage => {
                scale(journey, TextField::Stage, weights, |code| self.stage_of(code));
                self.scale_by_kind(journey, weights);
            }
            Factor::Velocity => {
                let (_, bonus) = self.of_deal(journey);
                let more = self.config.acceleration * bonus;
                // No branch: nobody guesses which touches speed a deal up.
                let gain = |code| 1.0 + self.kind_of(code).1 * more;
                scale(journey, TextField::Kind, weights, gain);
            }
        }
    }

    fn write_decay(&self, journey: &Journey<'_>, weights: &mut [f64]) {
        // Ages count from the youngest touch: only their differences matter, and no weight runs out of range.
        let Some(last) = journey.micros().last() else { return };
        let (decay, _) = self.of_deal(journey);
        for (weight, at) in weights.iter_mut().zip(journey.micros()) {
            *weight = -days_between(*at, *last) / decay;
        }
        exp_each(weights);
    }

    fn scale_by_kind(&self, journey: &Journey<'_>, weights: &mut [f64]) {
        scale(journey, TextField::Kind, weights, |code| self.kind_of(code).0);
    }

    /// The factor `account` with every touch for itself.
    fn finish_flat(&self, journey: &Journey<'_>, weights: &mut [f64]) {
        self.scale_by_kind(journey, weights);
        scale(journey, TextField::Side, weights, |code| self.side_of(code).0);
    }

    /// Sum of the weights by the factor `account` over the touches of the lead of each touch, before people share equally.
    pub(in crate::b2b) fn sums_by_lead(&self, journey: &Journey<'_>) -> Vec<f64> {
        let (people, mut weights) = (People::of(journey), vec![0.0; journey.len()]);
        self.write_engagement(journey, &mut weights);
        self.finish_flat(journey, &mut weights);
        people.by_touch(&people.sums(&weights)).collect()
    }
}

/// The code of a text of a touch; that of a missing text where the column is not there.
fn code(journey: &Journey<'_>, field: TextField, position: usize) -> usize {
    let codes = journey.codes(field).unwrap_or_default();
    codes.get(position).copied().unwrap_or(MISSING_CODE) as usize
}

/// Multiplies the weight of each touch by what the code of a text has; touches without the text by 1.
#[inline]
fn scale(journey: &Journey<'_>, field: TextField, weights: &mut [f64], multiplier: impl Fn(usize) -> f64) {
    for (weight, code) in weights.iter_mut().zip(journey.codes(field).unwrap_or_default()) {
        *weight *= multiplier(*code as usize);
    }
}

/// Gives every lead with any weight the same, in proportion to its touches; touches without a lead are one lead more.
fn share_by_lead(people: &People, weights: &mut [f64]) {
    let sums = people.sums(weights);
    for (weight, sum) in weights.iter_mut().zip(people.by_touch(&sums)) {
        if sum > 0.0 {
            *weight /= sum;
        }
    }
}

#[cfg(test)]
#[path = "by_factor_tests.rs"]
mod tests;
