#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "moments and numbers of people of a few thousand"
)]

use super::*;
use crate::domain::{Conversion, JourneyRules, Journeys, Touchpoint};
use crate::math::Random;
use crate::models::{FittedModel, ModelSpec, attribute};

/// Invented people: search makes a fifth of them buy within days, display nobody; some buy anyway.
fn invented(people: u32) -> Journeys {
    let mut random = Random::new(11);
    let (mut touches, mut sales) = (Vec::new(), Vec::new());
    let day = 86_400_000_000.0;
    let start = 1_767_225_600_000_000.0;
    let moment = |days: f64| crate::Timestamp::from_micros((start + days * day) as i64).unwrap();
    for person in 0..people {
        let key = format!("p{person}");
        let begin = random.uniform() * 20.0;
        let mut first_sale = f64::INFINITY;
        let mut at = begin;
        for _ in 0..=random.below(3) {
            let search = random.uniform() < 0.5;
            touches.push((key.clone(), at, if search { "search" } else { "display" }));
            if search && random.uniform() < 0.2 {
                first_sale = first_sale.min(at + random.exponential(3.0));
            }
            at += random.exponential(5.0);
        }
        let anyway = begin + random.exponential(200.0);
        let sale = first_sale.min(anyway);
        if sale < 60.0 {
            sales.push(Conversion::new(key.clone(), moment(sale), 10.0));
            touches.retain(|(other, at, _)| *other != key || *at < sale);
        }
    }
    let touches: Vec<Touchpoint> =
        touches.into_iter().map(|(key, at, channel)| Touchpoint::new(key, moment(at), channel)).collect();
    let rules = JourneyRules::default().with_observed_until(moment(60.0));
    Journeys::build(&rules, &touches, &sales).unwrap()
}

#[test]
fn effects_half_lives_and_the_baseline_are_found_again() {
    let journeys = invented(6000);
    let parameters = Hazard::default();
    let fitted =
        FittedHazard::fit(&parameters, &TimingSummary::new(&journeys, &parameters).unwrap()).unwrap();
    let [display, search] = fitted.stages()[0].channels.as_slice() else { panic!("two channels") };
    // A waiting time of three days on average halves every 2.08 days.
    assert!((search.effect / 0.22 - 1.0).abs() < 0.15, "{search:?}");
    assert!((search.half_life_days / 2.08 - 1.0).abs() < 0.2, "{search:?}");
    // Display does nothing: what it is given looks like a baseline that lasts longer than anybody waited.
    let of_display = fitted.effects()[0].conversions / journeys.converting() as f64;
    assert!(of_display < 0.15 && display.half_life_days > 20.0, "{of_display} {display:?}");
    let given: f64 = fitted.effects().iter().map(|effect| effect.conversions).sum();
    let all = journeys.converting() as f64;
    assert!((given + fitted.baseline().conversions - all).abs() < 1e-9 * all);
    // What is bought anyway is found as such, to a tenth.
    let anyway = fitted.baseline().conversions / all;
    assert!(anyway > 0.3 && anyway < 0.7, "{anyway}");
}

#[test]
fn credits_of_touches_add_up_to_the_effects() {
    let journeys = invented(1500);
    for keep in [true, false] {
        let spec = ModelSpec::hazard().with("keep_baseline", keep).unwrap();
        let fitted = spec.fit_journeys(&journeys, &unwatched).unwrap();
        let credits = fitted.attribute(&journeys).unwrap();
        let table = credits.by(&[crate::Dimension::Channel]).unwrap();
        for effect in fitted.effects() {
            let row = table.get(&effect.channel).unwrap();
            assert!((row.conversions - effect.conversions).abs() < 1e-9, "{} {effect:?}", row.conversions);
            assert!((row.value - effect.value).abs() < 1e-8);
        }
        let all = table.attributed_value() + table.baseline().value + table.unattributed().value;
        assert!((all - journeys.report().value).abs() < 1e-8);
        assert_eq!(credits.baseline().conversions > 0.0, keep);
        assert!((credits.baseline().conversions - fitted.baseline().conversions).abs() < 1e-9);
        let again = FittedModel::from_json(&fitted.to_json()).unwrap();
        assert_eq!(again.attribute(&journeys).unwrap().weights(), credits.weights());
        // An explanation works its numbers out as they are.
        let explained = fitted.explain(&journeys, 0).unwrap();
        let weights = credits.weights_of(0);
        assert!(explained.touches.iter().zip(weights).all(|(touch, weight)| touch.weight == *weight));
    }
}

#[test]
fn a_touch_of_a_channel_that_was_never_seen_earns_nothing() {
    let fitted = ModelSpec::hazard().fit_journeys(&invented(800), &unwatched).unwrap();
    let touches = [
        Touchpoint::new("z", "2026-01-01".parse().unwrap(), "radio"),
        Touchpoint::new("z", "2026-01-02".parse().unwrap(), "search"),
    ];
    let sales = [Conversion::new("z", "2026-01-03".parse().unwrap(), 5.0)];
    let other = Journeys::build(&JourneyRules::default(), &touches, &sales).unwrap();
    let weights = fitted.attribute(&other).unwrap().weights().to_vec();
    assert!(weights[0] == 0.0 && weights[1] > 0.5 && weights[1] < 1.0, "{weights:?}");
}

#[test]
fn paths_without_times_are_refused() {
    let rows = [crate::PathCount::parse("a > b", 3, 3.0, 5).unwrap()];
    let journeys = Journeys::from_path_counts(&JourneyRules::default(), &rows).unwrap();
    let error = ModelSpec::hazard().attribute(&journeys).unwrap_err();
    assert_eq!(error.kind().code(), "MISSING_DATA");
    let error = ModelSpec::hazard().fit(&journeys.summary()).unwrap_err();
    assert_eq!((error.kind().code(), error.path()), ("MISSING_DATA", "model"));
}

#[test]
fn nobody_who_converted_teaches_nothing_and_a_milestone_that_nobody_came_to_is_said() {
    let touches = [Touchpoint::new("z", "2026-01-01".parse().unwrap(), "radio")];
    let journeys = Journeys::build(&JourneyRules::default(), &touches, &[]).unwrap();
    let fitted = ModelSpec::hazard().fit_journeys(&journeys, &unwatched).unwrap();
    assert_eq!((fitted.effects()[0].effect, fitted.effects()[0].share), (0.0, None));
    let staged = ModelSpec::from_json(r#"{"model": "hazard", "milestones": ["lead", "won"]}"#).unwrap();
    let error = staged.fit_journeys(&journeys, &unwatched).unwrap_err();
    assert_eq!((error.kind().code(), error.path()), ("MISSING_DATA", "journeys"));
}

#[test]
fn parameters_between_which_something_is_wrong_are_said() {
    let paths = |json: &str| -> Vec<String> {
        let error = ModelSpec::from_json(json).unwrap_err();
        error.problems().map(|problem| problem.path.clone()).collect()
    };
    assert_eq!(paths(r#"{"model": "hazard", "breaks": [1, 2, 2]}"#), ["breaks[0]", "breaks[2]"]);
    assert_eq!(paths(r#"{"model": "hazard", "milestones": ["won", "lead"]}"#), ["milestones[1]"]);
    assert_eq!(paths(r#"{"model": "hazard", "strata": 3, "tolerance": 0}"#), ["strata", "tolerance"]);
}

/// Credit of each milestone by hand: a lead on day 4 and a win on day 10 share the conversion by halves.
#[test]
fn milestones_share_a_conversion_by_the_hazard_at_each() {
    let touch = |at: &str, channel: &str| Touchpoint::new("ann", at.parse().unwrap(), channel);
    let touches = [touch("2026-01-01", "a"), touch("2026-01-06", "b")];
    let mut sale = Conversion::new("ann", "2026-01-11T00:00:00Z".parse().unwrap(), 100.0);
    sale.lead_created_at = Some("2026-01-05T00:00:00Z".parse().unwrap());
    let journeys = Journeys::build(&JourneyRules::default(), &touches, &[sale]).unwrap();
    let parameters = Hazard::default()
        .with_baseline(super::super::parameters::BaselineShape::Constant)
        .with_milestones(vec![HazardMilestone::Lead, HazardMilestone::Won]);
    let channel = |name: &str, effect: f64| HazardChannel {
        channel: name.into(),
        touches: 1,
        effect,
        half_life_days: 10.0,
    };
    let stage = |milestone, rate: f64, effects: (f64, f64)| HazardStage {
        milestone: Some(milestone),
        events: 1,
        iterations: 0,
        log_likelihood: vec![0.0],
        baseline: vec![BaselineRate { stratum: None, from_days: 0.0, exposure_days: 1.0, rate }],
        channels: vec![channel("a", effects.0), channel("b", effects.1)],
    };
    let fitted = FittedHazard {
        parameters,
        channels: vec!["a".into(), "b".into()],
        strata: vec![None],
        journeys: 1,
        conversions: 1.0,
        stages: vec![
            stage(HazardMilestone::Lead, 0.0, (1.0, 1.0)),
            stage(HazardMilestone::Won, 0.0, (1.0, 3.0)),
        ],
        earned: Vec::new(),
        left: Baseline::default(),
    };
    let credits = attribute(&fitted.bind(&journeys).unwrap(), "x", &journeys).unwrap();
    // The lead is a's alone. At the win a is 10 days old and halved; b is 5 days old, a factor of 2^-0.5, with thrice the effect.
    let (of_a, of_b) = (0.5, 3.0 / 2.0_f64.sqrt());
    let won_by_a = of_a / (of_a + of_b);
    assert!((credits.weights()[0] - f64::midpoint(1.0, won_by_a)).abs() < 1e-12, "{:?}", credits.weights());
    assert!((credits.weights()[1] - (1.0 - won_by_a) / 2.0).abs() < 1e-12);
}
