//! A timing summary as plain data, for a file, another process or another language.

use serde::Serialize;

use super::timing::{Form, Span, StageTiming, TimingSummary, Totals, Waited};
use crate::error::{Error, ErrorKind, Result};
use crate::json::fields;
use crate::learning::hazard::parameters::HazardMilestone;
use crate::learning::stored::{expect, expect_finite};
use crate::math::ExactSum;

/// Timing summary as plain data: what `hazard` learns from, in counts of whole steps of time.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct TimingCounts {
    /// Hours of a step.
    pub resolution_hours: f64,
    /// Dimension of the strata; none without.
    pub strata: Option<String>,
    /// Milestones that are waited for one after another; empty for the conversion alone.
    pub milestones: Vec<HazardMilestone>,
    /// Number of journeys.
    pub journeys: u64,
    /// Names of the channels, in their order.
    pub channels: Vec<String>,
    /// Values of the strata, in their order.
    pub stratum_values: Vec<Option<String>>,
    /// Counts of each milestone.
    pub stages: Vec<StageCounts>,
}

fields! {
    TimingCounts { resolution_hours, strata, milestones, journeys, channels, stratum_values, stages }
}

/// Counts of those who waited for one milestone.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct StageCounts {
    /// Waits: place of the stratum, steps, and number of those who waited so long.
    pub waits: Vec<(u32, u32, u64)>,
    /// Touches: place of the channel, its ages at the begin and at the end of the wait, and their number.
    pub touches: Vec<(u32, u32, u32, u64)>,
    /// Ways to the milestone.
    pub events: Vec<EventCounts>,
}

fields! { StageCounts { waits, touches, events } }

/// Number of those who came to a milestone after the same touches.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct EventCounts {
    /// Place of the stratum.
    pub stratum: u32,
    /// Steps since the wait began.
    pub steps: u32,
    /// Number of milestones that share the conversion.
    pub parts: u32,
    /// Place of the channel and age of each touch.
    pub touches: Vec<(u32, u32)>,
    /// Number of those who came this way.
    pub count: u64,
    /// Number of those of them who converted in the end.
    pub conversions: u64,
    /// Value of these conversions, as numbers that add up to it without rounding.
    pub value: Vec<f64>,
}

fields! { EventCounts { stratum, steps, parts, touches, count, conversions, value } }

impl From<&TimingSummary> for TimingCounts {
    fn from(summary: &TimingSummary) -> Self {
        let event = |(waited, totals): (&Waited, &Totals)| EventCounts {
            stratum: waited.stratum,
            steps: waited.steps,
            parts: waited.parts,
            touches: waited.touches.clone(),
            count: totals.count,
            conversions: totals.conversions,
            value: totals.value.canonical(),
        };
        let stage = |stage: &StageTiming| StageCounts {
            waits: stage
                .exposure
                .iter()
                .map(|((stratum, steps), count)| (*stratum, *steps, *count))
                .collect(),
            touches: stage
                .spans
                .iter()
                .map(|(span, count)| (span.channel, span.from, span.to, *count))
                .collect(),
            events: stage.events.iter().map(event).collect(),
        };
        Self {
            resolution_hours: summary.form.resolution_hours,
            strata: summary.form.strata.clone(),
            milestones: summary.form.milestones.clone(),
            journeys: summary.journeys,
            channels: summary.channels.clone(),
            stratum_values: summary.strata.clone(),
            stages: summary.stages.iter().map(stage).collect(),
        }
    }
}

impl TimingSummary {
    /// Reads a summary from plain data.
    ///
    /// # Errors
    /// `INVALID_INPUT` for names that are not in their order, for places that name nothing, and for steps and values that
    /// no summary has.
    pub fn from_counts(counts: TimingCounts) -> Result<Self> {
        let TimingCounts { resolution_hours, strata, milestones, journeys, channels, stratum_values, stages } =
            counts;
        expect(resolution_hours > 0.0 && resolution_hours.is_finite(), "resolution_hours", || {
            format!("expected a number above 0, got {resolution_hours}")
        })?;
        in_order("channels", &channels)?;
        in_order("stratum_values", &stratum_values)?;
        expect(stages.len() == milestones.len().max(1), "stages", || {
            format!("expected {} stages, got {}", milestones.len().max(1), stages.len())
        })?;
        let sizes = (index(channels.len()), index(stratum_values.len()));
        let read = |(place, stage): (usize, StageCounts)| {
            stage_of(stage, sizes).map_err(|error| error.within(&format!("stages[{place}]")))
        };
        let form = Form { resolution_hours, strata, milestones };
        let stages = stages.into_iter().enumerate().map(read).collect::<Result<_>>()?;
        Ok(Self { form, channels, strata: stratum_values, stages, journeys })
    }
}

fn index(len: usize) -> u32 {
    crate::math::index_u32(len)
}

fn in_order<T: Ord>(path: &str, names: &[T]) -> Result<()> {
    let wrong = names.windows(2).position(|pair| pair.first() >= pair.last());
    expect(wrong.is_none(), format!("{path}[{}]", wrong.map_or(0, |place| place + 1)), || {
        "expected names that are distinct and in their order".into()
    })
}

/// Counts of a milestone, checked against the numbers of channels and strata.
fn stage_of(counts: StageCounts, (channels, strata): (u32, u32)) -> Result<StageTiming> {
    let mut stage = StageTiming::default();
    let known = |place: u32, below: u32, path: String| {
        let detail = || format!("expected a place below {below}, got {place}");
        if place < below { Ok(()) } else { Err(Error::new(ErrorKind::InvalidInput, path, detail())) }
    };
    let above = |least: u32, steps: u32, path: String| {
        expect(steps > least, path, || format!("expected more steps than {least}, got {steps}"))
    };
    for (row, (stratum, steps, count)) in counts.waits.into_iter().enumerate() {
        known(stratum, strata, format!("waits[{row}][0]"))?;
        above(0, steps, format!("waits[{row}][1]"))?;
        let own = stage.exposure.entry((stratum, steps)).or_default();
        *own = own.saturating_add(count);
    }
    for (row, (channel, from, to, count)) in counts.touches.into_iter().enumerate() {
        known(channel, channels, format!("touches[{row}][0]"))?;
        above(from, to, format!("touches[{row}][2]"))?;
        let own = stage.spans.entry(Span { channel, from, to }).or_default();
        *own = own.saturating_add(count);
    }
    for (row, event) in counts.events.into_iter().enumerate() {
        let EventCounts { stratum, steps, parts, touches, count, conversions, value } = event;
        let path = |name: &str| format!("events[{row}].{name}");
        known(stratum, strata, path("stratum"))?;
        above(0, steps, path("steps"))?;
        above(0, parts, path("parts"))?;
        for (place, (channel, age)) in touches.iter().enumerate() {
            known(*channel, channels, format!("{}[{place}][0]", path("touches")))?;
            above(0, *age, format!("{}[{place}][1]", path("touches")))?;
        }
        for (place, figure) in value.iter().enumerate() {
            expect_finite(format!("{}[{place}]", path("value")), *figure)?;
        }
        let own = stage.events.entry(Waited { stratum, steps, parts, touches }).or_default();
        own.count = own.count.saturating_add(count);
        own.conversions = own.conversions.saturating_add(conversions);
        own.value.merge(&value.into_iter().collect::<ExactSum>());
    }
    Ok(stage)
}
