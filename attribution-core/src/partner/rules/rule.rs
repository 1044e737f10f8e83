//! The rule: for these deals, this evidence, by this model.

use serde::Serialize;

use super::condition::RuleCondition;
use super::filter::EvidenceFilter;
use crate::domain::AwardConstraint;
use crate::error::{Error, ErrorKind, Problem, Result};
use crate::json::{fields, setters};
use crate::partner::split::{PartnerModel, PassUp, agreed, constrained, hierarchy_problems};
use crate::partner::workflow::Workflow;

/// Rule of partner attribution: the deals that it applies to, the evidence that counts, the model and the constraint.
///
/// Rules are data, so that a form can read and write them; of the active rules that apply to a deal, the one with the
/// smallest priority number decides.
///
/// # Examples
/// ```
/// use attribution_core::partner::{PartnerModel, PartnerModelName, PartnerRule, describe_rule};
///
/// let rule = PartnerRule::new("standard").with_model(PartnerModel::new(PartnerModelName::RoleWeighted));
/// rule.validate()?;
/// assert_eq!(
///     describe_rule(&rule)?,
///     "For all deals, all evidence is split by the weights of roles (implementation 50 %, influence 30 %, referral 15 %, \
///      isv 5 %, any other 5 %), and shares add up to 100 %."
/// );
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerRule {
    /// Id of the rule, which entries of the ledger name.
    pub id: String,
    /// Name for people.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Version: entries of the ledger name it, so that what was paid by an older one can be seen.
    pub version: u32,
    /// Priority: the smaller number comes first; of equal ones, the smaller id.
    pub priority: u32,
    /// Switch: `false` leaves the rule out.
    pub active: bool,
    /// Deals that it applies to; without a condition all.
    pub applies_to: RuleCondition,
    /// Evidence that counts.
    pub filters: EvidenceFilter,
    /// Sources of evidence in their order. `null`: all evidence counts the same, whatever its source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workflow: Option<Workflow>,
    /// Model of the shares.
    pub model: PartnerModel,
    /// Constraint on the shares.
    pub constraint: AwardConstraint,
    /// Hierarchy of partners: parts of shares that are passed up, such as from a reseller to its distributor.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = serde_json::json!([]))))]
    pub pass_up: Vec<PassUp>,
}

fields! {
    PartnerRule: id, name, version, priority, active, applies_to, filters, workflow, model, constraint, pass_up
}

setters! { PartnerRule:
    with_name(name: Option<String>),
    with_version(version: u32),
    with_priority(priority: u32),
    with_active(active: bool),
    with_applies_to(applies_to: RuleCondition),
    with_filters(filters: EvidenceFilter),
    with_workflow(workflow: Option<Workflow>),
    with_model(model: PartnerModel),
    with_constraint(constraint: AwardConstraint),
    with_pass_up(pass_up: Vec<PassUp>),
}

impl Default for PartnerRule {
    fn default() -> Self {
        Self {
            id: String::new(),
            name: None,
            version: 1,
            priority: 100,
            active: true,
            applies_to: RuleCondition::default(),
            filters: EvidenceFilter::default(),
            workflow: None,
            model: PartnerModel::default(),
            constraint: AwardConstraint::default(),
            pass_up: Vec::new(),
        }
    }
}

impl PartnerRule {
    /// A rule that applies to all deals, and splits them equally.
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into(), ..Self::default() }
    }

    /// Checks the rule.
    ///
    /// # Errors
    /// `INVALID_CONFIG` with every problem and its path.
    pub fn validate(&self) -> Result<()> {
        Error::from_problems(ErrorKind::InvalidConfig, self.problems()).map_or(Ok(()), Err)
    }

    /// Everything that is wrong with the rule.
    pub(super) fn problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        if self.id.is_empty() {
            problems.push(Problem { path: "id".into(), detail: "expected a name, got an empty text".into() });
        }
        self.applies_to.problems("applies_to", &mut problems);
        self.filters.problems("filters", &mut problems);
        let within = |path: &str, error: Error| {
            let error = error.within(path);
            error.problems().cloned().collect::<Vec<_>>()
        };
        if let Err(error) = self.model.validate() {
            problems.extend(within("model", error));
        }
        if let Some(workflow) = &self.workflow
            && let Err(error) = workflow.validate_with(&self.model)
        {
            problems.extend(within("workflow", error));
        }
        hierarchy_problems(&self.pass_up, &mut problems);
        if let Err(error) = constrained(agreed(&self.model), &self.model, self.constraint) {
            problems.extend(within("model", error));
        }
        problems
    }
}
