//! Laws: an ensemble of one member is that member, and a mean of two is the mean of their weights.

use super::*;
use crate::PathCount;
use crate::domain::JourneyRules;
use crate::math::{Share, unwatched};

fn journeys(rows: &[(&str, u64, u64)]) -> Journeys {
    let rows: Vec<PathCount> = rows
        .iter()
        .map(|(path, conversions, nulls)| PathCount::parse(path, *conversions, 10.0, *nulls).unwrap())
        .collect();
    Journeys::from_path_counts(&JourneyRules::default(), &rows).unwrap()
}

fn ensemble(members: &[(f64, ModelSpec)]) -> ModelSpec {
    let member = |(weight, spec): &(f64, ModelSpec)| Member::new(Share::new(*weight).unwrap(), spec.clone());
    ModelSpec::Ensemble(Ensemble { members: members.iter().map(member).collect() })
}

#[test]
fn members_keep_what_they_learned_when_they_attribute_others() {
    // Email is in all paths that ended; the journey that is attributed has no such path beside it.
    let known = journeys(&[("search > email", 3, 1), ("search", 1, 9), ("email", 4, 0)]);
    let other = journeys(&[("search > email", 1, 0)]);
    for learning in [ModelSpec::markov(), ModelSpec::shapley()] {
        let fitted = learning.fit_journeys(&known, &unwatched).unwrap().attribute(&other).unwrap();
        // Shapley values of counts divide each set of channels on its own; a chain is another one without the other paths.
        if learning == ModelSpec::markov() {
            assert_ne!(fitted.weights(), learning.attribute(&other).unwrap().weights());
        }
        let of = |model: &ModelSpec| {
            let learned = model.learn(&known, &unwatched).unwrap();
            learned.attribute(&other, &unwatched).unwrap().weights().to_vec()
        };
        assert_eq!(of(&learning), fitted.weights());
        let alone = ensemble(&[(1.0, learning.clone())]);
        // A mean divides by the sum of its weights once more, which moves the last bit.
        let close = |ours: &[f64], own: &[f64]| {
            ours.len() == own.len() && ours.iter().zip(own).all(|(ours, own)| (ours - own).abs() < 1e-15)
        };
        assert!(close(&of(&alone), fitted.weights()));
        assert!(close(&of(&ensemble(&[(1.0, alone)])), fitted.weights()));
        // Last touch gives email the whole.
        let mixed = of(&ensemble(&[(0.25, ModelSpec::last_touch()), (0.75, learning)]));
        let expected = [0.75 * fitted.weights()[0], 0.25 + 0.75 * fitted.weights()[1]];
        assert!(close(&mixed, &expected), "{mixed:?}");
    }
}

#[test]
fn what_learns_from_and_attributes_the_same_journeys_is_the_model_itself() {
    let known = journeys(&[("search > email", 3, 1), ("search", 1, 9), ("email", 4, 0)]);
    for model in [ModelSpec::linear(), ensemble(&[(0.5, ModelSpec::linear()), (0.5, ModelSpec::markov())])] {
        let learned = model.learn(&known, &unwatched).unwrap().attribute(&known, &unwatched).unwrap();
        let itself = model.attribute(&known).unwrap();
        assert_eq!((learned.model(), learned.weights()), (itself.model(), itself.weights()));
    }
}
