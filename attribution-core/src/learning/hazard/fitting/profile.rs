//! The decay rate that is best for a channel with the effect that is best for it: a long step where short ones creep.

use super::dense::{Dense, DenseSpan};
use super::em::{Expected, Rates};
use crate::math::{Sum, exp, sqrt};

/// Number of halvings of the interval in which the best decay rate lies.
const HALVINGS: usize = 10;
/// A part of the events that is nothing.
const NOTHING: f64 = 1e-12;

/// Touches of one channel, with what is expected of them.
struct Profile<'a> {
    spans: &'a [DenseSpan],
    touched: f64,
    ages: f64,
}

impl Profile<'_> {
    /// Part of the effects of all touches that falls into the time that was waited.
    fn reach(&self, decay: f64) -> f64 {
        let reach = |span: &DenseSpan| span.count * (exp(-decay * span.from) - exp(-decay * span.to));
        self.spans.iter().map(reach).collect::<Sum>().value()
    }

    /// True where a greater decay rate is better: `R/ω − A − R S′(ω)/S(ω)` above 0, with `S` the reach, which the best effect
    /// `R/S(ω)` divides by.
    fn rises(&self, decay: f64) -> bool {
        let slope = |span: &DenseSpan| {
            span.count * (span.to * exp(-decay * span.to) - span.from * exp(-decay * span.from))
        };
        let slope: Sum = self.spans.iter().map(slope).collect();
        self.touched / decay - self.ages - self.touched * slope.value() / self.reach(decay) > 0.0
    }

    /// The decay rate uphill from one: the next top, or the end of what is allowed. Never beyond the top.
    fn best(&self, start: f64, (least, greatest): (f64, f64)) -> f64 {
        let up = self.rises(start);
        let mut near = start;
        loop {
            let next = if up { (near * 2.0).min(greatest) } else { (near / 2.0).max(least) };
            // At the end of what is allowed there is no next one.
            if (next > near) != up || next.to_bits() == near.to_bits() {
                return near;
            }
            if self.rises(next) == up {
                near = next;
                continue;
            }
            let mut far = next;
            for _ in 0..HALVINGS {
                let middle = sqrt(near * far);
                if self.rises(middle) == up { near = middle } else { far = middle }
            }
            return near;
        }
    }
}

impl Rates {
    /// Maximisation of effect and decay rate of each channel together, by the same expected parts as in
    /// [`Rates::maximised`]. What causes nothing any more is 0.
    pub(in crate::learning::hazard) fn profiled(
        &self,
        dense: &Dense,
        expected: &Expected,
        bounds: (f64, f64),
    ) -> Self {
        let events: f64 = dense.events.iter().map(|event| event.count).collect::<Sum>().value();
        let nothing = |part: f64| part <= NOTHING * events;
        let rate =
            |(part, days): (&f64, &f64)| if nothing(*part) || *days <= 0.0 { 0.0 } else { part / days };
        let baseline = expected.baseline.iter().zip(&dense.exposure).map(rate).collect();
        let at = |figures: &[f64], channel: usize| figures.get(channel).copied().unwrap_or(0.0);
        let best = |channel: usize| {
            let from = dense.spans.partition_point(|span| span.channel < channel);
            let to = dense.spans.partition_point(|span| span.channel <= channel);
            let spans = dense.spans.get(from..to).unwrap_or_default();
            let profile =
                Profile { spans, touched: at(&expected.touched, channel), ages: at(&expected.ages, channel) };
            let before = at(&self.decay, channel);
            if nothing(profile.touched) {
                return (0.0, before);
            }
            let decay = profile.best(before, bounds);
            let reach = profile.reach(decay);
            (if reach > 0.0 { profile.touched / reach } else { 0.0 }, decay)
        };
        let (effect, decay) = (0..dense.channels).map(best).unzip();
        Self { baseline, effect, decay }
    }
}
