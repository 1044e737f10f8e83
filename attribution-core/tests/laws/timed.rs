//! Laws of the model that learns from times, `hazard`: shares and the baseline add up, and neither rows in another order nor
//! another day zero change anything.

use super::*;

/// With its defaults, and with parameters at the edges of their ranges.
fn timed() -> Vec<ModelSpec> {
    [
        r#"{"model":"hazard","max_iterations":100000}"#,
        r#"{"model":"hazard","keep_baseline":false,"baseline":"constant","max_iterations":100000}"#,
        r#"{"model":"hazard","resolution_hours":24,"breaks":[0,1],"max_iterations":100000}"#,
        r#"{"model":"hazard","strata":"kind","tolerance":1e-6,"max_iterations":100000}"#,
    ]
    .map(|json| ModelSpec::from_json(json).unwrap())
    .to_vec()
}

/// The same log with people who did not convert.
fn with_nulls(log: &Log) -> Journeys {
    let mut log = log.clone();
    for person in 0..6_i64 {
        let channel = format!("c{}", person % 4);
        log.touches.push(Touchpoint::new(format!("nobody{person}"), at(person * 50), channel));
    }
    log.journeys()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn shares_and_the_baseline_are_the_whole(log in log()) {
        let journeys = with_nulls(&log);
        let total = journeys.report().value;
        for spec in timed() {
            let fitted = spec.fit_journeys(&journeys, &|_, _| std::ops::ControlFlow::Continue(())).unwrap();
            let credits = fitted.attribute(&journeys).unwrap();
            for journey in journeys.iter().take(journeys.converting()) {
                let weights = credits.weights_of(journey.index());
                prop_assert!(weights.iter().all(|weight| (0.0..=1.0 + 1e-12).contains(weight)), "{spec}: {weights:?}");
                let sum: f64 = weights.iter().sum();
                prop_assert!(sum <= 1.0 + 1e-12, "{spec}: {sum}");
                prop_assert!(credits.conservation() == Conservation::WithBaseline || (sum - 1.0).abs() < 1e-12);
            }
            for by in [&[Dimension::Channel][..], &[Dimension::TouchWeek], &[Dimension::Kind, Dimension::Channel]] {
                let table = credits.by(by).unwrap();
                let sum = table.attributed_value() + table.unattributed().value + table.baseline().value;
                prop_assert!((sum - total).abs() <= 1e-9 * total.max(1.0), "{spec} by {by:?}: {sum} of {total}");
            }
            let table = credits.by(&[Dimension::Channel]).unwrap();
            for effect in fitted.effects() {
                let row = table.get(&effect.channel).map_or((0.0, 0.0), |row| (row.conversions, row.value));
                prop_assert!((row.0 - effect.conversions).abs() <= 1e-9, "{spec}: {row:?} and {effect:?}");
                prop_assert!((row.1 - effect.value).abs() <= 1e-9 * total.max(1.0), "{spec}: {row:?} and {effect:?}");
            }
        }
    }

    #[test]
    fn neither_the_order_of_rows_nor_day_zero_changes_anything(log in log(), hours in -1000..1000_i64) {
        let mut log = log;
        for (second, touch) in (0..).zip(&mut log.touches) {
            touch.at = Timestamp::from_micros(touch.at.micros() + second * 1_000_000).unwrap();
        }
        let mut other = log.clone();
        other.touches.reverse();
        let shift = |at: &mut Timestamp| *at = Timestamp::from_micros(at.micros() + hours * HOUR).unwrap();
        other.touches.iter_mut().for_each(|touch| shift(&mut touch.at));
        for conversion in &mut other.conversions {
            shift(&mut conversion.at);
            conversion.lead_created_at.iter_mut().for_each(shift);
            conversion.opportunity_created_at.iter_mut().for_each(shift);
        }
        let (before, after) = (log.journeys(), other.journeys());
        for spec in timed() {
            prop_assert_eq!(bits(&weights(&spec, &before)), bits(&weights(&spec, &after)), "{}", spec);
        }
    }

    #[test]
    fn explanations_of_hazards_say_what_the_credits_say(log in log()) {
        let journeys = with_nulls(&log);
        for spec in timed() {
            let credits = spec.attribute(&journeys).unwrap();
            for index in 0..journeys.converting() {
                let explanation = spec.explain(&journeys, index).unwrap();
                let explained: Vec<_> = explanation.touches.iter().map(|touch| touch.weight).collect();
                prop_assert_eq!(bits(&explained), bits(credits.weights_of(index)), "{}", spec);
                prop_assert!(explanation.touches.iter().all(|touch| !touch.sentence.contains("NaN")), "{}", spec);
            }
        }
    }
}

#[cfg(feature = "parallel")]
#[test]
fn hazards_of_one_thread_and_of_several_are_the_same_bits() {
    let run = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| bits(&weights(&timed()[0], &large())))
    };
    assert_eq!(run(1), run(3));
}
