//! Reading journeys into a timing summary.

use std::collections::BTreeMap;

use super::moments::{Wait, Watch, first_leads};
use super::timing::{Form, Span, StageTiming, TimingSummary, Waited};
use crate::domain::{Dictionary, Dimension, Journey, Journeys, MISSING_CODE};
use crate::error::{Error, ErrorKind, Result};
use crate::learning::hazard::parameters::Hazard;
use crate::math::{Progress, SmallSort, Steps, index_u32, map_watched, unwatched, watched};

/// Number of journeys that one core reads before it takes the next.
const JOURNEYS: usize = 1 << 14;

impl TimingSummary {
    /// Timing summary of all journeys, as the parameters have it: resolution, strata and milestones.
    ///
    /// # Errors
    /// `MISSING_DATA` for journeys without times or without the dimension of the strata.
    pub fn new(journeys: &Journeys, parameters: &Hazard) -> Result<Self> {
        Self::new_watched(journeys, parameters, &unwatched)
    }

    /// [`TimingSummary::new`], with somebody who watches and may stop it.
    ///
    /// # Errors
    /// As [`TimingSummary::new`]; `CANCELLED` when `progress` says so.
    pub fn new_watched(journeys: &Journeys, parameters: &Hazard, progress: &Progress<'_>) -> Result<Self> {
        needs_times(journeys)?;
        watched(progress, 1, |steps| {
            let mut summary = Self::of_closed(journeys, parameters, steps)?;
            if let Some(open) = open_deals(journeys) {
                let mut of_open = read(open, parameters, true, steps)?;
                // Their moment of conversion is that of the look at them.
                of_open.journeys = open.converting() as u64;
                summary.merge(&of_open)?;
            }
            Ok(summary)
        })
    }

    /// The same without those that wait for the close of a deal that is open.
    pub(in crate::learning::hazard) fn of_closed(
        journeys: &Journeys,
        parameters: &Hazard,
        steps: &Steps<'_>,
    ) -> Result<Self> {
        read(journeys, parameters, false, steps)
    }
}

#[cfg(feature = "b2b")]
fn open_deals(journeys: &Journeys) -> Option<&Journeys> {
    journeys.open_pipeline()
}

#[cfg(not(feature = "b2b"))]
fn open_deals(_: &Journeys) -> Option<&Journeys> {
    None
}

/// An error unless touches have times.
pub(in crate::learning::hazard) fn needs_times(journeys: &Journeys) -> Result<()> {
    if journeys.has_times() {
        return Ok(());
    }
    let detail = "hazard needs the times of touches, which these journeys do not carry";
    Err(Error::new(ErrorKind::MissingData, "model", detail))
}

/// Names of the channels in their order, and the rank of each code among them.
pub(in crate::learning::hazard) fn ranked(names: &Dictionary) -> (Vec<String>, Vec<u32>) {
    let mut sorted: Vec<String> = names.names().map(str::to_owned).collect();
    sorted.small_sort_unstable();
    sorted.dedup();
    let rank = |name: &str| index_u32(sorted.partition_point(|other| other.as_str() < name));
    let ranks = names.names().map(rank).collect();
    (sorted, ranks)
}

/// Strata of journeys by their first touches.
pub(in crate::learning::hazard) struct Strata<'a> {
    codes: Option<(&'a [u32], &'a Dictionary)>,
}

impl<'a> Strata<'a> {
    pub(in crate::learning::hazard) fn new(journeys: &'a Journeys, parameters: &Hazard) -> Result<Self> {
        let Some(name) = &parameters.strata else { return Ok(Self { codes: None }) };
        let dimension = Dimension::named(name, journeys).map_err(|error| error.within("strata"))?;
        let codes = dimension.of_all_touches(journeys).map_err(|error| error.within("strata"))?;
        Ok(Self { codes: Some(codes) })
    }

    /// Value of the first touch of a journey.
    pub(in crate::learning::hazard) fn of(&self, journey: &Journey<'_>) -> Option<&'a str> {
        let (codes, names) = self.codes?;
        let code = *codes.get(journey.touch_range().start)?;
        (code != MISSING_CODE).then(|| names.name(code)).flatten()
    }

    fn names(&self) -> Vec<Option<String>> {
        let names = self.codes.iter().flat_map(|(_, names)| names.names());
        let mut all: Vec<Option<String>> = names.map(|name| Some(name.to_owned())).chain([None]).collect();
        all.small_sort_unstable();
        all.dedup();
        all
    }
}

/// Steps of time from one moment to another: the nearest number of them.
pub(in crate::learning::hazard) fn steps_between(from: i64, to: i64, step: f64) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "a float below 0 becomes 0, and one beyond the range its end; ages are below 2^53 microseconds"
    )]
    let steps = (to.saturating_sub(from) as f64 / step).round() as u32;
    steps
}

/// Ages of a touch at the begin and at the end of a wait, in steps; `None` where it came after its end.
pub(in crate::learning::hazard) fn ages(at: i64, wait: &Wait, step: f64) -> Option<(u32, u32)> {
    if at > wait.until {
        return None;
    }
    let from = steps_between(at, wait.since, step);
    let to = steps_between(at, wait.until, step).max(1);
    Some((from, to.max(from.saturating_add(1))))
}

/// Steps of a wait, at least one.
pub(in crate::learning::hazard) fn length(wait: &Wait, step: f64) -> u32 {
    steps_between(wait.since, wait.until, step).max(1)
}

fn read(journeys: &Journeys, parameters: &Hazard, open: bool, steps: &Steps<'_>) -> Result<TimingSummary> {
    let reader = Reader::new(journeys, parameters, open)?;
    let stages = parameters.milestones.len().max(1);
    let parts = map_watched(steps, journeys.len(), JOURNEYS, |range| {
        let mut counted = Counted::new(stages);
        for journey in journeys.range(range) {
            reader.count(&journey, &mut counted);
        }
        counted.finished()
    })?;
    let mut stages = vec![StageTiming::default(); stages];
    for part in parts {
        stages.iter_mut().zip(part).for_each(|(stage, more)| stage.add(more));
    }
    let Reader { channels, names, .. } = reader;
    let (form, count) = (Form::of(parameters), journeys.len() as u64);
    Ok(TimingSummary { form, channels, strata: names, stages, journeys: count }.compact())
}

/// What is known while journeys are read.
pub(in crate::learning::hazard) struct Reader<'a> {
    watch: Watch<'a>,
    strata: Strata<'a>,
    /// Names of the channels, in their order, and the rank of each code.
    pub(in crate::learning::hazard) channels: Vec<String>,
    ranks: Vec<u32>,
    /// Names of the strata, in their order.
    pub(in crate::learning::hazard) names: Vec<Option<String>>,
    step: f64,
}

/// Counts of a part of the journeys, not yet added up.
struct Counted {
    stages: Vec<StageTiming>,
    spans: Vec<Vec<Span>>,
    lengths: Vec<Vec<(u32, u32)>>,
}

impl Counted {
    fn new(stages: usize) -> Self {
        Self {
            stages: vec![StageTiming::default(); stages],
            spans: vec![Vec::new(); stages],
            lengths: vec![Vec::new(); stages],
        }
    }

    fn finished(mut self) -> Vec<StageTiming> {
        let lists = self.spans.into_iter().zip(self.lengths);
        for (stage, (spans, lengths)) in self.stages.iter_mut().zip(lists) {
            stage.spans = added_up(spans);
            stage.exposure = added_up(lengths);
        }
        self.stages
    }
}

/// Number of times that each key is there.
fn added_up<K: Ord + Copy>(mut keys: Vec<K>) -> BTreeMap<K, u64> {
    keys.small_sort_unstable();
    let mut counts = BTreeMap::new();
    for same in keys.chunk_by(|a, b| a == b) {
        if let Some(key) = same.first() {
            counts.insert(*key, same.len() as u64);
        }
    }
    counts
}

/// One wait of one journey.
pub(in crate::learning::hazard) struct Row<'a> {
    pub(in crate::learning::hazard) stage: usize,
    pub(in crate::learning::hazard) stratum: u32,
    pub(in crate::learning::hazard) steps: u32,
    pub(in crate::learning::hazard) came: bool,
    /// Number of milestones that share the conversion.
    pub(in crate::learning::hazard) parts: u32,
    /// True where the touches earn a part of a conversion.
    pub(in crate::learning::hazard) credited: bool,
    pub(in crate::learning::hazard) touches: &'a [Span],
}

impl Row<'_> {
    /// Way to the milestone.
    pub(in crate::learning::hazard) fn waited(&self) -> Waited {
        let touches = self.touches.iter().map(|span| (span.channel, span.to)).collect();
        Waited { stratum: self.stratum, steps: self.steps, parts: self.parts, touches }
    }
}

impl<'a> Reader<'a> {
    pub(in crate::learning::hazard) fn new(
        journeys: &'a Journeys,
        parameters: &'a Hazard,
        open: bool,
    ) -> Result<Self> {
        let strata = Strata::new(journeys, parameters)?;
        let watch = Watch {
            parameters,
            until: journeys.observed_until_micros().unwrap_or(i64::MAX),
            lookback: journeys.0.observation.lookback.unwrap_or(i64::MAX),
            open,
            leads: first_leads(journeys),
        };
        let (channels, ranks) = ranked(journeys.channels());
        let names = strata.names();
        Ok(Self { watch, strata, channels, ranks, names, step: parameters.step_micros() })
    }

    /// Waits of a journey, in the order of time.
    pub(in crate::learning::hazard) fn rows(&self, journey: &Journey<'_>, mut each: impl FnMut(&Row<'_>)) {
        let waits = self.watch.waits(journey);
        let stratum = self.strata.of(journey);
        let stratum = index_u32(self.names.partition_point(|name| name.as_deref() < stratum));
        let first = journey.micros().first().copied().unwrap_or(i64::MAX);
        let came = waits.iter().flatten().filter(|wait| wait.came && first <= wait.until);
        let parts = index_u32(came.count().max(1));
        let mut touches = Vec::new();
        for wait in waits.iter().flatten() {
            let touch = |(at, code): (&i64, &u32)| {
                let (from, to) = ages(*at, wait, self.step)?;
                let channel = self.ranks.get(*code as usize).copied().unwrap_or_default();
                Some(Span { channel, from, to })
            };
            touches.clear();
            touches.extend(journey.micros().iter().zip(journey.channels()).map_while(touch));
            each(&Row {
                stage: wait.stage,
                stratum,
                steps: length(wait, self.step),
                came: wait.came,
                parts: if touches.is_empty() { 1 } else { parts },
                credited: wait.came && !touches.is_empty() && journey.converted() && !self.watch.open,
                touches: &touches,
            });
        }
    }

    fn count(&self, journey: &Journey<'_>, counted: &mut Counted) {
        self.rows(journey, |row| {
            if let Some(lengths) = counted.lengths.get_mut(row.stage) {
                lengths.push((row.stratum, row.steps));
            }
            if let Some(spans) = counted.spans.get_mut(row.stage) {
                spans.extend_from_slice(row.touches);
            }
            let Some(stage) = counted.stages.get_mut(row.stage).filter(|_| row.came) else { return };
            let totals = stage.events.entry(row.waited()).or_default();
            totals.count += 1;
            if row.credited {
                totals.conversions += journey.conversions();
                journey.net_terms().for_each(|term| totals.value.add(term));
            }
        });
    }
}
