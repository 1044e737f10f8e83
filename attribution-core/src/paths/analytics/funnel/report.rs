//! The report on a funnel.

use serde::Serialize;

use super::events::Events;
use super::options::{FollowedBy, FunnelMode, FunnelOptions};
use super::walk::{Passed, Rules};
use crate::domain::{DAY, Journeys};
use crate::error::Result;
use crate::paths::analytics::ranked_paths::rate;
use crate::paths::analytics::timing::{SummaryStatistics, needs_times, sorted_hours};

/// Funnel: how many come from each step to the next, and how long it takes.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Funnel {
    /// Field of the touches that holds the steps.
    pub by: String,
    /// Entry into the funnel.
    pub mode: FunnelMode,
    /// Gap between two steps: anything, or nothing.
    pub followed_by: FollowedBy,
    /// Number of keys with any event, whether they entered or not; of journeys, where these have no keys.
    pub keys: u64,
    /// Keys that never entered.
    pub never_entered: u64,
    /// Part of those at the first step that came to the last one; none in an open funnel, and where nobody was at the first.
    pub completion: Option<f64>,
    /// The steps in their order.
    pub steps: Vec<FunnelStep>,
}

/// Step of a funnel.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FunnelStep {
    /// Value of the step.
    pub step: String,
    /// Note on a step that no touch has, with the nearest value that one has; left out on the wire where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = null)))]
    pub note: Option<String>,
    /// Keys that came to it.
    pub entered: u64,
    /// Those of them that came from the step before.
    pub continued: u64,
    /// Part of those at the step before that came here; none for the first step, and where nobody was there.
    pub from_previous: Option<f64>,
    /// Part of those at the first step that came here; none in an open funnel.
    pub from_start: Option<f64>,
    /// Keys at the step before that did not come here; none for the first step.
    pub dropped: Option<u64>,
    /// Drop-off: the part of those at the step before that did not come here.
    pub drop_off: Option<f64>,
    /// Hours from the step before, of keys that came from there at a known time.
    pub hours_from_previous: SummaryStatistics,
}

/// Funnel over ordered steps of journeys: rates, drop-off and time from step to step.
///
/// Reason to pick it: it shows where people are lost, which no model of credit does.
///
/// # Formula
/// The unit is the key: a customer counts once, however many journeys. A key goes on to the next step at an event at or after
/// that of the step before (at one moment, steps are in order), with nothing between when `followed_by` is `directly`, and no
/// later than `within_days`. Of several ways the one that gets furthest counts, at its earliest events. In an open funnel a key
/// that has a step is at it, wherever it came from. With `reached`, a later step implies the earlier ones, and times are those of
/// first events. Only touches that are in journeys count: what the attribution window leaves out is not seen.
///
/// # Examples
/// ```
/// use attribution_core::paths::{FunnelOptions, funnel};
/// use attribution_core::{JourneyRules, Journeys, PathCount};
///
/// let rows = [PathCount::parse("ad > visit > trial", 2, 80.0, 3)?, PathCount::parse("ad > visit", 0, 0.0, 5)?];
/// let journeys = Journeys::from_path_counts(&JourneyRules::default(), &rows)?;
/// let steps = ["ad", "trial", "(conversion)"].map(str::to_owned).to_vec();
/// let found = funnel(&journeys, &FunnelOptions::default().with_by("channel").with_steps(steps))?;
/// let entered: Vec<_> = found.steps.iter().map(|step| step.entered).collect();
/// assert_eq!((entered, found.steps[1].drop_off, found.completion), (vec![10, 5, 2], Some(0.5), Some(0.2)));
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_CONFIG` for options that do not fit together and a field that does not exist; `MISSING_DATA` for a field that touches
/// do not carry, and for a limit of time where journeys have no times.
///
/// # References
/// Google Analytics Help, "Funnel exploration": open and closed funnels, directly and indirectly followed by.
pub fn funnel(journeys: &Journeys, options: &FunnelOptions) -> Result<Funnel> {
    options.validate()?;
    if options.within_days.is_some() {
        needs_times(journeys)?;
    }
    let events = Events::new(journeys, &options.by, &options.steps)?;
    #[expect(clippy::cast_possible_truncation, reason = "a limit beyond the largest moment is none")]
    let within = options.within_days.map(|days| (days.get() * DAY) as i64);
    let rules =
        Rules { steps: events.steps.clone(), mode: options.mode, followed_by: options.followed_by, within };
    let mut counts = vec![Count::default(); options.steps.len()];
    let (mut keys, mut never_entered) = (0_u64, 0_u64);
    let has_times = journeys.has_times();
    events.each(|events, count| {
        keys = keys.saturating_add(count);
        let way = rules.way(events);
        if !way.iter().any(|passed| passed.entered) {
            never_entered = never_entered.saturating_add(count);
        }
        for (counts, passed) in counts.iter_mut().zip(way) {
            counts.add(passed, count, has_times);
        }
    });
    let start = counts.first().map_or(0, |first| first.entered);
    let from_start = |entered| rate(entered, start).filter(|_| options.mode != FunnelMode::Open);
    let completion = counts.last().and_then(|last| from_start(last.entered));
    let mut before = None;
    let step = |(name, count): (&String, Count)| {
        let entered = count.entered;
        let note = events.note(name);
        let row = FunnelStep { note, ..count.row(name, before, from_start(entered)) };
        before = Some(entered);
        row
    };
    let steps = options.steps.iter().zip(counts).map(step).collect();
    Ok(Funnel {
        by: options.by.clone(),
        mode: options.mode,
        followed_by: options.followed_by,
        keys,
        never_entered,
        completion,
        steps,
    })
}

/// Keys at a step.
#[derive(Clone, Default)]
struct Count {
    entered: u64,
    continued: u64,
    elapsed: Vec<i64>,
}

impl Count {
    fn add(&mut self, passed: Passed, count: u64, has_times: bool) {
        if passed.entered {
            self.entered = self.entered.saturating_add(count);
        }
        if passed.continued {
            self.continued = self.continued.saturating_add(count);
            self.elapsed.extend(passed.elapsed.filter(|_| has_times));
        }
    }

    fn row(self, step: &str, before: Option<u64>, from_start: Option<f64>) -> FunnelStep {
        let dropped = before.map(|before| before.saturating_sub(self.continued));
        FunnelStep {
            step: step.to_owned(),
            note: None,
            entered: self.entered,
            continued: self.continued,
            from_previous: before.and_then(|before| rate(self.continued, before)),
            from_start,
            dropped,
            drop_off: before.zip(dropped).and_then(|(before, dropped)| rate(dropped, before)),
            hours_from_previous: SummaryStatistics::of_sorted(&sorted_hours(self.elapsed)),
        }
    }
}

#[cfg(test)]
#[path = "report_tests.rs"]
mod tests;
