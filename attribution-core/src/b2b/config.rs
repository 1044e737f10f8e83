//! Everything that can be set of B2B attribution.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::tables::{
    ACCELERATORS, DEAL_SIZES, EXPECTED_CYCLE_DAYS, SCORE_WEIGHTS, STAGES, TIER_THRESHOLDS, TIERS,
    TOUCH_TYPES, WEIGHTS, usual,
};
use crate::domain::{LeadTier, word};
use crate::error::{Error, ErrorKind, Problem, Result, nearest};
use crate::json::{fields, setters};
use crate::math::range_objection;

/// Weighting of a buying committee in the factor `account`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum CommitteeWeighting {
    /// Every touch weighs for itself.
    #[default]
    Flat,
    /// Every stakeholder weighs the same, and shares it out over the touches: ten mails to one person do not outweigh a
    /// decision maker. Touches without a lead are one stakeholder more.
    PerStakeholder,
}

/// Configuration of B2B attribution: multipliers, expected cycles and the weights of the five factors.
///
/// The tables by name hold what differs from the usual: a word that they do not name keeps its usual multiplier, and a
/// word that nobody knows has 1. Case, spaces and hyphens do not matter: `Demo Request` is `demo_request`.
///
/// # Examples
/// ```
/// use attribution_core::b2b::B2bConfig;
///
/// let config = B2bConfig::default();
/// assert_eq!((config.touch_type("Demo Request"), config.touch_type("podcast")), (1.5, 1.0));
/// assert_eq!(config.expected_cycle(Some("Mid-Market")), 150.0);
/// let config = config.with_touch_types([("podcast".to_owned(), 1.2)].into());
/// assert_eq!((config.touch_type("demo_request"), config.touch_type("podcast")), (1.5, 1.2));
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
#[non_exhaustive]
pub struct B2bConfig {
    /// Weights of the factors in the model `b2b`: `time`, `quality`, `account`, `stage` and `velocity`. One that is not
    /// named weighs nothing; they are divided by their sum.
    pub weights: BTreeMap<String, f64>,
    /// Multipliers of kinds of touches that differ from the usual.
    pub touch_types: BTreeMap<String, f64>,
    /// Multipliers of funnel stages that differ from the usual.
    pub stages: BTreeMap<String, f64>,
    /// Multipliers of lead tiers that differ from the usual, by the letters from A to D.
    pub tiers: BTreeMap<String, f64>,
    /// Expected length of the sales cycle in days by size of the deal, where it differs from the usual.
    pub expected_cycle_days: BTreeMap<String, f64>,
    /// Expected length of the sales cycle in days of a deal of another size, or of none.
    pub default_cycle_days: f64,
    /// Decay time of the factor `time` as a share of the sales cycle: a touch loses all but 1/e of its weight in it.
    pub decay_share: f64,
    /// Least decay time of the factor `time` in days, above 0.
    pub min_decay_days: f64,
    /// Engagement of a touch that has none, 0 to 100.
    pub missing_engagement: f64,
    /// Multiplier of touches of sales in the factor `account`.
    pub sales_multiplier: f64,
    /// Weighting of a buying committee in the factor `account`.
    pub committee: CommitteeWeighting,
    /// Kinds of touches that speed a deal up, in the factor `velocity`.
    pub accelerators: Vec<String>,
    /// Weight that such a touch gains with a bonus of 1, as a share.
    pub acceleration: f64,
    /// Weights of the scores in the total by which leads without a tier are graded, where they differ from the usual.
    pub score_weights: BTreeMap<String, f64>,
    /// Least totals of the tiers A, B and C, where they differ from the usual.
    pub tier_thresholds: BTreeMap<String, f64>,
}

fields! {
    B2bConfig:
        weights, touch_types, stages, tiers, expected_cycle_days, default_cycle_days, decay_share, min_decay_days,
        missing_engagement, sales_multiplier, committee, accelerators, acceleration, score_weights,
        tier_thresholds
}

setters! { B2bConfig:
    with_weights(weights: BTreeMap<String, f64>),
    with_touch_types(touch_types: BTreeMap<String, f64>),
    with_stages(stages: BTreeMap<String, f64>),
    with_tiers(tiers: BTreeMap<String, f64>),
    with_expected_cycle_days(expected_cycle_days: BTreeMap<String, f64>),
    with_default_cycle_days(default_cycle_days: f64),
    with_decay_share(decay_share: f64),
    with_min_decay_days(min_decay_days: f64),
    with_missing_engagement(missing_engagement: f64),
    with_sales_multiplier(sales_multiplier: f64),
    with_committee(committee: CommitteeWeighting),
    with_accelerators(accelerators: Vec<String>),
    with_acceleration(acceleration: f64),
    with_score_weights(score_weights: BTreeMap<String, f64>),
    with_tier_thresholds(tier_thresholds: BTreeMap<String, f64>),
}

impl Default for B2bConfig {
    fn default() -> Self {
        Self {
            weights: WEIGHTS.into_iter().map(|(factor, weight)| (factor.to_owned(), weight)).collect(),
            touch_types: BTreeMap::new(),
            stages: BTreeMap::new(),
            tiers: BTreeMap::new(),
            expected_cycle_days: BTreeMap::new(),
            default_cycle_days: 180.0,
            decay_share: 0.3,
            min_decay_days: 14.0,
            missing_engagement: 50.0,
            sales_multiplier: 1.3,
            committee: CommitteeWeighting::default(),
            accelerators: ACCELERATORS.map(str::to_owned).to_vec(),
            acceleration: 0.2,
            score_weights: BTreeMap::new(),
            tier_thresholds: BTreeMap::new(),
        }
    }
}

/// Largest multiplier and longest cycle: products of several stay numbers.
const LARGEST: f64 = 1e6;

/// Name of a table, what is given in it, and the words that it can have.
type NamedTable<'a> = (&'a str, &'a BTreeMap<String, f64>, &'a [(&'a str, f64)]);

/// The number of a word: the one given, or the usual one.
fn number(given: &BTreeMap<String, f64>, table: &[(&str, f64)], name: &str) -> Option<f64> {
    let name = word(name);
    let given = given.iter().find(|(other, _)| word(other) == name).map(|(_, number)| *number);
    given.or_else(|| usual(table, &name))
}

/// All words of a table with their numbers, the usual ones first.
fn all(given: &BTreeMap<String, f64>, table: &[(&str, f64)]) -> Vec<(String, f64)> {
    let known =
        table.iter().map(|(name, usual)| ((*name).to_owned(), number(given, table, name).unwrap_or(*usual)));
    let others = given.iter().map(|(name, number)| (word(name), *number));
    let others = others.filter(|(name, _)| usual(table, name).is_none());
    known.chain(others).collect()
}

impl B2bConfig {
    /// Multiplier of a kind of touches; 1 for one that nobody knows.
    #[must_use]
    pub fn touch_type(&self, kind: &str) -> f64 {
        number(&self.touch_types, &TOUCH_TYPES, kind).unwrap_or(1.0)
    }

    /// Multiplier of a funnel stage; 1 for one that nobody knows.
    #[must_use]
    pub fn stage(&self, stage: &str) -> f64 {
        number(&self.stages, &STAGES, stage).unwrap_or(1.0)
    }

    /// Multiplier of a lead tier.
    #[must_use]
    pub fn tier(&self, tier: LeadTier) -> f64 {
        number(&self.tiers, &TIERS, tier.name()).unwrap_or(1.0)
    }

    /// Expected length of the sales cycle in days of a deal of this size.
    #[must_use]
    pub fn expected_cycle(&self, deal_size: Option<&str>) -> f64 {
        let of_size =
            deal_size.and_then(|size| number(&self.expected_cycle_days, &EXPECTED_CYCLE_DAYS, size));
        of_size.unwrap_or(self.default_cycle_days)
    }

    /// Multiplier of the size of a deal, which is reported and weighs nothing: within one deal it cancels.
    #[must_use]
    pub fn deal_size_multiplier(&self, deal_size: Option<&str>) -> f64 {
        deal_size.and_then(|size| usual(&DEAL_SIZES, &word(size))).unwrap_or(1.0)
    }

    /// Every kind of touches that is known, with its multiplier.
    #[must_use]
    pub fn all_touch_types(&self) -> Vec<(String, f64)> {
        all(&self.touch_types, &TOUCH_TYPES)
    }

    /// Every funnel stage that is known, with its multiplier.
    #[must_use]
    pub fn all_stages(&self) -> Vec<(String, f64)> {
        all(&self.stages, &STAGES)
    }

    /// Every lead tier with its multiplier.
    #[must_use]
    pub fn all_tiers(&self) -> Vec<(LeadTier, f64)> {
        LeadTier::ALL.into_iter().map(|tier| (tier, self.tier(tier))).collect()
    }

    /// Every size of deals that is known, with its expected cycle in days.
    #[must_use]
    pub fn all_expected_cycles(&self) -> Vec<(String, f64)> {
        all(&self.expected_cycle_days, &EXPECTED_CYCLE_DAYS)
    }

    /// True for a kind of touches that speeds a deal up.
    #[must_use]
    pub fn accelerates(&self, kind: &str) -> bool {
        let kind = word(kind);
        self.accelerators.iter().any(|accelerator| word(accelerator) == kind)
    }

    /// Weight of a score in the total of a lead.
    pub(super) fn score_weight(&self, score: &str) -> f64 {
        number(&self.score_weights, &SCORE_WEIGHTS, score).unwrap_or(0.0)
    }

    /// Least total of a tier; `None` for D, which has none.
    pub(super) fn threshold(&self, tier: LeadTier) -> Option<f64> {
        number(&self.tier_thresholds, &TIER_THRESHOLDS, tier.name())
    }

    /// Weight of a factor in the mix, before they are divided by their sum.
    pub(crate) fn weight(&self, factor: &str) -> f64 {
        number(&self.weights, &[], factor).unwrap_or(0.0)
    }

    /// Checks every number.
    ///
    /// # Errors
    /// `INVALID_CONFIG` with every problem: a number that is negative or not finite, a name that a table cannot have, weights
    /// that are all zero.
    pub fn validate(&self) -> Result<()> {
        let problems = self.problems();
        Error::from_problems(ErrorKind::InvalidConfig, problems).map_or(Ok(()), Err)
    }

    pub(super) fn problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        let numbers = [
            ("default_cycle_days", self.default_cycle_days, LARGEST),
            ("decay_share", self.decay_share, LARGEST),
            ("missing_engagement", self.missing_engagement, 100.0),
            ("sales_multiplier", self.sales_multiplier, LARGEST),
            ("acceleration", self.acceleration, LARGEST),
        ];
        let mut objection = |path: String, number: f64, max: f64| {
            if let Some(detail) = range_objection(number, max) {
                problems.push(Problem { path, detail });
            }
        };
        for (path, number, max) in numbers {
            objection(path.into(), number, max);
        }
        let tables = [
            ("weights", &self.weights),
            ("touch_types", &self.touch_types),
            ("stages", &self.stages),
            ("tiers", &self.tiers),
            ("expected_cycle_days", &self.expected_cycle_days),
            ("score_weights", &self.score_weights),
            ("tier_thresholds", &self.tier_thresholds),
        ];
        for (table, numbers) in tables {
            for (name, number) in numbers {
                objection(format!("{table}.{name}"), *number, LARGEST);
            }
        }
        if !(self.min_decay_days.is_finite() && self.min_decay_days > 0.0) {
            let detail = format!("expected a finite number above 0, got {}", self.min_decay_days);
            problems.push(Problem { path: "min_decay_days".into(), detail });
        }
        self.check_names(&mut problems);
        let sum: f64 = self.weights.values().sum();
        if problems.is_empty() && !(sum > 0.0 && sum.is_finite()) {
            let detail = format!("expected weights with a finite sum above 0, got {sum}");
            problems.push(Problem { path: "weights".into(), detail });
        }
        problems
    }

    /// Names that are not among the few that a table can have, and words that stand there in two spellings.
    fn check_names(&self, problems: &mut Vec<Problem>) {
        let closed: [NamedTable<'_>; 4] = [
            ("weights", &self.weights, &WEIGHTS),
            ("tiers", &self.tiers, &TIERS),
            ("score_weights", &self.score_weights, &SCORE_WEIGHTS),
            ("tier_thresholds", &self.tier_thresholds, &TIER_THRESHOLDS),
        ];
        for (table, given, known) in closed {
            for name in given.keys().filter(|name| usual(known, &word(name)).is_none()) {
                let names = known.iter().map(|(name, _)| *name);
                let near = nearest(name, names.clone());
                let near = near.map_or_else(String::new, |near| format!("; did you mean {near}?"));
                let all = names.collect::<Vec<_>>().join(", ");
                let detail = format!("expected one of {all}, got {name:?}{near}");
                problems.push(Problem { path: format!("{table}.{name}"), detail });
            }
        }
        let open = [
            ("touch_types", &self.touch_types),
            ("stages", &self.stages),
            ("expected_cycle_days", &self.expected_cycle_days),
        ];
        let all = closed.iter().map(|(table, given, _)| (*table, *given)).chain(open);
        for (table, given) in all {
            let names: Vec<&String> = given.keys().collect();
            for (index, name) in names.iter().enumerate() {
                let twice = names.iter().take(index).find(|other| word(other) == word(name));
                if let Some(other) = twice {
                    let detail = format!("expected each word once, got {other:?} and {name:?}");
                    problems.push(Problem { path: table.into(), detail });
                }
            }
        }
    }
}

#[cfg(test)]
#[path = "config_tests.rs"]
mod tests;
