//! When to spend: several periods, where spend goes on working.

use serde::{Deserialize, Serialize};

use super::flight_channel::Flight;
use crate::economics::response::Curve;
use crate::error::{Error, ErrorKind, Problem, Result};
use crate::math::{Sum, exp};

/// What to spend where and when.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FlightProblem {
    /// What there is to spend over all periods and channels.
    pub budget: f64,
    /// How many periods.
    pub periods: u32,
    /// What can be spent on.
    pub channels: Vec<FlightChannel>,
}

/// A channel whose spend goes on working: `a_t = x_t + theta · a_(t−1)`, and period t brings `weight_t · f(a_t)`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FlightChannel {
    /// Its name.
    pub id: String,
    /// What adstock brings in a period; concave.
    pub curve: Curve,
    /// What is left of adstock after a period, from 0 to below 1.
    #[serde(default)]
    pub theta: f64,
    /// What a unit of response counts in each period: season, price and discount. 1 when left out.
    #[serde(default)]
    pub weights: Vec<f64>,
    /// Adstock of the period before the first.
    #[serde(default)]
    pub initial_adstock: f64,
    /// For how many periods after the last its effect still counts, with the last weight. Without them the best plan stops
    /// spending early.
    #[serde(default)]
    pub tail_periods: u32,
}

/// A plan over periods.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FlightPlan {
    /// What is spent in all.
    pub spend: f64,
    /// What it brings, periods after the last included where they count.
    pub response: f64,
    /// No plan brings more than this.
    pub bound: f64,
    /// How far apart they are, relative to the response.
    pub gap: f64,
    /// What the next unit of budget brings.
    pub shadow_price: f64,
    /// What the same budgets by channel would bring, spread evenly over the periods.
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
    /// What comes after the last.
    pub tail_response: f64,
}

const MOST_PERIODS: u32 = 10_000;

impl FlightProblem {
    /// Reads a problem from JSON.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for unknown names and wrong types, and for numbers out of range.
    pub fn from_json(json: &str) -> Result<Self> {
        let problem: Self = Error::read(json)?;
        problem.validate()?;
        Ok(problem)
    }

    fn validate(&self) -> Result<()> {
        let mut problems = Vec::new();
        let mut that = |holds: bool, path: String, detail: String| {
            if !holds {
                problems.push(Problem { path, detail });
            }
        };
        let sized = |value: f64| value >= 0.0 && value.is_finite();
        let detail = |value: f64| format!("expected a finite number of 0 or more, got {value}");
        that(sized(self.budget), "budget".into(), detail(self.budget));
        that(
            (1..=MOST_PERIODS).contains(&self.periods),
            "periods".into(),
            format!("expected a whole number from 1 to {MOST_PERIODS}, got {}", self.periods),
        );
        for (place, channel) in self.channels.iter().enumerate() {
            let at = |name: &str| format!("channels[{place}].{name}");
            if let Err(error) = channel.curve.validate() {
                for problem in error.within(&at("curve")).into_problems() {
                    that(false, problem.path, problem.detail);
                }
                continue;
            }
            that(
                channel.curve.is_concave() && !channel.curve.is_straight() && !channel.curve.is_tabulated(),
                at("curve"),
                "expected a curve that is concave and nowhere straight: S-shaped ones can be allocated, but not over time"
                    .into(),
            );
            let theta = channel.theta;
            that(
                (0.0..1.0).contains(&theta),
                at("theta"),
                format!("expected a number from 0 to below 1, got {theta}"),
            );
            that(sized(channel.initial_adstock), at("initial_adstock"), detail(channel.initial_adstock));
            that(
                channel.tail_periods <= MOST_PERIODS,
                at("tail_periods"),
                format!("expected at most {MOST_PERIODS}, got {}", channel.tail_periods),
            );
            let count = channel.weights.len();
            that(
                count == 0 || count == self.periods as usize,
                at("weights"),
                format!("expected {} numbers, one for each period, got {count}", self.periods),
            );
            for (period, weight) in channel.weights.iter().enumerate() {
                that(sized(*weight), at(&format!("weights[{period}]")), detail(*weight));
            }
        }
        Error::from_problems(ErrorKind::InvalidConfig, problems).map_or(Ok(()), Err)
    }
}

/// The best spends over channels and periods for one budget, when spend goes on working.
///
/// # Formula
/// In terms of adstock, a channel brings `Σ w_t f(a_t)` and costs `Σ a_t (1 − theta)`, with the last whole; spend is not
/// negative when `a_t · theta^(−t)` never falls. That is an isotonic regression for each channel, which pooling adjacent
/// violators solves exactly: periods in which nothing is spent are pooled with the one before. One price for a unit of
/// budget makes the channels spend it all together.
///
/// # Examples
/// ```
/// use attribution_core::economics::{FlightProblem, plan_flight};
///
/// let problem = FlightProblem::from_json(
///     r#"{"budget": 20000, "periods": 4, "channels": [{"id": "tv", "theta": 0.5,
///         "curve": {"family": "michaelis_menten", "beta": 50000, "half_sat": 12000}}]}"#,
/// )?;
/// let plan = plan_flight(&problem)?;
/// assert!((plan.response - 82_938.81).abs() < 0.01);
/// assert_eq!(plan.channels[0].spend[3], 0.0); // nothing after the last period counts
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_CONFIG` for numbers out of range and for curves that are not concave.
///
/// # References
/// Barlow, R. E. and Brunk, H. D. (1972), "The isotonic regression problem and its dual", Journal of the American
/// Statistical Association 67(337), 140–147.
pub fn plan_flight(problem: &FlightProblem) -> Result<FlightPlan> {
    problem.validate()?;
    let flights: Vec<Flight<'_>> =
        problem.channels.iter().map(|channel| Flight::new(channel, problem.periods as usize)).collect();
    let plans = |price: f64| flights.iter().map(|flight| flight.best(price)).collect::<Vec<_>>();
    let spend = |plans: &[Vec<f64>]| {
        flights.iter().zip(plans).map(|(flight, adstock)| flight.spent(adstock)).collect::<Sum>().value()
    };
    let price = price(&|price| spend(&plans(price)), problem.budget);
    let mut adstocks = plans(price);
    // What rounding leaves goes to the largest spend, where it changes least.
    let left = problem.budget - spend(&adstocks);
    if left.abs() <= 1e-9 * problem.budget {
        settle(&flights, &mut adstocks, left);
    }
    let response = |adstocks: &[Vec<f64>]| {
        flights
            .iter()
            .zip(adstocks)
            .map(|(flight, adstock)| flight.response(adstock))
            .collect::<Sum>()
            .value()
    };
    let (whole, used) = (response(&adstocks), spend(&adstocks));
    // Weak duality: at any price, what is best at it and the budget at that price bound every plan.
    let best = plans(price);
    let bound = (response(&best) - price * spend(&best) + price * problem.budget).max(whole);
    let even: Vec<Vec<f64>> =
        flights.iter().zip(&adstocks).map(|(flight, adstock)| flight.even(flight.spent(adstock))).collect();
    let channels = flights.iter().zip(&adstocks).map(|(flight, adstock)| flight.planned(adstock));
    Ok(FlightPlan {
        spend: used,
        response: whole,
        bound,
        gap: if whole > 0.0 { (bound - whole) / whole } else { 0.0 },
        shadow_price: price,
        even_response: response(&even),
        channels: channels.collect(),
    })
}

/// The price at which a budget is spent; 0 when even for nothing less would be.
fn price(spend: &impl Fn(f64) -> f64, budget: f64) -> f64 {
    let (mut low, mut high) = (0.0, 0.0);
    let mut step = 1.0;
    while spend(exp(high)) > budget && high < 700.0 {
        low = high;
        high += step;
        step *= 2.0;
    }
    step = 1.0;
    while spend(exp(low)) < budget && low > -700.0 {
        high = low;
        low -= step;
        step *= 2.0;
    }
    if low <= -700.0 {
        return 0.0;
    }
    for _ in 0..200 {
        let middle = f64::midpoint(low, high);
        if spend(exp(middle)) > budget {
            low = middle;
        } else {
            high = middle;
        }
        if high - low <= 1e-15 * middle.abs().max(1.0) {
            break;
        }
    }
    exp(high)
}

fn settle(flights: &[Flight<'_>], adstocks: &mut [Vec<f64>], left: f64) {
    let mut largest: Option<(f64, usize, usize)> = None;
    for (place, (flight, adstock)) in flights.iter().zip(adstocks.iter()).enumerate() {
        for (period, spend) in flight.spends(adstock).into_iter().enumerate() {
            if largest.is_none_or(|(known, ..)| spend > known) {
                largest = Some((spend, place, period));
            }
        }
    }
    let Some((spend, place, period)) = largest.filter(|(spend, ..)| *spend + left > 0.0) else { return };
    let (Some(flight), Some(adstock)) = (flights.get(place), adstocks.get_mut(place)) else { return };
    let mut spends = flight.spends(adstock);
    if let Some(slot) = spends.get_mut(period) {
        *slot = spend + left;
    }
    *adstock = flight.adstock(&spends);
}

#[cfg(test)]
#[path = "flight_tests.rs"]
mod tests;
