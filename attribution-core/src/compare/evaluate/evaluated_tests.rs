use super::*;
use crate::domain::Baseline;
use crate::domain::{CausalEffect, Conservation};
use crate::ingest::PathCount;
use crate::{JourneyRules, Journeys};

fn journeys() -> Journeys {
    let rows = [
        PathCount::parse("search > email", 6, 60.0, 2).unwrap(),
        PathCount::parse("email", 4, 40.0, 6).unwrap(),
    ];
    Journeys::from_path_counts(&JourneyRules::default(), &rows).unwrap()
}

fn truth() -> CausalTruth {
    let effect =
        |channel: &str, conversions| CausalEffect { channel: channel.into(), conversions, value: 0.0 };
    let baseline = Baseline { conversions: 2.0, value: 0.0 };
    CausalTruth::new(vec![effect("email", 4.0), effect("search", 4.0)], baseline)
}

/// By hand: truth 0.5 and 0.5. First touch gives search 6 of 10, last touch gives email all, linear gives email 3 + 4.
#[test]
fn models_are_judged_in_their_order() {
    let models = [ModelSpec::first_touch(), ModelSpec::last_touch(), ModelSpec::linear()];
    let found = evaluate(&journeys(), &models, &truth()).unwrap();
    let names: Vec<&str> = found.iter().map(|one| one.model.as_str()).collect();
    assert_eq!(names, ["first_touch", "last_touch", "linear"]);
    for (one, expected) in found.iter().zip([0.9, 0.5, 0.8]) {
        assert!((one.accuracy.unwrap() - expected).abs() < 1e-12, "{one:?}");
    }
}

/// By hand: search is on 8 of 18 journeys, email on all of them that go on: removal effects 8/18 and 1, of 10 conversions
/// 40/13 and 90/13. Sums of credits would be others.
#[test]
fn a_model_that_learns_is_judged_by_its_effects() {
    let found = evaluate(&journeys(), &[ModelSpec::markov()], &truth()).unwrap();
    let answer = ModelSpec::markov().answer(&journeys()).unwrap();
    for row in answer.channels {
        let judged = found[0].channels.iter().find(|channel| channel.channel == row.channel).unwrap();
        assert_eq!(judged.conversions, row.conversions);
    }
    assert!((found[0].accuracy.unwrap() - (1.0 - (9.0 / 13.0 - 0.5))).abs() < 1e-12);
}

#[test]
fn credits_from_elsewhere_are_judged_too() {
    let credits = Credits::from_weights(journeys(), "own", Conservation::Full, vec![1.0, 0.0, 1.0]).unwrap();
    let found = evaluate_credits(&credits, &truth()).unwrap();
    assert_eq!((found.model.as_str(), found.accuracy), ("own", Some(0.9)));
}

#[test]
fn no_model_and_a_wrong_one_are_refused() {
    let error = evaluate(&journeys(), &[], &truth()).unwrap_err();
    assert_eq!((error.code(), error.path()), ("INVALID_INPUT", "models"));
    let error = evaluate(
        &journeys(),
        &[ModelSpec::linear(), ModelSpec::w_shaped(), ModelSpec::time_decay()],
        &truth(),
    );
    assert_eq!(error.unwrap_err().path(), "models[2].model");
}
