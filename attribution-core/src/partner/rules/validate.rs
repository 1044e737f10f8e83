//! Checking rules before they are stored.

use serde::Serialize;

use super::rule::PartnerRule;
use crate::error::{Error, ErrorKind, Problem, Result};
use crate::math::SmallSort;

/// Problem of a rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RuleProblem {
    /// Id of the rule.
    pub rule: String,
    /// Address of the field.
    pub path: String,
    /// Sentence for people: what was expected, and what came.
    pub detail: String,
}

/// Rules of one priority that are both active, of which the smaller id decides where both apply.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ConflictingRules {
    /// The priority.
    pub priority: u32,
    /// Ids of the rules, the one that decides first.
    pub rules: Vec<String>,
}

/// Result of a check of rules.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RuleValidation {
    /// True where nothing is wrong.
    pub valid: bool,
    /// Everything that is wrong.
    pub problems: Vec<RuleProblem>,
    /// Active rules of one priority: no error, but worth a look.
    pub same_priority: Vec<ConflictingRules>,
}

/// Rule validation: every problem of every rule, each with its address, and rules of the same priority.
///
/// # Examples
/// ```
/// use attribution_core::partner::{PartnerRule, validate_rules};
///
/// let checked = validate_rules(&[PartnerRule::new("a"), PartnerRule::new("b")]);
/// assert!(checked.valid);
/// assert_eq!(checked.same_priority[0].rules, ["a", "b"]);
/// ```
#[must_use]
pub fn validate_rules(rules: &[PartnerRule]) -> RuleValidation {
    let problems = problems(rules).map(|(rule, Problem { path, detail })| {
        let id = rules.get(rule).map_or_else(String::new, |rule| rule.id.clone());
        RuleProblem { rule: id, path: format!("rules[{rule}].{path}"), detail }
    });
    let problems: Vec<RuleProblem> = problems.collect();
    RuleValidation { valid: problems.is_empty(), problems, same_priority: same_priority(rules) }
}

/// The same as an error.
pub(super) fn check(rules: &[PartnerRule], argument: &str) -> Result<()> {
    let problems = problems(rules)
        .map(|(rule, problem)| Problem { path: format!("{argument}[{rule}].{}", problem.path), ..problem });
    Error::from_problems(ErrorKind::InvalidConfig, problems.collect()).map_or(Ok(()), Err)
}

/// Problems by the place of their rule.
fn problems(rules: &[PartnerRule]) -> impl Iterator<Item = (usize, Problem)> {
    rules.iter().enumerate().flat_map(move |(place, rule)| {
        let is_repeated = rules.iter().take(place).any(|before| before.id == rule.id && !rule.id.is_empty());
        let repeated = is_repeated.then(|| Problem {
            path: "id".into(),
            detail: format!("expected an id of its own, got that of a rule before it, {:?}", rule.id),
        });
        rule.problems().into_iter().chain(repeated).map(move |problem| (place, problem))
    })
}

/// Active rules by priority, of those that share one.
fn same_priority(rules: &[PartnerRule]) -> Vec<ConflictingRules> {
    let mut active: Vec<(u32, &str)> =
        rules.iter().filter(|rule| rule.active).map(|rule| (rule.priority, rule.id.as_str())).collect();
    active.small_sort_unstable();
    let groups = active.chunk_by(|one, other| one.0 == other.0).filter(|group| group.len() > 1);
    let named = groups.map(|group| ConflictingRules {
        priority: group.first().map_or(0, |(priority, _)| *priority),
        rules: group.iter().map(|(_, id)| (*id).to_owned()).collect(),
    });
    named.collect()
}
