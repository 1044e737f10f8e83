//! Options of the figures of partners.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::domain::money::Currency;
use crate::error::{Error, ErrorKind, Problem, Result};
use crate::json::{fields, setters};
use crate::math::{Days, Share, range_objection};

/// Options of the figures of partners.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct FiguresOptions {
    /// Days of the recent period, and of that before it.
    pub recent_days: Days,
    /// Target of every partner that has none of its own. `null`: not known.
    pub target: Option<f64>,
    /// Targets of partners: `{"P1": 100000}`.
    pub targets: BTreeMap<String, f64>,
    /// Currency of revenue, pipeline and targets; amounts of another do not count. `null`: the one that there is.
    #[serde(deserialize_with = "crate::domain::filled")]
    pub currency: Option<Currency>,
    /// Least confidence of evidence that counts.
    pub min_confidence: Share,
}

fields! {
    FiguresOptions:
        recent_days, target, targets, currency by crate::domain::filled as Option<Currency>, min_confidence
}

setters! { FiguresOptions:
    with_recent_days(recent_days: Days),
    with_target(target: Option<f64>),
    with_targets(targets: BTreeMap<String, f64>),
    with_currency(currency: Option<Currency>),
    with_min_confidence(min_confidence: Share),
}

impl Default for FiguresOptions {
    fn default() -> Self {
        Self {
            recent_days: Days::known(90.0),
            target: None,
            targets: BTreeMap::new(),
            currency: None,
            min_confidence: Share::default(),
        }
    }
}

impl FiguresOptions {
    /// Checks the options.
    ///
    /// # Errors
    /// `INVALID_CONFIG` with every problem: no days, and a target that is negative or infinite.
    pub fn validate(&self) -> Result<()> {
        let mut problems = Vec::new();
        if self.recent_days.get() <= 0.0 {
            let detail = "expected a number above 0, got 0".into();
            problems.push(Problem { path: "recent_days".into(), detail });
        }
        let own = self.targets.iter().map(|(partner, target)| (format!("targets.{partner}"), *target));
        for (path, target) in own.chain(self.target.map(|target| ("target".into(), target))) {
            if let Some(detail) = range_objection(target, f64::MAX) {
                problems.push(Problem { path, detail });
            }
        }
        Error::from_problems(ErrorKind::InvalidConfig, problems).map_or(Ok(()), Err)
    }

    /// Target of a partner.
    pub(super) fn target_of(&self, partner: &str) -> Option<f64> {
        self.targets.get(partner).copied().or(self.target)
    }
}
