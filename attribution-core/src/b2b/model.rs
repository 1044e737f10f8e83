//! A factor, or the mix of all, as a model.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use serde_json::{Map, Value};

use super::config::B2bConfig;
use super::factor::Factor;
use super::info::{CATALOG, MIX};
use super::reasons;
use super::weighing::Weighing;
use crate::domain::{Journey, Journeys, Reason};
use crate::error::{Error, ErrorKind, Problem, Result};
use crate::json::Tree;
use crate::model::{Model, ModelInfo};

/// B2B model of the catalogue: one factor, or the weighted mix of all five.
///
/// # Examples
/// ```
/// use attribution_core::ModelSpec;
/// use attribution_core::b2b::{B2bConfig, B2bModel, Factor};
///
/// let config = B2bConfig::default().with_decay_share(0.5);
/// let spec = ModelSpec::B2b(B2bModel::of_factor(Factor::Time, config));
/// assert_eq!(spec.label(), r#"{"model":"b2b_time","decay_share":0.5}"#);
/// assert_eq!(ModelSpec::from_json(r#"{"model":"b2b_time","decay_share":0.5}"#)?, spec);
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct B2bModel {
    /// None for the mix.
    factor: Option<Factor>,
    config: B2bConfig,
}

impl B2bModel {
    /// The mix of all factors: Σ weight · share by the factor.
    #[must_use]
    pub fn mix(config: B2bConfig) -> Self {
        Self { factor: None, config }
    }

    /// One factor alone.
    #[must_use]
    pub fn of_factor(factor: Factor, config: B2bConfig) -> Self {
        Self { factor: Some(factor), config }
    }

    /// Multipliers, expected cycles and weights.
    #[must_use]
    pub fn config(&self) -> &B2bConfig {
        &self.config
    }

    /// Its entry in the catalogue.
    pub(crate) fn info(&self) -> &'static ModelInfo {
        let name = self.factor.map_or(MIX, |factor| match factor {
            Factor::Time => "b2b_time",
            Factor::Quality => "b2b_quality",
            Factor::Account => "b2b_account",
            Factor::Stage => "b2b_stage",
            Factor::Velocity => "b2b_velocity",
        });
        CATALOG.iter().find(|info| info.name == name).unwrap_or(&CATALOG[0])
    }

    /// The model called `name` with the parameters in a JSON object; `None` for a name of another room.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for a parameter of the wrong type.
    pub(crate) fn named(name: &str, parameters: &Tree<'_>) -> Option<Result<Self>> {
        let factor = match name.strip_prefix(MIX)? {
            "" => None,
            "_time" => Some(Factor::Time),
            "_quality" => Some(Factor::Quality),
            "_account" => Some(Factor::Account),
            "_stage" => Some(Factor::Stage),
            "_velocity" => Some(Factor::Velocity),
            _ => return None,
        };
        let config = Error::read_checked(parameters);
        Some(config.map(|config| Self { factor, config }))
    }

    /// Problems of the parameters.
    pub(crate) fn problems(&self) -> Vec<Problem> {
        self.config.problems()
    }

    /// The model with all words resolved to the codes of `journeys`.
    ///
    /// # Errors
    /// `MISSING_DATA` for touches without times.
    pub(crate) fn bind(&self, journeys: &Journeys) -> Result<BoundModel> {
        if !journeys.has_times() {
            let detail =
                format!("{} needs the times of touches, which these journeys do not carry", self.info().name);
            return Err(Error::new(ErrorKind::MissingData, "model", detail));
        }
        let factors = match self.factor {
            Some(factor) => vec![(factor, 1.0)],
            None => mix_weights(&self.config),
        };
        let weighing = Weighing::new(self.config.clone(), journeys);
        let part = |factor| factors.iter().find(|(other, _)| *other == factor).map_or(0.0, |(_, part)| *part);
        let parts = Factor::ALL.map(part);
        Ok(BoundModel { weighing, factors, parts, is_mix: self.factor.is_none() })
    }
}

/// The factors that weigh anything, with their weights, which sum to one.
pub(super) fn mix_weights(config: &B2bConfig) -> Vec<(Factor, f64)> {
    let weights = Factor::ALL.map(|factor| (factor, config.weight(factor.name())));
    let sum: f64 = weights.iter().map(|(_, weight)| weight).sum();
    weights
        .into_iter()
        .filter(|(_, weight)| *weight > 0.0)
        .map(|(factor, weight)| (factor, weight / sum))
        .collect()
}

impl Serialize for B2bModel {
    /// The name, then the parameters that the model has, in the order of the catalogue.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let info = self.info();
        let config = serde_json::to_value(&self.config).unwrap_or_default();
        let empty = Map::new();
        let config = config.as_object().unwrap_or(&empty);
        let mut map = serializer.serialize_map(Some(1 + info.parameters.len()))?;
        map.serialize_entry("model", info.name)?;
        for parameter in info.parameters {
            map.serialize_entry(parameter.name, config.get(parameter.name).unwrap_or(&Value::Null))?;
        }
        map.end()
    }
}

/// A model that is bound to journeys.
#[derive(Debug)]
pub(crate) struct BoundModel {
    pub(super) weighing: Weighing,
    /// Factors and their weights, which sum to one.
    pub(super) factors: Vec<(Factor, f64)>,
    /// The weight of each factor, 0 for those that weigh nothing.
    parts: [f64; Factor::ALL.len()],
    is_mix: bool,
}

impl Model for BoundModel {
    fn weigh(&self, journey: &Journey<'_>, weights: &mut [f64]) {
        if let ([(factor, _)], false) = (self.factors.as_slice(), self.is_mix) {
            return self.weighing.weigh(*factor, journey, weights);
        }
        self.weighing.mix(&self.parts, journey, weights);
    }

    fn reasons(&self, journey: &Journey<'_>) -> Vec<Reason> {
        match (self.factors.as_slice(), self.is_mix) {
            ([(factor, _)], false) => reasons::of_factor(&self.weighing, *factor, journey),
            (factors, _) => reasons::of_mix(&self.weighing, factors, journey),
        }
    }
}

#[cfg(test)]
#[path = "model_tests.rs"]
mod tests;
