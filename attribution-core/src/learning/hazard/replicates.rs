//! A hazard that learns again and again from the same journeys, each of which counts as often as somebody says.

use std::collections::BTreeMap;

use super::fitting::Credited;
use super::fitting::Fit;
use super::fitting::{Counts, Dense};
use super::parameters::Hazard;
use super::timings::{Reader, needs_times};
use super::timings::{Span, StageTiming, TimingSummary};
use crate::domain::Journeys;
use crate::error::Result;
use crate::math::{SmallCollect, Steps, index_u32};

/// Counts of journeys with the places at which each of them counts.
pub(crate) struct HazardReplicates {
    parameters: Hazard,
    channels: Vec<String>,
    stages: Vec<Dense>,
    rows: Vec<Placed>,
    /// Places of the spans of all rows.
    spans: Vec<u32>,
}

/// Wait of a journey at its places.
struct Placed {
    /// Journey among those that somebody counts.
    journey: usize,
    stage: usize,
    length: u32,
    /// End of its spans.
    end: usize,
    event: Option<u32>,
    conversions: f64,
    value: f64,
}

/// Places of everything that a milestone's counts tell apart.
struct Places<'a> {
    lengths: BTreeMap<&'a (u32, u32), u32>,
    spans: BTreeMap<&'a Span, u32>,
    events: BTreeMap<&'a super::timings::Waited, u32>,
}

impl<'a> Places<'a> {
    fn new(stage: &'a StageTiming) -> Self {
        let number = |place: usize| index_u32(place);
        Self {
            lengths: stage
                .exposure
                .keys()
                .enumerate()
                .map(|(place, key)| (key, number(place)))
                .small_collect(),
            spans: stage.spans.keys().enumerate().map(|(place, key)| (key, number(place))).small_collect(),
            events: stage.events.keys().enumerate().map(|(place, key)| (key, number(place))).small_collect(),
        }
    }
}

impl HazardReplicates {
    /// Places of the journeys in this order; those of open deals are left out.
    ///
    /// # Errors
    /// As [`TimingSummary::new`].
    pub(crate) fn new(
        parameters: &Hazard,
        journeys: &Journeys,
        order: &[u32],
        steps: &Steps<'_>,
    ) -> Result<Self> {
        needs_times(journeys)?;
        let summary = TimingSummary::of_closed(journeys, parameters, steps)?;
        let places: Vec<Places<'_>> = summary.stages.iter().map(Places::new).collect();
        let reader = Reader::new(journeys, parameters, false)?;
        // The summary holds only the channels and strata that are there.
        let channel = ranks(&reader.channels, &summary.channels);
        let stratum = ranks(&reader.names, &summary.strata);
        let at = |ranks: &[u32], code: u32| ranks.get(code as usize).copied().unwrap_or_default();
        let (mut rows, mut spans) = (Vec::new(), Vec::new());
        for (number, index) in order.iter().enumerate() {
            let Some(journey) = journeys.get(*index as usize) else { continue };
            reader.rows(&journey, |row| {
                let Some(places) = places.get(row.stage) else { return };
                let own = at(&stratum, row.stratum);
                let touch = |span: &Span| Span { channel: at(&channel, span.channel), ..*span };
                let touches: Vec<Span> = row.touches.iter().map(touch).collect();
                spans.extend(touches.iter().map(|span| places.spans.get(span).copied().unwrap_or_default()));
                let waited = || super::timings::Row { stratum: own, touches: &touches, ..*row }.waited();
                rows.push(Placed {
                    journey: number,
                    stage: row.stage,
                    length: places.lengths.get(&(own, row.steps)).copied().unwrap_or_default(),
                    end: spans.len(),
                    event: if row.came { places.events.get(&waited()).copied() } else { None },
                    conversions: if row.credited && !journey.is_given_back() { 1.0 } else { 0.0 },
                    value: if row.credited { journey.value() } else { 0.0 },
                });
            });
        }
        let stages = summary.stages.iter().map(|stage| Dense::new(&summary, stage, parameters)).collect();
        Ok(Self { parameters: parameters.clone(), channels: summary.channels.clone(), stages, rows, spans })
    }

    /// Channels, conversions and value of each, when the journey with a number counts so often.
    ///
    /// # Errors
    /// As [`Fit::new`].
    pub(crate) fn earned(
        &self,
        count: impl Fn(usize) -> f64,
        steps: &Steps<'_>,
    ) -> Result<Vec<(String, f64, f64)>> {
        let mut counts: Vec<Counts> = self.stages.iter().map(Dense::no_counts).collect();
        let mut start = 0;
        for row in &self.rows {
            let spans = self.spans.get(start..row.end).unwrap_or_default();
            start = row.end;
            let (Some(counts), times) = (counts.get_mut(row.stage), count(row.journey)) else { continue };
            let add = |slots: &mut Vec<f64>, place: u32| {
                if let Some(slot) = slots.get_mut(place as usize) {
                    *slot += times;
                }
            };
            add(&mut counts.lengths, row.length);
            for place in spans {
                add(&mut counts.spans, *place);
            }
            let event = row.event.and_then(|place| counts.events.get_mut(place as usize));
            if let Some((number, conversions, value)) = event {
                *number += times;
                *conversions += times * row.conversions;
                *value += times * row.value;
            }
        }
        let mut credited = Credited::none(self.channels.len());
        for (stage, counts) in self.stages.iter().zip(&counts) {
            let dense = stage.clone().counted(counts);
            if dense.events.iter().all(|event| event.count == 0.0) {
                continue;
            }
            let fit = Fit::new(&dense, &self.parameters, steps)?;
            credited.add(&dense, &fit.rates, self.parameters.keep_baseline);
        }
        let earned = self.channels.iter().zip(credited.channels);
        Ok(earned
            .map(|(name, (conversions, value))| (name.clone(), conversions.value(), value.value()))
            .collect())
    }
}

/// Place of each name among those that are kept.
fn ranks<T: Ord>(names: &[T], kept: &[T]) -> Vec<u32> {
    names.iter().map(|name| index_u32(kept.partition_point(|other| other < name))).collect()
}
