//! The whole report on deals: totals, what won deals say, what is in the pipeline, and what follows.

use serde::Serialize;

use super::findings::{Finding, findings};
use super::options::B2bReportOptions;
use super::parts::{OpenDeals, WonDeals};
use super::totals::{DealTotals, totals};
use crate::b2b::B2bConfig;
use crate::domain::money::Currency;
use crate::domain::{Credits, DealStatus, Journeys, Spend, Timestamp};
use crate::error::{Error, ErrorKind, Result};
use crate::math::{Progress, before_steps, count_f64, unwatched};
use crate::models::ModelSpec;
use crate::report::alignment::Alignment;
use crate::report::channel_insights::{ChannelInsights, pipeline_channels};
use crate::report::filter::ReportFilter;
use crate::report::stages::{StageProgression, stage_progression_within};
use crate::report::summary::{TouchSummary, share};
use crate::report::velocity::{VelocityReport, velocity_within};
use crate::report::weights::{B2bModelInfo, TouchpointType, b2b_model_info, touchpoint_types};

/// Report on deals: what was won, by touches, channels and sides, and apart from it what is in the pipeline.
///
/// Value of won deals is their amount. Value of the open pipeline is the amount times the probability, as of the moment at
/// which it is looked at, and is never added to what was won.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct B2bReport {
    /// Model that gave the credits.
    pub model: String,
    /// Currency of all amounts, where one is named.
    pub currency: Option<Currency>,
    /// Moment at which open deals are looked at, where it is known.
    pub as_of: Option<Timestamp>,
    /// Filter of the report.
    pub filter: ReportFilter,
    /// Deals of each status: won, lost, open.
    pub deals: Vec<DealTotals>,
    /// Win rate: won over won and lost; none where none is closed.
    pub win_rate: Option<f64>,
    /// Findings to be told first, each by a rule with a name.
    pub findings: Vec<Finding>,
    /// Deals that were won.
    pub won: WonDeals,
    /// Open pipeline; none where no open deal has a touch.
    pub open: Option<OpenDeals>,
    /// Velocity of deals, and expected cycles of open ones.
    pub velocity: VelocityReport,
    /// Conversion and time of deals from stage to stage.
    pub stages: StageProgression,
    /// Weights that are in force.
    pub model_info: B2bModelInfo,
    /// Kinds of touches with their weights.
    pub touchpoint_types: Vec<TouchpointType>,
}

impl B2bReport {
    /// The report by a model: credits of won deals, and of the open pipeline by the same model.
    ///
    /// A model that learns does so from closed deals alone, won and lost, and gives open ones what it found there. Whoever
    /// watches sees the replicates of associations as steps, and may stop what comes before them too.
    ///
    /// # Errors
    /// As [`ModelSpec::attribute`] and [`B2bReport::new`]; `CANCELLED` when `progress` says so.
    pub fn from_journeys(
        journeys: &Journeys,
        model: &ModelSpec,
        spend: &[Spend],
        options: &B2bReportOptions,
        progress: &Progress<'_>,
    ) -> Result<Self> {
        let options = &of_model(model, options);
        let before = &before_steps(progress);
        let open = journeys.open_pipeline();
        let learned = model.learn(journeys, before)?;
        let open = open.map(|open| learned.attribute(open, before)).transpose()?;
        let won = learned.attribute(journeys, before)?;
        Self::new_watched(&won, open.as_ref(), spend, options, progress)
    }

    /// The report by credits of won deals, and by those of the open pipeline where there is any.
    ///
    /// # Errors
    /// `MISSING_DATA` for journeys without deals; `INVALID_CONFIG` for options out of range, and for a filter that names what no
    /// deal has; `INVALID_INPUT` for a spend that cannot be used.
    pub fn new(
        won: &Credits,
        open: Option<&Credits>,
        spend: &[Spend],
        options: &B2bReportOptions,
    ) -> Result<Self> {
        Self::new_watched(won, open, spend, options, &unwatched)
    }

    /// [`B2bReport::new`], with somebody who watches and may stop it: each replicate of an association is a step.
    ///
    /// # Errors
    /// As [`B2bReport::new`]; `CANCELLED` when `progress` says so.
    pub fn new_watched(
        won: &Credits,
        open: Option<&Credits>,
        spend: &[Spend],
        options: &B2bReportOptions,
        progress: &Progress<'_>,
    ) -> Result<Self> {
        let journeys = won.journeys();
        let deals = journeys.deals().ok_or_else(|| {
            let detail = "expected journeys of deals, which the report is about";
            Error::new(ErrorKind::MissingData, "opportunities", detail)
        })?;
        let B2bReportOptions { filter, top, alignment, insights, .. } = options;
        let model = won.model().to_owned();
        let won = WonDeals {
            summary: TouchSummary::new(won, *top, filter)?,
            channels: ChannelInsights::new(won, spend, insights, filter)?,
            alignment: Alignment::new(won, alignment, filter)?,
        };
        let open_deals = |credits: &Credits| -> Result<OpenDeals> {
            Ok(OpenDeals {
                summary: TouchSummary::new(credits, *top, filter)?,
                channels: pipeline_channels(credits, filter)?,
                alignment: Alignment::new(credits, alignment, filter)?,
            })
        };
        // Velocity is that of deals by their creation, whatever the date that credits are filtered by.
        let (mut velocity, mut stages) = (options.velocity.clone(), options.stages.clone());
        velocity.period = velocity.period.or(filter.period);
        stages.period = stages.period.or(filter.period);
        let stages = stage_progression_within(journeys, &stages, filter)?;
        let types = touchpoint_types(journeys, &velocity.config)?;
        let totals = totals(journeys, deals, &options.filter);
        let closed =
            |status| totals.iter().find(|total| total.status == status).map_or(0, |total| total.deals);
        let (wins, losses) = (closed(DealStatus::Won), closed(DealStatus::Lost));
        Ok(Self {
            model,
            currency: deals.currency().or(journeys.currency()),
            as_of: deals.moment(),
            filter: options.filter.clone(),
            win_rate: share(count_f64(wins), count_f64(wins + losses)),
            findings: findings(&totals, &won, &stages, &types),
            deals: totals,
            open: open.map(open_deals).transpose()?,
            won,
            velocity: velocity_within(journeys, &velocity, filter, progress)?,
            stages,
            model_info: b2b_model_info(&velocity.config)?,
            touchpoint_types: types,
        })
    }
}

/// The options with the multipliers of the model, where it has some and they say nothing else.
fn of_model(model: &ModelSpec, options: &B2bReportOptions) -> B2bReportOptions {
    let mut options = options.clone();
    if let ModelSpec::B2b(model) = model
        && options.velocity.config == B2bConfig::default()
    {
        options.velocity.config = model.config().clone();
    }
    options
}

#[cfg(test)]
#[path = "report_tests.rs"]
mod tests;
