//! Flight problem: spends by channel and period, checked for what can be meant.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use crate::budget::allocation::AllocationStatus;
use crate::budget::next_unit::NoPrice;
use crate::error::{Error, ErrorKind, Problem, Result};
use crate::json::{Named, fields, list_or_by_name, not_in_range, setters, whole};
use crate::math::{Sum, count_f64};
use crate::response::{Curve, of_curve};

/// Flight problem: spends by channel and period under one budget, with carry-over.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct FlightProblem {
    /// Budget over all periods and channels.
    pub budget: f64,
    /// Number of periods.
    #[serde(deserialize_with = "whole::<1, MOST_PERIODS, _>")]
    pub periods: u32,
    /// Channels to spend on: a list, or an object of channels or curves by name.
    #[serde(deserialize_with = "list_or_by_name")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::response::ListOrByName<FlightChannel>"))]
    pub channels: Vec<FlightChannel>,
}

fields! {
    FlightProblem {
        budget, periods by whole::<1, MOST_PERIODS, _> as u32, channels by list_or_by_name as Vec<FlightChannel>
    }
}

/// A channel whose spend goes on working: `a_t = x_t + theta · a_(t−1)`, and period t brings `weight_t · f(a_t)`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct FlightChannel {
    /// Its name.
    pub id: String,
    /// Response curve of adstock in a period; concave.
    #[cfg_attr(feature = "schema", schemars(with = "crate::response::GivenCurve"))]
    pub curve: Curve,
    /// Retention rate of adstock from period to period, from 0 to below 1.
    #[serde(default)]
    pub theta: f64,
    /// Weight of a unit of response in each period: season, price and discount. 1 when left out.
    #[serde(default)]
    pub weights: Vec<f64>,
    /// Adstock of the period before the first.
    #[serde(default)]
    pub initial_adstock: f64,
    /// Periods after the last in which its effect still counts, with the last weight. Without them the best plan stops
    /// spending early.
    #[serde(default, deserialize_with = "whole::<0, MOST_PERIODS, _>")]
    pub tail_periods: u32,
}

fields! {
    FlightChannel {
        id, curve, theta = default, weights = default, initial_adstock = default,
        tail_periods by whole::<0, MOST_PERIODS, _> as u32 = default
    }
}

setters! { FlightChannel:
    with_weights(weights: Vec<f64>),
    with_initial_adstock(initial_adstock: f64),
    with_tail_periods(tail_periods: u32),
}

impl FlightProblem {
    /// A budget over so many periods.
    #[must_use]
    pub const fn new(budget: f64, periods: u32, channels: Vec<FlightChannel>) -> Self {
        Self { budget, periods, channels }
    }
}

impl FlightChannel {
    /// A channel with its curve and its retention rate, and nothing before the first period or after the last.
    #[must_use]
    pub fn new(id: impl Into<String>, curve: Curve, theta: f64) -> Self {
        Self { id: id.into(), curve, theta, weights: Vec::new(), initial_adstock: 0.0, tail_periods: 0 }
    }
}

impl Named for FlightChannel {
    fn named(name: &str, value: Value) -> Result<Self> {
        of_curve(name, value, "an object with a curve")
    }
}

/// A plan over periods.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FlightPlan {
    /// Optimality status: `optimal` with a gap of at most a millionth.
    pub status: AllocationStatus,
    /// Total spend: the budget, unless nothing more could come back for more of it.
    pub spend: f64,
    /// Response, periods after the last included where they count.
    pub response: f64,
    /// No plan within the budget brings more than this, whatever the search did: an upper bound from the dual problem.
    pub bound: f64,
    /// Duality gap: bound less response, relative to the bound.
    pub gap: f64,
    /// Lagrange multiplier of the budget: the steepest slope over channels and periods. None where
    /// `shadow_price_reason` says why.
    pub shadow_price: Option<f64>,
    /// Reason for a missing shadow price.
    pub shadow_price_reason: Option<NoPrice>,
    /// Response of the same budgets by channel, spread evenly over the periods.
    pub even_response: f64,
    /// The channels, in the order of the problem.
    pub channels: Vec<PlannedFlight>,
}

/// One channel over the periods.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PlannedFlight {
    /// Its name.
    pub id: String,
    /// Spend in each period.
    pub spend: Vec<f64>,
    /// Adstock in each period.
    pub adstock: Vec<f64>,
    /// Response of each period, weighted; what comes after the last is not in it.
    pub response: Vec<f64>,
    /// Response after the last period.
    pub tail_response: f64,
}

const MOST_PERIODS: u32 = 1000;

impl FlightProblem {
    /// Reads a problem from JSON.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for unknown names and wrong types, and for numbers out of range.
    pub fn from_json(json: &str) -> Result<Self> {
        let problem: Self = Error::read(json)?;
        problem.validate().map_err(|error| error.by_name(json))?;
        Ok(problem)
    }

    pub(in crate::budget) fn validate(&self) -> Result<()> {
        let mut problems = Vec::new();
        let mut that = |holds: bool, path: String, detail: String| {
            if !holds {
                problems.push(Problem { path, detail });
            }
        };
        that(sized(self.budget), "budget".into(), not_sized(self.budget));
        that(
            (1..=MOST_PERIODS).contains(&self.periods),
            "periods".into(),
            not_in_range(1, MOST_PERIODS, self.periods),
        );
        let mut names = BTreeMap::new();
        for (index, channel) in self.channels.iter().enumerate() {
            let id = format!("channels[{index}].id");
            that(!channel.id.is_empty(), id.clone(), "expected a name, got an empty text".into());
            if let Some(before) = names.insert(channel.id.as_str(), index) {
                that(
                    false,
                    id,
                    format!("expected a name of its own, got {} like channels[{before}]", channel.id),
                );
            }
            for problem in channel.problems(self.periods) {
                that(false, format!("channels[{index}].{}", problem.path), problem.detail);
            }
        }
        if problems.is_empty() {
            problems.extend(self.too_large());
        }
        Error::from_problems(ErrorKind::InvalidConfig, problems).map_or(Ok(()), Err)
    }

    /// The channel that takes the greatest possible response beyond the range of floats.
    fn too_large(&self) -> Option<Problem> {
        let mut all = Sum::default();
        for (index, channel) in self.channels.iter().enumerate() {
            let (adstock, last) =
                (self.budget + channel.initial_adstock, channel.weights.last().copied().unwrap_or(1.0));
            let counted: Sum = if channel.weights.is_empty() {
                [count_f64(u64::from(self.periods))].into_iter().collect()
            } else {
                channel.weights.iter().copied().collect()
            };
            let counted = counted.value() + last * count_f64(u64::from(channel.tail_periods));
            all.add(if counted > 0.0 { counted * channel.curve.response(adstock) } else { 0.0 });
            if !(adstock.is_finite() && counted.is_finite() && all.value().is_finite()) {
                let detail = "expected a response to the whole budget, counted in every period, that is a finite number";
                return Some(Problem { path: format!("channels[{index}]"), detail: detail.into() });
            }
        }
        None
    }
}

impl FlightChannel {
    /// Objections to the channel on its own.
    fn problems(&self, periods: u32) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut that = |holds: bool, path: &str, detail: String| {
            if !holds {
                problems.push(Problem { path: path.to_owned(), detail });
            }
        };
        let curve = &self.curve;
        if let Err(error) = curve.validate() {
            for problem in error.within("curve").into_problems() {
                that(false, &problem.path, problem.detail);
            }
        } else {
            that(
                curve.is_concave() && !curve.is_straight() && !curve.is_tabulated(),
                "curve",
                "expected a curve that is concave and nowhere straight: S-shaped ones can be allocated, but not over time"
                    .into(),
            );
        }
        let theta = self.theta;
        that(
            (0.0..1.0).contains(&theta),
            "theta",
            format!("expected a number from 0 to below 1, got {theta}"),
        );
        that(sized(self.initial_adstock), "initial_adstock", not_sized(self.initial_adstock));
        that(
            self.tail_periods <= MOST_PERIODS,
            "tail_periods",
            not_in_range(0, MOST_PERIODS, self.tail_periods),
        );
        let count = self.weights.len();
        that(
            count == 0 || count == periods as usize,
            "weights",
            format!("expected {periods} numbers, one for each period, got {count}"),
        );
        for (period, weight) in self.weights.iter().enumerate() {
            that(sized(*weight), &format!("weights[{period}]"), not_sized(*weight));
        }
        problems
    }
}

fn sized(value: f64) -> bool {
    value >= 0.0 && value.is_finite()
}

fn not_sized(value: f64) -> String {
    format!("expected a finite number of 0 or more, got {value}")
}
