//! The score of alignment, and its grade.

use serde::Serialize;

use super::options::IdealSplit;

/// Value by the side of the touches that earned it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SideValues {
    /// Value of touches of marketing alone.
    pub marketing_only: f64,
    /// Value of touches of sales alone.
    pub sales_only: f64,
    /// Value of touches that both sides made together.
    pub joint: f64,
    /// Value of touches of no known side, which has no part in the points.
    pub unassigned: f64,
}

/// Split of the value whose side is known, in points that add up to 100.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SidePoints {
    /// Points of marketing alone.
    pub marketing_only: f64,
    /// Points of sales alone.
    pub sales_only: f64,
    /// Points of both together.
    pub joint: f64,
}

/// Grade of alignment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum AlignmentGrade {
    /// 97 or more.
    #[serde(rename = "A+")]
    APlus,
    /// 93 or more.
    A,
    /// 90 or more.
    #[serde(rename = "A-")]
    AMinus,
    /// 87 or more.
    #[serde(rename = "B+")]
    BPlus,
    /// 83 or more.
    B,
    /// 80 or more.
    #[serde(rename = "B-")]
    BMinus,
    /// 77 or more.
    #[serde(rename = "C+")]
    CPlus,
    /// 73 or more.
    C,
    /// 70 or more.
    #[serde(rename = "C-")]
    CMinus,
    /// 60 or more.
    D,
    /// Less than 60.
    F,
}

impl AlignmentGrade {
    /// The least score of each grade but the last, the best first.
    const LEAST: [(f64, Self); 10] = [
        (97.0, Self::APlus),
        (93.0, Self::A),
        (90.0, Self::AMinus),
        (87.0, Self::BPlus),
        (83.0, Self::B),
        (80.0, Self::BMinus),
        (77.0, Self::CPlus),
        (73.0, Self::C),
        (70.0, Self::CMinus),
        (60.0, Self::D),
    ];

    /// The grade of a score, which is rounded to nine digits first: a border is not missed by the last bit.
    #[must_use]
    pub fn from_score(score: f64) -> Self {
        let rounded = (score * 1e9).round() / 1e9;
        Self::LEAST.into_iter().find(|(least, _)| rounded >= *least).map_or(Self::F, |(_, grade)| grade)
    }
}

impl SideValues {
    /// Value whose side is known.
    #[must_use]
    pub fn assigned(&self) -> f64 {
        self.marketing_only + self.sales_only + self.joint
    }

    /// Split of the value whose side is known; none where there is none.
    #[must_use]
    pub fn points(&self) -> Option<SidePoints> {
        let assigned = self.assigned();
        (assigned > 0.0).then(|| SidePoints {
            marketing_only: 100.0 * self.marketing_only / assigned,
            sales_only: 100.0 * self.sales_only / assigned,
            joint: 100.0 * self.joint / assigned,
        })
    }
}

impl From<IdealSplit> for SidePoints {
    fn from(ideal: IdealSplit) -> Self {
        Self { marketing_only: ideal.marketing, sales_only: ideal.sales, joint: ideal.joint }
    }
}

impl SidePoints {
    /// Score of alignment: `max(0, 100 − (|marketing − ideal| + |sales − ideal| + |joint − ideal|))`.
    #[must_use]
    pub fn score(&self, ideal: IdealSplit) -> f64 {
        let missed = (self.marketing_only - ideal.marketing).abs()
            + (self.sales_only - ideal.sales).abs()
            + (self.joint - ideal.joint).abs();
        (100.0 - missed).max(0.0)
    }
}
