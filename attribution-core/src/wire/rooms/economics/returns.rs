//! Functions of returns: tables and single ratios.

use std::collections::BTreeMap;

use serde::Serialize;

use super::spend::{all_with_period, given};
use crate::compare::BootstrapOptions;
use crate::domain::{Credits, Dimension, Period, Spend};
use crate::error::Result;
use crate::math::Progress;
use crate::returns::{Metric, RoiOptions, RoiTable, Undefined};
use crate::wire::function::functions;

functions! {
    /// Returns: what marketing earned beside what it cost.
    RETURNS

    /// Return on investment by group: value, cost and the ratios of them, with a reason where there is none.
    fn roi[credits: Credits; table: spend](
        /// Dimensions of the groups: the channel alone when left out.
        #[cfg_attr(feature = "schema", serde(default = "by_channel"), schemars(with = "Vec<AnyDimension>"))]
        by: Vec<String> => by_channel,
        /// Cost of each channel in each period.
        #[cfg_attr(feature = "schema", schemars(with = "Vec<Spend>"))]
        spend: Option<Vec<Spend>>,
        /// Margin, retention, period and what else the ratios depend on.
        options: RoiOptions = default,
        /// Replicates for an interval of every ratio; no intervals when left out.
        bootstrap: Option<BootstrapOptions> = default,
    ) with progress -> RoiTable { roi(credits, &by, given(table, spend)?, (&options, bootstrap), progress) }

    /// Ratio of marketing by its name, such as `roas` of `revenue` and `spend`.
    fn metric[](
        /// Name of the ratio.
        #[cfg_attr(feature = "schema", schemars(with = "Metric"))]
        metric: String,
        /// Numbers that it is made of, by their names.
        values: BTreeMap<String, f64>,
    ) -> MetricValue { metric.parse().and_then(|metric: Metric| MetricValue::new(metric, &values)) }
}

/// Ratio of marketing, or the reason why there is none.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct MetricValue {
    /// The ratio; none where it means nothing.
    pub value: Option<f64>,
    /// Reason for a missing value.
    pub reason: Option<Undefined>,
}

impl MetricValue {
    fn new(metric: Metric, values: &BTreeMap<String, f64>) -> Result<Self> {
        Ok(match metric.of(values)? {
            Ok(value) => Self { value: Some(value), reason: None },
            Err(reason) => Self { value: None, reason: Some(reason) },
        })
    }
}

/// Dimension of the library, or of the user's own.
#[cfg(feature = "schema")]
#[derive(schemars::JsonSchema)]
#[schemars(inline, untagged)]
#[expect(dead_code, reason = "a schema alone")]
enum AnyDimension {
    Known(Dimension),
    Own(String),
}

fn by_channel() -> Vec<String> {
    vec![Dimension::Channel.name().to_owned()]
}

fn roi(
    credits: &Credits,
    by: &[String],
    mut spend: Vec<Spend>,
    (options, bootstrap): (&RoiOptions, Option<BootstrapOptions>),
    progress: &Progress<'_>,
) -> Result<RoiTable> {
    let dimensions =
        by.iter().map(|name| Dimension::named(name, credits.journeys())).collect::<Result<Vec<_>>>()?;
    let by_time = dimensions
        .iter()
        .find(|by| matches!(by, Dimension::TouchDay | Dimension::TouchWeek | Dimension::TouchMonth));
    if let Some(dimension) = by_time {
        all_with_period(&spend, &format!("which grouping by {} needs", dimension.name()))?;
    }
    // An amount for the whole time that is looked at is not cut to a part of it.
    for one in spend.iter_mut().filter(|one| one.period == Period::ALWAYS) {
        one.period = options.period.unwrap_or(one.period);
    }
    match bootstrap {
        Some(bootstrap) => {
            RoiTable::bootstrapped_watched(credits, &dimensions, &spend, (options, bootstrap), progress)
        }
        None => RoiTable::new_watched(credits, &dimensions, &spend, options, progress),
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Metric {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "MetricName".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let word = |metric: Self| {
            let description = format!("`{}`, in the unit `{}`.", metric.formula(), metric.unit());
            serde_json::json!({"type": "string", "const": metric.name(), "description": description})
        };
        let words: Vec<_> = Self::ALL.into_iter().map(word).collect();
        schemars::json_schema!({"oneOf": words, "description": "Name of a ratio of marketing."})
    }
}
