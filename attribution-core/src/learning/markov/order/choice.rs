//! The choice of an order, with what was weighed.

use serde::Serialize;

use super::candidate::Candidate;
use super::ends_by_state::EndsByState;
use super::options::{OrderCriterion, OrderOptions};
use crate::error::Result;
use crate::learning::markov::parameters::SelfLoops;
use crate::math::{Lookout, Progress, unwatched, watched};
use crate::paths::{PathSummary, StateKind, Transitions};

/// Order of a Markov chain that journeys speak for, with the table of what was weighed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct OrderChoice {
    /// Order that was chosen: of equals the lowest.
    pub order: u32,
    /// Criterion by which it was chosen.
    pub criterion: OrderCriterion,
    /// Number of steps of all journeys, the first of each and its end included.
    pub steps: u64,
    /// Orders that were weighed, the lowest first.
    pub candidates: Vec<OrderCandidate>,
}

/// One order that was weighed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct OrderCandidate {
    /// Order of the chain: the number of touches back that the next step depends on.
    pub order: u32,
    /// Number of states that journeys came to.
    pub states: u64,
    /// Number of free transition probabilities.
    pub parameters: u64,
    /// Log-likelihood of the steps, which never falls from an order to the next.
    pub log_likelihood: f64,
    /// Akaike information criterion: twice the parameters less twice the log-likelihood; less is better.
    pub aic: f64,
    /// Bayesian information criterion: parameters times the logarithm of the steps, less twice the log-likelihood; less is
    /// better.
    pub bic: f64,
    /// Area under the ROC curve, cross-validated: the probability that a journey that converted ends in a state with a higher
    /// rate than one that did not; none where no fold has both.
    pub auc: Option<f64>,
}

/// Chooses the order of a Markov chain, by likelihood with a penalty for its parameters, or by how well the state in which a
/// journey ends tells whether it converted.
///
/// Reason to pick it: a higher order knows more of each journey, and has fewer journeys for each of its states.
///
/// # Formula
/// `ln L = Σ n(s, t) ln(n(s, t) / n(s))` over all steps from state `s` to `t`, starts and ends included; `p = (m − 1) +
/// states · (m + 1)` parameters for `m` channels, as each state leads to any channel or to one of two ends; `AIC = 2p − 2 ln
/// L`, `BIC = p ln n − 2 ln L` for `n` steps. The AUC is the mean over folds of journeys: each scores the rate of the journeys in
/// the other folds that ended in its state.
///
/// # Examples
/// ```
/// use attribution_core::models::{OrderOptions, choose_order};
/// use attribution_core::paths::PathSummary;
///
/// let mut summary = PathSummary::default();
/// // Email converts after search, and never after social.
/// summary.add(&["search", "email"], 500, 500.0, 100)?;
/// summary.add(&["social", "email"], 0, 0.0, 600)?;
/// let choice = choose_order(&summary, OrderOptions::default())?;
/// assert_eq!(choice.order, 2);
/// assert!(choice.candidates[1].auc > choice.candidates[0].auc);
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_CONFIG` for options out of range.
///
/// # References
/// Katz, R. W. (1981), "On some criteria for estimating the order of a Markov chain", Technometrics 23(3), 243–249,
/// doi:10.2307/1267787. Schwarz, G. (1978), "Estimating the dimension of a model", Annals of Statistics 6, 461–464.
pub fn choose_order(summary: &PathSummary, options: OrderOptions) -> Result<OrderChoice> {
    choose_order_watched(summary, options, &unwatched)
}

/// [`choose_order`], with somebody who watches and may stop it: each order is a step.
///
/// # Errors
/// As [`choose_order`]; `CANCELLED` when `progress` says so.
pub fn choose_order_watched(
    summary: &PathSummary,
    options: OrderOptions,
    progress: &Progress<'_>,
) -> Result<OrderChoice> {
    options.validate()?;
    watched(progress, options.max_order.into(), |steps| {
        let keep = options.self_loops == SelfLoops::Keep;
        let mut choice =
            OrderChoice { order: 1, criterion: options.criterion, steps: 0, candidates: Vec::new() };
        for order in 1..=options.max_order {
            let touches = order as usize;
            let states = (touches, StateKind::Channel, keep);
            let transitions = Transitions::from_summary_watched(summary, states, &steps.inside())?;
            let likelihood = Candidate::new(&transitions, options.self_loops);
            let lookout = Lookout::new(steps);
            let ends = EndsByState::new(summary, (touches, keep), options.folds as usize, &lookout);
            choice.steps = choice.steps.max(likelihood.steps);
            choice.candidates.push(OrderCandidate {
                order,
                states: transitions.states() as u64,
                parameters: likelihood.parameters,
                log_likelihood: likelihood.log_likelihood,
                aic: likelihood.aic(),
                bic: likelihood.bic(),
                auc: ends.area(),
            });
            steps.add(1)?;
        }
        choice.order = best(&choice.candidates, options.criterion);
        Ok(choice)
    })
}

/// The order with the least criterion, or the largest area; of equals the lowest.
fn best(candidates: &[OrderCandidate], criterion: OrderCriterion) -> u32 {
    let cost = |candidate: &OrderCandidate| match criterion {
        OrderCriterion::Bic => candidate.bic,
        OrderCriterion::Aic => candidate.aic,
        OrderCriterion::Auc => -candidate.auc.unwrap_or(0.0),
    };
    let least = candidates.iter().min_by(|a, b| cost(a).total_cmp(&cost(b)));
    least.map_or(1, |candidate| candidate.order)
}

#[cfg(test)]
#[path = "choice_tests.rs"]
mod tests;
