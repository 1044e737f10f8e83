//! From credits to a plan in one call: what each channel earned in each period beside what it cost, a curve for each, and
//! the best budget for these curves.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Value, json};

use crate::budget::{Allocation, BudgetChannel, BudgetProblem, allocate_watched};
use crate::domain::{Credits, Dimension, Period, Spend, Timestamp};
use crate::error::{Error, ErrorKind, Result, nearest};
use crate::json::{fields, setters, whole};
use crate::math::{Progress, SmallSort, Steps, Sum, before_steps, count_f64, unwatched, watched};
use crate::response::{CurveFamily, CurveFit, FitOptions, Observations, fit_curve_watched};
use crate::returns::{RoiOptions, RoiTable};

/// Options of a plan.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct PlanOptions {
    /// Length of a period.
    pub period: PlanPeriod,
    /// Options of the fits of the curves. Michaelis–Menten unless something else is said: few data tell an S from chance.
    pub fit: FitOptions,
    /// Least number of periods with spend that a channel must have to be planned.
    #[serde(deserialize_with = "whole::<2, { u32::MAX }, _>")]
    pub min_periods: u32,
    /// Incrementality: the part of attributed value that was caused, as attribution gives marketing also what would
    /// have come anyway.
    pub incrementality: f64,
    /// Limit of extrapolation: how many times the most that was ever spent on a channel in a period may be.
    pub max_extrapolation: f64,
    /// Only what lies within this counts: spend, and credits by the time of their conversion. Everything when left out.
    pub within: Option<Period>,
    /// Budget for one period, objective, margin, groups and targets. Its channels are bounds by name; their curves are
    /// replaced. Without a budget it is what was spent on the planned channels in a period on average, periods without
    /// spend included, from the first spend to the last.
    #[serde(deserialize_with = "bounds_by_name")]
    #[cfg_attr(feature = "schema", schemars(with = "super::schema::PlanProblem"))]
    pub problem: BudgetProblem,
}

fields! {
    PlanOptions:
        period, fit, min_periods by whole::<2, { u32::MAX }, _> as u32, incrementality, max_extrapolation, within,
        problem by bounds_by_name as BudgetProblem
}

setters! { PlanOptions:
    with_period(period: PlanPeriod),
    with_fit(fit: FitOptions),
    with_min_periods(min_periods: u32),
    with_incrementality(incrementality: f64),
    with_max_extrapolation(max_extrapolation: f64),
    with_within(within: Option<Period>),
    with_problem(problem: BudgetProblem),
}

/// Reads a problem of which the channels are bounds by name: one without a curve gets one that will be replaced.
fn bounds_by_name<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> std::result::Result<BudgetProblem, D::Error> {
    let mut problem = Value::deserialize(deserializer)?;
    let channels: Vec<&mut Value> = match problem.get_mut("channels") {
        Some(Value::Array(listed)) => listed.iter_mut().collect(),
        Some(Value::Object(by_name)) => {
            // One order, whatever the features of `serde_json`: that of the names.
            by_name.sort_keys();
            by_name.values_mut().collect()
        }
        _ => Vec::new(),
    };
    let bounds = channels.into_iter().filter_map(Value::as_object_mut);
    for channel in bounds.filter(|channel| !channel.contains_key("family")) {
        channel.entry("curve").or_insert_with(|| json!({ "family": "linear", "beta": 0 }));
    }
    Error::read_value(&problem).map_err(Error::into_serde)
}

/// Length of a period.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum PlanPeriod {
    /// A day.
    Day,
    /// A week from Monday.
    #[default]
    Week,
    /// A month.
    Month,
}

impl Default for PlanOptions {
    fn default() -> Self {
        Self {
            period: PlanPeriod::Week,
            fit: FitOptions { family: CurveFamily::MichaelisMenten, ..FitOptions::default() },
            min_periods: 6,
            incrementality: 1.0,
            max_extrapolation: 1.0,
            within: None,
            problem: BudgetProblem::default(),
        }
    }
}

/// A plan with every step that led to it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct BudgetPlan {
    /// Observations of each channel: what it earned in each period beside what it cost.
    pub observations: Vec<PlannedChannel>,
    /// The problem that was solved.
    pub problem: BudgetProblem,
    /// The best budget of one period.
    pub allocation: Allocation,
    /// Channels that are not in the plan, and why.
    pub left_out: Vec<LeftOut>,
    /// Warnings: what to know before using it.
    pub warnings: Vec<String>,
}

/// A channel in a plan.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PlannedChannel {
    /// Its name.
    pub channel: String,
    /// The periods in which it had spend.
    pub periods: Vec<String>,
    /// Its spend in each.
    pub spend: Vec<f64>,
    /// Value that it earned in each, times the incrementality.
    pub value: Vec<f64>,
    /// The curve through these.
    pub fit: CurveFit,
}

/// A channel that is not in a plan.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LeftOut {
    /// Its name.
    pub channel: String,
    /// Reason in words.
    pub reason: String,
}

impl PlanOptions {
    /// Reads options from JSON; those left out keep their defaults.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for unknown names, wrong types and numbers out of range.
    pub fn from_json(json: &str) -> Result<Self> {
        let options: Self = Error::read(json)?;
        options.validate()?;
        Ok(options)
    }

    fn validate(&self) -> Result<()> {
        for (name, value) in
            [("incrementality", self.incrementality), ("max_extrapolation", self.max_extrapolation)]
        {
            if !(value > 0.0 && value.is_finite()) {
                let detail = format!("expected a finite number above 0, got {value}");
                return Err(Error::new(ErrorKind::InvalidConfig, name, detail));
            }
        }
        if self.min_periods < 2 {
            let detail = format!("expected 2 or more, got {}", self.min_periods);
            return Err(Error::new(ErrorKind::InvalidConfig, "min_periods", detail));
        }
        if let Some(Period { start, end }) = self.within.filter(|period| period.end <= period.start) {
            let detail = format!("expected an end after {start}, got {end}");
            return Err(Error::new(ErrorKind::InvalidConfig, "within", detail));
        }
        self.problem.validate().map_err(|error| error.within("problem"))
    }
}

type Series = Vec<(String, f64, f64)>;

/// The best budget of a period for curves that are fitted to credits and spend, with every step.
///
/// Reason to pick it: it is the whole way from attribution to the next dollar. Why not: attributed value is not what
/// spend caused. A test that measures `incrementality`, or a response that was estimated otherwise and given to
/// [`fit_curve`](crate::response::fit_curve()) and [`allocate`](crate::budget::allocate()), says more.
///
/// # Errors
/// `INVALID_CONFIG` for options out of range; `INVALID_INPUT` for a spend that cannot be used; `MISSING_DATA` when no channel
/// has enough periods with spend; otherwise as [`allocate`](crate::budget::allocate()).
pub fn plan_budget(credits: &Credits, spend: &[Spend], options: &PlanOptions) -> Result<BudgetPlan> {
    plan_budget_watched(credits, spend, options, &unwatched)
}

/// [`plan_budget`], with somebody who watches and may stop it.
///
/// Each channel with credits or spend is a step, and the best budget is the last.
///
/// # Errors
/// As [`plan_budget`]; `CANCELLED` when `progress` says so.
pub fn plan_budget_watched(
    credits: &Credits,
    spend: &[Spend],
    options: &PlanOptions,
    progress: &Progress<'_>,
) -> Result<BudgetPlan> {
    options.validate()?;
    let begun = before_steps(progress);
    let channels = watched(&begun, 1, |steps| series(credits, spend, options, steps))?;
    watched(progress, channels.len() as u64 + 1, |steps| planned(channels, spend, options, steps))
}

fn planned(
    channels: BTreeMap<String, Series>,
    spend: &[Spend],
    options: &PlanOptions,
    steps: &Steps<'_>,
) -> Result<BudgetPlan> {
    let (mut observations, mut left_out, mut warnings) = (Vec::new(), Vec::new(), Vec::new());
    check_names(&channels, options)?;
    for (channel, series) in channels {
        let rows: Vec<&(String, f64, f64)> = series.iter().filter(|(_, cost, _)| *cost > 0.0).collect();
        if rows.len() < options.min_periods as usize {
            let reason =
                format!("{} periods with spend, at least {} are needed", rows.len(), options.min_periods);
            left_out.push(LeftOut { channel, reason });
            steps.count(1);
            continue;
        }
        let column =
            |value: fn(&(String, f64, f64)) -> f64| rows.iter().map(|row| value(row)).collect::<Vec<f64>>();
        let (spend, earned) = (column(|row| row.1), column(|row| row.2));
        let value: Vec<f64> = earned.iter().map(|value| value * options.incrementality).collect();
        let observed = Observations { spend: &spend, response: &value, weight: &[] };
        let fit = fit_curve_watched(observed, &options.fit, &steps.inside());
        steps.add(1)?;
        match fit {
            Ok(fit) => {
                warnings.extend(fit.warnings.iter().map(|warning| format!("{channel}: {warning}")));
                let periods = rows.iter().map(|row| row.0.clone()).collect();
                observations.push(PlannedChannel { channel, periods, spend, value, fit });
            }
            Err(error) if error.kind() == ErrorKind::InvalidInput => {
                left_out.push(LeftOut { channel, reason: error.to_string() });
            }
            Err(error) => return Err(error.within("fit")),
        }
    }
    if observations.is_empty() {
        let detail =
            format!("expected a channel with spend in at least {} periods, got none", options.min_periods);
        return Err(Error::new(ErrorKind::MissingData, "spend", detail));
    }
    for channel in &options.problem.channels {
        if let Some(left) = left_out.iter().find(|left| left.channel == channel.id) {
            warnings.push(format!(
                "{}: its bounds hold for nothing, because it is left out: {}",
                left.channel, left.reason
            ));
        }
    }
    let problem = problem(&observations, periods(spend, options)?, options);
    let allocation = allocate_watched(&problem, &steps.inside()).map_err(|error| {
        // Places among the planned channels are those of nothing that was given.
        let names: Vec<String> = problem.channels.iter().map(|channel| channel.id.clone()).collect();
        error.with_channels(&names).within("problem")
    })?;
    for channel in &allocation.channels {
        if let Some(ratio) = channel.extrapolation_ratio.filter(|ratio| *ratio > 1.0 + 1e-9) {
            warnings.push(format!(
                "{}: the plan spends {ratio:.2} times the most ever spent on it in a period, where its curve is a guess",
                channel.id
            ));
        }
    }
    Ok(BudgetPlan { observations, problem, allocation, left_out, warnings })
}

/// Period, cost and value of each channel.
fn series(
    credits: &Credits,
    spend: &[Spend],
    options: &PlanOptions,
    steps: &Steps<'_>,
) -> Result<BTreeMap<String, Series>> {
    let period = match options.period {
        PlanPeriod::Day => Dimension::TouchDay,
        PlanPeriod::Week => Dimension::TouchWeek,
        PlanPeriod::Month => Dimension::TouchMonth,
    };
    let asked = RoiOptions { rules: Vec::new(), period: options.within, ..RoiOptions::default() };
    let table = RoiTable::by_touch_time(credits, &[Dimension::Channel, period], spend, &asked, steps)?;
    let mut channels: BTreeMap<String, Series> = BTreeMap::new();
    for row in &table.rows {
        let [Some(channel), Some(period)] = row.keys.as_slice() else { continue };
        channels.entry(channel.clone()).or_default().push((
            period.clone(),
            row.cost.unwrap_or(0.0),
            row.value,
        ));
    }
    for series in channels.values_mut() {
        series.small_sort_unstable_by(|(a, ..), (b, ..)| a.cmp(b));
    }
    Ok(channels)
}

/// Refuses bounds for a channel that is neither in the credits nor in the spend.
fn check_names(channels: &BTreeMap<String, Series>, options: &PlanOptions) -> Result<()> {
    for (index, bounds) in options.problem.channels.iter().enumerate() {
        if channels.contains_key(&bounds.id) {
            continue;
        }
        let near = nearest(&bounds.id, channels.keys().map(String::as_str))
            .map_or(String::new(), |near| format!("; did you mean {near}?"));
        let detail = format!("expected a channel with credits or spend, got {:?}{near}", bounds.id);
        return Err(Error::new(ErrorKind::InvalidConfig, format!("problem.channels[{index}].id"), detail));
    }
    Ok(())
}

/// Number of periods from the first spend to the last, those without spend included.
fn periods(spend: &[Spend], options: &PlanOptions) -> Result<u64> {
    let cut = |period: Period| match options.within {
        Some(within) => (period.start.max(within.start), period.end.min(within.end)),
        None => (period.start, period.end),
    };
    let spans = || spend.iter().map(|spend| cut(spend.period)).filter(|(start, end)| start < end);
    let (Some(first), Some(end)) = (spans().map(|(start, _)| start).min(), spans().map(|(_, end)| end).max())
    else {
        return Ok(1);
    };
    let last = Timestamp::from_micros(end.micros() - 1)?;
    let number = |at: Timestamp| match options.period {
        PlanPeriod::Day => at.micros().div_euclid(DAY),
        // 1970-01-01 was a Thursday.
        PlanPeriod::Week => (at.micros().div_euclid(DAY) + 3).div_euclid(7),
        PlanPeriod::Month => months(at),
    };
    Ok((number(last) - number(first) + 1).unsigned_abs())
}

const DAY: i64 = 86_400_000_000;

/// Months since the year 0.
fn months(at: Timestamp) -> i64 {
    let label = at.month();
    let (year, month) = label.rsplit_once('-').unwrap_or_default();
    let number = |text: &str| text.parse::<i64>().unwrap_or(0);
    12 * number(year) + number(month)
}

fn problem(observations: &[PlannedChannel], periods: u64, options: &PlanOptions) -> BudgetProblem {
    let mut problem = options.problem.clone();
    let mut now = Sum::default();
    let channels = observations.iter().map(|planned| {
        let known = options.problem.channels.iter().find(|channel| channel.id == planned.channel);
        let mean = planned.spend.iter().copied().collect::<Sum>().value() / count_f64(periods);
        now.add(mean);
        let mut channel =
            known.cloned().unwrap_or_else(|| BudgetChannel::new(&planned.channel, planned.fit.curve.clone()));
        channel.curve = planned.fit.curve.clone();
        channel.current = channel.current.or(Some(mean));
        channel.observations = channel.observations.or_else(|| u32::try_from(planned.spend.len()).ok());
        channel.observed_max = channel.observed_max.or(Some(planned.fit.observed_max));
        channel.max_extrapolation = channel.max_extrapolation.or(Some(options.max_extrapolation));
        channel
    });
    problem.channels = channels.collect();
    problem.budget = problem.budget.or_else(|| Some(now.value()));
    problem
}

#[cfg(test)]
#[path = "plan_tests.rs"]
mod tests;
