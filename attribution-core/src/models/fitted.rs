//! Models that have learned.

use serde::Serialize;
use serde_json::Value;

use super::attribute::attribute_in_steps;
use super::explain::explain;
use super::spec::ModelSpec;
use super::spec_reading::in_order;
use crate::domain::{Baseline, Credits, Explanation, Journeys};
use crate::error::{Error, ErrorKind, Result, nearest};
use crate::json::{any_value, one_line};
use crate::learning::{
    self, ChannelEffect, ConversionProbability, FittedMarkov, FittedShapley, OpenJourneys, Timeline,
};
#[cfg(feature = "statistical")]
use crate::learning::{
    ConversionRates, FittedHazard, FittedLogistic, FittedProbabilistic, HazardStage, RegressionReport,
};
use crate::math::{Isotonic, Progress, unwatched, watched};
use crate::model::Model;
use crate::paths::Transition;

/// Of the form that [`FittedModel::to_json`] writes.
const VERSION: u64 = 1;

/// A model that has learned: what [`ModelSpec::fit`] gives.
///
/// Reason to pick it: learning takes a summary of all journeys, attributing takes any journeys, and the two can
/// happen in different places and at different times. It crosses the wire as JSON.
///
/// # Examples
/// ```
/// use attribution_core::models::FittedModel;
/// use attribution_core::{JourneyRules, Journeys, ModelSpec, PathCount};
///
/// let rows = [PathCount::parse("search > email", 2, 80.0, 0)?, PathCount::parse("search", 1, 20.0, 5)?];
/// let journeys = Journeys::from_path_counts(&JourneyRules::default(), &rows)?;
/// let fitted = ModelSpec::markov().fit(&journeys.summary())?;
/// assert_eq!(fitted.effects()[1].channel, "search");
/// let again = FittedModel::from_json(&fitted.to_json())?;
/// assert_eq!(again.attribute(&journeys)?.weights(), fitted.attribute(&journeys)?.weights());
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "model", rename_all = "snake_case")]
#[non_exhaustive]
pub enum FittedModel {
    /// A Markov chain.
    Markov(FittedMarkov),
    /// Shapley values.
    Shapley(FittedShapley),
    #[cfg(feature = "statistical")]
    /// An additive hazard.
    Hazard(FittedHazard),
    #[cfg(feature = "statistical")]
    /// Bagged logistic regression.
    Logistic(FittedLogistic),
    #[cfg(feature = "statistical")]
    /// Conversion rates of channels and of pairs of them.
    Probabilistic(FittedProbabilistic),
}

/// Everything that there is to see of a model that has learned.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FittedDetails {
    /// The model and its parameters.
    #[cfg_attr(feature = "schema", schemars(with = "super::schema::ModelObject"))]
    pub model: ModelSpec,
    /// Effects: what each channel earns as a whole.
    pub effects: Vec<ChannelEffect>,
    /// Details of each channel beside its effect.
    pub channels: Vec<ChannelDetails>,
    /// `markov`: probability that a journey converts.
    pub conversion_probability: Option<f64>,
    /// `markov`: how many touches a journey that converts is expected to have.
    pub touches_to_conversion: Option<f64>,
    /// `markov`: the transition matrix that the effects follow from, smoothing included, without its zeros.
    pub transitions: Vec<Transition>,
    #[cfg(feature = "statistical")]
    /// `hazard`: the fitted hazards, one for each milestone, or one for the conversion; left out on the wire by other models.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = serde_json::json!([]))))]
    pub stages: Vec<HazardStage>,
    #[cfg(feature = "statistical")]
    /// `logistic`: coefficients, and how surely they were found; left out on the wire by other models.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = null)))]
    pub regression: Option<RegressionReport>,
    #[cfg(feature = "statistical")]
    /// `probabilistic`: the rates that it consists of; left out on the wire by other models.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = null)))]
    pub rates: Option<ConversionRates>,
}

/// Details of one channel beside its effect.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ChannelDetails {
    /// The channel.
    pub channel: String,
    /// `markov`: share of all conversions that would be lost without it.
    pub removal_effect: Option<f64>,
    /// `markov`, value weighted: share of all value that would be lost without it.
    pub value_removal_effect: Option<f64>,
    /// `markov`: how often a journey is expected to visit it; none where journeys that come to it may never end.
    pub expected_visits: Option<f64>,
    /// `shapley`, ordered: what it earns of the conversions at each position.
    pub by_position: Option<Vec<f64>>,
}

impl Default for FittedDetails {
    fn default() -> Self {
        Self {
            model: ModelSpec::markov(),
            effects: Vec::new(),
            channels: Vec::new(),
            conversion_probability: None,
            touches_to_conversion: None,
            transitions: Vec::new(),
            #[cfg(feature = "statistical")]
            stages: Vec::new(),
            #[cfg(feature = "statistical")]
            regression: None,
            #[cfg(feature = "statistical")]
            rates: None,
        }
    }
}

/// Objection to a model that is no chain, where one is needed.
pub(crate) fn no_chain(model: &str) -> Error {
    let detail = format!("expected markov, because only a chain knows what comes next, got {model}");
    Error::new(ErrorKind::InvalidConfig, "model", detail)
}

impl FittedModel {
    /// The model and its parameters.
    #[must_use]
    pub fn spec(&self) -> ModelSpec {
        match self {
            Self::Markov(fitted) => ModelSpec::Markov(*fitted.parameters()),
            Self::Shapley(fitted) => ModelSpec::Shapley(*fitted.parameters()),
            #[cfg(feature = "statistical")]
            Self::Hazard(fitted) => ModelSpec::Hazard(fitted.parameters().clone()),
            #[cfg(feature = "statistical")]
            Self::Logistic(fitted) => ModelSpec::Logistic(*fitted.parameters()),
            #[cfg(feature = "statistical")]
            Self::Probabilistic(_) => ModelSpec::Probabilistic,
        }
    }

    /// Effects of the channels: what each earns of all conversions and all value that were learned from, by name.
    #[must_use]
    pub fn effects(&self) -> Vec<ChannelEffect> {
        match self {
            Self::Markov(fitted) => fitted.effects(),
            Self::Shapley(fitted) => fitted.effects(),
            #[cfg(feature = "statistical")]
            Self::Hazard(fitted) => fitted.effects(),
            #[cfg(feature = "statistical")]
            Self::Logistic(fitted) => fitted.effects(),
            #[cfg(feature = "statistical")]
            Self::Probabilistic(fitted) => fitted.effects(),
        }
    }

    /// Baseline: conversions and value that no touch caused, by a model that knows of such; zero for all others.
    #[must_use]
    pub fn baseline(&self) -> Baseline {
        match self {
            #[cfg(feature = "statistical")]
            Self::Hazard(fitted) => fitted.baseline(),
            _ => Baseline::default(),
        }
    }

    /// Credits for all converting journeys: each conversion is shared by what its touches were found to do.
    ///
    /// A channel that was never seen in learning earns nothing; a journey of such channels alone is shared equally.
    ///
    /// # Errors
    /// As [`attribute`](super::attribute()).
    pub fn attribute(&self, journeys: &Journeys) -> Result<Credits> {
        self.attribute_watched(journeys, &unwatched)
    }

    /// [`FittedModel::attribute`], with somebody who watches and may stop it: each converting journey is a step.
    ///
    /// # Errors
    /// As [`FittedModel::attribute`]; `CANCELLED` when `progress` says so.
    pub fn attribute_watched(&self, journeys: &Journeys, progress: &Progress<'_>) -> Result<Credits> {
        watched(progress, journeys.converting() as u64, |steps| {
            attribute_in_steps(&*self.bind(journeys)?, &self.spec().label(), journeys, steps)
        })
    }

    /// Explains the credits of the journey at position `index`, touch by touch.
    ///
    /// # Errors
    /// `INVALID_INPUT` when there is no such journey.
    pub fn explain(&self, journeys: &Journeys, index: usize) -> Result<Explanation> {
        explain(&*self.bind(journeys)?, &self.spec().label(), journeys, index)
    }

    /// Conversion probability of an open journey with these touches, oldest first, after each of them.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for another model than `markov`.
    pub fn conversion_probability<T: AsRef<str>>(&self, path: &[T]) -> Result<ConversionProbability> {
        self.markov().map(|fitted| fitted.conversion_probabilities(path))
    }

    /// Conversion probability of every journey that has not converted, the likeliest first; the first `top` of them as rows.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for another model than `markov`.
    pub fn open_journeys(&self, journeys: &Journeys, top: usize) -> Result<OpenJourneys> {
        self.markov().map(|fitted| fitted.open_journeys(journeys, top))
    }

    /// [`FittedModel::open_journeys`], with each probability also as an isotonic map has it, such as that of
    /// [`conversion_reliability`](crate::compare::conversion_reliability).
    ///
    /// # Errors
    /// `INVALID_CONFIG` for another model than `markov`.
    pub fn open_journeys_calibrated(
        &self,
        journeys: &Journeys,
        top: usize,
        map: &Isotonic,
    ) -> Result<OpenJourneys> {
        self.markov().map(|fitted| fitted.open_journeys_calibrated(journeys, top, map))
    }

    /// Timeline of the journey whose key is `key`: conversion probability and influence of each touch.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for another model than `markov`; `INVALID_INPUT` when no journey has the key; `MISSING_DATA` for path
    /// counts, which have no keys.
    pub fn timeline(&self, journeys: &Journeys, key: &str) -> Result<Timeline> {
        let fitted = self.markov()?;
        if journeys.iter().next().is_some_and(|journey| journey.key().is_none()) {
            let detail = "expected journeys with keys, got path counts, which have none";
            return Err(Error::new(ErrorKind::MissingData, "key", detail));
        }
        let journey = journeys.find(key).ok_or_else(|| {
            let keys = journeys.iter().filter_map(|journey| journey.key());
            let near =
                nearest(key, keys).map_or_else(String::new, |near| format!("; did you mean {near:?}?"));
            let detail = format!("expected the key of a journey, got {key:?}{near}");
            Error::new(ErrorKind::InvalidInput, "key", detail)
        })?;
        fitted.timeline(journeys, journey.index())
    }

    fn markov(&self) -> Result<&FittedMarkov> {
        match self {
            Self::Markov(fitted) => Ok(fitted),
            other => Err(no_chain(&other.spec().name())),
        }
    }

    #[cfg_attr(
        not(feature = "statistical"),
        expect(clippy::unnecessary_wraps, reason = "only a model that learns from times refuses journeys")
    )]
    pub(super) fn bind(&self, journeys: &Journeys) -> Result<Box<dyn Model + Send>> {
        Ok(match self {
            Self::Markov(fitted) => Box::new(fitted.bind(journeys)),
            Self::Shapley(fitted) => Box::new(fitted.bind(journeys)),
            #[cfg(feature = "statistical")]
            Self::Hazard(fitted) => Box::new(fitted.bind(journeys)?),
            #[cfg(feature = "statistical")]
            Self::Logistic(fitted) => Box::new(fitted.bind(journeys)),
            #[cfg(feature = "statistical")]
            Self::Probabilistic(fitted) => Box::new(fitted.bind(journeys)),
        })
    }

    /// Everything that there is to see, as plain data.
    #[must_use]
    pub fn details(&self) -> FittedDetails {
        let mut details =
            FittedDetails { model: self.spec(), effects: self.effects(), ..FittedDetails::default() };
        match self {
            Self::Markov(fitted) => {
                let values = fitted.value_removal_effects().unwrap_or_default();
                details.channels = fitted
                    .channels()
                    .iter()
                    .zip(fitted.removal_effects())
                    .zip(fitted.expected_visits())
                    .enumerate()
                    .map(|(index, ((channel, effect), visits))| ChannelDetails {
                        channel: channel.clone(),
                        removal_effect: Some(*effect),
                        value_removal_effect: values.get(index).copied(),
                        expected_visits: *visits,
                        by_position: None,
                    })
                    .collect();
                details.conversion_probability = Some(fitted.conversion_probability());
                details.touches_to_conversion = fitted.touches_to_conversion();
                details.transitions = fitted.transitions();
            }
            Self::Shapley(fitted) => {
                let positions = fitted.positions();
                let channel = |(index, channel): (usize, &String)| ChannelDetails {
                    channel: channel.clone(),
                    by_position: positions.get(index).cloned(),
                    ..ChannelDetails::default()
                };
                details.channels = fitted.channels().iter().enumerate().map(channel).collect();
            }
            #[cfg(feature = "statistical")]
            Self::Hazard(fitted) => details.stages = fitted.stages().to_vec(),
            #[cfg(feature = "statistical")]
            Self::Logistic(fitted) => details.regression = Some(fitted.report()),
            #[cfg(feature = "statistical")]
            Self::Probabilistic(fitted) => details.rates = Some(fitted.rates()),
        }
        details
    }

    /// Everything learned, as JSON with a version.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut value = serde_json::to_value(self).unwrap_or_default();
        if let Some(object) = value.as_object_mut() {
            object.insert("version".into(), VERSION.into());
        }
        one_line(&in_order(value))
    }

    /// Reads what [`FittedModel::to_json`] wrote.
    ///
    /// # Errors
    /// `INVALID_INPUT` for anything else, with the address of a figure that does not follow from the others, and for what
    /// a later version wrote; `INVALID_CONFIG` for parameters out of range.
    pub fn from_json(json: &str) -> Result<Self> {
        let refused = |path: &str, detail: String| Error::new(ErrorKind::InvalidInput, path, detail);
        let mut value = any_value(json).map_err(|error| {
            refused("", error.detail().replacen("expected JSON", "expected a fitted model as JSON", 1))
        })?;
        let version = value.as_object_mut().and_then(|object| object.remove("version"));
        if version.as_ref().and_then(Value::as_u64) != Some(VERSION) {
            let got = version.map_or_else(|| "none".to_owned(), |version| one_line(&version));
            return Err(refused(
                "version",
                format!("expected a fitted model of version {VERSION}, got {got}"),
            ));
        }
        let model = value.as_object_mut().and_then(|object| object.remove("model"));
        let fitted = match model.as_ref().and_then(Value::as_str) {
            Some("markov") => Self::Markov(learning::read(&value)?),
            Some("shapley") => Self::Shapley(learning::read(&value)?),
            #[cfg(feature = "statistical")]
            Some("hazard") => Self::Hazard(learning::read(&value)?),
            #[cfg(feature = "statistical")]
            Some("logistic") => Self::Logistic(learning::read(&value)?),
            #[cfg(feature = "statistical")]
            Some("probabilistic") => Self::Probabilistic(learning::read(&value)?),
            _ => {
                let got = model.map_or_else(|| "none".to_owned(), |model| one_line(&model));
                return Err(refused(
                    "model",
                    format!("expected a model that learns, such as markov, got {got}"),
                ));
            }
        };
        fitted.spec().validate().map_err(|error| error.within("parameters"))?;
        match &fitted {
            Self::Markov(fitted) => fitted.check()?,
            Self::Shapley(fitted) => fitted.check()?,
            #[cfg(feature = "statistical")]
            Self::Hazard(fitted) => fitted.check()?,
            #[cfg(feature = "statistical")]
            Self::Logistic(fitted) => fitted.check()?,
            #[cfg(feature = "statistical")]
            Self::Probabilistic(fitted) => fitted.check()?,
        }
        Ok(fitted)
    }
}

#[cfg(test)]
#[path = "fitted_tests.rs"]
mod tests;
