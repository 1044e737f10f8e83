//! Quality of leads: tier, score and fit of the person and the company.

use super::config::B2bConfig;
use super::lead_grade::Grading;
use crate::domain::{DealColumns, Journey, LeadScores, LeadTier, TextField};
use crate::math::{SmallSort, Sum, count_f64};

/// Quality of a lead, apart from the engagement of a touch.
#[derive(Clone, Copy, Debug)]
pub(super) struct LeadWeight {
    tier: f64,
    /// NaN where it has none.
    score: f64,
    demographic: f64,
    firmographic: f64,
}

impl LeadWeight {
    /// Its score; none where it has none.
    pub(super) fn score(&self) -> Option<f64> {
        Some(self.score).filter(|score| !score.is_nan())
    }

    /// Tier, score and fit; NaN without a score.
    fn quality(self) -> f64 {
        let fit = (1.0 + self.demographic / 1000.0, 1.0 + self.firmographic / 1000.0);
        self.tier * (self.score / 100.0) * fit.0 * fit.1
    }

    /// The same; `mean` stands for a score that is not known.
    pub(super) fn quality_or(self, mean: f64) -> f64 {
        Self { score: self.score().unwrap_or(mean), ..self }.quality()
    }
}

/// Score of leads where none has one.
const NO_SCORE: f64 = 50.0;

/// Qualities of the leads of some journeys.
#[derive(Debug)]
pub(super) struct LeadQualities {
    grading: Grading,
    /// Multiplier of each tier, in their order.
    tiers: Vec<(LeadTier, f64)>,
    /// By code of the lead, NaN where it has no record or no score.
    known: Vec<f64>,
}

impl LeadQualities {
    /// Qualities of the leads of `columns`, where they are needed.
    pub(super) fn new(config: &B2bConfig, columns: Option<&DealColumns>) -> Self {
        let mut qualities =
            Self { grading: Grading::new(config), tiers: config.all_tiers(), known: Vec::new() };
        let leads = columns.map(|columns| columns.leads.as_slice()).unwrap_or_default();
        let quality =
            |lead: &Option<LeadScores>| lead.map_or(f64::NAN, |lead| qualities.weight(&lead).quality());
        qualities.known = leads.iter().map(quality).collect();
        qualities
    }

    fn multiplier(&self, tier: LeadTier) -> f64 {
        self.tiers.iter().find(|(known, _)| *known == tier).map_or(1.0, |(_, multiplier)| *multiplier)
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

    /// The lead of a touch, where it is known.
    pub(super) fn lead(&self, journey: &Journey<'_>, position: usize) -> Option<LeadWeight> {
        let code = *journey.codes(TextField::Lead)?.get(position)?;
        scores(journey, code).map(|lead| self.weight(lead))
    }

    /// Quality of the lead of a touch; `mean` stands for a score that is not known, and tier C for no lead.
    pub(super) fn quality(&self, lead: Option<LeadWeight>, mean: f64) -> f64 {
        let tier = self.multiplier(LeadTier::C);
        let unknown = LeadWeight { tier, score: f64::NAN, demographic: 0.0, firmographic: 0.0 };
        lead.unwrap_or(unknown).quality_or(mean)
    }

    /// Writes the quality of the lead of each touch.
    pub(super) fn write(&self, journey: &Journey<'_>, leads: &[u32], qualities: &mut [f64]) {
        // Most leads have a score, and need no mean.
        let mut mean = None;
        for (position, quality) in qualities.iter_mut().enumerate() {
            let code = leads.get(position).map_or(usize::MAX, |code| *code as usize);
            let known = self.known.get(code).copied().unwrap_or(f64::NAN);
            *quality = if known.is_nan() {
                let mean = *mean.get_or_insert_with(|| mean_score(journey));
                self.quality(self.lead(journey, position), mean)
            } else {
                known
            };
        }
    }
}

fn scores<'a>(journey: &Journey<'a>, code: u32) -> Option<&'a LeadScores> {
    journey.deal_columns()?.leads.get(code as usize)?.as_ref()
}

/// Mean score of the known leads of a journey, each once; 50 where none has a score.
pub(super) fn mean_score(journey: &Journey<'_>) -> f64 {
    let mut codes = journey.codes(TextField::Lead).unwrap_or_default().to_vec();
    codes.small_sort_unstable();
    codes.dedup();
    let (mut sum, mut count) = (Sum::default(), 0_u64);
    for code in codes {
        let score = scores(journey, code).map_or(f64::NAN, |lead| lead.scores[0]);
        if !score.is_nan() {
            sum.add(score);
            count += 1;
        }
    }
    if count == 0 { NO_SCORE } else { sum.value() / count_f64(count) }
}
