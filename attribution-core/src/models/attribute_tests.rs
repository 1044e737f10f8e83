use super::*;
use crate::domain::{Conversion, Journey, JourneyRules, Touchpoint};

/// Gives the same weights to every journey.
struct Fixed(Vec<f64>, Conservation);

impl Model for Fixed {
    fn weigh(&self, _: &Journey<'_>, weights: &mut [f64]) {
        weights.copy_from_slice(&self.0);
    }

    fn conservation(&self) -> Conservation {
        self.1
    }
}

fn weights(given: &[f64], conservation: Conservation) -> Result<Vec<f64>> {
    let touches: Vec<_> =
        given.iter().map(|_| Touchpoint::new("ann", "2026-01-01".parse().unwrap(), "a")).collect();
    let conversions = [Conversion::new("ann", "2026-01-02".parse().unwrap(), 1.0)];
    let journeys = Journeys::build(&JourneyRules::default(), &touches, &conversions).unwrap();
    attribute(&Fixed(given.to_vec(), conservation), "fixed", &journeys)
        .map(|credits| credits.weights().to_vec())
}

#[test]
fn only_proportions_matter_however_large_or_small() {
    for scale in [1.0, 1e-300, 5e307, 1e308] {
        assert_eq!(weights(&[scale, scale], Conservation::Full).unwrap(), [0.5, 0.5], "{scale}");
    }
    assert_eq!(weights(&[5e-324, 5e-324], Conservation::Full).unwrap(), [0.5, 0.5]);
}

#[test]
fn all_zero_is_equal_or_unattributed() {
    assert_eq!(weights(&[0.0, 0.0], Conservation::Full).unwrap(), [0.5, 0.5]);
    assert_eq!(weights(&[0.0, 0.0], Conservation::WhereEarned).unwrap(), [0.0, 0.0]);
    assert_eq!(weights(&[0.0, -0.0], Conservation::Full).unwrap(), [0.5, 0.5]);
}

#[test]
fn weights_per_channel_are_left_as_they_are() {
    assert_eq!(weights(&[1.0, 1.0], Conservation::PerChannel).unwrap(), [1.0, 1.0]);
}

#[test]
fn a_broken_contract_names_the_journey_and_the_touch() {
    for wrong in [f64::NAN, f64::INFINITY, -1.0] {
        let error = weights(&[1.0, wrong], Conservation::Full).unwrap_err();
        assert_eq!((error.code(), error.path()), ("MODEL_CONTRACT", "journeys[0]"));
        assert!(error.detail().ends_with(&format!("got {wrong} for touch 2")), "{error}");
    }
}

#[test]
fn many_touches_still_sum_to_one() {
    let sum: Sum = weights(&vec![0.1; 100_000], Conservation::Full).unwrap().into_iter().collect();
    assert!((sum.value() - 1.0).abs() < 1e-12);
}
