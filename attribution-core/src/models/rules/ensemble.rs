//! A weighted mean of other models.

use serde::Serialize;
use serde_json::Value;

use crate::domain::{Conservation, Factor, Journey, Journeys, Reason, figure};
use crate::error::{Error, ErrorKind, Problem, Result};
use crate::json::{fields, setters};
use crate::math::{Progress, Share};
use crate::model::Model;
use crate::model::{ModelInfo, ParameterInfo, ParameterKind};
use crate::models::attribute::normalise;
use crate::models::spec::ModelSpec;

pub(in crate::models) const ENSEMBLE: ModelInfo = ModelInfo {
    name: "ensemble",
    known_as: &["blended model"],
    summary: "A weighted mean of other models.",
    why: "You trust no single rule, or are moving from one to another step by step.",
    formula: "sum over members of weight x the member's share",
    parameters: &[ParameterInfo {
        name: "members",
        kind: ParameterKind::Members,
        default: r#"[{"weight":0.5,"spec":{"model":"first_touch"}},{"weight":0.5,"spec":{"model":"last_touch"}}]"#,
        summary: "Models with their weights, which sum to 1.",
    }],
    conservation: Conservation::WhereEarned,
    reference: "Clemen, R. T. (1989), \"Combining forecasts: a review and annotated bibliography\", International \
                Journal of Forecasting 5(4), 559-583, doi:10.1016/0169-2070(89)90012-5",
    ..ModelInfo::PLAIN
};

/// Tolerance of the sum of the weights of members.
const TOLERANCE: f64 = 1e-9;
/// Limit of the depth of ensembles in ensembles.
const DEPTH: usize = 4;

fn too_deep() -> Error {
    let detail = format!("expected ensembles nested at most {DEPTH} deep, got more");
    Error::new(ErrorKind::InvalidConfig, "members", detail)
}

/// An error when too many ensembles are inside one another in data that are yet to be read.
pub(in crate::models) fn check_depth(spec: &Value) -> Result<()> {
    let mut level = vec![spec];
    for _ in 0..DEPTH {
        level = level
            .iter()
            .filter_map(|spec| spec.get("members")?.as_array())
            .flatten()
            .filter_map(|member| member.get("spec"))
            .filter(|spec| spec.get("members").is_some())
            .collect();
    }
    if level.is_empty() { Ok(()) } else { Err(too_deep()) }
}

/// Parameters of `ensemble`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Ensemble {
    /// Models with their weights, which sum to 1.
    pub members: Vec<Member>,
}

fields! { Ensemble { members } }

setters! { Ensemble:
    with_members(members: Vec<Member>),
}

/// One model of an ensemble.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "EnsembleMember"))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Member {
    /// Weight in the mean, 0 to 1.
    pub weight: Share,
    /// The model.
    pub spec: ModelSpec,
}

fields! { Member { weight, spec } }

impl Member {
    /// A model with its weight.
    #[must_use]
    pub const fn new(weight: Share, spec: ModelSpec) -> Self {
        Self { weight, spec }
    }
}

impl Default for Ensemble {
    fn default() -> Self {
        let half = |spec| Member::new(const { Share::known(0.5) }, spec);
        Self { members: vec![half(ModelSpec::first_touch()), half(ModelSpec::last_touch())] }
    }
}

impl Ensemble {
    pub(in crate::models) fn problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        let sum: f64 = self.members.iter().map(|member| member.weight.get()).sum();
        if (sum - 1.0).abs() > TOLERANCE {
            problems.push(Problem {
                path: "members".into(),
                detail: format!("expected weights that sum to 1, got a sum of {sum}"),
            });
        }
        for (index, member) in self.members.iter().enumerate() {
            if member.spec == ModelSpec::Participation {
                problems.push(Problem {
                    path: format!("members[{index}].spec"),
                    detail: "expected a model whose shares sum to 1, got participation".into(),
                });
            }
        }
        problems
    }

    /// Conservation of credit: what is left by a member that keeps a baseline is the baseline.
    pub(in crate::models) fn conservation(&self) -> Conservation {
        mixed(self.members.iter().map(|member| member.spec.conservation()))
    }

    /// An error when too many ensembles are inside one another: what follows takes twice as long with each.
    pub(in crate::models) fn check_depth(&self) -> Result<()> {
        let mut level: Vec<&Self> = vec![self];
        for _ in 0..DEPTH {
            level = level
                .iter()
                .flat_map(|ensemble| &ensemble.members)
                .filter_map(|member| match &member.spec {
                    ModelSpec::Ensemble(inner) => Some(inner),
                    _ => None,
                })
                .collect();
        }
        if level.is_empty() { Ok(()) } else { Err(too_deep()) }
    }

    pub(in crate::models) fn bind(
        &self,
        journeys: &Journeys,
        progress: &Progress<'_>,
    ) -> Result<Box<dyn Model + Send>> {
        self.bind_members(journeys, self.members.iter().map(|member| member.spec.bind(journeys, progress)))
    }

    /// The mean of members that are bound one by one, in their order.
    pub(in crate::models) fn bind_members(
        &self,
        journeys: &Journeys,
        models: impl Iterator<Item = Bind>,
    ) -> Result<Box<dyn Model + Send>> {
        let bind = |(index, (member, model)): (usize, (&Member, Bind))| {
            let model = model.and_then(|model| model.check(journeys).map(|()| model));
            let model = model.map_err(|error| error.within(&format!("members[{index}].spec")))?;
            Ok(BoundMember { weight: member.weight.get(), label: member.spec.label(), model })
        };
        let members = self.members.iter().zip(models).enumerate().map(bind);
        Ok(Box::new(Bound(members.collect::<Result<_>>()?)))
    }
}

/// Conservation of a mean of several models.
fn mixed(members: impl Iterator<Item = Conservation>) -> Conservation {
    let one = |all, member| match (all, member) {
        (Conservation::WithBaseline, _) | (_, Conservation::WithBaseline) => Conservation::WithBaseline,
        (Conservation::Full, Conservation::Full) => Conservation::Full,
        _ => Conservation::WhereEarned,
    };
    members.fold(Conservation::Full, one)
}

/// A model with its names resolved, or why it has none.
type Bind = Result<Box<dyn Model + Send>>;

struct BoundMember {
    weight: f64,
    label: String,
    model: Box<dyn Model + Send>,
}

struct Bound(Vec<BoundMember>);

impl BoundMember {
    fn shares(&self, journey: &Journey<'_>, shares: &mut [f64]) {
        self.model.weigh(journey, shares);
        if normalise(shares, self.model.conservation()).is_err() {
            // The ensemble's own weights are then refused for the same reason.
            shares.fill(f64::NAN);
        }
    }
}

impl Model for Bound {
    fn weigh(&self, journey: &Journey<'_>, weights: &mut [f64]) {
        // Most journeys are short: their shares need no memory of their own.
        let mut few = [0.0; 16];
        let mut many = Vec::new();
        let shares = if let Some(few) = few.get_mut(..weights.len()) {
            few
        } else {
            many.resize(weights.len(), 0.0);
            many.as_mut_slice()
        };
        for member in self.0.iter().filter(|member| member.weight > 0.0) {
            shares.fill(0.0);
            member.shares(journey, shares);
            for (weight, share) in weights.iter_mut().zip(&*shares) {
                *weight += member.weight * share;
            }
        }
    }

    fn conservation(&self) -> Conservation {
        mixed(self.0.iter().map(|member| member.model.conservation()))
    }

    fn has_learned(&self) -> bool {
        self.0.iter().any(|member| member.weight > 0.0 && member.model.has_learned())
    }

    fn reasons(&self, journey: &Journey<'_>) -> Vec<Reason> {
        let mut reasons = vec![Reason::default(); journey.len()];
        let mut shares = vec![0.0; journey.len()];
        for member in self.0.iter().filter(|member| member.weight > 0.0) {
            shares.fill(0.0);
            member.shares(journey, &mut shares);
            for (reason, share) in reasons.iter_mut().zip(&shares) {
                let separator = if reason.clause.is_empty() { "" } else { ", " };
                let part = format!("{separator}{} of {} gives {share:.4}", member.weight, member.label);
                reason.clause.push_str(&part);
                reason.factors.push(Factor { name: "member_weight", value: member.weight });
                reason.factors.push(Factor { name: "member_share", value: *share });
                let plus = if reason.arithmetic.is_empty() { "" } else { " + " };
                let part = format!("{plus}{} × {}", figure(member.weight), figure(*share));
                reason.arithmetic.push_str(&part);
            }
        }
        reasons
    }
}
