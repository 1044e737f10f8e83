//! Models of partners, as data.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::roles::{STANDARD_ROLES, plain_role};
use crate::error::{Error, ErrorKind, Problem, Result};
use crate::json::setters;
use crate::math::{HalfLife, SmallCollect, range_objection};

/// Largest weight or share that may be given.
const MOST: f64 = 1_000.0;

/// Name of a partner model.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum PartnerModelName {
    /// Every partner the same, however many touches it has.
    #[default]
    EqualSplit,
    /// Weights by role, each shared equally by the partners that act in it.
    RoleWeighted,
    /// Touches by their weight.
    ActivityWeighted,
    /// Touches by their age at the close: half as much after each half-life.
    TimeDecay,
    /// The first touch takes all.
    FirstTouch,
    /// The last touch takes all.
    LastTouch,
    /// Every touch the same.
    Linear,
    /// First and last touch 40 % each, those between share the rest.
    UShaped,
    /// First touch, lead and opportunity 30 % each, the others share the rest.
    WShaped,
    /// Touches by weights of your own for partners, roles, kinds and sources.
    Custom,
    /// The partner whose registration was approved takes all, else the earliest.
    RegisteredSourcer,
    /// Shares as agreed.
    Fixed,
    /// The partner that the CRM names takes all, else the most active, else the earliest.
    PrimaryOnly,
}

impl PartnerModelName {
    /// Every model.
    pub const ALL: [Self; 13] = [
        Self::EqualSplit,
        Self::RoleWeighted,
        Self::ActivityWeighted,
        Self::TimeDecay,
        Self::FirstTouch,
        Self::LastTouch,
        Self::Linear,
        Self::UShaped,
        Self::WShaped,
        Self::Custom,
        Self::RegisteredSourcer,
        Self::Fixed,
        Self::PrimaryOnly,
    ];

    /// The name on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::EqualSplit => "equal_split",
            Self::RoleWeighted => "role_weighted",
            Self::ActivityWeighted => "activity_weighted",
            Self::TimeDecay => "time_decay",
            Self::FirstTouch => "first_touch",
            Self::LastTouch => "last_touch",
            Self::Linear => "linear",
            Self::UShaped => "u_shaped",
            Self::WShaped => "w_shaped",
            Self::Custom => "custom",
            Self::RegisteredSourcer => "registered_sourcer",
            Self::Fixed => "fixed",
            Self::PrimaryOnly => "primary_only",
        }
    }

    /// True for models that weigh touches, and add them up by partner.
    pub(in crate::partner) const fn weighs_touches(self) -> bool {
        matches!(
            self,
            Self::ActivityWeighted
                | Self::TimeDecay
                | Self::FirstTouch
                | Self::LastTouch
                | Self::Linear
                | Self::UShaped
                | Self::WShaped
                | Self::Custom
        )
    }
}

/// Rule for a partner that acts in several roles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum SeveralRoles {
    /// It has its part of each.
    #[default]
    Sum,
    /// It has its part of the one with the highest weight, and no part of the others.
    Best,
}

/// Partner model: from the touches of a deal to the share of each partner.
///
/// A partner with five touches is one partner: `equal_split`, `role_weighted`, `registered_sourcer`, `primary_only` and `fixed`
/// look at partners; the other models weigh touches as the models of channels do, and add them up by partner.
///
/// On the wire it is an object with the name and what the model needs, or the name alone: `"equal_split"`,
/// `{"model": "time_decay", "half_life_days": 14}`.
///
/// # Examples
/// ```
/// use attribution_core::partner::{PartnerModel, PartnerModelName};
///
/// let model = PartnerModel::new(PartnerModelName::RoleWeighted);
/// assert_eq!(serde_json::to_string(&model)?, r#"{"model":"role_weighted","confidence_weighted":false}"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerModel {
    /// Name of the model.
    pub model: PartnerModelName,
    /// Weights of roles, of `role_weighted`. `null`: implementation 0.5, influence 0.3, referral 0.15, ISV 0.05.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weights: Option<BTreeMap<String, f64>>,
    /// Weight of a role that has none, of `role_weighted`. `null`: 0.05.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub other_weight: Option<f64>,
    /// Rule for a partner in several roles, of `role_weighted`. `null`: `sum`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub several_roles: Option<SeveralRoles>,
    /// Half-life in days, of `time_decay`. `null`: 30.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub half_life_days: Option<HalfLife>,
    /// Shares as agreed, of `fixed`: by partner, whether or not it has evidence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shares: Option<BTreeMap<String, f64>>,
    /// Weights of partners, of `custom`; those left out weigh 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub partners: Option<BTreeMap<String, f64>>,
    /// Weights of roles, of `custom`; those left out weigh 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub roles: Option<BTreeMap<String, f64>>,
    /// Weights of kinds of evidence, of `custom`; those left out weigh 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kinds: Option<BTreeMap<String, f64>>,
    /// Weights of sources, of `custom`; those left out weigh 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sources: Option<BTreeMap<String, f64>>,
    /// Confidence of a touch multiplies its weight, in models that weigh touches.
    pub confidence_weighted: bool,
}

setters! { PartnerModel:
    with_weights(weights: Option<BTreeMap<String, f64>>),
    with_other_weight(other_weight: Option<f64>),
    with_several_roles(several_roles: Option<SeveralRoles>),
    with_half_life_days(half_life_days: Option<HalfLife>),
    with_shares(shares: Option<BTreeMap<String, f64>>),
    with_partners(partners: Option<BTreeMap<String, f64>>),
    with_roles(roles: Option<BTreeMap<String, f64>>),
    with_kinds(kinds: Option<BTreeMap<String, f64>>),
    with_sources(sources: Option<BTreeMap<String, f64>>),
    with_confidence_weighted(confidence_weighted: bool),
}

impl PartnerModel {
    /// The model of that name with its defaults.
    #[must_use]
    pub fn new(model: PartnerModelName) -> Self {
        Self { model, ..Self::default() }
    }

    /// Weights of roles by their plain names, of `role_weighted`.
    pub(super) fn role_weights(&self) -> BTreeMap<String, f64> {
        match &self.weights {
            Some(weights) => weights.iter().map(|(role, weight)| (plain_role(role), *weight)).small_collect(),
            None => {
                STANDARD_ROLES.map(|(role, weight)| (role.to_owned(), weight)).into_iter().small_collect()
            }
        }
    }

    /// Checks the model.
    ///
    /// # Errors
    /// `INVALID_CONFIG` with every problem: a parameter of another model, a weight or share that is negative or above 1,000, a role
    /// or kind in two spellings, and `fixed` without shares.
    pub fn validate(&self) -> Result<()> {
        use PartnerModelName::{Custom, Fixed, RoleWeighted, TimeDecay};
        let mut problems = Vec::new();
        let given = [
            ("weights", self.weights.is_some(), RoleWeighted),
            ("other_weight", self.other_weight.is_some(), RoleWeighted),
            ("several_roles", self.several_roles.is_some(), RoleWeighted),
            ("half_life_days", self.half_life_days.is_some(), TimeDecay),
            ("shares", self.shares.is_some(), Fixed),
            ("partners", self.partners.is_some(), Custom),
            ("roles", self.roles.is_some(), Custom),
            ("kinds", self.kinds.is_some(), Custom),
            ("sources", self.sources.is_some(), Custom),
        ];
        for (name, is_given, of) in given {
            if is_given && self.model != of {
                let detail =
                    format!("expected none with the model {}: it is of {}", self.model.name(), of.name());
                problems.push(Problem { path: name.into(), detail });
            }
        }
        if self.confidence_weighted && !self.model.weighs_touches() {
            let detail = format!("expected a model that weighs touches, got {}", self.model.name());
            problems.push(Problem { path: "confidence_weighted".into(), detail });
        }
        if self.model == Fixed && self.shares.as_ref().is_none_or(BTreeMap::is_empty) {
            problems.push(Problem {
                path: "shares".into(),
                detail: "expected shares by partner, got none".into(),
            });
        }
        let named = [
            ("weights", &self.weights, true),
            ("shares", &self.shares, false),
            ("partners", &self.partners, false),
            ("roles", &self.roles, true),
            ("kinds", &self.kinds, true),
            ("sources", &self.sources, true),
        ];
        for (name, weights, is_word) in named {
            check_weights(name, weights.as_ref(), is_word, &mut problems);
        }
        check_number("other_weight", self.other_weight, &mut problems);
        Error::from_problems(ErrorKind::InvalidConfig, problems).map_or(Ok(()), Err)
    }
}

fn check_number(path: &str, number: Option<f64>, problems: &mut Vec<Problem>) {
    if let Some(detail) = number.and_then(|number| range_objection(number, MOST)) {
        problems.push(Problem { path: path.into(), detail });
    }
}

fn check_weights(
    name: &str,
    weights: Option<&BTreeMap<String, f64>>,
    is_word: bool,
    problems: &mut Vec<Problem>,
) {
    let mut before: BTreeMap<String, &str> = BTreeMap::new();
    for (of, weight) in weights.into_iter().flatten() {
        let path = format!("{name}.{of}");
        check_number(&path, Some(*weight), problems);
        if of.is_empty() {
            problems
                .push(Problem { path: path.clone(), detail: "expected a name, got an empty text".into() });
        }
        if let Some(first) = before.insert(plain_role(of), of).filter(|_| is_word) {
            let detail = format!("expected each name once, got another spelling of {first:?}");
            problems.push(Problem { path, detail });
        }
    }
}

#[cfg(test)]
#[path = "model_tests.rs"]
mod tests;
