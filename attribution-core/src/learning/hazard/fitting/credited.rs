//! Credit of the events that were learned from: the parts of the hazard at each of them.

use super::dense::Dense;
use super::em::Rates;
use crate::math::Sum;

/// Conversions and value of each channel and of the baseline.
pub(in crate::learning::hazard) struct Credited {
    /// By channel.
    pub(in crate::learning::hazard) channels: Vec<(Sum, Sum)>,
    pub(in crate::learning::hazard) baseline: (Sum, Sum),
}

impl Credited {
    pub(in crate::learning::hazard) fn none(channels: usize) -> Self {
        Self { channels: vec![<(Sum, Sum)>::default(); channels], baseline: <(Sum, Sum)>::default() }
    }

    /// Adds the conversions of one milestone, shared by the hazard at each event; without its baseline unless that is kept.
    pub(in crate::learning::hazard) fn add(&mut self, dense: &Dense, rates: &Rates, keep_baseline: bool) {
        let parts = rates.parts(dense);
        let mut start = 0;
        for event in &dense.events {
            let touches = dense.touches.get(start..event.end).unwrap_or_default();
            start = event.end;
            let of = |place: &u32| parts.get(*place as usize).copied().unwrap_or(0.0);
            let baseline = rates.baseline.get(event.rate).copied().unwrap_or(0.0);
            let of_touches = touches.iter().map(of).fold(0.0, |sum, part| sum + part);
            let whole = if keep_baseline { of_touches + baseline } else { of_touches };
            // Nothing is known to have caused it: it is the baseline's, or everybody's.
            let equal = if keep_baseline { 0.0 } else { 1.0 / crate::math::count_f64(touches.len() as u64) };
            let share = |part: f64| if whole > 0.0 { part / whole } else { equal };
            let mut left = 1.0;
            for place in touches {
                let Some((channel, _)) = dense.ages.get(*place as usize) else { continue };
                let share = share(of(place));
                left -= share;
                if let Some((conversions, value)) = self.channels.get_mut(*channel as usize) {
                    conversions.add(share * event.conversions);
                    value.add(share * event.value);
                }
            }
            if keep_baseline {
                let left = left.max(0.0);
                self.baseline.0.add(left * event.conversions);
                self.baseline.1.add(left * event.value);
            }
        }
    }
}
