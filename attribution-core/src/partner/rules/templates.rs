//! Templates of rules.

use std::collections::BTreeMap;

use serde::Serialize;

use super::condition::{AmountRange, RuleCondition};
use super::describe::describe_rule;
use super::rule::PartnerRule;
use crate::domain::money::Currency;
use crate::error::Result;
use crate::math::SmallCollect;
use crate::partner::split::{PartnerModel, PartnerModelName};
use crate::partner::workflow::workflow_templates;

/// Template of a rule, to edit and store.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RuleTemplate {
    /// Its id.
    pub id: String,
    /// Name for people.
    pub name: String,
    /// Description in a sentence.
    pub description: String,
    /// The rule.
    pub rule: PartnerRule,
}

/// Amount from which on a deal is an enterprise deal, in major units.
const ENTERPRISE: f64 = 100_000.0;

/// Weights of roles in enterprise deals.
const ENTERPRISE_ROLES: [(&str, f64); 4] =
    [("implementation", 0.6), ("influence", 0.25), ("referral", 0.1), ("isv", 0.05)];

/// Rule templates: the usual ways to share deals among partners, each a rule that works as it is.
///
/// # Examples
/// ```
/// let templates = attribution_core::partner::rule_templates("USD".parse()?)?;
/// assert!(templates.iter().all(|template| template.rule.validate().is_ok()));
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// None: the templates are checked.
pub fn rule_templates(currency: Currency) -> Result<Vec<RuleTemplate>> {
    use PartnerModelName::{
        ActivityWeighted, EqualSplit, PrimaryOnly, RegisteredSourcer, RoleWeighted, TimeDecay, UShaped,
    };
    let by = PartnerModel::new;
    let weights: BTreeMap<String, f64> =
        ENTERPRISE_ROLES.map(|(role, weight)| (role.to_owned(), weight)).into_iter().small_collect();
    let large = RuleCondition::default().with_amount(AmountRange::new(currency, Some(ENTERPRISE), None));
    let rules = [
        ("equal_split", "Equal split", PartnerRule::default().with_model(by(EqualSplit))),
        ("standard_roles", "Standard roles", PartnerRule::default().with_model(by(RoleWeighted))),
        (
            "enterprise_roles",
            "Enterprise roles",
            PartnerRule::default()
                .with_priority(50)
                .with_applies_to(large)
                .with_model(by(RoleWeighted).with_weights(weights)),
        ),
        ("activity", "By activity", PartnerRule::default().with_model(by(ActivityWeighted))),
        ("recent_activity", "Recent activity", PartnerRule::default().with_model(by(TimeDecay))),
        ("sourced_and_closed", "Sourced and closed", PartnerRule::default().with_model(by(UShaped))),
        (
            "registered_sourcer",
            "Registered sourcer",
            PartnerRule::default().with_model(by(RegisteredSourcer)),
        ),
        ("primary_partner", "Primary partner", PartnerRule::default().with_model(by(PrimaryOnly))),
    ];
    let plain = rules.into_iter().map(|(id, name, rule)| (id.to_owned(), name.to_owned(), rule));
    let with_workflow = workflow_templates().into_iter().map(|template| {
        let rule = PartnerRule::default().with_model(by(ActivityWeighted)).with_workflow(template.workflow);
        (template.id, template.name, rule)
    });
    let named = plain.chain(with_workflow).map(|(id, name, rule)| {
        let rule = PartnerRule { id: id.clone(), name: Some(name.clone()), ..rule };
        Ok(RuleTemplate { description: describe_rule(&rule)?, id, name, rule })
    });
    named.collect()
}
