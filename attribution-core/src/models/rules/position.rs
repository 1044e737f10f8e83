//! Fixed shares by position: the first, the last, and what is between them.

use serde::Serialize;

use crate::domain::{Factor, Journey, Reason, figure};
use crate::error::Problem;
use crate::json::{fields, setters};
use crate::math::{Share, count_f64};
use crate::model::Model;
use crate::model::{ModelInfo, ParameterInfo, ParameterKind};

const REFERENCE: &str = "Kannan, P. K., Reinartz, W. and Verhoef, P. C. (2016), \"The path to purchase and \
                         attribution modeling\", International Journal of Research in Marketing 33(3), 449-456, \
                         doi:10.1016/j.ijresmar.2016.07.001";
const FORMULA: &str = "first for the first touch, last for the last, 1 - first - last shared equally by the others; \
                       with two touches first : last, with one 1";

const fn share(name: &'static str, default: &'static str, summary: &'static str) -> ParameterInfo {
    ParameterInfo { name, kind: ParameterKind::SHARE, default, summary }
}

pub(in crate::models) const POSITION_BASED: ModelInfo = ModelInfo {
    name: "position_based",
    aliases: &["u_shaped"],
    known_as: &["U-shaped", "bathtub", "first and last (HubSpot), with 0.5 and 0.5"],
    summary: "The first and the last touch earn most; the others share the rest.",
    why: "Discovery and closing both matter to you, and what lies between should not be forgotten.",
    formula: FORMULA,
    parameters: &[
        share("first", "0.4", "Share of the first touch."),
        share("last", "0.4", "Share of the last touch."),
    ],
    reference: REFERENCE,
    ..ModelInfo::PLAIN
};

pub(in crate::models) const J_SHAPED: ModelInfo = ModelInfo {
    name: "j_shaped",
    known_as: &["J curve (Adobe Analytics)"],
    summary: "The last touch earns most, the first and the middle a fifth each.",
    why: "Closing matters most to you, but discovery should show.",
    formula: FORMULA,
    parameters: &[
        share("first", "0.2", "Share of the first touch."),
        share("last", "0.6", "Share of the last touch."),
    ],
    reference: "Adobe, \"Attribution models\", Adobe Analytics documentation: J Curve",
    ..ModelInfo::PLAIN
};

pub(in crate::models) const INVERSE_J: ModelInfo = ModelInfo {
    name: "inverse_j",
    aliases: &["inverse_j_shaped"],
    known_as: &["Inverse J (Adobe Analytics)"],
    summary: "The first touch earns most, the last and the middle a fifth each.",
    why: "Discovery matters most to you, but closing should show.",
    formula: FORMULA,
    parameters: &[
        share("first", "0.6", "Share of the first touch."),
        share("last", "0.2", "Share of the last touch."),
    ],
    reference: "Adobe, \"Attribution models\", Adobe Analytics documentation: Inverse J",
    ..ModelInfo::PLAIN
};

pub(in crate::models) const CUSTOM_POSITION: ModelInfo = ModelInfo {
    name: "custom_position",
    summary: "Weights of your own for the first touches, the last touches and those between.",
    why: "None of the shapes with a name is yours.",
    formula: "start[i] for touch i from the start plus end[j] for touch j from the end; the others share middle equally",
    parameters: &[
        ParameterInfo {
            name: "start",
            kind: ParameterKind::Numbers,
            default: "[0.4]",
            summary: "Weights of the first touch, the second, and so on.",
        },
        ParameterInfo {
            name: "end",
            kind: ParameterKind::Numbers,
            default: "[0.4]",
            summary: "Weights of the last touch, the one before it, and so on.",
        },
        ParameterInfo {
            name: "middle",
            kind: ParameterKind::AMOUNT,
            default: "0.2",
            summary: "Weight that all other touches share.",
        },
    ],
    reference: REFERENCE,
    ..ModelInfo::PLAIN
};

/// Parameters of `position_based`, `j_shaped` and `inverse_j`.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PositionBased {
    /// Share of the first touch.
    pub first: Share,
    /// Share of the last touch.
    pub last: Share,
}

fields! { PositionBased { first, last } }

setters! { PositionBased:
    with_first(first: Share),
    with_last(last: Share),
}

impl PositionBased {
    /// Defaults of `position_based`.
    pub const U_SHAPED: Self = Self { first: Share::known(0.4), last: Share::known(0.4) };
    /// Defaults of `j_shaped`.
    pub const J_SHAPED: Self = Self { first: Share::known(0.2), last: Share::known(0.6) };
    /// Defaults of `inverse_j`.
    pub const INVERSE_J: Self = Self { first: Share::known(0.6), last: Share::known(0.2) };

    pub(in crate::models) fn problems(&self) -> Vec<Problem> {
        let sum = self.first.get() + self.last.get();
        if sum <= 1.0 {
            return Vec::new();
        }
        vec![Problem {
            path: "last".into(),
            detail: format!("expected first + last of at most 1, got {sum}"),
        }]
    }
}

impl Model for PositionBased {
    fn weigh(&self, _: &Journey<'_>, weights: &mut [f64]) {
        match weights {
            [only] => *only = 1.0,
            [first, between @ .., last] => {
                (*first, *last) = (self.first.get(), self.last.get());
                if !between.is_empty() {
                    // 1 - 0.4 - 0.4 is not 0.2, and may be below 0 by a rounding.
                    let rest = (1.0 - (*first + *last)).max(0.0);
                    between.fill(rest / count_f64(between.len() as u64));
                }
            }
            [] => {}
        }
    }

    fn reasons(&self, journey: &Journey<'_>) -> Vec<Reason> {
        let touches = journey.len();
        let (first, last) = (self.first.get(), self.last.get());
        reasons(journey, |position| match position {
            _ if touches == 1 => Reason::new("it was the only touch"),
            0 => Reason::new(format!("it was the first of {touches} touches, whose share is {first}"))
                .with("first", first),
            _ if position + 1 == touches => {
                Reason::new(format!("it was the last of {touches} touches, whose share is {last}"))
                    .with("last", last)
            }
            _ => {
                let between = touches - 2;
                let clause = format!("it was one of {between} touches between the first and the last");
                let reason = Reason::new(clause).with("first", first).with("last", last);
                if first + last >= 1.0 {
                    return reason.worked_out(format!("0 / {between}"));
                }
                let (first, last) = (figure(first), figure(last));
                reason.worked_out(format!("(1 - ({first} + {last})) / {between}"))
            }
        })
    }
}

/// Reasons that also know where in the journey a touch is.
fn reasons(journey: &Journey<'_>, reason: impl Fn(usize) -> Reason) -> Vec<Reason> {
    let touches = count_f64(journey.len() as u64);
    Reason::for_each(journey, |position| {
        let mut reason = reason(position);
        let index = [("position", count_f64(position as u64 + 1)), ("touches", touches)];
        reason.factors.splice(..0, index.map(|(name, value)| Factor { name, value }));
        reason
    })
}

/// Parameters of `custom_position`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CustomPosition {
    /// Weights of the first touch, the second, and so on.
    pub start: Vec<f64>,
    /// Weights of the last touch, the one before it, and so on.
    pub end: Vec<f64>,
    /// Weight that all other touches share.
    pub middle: f64,
}

fields! { CustomPosition { start, end, middle } }

setters! { CustomPosition:
    with_start(start: Vec<f64>),
    with_end(end: Vec<f64>),
    with_middle(middle: f64),
}

impl Default for CustomPosition {
    fn default() -> Self {
        Self { start: vec![0.4], end: vec![0.4], middle: 0.2 }
    }
}

impl CustomPosition {
    pub(in crate::models) fn problems(&self) -> Vec<Problem> {
        let sum: f64 = self.start.iter().chain(&self.end).sum::<f64>() + self.middle;
        if sum.is_finite() {
            return Vec::new();
        }
        let detail = "expected weights whose sum is a finite number, got more than 1.7e308".into();
        vec![Problem { path: "start".into(), detail }]
    }
}

impl Model for CustomPosition {
    fn weigh(&self, _: &Journey<'_>, weights: &mut [f64]) {
        let others = weights.len().saturating_sub(self.start.len() + self.end.len());
        let middle = weights.iter_mut().skip(self.start.len()).take(others);
        let equal = self.middle / count_f64(others.max(1) as u64);
        middle.for_each(|weight| *weight = equal);
        for (weight, start) in weights.iter_mut().zip(&self.start) {
            *weight += start;
        }
        for (weight, end) in weights.iter_mut().rev().zip(&self.end) {
            *weight += end;
        }
    }

    fn reasons(&self, journey: &Journey<'_>) -> Vec<Reason> {
        let touches = journey.len();
        let others = touches.saturating_sub(self.start.len() + self.end.len());
        reasons(journey, |position| {
            let reason = Reason::new(format!("it was touch {} of {touches}", position + 1));
            let from_end = touches.saturating_sub(position + 1);
            match (self.start.get(position), self.end.get(from_end)) {
                (Some(start), Some(end)) => {
                    let reason = reason.with("start", *start).with("end", *end);
                    reason.worked_out(format!("{} + {}", figure(*start), figure(*end)))
                }
                (Some(start), None) => reason.with("start", *start),
                (None, Some(end)) => reason.with("end", *end),
                (None, None) => {
                    let reason = reason.with("middle", self.middle).with("others", count_f64(others as u64));
                    reason.worked_out(format!("{} / {others}", figure(self.middle)))
                }
            }
        })
    }
}
