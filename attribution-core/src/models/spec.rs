//! A model as data.

use serde::ser::SerializeMap;
use serde::{Deserialize, Serialize, Serializer};
use serde_json::Value;

use super::attribute::attribute_in_steps;
use super::catalog::{catalog, find};
use super::explain::explain;
use super::rules::ensemble::check_depth;
use super::rules::intensity::{ActivityWeighted, EngagementWeighted};
use super::rules::linear::Linear;
use super::rules::participation::Participation;
use super::rules::same_touch::SameTouch;
use super::rules::single_touch::End;
use super::rules::{
    CustomPosition, CustomWeights, Ensemble, FullPath, InfluencerTouch, LastNonDirect, PositionBased,
    SingleTouch, StepDecay, TimeDecay, WShaped,
};
use super::spec_reading;
#[cfg(feature = "b2b")]
use crate::b2b::{B2bConfig, B2bModel, Factor};
use crate::domain::{Conservation, Credits, Explanation, Journeys, NumberField, TextField};
use crate::error::{Error, ErrorKind, Result};
use crate::json::{Tree, any_value, written};
use crate::learning::{FittedMarkov, FittedShapley, Markov, Shapley};
#[cfg(feature = "statistical")]
use crate::learning::{Hazard, Logistic};
use crate::math::{Progress, Steps, unwatched, watched};
use crate::model::{Model, ModelInfo, ParameterInfo};

/// The description of any model, as data: a configuration file, a form or another language can hold it.
///
/// On the wire it is an object with the name and the parameters that differ from their defaults, or the name alone.
/// Aliases are accepted; unknown parameters are errors. [`catalog`](super::catalog()) lists names, ranges and defaults.
///
/// # Examples
/// ```
/// use attribution_core::ModelSpec;
///
/// let spec: ModelSpec = "u_shaped".parse()?;
/// assert_eq!(spec, ModelSpec::position_based());
/// let spec = ModelSpec::from_json(r#"{"model":"time_decay","half_life_days":14}"#)?;
/// assert_eq!(spec, ModelSpec::time_decay().with("half_life_days", 14)?);
/// assert_eq!(spec.label(), r#"{"model":"time_decay","half_life_days":14}"#);
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `UNKNOWN_MODEL` with the nearest names; `INVALID_CONFIG` with every parameter that is unknown, of the wrong type or
/// out of range.
// `remote` makes the derived writer private: what is written leaves out defaults.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "model", rename_all = "snake_case", remote = "Self")]
#[non_exhaustive]
#[expect(missing_docs, reason = "each is the model of the same name in the catalogue")]
pub enum ModelSpec {
    FirstTouch(SingleTouch),
    LastTouch(SingleTouch),
    LastNonDirect(LastNonDirect),
    Linear,
    TimeDecay(TimeDecay),
    StepDecay(StepDecay),
    PositionBased(PositionBased),
    JShaped(PositionBased),
    InverseJ(PositionBased),
    CustomPosition(CustomPosition),
    WShaped(WShaped),
    FullPath(FullPath),
    CustomWeights(CustomWeights),
    ActivityWeighted,
    EngagementWeighted,
    InfluencerTouch(InfluencerTouch),
    SameTouch,
    Participation,
    Ensemble(Ensemble),
    Markov(Markov),
    Shapley(Shapley),
    #[cfg(feature = "statistical")]
    Hazard(Hazard),
    #[cfg(feature = "statistical")]
    Logistic(Logistic),
    #[cfg(feature = "statistical")]
    Probabilistic,
    #[cfg(feature = "b2b")]
    #[serde(untagged)]
    B2b(B2bModel),
}

/// One constructor for each model, with the defaults of the catalogue.
macro_rules! constructors {
    ($($name:ident => $spec:expr;)*) => {
        impl ModelSpec {
            $(
                #[doc = concat!("The model `", stringify!($name), "` with its defaults.")]
                #[must_use]
                pub fn $name() -> Self {
                    $spec
                }
            )*
        }
    };
}

constructors! {
    first_touch => Self::FirstTouch(SingleTouch::default());
    last_touch => Self::LastTouch(SingleTouch::default());
    last_non_direct => Self::LastNonDirect(LastNonDirect::default());
    linear => Self::Linear;
    time_decay => Self::TimeDecay(TimeDecay::default());
    step_decay => Self::StepDecay(StepDecay::default());
    position_based => Self::PositionBased(PositionBased::U_SHAPED);
    j_shaped => Self::JShaped(PositionBased::J_SHAPED);
    inverse_j => Self::InverseJ(PositionBased::INVERSE_J);
    custom_position => Self::CustomPosition(CustomPosition::default());
    w_shaped => Self::WShaped(WShaped::default());
    full_path => Self::FullPath(FullPath::default());
    custom_weights => Self::CustomWeights(CustomWeights::default());
    activity_weighted => Self::ActivityWeighted;
    engagement_weighted => Self::EngagementWeighted;
    influencer_touch => Self::InfluencerTouch(InfluencerTouch::default());
    same_touch => Self::SameTouch;
    participation => Self::Participation;
    ensemble => Self::Ensemble(Ensemble::default());
    markov => Self::Markov(Markov::default());
    shapley => Self::Shapley(Shapley::default());
}

#[cfg(feature = "statistical")]
constructors! {
    hazard => Self::Hazard(Hazard::default());
    logistic => Self::Logistic(Logistic::default());
    probabilistic => Self::Probabilistic;
}

#[cfg(feature = "b2b")]
constructors! {
    b2b => Self::B2b(B2bModel::mix(B2bConfig::default()));
    b2b_time => Self::B2b(B2bModel::of_factor(Factor::Time, B2bConfig::default()));
    b2b_quality => Self::B2b(B2bModel::of_factor(Factor::Quality, B2bConfig::default()));
    b2b_account => Self::B2b(B2bModel::of_factor(Factor::Account, B2bConfig::default()));
    b2b_stage => Self::B2b(B2bModel::of_factor(Factor::Stage, B2bConfig::default()));
    b2b_velocity => Self::B2b(B2bModel::of_factor(Factor::Velocity, B2bConfig::default()));
}

impl ModelSpec {
    /// Every model of the catalogue with its defaults, in the order of the catalogue.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let specs = catalog().iter().map(|info| info.name.parse());
        specs.filter_map(Result::ok).collect()
    }

    /// Reads a spec from JSON: an object, or a name in quotes.
    ///
    /// # Errors
    /// See [`ModelSpec`].
    pub fn from_json(json: &str) -> Result<Self> {
        any_value(json).and_then(Self::from_value)
    }

    /// Reads several specs, each as [`ModelSpec::from_json`] does.
    ///
    /// # Errors
    /// See [`ModelSpec`]; paths begin with the place of the spec, such as `models[2].order`.
    pub fn list_from_json(texts: impl IntoIterator<Item: AsRef<str>>) -> Result<Vec<Self>> {
        let read = |(index, text)| -> Result<Self> {
            Self::from_json(AsRef::as_ref(&text)).map_err(|error| error.within(&format!("models[{index}]")))
        };
        texts.into_iter().enumerate().map(read).collect()
    }

    /// Credits of several models for the same journeys.
    ///
    /// # Errors
    /// As [`ModelSpec::attribute`]; paths begin with the place of the model, such as `models[2].model`.
    pub fn attribute_all(models: &[Self], journeys: &Journeys) -> Result<Vec<Credits>> {
        Self::attribute_all_watched(models, journeys, &unwatched)
    }

    /// [`ModelSpec::attribute_all`], with somebody who watches and may stop it: each model is a step.
    ///
    /// # Errors
    /// As [`ModelSpec::attribute_all`]; `CANCELLED` when `progress` says so.
    pub fn attribute_all_watched(
        models: &[Self],
        journeys: &Journeys,
        progress: &Progress<'_>,
    ) -> Result<Vec<Credits>> {
        watched(progress, models.len() as u64, |steps| Self::attribute_each(models, journeys, steps))
    }

    /// Credits of several models, each of them a step.
    pub(super) fn attribute_each(
        models: &[Self],
        journeys: &Journeys,
        steps: &Steps<'_>,
    ) -> Result<Vec<Credits>> {
        let attribute = |(index, model): (usize, &Self)| {
            let credits = model.attribute_watched(journeys, &steps.inside());
            let credits = credits.map_err(|error| error.within(&format!("models[{index}]")))?;
            steps.add(1).map(|()| credits)
        };
        models.iter().enumerate().map(attribute).collect()
    }

    /// Reads a spec from a JSON value.
    ///
    /// # Errors
    /// See [`ModelSpec`].
    pub fn from_value(value: Value) -> Result<Self> {
        check_depth(&value)?;
        let spec = Self::from_complete(spec_reading::complete(value)?)?;
        let problems = spec.problems_between_parameters();
        Error::from_problems(ErrorKind::InvalidConfig, problems).map_or(Ok(spec), Err)
    }

    /// Reads a spec that is complete, by the name of its model.
    fn from_complete(mut complete: Value) -> Result<Self> {
        let model = complete.as_object_mut().and_then(|object| object.remove("model"));
        let name = model.as_ref().and_then(Value::as_str).unwrap_or_default();
        let given = &Tree::from(&complete);
        #[cfg(feature = "b2b")]
        if let Some(model) = B2bModel::named(name, given) {
            return model.map(Self::B2b);
        }
        Ok(match name {
            "first_touch" => Self::FirstTouch(Error::read_checked(given)?),
            "last_touch" => Self::LastTouch(Error::read_checked(given)?),
            "last_non_direct" => Self::LastNonDirect(Error::read_checked(given)?),
            "linear" => Self::Linear,
            "time_decay" => Self::TimeDecay(Error::read_checked(given)?),
            "step_decay" => Self::StepDecay(Error::read_checked(given)?),
            "position_based" => Self::PositionBased(Error::read_checked(given)?),
            "j_shaped" => Self::JShaped(Error::read_checked(given)?),
            "inverse_j" => Self::InverseJ(Error::read_checked(given)?),
            "custom_position" => Self::CustomPosition(Error::read_checked(given)?),
            "w_shaped" => Self::WShaped(Error::read_checked(given)?),
            "full_path" => Self::FullPath(Error::read_checked(given)?),
            "custom_weights" => Self::CustomWeights(Error::read_checked(given)?),
            "activity_weighted" => Self::ActivityWeighted,
            "engagement_weighted" => Self::EngagementWeighted,
            "influencer_touch" => Self::InfluencerTouch(Error::read_checked(given)?),
            "same_touch" => Self::SameTouch,
            "participation" => Self::Participation,
            "ensemble" => Self::Ensemble(Error::read_checked(given)?),
            "markov" => Self::Markov(Error::read_checked(given)?),
            "shapley" => Self::Shapley(Error::read_checked(given)?),
            #[cfg(feature = "statistical")]
            "hazard" => Self::Hazard(Error::read_checked(given)?),
            #[cfg(feature = "statistical")]
            "logistic" => Self::Logistic(Error::read_checked(given)?),
            #[cfg(feature = "statistical")]
            "probabilistic" => Self::Probabilistic,
            other => return Err(spec_reading::unknown_model(other)),
        })
    }

    /// Checks every parameter, as reading a spec does.
    ///
    /// # Errors
    /// `INVALID_CONFIG` with every problem found.
    pub fn validate(&self) -> Result<()> {
        if let Self::Ensemble(ensemble) = self {
            ensemble.check_depth()?;
        }
        Self::from_value(self.to_value()).map(|_| ())
    }

    /// The same model with one parameter changed.
    ///
    /// # Errors
    /// `INVALID_CONFIG` when the model has no such parameter, or the value does not fit it.
    pub fn with(self, parameter: &str, value: impl Into<Value>) -> Result<Self> {
        let mut object = self.to_value();
        if let Some(object) = object.as_object_mut() {
            object.insert(parameter.to_owned(), value.into());
        }
        Self::from_value(object)
    }

    /// `time_decay` with another half-life.
    ///
    /// # Errors
    /// `INVALID_CONFIG` unless the model is `time_decay` and the half-life above 0.
    pub fn with_half_life_days(self, days: f64) -> Result<Self> {
        self.with("half_life_days", days)
    }

    /// Name on the wire.
    #[must_use]
    pub fn name(&self) -> String {
        let value = self.to_value();
        value.get("model").and_then(Value::as_str).unwrap_or_default().to_owned()
    }

    /// Entry of the model in the catalogue.
    #[must_use]
    pub fn info(&self) -> Option<&'static ModelInfo> {
        find(&self.name())
    }

    /// The name under which its credits are shown: the plain name when all parameters are defaults, else JSON.
    #[must_use]
    pub fn label(&self) -> String {
        if self.changed().is_empty() {
            return self.name();
        }
        written(self).unwrap_or_else(|_| self.name())
    }

    /// True when the model learns from journeys that did not convert, or has a member that does.
    #[must_use]
    pub fn needs_null_journeys(&self) -> bool {
        match self {
            Self::Ensemble(ensemble) => {
                ensemble.members.iter().any(|member| member.spec.needs_null_journeys())
            }
            _ => self.learns(),
        }
    }

    /// True when [`ModelSpec::fit`] has something to learn.
    #[must_use]
    pub fn learns(&self) -> bool {
        self.info().is_some_and(|info| info.needs_fitting)
    }

    /// Conservation of credit: what the weights of one journey add up to.
    #[must_use]
    pub fn conservation(&self) -> Conservation {
        match self {
            #[cfg(feature = "statistical")]
            Self::Hazard(model) if !model.keep_baseline => Conservation::Full,
            Self::Ensemble(ensemble) => ensemble.conservation(),
            _ => self.info().map_or(Conservation::Full, |info| info.conservation),
        }
    }

    /// Credits for all converting journeys. A model that learns does so from these journeys first.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for a parameter out of range; `MISSING_DATA` when the journeys do not carry a field that the
    /// model needs.
    pub fn attribute(&self, journeys: &Journeys) -> Result<Credits> {
        self.attribute_watched(journeys, &unwatched)
    }

    /// [`ModelSpec::attribute`], with somebody who watches and may stop it.
    ///
    /// A step is a converting journey; a model that learns does so before the first.
    ///
    /// # Errors
    /// As [`ModelSpec::attribute`]; `CANCELLED` when `progress` says so.
    pub fn attribute_watched(&self, journeys: &Journeys, progress: &Progress<'_>) -> Result<Credits> {
        self.validate()?;
        watched(progress, journeys.converting() as u64, |steps| {
            let model = self.bind(journeys, &steps.inside())?;
            attribute_in_steps(&*model, &self.label(), journeys, steps)
        })
    }

    /// Explains the credits of the journey at position `index`, touch by touch.
    ///
    /// # Errors
    /// As [`ModelSpec::attribute`]; `INVALID_INPUT` when there is no such journey.
    pub fn explain(&self, journeys: &Journeys, index: usize) -> Result<Explanation> {
        self.explain_watched(journeys, index, &unwatched)
    }

    /// [`ModelSpec::explain`], with somebody who watches and may stop it, as long as the model learns: that is the one step.
    ///
    /// # Errors
    /// As [`ModelSpec::explain`]; `CANCELLED` when `progress` says so.
    pub fn explain_watched(
        &self,
        journeys: &Journeys,
        index: usize,
        progress: &Progress<'_>,
    ) -> Result<Explanation> {
        self.validate()?;
        watched(progress, 1, |steps| {
            let model = self.bind(journeys, &steps.inside())?;
            explain(&*model, &self.label(), journeys, index)
        })
    }

    /// The model with all names resolved to the codes of `journeys`.
    pub(super) fn bind(&self, journeys: &Journeys, progress: &Progress<'_>) -> Result<Box<dyn Model + Send>> {
        Ok(match self {
            Self::FirstTouch(model) => Box::new(model.bind(End::First, journeys)?),
            Self::LastTouch(model) => Box::new(model.bind(End::Last, journeys)?),
            Self::LastNonDirect(model) => Box::new(model.bind(journeys)),
            Self::Linear => Box::new(Linear),
            Self::TimeDecay(model) => Box::new(*model),
            Self::StepDecay(model) => Box::new(*model),
            Self::PositionBased(model) | Self::JShaped(model) | Self::InverseJ(model) => Box::new(*model),
            Self::CustomPosition(model) => Box::new(model.clone()),
            Self::WShaped(model) => Box::new(*model),
            Self::FullPath(model) => Box::new(*model),
            Self::CustomWeights(model) => Box::new(model.bind(journeys)?),
            Self::ActivityWeighted => Box::new(ActivityWeighted),
            Self::EngagementWeighted => Box::new(EngagementWeighted),
            Self::InfluencerTouch(model) => Box::new(model.bind(journeys)?),
            Self::SameTouch => Box::new(SameTouch),
            Self::Participation => Box::new(Participation),
            #[cfg(feature = "b2b")]
            Self::B2b(model) => Box::new(model.bind(journeys)?),
            Self::Ensemble(model) => model.bind(journeys, progress)?,
            Self::Markov(model) => {
                Box::new(FittedMarkov::fit_journeys(model, journeys, progress)?.bind(journeys))
            }
            Self::Shapley(model) => Box::new(FittedShapley::bind_journeys(model, journeys, progress)?),
            #[cfg(feature = "statistical")]
            Self::Hazard(_) | Self::Logistic(_) | Self::Probabilistic => {
                self.fit_journeys(journeys, progress)?.bind(journeys)?
            }
        })
    }

    /// Problems that no parameter has on its own.
    fn problems_between_parameters(&self) -> Vec<crate::Problem> {
        match self {
            Self::PositionBased(model) | Self::JShaped(model) | Self::InverseJ(model) => model.problems(),
            Self::CustomPosition(model) => model.problems(),
            Self::WShaped(model) => model.problems(),
            Self::FullPath(model) => model.problems(),
            Self::CustomWeights(model) => model.problems(),
            Self::InfluencerTouch(model) => model.problems(),
            Self::Ensemble(model) => model.problems(),
            #[cfg(feature = "statistical")]
            Self::Hazard(model) => model.problems(),
            #[cfg(feature = "statistical")]
            Self::Logistic(_) | Self::Probabilistic => Vec::new(),
            #[cfg(feature = "b2b")]
            Self::B2b(model) => model.problems(),
            Self::FirstTouch(_)
            | Self::LastTouch(_)
            | Self::LastNonDirect(_)
            | Self::Linear
            | Self::TimeDecay(_)
            | Self::StepDecay(_)
            | Self::ActivityWeighted
            | Self::EngagementWeighted
            | Self::SameTouch
            | Self::Participation
            | Self::Markov(_)
            | Self::Shapley(_) => Vec::new(),
        }
    }

    /// Name and all parameters.
    fn to_value(&self) -> Value {
        Self::serialize(self, serde_json::value::Serializer).unwrap_or_default()
    }

    /// The parameters that differ from their defaults.
    fn changed(&self) -> Vec<(&'static str, Value)> {
        let value = self.to_value();
        let parameters = self.info().map(|info| info.parameters).unwrap_or_default();
        let given = |parameter: &'static ParameterInfo| {
            let given = value.get(parameter.name).cloned().map(spec_reading::tidy).unwrap_or_default();
            let default = spec_reading::tidy(spec_reading::default_of(parameter));
            (given != default).then_some((parameter.name, given))
        };
        parameters.iter().filter_map(given).collect()
    }
}

impl Serialize for ModelSpec {
    /// The name, then the parameters that differ from their defaults, in the order of the catalogue.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let changed = self.changed();
        let mut map = serializer.serialize_map(Some(1 + changed.len()))?;
        map.serialize_entry("model", &self.name())?;
        for (name, value) in changed {
            map.serialize_entry(name, &value)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for ModelSpec {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(deserializer)?;
        Self::from_value(value).map_err(serde::de::Error::custom)
    }
}

impl std::str::FromStr for ModelSpec {
    type Err = Error;

    /// Reads a plain name, or JSON.
    fn from_str(text: &str) -> Result<Self> {
        match text.trim() {
            json if json.starts_with(['{', '"', '[']) => Self::from_json(json),
            name => Self::from_value(Value::String(name.to_owned())),
        }
    }
}

impl std::fmt::Display for ModelSpec {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.label())
    }
}

fn missing(model: &str, what: &str) -> Error {
    Error::new(
        ErrorKind::MissingData,
        "model",
        format!("{model} needs {what}, which these journeys do not carry"),
    )
}

/// An error unless touches have times.
pub(super) fn needs_times(journeys: &Journeys, model: &str) -> Result<()> {
    if journeys.has_times() { Ok(()) } else { Err(missing(model, "the times of touches")) }
}

/// An error unless touches carry `field`.
pub(super) fn needs_text(journeys: &Journeys, model: &str, field: TextField) -> Result<()> {
    let there = journeys.touches() == 0 || journeys.has_text(field);
    if there { Ok(()) } else { Err(missing(model, &format!("the field `{}` of touches", field.name()))) }
}

/// An error unless touches carry `field`.
pub(super) fn needs_number(journeys: &Journeys, model: &str, field: NumberField) -> Result<()> {
    let there = journeys.touches() == 0 || journeys.has_number(field);
    if there { Ok(()) } else { Err(missing(model, &format!("the field `{}` of touches", field.name()))) }
}

#[cfg(test)]
#[path = "spec_tests.rs"]
mod tests;
