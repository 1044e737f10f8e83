use super::*;
use crate::domain::CausalEffect;

fn truth(effects: &[(&str, f64)], baseline: f64) -> CausalTruth {
    let effect = |(channel, conversions): &(&str, f64)| CausalEffect {
        channel: (*channel).to_owned(),
        conversions: *conversions,
        value: 0.0,
    };
    CausalTruth::new(effects.iter().map(effect).collect(), Baseline { conversions: baseline, value: 0.0 })
}

fn evaluated(model: &[(&str, f64)], baseline: f64, truth: &CausalTruth) -> Evaluation {
    let earned: ByChannel = model.iter().map(|(name, number)| ((*name).to_owned(), *number)).collect();
    Evaluation::new("model", &earned, Baseline { conversions: baseline, value: 0.0 }, truth).unwrap()
}

fn near(found: Option<f64>, expected: f64) {
    assert!((found.unwrap() - expected).abs() < 1e-12, "{found:?} instead of {expected}");
}

/// By hand: shares 0.5, 0.3, 0.2 against 0.4, 0.5, 0.1. Total variation (0.1 + 0.2 + 0.1) / 2 = 0.2, mean error 0.4 / 3. Of the
/// three pairs of channels search and email stand the other way round: (2 − 1) / 3.
#[test]
fn accuracy_is_one_less_the_share_that_would_have_to_move() {
    let model = [("search", 50.0), ("email", 30.0), ("direct", 20.0)];
    let found = evaluated(&model, 0.0, &truth(&[("search", 40.0), ("email", 50.0), ("direct", 10.0)], 0.0));
    near(found.accuracy, 0.8);
    near(found.accuracy_with_baseline, 0.8);
    near(found.mean_absolute_error, 0.4 / 3.0);
    near(found.rank_correlation, 1.0 / 3.0);
    let names: Vec<&str> = found.channels.iter().map(|row| row.channel.as_str()).collect();
    assert_eq!(names, ["email", "search", "direct"]);
    near(found.channels[0].error, -0.2);
    assert_eq!((found.channels[1].conversions, found.channels[1].true_conversions), (50.0, 40.0));
}

/// By hand: channels agree; with the baseline 0.5 + 0.5 + 0 + 0 against 0.3 + 0.3 + 0 + 0.4 four tenths would have to move.
/// A channel that is only on one side is one of three: both sides put it last.
#[test]
fn baseline_is_one_more_channel() {
    let truth = truth(&[("search", 30.0), ("email", 30.0), ("direct", 0.0)], 40.0);
    let found = evaluated(&[("search", 50.0), ("email", 50.0)], 0.0, &truth);
    near(found.accuracy, 1.0);
    near(found.accuracy_with_baseline, 0.6);
    near(found.mean_absolute_error, 0.0);
    near(found.rank_correlation, 1.0);
    near(found.baseline.true_share, 0.4);
    near(found.baseline.model_share, 0.0);
    // The model that says 40 of its own: all right.
    near(evaluated(&[("search", 3.0), ("email", 3.0)], 4.0, &truth).accuracy_with_baseline, 1.0);
}

/// Law: the truth against itself is 1, and the opposite of everything is 0.
#[test]
fn truth_against_itself_is_right() {
    let own = [("a", 1.5), ("b", 7.25), ("c", 0.0), ("d", 3.0)];
    let found = evaluated(&own, 2.0, &truth(&own, 2.0));
    assert_eq!((found.accuracy, found.accuracy_with_baseline), (Some(1.0), Some(1.0)));
    assert_eq!((found.mean_absolute_error, found.rank_correlation), (Some(0.0), Some(1.0)));
    assert_eq!(evaluated(&[("e", 9.0)], 0.0, &truth(&own, 2.0)).accuracy, Some(0.0));
}

#[test]
fn without_anything_to_share_there_is_no_accuracy() {
    let found = evaluated(&[], 0.0, &truth(&[("a", 1.0)], 0.0));
    assert_eq!((found.accuracy, found.mean_absolute_error, found.rank_correlation), (None, None, None));
    assert_eq!((found.accuracy_with_baseline, found.channels[0].error), (None, None));
    // All is baseline on both sides: that much is right.
    let found = evaluated(&[], 5.0, &truth(&[("a", 0.0)], 7.0));
    assert_eq!((found.accuracy, found.accuracy_with_baseline), (None, Some(1.0)));
}

#[test]
fn a_truth_that_is_none_is_refused_with_every_problem() {
    let wrong = truth(&[("a", 1.0), ("a", -2.0), ("", f64::NAN)], f64::INFINITY);
    let error = Evaluation::new("model", &ByChannel::new(), Baseline::default(), &wrong).unwrap_err();
    let paths: Vec<&str> = error.problems().map(|problem| problem.path.as_str()).collect();
    assert_eq!(
        paths,
        [
            "truth.channels[1].conversions",
            "truth.channels[1].channel",
            "truth.channels[2].channel",
            "truth.channels[2].conversions",
            "truth.baseline.conversions",
        ]
    );
}

/// Rates of coalitions may give a channel less than nothing: 6/5 and -1/5 against halves are 0.7 away.
#[test]
fn less_than_nothing_is_as_far_from_the_truth_as_it_is() {
    let found = evaluated(&[("a", 6.0), ("b", -1.0)], 0.0, &truth(&[("a", 1.0), ("b", 1.0)], 0.0));
    assert!((found.accuracy.unwrap() - 0.3).abs() < 1e-12, "{found:?}");
}
