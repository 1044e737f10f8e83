//! The axioms of fair division, for every model: names do not matter (anonymity), equals earn the same (symmetry), who
//! adds nothing earns nothing (null player), and money is only a unit (homogeneity).

use std::collections::BTreeMap;

use super::*;

/// Conversions and value of each channel, by the model's one answer.
fn answer(spec: &ModelSpec, journeys: &Journeys) -> BTreeMap<String, (f64, f64)> {
    let answer = spec.answer(journeys).unwrap();
    answer.channels.into_iter().map(|row| (row.channel, (row.conversions, row.value))).collect()
}

fn near(a: f64, b: f64, scale: f64) -> bool {
    (a - b).abs() <= 1e-9 * scale.max(1.0)
}

fn same(a: (f64, f64), b: (f64, f64)) -> bool {
    near(a.0, b.0, a.0.abs()) && near(a.1, b.1, a.1.abs())
}

/// The same model where channels have other names; parameters that name channels are renamed with them.
fn renamed(spec: &ModelSpec, names: &[String]) -> ModelSpec {
    let mut json = spec.label();
    for (number, name) in names.iter().enumerate() {
        json = json.replace(&format!("\"c{number}\""), &format!("{name:?}"));
        json = json.replace(&format!("\"C{number}\""), &format!("{:?}", name.to_uppercase()));
    }
    json.parse().unwrap()
}

/// The same model without bags, which are drawn by the names of channels and of the rest of a journey.
fn without_bags(spec: ModelSpec) -> ModelSpec {
    if spec.name() == "logistic" { spec.with("bags", 0).unwrap() } else { spec }
}

/// The log in which two channels have changed places, with keys of its own.
fn swapped(log: &Log, suffix: &str) -> Log {
    let mut other = log.clone();
    for touch in &mut other.touches {
        touch.journey = format!("{}{suffix}", touch.journey);
        touch.channel = match touch.channel.as_str() {
            "c0" => "c1".into(),
            "c1" => "c0".into(),
            same => same.into(),
        };
    }
    for conversion in &mut other.conversions {
        conversion.journey = format!("{}{suffix}", conversion.journey);
    }
    other
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn names_change_nothing_whatever_their_order(log in log(), order in Just((0..6).collect::<Vec<usize>>()).prop_shuffle()) {
        let names: Vec<String> = order.iter().map(|index| format!("{} قناة🙂", ["x", "y", "z", "ä", "b", "m"][*index])).collect();
        let mut other = log.clone();
        for touch in &mut other.touches {
            let number: usize = touch.channel.trim_start_matches('c').parse().unwrap();
            touch.channel.clone_from(&names[number]);
        }
        let (before, after) = (log.journeys(), other.journeys());
        for spec in specs().into_iter().map(without_bags) {
            let (a, b) = (weights(&spec, &before), weights(&renamed(&spec, &names), &after));
            if spec.needs_null_journeys() {
                // Sums over channels go by their names, so that last digits may differ; those of small coefficients weigh more.
                let tolerance = if spec.name() == "logistic" { 1e-9 } else { 1e-12 };
                prop_assert!(a.iter().zip(&b).all(|(a, b)| (a - b).abs() <= tolerance), "{spec}: {a:?} and {b:?}");
            } else {
                prop_assert_eq!(bits(&a), bits(&b), "{}", spec);
            }
            let (a, b) = (answer(&spec, &before), answer(&renamed(&spec, &names), &after));
            prop_assert_eq!(a.len(), b.len());
            for (number, name) in names.iter().enumerate() {
                let of = |answer: &BTreeMap<String, (f64, f64)>, name: &str| answer.get(name).copied().unwrap_or_default();
                let (a, b) = (of(&a, &format!("c{number}")), of(&b, name));
                prop_assert!(same(a, b), "{spec}: {a:?} and {b:?}");
            }
        }
    }

    /// Symmetry, for every model whose parameters do not tell channels apart.
    #[test]
    fn channels_that_do_the_same_earn_the_same(log in log()) {
        let mirror = swapped(&log, "-mirror");
        let both = Log { touches: [log.touches, mirror.touches].concat(), conversions: [log.conversions, mirror.conversions].concat() };
        let journeys = both.journeys();
        let anonymous = |spec: &ModelSpec| renamed(spec, &["n0".into(), "n1".into()]) == *spec;
        for spec in specs().into_iter().map(without_bags).filter(anonymous) {
            let answer = answer(&spec, &journeys);
            let of = |name: &str| answer.get(name).copied().unwrap_or_default();
            prop_assert!(same(of("c0"), of("c1")), "{spec}: {:?} and {:?}", of("c0"), of("c1"));
        }
    }

    /// Null player, for every model but a chain with smoothing, in which imagined journeys lead everywhere, and a regression,
    /// whose one intercept null journeys of any channel lower.
    #[test]
    fn a_channel_that_adds_nothing_earns_nothing_and_moves_nothing(log in log(), alone in 1..9_usize) {
        let mut more = log.clone();
        for person in 0..alone {
            let null = |hour| Touchpoint { kind: Some("k0".into()), ..Touchpoint::new(format!("nobody-{person}"), at(hour), "null player") };
            more.touches.extend([null(10), null(20)]);
        }
        let (before, after) = (log.journeys(), more.journeys());
        let touched = |spec: &ModelSpec| spec.label().contains("smoothing") || spec.name() == "logistic";
        for spec in specs().into_iter().filter(|spec| !touched(spec)) {
            let (without, with) = (answer(&spec, &before), answer(&spec, &after));
            prop_assert!(with.get("null player").is_none_or(|earned| *earned == (0.0, 0.0)), "{spec}: {with:?}");
            for (channel, earned) in &without {
                prop_assert!(same(*earned, with[channel]), "{spec}, {channel}: {earned:?} and {:?}", with[channel]);
            }
        }
    }

    /// Values from 0 up; a unit of money is as good as another.
    #[test]
    fn value_scales_credits_and_not_weights(log in log(), factor in prop_oneof![Just(2.0), Just(1e-6), 0.001..1000.0, Just(1e9)]) {
        let mut scaled = log.clone();
        scaled.conversions.iter_mut().for_each(|conversion| conversion.value *= factor);
        let (before, after) = (log.journeys(), scaled.journeys());
        for spec in specs() {
            let (once, more) = (weights(&spec, &before), weights(&spec, &after));
            if spec.label().contains("value_weighted") {
                prop_assert!(once.iter().zip(&more).all(|(a, b)| (a - b).abs() <= 1e-12), "{spec}");
            } else {
                prop_assert_eq!(bits(&once), bits(&more), "{}", spec);
            }
            let (once, more) = (answer(&spec, &before), answer(&spec, &after));
            for (channel, (conversions, value)) in &once {
                let (same_conversions, scaled) = more[channel];
                prop_assert!(near(*conversions, same_conversions, 1.0), "{spec}");
                prop_assert!((value * factor - scaled).abs() <= 1e-9 * (value * factor).abs().max(1e-9 * factor), "{spec}: {value} and {scaled}");
            }
        }
    }

    /// Efficiency: every conversion is given to somebody, or said to be unattributed.
    #[test]
    fn answers_add_up_to_all_conversions(log in log()) {
        let journeys = log.journeys();
        let report = journeys.report();
        let unattributed = journeys.unattributed();
        for spec in specs().into_iter().filter(|spec| *spec != ModelSpec::participation()) {
            let answer = spec.answer(&journeys).unwrap();
            let conversions: f64 = answer.channels.iter().map(|row| row.conversions).sum();
            let value: f64 = answer.channels.iter().map(|row| row.value).sum();
            let all = f64::from(u32::try_from(journeys.converting()).unwrap()) + unattributed.conversions;
            prop_assert!(near(conversions + answer.unattributed.conversions, all, all), "{spec}");
            // Where only value counts and there is none, nothing is due to anybody.
            let worthless = report.value - unattributed.value == 0.0;
            prop_assert!(worthless || near(value + answer.unattributed.value, report.value, report.value), "{spec}: {value} of {}", report.value);
        }
    }
}
