use proptest::prelude::*;

use super::*;

fn of(ages: &[f64], options: &InfluenceOptions) -> ExposureInfluence {
    let exposures: Vec<_> = ages.iter().map(|age| Exposure::new("ad", *age)).collect();
    exposure_influence(&exposures, options).unwrap()
}

#[test]
fn without_exposure_a_direct_visit_is_direct() {
    assert_eq!(of(&[], &InfluenceOptions::default()).direct, 1.0);
    let late = of(&[168.5], &InfluenceOptions::default());
    assert_eq!((late.direct, late.exposures[0].counts), (1.0, false));
}

/// By hand: weights 1 and 1/4 beside a prior of 3/4.
#[test]
fn a_prior_is_the_weight_of_coming_by_oneself() {
    let options = InfluenceOptions::default().with_prior(0.75).with_half_life_hours(10.0);
    let influence = of(&[0.0, 20.0], &options);
    assert_eq!((influence.direct, influence.exposures[0].probability), (0.375, 0.5));
    assert_eq!((influence.exposures[1].probability, influence.exposures[1].counts), (0.125, false));
    assert!(influence.exposures[0].counts);
}

#[test]
fn numbers_out_of_range_are_refused() {
    let options =
        InfluenceOptions::default().with_prior(0.0).with_half_life_hours(f64::NAN).with_window_hours(-1.0);
    let paths: Vec<_> =
        options.validate().unwrap_err().problems().map(|problem| problem.path.clone()).collect();
    assert_eq!(paths, ["half_life_hours", "window_hours", "prior"]);
    let error = exposure_influence(&[Exposure::new("ad", -1.0)], &InfluenceOptions::default()).unwrap_err();
    assert_eq!((error.code(), error.path()), ("INVALID_INPUT", "exposures[0].age_hours"));
}

proptest! {
    #[test]
    fn probabilities_add_up_and_fresh_ones_are_larger(ages in prop::collection::vec(0.0_f64..400.0, 0..12)) {
        let influence = of(&ages, &InfluenceOptions::default());
        let total: f64 = influence.exposures.iter().map(|exposure| exposure.probability).sum::<f64>() + influence.direct;
        prop_assert!((total - 1.0).abs() < 1e-12);
        for (a, b) in influence.exposures.iter().zip(influence.exposures.iter().skip(1)) {
            prop_assert_eq!(a.age_hours <= b.age_hours || a.probability <= b.probability, true);
        }
    }
}
