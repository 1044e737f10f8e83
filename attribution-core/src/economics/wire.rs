//! The functions of this floor by name, with their arguments as JSON: what bindings call.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::budget::{
    BudgetProblem, FlightProblem, UncertainProblem, allocate, allocate_draws, efficient_frontier,
    evaluate_plan, plan_flight, proportional,
};
use crate::compare::BootstrapOptions;
use crate::domain::{Credits, Dimension, Period, Spend};
use crate::error::{Error, ErrorKind, Result};
use crate::planning::{PlanOptions, plan_budget};
use crate::response::{
    Adstock, Curve, CurveBootstrapOptions, FitOptions, Observations, amount, bootstrap_curve, fit_curve,
};
use crate::returns::{Metric, RoiOptions, RoiTable, Undefined};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Budgets {
    problem: BudgetProblem,
    budgets: Vec<f64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Plan {
    problem: BudgetProblem,
    spends: Vec<f64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shares {
    total: f64,
    returns: Vec<f64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OfCurve {
    curve: Curve,
    #[serde(default)]
    spends: Vec<f64>,
    #[serde(default)]
    marginals: Vec<f64>,
}

/// What a curve says of spends, and of itself.
#[derive(Serialize)]
struct CurveValues {
    response: Vec<f64>,
    marginal: Vec<Option<f64>>,
    average: Vec<Option<f64>>,
    elasticity: Vec<Option<f64>>,
    /// Spends in the concave part with the marginals that were asked for.
    inverse_marginal: Vec<Option<f64>>,
    inflection: f64,
    is_concave: bool,
    max_average_spend: f64,
    most: Option<f64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OfAdstock {
    adstock: Adstock,
    #[serde(default)]
    spend: Vec<f64>,
    #[serde(default)]
    carry_in: f64,
}

/// What an adstock makes of spends, and says of itself.
#[derive(Serialize)]
struct AdstockValues {
    adstocked: Vec<f64>,
    weights: Vec<f64>,
    half_life: Option<f64>,
    total_multiplier: f64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fit {
    spend: Vec<f64>,
    response: Vec<f64>,
    #[serde(default)]
    weight: Vec<f64>,
    #[serde(default)]
    options: FitOptions,
    #[serde(default)]
    bootstrap: CurveBootstrapOptions,
}

impl Fit {
    fn observations(&self) -> Observations<'_> {
        Observations { spend: &self.spend, response: &self.response, weight: &self.weight }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Roi {
    #[serde(default = "by_channel")]
    by: Vec<String>,
    spend: Option<Vec<Spend>>,
    #[serde(default)]
    options: RoiOptions,
    #[serde(default)]
    bootstrap: Option<BootstrapOptions>,
}

fn by_channel() -> Vec<String> {
    vec![Dimension::Channel.name().to_owned()]
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Planning {
    spend: Option<Vec<Spend>>,
    #[serde(default)]
    options: PlanOptions,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OfMetric {
    metric: String,
    values: std::collections::BTreeMap<String, f64>,
}

/// A ratio, or why there is none.
#[derive(Serialize)]
struct MetricValue {
    value: Option<f64>,
    reason: Option<Undefined>,
}

/// Calls a function of this module by its name: `allocate`, `allocate_draws`, `efficient_frontier`, `evaluate_plan`, `proportional`,
/// `plan_flight`, `curve`, `adstock`, `fit_curve`, `bootstrap_curve` or `metric`.
///
/// Arguments and answer are JSON objects, with the fields of the types that the functions take and give.
///
/// # Examples
/// ```
/// use attribution_core::economics;
///
/// let answer = economics::call("metric", r#"{"metric": "roas", "values": {"revenue": 12, "spend": 3}}"#)?;
/// assert_eq!(answer, r#"{"value":4.0,"reason":null}"#);
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_CONFIG` for an unknown function, unknown names and wrong types; otherwise as the function.
pub fn call(function: &str, arguments: &str) -> Result<String> {
    match function {
        "allocate" => json(&allocate(&BudgetProblem::from_json(arguments)?)?),
        "allocate_draws" => json(&allocate_draws(&UncertainProblem::from_json(arguments)?)?),
        "plan_flight" => json(&plan_flight(&FlightProblem::from_json(arguments)?)?),
        "efficient_frontier" => {
            let Budgets { problem, budgets } = read(arguments)?;
            json(&efficient_frontier(&problem, &budgets)?)
        }
        "evaluate_plan" => {
            let Plan { problem, spends } = read(arguments)?;
            json(&evaluate_plan(&problem, &spends)?)
        }
        "proportional" => {
            let Shares { total, returns } = read(arguments)?;
            json(&proportional(total, &returns)?)
        }
        "curve" => json(&curve_values(&read(arguments)?)?),
        "adstock" => json(&adstock_values(&read(arguments)?)?),
        "fit_curve" => {
            let fit: Fit = read(arguments)?;
            json(&fit_curve(fit.observations(), &fit.options)?)
        }
        "bootstrap_curve" => {
            let fit: Fit = read(arguments)?;
            json(&bootstrap_curve(fit.observations(), &fit.options, fit.bootstrap)?)
        }
        "metric" => json(&metric(&read(arguments)?)?),
        other => {
            let detail = format!("expected the name of a function of economics, got {other}");
            Err(Error::new(ErrorKind::InvalidConfig, "function", detail))
        }
    }
}

/// [`RoiTable`] of credits, with its arguments and the answer as JSON: `by`, `spend`, `options` and, for intervals of every
/// ratio, `bootstrap`.
///
/// # Errors
/// As [`RoiTable::new`]; `INVALID_CONFIG` for unknown names and wrong types.
pub fn call_roi(credits: &Credits, arguments: &str) -> Result<String> {
    roi(credits, None, arguments)
}

/// [`call_roi`] with spend that is read already, such as from a table of columns, and not among the arguments.
///
/// # Errors
/// As [`call_roi`].
pub fn call_roi_with(credits: &Credits, spend: Vec<Spend>, arguments: &str) -> Result<String> {
    roi(credits, Some(spend), arguments)
}

fn roi(credits: &Credits, table: Option<Vec<Spend>>, arguments: &str) -> Result<String> {
    let Roi { by, spend, options, bootstrap } = read(arguments)?;
    let mut spend = given(table, spend)?;
    let dimensions = by.iter().map(|name| name.parse()).collect::<Result<Vec<Dimension>>>()?;
    let by_time = dimensions
        .iter()
        .find(|by| matches!(by, Dimension::TouchDay | Dimension::TouchWeek | Dimension::TouchMonth));
    if let Some(dimension) = by_time {
        all_with_period(&spend, &format!("which grouping by {} needs", dimension.name()))?;
    }
    // An amount for the whole time that is looked at is not cut to a part of it.
    for one in spend.iter_mut().filter(|one| one.period == Period::ALWAYS) {
        one.period = options.period.unwrap_or(one.period);
    }
    json(&match bootstrap {
        Some(bootstrap) => RoiTable::bootstrapped(credits, &dimensions, &spend, &options, bootstrap)?,
        None => RoiTable::new(credits, &dimensions, &spend, &options)?,
    })
}

/// [`plan_budget`] of credits, with its arguments and the answer as JSON: `spend` and `options`.
///
/// # Errors
/// As [`plan_budget`]; `INVALID_CONFIG` for unknown names and wrong types.
pub fn call_plan(credits: &Credits, arguments: &str) -> Result<String> {
    plan(credits, None, arguments)
}

/// [`call_plan`] with spend that is read already, such as from a table of columns, and not among the arguments.
///
/// # Errors
/// As [`call_plan`].
pub fn call_plan_with(credits: &Credits, spend: Vec<Spend>, arguments: &str) -> Result<String> {
    plan(credits, Some(spend), arguments)
}

fn plan(credits: &Credits, table: Option<Vec<Spend>>, arguments: &str) -> Result<String> {
    let Planning { spend, options } = read(arguments)?;
    let spend = given(table, spend)?;
    all_with_period(&spend, "which a plan needs")?;
    json(&plan_budget(credits, &spend, &options)?)
}

/// Every spend must say when it was.
fn all_with_period(spend: &[Spend], reason: &str) -> Result<()> {
    match spend.iter().position(|one| one.period == Period::ALWAYS) {
        Some(place) => {
            let detail = format!("expected a period with start and end, {reason}, got none");
            Err(Error::new(ErrorKind::InvalidInput, format!("spend[{place}].period"), detail))
        }
        None => Ok(()),
    }
}

/// Spend from a table or from the arguments.
fn given(table: Option<Vec<Spend>>, listed: Option<Vec<Spend>>) -> Result<Vec<Spend>> {
    let missing = || Error::new(ErrorKind::InvalidConfig, "spend", "expected a list of spend, got none");
    table.or(listed).ok_or_else(missing)
}

fn read<T: DeserializeOwned>(arguments: &str) -> Result<T> {
    Error::read(arguments)
}

fn json<T: Serialize>(answer: &T) -> Result<String> {
    serde_json::to_string(answer).map_err(|error| Error::new(ErrorKind::InvalidInput, "", error.to_string()))
}

fn curve_values(asked: &OfCurve) -> Result<CurveValues> {
    let OfCurve { curve, spends, marginals } = asked;
    curve.validate().map_err(|error| error.within("curve"))?;
    for (name, numbers) in [("spends", spends), ("marginals", marginals)] {
        for (row, number) in numbers.iter().enumerate() {
            amount(&format!("{name}[{row}]"), *number)
                .map_err(|error| error.of_kind(ErrorKind::InvalidInput))?;
        }
    }
    let finite = |value: f64| Some(value).filter(|value| value.is_finite());
    Ok(CurveValues {
        response: spends.iter().map(|spend| curve.response(*spend)).collect(),
        marginal: spends.iter().map(|spend| finite(curve.marginal(*spend))).collect(),
        average: spends.iter().map(|spend| curve.average(*spend).and_then(finite)).collect(),
        elasticity: spends.iter().map(|spend| curve.elasticity(*spend).and_then(finite)).collect(),
        inverse_marginal: marginals
            .iter()
            .map(|marginal| curve.inverse_marginal(*marginal).and_then(finite))
            .collect(),
        inflection: curve.inflection(),
        is_concave: curve.is_concave(),
        max_average_spend: curve.max_average_spend(),
        most: curve.most(),
    })
}

fn adstock_values(asked: &OfAdstock) -> Result<AdstockValues> {
    let OfAdstock { adstock, spend, carry_in } = asked;
    adstock.validate().map_err(|error| error.within("adstock"))?;
    Ok(AdstockValues {
        adstocked: adstock.apply(spend, *carry_in)?,
        weights: adstock.weights(spend.len())?,
        half_life: adstock.half_life(),
        total_multiplier: adstock.total_multiplier()?,
    })
}

fn metric(asked: &OfMetric) -> Result<MetricValue> {
    let metric: Metric = asked.metric.parse()?;
    Ok(match metric.of(&asked.values)? {
        Ok(value) => MetricValue { value: Some(value), reason: None },
        Err(reason) => MetricValue { value: None, reason: Some(reason) },
    })
}

#[cfg(test)]
#[path = "wire_tests.rs"]
mod tests;
