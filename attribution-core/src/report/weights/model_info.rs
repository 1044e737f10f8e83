//! Parts of the B2B models, with the weights that are in force.

use serde::Serialize;

use crate::b2b::{B2bConfig, B2bModel, Factor};
use crate::error::Result;
use crate::math::Sum;

/// Factors and multipliers of the B2B models, as they are in force.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct B2bModelInfo {
    /// The five factors, in the order in which the mix adds them up.
    pub factors: Vec<FactorInfo>,
    /// Multipliers of kinds of touches.
    pub touch_types: Vec<Multiplier>,
    /// Multipliers of funnel stages.
    pub stages: Vec<Multiplier>,
    /// Multipliers of lead tiers.
    pub tiers: Vec<Multiplier>,
    /// Expected cycles by size of the deal.
    pub deal_sizes: Vec<DealSizeWeights>,
    /// Expected sales cycle in days of a deal of another size, or of none.
    pub default_cycle_days: f64,
}

/// Factor of the B2B models.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FactorInfo {
    /// The factor.
    pub factor: Factor,
    /// Name of the model that is this factor alone.
    pub model: String,
    /// Share of the factor in the mix: the weights divided by their sum.
    pub weight: f64,
    /// One line.
    pub summary: String,
    /// Weight of a touch before normalising, in plain text.
    pub formula: String,
}

/// Multiplier by name.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Multiplier {
    /// Name.
    pub name: String,
    /// Multiplier.
    pub multiplier: f64,
}

/// Expected cycle and multiplier of deals of one size.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DealSizeWeights {
    /// Size of the deal.
    pub deal_size: String,
    /// Expected sales cycle in days.
    pub expected_cycle_days: f64,
    /// Multiplier of the size, which is reported and weighs nothing: within one deal it cancels.
    pub multiplier: f64,
}

/// Factors and multipliers of the B2B models, as a configuration has them.
///
/// Reason to pick it: a user interface shows the weights that are in force, without knowing any.
///
/// # Examples
/// ```
/// use attribution_core::b2b::B2bConfig;
/// use attribution_core::report::b2b_model_info;
///
/// let info = b2b_model_info(&B2bConfig::default())?;
/// assert_eq!((info.factors.len(), info.touch_types[0].multiplier), (5, 1.6));
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_CONFIG` for a configuration that cannot be.
pub fn b2b_model_info(config: &B2bConfig) -> Result<B2bModelInfo> {
    config.validate()?;
    let weight = |factor: &Factor| config.weight(factor.name());
    let sum = Factor::ALL.iter().map(weight).collect::<Sum>().value();
    let factor = |factor: Factor| {
        let info = B2bModel::of_factor(factor, config.clone()).info();
        FactorInfo {
            factor,
            model: info.name.to_owned(),
            weight: weight(&factor) / sum,
            summary: info.summary.to_owned(),
            formula: info.formula.to_owned(),
        }
    };
    let multipliers = |table: Vec<(String, f64)>| {
        table.into_iter().map(|(name, multiplier)| Multiplier { name, multiplier }).collect()
    };
    let tiers = config.all_tiers().into_iter().map(|(tier, multiplier)| (tier.name().to_owned(), multiplier));
    let size = |(deal_size, expected_cycle_days): (String, f64)| DealSizeWeights {
        multiplier: config.deal_size_multiplier(Some(&deal_size)),
        deal_size,
        expected_cycle_days,
    };
    Ok(B2bModelInfo {
        factors: Factor::ALL.into_iter().map(factor).collect(),
        touch_types: multipliers(config.all_touch_types()),
        stages: multipliers(config.all_stages()),
        tiers: multipliers(tiers.collect()),
        deal_sizes: config.all_expected_cycles().into_iter().map(size).collect(),
        default_cycle_days: config.default_cycle_days,
    })
}

#[cfg(test)]
#[path = "model_info_tests.rs"]
mod tests;
