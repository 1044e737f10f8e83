//! A weighted mean of other models.

use serde::{Deserialize, Serialize};

use crate::domain::{Conservation, Factor, Journey, Journeys};
use crate::error::{Problem, Result};
use crate::models::attribute::normalise;
use crate::models::catalog::{ModelInfo, ParameterInfo, ParameterKind};
use crate::models::model::Model;
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

/// How far the weights of members may be from one.
const TOLERANCE: f64 = 1e-9;
/// How deep ensembles may be nested.
const DEPTH: usize = 4;

/// Parameters of `ensemble`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ensemble {
    /// Models with their weights, which sum to 1.
    pub members: Vec<Member>,
}

/// One model of an ensemble.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// How much of the mean it makes, 0 to 1.
    pub weight: f64,
    /// The model.
    pub spec: ModelSpec,
}

impl Default for Ensemble {
    fn default() -> Self {
        let half = |spec| Member { weight: 0.5, spec };
        Self { members: vec![half(ModelSpec::FirstTouch), half(ModelSpec::LastTouch)] }
    }
}

impl Ensemble {
    pub(in crate::models) fn problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        let sum: f64 = self.members.iter().map(|member| member.weight).sum();
        if (sum - 1.0).abs() > TOLERANCE {
            problems.push(Problem {
                path: "members".into(),
                detail: format!("expected weights that sum to 1, got a sum of {sum}"),
            });
        }
        if self.depth() > DEPTH {
            let detail = format!("expected ensembles nested at most {DEPTH} deep, got {}", self.depth());
            problems.push(Problem { path: "members".into(), detail });
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

    /// How many ensembles are inside one another; nesting is bounded by the reader of JSON, so that this ends.
    fn depth(&self) -> usize {
        let of = |member: &Member| match &member.spec {
            ModelSpec::Ensemble(inner) => inner.depth(),
            _ => 0,
        };
        1 + self.members.iter().map(of).max().unwrap_or(0)
    }

    pub(in crate::models) fn bind<'a>(&self, journeys: &Journeys) -> Result<impl Model + use<'a>> {
        let bind = |(index, member): (usize, &Member)| {
            let model = member.spec.bind(journeys).and_then(|model| model.check(journeys).map(|()| model));
            let model = model.map_err(|error| error.within(&format!("members[{index}].spec")))?;
            Ok(BoundMember { weight: member.weight, label: member.spec.label(), model })
        };
        Ok(Bound(self.members.iter().enumerate().map(bind).collect::<Result<_>>()?))
    }
}

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
        let all_full = self.0.iter().all(|member| member.model.conservation() == Conservation::Full);
        if all_full { Conservation::Full } else { Conservation::WhereEarned }
    }

    fn factors(&self, journey: &Journey<'_>, position: usize) -> Vec<Factor> {
        let factor = |member: &BoundMember| {
            let mut shares = vec![0.0; journey.len()];
            member.shares(journey, &mut shares);
            Factor { name: "member_share", value: shares.get(position).copied().unwrap_or(0.0) }
        };
        self.0.iter().map(factor).collect()
    }

    fn reason(&self, journey: &Journey<'_>, position: usize) -> String {
        let shares = self.factors(journey, position);
        let parts: Vec<_> = self
            .0
            .iter()
            .zip(shares)
            .map(|(member, share)| format!("{} of {} gives {:.4}", member.weight, member.label, share.value))
            .collect();
        parts.join(", ")
    }
}
