//! One touch earns everything: the first, the last, the last that was not direct.

use std::collections::BTreeSet;

use serde::Serialize;

use super::priority::{BoundPriority, Priority};
use crate::domain::{Journey, Journeys, Names, Reason, direct_names};
use crate::error::Result;
use crate::json::{fields, setters};
use crate::math::count_f64;
use crate::model::Model;
use crate::model::{ModelInfo, ParameterInfo, ParameterKind};

const REFERENCE: &str = "Berman, R. (2018), \"Beyond the last touch: attribution in online advertising\", Marketing \
                         Science 37(5), 771-792, doi:10.1287/mksc.2018.1104";

const PARAMETERS: &[ParameterInfo] = &[ParameterInfo {
    name: "priority",
    kind: ParameterKind::Priority,
    default: "null",
    summary: "Touches that come before nearer ones, such as a click before a view: a field, and an order of its names.",
}];

pub(in crate::models) const FIRST_TOUCH: ModelInfo = ModelInfo {
    name: "first_touch",
    aliases: &["first", "first_click"],
    known_as: &["first interaction"],
    summary: "The first touch earns everything.",
    why: "You want to know what brings buyers in, and nothing else.",
    formula: "1 for the first touch (of those that come first by priority), 0 for the others",
    parameters: PARAMETERS,
    reference: REFERENCE,
    ..ModelInfo::PLAIN
};

pub(in crate::models) const LAST_TOUCH: ModelInfo = ModelInfo {
    name: "last_touch",
    aliases: &["last", "last_click"],
    known_as: &["last interaction"],
    summary: "The last touch earns everything.",
    why: "You want to know what closes, or to compare with the tools that know nothing else.",
    formula: "1 for the last touch (of those that come first by priority), 0 for the others",
    parameters: PARAMETERS,
    reference: REFERENCE,
    ..ModelInfo::PLAIN
};

pub(in crate::models) const LAST_NON_DIRECT: ModelInfo = ModelInfo {
    name: "last_non_direct",
    aliases: &["last_non_direct_click"],
    known_as: &["last non-direct click (Google Analytics)"],
    summary: "The last touch that was not direct earns everything; the last touch, where all were direct.",
    why: "Someone who types your address already knew it: what told them should earn.",
    formula: "1 for the last touch whose channel is not direct, 0 for the others",
    parameters: &[ParameterInfo {
        name: "direct",
        kind: ParameterKind::Names,
        default: r#"["(direct)", "(direct) / (none)", "(none)", "direct", "direct entry"]"#,
        summary: "Channels that are direct, whatever their case and outer spaces.",
    }],
    reference: REFERENCE,
    ..ModelInfo::PLAIN
};

/// Parameters of `first_touch` and `last_touch`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SingleTouch {
    /// Touches that come before others, whatever their times.
    pub priority: Option<Priority>,
}

fields! { SingleTouch { priority } }

setters! { SingleTouch:
    with_priority(priority: Option<Priority>),
}

/// End of a journey, or of those of its touches that come first by priority.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::models) enum End {
    First,
    Last,
}

impl End {
    const fn model(self) -> &'static str {
        match self {
            Self::First => FIRST_TOUCH.name,
            Self::Last => LAST_TOUCH.name,
        }
    }

    const fn word(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Last => "last",
        }
    }
}

impl SingleTouch {
    pub(in crate::models) fn bind(&self, end: End, journeys: &Journeys) -> Result<BoundSingleTouch> {
        let bind = |priority: &Priority| priority.bind(journeys, end.model());
        Ok(BoundSingleTouch { end, priority: self.priority.as_ref().map(bind).transpose()? })
    }
}

/// Weights of `first_touch` and `last_touch`.
pub(in crate::models) struct BoundSingleTouch {
    end: End,
    priority: Option<BoundPriority>,
}

impl BoundSingleTouch {
    fn earner(&self, journey: &Journey<'_>) -> usize {
        let last = journey.len().saturating_sub(1);
        let found = self.priority.as_ref().and_then(|priority| {
            let lowest = priority.lowest(journey);
            let mut codes = journey.codes(priority.field).unwrap_or_default().iter();
            let comes_first = |code: &u32| priority.rank(*code) == lowest;
            match self.end {
                End::First => codes.position(comes_first),
                End::Last => codes.rposition(comes_first),
            }
        });
        found.unwrap_or(match self.end {
            End::First => 0,
            End::Last => last,
        })
    }
}

impl Model for BoundSingleTouch {
    fn weigh(&self, journey: &Journey<'_>, weights: &mut [f64]) {
        if let Some(weight) = weights.get_mut(self.earner(journey)) {
            *weight = 1.0;
        }
    }

    fn reasons(&self, journey: &Journey<'_>) -> Vec<Reason> {
        let word = self.end.word();
        let Some(priority) = &self.priority else {
            let earns = format!("it was the {word} of {} touches", journey.len());
            return only(journey, self.earner(journey), &earns, &format!("only the {word} touch earns"));
        };
        let (field, order) = (priority.field.name(), &priority.order);
        let earns =
            format!("it was the {word} of the touches whose {field} comes first in the order {order}");
        let other =
            format!("only the {word} touch earns, of those whose {field} comes first in the order {order}");
        let codes = journey.codes(priority.field).unwrap_or_default();
        let ranks = codes.iter().map(|code| count_f64(priority.rank(*code) as u64 + 1));
        let reasons = only(journey, self.earner(journey), &earns, &other).into_iter();
        reasons.zip(ranks).map(|(reason, rank)| reason.with("rank", rank)).collect()
    }
}

/// Parameters of `last_non_direct`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct LastNonDirect {
    /// Channels that are direct, whatever their case and outer spaces.
    pub direct: BTreeSet<String>,
}

fields! { LastNonDirect { direct } }

setters! { LastNonDirect:
    with_direct(direct: BTreeSet<String>),
}

impl Default for LastNonDirect {
    fn default() -> Self {
        Self { direct: direct_names() }
    }
}

impl LastNonDirect {
    pub(in crate::models) fn bind(&self, journeys: &Journeys) -> impl Model + use<> {
        let direct = Names::new(&self.direct);
        BoundLastNonDirect(journeys.channels().names().map(|name| direct.holds(name)).collect())
    }
}

/// For each channel whether it is direct.
struct BoundLastNonDirect(Vec<bool>);

impl BoundLastNonDirect {
    fn earner(&self, journey: &Journey<'_>) -> usize {
        let direct = |code: &u32| self.0.get(*code as usize).copied().unwrap_or(false);
        let last_other = journey.channels().iter().rposition(|code| !direct(code));
        last_other.unwrap_or(journey.len().saturating_sub(1))
    }
}

impl Model for BoundLastNonDirect {
    fn weigh(&self, journey: &Journey<'_>, weights: &mut [f64]) {
        if let Some(weight) = weights.get_mut(self.earner(journey)) {
            *weight = 1.0;
        }
    }

    fn reasons(&self, journey: &Journey<'_>) -> Vec<Reason> {
        let earns = "it was the last touch that was not direct, or the last of all where all were";
        only(journey, self.earner(journey), earns, "only the last touch that was not direct earns")
    }
}

/// Reasons of a model that gives everything to the touch at one position.
fn only(journey: &Journey<'_>, earner: usize, earns: &str, other: &str) -> Vec<Reason> {
    let number = |position: usize| count_f64(position as u64 + 1);
    Reason::for_each(journey, |position| {
        let reason = Reason::new(if position == earner { earns } else { other });
        reason.with("position", number(position)).with("position_that_earns", number(earner))
    })
}
