//! Rules of advice, as data.

use serde::Serialize;

use crate::error::{Error, ErrorKind, Result};
use crate::json::{fields, setters};
use crate::math::Share;

/// A rule: when a metric of a group lies beyond a threshold, an action is advised. Of several rules that apply to a group
/// the first in the list decides.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AdviceRule {
    /// Its name.
    pub name: String,
    /// The column of the table that it looks at, such as `roi`, `cpa`, `efficiency_index` or `conversions`.
    pub metric: String,
    /// It applies above this.
    #[serde(default)]
    pub above: Option<f64>,
    /// It applies below this; with `above` too, between the two.
    #[serde(default)]
    pub below: Option<f64>,
    /// It applies only to groups with at least this share of the cost.
    #[serde(default)]
    pub min_share_of_cost: Share,
    /// It applies only to groups with at least this return on investment.
    #[serde(default)]
    pub min_roi: Option<f64>,
    /// Action that is advised, such as `scale` or `cut`.
    pub action: String,
}

fields! {
    AdviceRule {
        name, metric, above = default, below = default, min_share_of_cost = default, min_roi = default, action
    }
}

setters! { AdviceRule:
    with_above(above: Option<f64>),
    with_below(below: Option<f64>),
    with_min_share_of_cost(min_share_of_cost: Share),
    with_min_roi(min_roi: Option<f64>),
}

impl AdviceRule {
    /// A rule for a metric without a threshold yet, and the action that it advises.
    #[must_use]
    pub fn new(name: impl Into<String>, metric: impl Into<String>, action: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            metric: metric.into(),
            above: None,
            below: None,
            min_share_of_cost: const { Share::known(0.0) },
            min_roi: None,
            action: action.into(),
        }
    }

    /// Cut what loses money; review what has at least a tenth of the cost and earns less than 0.8 of its share; scale what earns
    /// more than 1.5 times its share and loses nothing.
    #[must_use]
    pub fn defaults() -> Vec<Self> {
        vec![
            Self::new("loses_money", "roi", "cut").with_below(0.0),
            Self::new("earns_less_than_its_share", "efficiency_index", "review")
                .with_below(0.8)
                .with_min_share_of_cost(const { Share::known(0.1) }),
            Self::new("earns_more_than_its_share", "efficiency_index", "scale")
                .with_above(1.5)
                .with_min_roi(0.0),
        ]
    }

    /// Checks the thresholds.
    pub(super) fn validate(&self) -> Result<()> {
        let refused = |path: &str, detail: String| Err(Error::new(ErrorKind::InvalidConfig, path, detail));
        for (path, name) in [("name", &self.name), ("action", &self.action)] {
            if name.is_empty() {
                return refused(path, "expected a name, got an empty text".into());
            }
        }
        for (path, threshold) in [("above", self.above), ("below", self.below), ("min_roi", self.min_roi)] {
            if let Some(threshold) = threshold.filter(|threshold| !threshold.is_finite()) {
                return refused(path, format!("expected a finite number, got {threshold}"));
            }
        }
        match (self.above, self.below) {
            (None, None) => refused("above", "expected a threshold, above or below, got none".into()),
            (Some(above), Some(below)) if above >= below => {
                refused("below", format!("expected more than {above}, which it must be above, got {below}"))
            }
            _ => Ok(()),
        }
    }
}
