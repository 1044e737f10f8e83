//! Parameters of `logistic`.

use serde::{Deserialize, Serialize};

use crate::json::{fields, setters};
use crate::model::{ModelInfo, ParameterInfo, ParameterKind};

pub(crate) const LOGISTIC: ModelInfo = ModelInfo {
    name: "logistic",
    aliases: &["logistic_regression"],
    known_as: &["bagged logistic regression (Shao & Li)"],
    summary: "Bagged logistic regression: what each channel adds to the log-odds of a conversion, from all journeys.",
    why: "You want each channel judged with the others held equal, and channels that lower the odds to earn nothing.",
    formula: "coefficient of the channel, 0 where it is negative; maximises the sum of k ln p + (n - k) ln(1 - p) less \
              l2 / 2 times the squared coefficients, with ln(p / (1 - p)) = intercept + sum of coefficient times feature",
    parameters: &[
        ParameterInfo {
            name: "features",
            kind: ParameterKind::Choice { options: &["presence", "counts", "recency"] },
            default: r#""presence""#,
            summary: "Feature of a channel in a journey: 1 where it took part, the number of its touches, or 1 / the \
                      position of its last touch from the end.",
        },
        ParameterInfo {
            name: "l2",
            kind: ParameterKind::AMOUNT,
            default: "1",
            summary: "Ridge (L2) penalty on the coefficients, not on the intercept: 1 / C of scikit-learn; 0 for none.",
        },
        ParameterInfo {
            name: "bags",
            kind: ParameterKind::Whole { min: 0, max: 10_000 },
            default: "100",
            summary: "Number of bags: samples of journeys and channels whose coefficients are averaged; 0 for one fit on all.",
        },
        ParameterInfo {
            name: "sample_rows",
            kind: ParameterKind::Number { min: 0.0, max: Some(1.0), above: true },
            default: "0.5",
            summary: "Mean of how often a journey counts in a bag, by a Poisson draw.",
        },
        ParameterInfo {
            name: "sample_features",
            kind: ParameterKind::Whole { min: 0, max: 100_000 },
            default: "0",
            summary: "Number of channels in a bag; 0 for the square root of how many there are, rounded up, and at least 2.",
        },
        ParameterInfo {
            name: "seed",
            kind: ParameterKind::Whole { min: 0, max: 1 << 53 },
            default: "0",
            summary: "Seed of the bags.",
        },
    ],
    needs_fitting: true,
    reference: "Shao, X. and Li, L. (2011), \"Data-driven multi-touch attribution models\", KDD '11, 258-264, \
                doi:10.1145/2020408.2020453",
    ..ModelInfo::PLAIN
};

/// Feature of a channel in a journey, which its coefficient multiplies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum LogisticFeatures {
    /// Presence: 1 where the channel took part.
    #[default]
    Presence,
    /// Number of its touches.
    Counts,
    /// Recency: 1 / the position of its last touch, counted from the end, so that the last touch of all is 1.
    Recency,
}

impl LogisticFeatures {
    /// Feature of a channel with so many touches, the last of them at a position from the end, as a whole number.
    pub(super) fn amount(self, touches: u32, from_end: u32) -> u32 {
        match self {
            Self::Presence => 1,
            Self::Counts => touches,
            Self::Recency => from_end,
        }
    }

    /// The feature that this whole number stands for.
    pub(super) fn feature(self, amount: u32) -> f64 {
        match self {
            Self::Presence => 1.0,
            Self::Counts => f64::from(amount),
            Self::Recency => 1.0 / f64::from(amount.max(1)),
        }
    }
}

/// Parameters of `logistic`.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Logistic {
    /// Feature of a channel in a journey: presence, counts or recency.
    pub features: LogisticFeatures,
    /// Ridge (L2) penalty on the coefficients: `1 / C` of scikit-learn.
    pub l2: f64,
    /// Number of bags; 0 for one fit on all journeys and channels.
    pub bags: u32,
    /// Mean of how often a journey counts in a bag.
    pub sample_rows: f64,
    /// Number of channels in a bag; 0 for the square root of how many there are, rounded up, and at least 2.
    pub sample_features: u32,
    /// Seed of the bags.
    pub seed: u64,
}

fields! { Logistic { features, l2, bags, sample_rows, sample_features, seed } }

setters! { Logistic:
    with_features(features: LogisticFeatures),
    with_l2(l2: f64),
    with_bags(bags: u32),
    with_sample_rows(sample_rows: f64),
    with_sample_features(sample_features: u32),
    with_seed(seed: u64),
}

impl Default for Logistic {
    fn default() -> Self {
        Self {
            features: LogisticFeatures::Presence,
            l2: 1.0,
            bags: 100,
            sample_rows: 0.5,
            sample_features: 0,
            seed: 0,
        }
    }
}
