//! Conditions on deals.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::domain::money::{Currency, Money};
use crate::domain::{Opportunity, same_word};
use crate::error::Problem;
use crate::json::{fields, setters};
use crate::time::Timestamp;

/// Deepest nesting of conditions.
const DEEPEST: usize = 16;

/// Range of amounts in one currency: from the least on, and below the limit.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AmountRange {
    /// Currency of the range; deals in other currencies are outside.
    pub currency: Currency,
    /// Least amount, in major units. `null`: any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<f64>,
    /// Amount from which on a deal is outside, in major units. `null`: none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<f64>,
}

fields! { AmountRange { currency, min = default, max = default } }

impl AmountRange {
    /// A range of amounts.
    #[must_use]
    pub const fn new(currency: Currency, min: Option<f64>, max: Option<f64>) -> Self {
        Self { currency, min, max }
    }

    /// True for a deal whose amount lies in the range, compared in minor units.
    fn holds(&self, deal: &Opportunity) -> bool {
        let minor = |amount: f64| Money::from_major(amount, self.currency).ok().map(|money| money.minor);
        let Some(own) = deal.amount.filter(|_| deal.currency == Some(self.currency)).and_then(minor) else {
            return false;
        };
        self.min.is_none_or(|min| minor(min).is_some_and(|min| own >= min))
            && self.max.is_none_or(|max| minor(max).is_some_and(|max| own < max))
    }
}

/// Range of closes: from a moment on, and before another.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct CloseRange {
    /// First moment. `null`: any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Timestamp>,
    /// Moment from which on a deal is outside. `null`: none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Timestamp>,
}

fields! { CloseRange: from, to }

impl CloseRange {
    /// A range of closes.
    #[must_use]
    pub const fn new(from: Option<Timestamp>, to: Option<Timestamp>) -> Self {
        Self { from, to }
    }

    fn holds(&self, deal: &Opportunity) -> bool {
        let Some(closed) = deal.close_or_forecast() else { return false };
        self.from.is_none_or(|from| closed >= from) && self.to.is_none_or(|to| closed < to)
    }
}

/// Condition on a deal: everything in it has to hold, and an empty one holds always.
///
/// # Examples
/// ```
/// use attribution_core::domain::Opportunity;
/// use attribution_core::partner::{AmountRange, RuleCondition};
///
/// let large = RuleCondition::default()
///     .with_amount(AmountRange::new("USD".parse()?, Some(100_000.0), None))
///     .with_segments(vec!["enterprise".into()]);
/// let deal = Opportunity {
///     amount: Some(100_000.0),
///     currency: Some("USD".parse()?),
///     segment: Some("Enterprise".into()),
///     ..Opportunity::new("deal-1")
/// };
/// assert!(large.holds(&deal));
/// assert!(!large.holds(&Opportunity { amount: Some(99_999.99), ..deal }));
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct RuleCondition {
    /// Kinds of what is attributed, one of which the deal has; a deal that says none is an `opportunity`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = serde_json::json!([]))))]
    pub kinds: Vec<String>,
    /// Range of the amount.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<AmountRange>,
    /// Types of revenue, one of which the deal has.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = serde_json::json!([]))))]
    pub revenue_types: Vec<String>,
    /// Segments, one of which the deal has.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = serde_json::json!([]))))]
    pub segments: Vec<String>,
    /// Sizes, one of which the deal has.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = serde_json::json!([]))))]
    pub deal_sizes: Vec<String>,
    /// Stages, one of which the deal has.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = serde_json::json!([]))))]
    pub stages: Vec<String>,
    /// Metadata by name, each with the values of which the deal has one.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = serde_json::json!({}))))]
    pub metadata: BTreeMap<String, Vec<String>>,
    /// Range of the close.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closed: Option<CloseRange>,
    /// Conditions that all have to hold.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = serde_json::json!([]))))]
    pub all: Vec<RuleCondition>,
    /// Conditions of which one has to hold.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = serde_json::json!([]))))]
    pub any: Vec<RuleCondition>,
    /// Condition that must not hold.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not: Option<Box<RuleCondition>>,
}

fields! {
    RuleCondition:
        kinds, amount, revenue_types, segments, deal_sizes, stages, metadata, closed, all, any, not
}

setters! { RuleCondition:
    with_kinds(kinds: Vec<String>),
    with_amount(amount: Option<AmountRange>),
    with_revenue_types(revenue_types: Vec<String>),
    with_segments(segments: Vec<String>),
    with_deal_sizes(deal_sizes: Vec<String>),
    with_stages(stages: Vec<String>),
    with_metadata(metadata: BTreeMap<String, Vec<String>>),
    with_closed(closed: Option<CloseRange>),
    with_all(all: Vec<RuleCondition>),
    with_any(any: Vec<RuleCondition>),
    with_not(not: Option<Box<RuleCondition>>),
}

impl RuleCondition {
    /// True for a deal that meets the condition.
    #[must_use]
    pub fn holds(&self, deal: &Opportunity) -> bool {
        let is_one = |wanted: &[String], own: Option<&str>| {
            wanted.is_empty() || own.is_some_and(|own| wanted.iter().any(|wanted| same_word(wanted, own)))
        };
        is_one(&self.kinds, Some(deal.kind.as_deref().unwrap_or("opportunity")))
            && is_one(&self.revenue_types, deal.revenue_type.as_deref())
            && is_one(&self.segments, deal.segment.as_deref())
            && is_one(&self.deal_sizes, deal.deal_size.as_deref())
            && is_one(&self.stages, deal.stage.as_deref())
            && self.amount.as_ref().is_none_or(|range| range.holds(deal))
            && self.closed.as_ref().is_none_or(|range| range.holds(deal))
            && self
                .metadata
                .iter()
                .all(|(name, wanted)| deal.metadata.get(name).is_some_and(|own| wanted.contains(own)))
            && self.all.iter().all(|condition| condition.holds(deal))
            && (self.any.is_empty() || self.any.iter().any(|condition| condition.holds(deal)))
            && self.not.as_ref().is_none_or(|condition| !condition.holds(deal))
    }

    /// Everything that is wrong with the condition at `path`.
    pub(in crate::partner) fn problems(&self, path: &str, problems: &mut Vec<Problem>) {
        self.problems_within(path, 0, problems);
    }

    fn problems_within(&self, path: &str, depth: usize, problems: &mut Vec<Problem>) {
        let mut objection = |field: &str, detail: &str| {
            problems.push(Problem { path: format!("{path}.{field}"), detail: detail.to_owned() });
        };
        if depth > DEEPEST {
            let detail = format!("expected conditions nested at most {DEEPEST} deep");
            problems.push(Problem { path: path.to_owned(), detail });
            return;
        }
        if let Some(AmountRange { min, max, .. }) = &self.amount {
            for (name, bound) in [("amount.min", min), ("amount.max", max)] {
                if bound.is_some_and(|bound| !bound.is_finite()) {
                    objection(name, "expected a finite number");
                }
            }
            if matches!((min, max), (Some(min), Some(max)) if min >= max) {
                objection("amount.max", "expected an amount above min, or nothing lies between them");
            }
        }
        if let Some(CloseRange { from: Some(from), to: Some(to) }) = &self.closed
            && from >= to
        {
            objection("closed.to", "expected a moment after from, or nothing lies between them");
        }
        for (name, wanted) in &self.metadata {
            if wanted.is_empty() {
                objection(&format!("metadata.{name}"), "expected at least one value, or it never holds");
            }
        }
        let groups = [("all", &self.all), ("any", &self.any)];
        for (name, conditions) in groups {
            for (place, condition) in conditions.iter().enumerate() {
                condition.problems_within(&format!("{path}.{name}[{place}]"), depth + 1, problems);
            }
        }
        if let Some(condition) = &self.not {
            condition.problems_within(&format!("{path}.not"), depth + 1, problems);
        }
    }
}

#[cfg(test)]
#[path = "condition_tests.rs"]
mod tests;
