//! Workflows as data.

use serde::{Deserialize, Deserializer, Serialize};

use crate::domain::{EvidenceSource, RegistrationStatus};
use crate::error::{Error, ErrorKind, Problem, Result};
use crate::json::{fields, setters};
use crate::math::{Days, range_objection};
use crate::partner::rules::RuleCondition;
use crate::partner::split::{PartnerModel, PartnerModelName};

/// Rule for evidence of several sources.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ConflictRule {
    /// The first source that has evidence counts alone.
    #[default]
    Priority,
    /// All sources count, mixed by their weights.
    Merge,
    /// Sources that name different partners go to a person; where they agree, the first counts.
    ManualReview,
}

/// Rule for the weights of sources that are merged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum MergeRule {
    /// Each source is split by itself, and mixed by its weight: a registration with 80 % gives its partner 80 %.
    #[default]
    Normalized,
    /// Weights of sources multiply the weights of touches, which are then split together by `activity_weighted`.
    RawWeights,
}

/// Rule for deals in which no source has evidence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum FallbackRule {
    /// They are reported as without evidence.
    #[default]
    NextPriority,
    /// Every partner with approved evidence of any source has the same.
    EqualSplit,
    /// They go to a person. The name `manual` is read too.
    ManualReview,
}

impl<'de> Deserialize<'de> for FallbackRule {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        // With the other name as one of its own: the reader knows names by their places.
        #[derive(Deserialize)]
        #[serde(rename_all = "snake_case")]
        enum Given {
            NextPriority,
            EqualSplit,
            ManualReview,
            Manual,
        }
        Ok(match Given::deserialize(from)? {
            Given::NextPriority => Self::NextPriority,
            Given::EqualSplit => Self::EqualSplit,
            Given::ManualReview | Given::Manual => Self::ManualReview,
        })
    }
}

/// Source of evidence in a workflow, with what its evidence needs.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SourceRule {
    /// The source.
    pub source: EvidenceSource,
    /// Switch: `false` leaves it out.
    #[serde(default = "on")]
    pub enabled: bool,
    /// Priority: the smaller number comes first; of equal ones, the one that stands first in the list.
    #[serde(default = "usual_priority")]
    pub priority: u32,
    /// Weight among the sources that are merged.
    #[serde(default = "whole")]
    pub weight: f64,
    /// Approval: only evidence that somebody approved counts.
    #[serde(default)]
    pub require_approval: bool,
    /// Status that its evidence needs; `approved` holds for converted registrations too. `null`: any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub required_status: Option<RegistrationStatus>,
    /// Days from its submission to the close of the deal, exactly which still count. `null`: without end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expiry_days: Option<Days>,
    /// Least activity of a partner, by the weights of its evidence. `null`: any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_activity: Option<f64>,
}

const fn on() -> bool {
    true
}

const fn usual_priority() -> u32 {
    100
}

const fn whole() -> f64 {
    1.0
}

fields! {
    SourceRule {
        source, enabled => on, priority => usual_priority, weight => whole, require_approval = default,
        required_status = default, expiry_days = default, min_activity = default
    }
}

setters! { SourceRule:
    with_enabled(enabled: bool),
    with_priority(priority: u32),
    with_weight(weight: f64),
    with_require_approval(require_approval: bool),
    with_required_status(required_status: Option<RegistrationStatus>),
    with_expiry_days(expiry_days: Option<Days>),
    with_min_activity(min_activity: Option<f64>),
}

impl SourceRule {
    /// A source whose evidence needs nothing.
    #[must_use]
    pub const fn new(source: EvidenceSource) -> Self {
        Self {
            source,
            enabled: true,
            priority: usual_priority(),
            weight: whole(),
            require_approval: false,
            required_status: None,
            expiry_days: None,
            min_activity: None,
        }
    }
}

/// Measurement workflow: sources of evidence with their priorities, and what happens where they disagree or say nothing.
///
/// # Examples
/// ```
/// use attribution_core::domain::EvidenceSource;
/// use attribution_core::partner::{SourceRule, Workflow};
///
/// let registered = SourceRule::new(EvidenceSource::DealRegistration).with_priority(1).with_require_approval(true);
/// let tracked = SourceRule::new(EvidenceSource::Activity).with_priority(2);
/// let workflow = Workflow::default().with_sources(vec![registered, tracked]);
/// workflow.validate()?;
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Workflow {
    /// Sources, each once.
    pub sources: Vec<SourceRule>,
    /// Rule for evidence of several sources.
    pub conflict: ConflictRule,
    /// Rule for the weights of sources that are merged.
    pub merge: MergeRule,
    /// Rule for deals in which no source has evidence.
    pub fallback: FallbackRule,
    /// Deals that it applies to; without a condition all.
    pub applies_to: RuleCondition,
    /// Source that comes before all others, whatever the priorities.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub primary: Option<EvidenceSource>,
}

fields! { Workflow: sources, conflict, merge, fallback, applies_to, primary }

setters! { Workflow:
    with_sources(sources: Vec<SourceRule>),
    with_conflict(conflict: ConflictRule),
    with_merge(merge: MergeRule),
    with_fallback(fallback: FallbackRule),
    with_applies_to(applies_to: RuleCondition),
    with_primary(primary: Option<EvidenceSource>),
}

impl Workflow {
    /// Checks the workflow.
    ///
    /// # Errors
    /// `INVALID_CONFIG` with every problem: no source that is switched on, a source that comes twice, weights that are negative or
    /// all 0, a primary source that is not among the sources, and a condition that cannot be.
    pub fn validate(&self) -> Result<()> {
        let mut problems = Vec::new();
        self.problems(&mut problems);
        Error::from_problems(ErrorKind::InvalidConfig, problems).map_or(Ok(()), Err)
    }

    /// The same for a workflow of which the model is known.
    pub(in crate::partner) fn validate_with(&self, model: &PartnerModel) -> Result<()> {
        let mut problems = Vec::new();
        self.problems(&mut problems);
        self.model_problem(model, &mut problems);
        Error::from_problems(ErrorKind::InvalidConfig, problems).map_or(Ok(()), Err)
    }

    /// Objection to raw weights under a model that does not read them.
    pub(in crate::partner) fn model_problem(&self, model: &PartnerModel, problems: &mut Vec<Problem>) {
        let is_raw = self.conflict == ConflictRule::Merge && self.merge == MergeRule::RawWeights;
        if is_raw && model.model != PartnerModelName::ActivityWeighted {
            let detail = format!(
                "expected raw_weights with the model activity_weighted alone, which reads weights, got {}",
                model.model.name()
            );
            problems.push(Problem { path: "merge".into(), detail });
        }
    }

    pub(in crate::partner) fn problems(&self, problems: &mut Vec<Problem>) {
        let mut objection = |path: String, detail: String| problems.push(Problem { path, detail });
        for (place, source) in self.sources.iter().enumerate() {
            if self.sources.iter().take(place).any(|before| before.source == source.source) {
                let detail = format!("expected each source once, got {} again", source.source.name());
                objection(format!("sources[{place}].source"), detail);
            }
            for (name, number) in [("weight", Some(source.weight)), ("min_activity", source.min_activity)] {
                if let Some(detail) = number.and_then(|number| range_objection(number, f64::MAX)) {
                    objection(format!("sources[{place}].{name}"), detail);
                }
            }
        }
        let is_on = |source: &&SourceRule| source.enabled;
        if !self.sources.iter().any(|source| source.enabled) {
            objection("sources".into(), "expected at least one source that is enabled, got none".into());
        } else if self.conflict == ConflictRule::Merge
            && self.sources.iter().filter(is_on).all(|source| source.weight == 0.0)
        {
            objection("sources".into(), "expected a source with a weight above 0 to merge, got none".into());
        }
        if let Some(primary) = self.primary
            && !self.sources.iter().filter(is_on).any(|source| source.source == primary)
        {
            objection(
                "primary".into(),
                format!("expected one of the enabled sources, got {}", primary.name()),
            );
        }
        self.applies_to.problems("applies_to", problems);
    }
}
