//! The report of alignment.

use serde::Serialize;

use super::joint::{JointTouchpoint, Part, joint};
use super::options::AlignmentOptions;
use super::rules::recommendations;
use super::score::{AlignmentGrade, SidePoints, SideValues};
use crate::domain::{Credits, Journey, Side, TextField};
use crate::error::Result;
use crate::math::Sum;
use crate::report::filter::ReportFilter;
use crate::report::pipeline::{PipelineRow, pipeline};
use crate::report::recommendation::Recommendation;
use crate::report::scope::{EarnedTouch, Scope, sides};

/// Distinct touches by the side that made them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SideTouches {
    /// Touches of marketing alone.
    pub marketing_only: u64,
    /// Touches of sales alone.
    pub sales_only: u64,
    /// Touches that both sides made together.
    pub joint: u64,
    /// Touches of no known side.
    pub unassigned: u64,
}

/// Sales–marketing alignment: the value that marketing, sales and both together earned, against the split that is wanted.
///
/// Only touches of the side `both` earn joint value; touches of the two sides that are near each other in time are listed as
/// joint touchpoints. Value of touches without a side is left out of the points.
///
/// # Examples
/// ```
/// use attribution_core::domain::Side;
/// use attribution_core::report::{Alignment, AlignmentOptions, ReportFilter};
/// use attribution_core::{Conversion, JourneyRules, Journeys, ModelSpec, Touchpoint};
///
/// let touch = |at: &str, side| -> attribution_core::Result<Touchpoint> {
///     Ok(Touchpoint { side: Some(side), ..Touchpoint::new("acme", at.parse()?, "event") })
/// };
/// let touches = [touch("2026-01-01", Side::Marketing)?, touch("2026-01-05", Side::Sales)?];
/// let deals = [Conversion::new("acme", "2026-02-01".parse()?, 100.0)];
/// let journeys = Journeys::build(&JourneyRules::default(), &touches, &deals)?;
/// let credits = ModelSpec::linear().attribute(&journeys)?;
/// let alignment = Alignment::new(&credits, &AlignmentOptions::default(), &ReportFilter::default())?;
/// assert_eq!((alignment.score, alignment.joint_touches), (Some(60.0), 2));
/// assert_eq!(alignment.recommendations[0].rule, "joint_below_ideal");
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Alignment {
    /// Model that gave the credits.
    pub model: String,
    /// Value by side.
    pub value: SideValues,
    /// Split of the value whose side is known; none where there is none.
    pub points: Option<SidePoints>,
    /// Split that is wanted.
    pub ideal: SidePoints,
    /// Score, 0 to 100; none where there are no points.
    pub score: Option<f64>,
    /// Grade of the score.
    pub grade: Option<AlignmentGrade>,
    /// Distinct touches by side.
    pub touches: SideTouches,
    /// Deals of the report.
    pub deals: u64,
    /// Deals with a joint touchpoint.
    pub joint_deals: u64,
    /// Distinct joint touchpoints.
    pub joint_touches: u64,
    /// Joint touchpoints deal by deal, in the order of time: as many as the options list.
    pub joint_touchpoints: Vec<JointTouchpoint>,
    /// Marketing-sourced and marketing-influenced pipeline, and that of sales; empty for journeys without deals.
    pub pipeline: Vec<PipelineRow>,
    /// Recommendations, each by a rule with a name.
    pub recommendations: Vec<Recommendation>,
}

impl Alignment {
    /// Alignment by credits. Joint touchpoints are those of deals that were won, which earn credits.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for options out of range and for a filter that names what no deal has; `MISSING_DATA` for path
    /// counts, and for a filter of deals where there are none.
    pub fn new(credits: &Credits, options: &AlignmentOptions, filter: &ReportFilter) -> Result<Self> {
        options.validate()?;
        let within = Scope::new(credits, filter)?;
        let (mut sums, mut touches, mut seen) =
            (SideSums::default(), SideTouches::default(), within.unseen());
        let (mut joint_touchpoints, mut deals, mut joint_deals, mut joint_touches) = (Vec::new(), 0, 0, 0);
        let mut seen_joint = within.unseen();
        for journey in within.journeys() {
            let side_of = sides(&journey);
            let own: Vec<EarnedTouch<'_>> = within.touches_of(journey).collect();
            for touch in &own {
                let side = side_of(touch.position);
                sums.of(side).add(touch.value);
                *touches.of(side) += u64::from(seen.is_new(touch.row));
            }
            let times = journey.micros();
            let moment = |position: usize| times.get(position).copied().unwrap_or_default();
            let moments = own.iter().map(|touch| (moment(touch.position), side_of(touch.position)));
            let parts = joint(&moments.collect::<Vec<_>>(), options.joint_window_days);
            let mut any = false;
            for (touch, part) in own.iter().zip(parts) {
                let (false, Some(side)) = (part == Part::Alone, side_of(touch.position)) else { continue };
                any = true;
                joint_touches += u64::from(seen_joint.is_new(touch.row));
                if joint_touchpoints.len() < options.max_listed {
                    joint_touchpoints.push(JointTouchpoint::new(&journey, touch, side, part));
                }
            }
            deals += 1;
            joint_deals += u64::from(any);
        }
        let value = sums.values();
        let points = value.points();
        let score = points.map(|points| points.score(options.ideal));
        Ok(Self {
            model: credits.model().to_owned(),
            value,
            points,
            ideal: options.ideal.into(),
            score,
            grade: score.map(AlignmentGrade::from_score),
            touches,
            deals,
            joint_deals,
            joint_touches,
            joint_touchpoints,
            pipeline: pipeline(within.all_journeys(), filter),
            recommendations: recommendations(&value, options),
        })
    }
}

impl JointTouchpoint {
    fn new(journey: &Journey<'_>, touch: &EarnedTouch<'_>, side: Side, part: Part) -> Self {
        let text = |field| journey.text(field, touch.position).map(str::to_owned);
        let opportunity = journey.opportunity().map(|deal| deal.id.as_str()).or(journey.key());
        Self {
            opportunity: opportunity.map(str::to_owned),
            row: touch.row,
            id: text(TextField::Id),
            at: journey.at(touch.position),
            channel: text(TextField::Channel).unwrap_or_default(),
            side,
            days_apart: if let Part::Near(days) = part { Some(days) } else { None },
        }
    }
}

/// Sums of value by side.
#[derive(Default)]
struct SideSums {
    marketing: Sum,
    sales: Sum,
    joint: Sum,
    unassigned: Sum,
}

impl SideSums {
    fn of(&mut self, side: Option<Side>) -> &mut Sum {
        match side {
            Some(Side::Marketing) => &mut self.marketing,
            Some(Side::Sales) => &mut self.sales,
            Some(Side::Both) => &mut self.joint,
            None => &mut self.unassigned,
        }
    }

    fn values(&self) -> SideValues {
        SideValues {
            marketing_only: self.marketing.value(),
            sales_only: self.sales.value(),
            joint: self.joint.value(),
            unassigned: self.unassigned.value(),
        }
    }
}

impl SideTouches {
    fn of(&mut self, side: Option<Side>) -> &mut u64 {
        match side {
            Some(Side::Marketing) => &mut self.marketing_only,
            Some(Side::Sales) => &mut self.sales_only,
            Some(Side::Both) => &mut self.joint,
            None => &mut self.unassigned,
        }
    }
}

#[cfg(test)]
#[path = "report_tests.rs"]
mod tests;
