//! Metrics and their inputs, by name.

/// A metric by its name: what `metric` calculates, what a table of returns has as a column, and what the guide lists.
///
/// # Examples
/// ```
/// use attribution_core::returns::Metric;
///
/// let metric: Metric = "roas".parse()?;
/// assert_eq!(metric.formula(), "revenue / spend");
/// assert_eq!(metric.value(&[50_000.0, 12_500.0]), Ok(4.0));
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
#[expect(missing_docs, reason = "each is the function of the same name in `metrics`")]
pub enum Metric {
    Roas,
    Roi,
    Poas,
    Mer,
    Cpa,
    Cpc,
    Cpm,
    Ctr,
    Cvr,
    Aov,
    Cac,
    CostPerLead,
    CostPerOpportunity,
    CostPerAttributedUnit,
    PipelineRoi,
    BreakEvenRoas,
    BreakEvenCpa,
    MaxCpcBid,
    TargetRoas,
    Ltv,
    LtvDiscounted,
    LtvDiscountedDue,
    LtvToCac,
    PaybackPeriods,
    Iroas,
    IncrementalRoi,
    IncrementalityFactor,
    ArcRoas,
    EfficiencyIndex,
}

/// A number that a metric is made of.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct MetricInput {
    /// Its name.
    pub name: &'static str,
    /// Range of numbers that mean something.
    pub domain: Domain,
    /// Default when it is left out.
    pub default: Option<f64>,
}

/// Range of numbers that mean something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Domain {
    /// Any finite number.
    Finite,
    /// A finite number of 0 or more: an amount or a count.
    NotNegative,
    /// A finite number above 0.
    Positive,
    /// From 0 to 1: a part of something.
    Share,
    /// Above 0 and at most 1.
    PositiveShare,
}

impl Domain {
    /// True for a finite number that lies in it.
    #[must_use]
    pub fn contains(self, value: f64) -> bool {
        value.is_finite()
            && match self {
                Self::Finite => true,
                Self::NotNegative => value >= 0.0,
                Self::Positive => value > 0.0,
                Self::Share => (0.0..=1.0).contains(&value),
                Self::PositiveShare => value > 0.0 && value <= 1.0,
            }
    }

    /// The range in words.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::Finite => "a finite number",
            Self::NotNegative => "a finite number of 0 or more",
            Self::Positive => "a finite number above 0",
            Self::Share => "a number from 0 to 1",
            Self::PositiveShare => "a number above 0 and of at most 1",
        }
    }
}

impl Metric {
    /// Every metric.
    pub const ALL: [Self; 29] = [
        Self::Roas,
        Self::Roi,
        Self::Poas,
        Self::Mer,
        Self::Cpa,
        Self::Cpc,
        Self::Cpm,
        Self::Ctr,
        Self::Cvr,
        Self::Aov,
        Self::Cac,
        Self::CostPerLead,
        Self::CostPerOpportunity,
        Self::CostPerAttributedUnit,
        Self::PipelineRoi,
        Self::BreakEvenRoas,
        Self::BreakEvenCpa,
        Self::MaxCpcBid,
        Self::TargetRoas,
        Self::Ltv,
        Self::LtvDiscounted,
        Self::LtvDiscountedDue,
        Self::LtvToCac,
        Self::PaybackPeriods,
        Self::Iroas,
        Self::IncrementalRoi,
        Self::IncrementalityFactor,
        Self::ArcRoas,
        Self::EfficiencyIndex,
    ];
}

#[cfg(test)]
#[path = "metric_tests.rs"]
mod tests;
