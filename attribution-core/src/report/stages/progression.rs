//! The progression of all deals through the stages.

use serde::Serialize;

use super::answer::{StageAdvance, StageRow};
use super::counts::StageCounts;
use super::options::StageOptions;
use super::way::StageWays;
use crate::domain::Journeys;
use crate::error::Result;
use crate::report::deal_touches::{DealTouches, TouchesBy, deals_of};
use crate::report::filter::ReportFilter;
use crate::report::period::created_within;

/// Stage progression: what becomes of deals in each stage, and which touches came before they went on.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct StageProgression {
    /// Type by which touches are told apart.
    pub touches_by: TouchesBy,
    /// Window in days of the touches before an advance.
    pub window_days: f64,
    /// Deals whose stage history is known.
    pub deals: u64,
    /// Deals without one, which are left out.
    pub without_history: u64,
    /// The stages in their order.
    pub stages: Vec<StageRow>,
    /// Advances from each stage to each that followed it.
    pub advances: Vec<StageAdvance>,
}

/// Reports what becomes of deals in each stage, and which touches came before they went on.
///
/// # Formula
/// Of each deal the first entry of each stage counts, forwards in the order of stages. A deal that came to a later stage
/// advanced; in its last stage it advances when it is won, is lost there, or is still there. conversion = advanced /
/// (advanced + lost), of those whose time there is over. A touch is before an advance up to and with its moment; before a
/// deal is won are all touches of its journey, which end with the close.
///
/// # Examples
/// ```
/// use attribution_core::domain::{DealStatus, Deals, Opportunity, StageChange};
/// use attribution_core::report::{StageOptions, stage_progression};
/// use attribution_core::{JourneyRules, Journeys};
///
/// let deal = |id: &str, status| Opportunity {
///     status: Some(status),
///     closed_at: "2026-03-01".parse().ok(),
///     ..Opportunity::new(id)
/// };
/// let deals = vec![deal("a", DealStatus::Won), deal("b", DealStatus::Lost)];
/// let deals = Deals::new(deals, vec![])?.with_stage_changes(vec![
///     StageChange::of_opportunity("a", "Discovery", "2026-01-01".parse()?),
///     StageChange::of_opportunity("a", "Proposal", "2026-01-21".parse()?),
///     StageChange::of_opportunity("b", "Discovery", "2026-02-01".parse()?),
/// ])?;
/// let journeys = Journeys::from_deals(&JourneyRules::for_deals(), &[], deals)?;
/// let progression = stage_progression(&journeys, &StageOptions::default())?;
/// let discovery = &progression.stages[0];
/// assert_eq!((discovery.advanced, discovery.lost, discovery.conversion), (1, 1, Some(0.5)));
/// assert_eq!(discovery.days.median, Some(20.0));
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_INPUT` for journeys that are not of deals; `INVALID_CONFIG` for options out of range.
pub fn stage_progression(journeys: &Journeys, options: &StageOptions) -> Result<StageProgression> {
    stage_progression_within(journeys, options, &ReportFilter::default())
}

/// [`stage_progression`] of deals of some accounts, sizes and segments.
pub(in crate::report) fn stage_progression_within(
    journeys: &Journeys,
    options: &StageOptions,
    filter: &ReportFilter,
) -> Result<StageProgression> {
    options.validate()?;
    let deals = deals_of(journeys)?;
    let touches = DealTouches::new(journeys, options.touches_by);
    StageWays::check(deals)?;
    let ways = StageWays::new(deals, &options.stages);
    let mut counts = StageCounts::new(ways.names.len(), options.window_days.get());
    let (mut known, mut without_history) = (0, 0);
    for (row, deal) in deals.opportunities().iter().enumerate() {
        if !(created_within(deal, options.period) && filter.picks(deals, row)) {
            continue;
        }
        match ways.of(row) {
            [] => without_history += 1,
            way => {
                known += 1;
                counts.add(way, deal, touches.of(row));
            }
        }
    }
    Ok(StageProgression {
        touches_by: touches.by,
        window_days: options.window_days.get(),
        deals: known,
        without_history,
        stages: counts.stages.iter().zip(&ways.names).map(|(stage, name)| stage.row(name)).collect(),
        advances: counts.advances(&ways, &touches),
    })
}

#[cfg(test)]
#[path = "progression_tests.rs"]
mod tests;
