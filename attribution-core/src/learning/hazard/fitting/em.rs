//! One iteration of the fit by minorise-maximise (EM), which cannot lower the likelihood.

use super::dense::Dense;
use crate::error::Result;
use crate::learning::hazard::parameters::Hazard;
use crate::math::{Steps, Sum, exp, ln, map_watched};

/// Number of events that one core looks at before it takes the next.
const EVENTS: usize = 1 << 12;
/// Longest half-life in longest observed waits.
const LONGEST: f64 = 4.0;
/// Shares of the events that the start gives the baseline and the touches.
const START: (f64, f64) = (0.3, 0.7);

/// Parameters of the hazard: `h(t) = μ + Σ β ω exp(−ω age)`.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::learning::hazard) struct Rates {
    /// Baseline by stratum, then piece, per day.
    pub(in crate::learning::hazard) baseline: Vec<f64>,
    /// Conversions that one touch of each channel causes in the long run.
    pub(in crate::learning::hazard) effect: Vec<f64>,
    /// Decay rate of each channel per day.
    pub(in crate::learning::hazard) decay: Vec<f64>,
}

/// Sums over the events, by the parts of the hazard at each of them.
pub(in crate::learning::hazard) struct Expected {
    /// Sum of the logarithms of the hazards.
    pub(in crate::learning::hazard) log_hazard: f64,
    pub(in crate::learning::hazard) baseline: Vec<f64>,
    pub(in crate::learning::hazard) touched: Vec<f64>,
    /// The same, times the age of the touch.
    pub(in crate::learning::hazard) ages: Vec<f64>,
}

/// Least and greatest decay rate: half-lives lie between a step and some longest waits.
pub(in crate::learning::hazard) fn bounds(dense: &Dense, parameters: &Hazard) -> (f64, f64) {
    let longest = dense
        .spans
        .iter()
        .filter(|span| span.count > 0.0)
        .map(|span| span.to)
        .fold(parameters.step_days(), f64::max);
    (std::f64::consts::LN_2 / (LONGEST * longest), std::f64::consts::LN_2 / parameters.step_days())
}

impl Rates {
    pub(in crate::learning::hazard) fn start(dense: &Dense, (least, greatest): (f64, f64)) -> Self {
        let sum = |figures: &mut dyn Iterator<Item = f64>| figures.collect::<Sum>().value();
        let events = sum(&mut dense.events.iter().map(|event| event.count));
        let exposure = sum(&mut dense.exposure.iter().copied());
        let touches = sum(&mut dense.counts.iter().copied());
        let of = |share: f64, whole: f64| if whole > 0.0 { share * events / whole } else { 0.0 };
        let decay = (1.0 / median_age(dense)).clamp(least, greatest);
        Self {
            baseline: vec![of(START.0, exposure); dense.exposure.len()],
            effect: vec![of(START.1, touches); dense.channels],
            decay: vec![decay; dense.channels],
        }
    }

    /// Part of each kind of touch in the hazard: `β ω exp(−ω age)`.
    pub(in crate::learning::hazard) fn parts(&self, dense: &Dense) -> Vec<f64> {
        let part = |(channel, age): &(u32, f64)| {
            let channel = *channel as usize;
            let effect = self.effect.get(channel).copied().unwrap_or(0.0);
            let decay = self.decay.get(channel).copied().unwrap_or(0.0);
            effect * decay * exp(-decay * age)
        };
        dense.ages.iter().map(part).collect()
    }

    /// Expectation: the parts of the hazard at each event.
    pub(in crate::learning::hazard) fn expected(&self, dense: &Dense, steps: &Steps<'_>) -> Result<Expected> {
        let parts = self.parts(dense);
        let chunks = map_watched(steps, dense.events.len(), EVENTS, |range| {
            let mut of_chunk = Expected::none(dense, self.baseline.len());
            let mut start = range.start.checked_sub(1).map_or(0, |before| end_of(dense, before));
            for event in dense.events.get(range).unwrap_or_default() {
                let touches = dense.touches.get(start..event.end).unwrap_or_default();
                start = event.end;
                let of = |place: &u32| parts.get(*place as usize).copied().unwrap_or(0.0);
                let baseline = self.baseline.get(event.rate).copied().unwrap_or(0.0);
                // No hazard at all is as unlikely as floats can say.
                let hazard =
                    touches.iter().map(of).fold(baseline, |sum, part| sum + part).max(f64::MIN_POSITIVE);
                of_chunk.log_hazard += event.count * ln(hazard);
                let share = event.count / hazard;
                if let Some(slot) = of_chunk.baseline.get_mut(event.rate) {
                    *slot += share * baseline;
                }
                for place in touches {
                    let Some((channel, age)) = dense.ages.get(*place as usize) else { continue };
                    let part = share * of(place);
                    if let Some(slot) = of_chunk.touched.get_mut(*channel as usize) {
                        *slot += part;
                    }
                    if let Some(slot) = of_chunk.ages.get_mut(*channel as usize) {
                        *slot += part * age;
                    }
                }
            }
            of_chunk
        })?;
        Ok(Expected::sum(dense, self.baseline.len(), &chunks))
    }

    /// Cumulative hazard of everybody over the whole time that they waited.
    pub(in crate::learning::hazard) fn cumulative(&self, dense: &Dense) -> f64 {
        let waited = self.baseline.iter().zip(&dense.exposure).map(|(rate, days)| rate * days);
        let touched = dense.spans.iter().map(|span| {
            let effect = self.effect.get(span.channel).copied().unwrap_or(0.0);
            let decay = self.decay.get(span.channel).copied().unwrap_or(0.0);
            effect * span.count * (exp(-decay * span.from) - exp(-decay * span.to))
        });
        waited.chain(touched).collect::<Sum>().value()
    }

    /// Maximisation: the effects by the old decay rates, then the decay rates by the new effects.
    ///
    /// In the decay rate `exp(−ω to)` is convex, so that its tangent lies below it: the surrogate that the tangent makes is
    /// below the expected log-likelihood, and touches it at the old rate.
    pub(in crate::learning::hazard) fn maximised(
        &self,
        dense: &Dense,
        expected: &Expected,
        (least, greatest): (f64, f64),
    ) -> Self {
        let rate = |(events, days): (&f64, &f64)| if *days > 0.0 { events / days } else { 0.0 };
        let baseline = expected.baseline.iter().zip(&dense.exposure).map(rate).collect();
        let mut reach = vec![Sum::default(); dense.channels];
        let mut slope = vec![Sum::default(); dense.channels];
        for span in &dense.spans {
            let decay = self.decay.get(span.channel).copied().unwrap_or(0.0);
            let (at_from, at_to) = (exp(-decay * span.from), exp(-decay * span.to));
            if let Some(sum) = reach.get_mut(span.channel) {
                sum.add(span.count * (at_from - at_to));
            }
            if let Some(sum) = slope.get_mut(span.channel) {
                sum.add(span.count * span.to * at_to);
            }
        }
        let effect: Vec<f64> = expected
            .touched
            .iter()
            .zip(&reach)
            .map(|(events, reach)| rate((events, &reach.value())))
            .collect();
        let decay = |channel: usize| {
            let at = |figures: &[f64]| figures.get(channel).copied().unwrap_or(0.0);
            let (touched, effect) = (at(&expected.touched), at(&effect));
            let slope = slope.get(channel).copied().map_or(0.0, Sum::value);
            let divisor = at(&expected.ages) + effect * slope;
            // A channel that nobody converted after keeps its rate.
            if touched <= 0.0 || divisor <= 0.0 {
                return at(&self.decay);
            }
            later(dense, channel, (touched, effect, divisor), greatest).clamp(least, greatest)
        };
        let decay = (0..dense.channels).map(decay).collect();
        Self { baseline, effect, decay }
    }
}

/// The decay rate at which the surrogate is greatest: the root of `R/ω + β Σ from exp(−ω from) − divisor`, which falls in ω.
/// Without touches before the wait began it is `R / divisor`.
fn later(dense: &Dense, channel: usize, (touched, effect, divisor): (f64, f64, f64), greatest: f64) -> f64 {
    let before = || dense.spans.iter().filter(move |span| span.channel == channel && span.from > 0.0);
    let lowest = touched / divisor;
    if before().next().is_none() {
        return lowest;
    }
    let gain = |decay: f64| {
        let of_before = before().map(|span| span.count * span.from * exp(-decay * span.from));
        touched / decay + effect * of_before.collect::<Sum>().value() - divisor
    };
    let (mut low, mut high) = (lowest, lowest);
    while high < greatest && gain(high) > 0.0 {
        (low, high) = (high, high * 2.0);
    }
    // Sixty halvings are as exact as floats are.
    for _ in 0..60 {
        let middle = low + (high - low) / 2.0;
        if gain(middle) > 0.0 { low = middle } else { high = middle }
    }
    low
}

/// End of the touches of the event at a place.
fn end_of(dense: &Dense, place: usize) -> usize {
    dense.events.get(place).map_or(0, |event| event.end)
}

/// Median age of the touches of those who converted, in days.
fn median_age(dense: &Dense) -> f64 {
    let mut counts = vec![0.0; dense.ages.len()];
    let mut start = 0;
    for event in &dense.events {
        for place in dense.touches.get(start..event.end).unwrap_or_default() {
            if let Some(slot) = counts.get_mut(*place as usize) {
                *slot += event.count;
            }
        }
        start = event.end;
    }
    let mut ages: Vec<(f64, f64)> = dense.ages.iter().map(|(_, age)| *age).zip(counts).collect();
    crate::math::SmallSort::small_sort_by(ages.as_mut_slice(), |a, b| a.0.total_cmp(&b.0));
    let half = ages.iter().map(|(_, count)| count).sum::<f64>() / 2.0;
    let mut sum = 0.0;
    let median = ages.iter().find(|(_, count)| {
        sum += count;
        sum >= half
    });
    median.map_or(1.0, |(age, _)| *age)
}

impl Expected {
    fn none(dense: &Dense, rates: usize) -> Self {
        let (touched, ages) = (vec![0.0; dense.channels], vec![0.0; dense.channels]);
        Self { log_hazard: 0.0, baseline: vec![0.0; rates], touched, ages }
    }

    fn sum(dense: &Dense, rates: usize, chunks: &[Self]) -> Self {
        let each = |len: usize, of: fn(&Self) -> &Vec<f64>| -> Vec<f64> {
            let at = |place: usize| chunks.iter().filter_map(move |chunk| of(chunk).get(place).copied());
            (0..len).map(|place| at(place).collect::<Sum>().value()).collect()
        };
        Self {
            log_hazard: chunks.iter().map(|chunk| chunk.log_hazard).collect::<Sum>().value(),
            baseline: each(rates, |chunk| &chunk.baseline),
            touched: each(dense.channels, |chunk| &chunk.touched),
            ages: each(dense.channels, |chunk| &chunk.ages),
        }
    }
}

#[cfg(test)]
#[path = "em_tests.rs"]
mod tests;
