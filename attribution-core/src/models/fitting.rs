//! Learning: from a summary, journeys, transitions or times to a fitted model.

use super::fitted::FittedModel;
use super::spec::ModelSpec;
use crate::domain::Journeys;
use crate::error::{Error, ErrorKind, Result};
#[cfg(feature = "statistical")]
use crate::learning::{FittedHazard, FittedLogistic, FittedProbabilistic, Hazard, TimingSummary};
use crate::learning::{FittedMarkov, FittedShapley};
use crate::math::{Progress, before_steps, unwatched};
use crate::paths::{CountedTransition, PathSummary};

impl ModelSpec {
    /// Learns from all journeys of a summary, once; what comes back attributes any number of journeys.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for a parameter out of range, and for a model that has nothing to learn; `NOT_CONVERGED` for `logistic`
    /// without a penalty, where its coefficients have no end or no single answer.
    pub fn fit(&self, summary: &PathSummary) -> Result<FittedModel> {
        self.fit_watched(summary, &unwatched)
    }

    /// [`ModelSpec::fit`], with somebody who watches and may stop it.
    ///
    /// A step is a channel of a Markov model, a coalition that earned something of a Shapley model, a bag
    /// of a logistic one.
    ///
    /// # Errors
    /// As [`ModelSpec::fit`]; `CANCELLED` when `progress` says so.
    pub fn fit_watched(&self, summary: &PathSummary, progress: &Progress<'_>) -> Result<FittedModel> {
        self.validate()?;
        match self {
            Self::Markov(model) => {
                FittedMarkov::fit_watched(model, summary, progress).map(FittedModel::Markov)
            }
            Self::Shapley(model) => {
                FittedShapley::fit_watched(model, summary, progress).map(FittedModel::Shapley)
            }
            #[cfg(feature = "statistical")]
            Self::Hazard(_) => {
                let detail = "hazard needs the times of touches, which counts of paths do not have: fit it to journeys, or to a \
                              timing summary of them";
                Err(Error::new(ErrorKind::MissingData, "model", detail))
            }
            #[cfg(feature = "statistical")]
            Self::Logistic(model) => {
                FittedLogistic::fit_watched(model, summary, progress).map(FittedModel::Logistic)
            }
            #[cfg(feature = "statistical")]
            Self::Probabilistic => {
                FittedProbabilistic::fit_watched(summary, progress).map(FittedModel::Probabilistic)
            }
            _ => {
                let detail =
                    format!("expected a model that learns, got {}, which attributes as it is", self.name());
                Err(Error::new(ErrorKind::InvalidConfig, "model", detail))
            }
        }
    }

    /// [`ModelSpec::fit_watched`] on journeys that are looked at only once: the same result as of their summary, sooner.
    ///
    /// # Errors
    /// As [`ModelSpec::fit_watched`].
    pub fn fit_journeys(&self, journeys: &Journeys, progress: &Progress<'_>) -> Result<FittedModel> {
        match self {
            Self::Markov(model) => {
                self.validate()?;
                FittedMarkov::fit_journeys(model, journeys, progress).map(FittedModel::Markov)
            }
            #[cfg(feature = "statistical")]
            Self::Hazard(model) => {
                self.validate()?;
                FittedHazard::fit_journeys(model, journeys, progress).map(FittedModel::Hazard)
            }
            _ => self.fit_watched(&journeys.summary_watched(&before_steps(progress))?, progress),
        }
    }

    /// [`ModelSpec::fit_watched`] from transitions that were counted elsewhere, as [`Transitions::from_counts`](crate::paths::Transitions::from_counts) reads them.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for a model whose states are not single channels; `INVALID_INPUT` for transitions that no journey
    /// makes; otherwise as [`ModelSpec::fit_watched`].
    pub fn fit_transitions(
        &self,
        transitions: &[CountedTransition],
        progress: &Progress<'_>,
    ) -> Result<FittedModel> {
        self.validate()?;
        let Self::Markov(model) = self else {
            let detail = format!("expected markov, which learns from transitions, got {}", self.name());
            return Err(Error::new(ErrorKind::InvalidConfig, "model", detail));
        };
        FittedMarkov::fit_counts(model, transitions, progress).map(FittedModel::Markov)
    }
}

#[cfg(feature = "statistical")]
impl ModelSpec {
    /// Timing summary of journeys, of which [`ModelSpec::fit_timings`] learns: `hazard` says what is counted.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for another model than `hazard`; otherwise as [`TimingSummary::new_watched`].
    pub fn timing_summary(&self, journeys: &Journeys, progress: &Progress<'_>) -> Result<TimingSummary> {
        self.validate()?;
        TimingSummary::new_watched(journeys, self.hazard_model()?, progress)
    }

    fn hazard_model(&self) -> Result<&Hazard> {
        let Self::Hazard(model) = self else {
            let detail = format!("expected hazard, which learns from times, got {}", self.name());
            return Err(Error::new(ErrorKind::InvalidConfig, "model", detail));
        };
        Ok(model)
    }

    /// [`ModelSpec::fit_watched`] from a timing summary, of journeys that may have been counted elsewhere.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for another model than `hazard`; otherwise as [`FittedHazard::fit_watched`].
    pub fn fit_timings(&self, summary: &TimingSummary, progress: &Progress<'_>) -> Result<FittedModel> {
        self.validate()?;
        FittedHazard::fit_watched(self.hazard_model()?, summary, progress).map(FittedModel::Hazard)
    }
}
