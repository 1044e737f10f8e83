//! Shares for the touches that moved a deal: first touch, lead, opportunity, close.

use serde::{Deserialize, Serialize};

use crate::domain::{Journey, Journeys, Milestone, Reason, figure};
use crate::error::{Error, ErrorKind, Problem, Result};
use crate::json::{fields, setters};
use crate::math::{Share, count_f64};
use crate::model::Model;
use crate::model::{ModelInfo, ParameterInfo, ParameterKind};

const REFERENCE: &str =
    "Adobe, \"Attribution models\", Marketo Measure documentation: W-Shaped and Full Path";
const FORMULA: &str = "each milestone adds its share to the last touch at or before it; the rest is shared equally by \
                       the other touches, or by the milestones in proportion where there are none";

const fn share(name: &'static str, default: &'static str, summary: &'static str) -> ParameterInfo {
    ParameterInfo { name, kind: ParameterKind::SHARE, default, summary }
}

const MILESTONES: ParameterInfo = ParameterInfo {
    name: "milestones",
    kind: ParameterKind::Choice { options: &["positional", "strict"] },
    default: r#""positional""#,
    summary: "Fallback where a journey does not know a milestone: take a position for it, or refuse.",
};

pub(in crate::models) const W_SHAPED: ModelInfo = ModelInfo {
    name: "w_shaped",
    known_as: &["W-shaped (Marketo Measure, HubSpot)"],
    summary: "First touch, lead creation and opportunity creation earn 30 % each; the others share the rest.",
    why: "You sell to businesses, and the touches that made a lead and an opportunity are what you manage.",
    formula: FORMULA,
    parameters: &[
        share("first", "0.3", "Share of the first touch."),
        share("lead", "0.3", "Share of the touch that created the lead."),
        share("opportunity", "0.3", "Share of the touch that created the opportunity."),
        MILESTONES,
    ],
    fields: &["lead_created_at", "opportunity_created_at"],
    reference: REFERENCE,
    ..ModelInfo::PLAIN
};

pub(in crate::models) const FULL_PATH: ModelInfo = ModelInfo {
    name: "full_path",
    aliases: &["z_shaped"],
    known_as: &["Z-shaped", "full path (Marketo Measure, HubSpot)"],
    summary: "First touch, lead creation, opportunity creation and close earn 22.5 % each; the others share the rest.",
    why: "As `w_shaped`, and what sales and marketing do after the opportunity was created should earn too.",
    formula: FORMULA,
    parameters: &[
        share("first", "0.225", "Share of the first touch."),
        share("lead", "0.225", "Share of the touch that created the lead."),
        share("opportunity", "0.225", "Share of the touch that created the opportunity."),
        share("close", "0.225", "Share of the touch that closed the deal."),
        MILESTONES,
    ],
    fields: &["lead_created_at", "opportunity_created_at", "closed_at"],
    reference: REFERENCE,
    ..ModelInfo::PLAIN
};

/// Fallback where a journey does not know a milestone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Milestones {
    /// The touch a third of the way stands for lead creation, the one half of the way for opportunity creation.
    #[default]
    Positional,
    /// An error.
    Strict,
}

/// Parameters of `w_shaped`.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct WShaped {
    /// Share of the first touch.
    pub first: Share,
    /// Share of the touch that created the lead.
    pub lead: Share,
    /// Share of the touch that created the opportunity.
    pub opportunity: Share,
    /// Fallback where a journey does not know a milestone.
    pub milestones: Milestones,
}

fields! { WShaped { first, lead, opportunity, milestones } }

setters! { WShaped:
    with_first(first: Share),
    with_lead(lead: Share),
    with_opportunity(opportunity: Share),
    with_milestones(milestones: Milestones),
}

impl Default for WShaped {
    fn default() -> Self {
        let share = const { Share::known(0.3) };
        Self { first: share, lead: share, opportunity: share, milestones: Milestones::Positional }
    }
}

/// Parameters of `full_path`.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct FullPath {
    /// Share of the first touch.
    pub first: Share,
    /// Share of the touch that created the lead.
    pub lead: Share,
    /// Share of the touch that created the opportunity.
    pub opportunity: Share,
    /// Share of the touch that closed the deal.
    pub close: Share,
    /// Fallback where a journey does not know a milestone.
    pub milestones: Milestones,
}

fields! { FullPath { first, lead, opportunity, close, milestones } }

setters! { FullPath:
    with_first(first: Share),
    with_lead(lead: Share),
    with_opportunity(opportunity: Share),
    with_close(close: Share),
    with_milestones(milestones: Milestones),
}

impl Default for FullPath {
    fn default() -> Self {
        let share = const { Share::known(0.225) };
        let milestones = Milestones::Positional;
        Self { first: share, lead: share, opportunity: share, close: share, milestones }
    }
}

impl WShaped {
    fn shares(&self) -> [MilestoneShare; 3] {
        [
            MilestoneShare::first(self.first.get()),
            MilestoneShare::lead(self.lead.get()),
            MilestoneShare::opportunity(self.opportunity.get()),
        ]
    }

    pub(in crate::models) fn problems(&self) -> Vec<Problem> {
        sum_problem("opportunity", "first + lead + opportunity", &self.shares())
    }
}

impl FullPath {
    fn shares(&self) -> [MilestoneShare; 4] {
        let close = MilestoneShare { name: "close", of: Some(Milestone::Closed), earns: self.close.get() };
        [
            MilestoneShare::first(self.first.get()),
            MilestoneShare::lead(self.lead.get()),
            MilestoneShare::opportunity(self.opportunity.get()),
            close,
        ]
    }

    pub(in crate::models) fn problems(&self) -> Vec<Problem> {
        sum_problem("close", "first + lead + opportunity + close", &self.shares())
    }
}

/// Share of one milestone; `of` is none for the first touch, which every journey knows.
#[derive(Clone, Copy)]
struct MilestoneShare {
    name: &'static str,
    of: Option<Milestone>,
    earns: f64,
}

impl MilestoneShare {
    const fn first(share: f64) -> Self {
        Self { name: "first", of: None, earns: share }
    }

    const fn lead(share: f64) -> Self {
        Self { name: "lead", of: Some(Milestone::LeadCreated), earns: share }
    }

    const fn opportunity(share: f64) -> Self {
        Self { name: "opportunity", of: Some(Milestone::OpportunityCreated), earns: share }
    }

    /// Position of the milestone; by its default, where the journey does not know it.
    #[inline]
    fn position(&self, journey: &Journey<'_>) -> usize {
        let touches = journey.len();
        let Some(milestone) = self.of else { return 0 };
        journey.milestone(milestone).unwrap_or(match milestone {
            Milestone::LeadCreated => touches / 3,
            Milestone::OpportunityCreated => touches / 2,
            Milestone::Closed => touches.saturating_sub(1),
        })
    }
}

fn sum_problem(path: &str, what: &str, shares: &[MilestoneShare]) -> Vec<Problem> {
    let sum: f64 = shares.iter().map(|share| share.earns).sum();
    // 0.25 four times and the like may exceed 1 by a rounding.
    if sum <= 1.0 + 1e-9 {
        return Vec::new();
    }
    vec![Problem { path: path.into(), detail: format!("expected {what} of at most 1, got {sum}") }]
}

#[inline]
fn weigh<const N: usize>(shares: &[MilestoneShare; N], journey: &Journey<'_>, weights: &mut [f64]) {
    let positions = shares.map(|share| share.position(journey));
    let distinct = positions
        .iter()
        .enumerate()
        .filter(|(index, position)| !positions.iter().take(*index).any(|before| before == *position));
    let others = weights.len().saturating_sub(distinct.count());
    if others > 0 {
        let total: f64 = shares.iter().map(|share| share.earns).sum();
        let equal = (1.0 - total).max(0.0) / count_f64(others as u64);
        for (position, weight) in weights.iter_mut().enumerate() {
            *weight = if positions.contains(&position) { 0.0 } else { equal };
        }
    }
    // Without others the shares do not reach one, and dividing by their sum spreads the rest in proportion.
    for (position, share) in positions.into_iter().zip(shares) {
        if let Some(weight) = weights.get_mut(position) {
            *weight += share.earns;
        }
    }
}

fn check(shares: &[MilestoneShare], milestones: Milestones, journeys: &Journeys, model: &str) -> Result<()> {
    if milestones == Milestones::Positional {
        return Ok(());
    }
    for journey in journeys.range(0..journeys.converting()) {
        let unknown = shares.iter().find(|share| share.of.is_some_and(|of| journey.milestone(of).is_none()));
        if let Some(share) = unknown {
            let key = journey.key().map(|key| format!(" ({key})")).unwrap_or_default();
            let detail =
                format!("expected the time of the milestone {} for {model}{key}, got none", share.name);
            return Err(Error::new(ErrorKind::MissingData, format!("journeys[{}]", journey.index()), detail));
        }
    }
    Ok(())
}

fn reasons<const N: usize>(shares: &[MilestoneShare; N], journey: &Journey<'_>) -> Vec<Reason> {
    let positions = shares.map(|share| share.position(journey));
    let again =
        |index: usize| positions.iter().take(index).any(|before| positions.get(index) == Some(before));
    let taken = (0..N).filter(|index| !again(*index)).count();
    let others = journey.len().saturating_sub(taken);
    let total: f64 = shares.iter().map(|share| share.earns).sum();
    Reason::for_each(journey, |position| {
        let here = positions.iter().zip(shares).filter(|(milestone, _)| **milestone == position);
        let here: Vec<_> = here.map(|(_, share)| share).collect();
        let names: Vec<_> = here.iter().map(|share| share.name).collect();
        let reason = Reason::new(match names.as_slice() {
            [] => "it was one of the touches between milestones".into(),
            [only] => format!("it holds the milestone {only}"),
            several => format!("it holds the milestones {}", several.join(", ")),
        });
        if here.is_empty() {
            let rest = if total > 1.0 { "0".to_owned() } else { format!("(1 - {})", figure(total)) };
            let reason = reason.with("milestones", total).with("others", count_f64(others as u64));
            return reason.worked_out(format!("{rest} / {others}"));
        }
        let several = here.iter().map(|share| figure(share.earns)).collect::<Vec<_>>().join(" + ");
        let reason = if here.len() > 1 { reason.worked_out(several) } else { reason };
        here.into_iter().fold(reason, |reason, share| reason.with(share.name, share.earns))
    })
}

impl Model for WShaped {
    fn weigh(&self, journey: &Journey<'_>, weights: &mut [f64]) {
        weigh(&self.shares(), journey, weights);
    }

    fn check(&self, journeys: &Journeys) -> Result<()> {
        check(&self.shares(), self.milestones, journeys, W_SHAPED.name)
    }

    fn reasons(&self, journey: &Journey<'_>) -> Vec<Reason> {
        reasons(&self.shares(), journey)
    }
}

impl Model for FullPath {
    fn weigh(&self, journey: &Journey<'_>, weights: &mut [f64]) {
        weigh(&self.shares(), journey, weights);
    }

    fn check(&self, journeys: &Journeys) -> Result<()> {
        check(&self.shares(), self.milestones, journeys, FULL_PATH.name)
    }

    fn reasons(&self, journey: &Journey<'_>) -> Vec<Reason> {
        reasons(&self.shares(), journey)
    }
}
