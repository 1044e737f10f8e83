//! Answer of the health of partners.

use serde::Serialize;

use super::figures::PartnerFigures;
use super::options::HealthWeights;
use super::parts::HealthParts;

/// Grade of a health score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum HealthGrade {
    /// From 85.
    A,
    /// From 70.
    B,
    /// From 55.
    C,
    /// From 40.
    D,
    /// Below 40.
    F,
}

/// Hundredths, to which a score is rounded before it is graded.
const HUNDREDTHS: f64 = 100.0;

impl HealthGrade {
    /// Grade of a score, which is rounded to two decimals: a score that reads 85.00 is an A, whatever its last bit.
    #[must_use]
    pub fn of(score: f64) -> Self {
        match (score * HUNDREDTHS).round() / HUNDREDTHS {
            score if score >= 85.0 => Self::A,
            score if score >= 70.0 => Self::B,
            score if score >= 55.0 => Self::C,
            score if score >= 40.0 => Self::D,
            _ => Self::F,
        }
    }
}

/// Health of one partner.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct HealthRow {
    /// The partner.
    pub partner: String,
    /// Score, 0 to 100: the weighted mean of the parts that are known; none without any.
    pub score: Option<f64>,
    /// Grade of the score, rounded to two decimals.
    pub grade: Option<HealthGrade>,
    /// The parts.
    pub parts: HealthParts,
    /// Weights that the parts have in the score: they add up to 1, and are 0 for missing parts.
    pub weights: HealthWeights,
    /// Parts whose inputs are not known, by name; the others weigh more.
    pub missing: Vec<String>,
    /// Figures that the parts are made of.
    pub figures: PartnerFigures,
}

/// Health of partners.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PartnerHealth {
    /// Partners in the order in which they were given.
    pub partners: Vec<HealthRow>,
}
