//! Filters of evidence.

use serde::Serialize;

use crate::domain::{EvidenceSource, PartnerEvidence, same_word};
use crate::error::Problem;
use crate::json::{fields, setters};
use crate::math::{Share, range_objection};
use crate::partner::split::same_role;

/// Filter of evidence: the evidence that a rule looks at.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct EvidenceFilter {
    /// Kinds that count; none given: all.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = serde_json::json!([]))))]
    pub kinds: Vec<String>,
    /// Sources that count; none given: all.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = serde_json::json!([]))))]
    pub sources: Vec<EvidenceSource>,
    /// Roles that count; none given: all.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = serde_json::json!([]))))]
    pub roles: Vec<String>,
    /// Roles that do not count.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = serde_json::json!([]))))]
    pub exclude_roles: Vec<String>,
    /// Least weight. `null`: any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_weight: Option<f64>,
    /// Least confidence. `null`: any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_confidence: Option<Share>,
}

fields! { EvidenceFilter: kinds, sources, roles, exclude_roles, min_weight, min_confidence }

setters! { EvidenceFilter:
    with_kinds(kinds: Vec<String>),
    with_sources(sources: Vec<EvidenceSource>),
    with_roles(roles: Vec<String>),
    with_exclude_roles(exclude_roles: Vec<String>),
    with_min_weight(min_weight: Option<f64>),
    with_min_confidence(min_confidence: Option<Share>),
}

impl EvidenceFilter {
    /// True for evidence that counts.
    #[must_use]
    pub fn takes(&self, evidence: &PartnerEvidence) -> bool {
        let is_in = |wanted: &[String], own: Option<&str>, same: fn(&str, &str) -> bool| {
            own.is_some_and(|own| wanted.iter().any(|wanted| same(wanted, own)))
        };
        let (kind, role) = (evidence.kind.as_deref(), evidence.role.as_deref());
        (self.kinds.is_empty() || is_in(&self.kinds, kind, same_word))
            && (self.sources.is_empty() || self.sources.contains(&evidence.source))
            && (self.roles.is_empty() || is_in(&self.roles, role, same_role))
            && !is_in(&self.exclude_roles, role, same_role)
            && self.min_weight.is_none_or(|least| evidence.weight() >= least)
            && self.min_confidence.is_none_or(|least| evidence.confidence() >= least.get())
    }

    pub(super) fn problems(&self, path: &str, problems: &mut Vec<Problem>) {
        if let Some(detail) = self.min_weight.and_then(|least| range_objection(least, f64::MAX)) {
            problems.push(Problem { path: format!("{path}.min_weight"), detail });
        }
        for (place, role) in self.roles.iter().enumerate() {
            if self.exclude_roles.iter().any(|excluded| same_role(excluded, role)) {
                let detail = format!("expected a role that exclude_roles does not leave out, got {role:?}");
                problems.push(Problem { path: format!("{path}.roles[{place}]"), detail });
            }
        }
    }
}
