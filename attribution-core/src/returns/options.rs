//! Options of a table of returns.

use serde::Serialize;

use super::advice_rule::AdviceRule;
use super::bought::Keys;
use super::metric::Domain;
use crate::domain::Period;
use crate::error::{Error, ErrorKind, Result, nearest};
use crate::json::{fields, setters};

/// Options of a table of returns: margin, period, rules, and outcomes beside conversions.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct RoiOptions {
    /// Contribution margin before marketing: the part that a unit of revenue leaves, above 0 and at most 1.
    pub margin: f64,
    /// Only what lies within this counts: conversions by their own time, whenever their touches were, and spend; a spend
    /// that lies partly in it counts in proportion.
    pub period: Option<Period>,
    /// Intervals of what groups earned, such as those of a bootstrap: each ratio then has one too.
    pub intervals: Vec<EarnedInterval>,
    /// Rules of advice, the most important first.
    pub rules: Vec<AdviceRule>,
    /// Outcomes of groups beside conversions: leads, opportunities, new customers and more. Each gives its metrics.
    pub outcomes: Vec<GroupOutcomes>,
    /// Customer lifetime value: with new customers, `ltv_to_cac`.
    pub lifetime_value: Option<f64>,
    /// Revenue of a customer per period: with new customers, `payback_periods`.
    pub revenue_per_period: Option<f64>,
    /// Retention rate: the part of customers that stays each period, above 0 and at most 1, for `payback_periods`. All stay
    /// when left out.
    pub retention: f64,
    /// All revenue, attributed or not: `mer` of the total.
    pub total_revenue: Option<f64>,
}

fields! {
    RoiOptions:
        margin, period, intervals, rules, outcomes, lifetime_value, revenue_per_period, retention, total_revenue
}

setters! { RoiOptions:
    with_margin(margin: f64),
    with_period(period: Option<Period>),
    with_intervals(intervals: Vec<EarnedInterval>),
    with_rules(rules: Vec<AdviceRule>),
    with_outcomes(outcomes: Vec<GroupOutcomes>),
    with_lifetime_value(lifetime_value: Option<f64>),
    with_revenue_per_period(revenue_per_period: Option<f64>),
    with_retention(retention: f64),
    with_total_revenue(total_revenue: Option<f64>),
}

/// Between what a group's earnings may lie.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct EarnedInterval {
    /// The group, by the value of each dimension.
    pub keys: Vec<Option<String>>,
    /// At least so much value.
    pub value_low: f64,
    /// At most so much.
    pub value_high: f64,
}

fields! { EarnedInterval { keys, value_low, value_high } }

/// Outcomes of a group beside conversions. The total of a table has a metric only when all groups with a cost say what it
/// needs.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct GroupOutcomes {
    /// The group, by the value of each dimension.
    pub keys: Vec<Option<String>>,
    /// New customers: `cac`, and with it `ltv_to_cac` and `payback_periods`.
    pub new_customers: Option<f64>,
    /// Leads: `cost_per_lead`.
    pub leads: Option<f64>,
    /// Opportunities: `cost_per_opportunity`.
    pub opportunities: Option<f64>,
    /// Amount times probability, summed over open opportunities: `pipeline_roi`.
    pub open_pipeline: Option<f64>,
    /// Revenue that a test says would not have come without the spend: `incremental_roi`.
    pub incremental_revenue: Option<f64>,
}

fields! { GroupOutcomes: keys, new_customers, leads, opportunities, open_pipeline, incremental_revenue }

impl EarnedInterval {
    /// An interval of a group.
    #[must_use]
    pub const fn new(keys: Vec<Option<String>>, value_low: f64, value_high: f64) -> Self {
        Self { keys, value_low, value_high }
    }
}

setters! { GroupOutcomes:
    with_keys(keys: Vec<Option<String>>),
    with_new_customers(new_customers: Option<f64>),
    with_leads(leads: Option<f64>),
    with_opportunities(opportunities: Option<f64>),
    with_open_pipeline(open_pipeline: Option<f64>),
    with_incremental_revenue(incremental_revenue: Option<f64>),
}

impl Default for RoiOptions {
    fn default() -> Self {
        Self {
            margin: 1.0,
            period: None,
            intervals: Vec::new(),
            rules: AdviceRule::defaults(),
            outcomes: Vec::new(),
            lifetime_value: None,
            revenue_per_period: None,
            retention: 1.0,
            total_revenue: None,
        }
    }
}

impl RoiOptions {
    /// Reads options from JSON; those left out keep their defaults.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for unknown names and wrong types.
    pub fn from_json(json: &str) -> Result<Self> {
        Error::read(json)
    }

    pub(super) fn validate(&self, dimensions: usize) -> Result<()> {
        for (name, domain, value) in [
            ("margin", Domain::PositiveShare, Some(self.margin)),
            ("retention", Domain::PositiveShare, Some(self.retention)),
            ("lifetime_value", Domain::NotNegative, self.lifetime_value),
            ("revenue_per_period", Domain::NotNegative, self.revenue_per_period),
            ("total_revenue", Domain::Finite, self.total_revenue),
        ] {
            in_domain(name, domain, value)?;
        }
        if let Some(Period { start, end }) = self.period.filter(|period| period.end <= period.start) {
            return refused("period", format!("expected an end after {start}, got {end}"));
        }
        for (index, interval) in self.intervals.iter().enumerate() {
            let path = format!("intervals[{index}]");
            one_group(&path, &interval.keys, dimensions, self.intervals.iter().map(|other| &other.keys))?;
            if !(interval.value_low.is_finite()
                && interval.value_high >= interval.value_low
                && interval.value_high.is_finite())
            {
                let detail = format!("expected {} or more, got {}", interval.value_low, interval.value_high);
                return refused(format!("{path}.value_high"), detail);
            }
        }
        for (index, outcomes) in self.outcomes.iter().enumerate() {
            let path = format!("outcomes[{index}]");
            one_group(&path, &outcomes.keys, dimensions, self.outcomes.iter().map(|other| &other.keys))?;
            for (name, domain, value) in [
                ("new_customers", Domain::NotNegative, outcomes.new_customers),
                ("leads", Domain::NotNegative, outcomes.leads),
                ("opportunities", Domain::NotNegative, outcomes.opportunities),
                ("open_pipeline", Domain::NotNegative, outcomes.open_pipeline),
                ("incremental_revenue", Domain::Finite, outcomes.incremental_revenue),
            ] {
                in_domain(&format!("{path}.{name}"), domain, value)?;
            }
        }
        Ok(())
    }

    /// Refuses groups that are neither in the credits nor in the spend.
    pub(super) fn check_groups<'a>(&self, groups: impl Iterator<Item = &'a Keys> + Clone) -> Result<()> {
        let intervals = self.intervals.iter().map(|interval| &interval.keys);
        let outcomes = self.outcomes.iter().map(|outcomes| &outcomes.keys);
        let told = intervals.enumerate().map(|(index, keys)| ("intervals", index, keys));
        let told = told.chain(outcomes.enumerate().map(|(index, keys)| ("outcomes", index, keys)));
        for (list, index, keys) in told {
            if groups.clone().any(|group| group == keys) {
                continue;
            }
            let (names, name): (Vec<String>, _) = (groups.map(label).collect(), label(keys));
            let near = nearest(&name, names.iter().map(String::as_str))
                .map_or(String::new(), |near| format!("; did you mean {near}?"));
            let detail = format!("expected a group with credits or spend, got {name}{near}");
            return refused(format!("{list}[{index}].keys"), detail);
        }
        Ok(())
    }

    pub(super) fn interval(&self, keys: &Keys) -> Option<&EarnedInterval> {
        self.intervals.iter().find(|interval| interval.keys == *keys)
    }

    pub(super) fn outcomes(&self, keys: &Keys) -> GroupOutcomes {
        self.outcomes.iter().find(|outcomes| outcomes.keys == *keys).cloned().unwrap_or_default()
    }

    /// Sum of the outcomes of some groups; nothing is said of what one of them does not say.
    pub(super) fn outcomes_together<'a>(&self, groups: impl Iterator<Item = &'a Keys>) -> GroupOutcomes {
        let zero = Some(0.0);
        let mut all = GroupOutcomes {
            keys: Vec::new(),
            new_customers: zero,
            leads: zero,
            opportunities: zero,
            open_pipeline: zero,
            incremental_revenue: zero,
        };
        for keys in groups {
            let one = self.outcomes(keys);
            let add = |sum: &mut Option<f64>, more: Option<f64>| *sum = sum.zip(more).map(|(a, b)| a + b);
            add(&mut all.new_customers, one.new_customers);
            add(&mut all.leads, one.leads);
            add(&mut all.opportunities, one.opportunities);
            add(&mut all.open_pipeline, one.open_pipeline);
            add(&mut all.incremental_revenue, one.incremental_revenue);
        }
        all
    }
}

/// A group as people read it.
fn label(keys: &Keys) -> String {
    keys.iter().map(|key| key.as_deref().unwrap_or("(none)")).collect::<Vec<_>>().join(" · ")
}

fn refused(path: impl Into<String>, detail: String) -> Result<()> {
    Err(Error::new(ErrorKind::InvalidConfig, path, detail))
}

fn in_domain(path: &str, domain: Domain, value: Option<f64>) -> Result<()> {
    match value.filter(|value| !domain.contains(*value)) {
        Some(value) => refused(path, format!("expected {}, got {value}", domain.text())),
        None => Ok(()),
    }
}

/// Refuses keys that are not as many as the dimensions, or stand in a list twice.
fn one_group<'a>(
    path: &str,
    keys: &Keys,
    dimensions: usize,
    all: impl Iterator<Item = &'a Keys>,
) -> Result<()> {
    let path = format!("{path}.keys");
    if keys.len() != dimensions {
        return refused(path, format!("expected {dimensions} keys, got {}", keys.len()));
    }
    if all.filter(|other| *other == keys).count() > 1 {
        return refused(path, format!("expected each group once, got {} twice", label(keys)));
    }
    Ok(())
}
