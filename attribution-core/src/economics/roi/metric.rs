//! A metric by its name: what it is made of, in which ranges, and what comes out.

use std::collections::BTreeMap;

use super::metric_table::Row;
use super::metrics::{Ratio, Undefined};
use crate::error::{Error, ErrorKind, Problem, Result, nearest};

/// A metric by its name: what `metric` calculates, what a table of returns has as a column, and what the guide lists.
///
/// # Examples
/// ```
/// use attribution_core::economics::Metric;
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

    /// The name on the wire, and of the column in a table of returns.
    #[must_use]
    pub fn name(self) -> &'static str {
        Row::of(self).name
    }

    /// Unit, in terms of the inputs.
    #[must_use]
    pub fn unit(self) -> &'static str {
        Row::of(self).unit
    }

    /// Formula, over the names of its inputs.
    #[must_use]
    pub fn formula(self) -> &'static str {
        Row::of(self).formula
    }

    /// Inputs, in the order of [`Metric::value`].
    #[must_use]
    pub fn inputs(self) -> &'static [MetricInput] {
        Row::of(self).inputs
    }

    /// The metric of its inputs, in their order; those left out at the end have their default.
    ///
    /// # Errors
    /// [`Undefined::OutOfRange`] for an input that means nothing, [`Undefined::NonFinite`] for one that is no finite number,
    /// [`Undefined::Missing`] without one that is needed; otherwise as the function of its name in
    /// [`metrics`](super::metrics).
    pub fn value(self, values: &[f64]) -> Ratio {
        let row = Row::of(self);
        let mut all = [0.0; Row::INPUTS];
        for (place, (slot, input)) in all.iter_mut().zip(row.inputs).enumerate() {
            let value = values.get(place).copied().or(input.default).ok_or(Undefined::Missing)?;
            if !value.is_finite() {
                return Err(Undefined::NonFinite);
            }
            if !input.domain.contains(value) {
                return Err(Undefined::OutOfRange);
            }
            *slot = value;
        }
        (row.function)(all)
    }

    /// The metric of inputs by name.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for a name that is no input, an input without a default that is not there, and a number out of its
    /// range.
    pub(crate) fn of(self, values: &BTreeMap<String, f64>) -> Result<Ratio> {
        let inputs = self.inputs();
        let mut problems = Vec::new();
        let mut refused = |name: &str, detail: String| {
            problems.push(Problem { path: format!("values.{name}"), detail });
        };
        let names = || inputs.iter().map(|input| input.name);
        for name in values.keys().filter(|name| !names().any(|known| known == name.as_str())) {
            let known = names().collect::<Vec<_>>().join(", ");
            let near = nearest(name, names()).map_or(String::new(), |near| format!("; did you mean {near}?"));
            refused(name, format!("expected one of {known}{near}"));
        }
        let mut ordered = Vec::with_capacity(inputs.len());
        for input in inputs {
            match values.get(input.name).copied().or(input.default) {
                None => refused(input.name, "expected a number, got none".into()),
                Some(value) if !input.domain.contains(value) => {
                    refused(input.name, format!("expected {}, got {value}", input.domain.text()));
                }
                Some(value) => ordered.push(value),
            }
        }
        match Error::from_problems(ErrorKind::InvalidConfig, problems) {
            Some(error) => Err(error),
            None => Ok(self.value(&ordered)),
        }
    }
}

impl std::str::FromStr for Metric {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self> {
        Self::ALL.into_iter().find(|metric| metric.name() == name).ok_or_else(|| {
            let names = || Self::ALL.into_iter().map(Self::name);
            let detail = if let Some(near) = nearest(name, names()) {
                format!("expected the name of a metric, got {name:?}; did you mean {near}?")
            } else {
                format!("expected one of {}, got {name:?}", names().collect::<Vec<_>>().join(", "))
            };
            Error::new(ErrorKind::InvalidConfig, "metric", detail)
        })
    }
}

#[cfg(test)]
#[path = "metric_tests.rs"]
mod tests;
