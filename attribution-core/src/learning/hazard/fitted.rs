//! A hazard model that has learned.

use serde::Serialize;

use super::fitting::Credited;
use super::fitting::Dense;
use super::fitting::Fit;
use super::fitting::Rates;
use super::parameters::{Hazard, HazardMilestone};
use super::stage::{BaselineRate, HazardChannel, HazardStage};
use super::timings::{Form, StageTiming, TimingSummary};
use crate::domain::{Baseline, CausalEffect, Journeys};
use crate::error::{Error, ErrorKind, Result};
use crate::json::fields;
use crate::learning::effects::ChannelEffect;
use crate::math::{Progress, Steps, Sum, before_steps, count_f64, unwatched, watched};

/// Additive hazard of conversions: a baseline, and what each touch adds to it for a while.
///
/// # Formula
/// `h(t) = μ(t − t₀) + Σ β_c ω_c exp(−ω_c (t − tᵢ))` over the touches `tᵢ` before `t`, in days; `t₀` is the first touch, μ is
/// constant between breaks, `β` is the number of conversions that one touch causes in the long run, and `ln 2 / ω` its
/// half-life. Journeys that did not convert count as long as they were observed: until the end of observation, or the
/// attribution window after their last touch. The fit is that of maximum likelihood, by iterations (EM, minorise-maximise) none of
/// which lowers the likelihood. A touch's credit is its part of the hazard at the conversion; with milestones each is a
/// hazard of its own among those who came to the one before, and the credit is the mean of the parts at the milestones.
///
/// # Examples
/// ```
/// use attribution_core::models::{BaselineShape, FittedHazard, Hazard, TimingSummary};
/// use attribution_core::{Conversion, JourneyRules, Journeys, Touchpoint};
///
/// let touch = |key: &str, at: &str, channel: &str| Ok::<_, attribution_core::Error>(Touchpoint::new(key, at.parse()?, channel));
/// let touches = [
///     touch("ann", "2026-01-01", "display")?,
///     touch("ann", "2026-01-08", "search")?,
///     touch("bob", "2026-01-02", "display")?,
///     touch("cid", "2026-01-05", "search")?,
/// ];
/// let conversions = [Conversion::new("ann", "2026-01-09T12:00:00Z".parse()?, 60.0)];
/// let rules = JourneyRules::default().with_observed_until("2026-02-01".parse()?);
/// let journeys = Journeys::build(&rules, &touches, &conversions)?;
/// let parameters = Hazard::default().with_baseline(BaselineShape::Constant).with_tolerance(1e-6);
/// let fitted = FittedHazard::fit(&parameters, &TimingSummary::new(&journeys, &parameters)?)?;
/// let search = &fitted.effects()[1];
/// assert!(search.conversions > 0.5);
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # References
/// Zhang, Y., Wei, Y. and Ren, J. (2014), "Multi-touch attribution in online advertising with survival theory", ICDM 2014,
/// 687–696, doi:10.1109/ICDM.2014.130. Shender, D. et al. (2020), "A time to event framework for multi-touch attribution",
/// arXiv:2009.08432. Lange, K. (2016), "MM optimization algorithms", SIAM.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct FittedHazard {
    pub(super) parameters: Hazard,
    pub(super) channels: Vec<String>,
    pub(super) strata: Vec<Option<String>>,
    pub(super) journeys: u64,
    pub(super) conversions: f64,
    pub(super) stages: Vec<HazardStage>,
    pub(super) earned: Vec<CausalEffect>,
    pub(super) left: Baseline,
}

fields! { FittedHazard { parameters, channels, strata, journeys, conversions, stages, earned, left } }

impl FittedHazard {
    /// Learns from a timing summary.
    ///
    /// # Errors
    /// `INVALID_INPUT` for a summary of another resolution, other strata or other milestones; `MISSING_DATA` where nobody
    /// came to a milestone; `NOT_CONVERGED` where the iterations did not suffice.
    pub fn fit(parameters: &Hazard, summary: &TimingSummary) -> Result<Self> {
        Self::fit_watched(parameters, summary, &unwatched)
    }

    /// [`FittedHazard::fit`], with somebody who watches and may stop it: each milestone is a step.
    ///
    /// # Errors
    /// As [`FittedHazard::fit`]; `CANCELLED` when `progress` says so.
    pub fn fit_watched(
        parameters: &Hazard,
        summary: &TimingSummary,
        progress: &Progress<'_>,
    ) -> Result<Self> {
        let form = Form::of(parameters);
        if form != summary.form {
            let detail = format!(
                "expected a timing summary of {}, got one of {}",
                form.described(),
                summary.form.described()
            );
            return Err(Error::new(ErrorKind::InvalidInput, "summary", detail));
        }
        watched(progress, summary.stages.len() as u64, |steps| Self::learned(parameters, summary, steps))
    }

    /// Learns from journeys.
    ///
    /// # Errors
    /// `MISSING_DATA` for journeys without times or without the dimension of the strata; otherwise as
    /// [`FittedHazard::fit_watched`].
    pub fn fit_journeys(parameters: &Hazard, journeys: &Journeys, progress: &Progress<'_>) -> Result<Self> {
        let summary = TimingSummary::new_watched(journeys, parameters, &before_steps(progress))?;
        Self::fit_watched(parameters, &summary, progress)
    }

    fn learned(parameters: &Hazard, summary: &TimingSummary, steps: &Steps<'_>) -> Result<Self> {
        let mut credited = Credited::none(summary.channels.len());
        let mut stages = Vec::with_capacity(summary.stages.len());
        let mut conversions = Sum::default();
        for (place, stage) in summary.stages.iter().enumerate() {
            let milestone = parameters.milestones.get(place).copied();
            if let Some(milestone) = milestone.filter(|_| stage.events.is_empty()) {
                return Err(nobody(milestone, summary));
            }
            let dense = Dense::new(summary, stage, parameters);
            let fit = Fit::new(&dense, parameters, steps).map_err(|error| {
                if milestone.is_some() { error.within(&format!("milestones[{place}]")) } else { error }
            })?;
            credited.add(&dense, &fit.rates, parameters.keep_baseline);
            dense.events.iter().for_each(|event| conversions.add(event.conversions));
            stages.push(shown(milestone, (summary, stage, &dense), &fit));
            steps.add(1)?;
        }
        let earned = summary.channels.iter().zip(credited.channels);
        let earned = earned.map(|(channel, (conversions, value))| CausalEffect {
            channel: channel.clone(),
            conversions: conversions.value(),
            value: value.value(),
        });
        let (of_conversions, of_value) = credited.baseline;
        Ok(Self {
            parameters: parameters.clone(),
            channels: summary.channels.clone(),
            strata: summary.strata.clone(),
            journeys: summary.journeys,
            conversions: conversions.value(),
            stages,
            earned: earned.collect(),
            left: Baseline { conversions: of_conversions.value(), value: of_value.value() },
        })
    }

    /// The parameters it was fitted with.
    #[must_use]
    pub fn parameters(&self) -> &Hazard {
        &self.parameters
    }

    /// The channels, in the order of their names.
    #[must_use]
    pub fn channels(&self) -> &[String] {
        &self.channels
    }

    /// Fitted hazards: one for each milestone, or one for the conversion.
    #[must_use]
    pub fn stages(&self) -> &[HazardStage] {
        &self.stages
    }

    /// Baseline: conversions and value that no touch caused; none unless the model keeps it.
    #[must_use]
    pub fn baseline(&self) -> Baseline {
        self.left
    }

    /// Effects of the channels: what each earns of the conversions that were learned from. `effect` is the number of conversions
    /// that one touch causes in the long run, of milestones their mean.
    #[must_use]
    pub fn effects(&self) -> Vec<ChannelEffect> {
        let effect = |(place, earned): (usize, &CausalEffect)| {
            let of = self.stages.iter().filter_map(|stage| stage.channels.get(place));
            let sum: Sum = of.map(|channel| channel.effect).collect();
            ChannelEffect {
                channel: earned.channel.clone(),
                effect: sum.value() / count_f64(self.stages.len().max(1) as u64),
                share: (self.conversions > 0.0).then(|| earned.conversions / self.conversions),
                conversions: earned.conversions,
                value: earned.value,
                standard_error: None,
            }
        };
        self.earned.iter().enumerate().map(effect).collect()
    }
}

/// Objection to journeys of which none came to a milestone.
fn nobody(milestone: HazardMilestone, summary: &TimingSummary) -> Error {
    let what = match milestone {
        HazardMilestone::Lead => "have the moment at which their lead was created",
        HazardMilestone::Opportunity => "have the moment at which their opportunity was created",
        HazardMilestone::Won => "were won",
    };
    let detail = format!("expected journeys that {what}, got none of {}", summary.journeys);
    Error::new(ErrorKind::MissingData, "journeys", detail)
}

/// A fit as it is shown.
fn shown(
    milestone: Option<HazardMilestone>,
    (summary, stage, dense): (&TimingSummary, &StageTiming, &Dense),
    fit: &Fit,
) -> HazardStage {
    let Fit { rates: Rates { baseline, effect, decay }, log_likelihood } = fit;
    let begins =
        || summary.strata.iter().flat_map(|stratum| dense.pieces.iter().map(move |from| (stratum, from)));
    let rate = |((stratum, from), (exposure, rate)): ((&Option<String>, &f64), (&f64, &f64))| BaselineRate {
        stratum: stratum.clone(),
        from_days: *from,
        exposure_days: *exposure,
        rate: *rate,
    };
    let touches = |place: usize| {
        let of = stage.spans.iter().filter(|(span, _)| span.channel as usize == place);
        of.map(|(_, count)| *count).fold(0_u64, u64::saturating_add)
    };
    let channel = |(place, (channel, (effect, decay))): (usize, (&String, (&f64, &f64)))| HazardChannel {
        channel: channel.clone(),
        touches: touches(place),
        effect: *effect,
        half_life_days: std::f64::consts::LN_2 / decay,
    };
    HazardStage {
        milestone,
        events: stage.events.values().map(|totals| totals.count).fold(0, u64::saturating_add),
        iterations: crate::math::index_u32(log_likelihood.len().saturating_sub(1)),
        log_likelihood: log_likelihood.clone(),
        baseline: begins().zip(dense.exposure.iter().zip(baseline)).map(rate).collect(),
        channels: summary.channels.iter().zip(effect.iter().zip(decay)).enumerate().map(channel).collect(),
    }
}

#[cfg(test)]
#[path = "fitted_tests.rs"]
mod tests;
