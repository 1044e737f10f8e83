#![expect(clippy::cast_possible_truncation, reason = "random numbers below four hundred")]

use super::super::dense::Dense;
use super::*;
use crate::learning::hazard::timings::{Form, Span, StageTiming, TimingSummary, Totals, Waited};
use crate::math::{Random, unwatched, watched};

/// Random waits, some of whose touches were there before the wait began.
fn invented(random: &mut Random) -> TimingSummary {
    let mut stage = StageTiming::default();
    for _ in 0..60 {
        let length = 1 + random.below(400) as u32;
        let came = random.uniform() < 0.4;
        let mut touches = Vec::new();
        for _ in 0..random.below(4) {
            let channel = random.below(3) as u32;
            let from = if random.uniform() < 0.3 { random.below(200) as u32 } else { 0 };
            let to = if from > 0 { from + length } else { 1 + random.below(u64::from(length)) as u32 };
            *stage.spans.entry(Span { channel, from, to }).or_default() += 1;
            touches.push((channel, to));
        }
        *stage.exposure.entry((0, length)).or_default() += 1;
        if came {
            let waited = Waited { stratum: 0, steps: length, parts: 1, touches };
            stage.events.entry(waited).or_insert_with(Totals::default).count += 1;
        }
    }
    let channels = ["a", "b", "c"].map(str::to_owned).to_vec();
    let form = Form::of(&Hazard::default());
    TimingSummary { form, channels, strata: vec![None], stages: vec![stage], journeys: 60 }
}

#[test]
fn the_likelihood_never_falls() {
    let mut random = Random::new(20);
    for _ in 0..40 {
        let summary = invented(&mut random);
        let parameters = Hazard::default().with_tolerance(1e-6).with_max_iterations(100_000);
        let dense = Dense::new(&summary, &summary.stages[0], &parameters);
        let fit = watched(&unwatched, 1, |steps| Fit::new(&dense, &parameters, steps)).unwrap();
        for pair in fit.log_likelihood.windows(2) {
            assert!(pair[1] >= pair[0] - 1e-9 * pair[0].abs(), "{pair:?}");
        }
    }
}

#[test]
fn no_parameter_nearby_is_likelier_than_the_fit() {
    let mut random = Random::new(7);
    for _ in 0..10 {
        let summary = invented(&mut random);
        let parameters = Hazard::default().with_tolerance(1e-13).with_max_iterations(100_000);
        let dense = Dense::new(&summary, &summary.stages[0], &parameters);
        let fit = watched(&unwatched, 1, |steps| Fit::new(&dense, &parameters, steps)).unwrap();
        let likelihood = |rates: &Rates| {
            let expected = watched(&unwatched, 1, |steps| rates.expected(&dense, steps)).unwrap();
            expected.log_hazard - rates.cumulative(&dense)
        };
        let best = likelihood(&fit.rates);
        let (least, greatest) = bounds(&dense, &parameters);
        for factor in [0.99, 1.01] {
            for place in 0..fit.rates.baseline.len() {
                let mut rates = fit.rates.clone();
                rates.baseline[place] *= factor;
                assert!(likelihood(&rates) <= best + 1e-6);
            }
            for place in 0..3 {
                let mut rates = fit.rates.clone();
                rates.effect[place] *= factor;
                assert!(likelihood(&rates) <= best + 1e-6);
                let mut rates = fit.rates.clone();
                rates.decay[place] = (rates.decay[place] * factor).clamp(least, greatest);
                assert!(likelihood(&rates) <= best + 1e-6, "{:?} {place}", fit.rates);
            }
        }
    }
}

#[test]
fn a_fit_that_may_not_go_on_says_so() {
    let summary = invented(&mut Random::new(3));
    let parameters = Hazard::default().with_max_iterations(2);
    let dense = Dense::new(&summary, &summary.stages[0], &parameters);
    let error = watched(&unwatched, 1, |steps| Fit::new(&dense, &parameters, steps)).err().unwrap();
    assert_eq!((error.kind().code(), error.path()), ("NOT_CONVERGED", "max_iterations"));
}
