//! Parameters of `hazard`.

use serde::{Deserialize, Serialize};

use crate::domain::Conservation;
use crate::error::Problem;
use crate::json::{fields, setters};
use crate::model::{ModelInfo, ParameterInfo, ParameterKind};

pub(crate) const HAZARD: ModelInfo = ModelInfo {
    name: "hazard",
    aliases: &["additive_hazard", "survival"],
    known_as: &["additive survival model (Zhang et al.)", "Poisson process attribution (Shender et al.)"],
    summary: "Additive hazard: each touch raises the chance of a conversion for a while; what no touch explains is the baseline.",
    why: "You have times and journeys that did not convert, and want to know what touches caused, and what would have come anyway.",
    formula: "effect x decay rate x exp(-decay rate x age), over the hazard at the conversion: the baseline plus the same of all touches",
    parameters: &[
        ParameterInfo {
            name: "keep_baseline",
            kind: ParameterKind::Flag,
            default: "true",
            summary: "Keeps the part that no touch caused apart as the baseline; else touches share the whole conversion.",
        },
        ParameterInfo {
            name: "baseline",
            kind: ParameterKind::Choice { options: &["piecewise", "constant"] },
            default: r#""piecewise""#,
            summary: "Baseline hazard: constant between breaks, or the same all the time.",
        },
        ParameterInfo {
            name: "breaks",
            kind: ParameterKind::Numbers,
            default: "[0,2,5,10,20,40]",
            summary: "Days since the first touch at which the pieces of the baseline begin; the first is 0.",
        },
        ParameterInfo {
            name: "strata",
            kind: ParameterKind::Name,
            default: "null",
            summary: "Dimension of the first touch, such as a segment of customers, whose values have baselines of their own.",
        },
        ParameterInfo {
            name: "milestones",
            kind: ParameterKind::Names,
            default: "[]",
            summary: "Milestones that are waited for one after another: lead, opportunity, won. Each is a hazard of its own.",
        },
        ParameterInfo {
            name: "resolution_hours",
            kind: ParameterKind::Number { min: 0.0, max: Some(8760.0), above: true },
            default: "1",
            summary: "Resolution in hours: ages and durations are whole steps of it, at least one.",
        },
        ParameterInfo {
            name: "tolerance",
            kind: ParameterKind::Number { min: 0.0, max: Some(0.1), above: true },
            default: "1e-9",
            summary: "Relative gain of the log-likelihood below which the fit has converged.",
        },
        ParameterInfo {
            name: "max_iterations",
            kind: ParameterKind::Whole { min: 1, max: 100_000 },
            default: "1000",
            summary: "Number of iterations after which the fit gives up.",
        },
    ],
    needs_fitting: true,
    fields: &["at"],
    conservation: Conservation::WithBaseline,
    reference: "Zhang, Y., Wei, Y. and Ren, J. (2014), \"Multi-touch attribution in online advertising with survival theory\", \
                ICDM 2014, 687-696, doi:10.1109/ICDM.2014.130. Shender, D. et al. (2020), \"A time to event framework for \
                multi-touch attribution\", arXiv:2009.08432",
    ..ModelInfo::PLAIN
};

/// Baseline hazard: the chance of a conversion without any touch.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum BaselineShape {
    /// Constant between breaks.
    #[default]
    Piecewise,
    /// The same all the time.
    Constant,
}

/// Milestone that a deal comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum HazardMilestone {
    /// The lead was created.
    Lead,
    /// The opportunity was created.
    Opportunity,
    /// The deal was won.
    Won,
}

/// Parameters of `hazard`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Hazard {
    /// Switch for the baseline to be kept apart; else touches share the whole conversion.
    pub keep_baseline: bool,
    /// Shape of the baseline hazard.
    pub baseline: BaselineShape,
    /// Days since the first touch at which the pieces of the baseline begin; the first is 0.
    pub breaks: Vec<f64>,
    /// Dimension of the first touch whose values have baselines of their own.
    pub strata: Option<String>,
    /// Milestones that are waited for one after another; empty for the conversion alone.
    pub milestones: Vec<HazardMilestone>,
    /// Resolution in hours: ages and durations are whole steps of it.
    pub resolution_hours: f64,
    /// Relative gain of the log-likelihood below which the fit has converged.
    pub tolerance: f64,
    /// Number of iterations after which the fit gives up.
    pub max_iterations: u32,
}

fields! {
    Hazard { keep_baseline, baseline, breaks, strata, milestones, resolution_hours, tolerance, max_iterations }
}

setters! { Hazard:
    with_keep_baseline(keep_baseline: bool),
    with_baseline(baseline: BaselineShape),
    with_breaks(breaks: Vec<f64>),
    with_strata(strata: Option<String>),
    with_milestones(milestones: Vec<HazardMilestone>),
    with_resolution_hours(resolution_hours: f64),
    with_tolerance(tolerance: f64),
    with_max_iterations(max_iterations: u32),
}

impl Default for Hazard {
    fn default() -> Self {
        Self {
            keep_baseline: true,
            baseline: BaselineShape::Piecewise,
            breaks: vec![0.0, 2.0, 5.0, 10.0, 20.0, 40.0],
            strata: None,
            milestones: Vec::new(),
            resolution_hours: 1.0,
            tolerance: 1e-9,
            max_iterations: 1000,
        }
    }
}

impl Hazard {
    /// Problems that no parameter has on its own.
    pub(crate) fn problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        if self.breaks.first() != Some(&0.0) {
            let got = self.breaks.first().map_or_else(|| "none".to_owned(), f64::to_string);
            problems.push(Problem {
                path: "breaks[0]".into(),
                detail: format!("expected 0, the first touch, got {got}"),
            });
        }
        for (index, pair) in self.breaks.windows(2).enumerate() {
            if let [before, after] = pair
                && after <= before
            {
                let path = format!("breaks[{}]", index + 1);
                problems
                    .push(Problem { path, detail: format!("expected more days than {before}, got {after}") });
            }
        }
        for (index, pair) in self.milestones.windows(2).enumerate() {
            if pair.first() >= pair.last() {
                let path = format!("milestones[{}]", index + 1);
                let detail =
                    "expected milestones in the order lead, opportunity, won, each at most once".into();
                problems.push(Problem { path, detail });
            }
        }
        problems
    }

    /// Microseconds of a step.
    pub(super) fn step_micros(&self) -> f64 {
        self.resolution_hours * 3.6e9
    }

    /// Days of a step.
    pub(super) fn step_days(&self) -> f64 {
        self.resolution_hours / 24.0
    }

    /// Days at which the pieces of the baseline begin.
    pub(super) fn pieces(&self) -> &[f64] {
        match self.baseline {
            BaselineShape::Piecewise => &self.breaks,
            BaselineShape::Constant => self.breaks.get(..1).unwrap_or_default(),
        }
    }
}
