//! Exposures before a direct visit, and how much each may have to do with it.

use serde::{Deserialize, Serialize};

use crate::error::{Error, ErrorKind, Problem, Result};
use crate::json::{fields, setters};
use crate::math::{Share, Sum, exp2, range_objection};

/// Exposure before a direct visit.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Exposure {
    /// Channel of the exposure.
    #[serde(default)]
    pub channel: Option<String>,
    /// Hours from the exposure to the visit, 0 or more.
    pub age_hours: f64,
}

fields! { Exposure { channel = default, age_hours } }

setters! { Exposure:
    with_channel(channel: Option<String>),
    with_age_hours(age_hours: f64),
}

impl Exposure {
    /// An exposure of a channel.
    #[must_use]
    pub fn new(channel: impl Into<String>, age_hours: f64) -> Self {
        Self { channel: Some(channel.into()), age_hours }
    }
}

/// Half-life, window and prior of exposures.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct InfluenceOptions {
    /// Hours in which the weight of an exposure halves, more than 0.
    pub half_life_hours: f64,
    /// Hours after which an exposure counts no more.
    pub window_hours: f64,
    /// Weight of coming without being influenced, more than 0: with 1 a fresh exposure is a coin toss.
    pub prior: f64,
    /// Least probability of an exposure that counts as a touch, 0 to 1.
    pub min_confidence: Share,
}

fields! { InfluenceOptions: half_life_hours, window_hours, prior, min_confidence }

setters! { InfluenceOptions:
    with_half_life_hours(half_life_hours: f64),
    with_window_hours(window_hours: f64),
    with_prior(prior: f64),
    with_min_confidence(min_confidence: Share),
}

impl Default for InfluenceOptions {
    fn default() -> Self {
        Self {
            half_life_hours: 48.0,
            window_hours: 168.0,
            prior: 1.0,
            min_confidence: const { Share::known(0.3) },
        }
    }
}

impl InfluenceOptions {
    /// Checks the options.
    ///
    /// # Errors
    /// `INVALID_CONFIG` with every number out of range.
    pub fn validate(&self) -> Result<()> {
        let numbers = [
            ("half_life_hours", self.half_life_hours, true),
            ("window_hours", self.window_hours, false),
            ("prior", self.prior, true),
        ];
        let objection = |value: f64, positive: bool| match range_objection(value, f64::MAX) {
            None if positive && value == 0.0 => Some("expected a number of more than 0, got 0".to_owned()),
            objection => objection,
        };
        let problems = numbers.into_iter().filter_map(|(path, value, positive)| {
            objection(value, positive).map(|detail| Problem { path: path.to_owned(), detail })
        });
        Error::from_problems(ErrorKind::InvalidConfig, problems.collect()).map_or(Ok(()), Err)
    }
}

/// Influence of exposures on a direct visit; the probabilities of all and that of none add up to 1.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ExposureInfluence {
    /// Probability that no exposure has to do with the visit.
    pub direct: f64,
    /// Each exposure, in the order given.
    pub exposures: Vec<InfluencingExposure>,
}

/// Exposure with the probability that it led to the visit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct InfluencingExposure {
    /// Channel of the exposure.
    pub channel: Option<String>,
    /// Hours from the exposure to the visit.
    pub age_hours: f64,
    /// Probability that it led to the visit, 0 outside the window: the `confidence` of a touch that is made of it.
    pub probability: f64,
    /// True for a probability of at least `min_confidence`.
    pub counts: bool,
}

/// Exposure influence (fuzzy attribution): the probability of each recent exposure that it led to a direct visit.
///
/// Reason to pick it: who saw an ad and typed your name an hour later came directly, and not by themselves. An exposure
/// of age a hours weighs w = 2^(−a / half-life) within the window; its probability is w / (prior + Σ w), and that of coming
/// by oneself prior / (prior + Σ w). The prior is an assumption until direct visits after exposure are held against the base
/// rate of direct visits; with 1 a fresh exposure is a coin toss.
///
/// # Examples
/// ```
/// use attribution_core::channels::{Exposure, InfluenceOptions, exposure_influence};
///
/// let exposures = [Exposure::new("podcast", 0.0), Exposure::new("newsletter", 48.0)];
/// let influence = exposure_influence(&exposures, &InfluenceOptions::default())?;
/// assert_eq!((influence.exposures[0].probability, influence.direct), (0.4, 0.4));
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_CONFIG` for options out of range, `INVALID_INPUT` for an age that is negative or no number.
pub fn exposure_influence(exposures: &[Exposure], options: &InfluenceOptions) -> Result<ExposureInfluence> {
    options.validate()?;
    let weight = |(index, exposure): (usize, &Exposure)| match range_objection(exposure.age_hours, f64::MAX) {
        Some(detail) => {
            Err(Error::new(ErrorKind::InvalidInput, format!("exposures[{index}].age_hours"), detail))
        }
        None if exposure.age_hours > options.window_hours => Ok(0.0),
        None => Ok(exp2(-exposure.age_hours / options.half_life_hours)),
    };
    let weights = exposures.iter().enumerate().map(weight).collect::<Result<Vec<f64>>>()?;
    let total = weights.iter().copied().chain([options.prior]).collect::<Sum>().value();
    let influencing = exposures.iter().zip(&weights).map(|(exposure, weight)| {
        let probability = weight / total;
        InfluencingExposure {
            channel: exposure.channel.clone(),
            age_hours: exposure.age_hours,
            probability,
            counts: *weight > 0.0 && probability >= options.min_confidence.get(),
        }
    });
    Ok(ExposureInfluence { direct: options.prior / total, exposures: influencing.collect() })
}

#[cfg(test)]
#[path = "exposure_influence_tests.rs"]
mod tests;
