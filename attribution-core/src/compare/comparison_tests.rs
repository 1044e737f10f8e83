use super::*;
use crate::{JourneyRules, PathCount};

fn credits(paths: &[PathCount], models: &[&str]) -> Vec<Credits> {
    let journeys = Journeys::from_path_counts(&JourneyRules::default(), paths).unwrap();
    models.iter().map(|model| model.parse::<ModelSpec>().unwrap().attribute(&journeys).unwrap()).collect()
}

#[test]
fn statistics_by_hand() {
    let paths = [PathCount::parse("a > b", 1, 80.0, 0).unwrap(), PathCount::parse("b", 1, 20.0, 0).unwrap()];
    let credits = credits(&paths, &["first_touch", "last_touch", "linear"]);
    let comparison = Comparison::from_credits(&credits, ConsensusThresholds::default()).unwrap();
    // Shares of b: 0.2, 1 and 0.6.
    let b = &comparison.channels[0];
    assert_eq!(
        (b.channel.as_str(), b.min, b.max, b.consensus),
        ("b", Some(0.2), Some(1.0), Some(Consensus::Disagreement))
    );
    let (mean, variance) = (b.mean.unwrap(), b.variance.unwrap());
    assert!((mean - 0.6).abs() < 1e-15 && (variance - 0.32 / 3.0).abs() < 1e-15, "{b:?}");
    assert!((b.coefficient_of_variation.unwrap() - (0.32_f64 / 3.0).sqrt() / 0.6).abs() < 1e-15);
    assert_eq!(b.models[1], ComparedCell { conversions: 2.0, value: 100.0, share: Some(1.0) });
    let distances: Vec<_> =
        comparison.pairs.iter().map(|pair| (pair.distance.unwrap() * 10.0).round()).collect();
    assert_eq!(distances, [8.0, 4.0, 4.0]);
    assert_eq!(comparison.pairs[0].rank_correlation, Some(-1.0));
}

#[test]
fn models_that_say_the_same_agree() {
    let comparison = Comparison::from_credits(
        &credits(&[PathCount::parse("a", 2, 0.0, 1).unwrap()], &["first_touch", "last_touch"]),
        ConsensusThresholds::default(),
    )
    .unwrap();
    assert_eq!(comparison.channels[0].consensus, Some(Consensus::Strong));
    assert_eq!((comparison.channels[0].mean, comparison.pairs[0].distance), (Some(1.0), Some(0.0)));
}

#[test]
fn what_cannot_be_compared_is_refused() {
    let path = |credits: &[Credits], thresholds| {
        Comparison::from_credits(credits, thresholds).unwrap_err().path().to_owned()
    };
    let thresholds = ConsensusThresholds::default();
    assert_eq!(path(&[], thresholds), "models");
    let mut both = credits(&[PathCount::parse("a", 2, 0.0, 1).unwrap()], &["linear"]);
    both.extend(credits(&[PathCount::parse("b", 3, 0.0, 1).unwrap()], &["linear"]));
    assert_eq!(path(&both, thresholds), "models[1]");
    // As many journeys, conversions and touches, worth as much: but of another channel.
    let others = [
        credits(&[PathCount::parse("a", 2, 0.0, 1).unwrap()], &["linear"]),
        credits(&[PathCount::parse("b", 2, 0.0, 1).unwrap()], &["linear"]),
    ];
    assert_eq!(path(&others.concat(), thresholds), "models[1]");
    let apart = [["a", "a > b"], ["a > b", "a"]].map(|paths| {
        credits(
            &[PathCount::parse(paths[0], 1, 5.0, 0).unwrap(), PathCount::parse(paths[1], 1, 7.0, 0).unwrap()],
            &["linear"],
        )
    });
    assert_eq!(path(&apart.concat(), thresholds), "models[1]");
    // The same journeys read twice are the same.
    let twice =
        [1, 2].map(|_| credits(&[PathCount::parse("a > b", 2, 3.0, 1).unwrap()], &["linear"])).concat();
    assert!(Comparison::from_credits(&twice, thresholds).is_ok());
    assert_eq!(path(&both[..1], ConsensusThresholds { weak: 0.2, ..thresholds }), "weak");
    assert_eq!(path(&both[..1], ConsensusThresholds { strong: f64::NAN, ..thresholds }), "strong");
    assert_eq!(ConsensusThresholds::from_json(r#"{"week":1}"#).unwrap_err().code(), "INVALID_CONFIG");
}

#[test]
fn models_that_learn_show_their_effects() {
    let paths =
        [PathCount::parse("a > b", 3, 90.0, 2).unwrap(), PathCount::parse("c > a", 0, 0.0, 5).unwrap()];
    let journeys = Journeys::from_path_counts(&JourneyRules::default(), &paths).unwrap();
    let models = ["linear", "markov", "shapley"].map(|model| model.parse::<ModelSpec>().unwrap());
    let comparison = Comparison::new(&journeys, &models, ConsensusThresholds::default()).unwrap();
    assert_eq!(comparison.basis, [Basis::Credits, Basis::Effects, Basis::Effects]);
    assert_eq!(comparison.channels.len(), 3);
    for (index, model) in models.iter().enumerate().skip(1) {
        let fitted = model.fit(&journeys.summary()).unwrap();
        for effect in fitted.effects() {
            let channel = comparison.channels.iter().find(|row| row.channel == effect.channel).unwrap();
            let cell = channel.models[index];
            assert_eq!((cell.conversions, cell.value), (effect.conversions, effect.value), "{effect:?}");
        }
        // Credits, where they are asked for, are what they are.
        let credits = fitted.attribute(&journeys).unwrap();
        let alone = Comparison::from_credits(&[credits], ConsensusThresholds::default()).unwrap();
        assert_eq!((alone.basis[0], alone.channels.len()), (Basis::Credits, 2));
    }
}

#[test]
fn nothing_is_shared_where_all_was_given_back() {
    let at = |day: &str| day.parse().unwrap();
    let touches =
        ["search", "email", "direct"].map(|channel| crate::Touchpoint::new("ann", at("2026-01-01"), channel));
    let sale = crate::Conversion::new("ann", at("2026-01-02"), 100.0);
    let refund = crate::Conversion {
        kind: Some("refund".into()),
        ..crate::Conversion::new("ann", at("2026-01-03"), -100.0)
    };
    let journeys = Journeys::build(&JourneyRules::default(), &touches, &[sale, refund]).unwrap();
    let models = ["linear", "last_touch", "markov"].map(|model| model.parse::<ModelSpec>().unwrap());
    let comparison = Comparison::new(&journeys, &models, ConsensusThresholds::default()).unwrap();
    assert_eq!(comparison.channels.len(), 3);
    for row in &comparison.channels {
        assert!(row.models.iter().all(|cell| cell.share.is_none()), "{row:?}");
        let figures = [row.mean, row.variance, row.standard_deviation, row.coefficient_of_variation];
        assert_eq!((figures, row.min, row.max, row.consensus), ([None; 4], None, None, None));
    }
    for pair in &comparison.pairs {
        assert_eq!((pair.distance, pair.rank_correlation), (None, None));
    }
    for model in &models {
        let sure = crate::compare::bootstrap(model, &journeys, crate::compare::BootstrapOptions::default());
        for row in sure.unwrap().channels {
            assert_eq!((row.share, row.rank, row.rank_stability), (None, None, None));
            assert_eq!((row.value.estimate, row.value.low, row.value.high), (0.0, 0.0, 0.0));
        }
    }
    for model in ["markov", "shapley"] {
        let fitted = model.parse::<ModelSpec>().unwrap().fit(&journeys.summary()).unwrap();
        assert!(fitted.effects().iter().all(|row| row.share.is_none() && row.conversions == 0.0));
    }
}

#[test]
fn a_model_that_gives_nothing_out_is_left_out_of_the_mean() {
    // Nobody touches at the instant of the conversion.
    let touch = crate::Touchpoint::new("ann", "2026-01-01".parse().unwrap(), "a");
    let sale = crate::Conversion::new("ann", "2026-01-02".parse().unwrap(), 5.0);
    let journeys = Journeys::build(&JourneyRules::default(), &[touch], &[sale]).unwrap();
    let models = ["linear", "same_touch"].map(|model| model.parse::<ModelSpec>().unwrap());
    let comparison = Comparison::new(&journeys, &models, ConsensusThresholds::default()).unwrap();
    let row = &comparison.channels[0];
    assert_eq!((row.models[0].share, row.models[1].share), (Some(1.0), None));
    assert_eq!((row.mean, row.consensus, comparison.pairs[0].distance), (Some(1.0), None, None));
}

#[test]
fn nobody_has_shares_of_journeys_that_are_not_there() {
    let journeys = Journeys::build(&JourneyRules::default(), &[], &[]).unwrap();
    let models = ["linear", "markov"].map(|model| model.parse::<ModelSpec>().unwrap());
    let comparison = Comparison::new(&journeys, &models, ConsensusThresholds::default()).unwrap();
    assert_eq!(comparison.channels.len(), 0);
    assert_eq!((comparison.pairs[0].distance, comparison.pairs[0].rank_correlation), (None, None));
}
