//! A rule in one plain sentence.

use std::collections::BTreeMap;

use super::condition::{AmountRange, CloseRange, RuleCondition};
use super::filter::EvidenceFilter;
use super::rule::PartnerRule;
use crate::domain::AwardConstraint;
use crate::error::Result;
use crate::math::SmallSort;
use crate::partner::split::{
    HALF_LIFE, OTHER_ROLE, PartnerModel, PartnerModelName, STANDARD_ROLES, SeveralRoles,
};
use crate::partner::workflow::{ConflictRule, FallbackRule, MergeRule, SourceRule, Workflow};

/// Rule in one plain sentence: the deals, the evidence, the model and the constraint.
///
/// # Examples
/// ```
/// use attribution_core::partner::{PartnerRule, describe_rule};
///
/// let sentence = describe_rule(&PartnerRule::new("equal"))?;
/// assert_eq!(sentence, "For all deals, all evidence is split equally among partners, and shares add up to 100 %.");
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_CONFIG` for a rule that cannot be.
pub fn describe_rule(rule: &PartnerRule) -> Result<String> {
    rule.validate()?;
    let deals = condition(&rule.applies_to);
    let deals = if deals.is_empty() { "all deals".to_owned() } else { format!("deals {deals}") };
    let evidence = filter(&rule.filters);
    let evidence = match &rule.workflow {
        Some(workflow) => format!("{evidence} from {}", sources(workflow)),
        None => evidence,
    };
    let (split, shares) = (model(&rule.model), constraint(rule.constraint));
    let more = rule.workflow.as_ref().map_or_else(String::new, fallback);
    let off = if rule.active { "" } else { " The rule is switched off." };
    let up = if rule.pass_up.is_empty() { String::new() } else { passed(rule) };
    Ok(format!("For {deals}, {evidence} is split {split}, and shares {shares}.{up}{more}{off}"))
}

/// The hierarchy as a sentence.
fn passed(rule: &PartnerRule) -> String {
    let each = rule.pass_up.iter();
    let each = each
        .map(|one| format!("{} passes {} % of its share to {}", one.from, percent(one.rate.get()), one.to));
    format!(" Then {}.", listed(&each.collect::<Vec<_>>(), "and"))
}

/// Names in a row: `a, b or c`.
fn listed(names: &[String], last: &str) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [rest @ .., end] => format!("{} {last} {end}", rest.join(", ")),
    }
}

fn words(names: &[String]) -> String {
    listed(&names.iter().map(|name| name.replace('_', " ")).collect::<Vec<_>>(), "or")
}

/// Number of percent: `12.5`.
fn percent(share: f64) -> f64 {
    (share * 1e6).round() / 1e4
}

/// A condition after "deals"; nothing for one that holds always.
fn condition(of: &RuleCondition) -> String {
    let mut parts = Vec::new();
    let mut named = |label: &str, names: &[String]| {
        if !names.is_empty() {
            parts.push(format!("{label} {}", words(names)));
        }
    };
    named("of kind", &of.kinds);
    named("of revenue type", &of.revenue_types);
    named("in segment", &of.segments);
    named("of size", &of.deal_sizes);
    named("in stage", &of.stages);
    parts.extend(of.amount.as_ref().map(amount));
    parts.extend(of.closed.as_ref().and_then(close));
    parts.extend(of.metadata.iter().map(|(name, wanted)| format!("with {name} {}", listed(wanted, "or"))));
    let group = |conditions: &[RuleCondition], word: &str| {
        let each: Vec<String> = conditions.iter().map(|one| or_always(condition(one))).collect();
        (!each.is_empty()).then(|| format!("({})", each.join(&format!(" {word} "))))
    };
    parts.extend(group(&of.all, "and"));
    parts.extend(group(&of.any, "or"));
    parts.extend(of.not.as_ref().map(|one| format!("not {}", or_always(condition(one)))));
    parts.join(" and ")
}

fn or_always(condition: String) -> String {
    if condition.is_empty() { "of any kind".to_owned() } else { condition }
}

fn amount(range: &AmountRange) -> String {
    let currency = range.currency;
    match (range.min, range.max) {
        (Some(min), Some(max)) => format!("from {min} to below {max} {currency}"),
        (Some(min), None) => format!("of at least {min} {currency}"),
        (None, Some(max)) => format!("below {max} {currency}"),
        (None, None) => format!("in {currency}"),
    }
}

fn close(range: &CloseRange) -> Option<String> {
    match (range.from, range.to) {
        (Some(from), Some(to)) => Some(format!("closed from {} to before {}", from.day(), to.day())),
        (Some(from), None) => Some(format!("closed from {} on", from.day())),
        (None, Some(to)) => Some(format!("closed before {}", to.day())),
        (None, None) => None,
    }
}

fn filter(of: &EvidenceFilter) -> String {
    let mut parts = Vec::new();
    if !of.kinds.is_empty() {
        parts.push(format!("of kind {}", words(&of.kinds)));
    }
    if !of.sources.is_empty() {
        let names: Vec<String> = of.sources.iter().map(|source| source.name().to_owned()).collect();
        parts.push(format!("of source {}", words(&names)));
    }
    if !of.roles.is_empty() {
        parts.push(format!("in role {}", words(&of.roles)));
    }
    if !of.exclude_roles.is_empty() {
        parts.push(format!("not in role {}", words(&of.exclude_roles)));
    }
    parts.extend(of.min_weight.map(|least| format!("with a weight of at least {least}")));
    parts.extend(of.min_confidence.map(|least| format!("with a confidence of at least {least}")));
    if parts.is_empty() { "all evidence".to_owned() } else { format!("evidence {}", parts.join(" and ")) }
}

fn weights(weights: impl Iterator<Item = (String, f64)>) -> String {
    let each: Vec<String> = weights.map(|(name, weight)| format!("{name} {} %", percent(weight))).collect();
    each.join(", ")
}

fn model(of: &PartnerModel) -> String {
    let confidence = if of.confidence_weighted { ", each multiplied by its confidence" } else { "" };
    let split = match of.model {
        PartnerModelName::EqualSplit => "equally among partners".to_owned(),
        PartnerModelName::RoleWeighted => roles(of),
        PartnerModelName::ActivityWeighted => "by the activity of each partner".to_owned(),
        PartnerModelName::TimeDecay => {
            let days = of.half_life_days.unwrap_or(HALF_LIFE);
            format!("by age, half as much for every {days} days before the close")
        }
        PartnerModelName::FirstTouch => "with all of it to the first touch".to_owned(),
        PartnerModelName::LastTouch => "with all of it to the last touch".to_owned(),
        PartnerModelName::Linear => "equally among touches".to_owned(),
        PartnerModelName::UShaped => "with 40 % each to the first and the last touch, and the rest between".to_owned(),
        PartnerModelName::WShaped => {
            "with 30 % each to the first touch, the lead and the opportunity, and the rest to the others".to_owned()
        }
        PartnerModelName::Custom => custom(of),
        PartnerModelName::RegisteredSourcer => {
            "with all of it to the partner whose registration was approved first, else to the earliest partner".to_owned()
        }
        PartnerModelName::Fixed => {
            let shares = of.shares.iter().flatten().map(|(partner, share)| (partner.clone(), *share));
            format!("as agreed ({})", weights(shares))
        }
        PartnerModelName::PrimaryOnly => {
            "with all of it to the partner that the CRM names, else to the most active".to_owned()
        }
    };
    format!("{split}{confidence}")
}

fn roles(of: &PartnerModel) -> String {
    let standard = STANDARD_ROLES.map(|(role, weight)| (role.to_owned(), weight));
    let named = match &of.weights {
        Some(own) => weights(own.iter().map(|(role, weight)| (role.clone(), *weight))),
        None => weights(standard.into_iter()),
    };
    let other = format!("any other {} %", percent(of.other_weight.unwrap_or(OTHER_ROLE)));
    let named = if named.is_empty() { other } else { format!("{named}, {other}") };
    let best =
        if of.several_roles == Some(SeveralRoles::Best) { ", a partner by its best role alone" } else { "" };
    format!("by the weights of roles ({named}{best})")
}

fn custom(of: &PartnerModel) -> String {
    let factors = |names: &Option<BTreeMap<String, f64>>| -> Vec<String> {
        names.iter().flatten().map(|(name, weight)| format!("{name} × {weight}")).collect()
    };
    let all: Vec<String> =
        [&of.partners, &of.roles, &of.kinds, &of.sources].into_iter().flat_map(factors).collect();
    if all.is_empty() {
        "by the weights of touches".to_owned()
    } else {
        format!("by weights of touches ({})", all.join(", "))
    }
}

fn constraint(of: AwardConstraint) -> &'static str {
    match of {
        AwardConstraint::SumTo100 => "add up to 100 %",
        AwardConstraint::CapAt100 => "are capped at 100 % each",
        AwardConstraint::AllowDoubleCounting => "may add up to more than 100 %, each at most 100 %",
        AwardConstraint::None => "are taken as they are",
    }
}

fn source(of: &SourceRule) -> String {
    let mut needs = Vec::new();
    if of.require_approval {
        needs.push("approved".to_owned());
    }
    needs.extend(of.required_status.map(|status| format!("status {}", status.name())));
    needs.extend(of.expiry_days.map(|days| format!("at most {days} days old")));
    needs.extend(of.min_activity.map(|least| format!("activity of at least {least}")));
    let name = of.source.name().replace('_', " ");
    if needs.is_empty() { name } else { format!("{name} ({})", needs.join(", ")) }
}

fn sources(workflow: &Workflow) -> String {
    let mut on: Vec<&SourceRule> = workflow.sources.iter().filter(|source| source.enabled).collect();
    on.small_sort_by_key(|one| (workflow.primary != Some(one.source), one.priority));
    let names: Vec<String> = on.iter().map(|one| source(one)).collect();
    match (workflow.conflict, workflow.merge) {
        (ConflictRule::Priority, _) => format!("the first source that has any of {}", listed(&names, "and")),
        (ConflictRule::ManualReview, _) => {
            format!("{}, unless they name different partners, which a person decides", listed(&names, "and"))
        }
        (ConflictRule::Merge, MergeRule::RawWeights) => {
            let scaled = on.iter().map(|one| format!("{} × {}", source(one), one.weight)).collect::<Vec<_>>();
            format!("{}, weights multiplied", listed(&scaled, "and"))
        }
        (ConflictRule::Merge, MergeRule::Normalized) => {
            let all: f64 = on.iter().map(|one| one.weight).sum();
            let each = on.iter().map(|one| format!("{} {} %", source(one), percent(one.weight / all)));
            listed(&each.collect::<Vec<_>>(), "and")
        }
    }
}

fn fallback(workflow: &Workflow) -> String {
    match workflow.fallback {
        FallbackRule::NextPriority => String::new(),
        FallbackRule::EqualSplit => {
            " Where no source has evidence, partners with approved evidence have equal shares.".to_owned()
        }
        FallbackRule::ManualReview => " Where no source has evidence, a person decides.".to_owned(),
    }
}
