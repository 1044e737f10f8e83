//! What follows from returns, by rules that are data.

use serde::{Deserialize, Serialize};

use super::table::RoiRow;
use crate::error::{Error, ErrorKind, Result};

/// A rule: when a metric of a group lies beyond a threshold, something is advised.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AdviceRule {
    /// Its name.
    pub name: String,
    /// The metric it looks at: `roi`, `roas`, `poas`, `cpa`, `efficiency_index`, `share_of_cost`, `profit` or `conversions`.
    pub metric: String,
    /// It applies above this.
    #[serde(default)]
    pub above: Option<f64>,
    /// It applies below this.
    #[serde(default)]
    pub below: Option<f64>,
    /// It applies only to groups with at least this share of the cost.
    #[serde(default)]
    pub min_share_of_cost: f64,
    /// What is advised, such as `scale` or `cut`.
    pub action: String,
}

/// What one rule says of one group.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Advice {
    /// The group.
    pub keys: Vec<Option<String>>,
    /// What is advised.
    pub action: String,
    /// The rule that says so.
    pub rule: String,
    /// What it looked at.
    pub metric: String,
    /// What it found there.
    pub value: f64,
    /// What it compared with.
    pub threshold: f64,
}

const METRICS: [&str; 8] =
    ["roi", "roas", "poas", "cpa", "efficiency_index", "share_of_cost", "profit", "conversions"];

impl AdviceRule {
    /// Cut what loses money, look at what costs a tenth and earns less than its share, scale what earns half as much again
    /// as its share and doubles its money.
    #[must_use]
    pub fn usual() -> Vec<Self> {
        let rule =
            |name: &str, metric: &str, above: Option<f64>, below: Option<f64>, share: f64, action: &str| {
                Self {
                    name: name.to_owned(),
                    metric: metric.to_owned(),
                    above,
                    below,
                    min_share_of_cost: share,
                    action: action.to_owned(),
                }
            };
        vec![
            rule("loses_money", "roi", None, Some(0.0), 0.0, "cut"),
            rule("earns_less_than_its_share", "efficiency_index", None, Some(0.8), 0.1, "review"),
            rule("earns_more_than_its_share", "efficiency_index", Some(1.5), None, 0.0, "scale"),
        ]
    }

    fn validate(&self) -> Result<()> {
        if !METRICS.contains(&self.metric.as_str()) {
            let detail = format!("expected one of {}, got {}", METRICS.join(", "), self.metric);
            return Err(Error::new(ErrorKind::InvalidConfig, "metric", detail));
        }
        if self.above.is_none() && self.below.is_none() {
            return Err(Error::new(
                ErrorKind::InvalidConfig,
                "above",
                "expected a threshold, above or below, got none",
            ));
        }
        Ok(())
    }

    fn value(&self, row: &RoiRow) -> Option<f64> {
        match self.metric.as_str() {
            "roi" => row.roi,
            "roas" => row.roas,
            "poas" => row.poas,
            "cpa" => row.cpa,
            "efficiency_index" => row.efficiency_index,
            "share_of_cost" => row.share_of_cost,
            "profit" => row.profit,
            _ => Some(row.conversions),
        }
    }
}

/// What the rules say of each group: every rule that applies, group by group. A group without the metric is advised
/// nothing.
pub(super) fn advice(rows: &[RoiRow], rules: &[AdviceRule]) -> Result<Vec<Advice>> {
    for (place, rule) in rules.iter().enumerate() {
        rule.validate().map_err(|error| error.within(&format!("rules[{place}]")))?;
    }
    let mut advice = Vec::new();
    for row in rows {
        for rule in rules {
            let Some(value) = rule.value(row) else { continue };
            let above = rule.above.filter(|limit| value > *limit);
            let below = rule.below.filter(|limit| value < *limit);
            let applies =
                (rule.above.is_none() || above.is_some()) && (rule.below.is_none() || below.is_some());
            let large = row.share_of_cost.unwrap_or(0.0) >= rule.min_share_of_cost;
            if let (true, true, Some(threshold)) = (applies, large, above.or(below)) {
                advice.push(Advice {
                    keys: row.keys.clone(),
                    action: rule.action.clone(),
                    rule: rule.name.clone(),
                    metric: rule.metric.clone(),
                    value,
                    threshold,
                });
            }
        }
    }
    Ok(advice)
}
