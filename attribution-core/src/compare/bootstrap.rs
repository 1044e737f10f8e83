//! Bootstrap: the confidence in a model, from the same model on many replicates of the data.

use serde::Serialize;

use super::intervals::{BootstrappedChannel, rows};
use super::options::BootstrapOptions;
use super::replicated::replicated;
use crate::domain::Journeys;
use crate::error::{Error, ErrorKind, Result};
use crate::math::{Progress, unwatched, watched};
use crate::models::ModelSpec;

/// Bootstrap of a model: what it gives each channel, with confidence intervals.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Bootstrap {
    /// The model.
    pub model: String,
    /// Options that the replicates were made with.
    pub options: BootstrapOptions,
    /// The channels, largest share first.
    pub channels: Vec<BootstrappedChannel>,
}

/// Attributes many replicates of the journeys, and says how much the result moves.
///
/// # Formula
/// In each replicate every journey counts as often as a Poisson draw with mean 1 says: as a sample drawn again with
/// replacement, but each journey for itself. A converting journey draws by its key, so that all conversions of one
/// customer stay together, each with its own value; of counted paths only the mean value is known. Null journeys along a
/// path draw at once (a sum of Poisson draws is one). Models that learn do so anew each time, also as members of an
/// ensemble, and it is their channel effects that are shown; of other models it is credits. Shares are of all value, of
/// all conversions where nothing ever had a value; where as much was given back as was sold there is none. Intervals hold the middle `level` of the replicates.
///
/// The same rows in any order give the same bits. Journeys without keys draw by their paths, in the order of the names of
/// channels: under other names the estimates stay what they are, and the replicates are another sample.
///
/// # Examples
/// ```
/// use attribution_core::compare::{BootstrapOptions, bootstrap};
/// use attribution_core::{JourneyRules, Journeys, ModelSpec, PathCount};
///
/// let rows = [PathCount::parse("search > email", 200, 8000.0, 500)?, PathCount::parse("email", 100, 2000.0, 900)?];
/// let journeys = Journeys::from_path_counts(&JourneyRules::default(), &rows)?;
/// let sure = bootstrap(&ModelSpec::linear(), &journeys, BootstrapOptions::default())?;
/// let email = &sure.channels[0];
/// assert_eq!((email.channel.as_str(), email.value.estimate), ("email", 6000.0));
/// assert!(email.share.is_some_and(|share| share.low < 0.6 && 0.6 < share.high));
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_CONFIG` for options or parameters out of range; otherwise as [`ModelSpec::attribute`].
///
/// # References
/// Efron, B. (1979), "Bootstrap methods: another look at the jackknife", Annals of Statistics 7(1), 1–26. Chamandy, N.,
/// Muralidharan, O., Najmi, A. and Naidu, S. (2012), "Estimating uncertainty for massive data streams", Google, for
/// Poisson draws.
pub fn bootstrap(spec: &ModelSpec, journeys: &Journeys, options: BootstrapOptions) -> Result<Bootstrap> {
    bootstrap_watched(spec, journeys, options, &unwatched)
}

/// [`bootstrap`], with somebody who watches and may stop it: each replicate is a step.
///
/// # Errors
/// As [`bootstrap`]; `CANCELLED` when `progress` says so.
pub fn bootstrap_watched(
    spec: &ModelSpec,
    journeys: &Journeys,
    options: BootstrapOptions,
    progress: &Progress<'_>,
) -> Result<Bootstrap> {
    options.validate()?;
    spec.validate()?;
    // More could not be counted in replicates, which may draw twice as many.
    let report = journeys.report();
    let count = report.journeys_converting.saturating_add(report.journeys_null);
    if count > 1 << 53 {
        let detail = format!("expected at most 2^53 journeys in all, got {count}");
        return Err(Error::new(ErrorKind::InvalidInput, "journeys", detail));
    }
    watched(progress, options.replicates.into(), |steps| {
        let replicated = replicated(spec, journeys, options, steps)?;
        let channels = rows(&replicated.names, &replicated.estimate, &replicated.replicates, options.level);
        Ok(Bootstrap { model: spec.label(), options, channels })
    })
}

#[cfg(test)]
#[path = "bootstrap_tests.rs"]
mod tests;
