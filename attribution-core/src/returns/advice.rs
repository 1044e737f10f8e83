//! Advice: what follows from returns, by rules that are data.

use serde::Serialize;

use super::advice_rule::AdviceRule;
use super::row::{Column, RoiRow};
use crate::error::{Error, ErrorKind, Result, nearest};

/// Advice for one group, by the first rule that applies to it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Advice {
    /// The group.
    pub keys: Vec<Option<String>>,
    /// Action that is advised.
    pub action: String,
    /// The rule that decided.
    pub rule: String,
    /// Metric that it looked at.
    pub metric: String,
    /// Value that it found there.
    pub value: f64,
    /// Threshold of the rule: the value is above it, or else below.
    pub threshold: f64,
    /// All that the rule checks, with the numbers.
    pub reason: String,
    /// The other rules that apply, in their order.
    pub also: Vec<AdviceReason>,
}

/// Advice of a rule that applies to a group, and does not decide.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AdviceReason {
    /// The rule.
    pub rule: String,
    /// Action that it would advise.
    pub action: String,
    /// All that it checks, with the numbers.
    pub reason: String,
}

impl AdviceRule {
    /// The column that it looks at.
    fn column(&self) -> Result<Column> {
        let known = RoiRow::COLUMNS.iter().find(|(name, _)| *name == self.metric);
        known.map(|(_, column)| *column).ok_or_else(|| {
            let names = || RoiRow::COLUMNS.iter().map(|(name, _)| *name);
            let detail = if let Some(near) = nearest(&self.metric, names()) {
                format!("expected a column of the table, got {:?}; did you mean {near}?", self.metric)
            } else {
                format!("expected one of {}, got {:?}", names().collect::<Vec<_>>().join(", "), self.metric)
            };
            Error::new(ErrorKind::InvalidConfig, "metric", detail)
        })
    }

    /// The value, the threshold and the reason of the advice for a group that the rule applies to. A group without a number
    /// that it looks at is none of its business.
    fn applies(&self, column: Column, row: &RoiRow) -> Option<(f64, f64, String)> {
        let value = column(row)?;
        let threshold = self.above.or(self.below)?;
        if self.above.is_some_and(|limit| value <= limit) || self.below.is_some_and(|limit| value >= limit) {
            return None;
        }
        let above = self.above.map(|limit| format!("above {}", number(limit)));
        let below = self.below.map(|limit| format!("below {}", number(limit)));
        let limits = above.into_iter().chain(below).collect::<Vec<_>>().join(" and ");
        let mut reason = format!("{} {} is {limits}", self.metric, number(value));
        let mut at_least = |name: &str, value: Option<f64>, minimum: f64| {
            let value = value.filter(|value| *value >= minimum)?;
            for part in [", ", name, " ", &number(value), " is at least ", &number(minimum)] {
                reason.push_str(part);
            }
            Some(())
        };
        let share = self.min_share_of_cost.get();
        if share > 0.0 {
            at_least("share_of_cost", row.share_of_cost, share)?;
        }
        if let Some(minimum) = self.min_roi {
            at_least("roi", row.roi, minimum)?;
        }
        Some((value, threshold, reason))
    }
}

/// A number as a sentence says it: six digits that count.
fn number(value: f64) -> String {
    let short: f64 = format!("{value:.5e}").parse().unwrap_or(value);
    short.to_string()
}

/// Advice for each group that a rule applies to.
pub(super) fn advice(rows: &[RoiRow], rules: &[AdviceRule]) -> Result<Vec<Advice>> {
    let mut columns = Vec::with_capacity(rules.len());
    for (index, rule) in rules.iter().enumerate() {
        let column = rule.validate().and_then(|()| rule.column());
        columns.push((rule, column.map_err(|error| error.within(&format!("rules[{index}]")))?));
    }
    let of = |row: &RoiRow| {
        let mut said = columns.iter().filter_map(|(rule, column)| Some((*rule, rule.applies(*column, row)?)));
        let (rule, (value, threshold, reason)) = said.next()?;
        let also = said.map(|(rule, (.., reason))| AdviceReason {
            rule: rule.name.clone(),
            action: rule.action.clone(),
            reason,
        });
        Some(Advice {
            keys: row.keys.clone(),
            action: rule.action.clone(),
            rule: rule.name.clone(),
            metric: rule.metric.clone(),
            value,
            threshold,
            reason,
            also: also.collect(),
        })
    };
    Ok(rows.iter().filter_map(of).collect())
}
