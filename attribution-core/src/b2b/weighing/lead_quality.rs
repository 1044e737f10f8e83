//! Quality of leads: tier, score and fit of the person and the company.

use super::people::People;
use crate::b2b::config::B2bConfig;
use crate::b2b::lead_grade::Grading;
use crate::domain::{Journey, LeadScores, LeadTier, TextField};
use crate::math::{Sum, count_f64};

/// Quality of a lead, apart from the engagement of a touch.
#[derive(Clone, Copy, Debug)]
pub(in crate::b2b) struct LeadWeight {
    tier: f64,
    /// NaN where it has none.
    score: f64,
    demographic: f64,
    firmographic: f64,
}

impl LeadWeight {
    /// Its score; none where it has none.
    pub(in crate::b2b) fn score(&self) -> Option<f64> {
        Some(self.score).filter(|score| !score.is_nan())
    }

    /// Tier, score and fit; NaN without a score.
    fn quality(self) -> f64 {
        let fit = (1.0 + self.demographic / 1000.0, 1.0 + self.firmographic / 1000.0);
        self.tier * (self.score / 100.0) * fit.0 * fit.1
    }

    /// The same; `mean` stands for a score that is not known.
    fn quality_or(self, mean: f64) -> f64 {
        Self { score: self.score().unwrap_or(mean), ..self }.quality()
    }
}

/// Score of leads where none has one.
const NO_SCORE: f64 = 50.0;

/// Qualities of leads.
#[derive(Debug)]
pub(in crate::b2b) struct LeadQualities {
    grading: Grading,
    /// Multiplier of each tier, in their order.
    tiers: [f64; LeadTier::ALL.len()],
}

impl LeadQualities {
    pub(super) fn new(config: &B2bConfig) -> Self {
        Self { grading: Grading::new(config), tiers: LeadTier::ALL.map(|tier| config.tier(tier)) }
    }

    fn multiplier(&self, tier: LeadTier) -> f64 {
        self.tiers.get(tier as usize).copied().unwrap_or(1.0)
    }

    fn weight(&self, lead: &LeadScores) -> LeadWeight {
        let [score, demographic, _, firmographic] = lead.scores;
        let or_zero = |score: f64| if score.is_nan() { 0.0 } else { score };
        LeadWeight {
            tier: self.multiplier(self.grading.tier(lead).unwrap_or(LeadTier::C)),
            score,
            demographic: or_zero(demographic),
            firmographic: or_zero(firmographic),
        }
    }

    /// The lead with a code, where it is known.
    fn known(&self, journey: &Journey<'_>, code: u32) -> Option<LeadWeight> {
        scores(journey, code).map(|lead| self.weight(lead))
    }

    /// The lead of a touch, where it is known.
    pub(in crate::b2b) fn lead(&self, journey: &Journey<'_>, position: usize) -> Option<LeadWeight> {
        self.known(journey, *journey.codes(TextField::Lead)?.get(position)?)
    }

    /// Quality of the lead of a touch; `mean` stands for a score that is not known, and tier C for no lead.
    pub(in crate::b2b) fn quality(&self, lead: Option<LeadWeight>, mean: f64) -> f64 {
        let tier = self.multiplier(LeadTier::C);
        let unknown = LeadWeight { tier, score: f64::NAN, demographic: 0.0, firmographic: 0.0 };
        lead.unwrap_or(unknown).quality_or(mean)
    }

    /// Multiplies the weight of each touch by the quality of its lead.
    pub(super) fn scale(&self, journey: &Journey<'_>, people: &People, weights: &mut [f64]) {
        let mean = mean_of(journey, people);
        let quality = |code: &u32| self.quality(self.known(journey, *code), mean);
        let qualities: Vec<f64> = people.codes().iter().map(quality).collect();
        for (weight, quality) in weights.iter_mut().zip(people.by_touch(&qualities)) {
            *weight *= quality;
        }
    }
}

fn scores<'a>(journey: &Journey<'a>, code: u32) -> Option<&'a LeadScores> {
    journey.deal_columns()?.leads.get(code as usize)?.as_ref()
}

/// Mean score of the known leads of a journey, each once; 50 where none has a score.
pub(in crate::b2b) fn mean_score(journey: &Journey<'_>) -> f64 {
    mean_of(journey, &People::of(journey))
}

fn mean_of(journey: &Journey<'_>, people: &People) -> f64 {
    let (mut sum, mut count) = (Sum::default(), 0_u64);
    for code in people.codes() {
        let score = scores(journey, *code).map_or(f64::NAN, |lead| lead.scores[0]);
        if !score.is_nan() {
            sum.add(score);
            count += 1;
        }
    }
    if count == 0 { NO_SCORE } else { sum.value() / count_f64(count) }
}
