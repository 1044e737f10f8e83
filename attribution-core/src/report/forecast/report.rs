//! The forecast.

use serde::Serialize;

use super::groups::{DealValues, ForecastGroup, ForecastSums, groups};
use super::options::ForecastOptions;
use super::outlook::{Beta, OpenDeal, Outlook};
use super::stage_rates::{StageRate, StageRates};
use crate::domain::money::Currency;
use crate::domain::{DealStatus, Deals, Journeys, Opportunity};
use crate::error::Result;
use crate::math::{Sum, count_f64};
use crate::models::ModelSpec;
use crate::report::pipeline::{Basis, OPEN, open_probability};
use crate::report::stages::StageWays;
use crate::time::Timestamp;

/// Forecast: expected revenue of the open pipeline, by stage, beside the CRM's own, and credited to groups of touches.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Forecast {
    /// Moment at which open deals are looked at.
    pub as_of: Timestamp,
    /// Moment from which closed deals count for win rates.
    pub since: Timestamp,
    /// Currency of all amounts, where one is named.
    pub currency: Option<Currency>,
    /// Dimension of the groups.
    pub by: String,
    /// Model that gave the credits.
    pub model: String,
    /// Number of open deals.
    pub open_deals: u64,
    /// Amount of open deals.
    pub open_pipeline: f64,
    /// Expected revenue: amounts times the win rates of stages.
    pub mean: f64,
    /// Standard deviation of the revenue, of the deals' own chance and of the uncertainty of the rates.
    pub sd: f64,
    /// Confidence level of the interval.
    pub level: f64,
    /// Lower bound of the interval, at least 0.
    pub low: f64,
    /// Upper bound of the interval, at most the amount of all open deals.
    pub high: f64,
    /// Amounts times the probabilities that the CRM has of each deal; one without a probability counts as 0.
    pub crm_weighted: f64,
    /// Pipeline velocity per day: open deals × win rate × mean amount of won deals / mean cycle of won deals in days, by the
    /// closed deals that count; none where a factor is not known.
    pub velocity_per_day: Option<f64>,
    /// Win rates by stage, in the order of the stages; last the rate of deals of which no stage is known.
    pub stages: Vec<StageRate>,
    /// Expected revenue by group, the greatest first; touches without a value last.
    pub rows: Vec<ForecastGroup>,
    /// Open deals that no touch earned: with the rows they add up to the total.
    pub unattributed: ForecastSums,
    /// All open deals.
    pub total: ForecastSums,
    /// Deals that the rates or amounts are without, by reason.
    pub set_aside: ForecastSetAside,
}

/// Deals that a forecast does without, by reason.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ForecastSetAside {
    /// Deals that closed before the history that counts.
    pub closed_before: u64,
    /// Closed deals without a history of stages: they count for deals of which no stage is known alone.
    pub closed_without_stage: u64,
    /// Open deals without an amount, which are worth 0.
    pub open_without_amount: u64,
    /// Open deals without a probability of the CRM, which it weighs with 0: those too that closed since, of which it is not known.
    pub open_without_probability: u64,
}

/// Forecast of the open pipeline of journeys of deals.
///
/// Reason to pick it: the probabilities of a CRM are what somebody typed in; here each stage has the rate at which deals
/// that reached it were won, with the uncertainty of few deals, and both stand side by side.
///
/// The win rate of a stage is that of the closed deals that reached it, `(won + ½) / (closed + 1)`. Deals of a stage share it,
/// so that the interval widens with its uncertainty: `var = Σ_s [Σa²·ab/((a+b)(a+b+1)) + (Σa)²·ab/((a+b)²(a+b+1))]` with the
/// amounts a and the Beta distribution (a, b) of each stage. The interval is normal, cut to 0 and the open amount. Each open
/// deal is credited to its touches by the model. Deals that closed after the moment of the journeys were open then, at the last
/// stage that their history has by then; neither rates nor velocity learn from their closes.
///
/// # Examples
/// ```
/// use attribution_core::domain::{Deals, Opportunity, StageChange};
/// use attribution_core::report::{ForecastOptions, forecast};
/// use attribution_core::{JourneyRules, Journeys, ModelSpec};
///
/// let deal = |id: &str, stage: &str, closed: Option<&str>| Opportunity {
///     stage: Some(stage.into()),
///     amount: Some(1_000.0),
///     created_at: "2026-01-01".parse().ok(),
///     closed_at: closed.and_then(|closed| closed.parse().ok()),
///     ..Opportunity::new(id)
/// };
/// let deals = Deals::new(
///     vec![deal("a", "Won", Some("2026-02-01")), deal("b", "Lost", Some("2026-02-01")), deal("c", "proposal", None)],
///     vec![],
/// )?
/// .with_stage_changes(vec![StageChange::of_opportunity("a", "proposal", "2026-01-09".parse()?)])?;
/// let journeys = Journeys::from_deals(&JourneyRules::for_deals(), &[], deals)?;
/// let forecast = forecast(&journeys, &ModelSpec::linear(), &ForecastOptions::default())?;
/// // One deal reached the stage and was won: (1 + ½) / (1 + 1).
/// assert_eq!((forecast.stages[0].rate, forecast.mean), (0.75, 750.0));
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_INPUT` for journeys without deals, and for a history with more than 1000 stages; as
/// [`pipeline_report`](crate::report::pipeline_report) for the dimension and the model.
///
/// # References
/// Jeffreys (1946), "An invariant form for the prior probability in estimation problems"; Brown, Cai, `DasGupta` (2001), "Interval
/// estimation for a binomial proportion".
pub fn forecast(journeys: &Journeys, model: &ModelSpec, options: &ForecastOptions) -> Result<Forecast> {
    let basis = Basis::new(journeys, model, (None, options.lookback_days), &[OPEN])?;
    let deals = &*basis.deals;
    StageWays::check(deals)?;
    let as_of = basis.as_of;
    let since = options.since.unwrap_or_else(|| two_years_before(as_of));
    let closed = closed_by_then(&basis);
    let mut stages = StageRates::new(deals, &options.stages, (&closed, since));
    let mut values: DealValues = vec![None; deals.opportunities().len()];
    let (mut open_deals, mut total) = (Vec::new(), [Sum::default(); 3]);
    let (units, _) = basis.open();
    let open = || {
        let rows =
            units.units.iter().filter_map(|unit| Some((unit.row, deals.opportunities().get(unit.row)?)));
        rows.filter(|(_, deal)| deal.outcome() == DealStatus::Open || deal.closed().is_some())
    };
    for (row, deal) in open() {
        let (stage, amount) = (stages.of(row, deal, basis.moment), deal.amount.unwrap_or(0.0));
        open_deals.push(OpenDeal { stage, amount });
        let Some(rate) = stages.rates.get_mut(stage) else { continue };
        let own = [amount, amount * rate.rate, amount * open_probability(deal).unwrap_or(0.0)];
        rate.open += 1;
        rate.open_pipeline += own[0];
        rate.expected += own[1];
        rate.crm_weighted += own[2];
        for (sum, value) in total.iter_mut().zip(own) {
            sum.add(value);
        }
        if let Some(slot) = values.get_mut(row) {
            *slot = Some(own);
        }
    }
    let rates: Vec<Beta> = stages.rates.iter().map(|rate| Beta { a: rate.a, b: rate.b }).collect();
    let Outlook { mean, sd, low, high } = Outlook::new(&open_deals, &rates, options.level);
    let (rows, unattributed) = if open_deals.is_empty() {
        (Vec::new(), ForecastSums::default())
    } else if basis.has_touches() {
        groups(&basis, &basis.groups(&options.by)?, &values)
    } else {
        groups(&basis, &crate::domain::TextCodes::default(), &values)
    };
    let without = |missing: fn(&Opportunity) -> bool| open().filter(|(_, deal)| missing(deal)).count() as u64;
    let [open_pipeline, expected, crm_weighted] = total.map(Sum::value);
    Ok(Forecast {
        as_of,
        since,
        currency: deals.currency(),
        by: options.by.clone(),
        model: model.label(),
        open_deals: open_deals.len() as u64,
        open_pipeline,
        mean,
        sd,
        level: options.level.get(),
        low,
        high,
        crm_weighted,
        velocity_per_day: velocity_per_day(deals, (&closed, since), open_deals.len() as u64),
        rows,
        unattributed,
        total: ForecastSums {
            open_deals: count_f64(open_deals.len() as u64),
            open_pipeline,
            expected,
            crm_weighted,
        },
        set_aside: ForecastSetAside {
            closed_before: stages.before_since,
            closed_without_stage: stages.without_history,
            open_without_amount: without(|deal| deal.amount.is_none()),
            open_without_probability: without(|deal| open_probability(deal).is_none()),
        },
        // A stage of which nothing is known says nothing.
        stages: stages
            .rates
            .into_iter()
            .filter(|rate| rate.stage.is_some() || rate.closed > 0 || rate.open > 0)
            .collect(),
    })
}

/// True for each deal, by its row, that had closed at the moment of the forecast.
fn closed_by_then(basis: &Basis) -> Vec<bool> {
    let mut closed = vec![false; basis.deals.opportunities().len()];
    for unit in basis.milestones.won.units.iter().chain(&basis.milestones.lost.units) {
        if let Some(slot) = closed.get_mut(unit.row) {
            *slot = true;
        }
    }
    closed
}

/// Pipeline velocity by closed deals that count: open deals × win rate × mean won amount / mean won cycle.
fn velocity_per_day(deals: &Deals, (closed_by_then, since): (&[bool], Timestamp), open: u64) -> Option<f64> {
    let (mut won, mut closed, mut amounts) = (0_u64, 0_u64, Sum::default());
    let (mut cycles, mut days) = (0_u64, Sum::default());
    let rows = deals.opportunities().iter().zip(closed_by_then).filter(|(_, closed)| **closed);
    for (deal, _) in rows.filter(|(deal, _)| deal.closed().is_some_and(|at| at >= since)) {
        closed += 1;
        if deal.outcome() != DealStatus::Won {
            continue;
        }
        won += 1;
        amounts.add(deal.amount.unwrap_or(0.0));
        if let Some(cycle) = deal.cycle_days() {
            cycles += 1;
            days.add(cycle);
        }
    }
    if won == 0 || cycles == 0 || days.value() <= 0.0 {
        return None;
    }
    let (rate, amount) = (count_f64(won) / count_f64(closed), amounts.value() / count_f64(won));
    Some(count_f64(open) * rate * amount / (days.value() / count_f64(cycles)))
}

/// The day 24 months before a moment; the end of February of a year without the 29th.
fn two_years_before(moment: Timestamp) -> Timestamp {
    let day = moment.day();
    let earlier = day.split_once('-').and_then(|(year, rest)| {
        let year = year.parse::<i32>().ok()? - 2;
        let rest = if rest == "02-29" { "02-28" } else { rest };
        format!("{year:04}-{rest}").parse().ok()
    });
    earlier.unwrap_or(Timestamp::MIN)
}

#[cfg(test)]
#[path = "report_tests.rs"]
mod tests;
