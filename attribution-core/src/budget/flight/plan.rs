//! Flight plans: spend over several periods, where spend goes on working.

use super::channel::Flight;
use super::problem::{FlightPlan, FlightProblem};
use crate::budget::allocation::AllocationStatus;
use crate::budget::next_unit::NoPrice;
use crate::error::Result;
use crate::math::{Lookout, Progress, Sum, exp, ln, unwatched, watched};

/// The best spends over channels and periods for one budget, when spend goes on working.
///
/// # Formula
/// In terms of adstock, a channel brings `Σ w_t f(a_t)` and costs `Σ a_t (1 − theta)`, with the last whole; spend is not
/// negative when `a_t · theta^(−t)` never falls. That is an isotonic regression for each channel, which pooling adjacent
/// violators solves exactly: periods in which nothing is spent are pooled with the one before. One price for a unit of
/// budget makes the channels spend it all together.
///
/// The bound does not depend on how the plan was found. With `g_s` the slope of the whole response in each spend `x_s`, and
/// `λ = max g_s`, concavity gives for every plan within the budget B a response of at most `F(x) + Σ x_s (λ − g_s) +
/// λ (B − Σ x_s)`: the Lagrange dual at λ, with the response replaced by its tangent.
///
/// # Examples
/// ```
/// use attribution_core::budget::{FlightProblem, plan_flight};
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
/// `INVALID_CONFIG` for numbers out of range, names that are empty or doubled, and curves that are not concave.
///
/// # References
/// Barlow, R. E. and Brunk, H. D. (1972), "The isotonic regression problem and its dual", Journal of the American
/// Statistical Association 67(337), 140–147. Frank, M. and Wolfe, P. (1956), "An algorithm for quadratic programming",
/// Naval Research Logistics Quarterly 3, 95–110.
pub fn plan_flight(problem: &FlightProblem) -> Result<FlightPlan> {
    plan_flight_watched(problem, &unwatched)
}

/// [`plan_flight`], with somebody who watches and may stop it.
///
/// A step is a price of the budget that is tried, of 200 at most once it is known between which two it lies.
///
/// # Errors
/// As [`plan_flight`]; `CANCELLED` when `progress` says so.
pub fn plan_flight_watched(problem: &FlightProblem, progress: &Progress<'_>) -> Result<FlightPlan> {
    watched(progress, STEPS.into(), |steps| best_plan(problem, &Lookout::new(steps)))
}

fn best_plan(problem: &FlightProblem, lookout: &Lookout<'_>) -> Result<FlightPlan> {
    problem.validate()?;
    let budget = problem.budget;
    let flights: Vec<Flight<'_>> = problem
        .channels
        .iter()
        .map(|channel| Flight::new(channel, problem.periods as usize, budget, lookout))
        .collect();
    let spends = if budget > 0.0 {
        best(&flights, budget, lookout)
    } else {
        vec![vec![0.0; problem.periods as usize]; flights.len()]
    };
    let response = |spends: &[Vec<f64>]| {
        let responses = flights.iter().zip(spends).map(|(flight, spends)| flight.response(spends));
        responses.collect::<Sum>().value()
    };
    lookout.steps.look()?;
    let (spend, whole) = (total(&spends), response(&spends));
    lookout.steps.look()?;
    let (price, missing) = dual(&flights, &spends, budget);
    lookout.steps.look()?;
    let bound = whole + missing;
    let gap = if bound > whole { missing / bound } else { 0.0 };
    let even: Vec<Vec<f64>> =
        flights.iter().zip(&spends).map(|(flight, spends)| flight.even(spends)).collect();
    Ok(FlightPlan {
        status: if gap <= CLOSE { AllocationStatus::Optimal } else { AllocationStatus::GapLimit },
        spend,
        response: whole,
        bound,
        gap,
        shadow_price: price.ok(),
        shadow_price_reason: price.err(),
        even_response: response(&even),
        channels: flights.iter().zip(&spends).map(|(flight, spends)| flight.planned(spends)).collect(),
    })
}

/// Up to this a gap is none.
const CLOSE: f64 = 1e-6;
/// Up to this, in logarithms, a plan spends the budget.
const CLOSEST: f64 = 1e-14;
/// Logarithms of the least and the greatest price that is a number.
const PRICES: (f64, f64) = (-744.0, 709.0);

/// Limit of prices between the two that are known to lie around the best one.
const STEPS: u32 = 200;

/// The best spends of each channel in each period.
fn best(flights: &[Flight<'_>], budget: f64, lookout: &Lookout<'_>) -> Vec<Vec<f64>> {
    let wanted = |_: &&Flight<'_>| !lookout.steps.is_stopped();
    let at =
        |log: f64| flights.iter().take_while(wanted).map(|flight| flight.best(exp(log))).collect::<Vec<_>>();
    let (mut low, mut high) = (0.0, 0.0);
    let mut step = 1.0;
    let mut dear = at(high);
    while total(&dear) > budget && high < PRICES.1 {
        low = high;
        high = (high + step).min(PRICES.1);
        step *= 2.0;
        dear = at(high);
    }
    step = 1.0;
    let mut cheap = at(low);
    while total(&cheap) < budget {
        if low <= PRICES.0 {
            // Nothing comes back for the rest.
            return cheap;
        }
        (high, dear) = (low, cheap);
        low = (low - step).max(PRICES.0);
        step *= 2.0;
        cheap = at(low);
    }
    // How far from the budget both ends are, in logarithms; an end that stays is given less weight (Illinois).
    let far = |spends: &[Vec<f64>]| ln(total(spends) / budget);
    let (mut above, mut below) = (far(&cheap), far(&dear));
    let (mut stayed, mut closest) = (0, above.min(-below));
    for step in 0..STEPS {
        lookout.steps.note(step.into());
        if lookout.steps.is_stopped() || closest <= CLOSEST || high - low <= 1e-15 * low.abs().max(1.0) {
            break;
        }
        let chord = low + (high - low) * above / (above - below);
        let inside = step % 4 != 3 && chord > low && chord < high;
        let middle = if inside { chord } else { f64::midpoint(low, high) };
        let spends = at(middle);
        let here = far(&spends);
        closest = here.abs();
        if here > 0.0 {
            below *= if stayed > 0 { 0.5 } else { 1.0 };
            stayed = 1;
            (low, cheap, above) = (middle, spends, here);
        } else {
            above *= if stayed < 0 { 0.5 } else { 1.0 };
            stayed = -1;
            (high, dear, below) = (middle, spends, here);
        }
    }
    between(dear, &cheap, budget)
}

/// Convex combination of two plans, one within the budget and one at or above it, and spends all of it: both are best at what is
/// nearly one price, and so is what lies between.
fn between(mut dear: Vec<Vec<f64>>, cheap: &[Vec<f64>], budget: f64) -> Vec<Vec<f64>> {
    let (less, more) = (total(&dear), total(cheap));
    let part = if more > less { ((budget - less) / (more - less)).clamp(0.0, 1.0) } else { 0.0 };
    for (spend, more) in dear.iter_mut().flatten().zip(cheap.iter().flatten()) {
        *spend += part * (more - *spend);
    }
    // No price may have been high enough, and sums are rounded.
    let spent = total(&dear);
    if spent > budget {
        for spend in dear.iter_mut().flatten() {
            *spend *= budget / spent;
        }
    }
    dear
}

fn total(spends: &[Vec<f64>]) -> f64 {
    spends.iter().flatten().copied().collect::<Sum>().value()
}

/// The price of the next unit of budget, and how much more than these spends any others within it can bring at most.
fn dual(flights: &[Flight<'_>], spends: &[Vec<f64>], budget: f64) -> (Result<f64, NoPrice>, f64) {
    let tangents = |near: f64| {
        let slopes = flights.iter().zip(spends).map(|(flight, spends)| flight.slopes(spends, near));
        let (slopes, above): (Vec<_>, Vec<_>) = slopes.unzip();
        let steepest = slopes.iter().flatten().copied().reduce(f64::max);
        (slopes, above.into_iter().collect::<Sum>().value(), steepest)
    };
    // The least spend whose slope is precise: the best one of an upright curve may lie below it.
    let least = if budget > 0.0 { f64::MIN_POSITIVE } else { 0.0 };
    let (mut slopes, mut above, Some(price)) = tangents(least) else { return (Err(NoPrice::NoChannel), 0.0) };
    let mut steepest = price;
    if budget == 0.0 {
        let none = if price.is_finite() { Ok(price) } else { Err(NoPrice::Infinite) };
        return (none, 0.0);
    }
    // Where a curve starts upright a tangent a little further on bounds it too.
    for near in [budget * 1e-100, budget * 1e-12] {
        if steepest.is_finite() {
            break;
        }
        (slopes, above, _) = tangents(near);
        steepest = slopes.iter().flatten().copied().fold(0.0, f64::max);
    }
    let unspent = (budget - total(spends)).max(0.0);
    let worse = slopes.iter().flatten().zip(spends.iter().flatten());
    let worse = worse.map(|(slope, spend)| if *spend > 0.0 { spend * (steepest - slope) } else { 0.0 });
    let missing: f64 = worse.chain([steepest * unspent, above]).collect::<Sum>().value();
    let price = if price.is_finite() { Ok(price) } else { Err(NoPrice::Infinite) };
    (price, missing.max(0.0))
}

#[cfg(test)]
#[path = "plan_tests.rs"]
mod tests;
