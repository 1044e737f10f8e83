//! Parameters of `shapley`.

use serde::{Deserialize, Serialize};

use crate::json::{fields, setters};
use crate::model::{ModelInfo, ParameterInfo, ParameterKind};

pub(crate) const SHAPLEY: ModelInfo = ModelInfo {
    name: "shapley",
    aliases: &["shapley_value"],
    known_as: &["run_shapley (marketing-attribution-models)", "data-driven attribution (Google, until 2021)"],
    summary: "Shapley values: the contribution of each channel to every group of others, fairly averaged, from all journeys.",
    why: "You want the one division that is efficient, symmetric and gives nothing for nothing.",
    formula: "sum over coalitions with the channel of worth / members; with conversion_rate, the Shapley value of the \
              observed rates inside each coalition",
    parameters: &[
        ParameterInfo {
            name: "value_function",
            kind: ParameterKind::Choice { options: &["conversions", "revenue", "conversion_rate"] },
            default: r#""conversions""#,
            summary: "Value function: what a coalition is worth, conversions or revenue of all journeys with no other channels, or the \
                      rate at which journeys with exactly these channels convert.",
        },
        ParameterInfo {
            name: "ordered",
            kind: ParameterKind::Flag,
            default: "false",
            summary: "Ordered coalitions: the same channels in another order of first touches are another one.",
        },
        ParameterInfo {
            name: "max_position",
            kind: ParameterKind::Whole { min: 1, max: 1000 },
            default: "10",
            summary: "Number of positions that are told apart when ordered; later ones count as the last.",
        },
        ParameterInfo {
            name: "permutations",
            kind: ParameterKind::Whole { min: 2, max: 1_000_000 },
            default: "1000",
            summary: "Number of permutations that are sampled for a coalition that is too large to work out.",
        },
        ParameterInfo {
            name: "seed",
            kind: ParameterKind::Whole { min: 0, max: 1 << 53 },
            default: "0",
            summary: "Seed of the permutations that are sampled.",
        },
    ],
    needs_fitting: true,
    reference: "Zhao, K., Mahboobi, S. H. and Bagheri, S. R. (2018), \"Shapley value methods for attribution modeling in \
                online advertising\", arXiv:1804.05327",
    ..ModelInfo::PLAIN
};

/// Value function (characteristic function) of the game: what a coalition is worth.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ValueFunction {
    /// The conversions of all journeys with no other channels.
    #[default]
    Conversions,
    /// Their revenue.
    Revenue,
    /// The rate at which journeys with exactly these channels convert.
    ConversionRate,
}

/// Parameters of `shapley`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Shapley {
    /// Value function (characteristic function) of the game: what a coalition is worth.
    pub value_function: ValueFunction,
    /// Switch for ordered coalitions: the same channels in another order of first touches are then another coalition.
    pub ordered: bool,
    /// Number of positions that are told apart when ordered.
    pub max_position: u32,
    /// Number of permutations that are sampled for a coalition that is too large to work out.
    pub permutations: u32,
    /// Seed of the permutations that are sampled.
    pub seed: u64,
}

fields! { Shapley { value_function, ordered, max_position, permutations, seed } }

setters! { Shapley:
    with_value_function(value_function: ValueFunction),
    with_ordered(ordered: bool),
    with_max_position(max_position: u32),
    with_permutations(permutations: u32),
    with_seed(seed: u64),
}

impl Default for Shapley {
    fn default() -> Self {
        Self {
            value_function: ValueFunction::Conversions,
            ordered: false,
            max_position: 10,
            permutations: 1000,
            seed: 0,
        }
    }
}
