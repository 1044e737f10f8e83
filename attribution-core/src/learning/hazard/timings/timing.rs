//! Timing summary: what a hazard model learns from, as counts of whole steps of time.

use std::collections::BTreeMap;

use crate::error::{Error, ErrorKind, Result};
use crate::learning::hazard::parameters::{Hazard, HazardMilestone};
use crate::math::{ExactSum, SmallCollect, SmallSort, index_u32};

/// Timing summary: what `hazard` learns from journeys, as counts of how long who waited for what after which touches.
///
/// Reason to pick it: journeys of several files, days or machines are summed up where they are, and the summaries are merged;
/// the model that is fitted to the merged one is to the bit that of all journeys together. All that is in it are counts of
/// whole steps of time and exact sums of value.
///
/// # Examples
/// ```
/// use attribution_core::models::{FittedHazard, Hazard, TimingSummary};
/// use attribution_core::{Conversion, JourneyRules, Journeys, Touchpoint};
///
/// let of = |key: &str, converted: bool| -> attribution_core::Result<TimingSummary> {
///     let touches = [Touchpoint::new(key, "2026-01-01".parse()?, "search")];
///     let conversions = [Conversion::new(key, "2026-01-04".parse()?, 30.0)];
///     let rules = JourneyRules::default().with_observed_until("2026-02-01".parse()?);
///     let journeys = Journeys::build(&rules, &touches, if converted { &conversions } else { &[] })?;
///     TimingSummary::new(&journeys, &Hazard::default())
/// };
/// let mut summary = of("ann", true)?;
/// summary.merge(&of("bob", false)?)?;
/// let fitted = FittedHazard::fit(&Hazard::default(), &summary)?;
/// assert_eq!(fitted.effects()[0].channel, "search");
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TimingSummary {
    pub(in crate::learning::hazard) form: Form,
    /// In the order of their names.
    pub(in crate::learning::hazard) channels: Vec<String>,
    /// Values of the strata, in their order; one that is none where there are no strata.
    pub(in crate::learning::hazard) strata: Vec<Option<String>>,
    /// One for each milestone, or one for the conversion.
    pub(in crate::learning::hazard) stages: Vec<StageTiming>,
    /// Journeys that it is of.
    pub(in crate::learning::hazard) journeys: u64,
}

/// Parameters that decide what is counted.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::learning::hazard) struct Form {
    pub(in crate::learning::hazard) resolution_hours: f64,
    pub(in crate::learning::hazard) strata: Option<String>,
    pub(in crate::learning::hazard) milestones: Vec<HazardMilestone>,
}

/// Counts of those who waited for one milestone.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::learning::hazard) struct StageTiming {
    /// Those to whom it came.
    pub(in crate::learning::hazard) events: BTreeMap<Waited, Totals>,
    /// Number of all who waited so many steps, by stratum.
    pub(in crate::learning::hazard) exposure: BTreeMap<(u32, u32), u64>,
    /// Number of touches that were there while somebody waited.
    pub(in crate::learning::hazard) spans: BTreeMap<Span, u64>,
}

/// Way to a milestone: how long it took, after which touches.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::learning::hazard) struct Waited {
    pub(in crate::learning::hazard) stratum: u32,
    /// Steps since the wait began.
    pub(in crate::learning::hazard) steps: u32,
    /// Number of milestones that share the conversion.
    pub(in crate::learning::hazard) parts: u32,
    /// Channel and age in steps of each touch.
    pub(in crate::learning::hazard) touches: Vec<(u32, u32)>,
}

/// Totals of those who came the same way.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::learning::hazard) struct Totals {
    pub(in crate::learning::hazard) count: u64,
    /// Those of them who converted in the end, without what was given back whole.
    pub(in crate::learning::hazard) conversions: u64,
    /// Value of these conversions, net of refunds.
    pub(in crate::learning::hazard) value: ExactSum,
}

/// Ages of a touch, in steps, at the begin and at the end of a wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::learning::hazard) struct Span {
    pub(in crate::learning::hazard) channel: u32,
    pub(in crate::learning::hazard) from: u32,
    pub(in crate::learning::hazard) to: u32,
}

impl TimingSummary {
    /// Number of journeys that it is of.
    #[must_use]
    pub fn journeys(&self) -> u64 {
        self.journeys
    }

    /// Adds the counts of other journeys. The order of merging does not matter.
    ///
    /// # Errors
    /// `INVALID_INPUT` for a summary of another resolution, other strata or other milestones.
    pub fn merge(&mut self, other: &Self) -> Result<()> {
        if self.form != other.form {
            let detail = format!(
                "expected a timing summary of the same resolution, strata and milestones ({}), got {}",
                self.form.described(),
                other.form.described()
            );
            return Err(Error::new(ErrorKind::InvalidInput, "", detail));
        }
        let channels = merged(&self.channels, &other.channels);
        let strata = merged(&self.strata, &other.strata);
        let mut all = self.renamed(&channels, &strata);
        let added = other.renamed(&channels, &strata);
        for (stage, more) in all.stages.iter_mut().zip(added.stages) {
            stage.add(more);
        }
        all.journeys = all.journeys.saturating_add(added.journeys);
        *self = all;
        Ok(())
    }

    /// The same without channels and strata that no journey has.
    pub(in crate::learning::hazard) fn compact(self) -> Self {
        let mut channels = vec![false; self.channels.len()];
        let mut strata = vec![false; self.strata.len()];
        let mark = |seen: &mut Vec<bool>, code: u32| {
            if let Some(slot) = seen.get_mut(code as usize) {
                *slot = true;
            }
        };
        for stage in &self.stages {
            stage.spans.keys().for_each(|span| mark(&mut channels, span.channel));
            stage.exposure.keys().for_each(|(stratum, _)| mark(&mut strata, *stratum));
        }
        let channels = kept(&self.channels, &channels);
        let strata = kept(&self.strata, &strata);
        self.renamed(&channels, &strata)
    }

    /// The same counts with channels and strata at their places among others.
    pub(in crate::learning::hazard) fn renamed(
        &self,
        channels: &[String],
        strata: &[Option<String>],
    ) -> Self {
        let channel = places(&self.channels, channels);
        let stratum = places(&self.strata, strata);
        let at = |places: &[u32], code: u32| places.get(code as usize).copied().unwrap_or_default();
        let stage = |stage: &StageTiming| StageTiming {
            events: stage
                .events
                .iter()
                .map(|(waited, totals)| {
                    let touches =
                        waited.touches.iter().map(|(code, age)| (at(&channel, *code), *age)).collect();
                    (Waited { stratum: at(&stratum, waited.stratum), touches, ..*waited }, totals.clone())
                })
                .small_collect(),
            exposure: stage
                .exposure
                .iter()
                .map(|((code, steps), count)| ((at(&stratum, *code), *steps), *count))
                .small_collect(),
            spans: stage
                .spans
                .iter()
                .map(|(span, count)| (Span { channel: at(&channel, span.channel), ..*span }, *count))
                .small_collect(),
        };
        Self {
            form: self.form.clone(),
            channels: channels.to_vec(),
            strata: strata.to_vec(),
            stages: self.stages.iter().map(stage).collect(),
            journeys: self.journeys,
        }
    }
}

impl StageTiming {
    pub(in crate::learning::hazard) fn add(&mut self, other: Self) {
        for (waited, totals) in other.events {
            let own = self.events.entry(waited).or_default();
            own.count = own.count.saturating_add(totals.count);
            own.conversions = own.conversions.saturating_add(totals.conversions);
            own.value.merge(&totals.value);
        }
        for (key, count) in other.exposure {
            let own = self.exposure.entry(key).or_default();
            *own = own.saturating_add(count);
        }
        for (key, count) in other.spans {
            let own = self.spans.entry(key).or_default();
            *own = own.saturating_add(count);
        }
    }
}

impl Form {
    pub(in crate::learning::hazard) fn of(parameters: &Hazard) -> Self {
        Self {
            resolution_hours: parameters.resolution_hours,
            strata: parameters.strata.clone(),
            milestones: parameters.milestones.clone(),
        }
    }

    pub(in crate::learning::hazard) fn described(&self) -> String {
        let strata = self.strata.as_deref().unwrap_or("none");
        format!("{} hours, strata {strata}, {} milestones", self.resolution_hours, self.milestones.len())
    }
}

/// Names that were seen.
fn kept<T: Clone>(names: &[T], seen: &[bool]) -> Vec<T> {
    names.iter().zip(seen).filter(|(_, seen)| **seen).map(|(name, _)| name.clone()).collect()
}

/// Names of both, in their order, each once.
fn merged<T: Ord + Clone>(own: &[T], other: &[T]) -> Vec<T> {
    let mut all: Vec<T> = own.iter().chain(other).cloned().collect();
    all.small_sort_unstable();
    all.dedup();
    all
}

/// Place of each name among others, which are in their order.
fn places<T: Ord>(own: &[T], among: &[T]) -> Vec<u32> {
    let place = |name: &T| index_u32(among.partition_point(|other| other < name));
    own.iter().map(place).collect()
}

#[cfg(test)]
#[path = "timing_tests.rs"]
mod tests;
