//! Budget problems as data.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::error::{Error, Result};
use crate::json::{Named, fields, list_or_by_name, setters, whole};
use crate::math::Share;
use crate::response::{Curve, of_curve};

/// Budget problem: channels with their response curves, and what must hold.
///
/// Reason to pick it: bounds, locks, groups, lots and targets are data, and the answer of
/// [`allocate`](crate::budget::allocate) comes with a proof of how far from the best it can be.
///
/// # Examples
/// ```
/// use attribution_core::budget::{BudgetProblem, allocate};
///
/// let problem = BudgetProblem::from_json(
///     r#"{"budget": 50000, "channels": [
///         {"id": "search", "curve": {"family": "michaelis_menten", "beta": 120000, "half_sat": 40000}},
///         {"id": "social", "curve": {"family": "michaelis_menten", "beta": 90000, "half_sat": 25000}},
///         {"id": "email", "curve": {"family": "michaelis_menten", "beta": 60000, "half_sat": 10000}}]}"#,
/// )?;
/// let best = allocate(&problem)?;
/// assert!((best.response - 110_475.4).abs() < 0.1);
/// assert!((best.channels[0].spend - 21_328.43).abs() < 0.01);
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct BudgetProblem {
    /// Channels to spend on: a list, or an object of channels or curves by name.
    #[serde(deserialize_with = "list_or_by_name")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::response::ListOrByName<BudgetChannel>"))]
    pub channels: Vec<BudgetChannel>,
    /// Channels that have a cap or floor together.
    pub groups: Vec<BudgetGroup>,
    /// Total budget; no limit when left out.
    pub budget: Option<f64>,
    /// Budget rule: all of it, or at most that.
    pub budget_rule: BudgetRule,
    /// Objective: what to make as large or as small as possible.
    pub objective: Objective,
    /// Margin: what a unit of response leaves before marketing, for profit.
    pub margin: f64,
    /// For `min_spend`: the response that must be reached.
    pub target_response: Option<f64>,
    /// Response per unit of spend that must be reached over all channels.
    pub target_roas: Option<f64>,
    /// Spend per unit of response that must not be exceeded over all channels.
    pub target_cpa: Option<f64>,
    /// Least marginal return: no unit is spent that brings less than this.
    pub target_marginal_roas: Option<f64>,
    /// Exploration budget: spend kept for channels of which little is known.
    pub explore: Option<Explore>,
    /// Tolerance: the relative optimality gap at which the search may stop.
    pub rel_gap: f64,
    /// Limit of branch-and-bound nodes, after which the search must stop.
    #[serde(deserialize_with = "whole::<1, { u32::MAX }, _>")]
    pub max_nodes: u32,
}

fields! {
    BudgetProblem:
        channels by list_or_by_name as Vec<BudgetChannel>, groups, budget, budget_rule, objective, margin,
        target_response, target_roas, target_cpa, target_marginal_roas, explore, rel_gap,
        max_nodes by whole::<1, { u32::MAX }, _> as u32
}

setters! { BudgetProblem:
    with_channels(channels: Vec<BudgetChannel>),
    with_groups(groups: Vec<BudgetGroup>),
    with_budget(budget: Option<f64>),
    with_budget_rule(budget_rule: BudgetRule),
    with_objective(objective: Objective),
    with_margin(margin: f64),
    with_target_response(target_response: Option<f64>),
    with_target_roas(target_roas: Option<f64>),
    with_target_cpa(target_cpa: Option<f64>),
    with_target_marginal_roas(target_marginal_roas: Option<f64>),
    with_explore(explore: Option<Explore>),
    with_rel_gap(rel_gap: f64),
    with_max_nodes(max_nodes: u32),
}

/// A part of the budget kept for channels of which little is known: each of them gets at least `share · budget / channels`, or as
/// much as its own maximum or lock allows.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Explore {
    /// Share of the budget that all channels together would get, were all of them such.
    pub share: Share,
    /// A channel with fewer `observations` than this is one of them.
    pub min_observations: u32,
}

fields! { Explore { share, min_observations } }

impl Explore {
    /// A share of the budget for channels with fewer observations than that.
    #[must_use]
    pub const fn new(share: Share, min_observations: u32) -> Self {
        Self { share, min_observations }
    }
}

/// Budget rule: all of it to the last cent, or at most that.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum BudgetRule {
    /// No more than that is spent, and less when more would bring nothing.
    #[default]
    AtMost,
    /// All of it is spent.
    Exactly,
}

/// Objective of a budget: what to make as large or as small as possible.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Objective {
    /// The response.
    #[default]
    MaxResponse,
    /// `margin · response − spend`.
    MaxProfit,
    /// Response per unit of spend, with what must be spent at least.
    MaxRoas,
    /// The spend, for a response that must be reached.
    MinSpend,
}

/// One thing to spend on.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct BudgetChannel {
    /// Its name.
    pub id: String,
    /// Response curve: what spend on it brings.
    #[cfg_attr(feature = "schema", schemars(with = "crate::response::GivenCurve"))]
    pub curve: Curve,
    /// Lower bound of its spend, 0 or more.
    #[serde(default)]
    pub min: f64,
    /// Upper bound of its spend; none when left out.
    #[serde(default)]
    pub max: Option<f64>,
    /// Fixed spend, whatever else happens.
    #[serde(default)]
    pub locked: Option<f64>,
    /// Spend is a whole number of these.
    #[serde(default)]
    pub lot: Option<f64>,
    /// Nothing is spent on it, or at least this.
    #[serde(default)]
    pub min_if_active: Option<f64>,
    /// Spend on it now.
    #[serde(default)]
    pub current: Option<f64>,
    /// Limit of change relative to `current`: 0.3 for 30 % less or more.
    #[serde(default)]
    pub max_change: Option<f64>,
    /// The most that was ever spent on it: beyond that the curve is a guess.
    #[serde(default)]
    pub observed_max: Option<f64>,
    /// Limit of extrapolation: how many times `observed_max` may be spent.
    #[serde(default)]
    pub max_extrapolation: Option<f64>,
    /// Number of observations that its curve was fitted to; 0 when left out.
    #[serde(default)]
    pub observations: Option<u32>,
    /// Weight of a unit of its response.
    #[serde(default = "one")]
    pub weight: f64,
    /// The group it belongs to.
    #[serde(default)]
    pub group: Option<String>,
}

fields! {
    BudgetChannel {
        id, curve, min = default, max = default, locked = default, lot = default, min_if_active = default,
        current = default, max_change = default, observed_max = default, max_extrapolation = default,
        observations = default, weight => one, group = default
    }
}

setters! { BudgetChannel:
    with_min(min: f64),
    with_max(max: Option<f64>),
    with_locked(locked: Option<f64>),
    with_lot(lot: Option<f64>),
    with_min_if_active(min_if_active: Option<f64>),
    with_current(current: Option<f64>),
    with_max_change(max_change: Option<f64>),
    with_observed_max(observed_max: Option<f64>),
    with_max_extrapolation(max_extrapolation: Option<f64>),
    with_observations(observations: Option<u32>),
    with_weight(weight: f64),
    with_group(group: Option<String>),
}

/// Channels, or groups of them, that have a cap or floor together.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct BudgetGroup {
    /// Its name.
    pub id: String,
    /// The group it belongs to.
    #[serde(default)]
    pub parent: Option<String>,
    /// Lower bound of its spend, 0 or more.
    #[serde(default)]
    pub min: f64,
    /// Upper bound of its spend; none when left out.
    #[serde(default)]
    pub max: Option<f64>,
}

fields! { BudgetGroup { id, parent = default, min = default, max = default } }

setters! { BudgetGroup:
    with_parent(parent: Option<String>),
    with_min(min: f64),
    with_max(max: Option<f64>),
}

impl Named for BudgetChannel {
    fn named(name: &str, value: Value) -> Result<Self> {
        of_curve(name, value, "an object with a curve")
    }
}

fn one() -> f64 {
    1.0
}

impl Default for BudgetProblem {
    fn default() -> Self {
        Self {
            channels: Vec::new(),
            groups: Vec::new(),
            budget: None,
            budget_rule: BudgetRule::AtMost,
            objective: Objective::MaxResponse,
            margin: 1.0,
            target_response: None,
            target_roas: None,
            target_cpa: None,
            target_marginal_roas: None,
            explore: None,
            rel_gap: 1e-6,
            max_nodes: 2000,
        }
    }
}

impl BudgetProblem {
    /// A problem with these channels, of which the response is to be as large as possible; without a budget yet.
    #[must_use]
    pub fn new(channels: Vec<BudgetChannel>) -> Self {
        Self { channels, ..Self::default() }
    }

    /// Reads a problem from JSON.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for unknown names and wrong types, and as [`BudgetProblem::validate`].
    pub fn from_json(json: &str) -> Result<Self> {
        let problem: Self = Error::read(json)?;
        problem.validate().map_err(|error| error.by_name(json))?;
        Ok(problem)
    }
}

impl BudgetChannel {
    /// A channel with a curve and no further rules.
    #[must_use]
    pub fn new(id: impl Into<String>, curve: Curve) -> Self {
        Self {
            id: id.into(),
            curve,
            min: 0.0,
            max: None,
            locked: None,
            lot: None,
            min_if_active: None,
            current: None,
            max_change: None,
            observed_max: None,
            max_extrapolation: None,
            observations: None,
            weight: 1.0,
            group: None,
        }
    }

    /// The same channel with other bounds.
    #[must_use]
    pub fn with_bounds(mut self, min: f64, max: f64) -> Self {
        (self.min, self.max) = (min, Some(max));
        self
    }
}

impl BudgetGroup {
    /// A group without a floor or cap yet.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into(), parent: None, min: 0.0, max: None }
    }
}
