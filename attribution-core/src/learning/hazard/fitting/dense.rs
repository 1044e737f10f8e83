//! Counts of one milestone in rows, as the fit goes through them again and again.

use crate::learning::hazard::parameters::Hazard;
use crate::learning::hazard::timings::{StageTiming, TimingSummary, Totals};
use crate::math::{SmallSort, count_f64, index_u32};

/// Counts of one milestone.
#[derive(Clone)]
pub(in crate::learning::hazard) struct Dense {
    pub(in crate::learning::hazard) channels: usize,
    /// Days at which the pieces of the baseline begin.
    pub(in crate::learning::hazard) pieces: Vec<f64>,
    /// Days that people waited, by stratum, then piece.
    pub(in crate::learning::hazard) exposure: Vec<f64>,
    /// Stratum and days of each wait that is unlike the others.
    lengths: Vec<(usize, f64)>,
    pub(in crate::learning::hazard) events: Vec<Event>,
    /// Place among `ages` of each touch of the events.
    pub(in crate::learning::hazard) touches: Vec<u32>,
    /// Channel and age in days of each touch that is unlike the others.
    pub(in crate::learning::hazard) ages: Vec<(u32, f64)>,
    pub(in crate::learning::hazard) spans: Vec<DenseSpan>,
    /// Number of touches of each channel.
    pub(in crate::learning::hazard) counts: Vec<f64>,
}

/// Those who came to a milestone after the same touches.
#[derive(Clone)]
pub(in crate::learning::hazard) struct Event {
    pub(in crate::learning::hazard) count: f64,
    /// Place of its stratum and piece.
    pub(in crate::learning::hazard) rate: usize,
    /// End of its touches.
    pub(in crate::learning::hazard) end: usize,
    /// Number of milestones that share the conversions.
    parts: f64,
    /// Conversions and value that its touches earned, each divided by the milestones that share them.
    pub(in crate::learning::hazard) conversions: f64,
    pub(in crate::learning::hazard) value: f64,
}

/// Touches of one channel that were there from one age to another, in days.
#[derive(Clone)]
pub(in crate::learning::hazard) struct DenseSpan {
    pub(in crate::learning::hazard) channel: usize,
    pub(in crate::learning::hazard) from: f64,
    pub(in crate::learning::hazard) to: f64,
    pub(in crate::learning::hazard) count: f64,
}

/// Numbers of everything that a milestone's counts tell apart, in its order.
pub(in crate::learning::hazard) struct Counts {
    pub(in crate::learning::hazard) lengths: Vec<f64>,
    pub(in crate::learning::hazard) spans: Vec<f64>,
    /// Number, conversions and value of each event.
    pub(in crate::learning::hazard) events: Vec<(f64, f64, f64)>,
}

impl Counts {
    /// Those of a summary.
    pub(in crate::learning::hazard) fn of(stage: &StageTiming) -> Self {
        let event =
            |totals: &Totals| (count_f64(totals.count), count_f64(totals.conversions), totals.value.value());
        Self {
            lengths: stage.exposure.values().map(|count| count_f64(*count)).collect(),
            spans: stage.spans.values().map(|count| count_f64(*count)).collect(),
            events: stage.events.values().map(event).collect(),
        }
    }
}

impl Dense {
    pub(in crate::learning::hazard) fn new(
        summary: &TimingSummary,
        stage: &StageTiming,
        parameters: &Hazard,
    ) -> Self {
        let day = parameters.step_days();
        let days = |steps: u32| f64::from(steps) * day;
        let pieces = parameters.pieces().to_vec();
        let mut dense = Self {
            channels: summary.channels.len(),
            exposure: vec![0.0; summary.strata.len() * pieces.len()],
            pieces,
            lengths: stage
                .exposure
                .keys()
                .map(|(stratum, steps)| (*stratum as usize, days(*steps)))
                .collect(),
            events: Vec::with_capacity(stage.events.len()),
            touches: Vec::new(),
            ages: Vec::new(),
            spans: Vec::with_capacity(stage.spans.len()),
            counts: vec![0.0; summary.channels.len()],
        };
        for span in stage.spans.keys() {
            let (channel, from, to) = (span.channel as usize, days(span.from), days(span.to));
            dense.spans.push(DenseSpan { channel, from, to, count: 0.0 });
        }
        let mut ages: Vec<(u32, u32)> =
            stage.events.keys().flat_map(|waited| waited.touches.iter().copied()).collect();
        ages.small_sort_unstable();
        ages.dedup();
        for waited in stage.events.keys() {
            let place = |touch: &(u32, u32)| index_u32(ages.partition_point(|age| age < touch));
            dense.touches.extend(waited.touches.iter().map(place));
            dense.events.push(Event {
                count: 0.0,
                rate: dense.rate_at(waited.stratum as usize, days(waited.steps)),
                end: dense.touches.len(),
                parts: f64::from(waited.parts),
                conversions: 0.0,
                value: 0.0,
            });
        }
        dense.ages = ages.into_iter().map(|(channel, age)| (channel, days(age))).collect();
        dense.counted(&Counts::of(stage))
    }

    /// Numbers of nothing yet.
    pub(in crate::learning::hazard) fn no_counts(&self) -> Counts {
        Counts {
            lengths: vec![0.0; self.lengths.len()],
            spans: vec![0.0; self.spans.len()],
            events: vec![(0.0, 0.0, 0.0); self.events.len()],
        }
    }

    /// The same with other numbers of everything.
    pub(in crate::learning::hazard) fn counted(mut self, counts: &Counts) -> Self {
        self.exposure.fill(0.0);
        self.counts.fill(0.0);
        for place in 0..self.lengths.len() {
            self.expose(place, counts.lengths.get(place).copied().unwrap_or(0.0));
        }
        for (span, count) in self.spans.iter_mut().zip(&counts.spans) {
            span.count = *count;
            if let Some(slot) = self.counts.get_mut(span.channel) {
                *slot += count;
            }
        }
        for (event, (count, conversions, value)) in self.events.iter_mut().zip(&counts.events) {
            event.count = *count;
            event.conversions = conversions / event.parts;
            event.value = value / event.parts;
        }
        self
    }

    /// Adds the days that some people waited to the pieces of their stratum.
    fn expose(&mut self, place: usize, count: f64) {
        let Some((stratum, waited)) = self.lengths.get(place).copied() else { return };
        let pieces = self.pieces.len();
        for (piece, begin) in self.pieces.iter().enumerate() {
            let end = self.pieces.get(piece + 1).copied().unwrap_or(f64::INFINITY);
            let inside = waited.min(end) - begin;
            if let Some(slot) = self.exposure.get_mut(stratum * pieces + piece).filter(|_| inside > 0.0) {
                *slot += inside * count;
            }
        }
    }

    /// Place of the rate of a stratum after some days.
    pub(in crate::learning::hazard) fn rate_at(&self, stratum: usize, waited: f64) -> usize {
        stratum * self.pieces.len() + piece_at(&self.pieces, waited)
    }
}

/// Piece of the baseline after some days: an end belongs to the piece that it ends.
pub(in crate::learning::hazard) fn piece_at(pieces: &[f64], waited: f64) -> usize {
    pieces.partition_point(|begin| *begin < waited).saturating_sub(1)
}
