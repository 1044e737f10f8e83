//! Counts of one milestone in rows, as the fit goes through them again and again.

use super::parameters::Hazard;
use super::timing::{StageTiming, TimingSummary};
use crate::math::{SmallSort, count_f64, index_u32};

/// Counts of one milestone.
pub(super) struct Dense {
    pub(super) channels: usize,
    /// Days at which the pieces of the baseline begin.
    pub(super) pieces: Vec<f64>,
    /// Days that people waited, by stratum, then piece.
    pub(super) exposure: Vec<f64>,
    pub(super) events: Vec<Event>,
    /// Place among `ages` of each touch of the events.
    pub(super) touches: Vec<u32>,
    /// Channel and age in days of each touch that is unlike the others.
    pub(super) ages: Vec<(u32, f64)>,
    pub(super) spans: Vec<DenseSpan>,
    /// Number of touches of each channel.
    pub(super) counts: Vec<f64>,
}

/// Those who came to a milestone after the same touches.
pub(super) struct Event {
    pub(super) count: f64,
    /// Place of its stratum and piece.
    pub(super) rate: usize,
    /// End of its touches.
    pub(super) end: usize,
    /// Conversions and value that its touches earned, each divided by the milestones that share them.
    pub(super) conversions: f64,
    pub(super) value: f64,
}

/// Touches of one channel that were there from one age to another, in days.
pub(super) struct DenseSpan {
    pub(super) channel: usize,
    pub(super) from: f64,
    pub(super) to: f64,
    pub(super) count: f64,
}

impl Dense {
    pub(super) fn new(summary: &TimingSummary, stage: &StageTiming, parameters: &Hazard) -> Self {
        let day = parameters.step_days();
        let days = |steps: u32| f64::from(steps) * day;
        let pieces = parameters.pieces().to_vec();
        let mut dense = Self {
            channels: summary.channels.len(),
            exposure: vec![0.0; summary.strata.len() * pieces.len()],
            pieces,
            events: Vec::with_capacity(stage.events.len()),
            touches: Vec::new(),
            ages: Vec::new(),
            spans: Vec::with_capacity(stage.spans.len()),
            counts: vec![0.0; summary.channels.len()],
        };
        for ((stratum, steps), count) in &stage.exposure {
            dense.expose(*stratum as usize, days(*steps), count_f64(*count));
        }
        for (span, count) in &stage.spans {
            let (channel, count) = (span.channel as usize, count_f64(*count));
            if let Some(slot) = dense.counts.get_mut(channel) {
                *slot += count;
            }
            dense.spans.push(DenseSpan { channel, from: days(span.from), to: days(span.to), count });
        }
        let mut ages: Vec<(u32, u32)> =
            stage.events.keys().flat_map(|waited| waited.touches.iter().copied()).collect();
        ages.small_sort_unstable();
        ages.dedup();
        for (waited, totals) in &stage.events {
            let place = |touch: &(u32, u32)| index_u32(ages.partition_point(|age| age < touch));
            dense.touches.extend(waited.touches.iter().map(place));
            let parts = f64::from(waited.parts);
            dense.events.push(Event {
                count: count_f64(totals.count),
                rate: dense.rate_at(waited.stratum as usize, days(waited.steps)),
                end: dense.touches.len(),
                conversions: count_f64(totals.conversions) / parts,
                value: totals.value.value() / parts,
            });
        }
        dense.ages = ages.into_iter().map(|(channel, age)| (channel, days(age))).collect();
        dense
    }

    /// Adds the days that some people waited to the pieces of their stratum.
    fn expose(&mut self, stratum: usize, waited: f64, count: f64) {
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
    pub(super) fn rate_at(&self, stratum: usize, waited: f64) -> usize {
        stratum * self.pieces.len() + piece_at(&self.pieces, waited)
    }
}

/// Piece of the baseline after some days: an end belongs to the piece that it ends.
pub(super) fn piece_at(pieces: &[f64], waited: f64) -> usize {
    pieces.partition_point(|begin| *begin < waited).saturating_sub(1)
}
