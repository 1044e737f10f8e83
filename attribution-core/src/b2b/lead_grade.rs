//! Lead scoring: the tier of a lead by its scores.

use serde::Serialize;

use super::config::B2bConfig;
use crate::domain::{Lead, LeadScores, LeadTier};
use crate::error::Result;
use crate::math::Sum;

/// Lead grade: total score and tier of a lead, and where the tier comes from.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LeadGrade {
    /// Lead that is graded.
    pub lead: String,
    /// Weighted mean of the scores that it has, 0 to 100; none without scores.
    pub total: Option<f64>,
    /// Tier: the one given, or by the total; none without either.
    pub tier: Option<LeadTier>,
    /// True for a tier that came with the lead, which wins over its scores.
    pub is_given: bool,
}

/// Digits after the point at which totals stand at a border.
const DIGITS: f64 = 1e9;

impl LeadGrade {
    /// Grades a lead.
    ///
    /// The total is Σ weight · score / Σ weight over the scores that the lead has; the tier is the best whose threshold the
    /// total reaches, rounded to nine digits after the point, and D where it reaches none.
    ///
    /// # Examples
    /// ```
    /// use attribution_core::b2b::{B2bConfig, LeadGrade};
    /// use attribution_core::domain::{Lead, LeadTier};
    ///
    /// let lead = Lead { lead_score: Some(90.0), demographic_score: Some(60.0), ..Lead::new("ann") };
    /// let grade = LeadGrade::new(&lead, &B2bConfig::default());
    /// // (0.4 · 90 + 0.2 · 60) / 0.6 = 80, but for the last digit
    /// assert!((grade.total.unwrap_or_default() - 80.0).abs() < 1e-9);
    /// assert_eq!(grade.tier, Some(LeadTier::A));
    /// ```
    #[must_use]
    pub fn new(lead: &Lead, config: &B2bConfig) -> Self {
        Grading::new(config).grade(lead)
    }
}

/// Weights of the scores and thresholds of the tiers, looked up once for many leads.
#[derive(Debug)]
pub(super) struct Grading {
    /// In the order of the fields of a lead.
    weights: [f64; 4],
    /// The best first.
    thresholds: Vec<(LeadTier, f64)>,
}

impl Grading {
    pub(super) fn new(config: &B2bConfig) -> Self {
        let scores = ["lead_score", "demographic_score", "behavioral_score", "firmographic_score"];
        let thresholds = LeadTier::ALL.into_iter().filter_map(|tier| Some((tier, config.threshold(tier)?)));
        Self { weights: scores.map(|score| config.score_weight(score)), thresholds: thresholds.collect() }
    }

    fn grade(&self, lead: &Lead) -> LeadGrade {
        let scores = LeadScores::new(lead);
        let (total, tier) = (self.total(&scores), self.tier(&scores));
        LeadGrade { lead: lead.id.clone(), total, tier, is_given: lead.tier.is_some() }
    }

    /// The tier of a lead: the one given, or by its scores.
    pub(super) fn tier(&self, lead: &LeadScores) -> Option<LeadTier> {
        let by_total = || {
            let rounded = (self.total(lead)? * DIGITS).round() / DIGITS;
            let reached = self.thresholds.iter().find(|(_, least)| rounded >= *least);
            Some(reached.map_or(LeadTier::D, |(tier, _)| *tier))
        };
        lead.tier.or_else(by_total)
    }

    fn total(&self, lead: &LeadScores) -> Option<f64> {
        let (mut sum, mut weights) = (Sum::default(), Sum::default());
        for (weight, score) in self.weights.into_iter().zip(lead.scores) {
            if !score.is_nan() {
                sum.add(weight * score);
                weights.add(weight);
            }
        }
        let weights = weights.value();
        (weights > 0.0).then(|| sum.value() / weights)
    }
}

/// Grades of leads, in their order.
///
/// # Errors
/// `INVALID_CONFIG` for a number out of range; `INVALID_INPUT` for a score out of range.
pub fn lead_grades(leads: &[Lead], config: &B2bConfig) -> Result<Vec<LeadGrade>> {
    config.validate().map_err(|error| error.within("config"))?;
    let grading = Grading::new(config);
    let grade = |(index, lead): (usize, &Lead)| {
        lead.validate().map_err(|error| error.within(&format!("leads[{index}]")))?;
        Ok(grading.grade(lead))
    };
    leads.iter().enumerate().map(grade).collect()
}

#[cfg(test)]
#[path = "lead_grade_tests.rs"]
mod tests;
