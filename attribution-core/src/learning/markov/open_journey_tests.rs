use super::*;
use crate::learning::Markov;
use crate::paths::PathSummary;
use crate::{JourneyRules, PathCount};

/// Five of nine journeys convert.
fn summary() -> PathSummary {
    let mut summary = PathSummary::default();
    for (path, conversions, nulls) in [
        (vec!["search", "email", "search"], 2, 0),
        (vec!["search", "search", "email"], 1, 0),
        (vec!["social"], 1, 0),
        (vec!["email", "email", "email", "direct"], 1, 0),
        (vec!["search", "email"], 0, 3),
        (vec!["social", "search"], 0, 1),
    ] {
        summary.add(&path, conversions, 0.0, nulls).unwrap();
    }
    summary
}

/// Of an independent program: B = (I − Q)⁻¹ r of the counts above.
#[test]
fn influence_is_the_difference_of_probabilities() {
    let fitted = FittedMarkov::fit(&Markov::default(), &summary()).unwrap();
    let found = fitted.conversion_probabilities(&["social", "search", "email"]);
    assert!((found.start - 5.0 / 9.0).abs() < 1e-12);
    for (touch, (probability, influence)) in found.touches.iter().zip([
        (0.754_901_960_784_313_7, 0.199_346_405_228_758_13),
        (0.509_803_921_568_627_4, -0.245_098_039_215_686_3),
        (0.431_372_549_019_607_75, -0.078_431_372_549_019_66),
    ]) {
        assert!((touch.probability.unwrap() - probability).abs() < 1e-12, "{touch:?}");
        assert!((touch.influence.unwrap() - influence).abs() < 1e-12, "{touch:?}");
    }
    assert_eq!(found.probability, found.touches[2].probability);
    assert_eq!(fitted.conversion_probabilities::<&str>(&[]).probability, Some(found.start));
    let direct = fitted.conversion_probabilities(&["direct"]).probability.unwrap();
    assert!((direct - 1.0).abs() < 1e-12);
}

#[test]
fn a_state_that_was_never_seen_has_no_probability() {
    let first = FittedMarkov::fit(&Markov::default(), &summary()).unwrap();
    let touches = first.conversion_probabilities(&["search", "radio", "email"]).touches;
    let known: Vec<bool> = touches.iter().map(|touch| touch.probability.is_some()).collect();
    assert_eq!((known, touches[2].influence), (vec![true, false, true], None));
    let second = FittedMarkov::fit(&Markov::default().with_order(2), &summary()).unwrap();
    assert_eq!(second.conversion_probabilities(&["direct", "social"]).probability, None);
    assert!(second.conversion_probabilities(&["search", "email"]).probability.is_some());
}

/// Held-out journeys of a chain that is known: what was predicted comes, state by state.
#[test]
fn what_is_predicted_comes() {
    let mut random = crate::math::Random::new(5);
    let mut journey = || {
        let mut path = vec![random.below(2)];
        loop {
            let last = *path.last().unwrap_or(&0);
            let (go, convert) = [(0.3, 0.2), (0.5, 0.1)][usize::try_from(last).unwrap()];
            match random.uniform() {
                draw if draw < go => path.push(1 - last),
                draw => break (path, draw < go + convert),
            }
        }
    };
    let name = |of: &u64| ["a", "b"][usize::try_from(*of).unwrap()];
    let mut learned = PathSummary::default();
    for _ in 0..20_000 {
        let (path, converted) = journey();
        let path: Vec<&str> = path.iter().map(name).collect();
        learned.add(&path, u64::from(converted), 0.0, u64::from(!converted)).unwrap();
    }
    let fitted = FittedMarkov::fit(&Markov::default(), &learned).unwrap();
    let (mut touches, mut predicted, mut came) = ([0.0; 2], [0.0; 2], [0.0; 2]);
    for _ in 0..20_000 {
        let (path, converted) = journey();
        let names: Vec<&str> = path.iter().map(name).collect();
        for (state, touch) in path.iter().zip(fitted.conversion_probabilities(&names).touches) {
            let state = usize::try_from(*state).unwrap();
            touches[state] += 1.0;
            predicted[state] += touch.probability.unwrap();
            came[state] += f64::from(u8::from(converted));
        }
    }
    for state in 0..2 {
        assert!(touches[state] > 1000.0 && (predicted[state] / came[state] - 1.0).abs() < 0.05);
    }
    // By hand: P(a) = 0.2 + 0.3 P(b), P(b) = 0.1 + 0.5 P(a).
    let a = fitted.conversion_probabilities(&["a"]).probability.unwrap();
    assert!((a - 0.23 / 0.85).abs() < 0.02, "{a}");
}

#[test]
fn the_timeline_of_a_journey() {
    let rows = [PathCount::parse("a > b", 3, 3.0, 0).unwrap(), PathCount::parse("a", 0, 0.0, 5).unwrap()];
    let journeys = Journeys::from_path_counts(&JourneyRules::default(), &rows).unwrap();
    let fitted = FittedMarkov::fit(&Markov::default(), &journeys.summary()).unwrap();
    let timeline = fitted.timeline(&journeys, 0).unwrap();
    assert!(timeline.converted && timeline.key.is_none());
    assert_eq!((timeline.touches.len(), timeline.touches[1].probability), (2, Some(1.0)));
    assert_eq!(fitted.timeline(&journeys, 2).unwrap_err().path(), "position");
}

/// a > b of three journeys, a alone of five: after b a journey converts, after a in three of eight.
#[test]
fn open_journeys_are_ranked() {
    let rows = |rows: &[(&str, u64, u64)]| {
        let rows: Vec<PathCount> = rows
            .iter()
            .map(|(path, conversions, nulls)| PathCount::parse(path, *conversions, 0.0, *nulls).unwrap())
            .collect();
        Journeys::from_path_counts(&JourneyRules::default(), &rows).unwrap()
    };
    let over = rows(&[("a > b", 3, 0), ("a", 0, 5)]);
    let fitted = FittedMarkov::fit(&Markov::default(), &over.summary()).unwrap();
    let open = rows(&[("a", 0, 4), ("x", 0, 2), ("b", 1, 1)]);
    let found = fitted.open_journeys(&open, 2);
    assert_eq!((found.open, found.unknown, found.expected_conversions), (7, 2, 2.5));
    let shown: Vec<_> =
        found.journeys.iter().map(|row| (row.path.join(">"), row.count, row.probability)).collect();
    assert_eq!(shown, [("b".to_owned(), 1, Some(1.0)), ("a".to_owned(), 4, Some(0.375))]);
}

/// The fourth touch: a model that has seen s as the fourth of four knows that state and no earlier one of s.
#[test]
fn channels_that_were_never_seen_are_several_touches() {
    let parameters = Markov::default()
        .with_state(crate::paths::StateKind::ChannelPosition)
        .with_self_loops(SelfLoops::Drop);
    let mut summary = PathSummary::default();
    summary.add(&["a", "b", "a", "s"], 1, 0.0, 3).unwrap();
    let fitted = FittedMarkov::fit(&parameters, &summary).unwrap();
    let fourth = |path: &[&str]| fitted.conversion_probabilities(path).probability;
    assert_eq!(fourth(&["u1", "u2", "u3", "s"]), Some(0.25));
    // Without self-loops one channel three times in a row is one touch, and s the second.
    assert_eq!(fourth(&["u1", "u1", "u1", "s"]), None);
    // Of journeys the same.
    let rows = [PathCount::parse("u1 > u2 > u3 > s", 0, 0.0, 2).unwrap()];
    let journeys = Journeys::from_path_counts(&JourneyRules::default(), &rows).unwrap();
    let found = fitted.open_journeys(&journeys, 9);
    assert_eq!((found.expected_conversions, found.journeys[0].probability), (0.5, Some(0.25)));
    assert_eq!(found.journeys[0].influence, None);
    assert_eq!(fitted.timeline(&journeys, 0).unwrap().touches[3].probability, Some(0.25));
}

/// After a 3 of 8 convert, after b all: b adds five eighths, and a takes the three eighths of all from the start to 3 of 8.
#[test]
fn influence_of_the_latest_touch() {
    let mut summary = PathSummary::default();
    summary.add(&["a", "b"], 3, 3.0, 0).unwrap();
    summary.add(&["a"], 0, 0.0, 5).unwrap();
    let fitted = FittedMarkov::fit(&Markov::default(), &summary).unwrap();
    let rows = ["a > b", "a"].map(|path| PathCount::parse(path, 0, 0.0, 1).unwrap());
    let journeys = Journeys::from_path_counts(&JourneyRules::default(), &rows).unwrap();
    let found = fitted.open_journeys(&journeys, 9).journeys;
    let influences: Vec<_> = found.iter().map(|row| row.influence).collect();
    assert_eq!(influences, [Some(0.625), Some(0.0)]);
}
