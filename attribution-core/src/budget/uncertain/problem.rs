//! A budget problem whose curves are draws.

use serde::{Deserialize, Serialize};

use crate::budget::allocation::AllocationStatus;
use crate::budget::next_unit::NoPrice;
use crate::budget::problem::{BudgetProblem, Objective};
use crate::error::{Error, ErrorKind, Result};
use crate::json::{fields, setters};
use crate::math::{SmallSort, Sum, count_f64, index_u32};
use crate::response::Curve;

/// A problem whose curves are uncertain.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct UncertainProblem {
    /// Problem without uncertainty. The curves of its channels are those of the best estimate.
    pub problem: BudgetProblem,
    /// For each channel as many curves as for the others: the first ones belong together, the second ones, and so on.
    pub draws: Vec<Vec<Curve>>,
    /// Utility: what is made as large as possible.
    #[serde(default)]
    pub utility: Utility,
    /// For `entropic`: how much a unit of response for sure is preferred to one on average, per unit of response.
    #[serde(default)]
    pub aversion: Option<f64>,
    /// Tail of the conditional value at risk (CVaR): the share of worst draws whose mean is reported, and made as large
    /// as possible for `cvar`.
    #[serde(default = "half")]
    pub tail: f64,
    /// Switch for the best plan of each draw: for its mean, what knowing the curves would be worth, and which channels
    /// should grow.
    #[serde(default = "yes")]
    pub by_draw: bool,
}

fields! {
    UncertainProblem {
        problem, draws, utility = default, aversion = default, tail => half, by_draw => yes
    }
}

setters! { UncertainProblem:
    with_utility(utility: Utility),
    with_aversion(aversion: Option<f64>),
    with_tail(tail: f64),
    with_by_draw(by_draw: bool),
}

/// Utility of an uncertain response: what is made as large as possible.
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

impl UncertainProblem {
    /// A problem with so many draws of its curves, of which the mean response is made as large as possible.
    #[must_use]
    pub fn new(problem: BudgetProblem, draws: Vec<Vec<Curve>>) -> Self {
        Self { problem, draws, utility: Utility::Mean, aversion: None, tail: half(), by_draw: yes() }
    }
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
    /// Proof status: optimal when the gap is as small as was asked for.
    pub status: AllocationStatus,
    /// Total spend.
    pub spend: f64,
    /// Spend by channel, in the order of the problem.
    pub spends: Vec<f64>,
    /// The utility of the plan.
    pub utility: f64,
    /// No plan has more.
    pub bound: f64,
    /// Optimality gap: the distance of utility and bound, relative to the utility.
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
    /// Expected value of perfect information: what knowing the true curves would add to the mean response, and so what
    /// a test is worth at most.
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
        problem.validate().map_err(|error| error.by_name(json))?;
        Ok(problem)
    }

    pub(in crate::budget) fn validate(&self) -> Result<()> {
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
            for (index, curve) in draws.iter().enumerate() {
                let at = format!("draws[{channel}][{index}]");
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

    /// Number of draws.
    pub(in crate::budget) fn count(&self) -> usize {
        self.draws.first().map_or(1, Vec::len)
    }

    /// Response of a plan in a draw.
    pub(in crate::budget) fn response(&self, draw: usize, spends: &[f64]) -> f64 {
        let channels = self.problem.channels.iter().zip(&self.draws).zip(spends);
        let terms = channels
            .filter_map(|((channel, draws), spend)| Some(channel.weight * draws.get(draw)?.response(*spend)));
        terms.collect::<Sum>().value()
    }
}

/// The mean of the worst share of values, the last of them in part.
pub(in crate::budget) fn worst(values: &[f64], share: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.small_sort_unstable_by(f64::total_cmp);
    let whole = share * count_f64(values.len() as u64);
    let terms = sorted
        .iter()
        .enumerate()
        .map(|(index, value)| value * (whole - f64::from(index_u32(index))).clamp(0.0, 1.0));
    terms.collect::<Sum>().value() / whole
}
