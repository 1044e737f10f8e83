//! Budgets when nobody knows the curves for sure: many draws of them instead of one.

use serde::{Deserialize, Serialize};

use super::allocation::{AllocationStatus, allocate, search_beside};
use super::next_unit::{NoPrice, next_unit};
use super::problem::{BudgetProblem, Objective};
use super::search::{Class, Goal, NoPlan};
use super::shape::Shape;
use super::tail::search_tail;
use super::unreachable::unreachable;
use crate::economics::response::Curve;
use crate::error::{Error, ErrorKind, Result};
use crate::math::{Sum, count_f64, index_u32, map_chunks};

/// A problem whose curves are uncertain.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UncertainProblem {
    /// What must hold. The curves of its channels are those of the best estimate.
    pub problem: BudgetProblem,
    /// For each channel as many curves as for the others: the first ones belong together, the second ones, and so on.
    pub draws: Vec<Vec<Curve>>,
    /// What is made as large as possible.
    #[serde(default)]
    pub utility: Utility,
    /// For `entropic`: how much a unit of response for sure is preferred to one on average, per unit of response.
    #[serde(default)]
    pub aversion: Option<f64>,
    /// Of how many of the worst draws the mean is reported, as a share; for `cvar`, that is made as large as possible.
    #[serde(default = "half")]
    pub tail: f64,
    /// Whether the best plan for each draw is worked out as well: for its mean, what knowing the curves would be worth, and
    /// which channels should grow.
    #[serde(default = "yes")]
    pub by_draw: bool,
}

/// What is made as large as possible.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Utility {
    /// The mean response.
    #[default]
    Mean,
    /// The sum over channels of `−ln(mean of e^(−aversion · response)) / aversion`: less, the less sure a channel is.
    Entropic,
    /// The mean response over the worst draws, `tail` of them: conditional value at risk, or expected shortfall. It is
    /// searched for under several weights of the draws; each of these searches counts as at least eight nodes.
    Cvar,
}

fn half() -> f64 {
    0.5
}

fn yes() -> bool {
    true
}

/// The best plan under uncertainty.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct UncertainAllocation {
    /// Whether the gap is as small as was asked for.
    pub status: AllocationStatus,
    /// What is spent in all.
    pub spend: f64,
    /// Spend by channel, in the order of the problem.
    pub spends: Vec<f64>,
    /// The utility of the plan.
    pub utility: f64,
    /// No plan has more.
    pub bound: f64,
    /// How far apart they are, relative to the utility.
    pub gap: f64,
    /// Lagrange multiplier of the budget: what its next unit adds to the utility; 0 where the budget does not bind.
    pub shadow_price: Option<f64>,
    /// Reason for a missing shadow price.
    pub shadow_price_reason: Option<NoPrice>,
    /// Mean response over the draws.
    pub mean_response: f64,
    /// Mean response over the worst draws (conditional value at risk).
    pub tail_response: f64,
    /// Response in each draw.
    pub responses: Vec<f64>,
    /// The mean of the plans that are best for each draw: what trying out would spend on average.
    pub thompson_spends: Option<Vec<f64>>,
    /// What knowing the true curves would add to the mean response: what a test is worth at most.
    pub value_of_information: Option<f64>,
    /// For each channel, in what share of the draws the best plan spends more on it than now; none where its current spend
    /// is not known.
    pub should_grow: Option<Vec<Option<f64>>>,
}

impl UncertainProblem {
    /// Reads a problem from JSON.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for unknown names, wrong types and numbers out of range.
    pub fn from_json(json: &str) -> Result<Self> {
        let problem: Self = Error::read(json)?;
        problem.validate()?;
        Ok(problem)
    }

    fn validate(&self) -> Result<()> {
        let refused = |path: String, detail: String| Err(Error::new(ErrorKind::InvalidConfig, path, detail));
        self.problem.validate().map_err(|error| error.within("problem"))?;
        let problem = &self.problem;
        let targets = [problem.target_roas, problem.target_cpa, problem.target_response];
        if problem.objective != Objective::MaxResponse || targets.iter().any(Option::is_some) {
            let detail = "expected max_response without targets other than a marginal return: under uncertainty the utility is the objective";
            return refused("problem.objective".into(), detail.into());
        }
        if self.draws.len() != problem.channels.len() {
            let detail = format!(
                "expected {} lists, one for each channel, got {}",
                problem.channels.len(),
                self.draws.len()
            );
            return refused("draws".into(), detail);
        }
        let count = self.draws.first().map_or(1, Vec::len);
        for (channel, draws) in self.draws.iter().enumerate() {
            if draws.is_empty() || draws.len() != count {
                let detail = format!(
                    "expected as many draws as for the first channel, {}, got {}",
                    count.max(1),
                    draws.len()
                );
                return refused(format!("draws[{channel}]"), detail);
            }
            for (place, curve) in draws.iter().enumerate() {
                let at = format!("draws[{channel}][{place}]");
                curve.validate().map_err(|error| error.within(&at))?;
                if curve.is_tabulated() {
                    let detail =
                        "expected a formula, got a table: tables can be allocated when they are certain";
                    return refused(at, detail.into());
                }
            }
        }
        let averse = self.aversion.is_some_and(|aversion| aversion > 0.0 && aversion.is_finite());
        if (self.utility == Utility::Entropic) != self.aversion.is_some()
            || (self.aversion.is_some() && !averse)
        {
            let detail =
                "expected a finite number above 0 with the utility entropic, and none without".into();
            return refused("aversion".into(), detail);
        }
        if !(self.tail > 0.0 && self.tail <= 1.0) {
            return refused(
                "tail".into(),
                format!("expected a number above 0 and of at most 1, got {}", self.tail),
            );
        }
        Ok(())
    }
}

/// The best plan when curves are draws, such as those of [`bootstrap_curve`](crate::economics::bootstrap_curve), instead of
/// known.
///
/// # Formula
/// The mean response of a channel over its draws is a curve like any other, and so is its certainty equivalent under
/// exponential utility; the search for the best plan is that of [`allocate`], with the mean (or certainty equivalent) of the
/// least concave curves above the draws as bound. The mean of the worst draws is the least that they come to under any
/// weights `q` of which none is above `1 / (tail · draws)`: for any of these the best plan of `Σ q · response` is a bound, and
/// an interior point finds those for which it is least. `value_of_information` is the mean of the best responses less the best
/// mean response.
///
/// # Errors
/// As [`allocate`]; `INVALID_CONFIG` for draws that do not fit the channels.
///
/// # References
/// Pratt, J. W. (1964), "Risk aversion in the small and in the large", Econometrica 32, 122–136. Thompson, W. R. (1933),
/// Biometrika 25, 285–294. Rockafellar, R. T. and Uryasev, S. (2000), Journal of Risk 2(3), 21–41.
pub fn allocate_draws(uncertain: &UncertainProblem) -> Result<UncertainAllocation> {
    uncertain.validate()?;
    let problem = &uncertain.problem;
    let mut prepared = problem.prepared().map_err(|error| error.within("problem"))?;
    // Channels with the same estimate need not have the same draws.
    let mut classes: Vec<Class> = Vec::new();
    for class in prepared.classes {
        for channel in &class.channels {
            let draws = uncertain.draws.get(*channel).cloned().unwrap_or_default();
            let weight = problem.channels.get(*channel).map_or(1.0, |channel| channel.weight);
            let mut range = class.range;
            range.count = 1;
            let shape = Shape::of_draws(draws, weight, uncertain.aversion);
            classes.push(Class { shape, group: class.group, range, channels: vec![*channel] });
        }
    }
    prepared.classes = classes;
    let found = if uncertain.utility == Utility::Cvar {
        search_tail(uncertain, &mut prepared).ok_or(NoPlan::Unknown)
    } else {
        let goal = Goal::Reach { hurdle: problem.hurdle(), min_roas: None };
        search_beside(problem, &prepared, goal, 0.0)
    };
    let found = found.map_err(|why| unreachable(problem, &prepared, why).within("problem"))?;
    let spend = found.spends.iter().copied().collect::<Sum>().value();
    let utility = found.value + problem.hurdle() * spend;
    let apart = (found.upper - found.value).max(0.0);
    let price = next_unit(problem, &prepared, &found).price;
    let count = uncertain.count();
    let responses: Vec<f64> = (0..count).map(|draw| uncertain.response(draw, &found.spends)).collect();
    let mean = responses.iter().copied().collect::<Sum>().value() / count_f64(count as u64);
    let best = if uncertain.by_draw { Some(uncertain.best_by_draw(count)?) } else { None };
    Ok(UncertainAllocation {
        status: if apart <= problem.rel_gap * found.value.abs() {
            AllocationStatus::Optimal
        } else {
            AllocationStatus::GapLimit
        },
        spend,
        utility,
        bound: utility + apart,
        gap: if apart == 0.0 { 0.0 } else { apart / utility.abs().max(f64::MIN_POSITIVE) },
        shadow_price: price.ok(),
        shadow_price_reason: price.err(),
        mean_response: mean,
        tail_response: worst(&responses, uncertain.tail),
        thompson_spends: best.as_ref().map(|best| mean_plan(best)),
        value_of_information: best.as_ref().map(|best| {
            let known: Sum = best.iter().map(|(response, _)| *response).collect();
            known.value() / count_f64(best.len() as u64) - mean
        }),
        should_grow: best.as_ref().map(|best| uncertain.growth(best)),
        responses,
        spends: found.spends,
    })
}

impl UncertainProblem {
    /// How many draws there are.
    pub(super) fn count(&self) -> usize {
        self.draws.first().map_or(1, Vec::len)
    }

    /// What a plan brings in a draw.
    pub(super) fn response(&self, draw: usize, spends: &[f64]) -> f64 {
        let channels = self.problem.channels.iter().zip(&self.draws).zip(spends);
        let terms = channels
            .filter_map(|((channel, draws), spend)| Some(channel.weight * draws.get(draw)?.response(*spend)));
        terms.collect::<Sum>().value()
    }

    /// For each draw the best response and plan.
    fn best_by_draw(&self, count: usize) -> Result<Vec<(f64, Vec<f64>)>> {
        let solve = |draw: usize| {
            let mut problem = self.problem.clone();
            for (channel, draws) in problem.channels.iter_mut().zip(&self.draws) {
                if let Some(curve) = draws.get(draw) {
                    channel.curve = curve.clone();
                }
            }
            let best = allocate(&problem)?;
            Ok((best.response, best.channels.iter().map(|channel| channel.spend).collect::<Vec<f64>>()))
        };
        let solved = map_chunks(count, 1, |range| range.map(solve).collect::<Result<Vec<_>>>());
        Ok(solved.into_iter().collect::<Result<Vec<_>>>()?.concat())
    }

    fn growth(&self, best: &[(f64, Vec<f64>)]) -> Vec<Option<f64>> {
        let share = |(place, current): (usize, Option<f64>)| {
            let current = current?;
            let more =
                best.iter().filter(|(_, plan)| plan.get(place).is_some_and(|spend| *spend > current)).count();
            Some(count_f64(more as u64) / count_f64(best.len() as u64))
        };
        self.problem.channels.iter().map(|channel| channel.current).enumerate().map(share).collect()
    }
}

fn mean_plan(best: &[(f64, Vec<f64>)]) -> Vec<f64> {
    let channels = best.first().map_or(0, |(_, plan)| plan.len());
    let mean = |channel: usize| {
        let spends: Sum = best.iter().filter_map(|(_, plan)| plan.get(channel).copied()).collect();
        spends.value() / count_f64(best.len() as u64)
    };
    (0..channels).map(mean).collect()
}

/// The mean of the worst share of values, the last of them in part.
pub(super) fn worst(values: &[f64], share: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    let whole = share * count_f64(values.len() as u64);
    let terms = sorted
        .iter()
        .enumerate()
        .map(|(place, value)| value * (whole - f64::from(index_u32(place))).clamp(0.0, 1.0));
    terms.collect::<Sum>().value() / whole
}

#[cfg(test)]
#[path = "risk_tests.rs"]
mod tests;
