//! The report on velocity.

use std::collections::BTreeMap;

use serde::Serialize;

use super::association::{CycleAssociation, associations};
use super::deal_cycle::DealCycle;
use super::deal_row::DealVelocity;
use super::forecast::PredictedCycle;
use super::options::VelocityOptions;
use super::pipeline::{CycleSurvival, PipelineVelocity};
use super::regression::{CycleRegression, FittedRegression, NoRegression};
use crate::domain::money::Currency;
use crate::domain::{DealStatus, Journeys};
use crate::error::Result;
use crate::math::{Progress, map_chunks, unwatched, watched};
use crate::report::deal_touches::{DealTouches, TouchesBy, deals_of};
use crate::report::filter::ReportFilter;
use crate::report::period::created_within;
use crate::report::stages::StageWays;
use crate::time::Timestamp;

/// Velocity report: how fast deals close, what goes with it, and when open ones will.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct VelocityReport {
    /// Moment at which open deals are looked at: that of the journeys.
    pub as_of: Option<Timestamp>,
    /// Currency of the amounts, where one is named.
    pub currency: Option<Currency>,
    /// Velocity of all deals.
    pub total: PipelineVelocity,
    /// Velocity by deal size, by name; deals of no known size last.
    pub by_deal_size: Vec<PipelineVelocity>,
    /// Survival of all deals.
    pub survival: CycleSurvival,
    /// Survival by deal size.
    pub survival_by_deal_size: Vec<CycleSurvival>,
    /// Landmark in days since the creation of a deal.
    pub landmark_days: f64,
    /// Deals that were still open at the landmark.
    pub deals_at_landmark: u64,
    /// Type by which touches are told apart.
    pub touches_by: TouchesBy,
    /// Associations of types of touches with the length of cycles, those of most deals first.
    pub associations: Vec<CycleAssociation>,
    /// Regression of the length of cycles of won deals.
    pub regression: Option<CycleRegression>,
    /// Reason why there is none.
    pub no_regression: Option<NoRegression>,
    /// Predicted cycles of open deals.
    pub predictions: Vec<PredictedCycle>,
    /// Velocity of each deal.
    pub deals: Vec<DealVelocity>,
}

/// Reports how fast deals close: pipeline velocity and survival by deal size, the association of touches with the length of
/// cycles, and predicted cycles of open deals.
///
/// Reason to pick it: deals that are open count for as long as they have lasted, so that slow ones are not forgotten.
///
/// # Formula
/// velocity = opportunities × win rate × mean won amount / mean won cycle, per day; see [`PipelineVelocity`],
/// [`KaplanMeier`](crate::report::KaplanMeier), [`CumulativeIncidence`](crate::report::CumulativeIncidence),
/// [`CycleAssociation`] and [`CycleRegression`].
///
/// # Examples
/// ```
/// use attribution_core::domain::{DealStatus, Deals, Opportunity};
/// use attribution_core::report::{VelocityOptions, velocity};
/// use attribution_core::{JourneyRules, Journeys};
///
/// let deal = |id: &str, status, days| Opportunity {
///     status: Some(status),
///     amount: Some(30_000.0),
///     sales_cycle_days: Some(days),
///     ..Opportunity { closed_at: "2026-03-01".parse().ok(), ..Opportunity::new(id) }
/// };
/// let deals = vec![deal("a", DealStatus::Won, 40.0), deal("b", DealStatus::Lost, 70.0), deal("c", DealStatus::Won, 80.0)];
/// let journeys = Journeys::from_deals(&JourneyRules::for_deals(), &[], Deals::new(deals, vec![])?)?;
/// let report = velocity(&journeys, &VelocityOptions::default())?;
/// // 3 opportunities · 2/3 won · 30 000 in 60 days on average.
/// assert_eq!(report.total.per_day, Some(1000.0));
/// assert_eq!(report.survival.cycle.median, Some(70.0));
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_INPUT` for journeys that are not of deals; `INVALID_CONFIG` for options out of range.
pub fn velocity(journeys: &Journeys, options: &VelocityOptions) -> Result<VelocityReport> {
    velocity_watched(journeys, options, &unwatched)
}

/// [`velocity`], with somebody who watches and may stop it: each replicate of an association is a step.
///
/// # Errors
/// As [`velocity`]; `CANCELLED` when `progress` says so.
pub fn velocity_watched(
    journeys: &Journeys,
    options: &VelocityOptions,
    progress: &Progress<'_>,
) -> Result<VelocityReport> {
    velocity_within(journeys, options, &ReportFilter::default(), progress)
}

/// Number of deals whose cycles one core predicts before it takes the next piece.
const DEALS: usize = 1 << 8;

/// [`velocity_watched`] of deals of some accounts, sizes and segments.
pub(in crate::report) fn velocity_within(
    journeys: &Journeys,
    options: &VelocityOptions,
    filter: &ReportFilter,
    progress: &Progress<'_>,
) -> Result<VelocityReport> {
    options.validate()?;
    let deals = deals_of(journeys)?;
    StageWays::check(deals)?;
    let touches = DealTouches::new(journeys, options.touches_by);
    let as_of = deals.moment();
    let rows = deals
        .opportunities()
        .iter()
        .enumerate()
        .filter(|(row, deal)| created_within(deal, options.period) && filter.picks(deals, *row));
    let cycles: Vec<DealCycle<'_>> =
        rows.map(|(row, deal)| DealCycle::new(deals, row, deal, as_of)).collect();
    let by_size = by_size(&cycles);
    let all: Vec<&DealCycle<'_>> = cycles.iter().collect();
    let survival = CycleSurvival::new(None, &all, options.level);
    let survival_by_deal_size: Vec<CycleSurvival> =
        by_size.iter().map(|(size, deals)| CycleSurvival::new(*size, deals, options.level)).collect();
    let replicates = u64::from(options.bootstrap.replicates);
    let (deals_at_landmark, associations) =
        watched(progress, touches.types() as u64 * replicates, |steps| {
            Ok(associations(&cycles, &touches, options, steps))
        })?;
    let of_regression = DealTouches::new(journeys, options.regression_touches_by);
    let regression = FittedRegression::new(&cycles, &of_regression, options);
    let open: Vec<_> = cycles.iter().filter(|deal| deal.outcome == DealStatus::Open).collect();
    let fitted = (&of_regression, regression.as_ref().ok());
    let predict = |deal: &&DealCycle<'_>| {
        PredictedCycle::new(deal, (&survival, &survival_by_deal_size), fitted, options)
    };
    let predictions = map_chunks(open.len(), DEALS, |range| {
        open.get(range).unwrap_or_default().iter().map(predict).collect::<Vec<_>>()
    });
    let predictions = predictions.concat();
    let ways = StageWays::new(deals, &[]);
    Ok(VelocityReport {
        as_of,
        currency: deals.currency(),
        total: PipelineVelocity::new(None, &all),
        by_deal_size: by_size.iter().map(|(size, deals)| PipelineVelocity::new(*size, deals)).collect(),
        landmark_days: options.landmark_days.get(),
        deals_at_landmark,
        touches_by: touches.by,
        associations,
        no_regression: regression.as_ref().err().copied(),
        predictions,
        deals: cycles.iter().map(|deal| DealVelocity::new(deal, &ways, as_of, options)).collect(),
        survival,
        survival_by_deal_size,
        regression: regression.ok().map(|fitted| fitted.answer),
    })
}

/// The deals of each size, by name, and those of no known size last.
fn by_size<'a>(cycles: &'a [DealCycle<'a>]) -> Vec<(Option<&'a str>, Vec<&'a DealCycle<'a>>)> {
    let mut groups: BTreeMap<(bool, Option<&str>), Vec<&DealCycle<'_>>> = BTreeMap::new();
    for cycle in cycles {
        let size = cycle.size.as_deref();
        groups.entry((size.is_none(), size)).or_default().push(cycle);
    }
    groups.into_iter().map(|((_, size), deals)| (size, deals)).collect()
}

#[cfg(test)]
#[path = "report_tests.rs"]
mod tests;
