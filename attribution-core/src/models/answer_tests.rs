use super::*;
use crate::{JourneyRules, PathCount};

fn journeys() -> Journeys {
    let rows = [
        PathCount::parse("a > b", 3, 90.0, 2).unwrap(),
        PathCount::parse("b", 1, 10.0, 4).unwrap(),
        PathCount::parse("c > a", 0, 0.0, 5).unwrap(),
        PathCount::parse("d", 0, 0.0, 1).unwrap(),
    ];
    Journeys::from_path_counts(&JourneyRules::default(), &rows).unwrap()
}

fn by_channel(spec: &str) -> BTreeMap<String, (f64, f64)> {
    let answer = spec.parse::<ModelSpec>().unwrap().answer(&journeys()).unwrap();
    answer.channels.into_iter().map(|row| (row.channel, (row.conversions, row.value))).collect()
}

#[test]
fn a_model_that_learns_answers_with_its_effects() {
    // By hand: 10 of 16 journeys visit a, 5 of them from c, and half of them go on to b; of 10 at b 4 convert, which is
    // P(conversion) = 4/16. Removal effects: a 10/16 · 1/2 · 4/10 over 4/16 = 1/2, b 1, c half of a, d 0.
    let markov = by_channel("markov");
    let effects: Vec<f64> = markov.values().map(|(conversions, _)| conversions / 4.0 * 1.75).collect();
    for (effect, expected) in effects.iter().zip([0.5, 1.0, 0.25, 0.0]) {
        assert!((effect - expected).abs() < 1e-12, "{effects:?}");
    }
    let total: f64 = markov.values().map(|(conversions, _)| conversions).sum();
    assert!((total - 4.0).abs() < 1e-12);
    assert_eq!(by_channel("linear").keys().collect::<Vec<_>>(), ["a", "b"]);
}

#[test]
fn an_ensemble_answers_with_the_mean_of_its_members_answers() {
    let member = |weight: f64, spec: &str| format!(r#"{{"weight":{weight},"spec":{spec}}}"#);
    let ensemble =
        |members: &[String]| format!(r#"{{"model":"ensemble","members":[{}]}}"#, members.join(","));
    let alone = ensemble(&[member(1.0, r#""markov""#)]);
    assert_eq!(by_channel(&alone), by_channel("markov"));
    let inner = ensemble(&[member(0.5, r#""markov""#), member(0.5, r#""first_touch""#)]);
    let nested = ensemble(&[member(0.5, &inner), member(0.3, r#""last_touch""#), member(0.2, r#""linear""#)]);
    let of = |spec: &str, channel: &str| by_channel(spec).get(channel).copied().unwrap_or_default();
    for (channel, (conversions, value)) in by_channel(&nested) {
        let mean = |part: fn((f64, f64)) -> f64| {
            [("markov", 0.25), ("first_touch", 0.25), ("last_touch", 0.3), ("linear", 0.2)]
                .map(|(spec, weight)| weight * part(of(spec, &channel)))
                .iter()
                .sum::<f64>()
        };
        assert!((conversions - mean(|(conversions, _)| conversions)).abs() < 1e-12, "{channel}");
        assert!((value - mean(|(_, value)| value)).abs() < 1e-12, "{channel}");
    }
    assert_eq!(by_channel(&nested).len(), 4);
}

#[test]
fn an_ensemble_of_rules_answers_with_its_credits() {
    let spec: ModelSpec =
        r#"{"model":"ensemble","members":[{"weight":1,"spec":"linear"},{"weight":0,"spec":"markov"}]}"#
            .parse()
            .unwrap();
    assert_eq!(spec.parts().len(), 1);
    assert_eq!(ModelSpec::ensemble().answer(&journeys()).unwrap().basis, Basis::Credits);
}
