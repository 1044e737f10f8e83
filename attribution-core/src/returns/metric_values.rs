//! Evaluation of metrics: what stands in their table, and the value for given inputs.

use std::collections::BTreeMap;

use super::metric::{Metric, MetricInput};
use super::metric_table::Row;
use super::undefined::{Ratio, Undefined};
use crate::error::{Error, ErrorKind, Problem, Result, nearest};

impl Metric {
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
        for (index, (slot, input)) in all.iter_mut().zip(row.inputs).enumerate() {
            let value = values.get(index).copied().or(input.default).ok_or(Undefined::Missing)?;
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
