use std::collections::BTreeSet;

use super::*;
use crate::math::{Sum, count_f64};

#[test]
fn gamma_draws_have_mean_1_and_variance_1_over_k() {
    const DRAWS: u64 = 100_000;
    for shape in [0.4, 1.0, 1.5, 3.0] {
        let mut random = Random::new(5);
        let drawn: Vec<f64> = (0..DRAWS).map(|_| gamma(shape, &mut random)).collect();
        let mean = drawn.iter().copied().collect::<Sum>().value() / count_f64(DRAWS);
        let square = drawn.iter().map(|x| (x - 1.0) * (x - 1.0)).collect::<Sum>().value() / count_f64(DRAWS);
        // Four standard errors of the mean are 4·√(1/k/n).
        assert!((mean - 1.0).abs() < 0.02, "shape {shape}: mean {mean}");
        assert!((square * shape - 1.0).abs() < 0.06, "shape {shape}: variance {square}");
        assert!(drawn.iter().all(|x| *x > 0.0));
    }
}

#[test]
fn uniform_numbers_belong_to_person_key_and_place() {
    let of = |person, key, place| Draws::new(1, person).uniform(key, place);
    assert_eq!(of(3, 7, 0), of(3, 7, 0));
    let drawn: Vec<f64> = (0..20_000).map(|person| of(person, touch_key(2, 1), 0)).collect();
    let mean = drawn.iter().copied().collect::<Sum>().value() / 20_000.0;
    assert!((mean - 0.5).abs() < 0.009, "{mean}");
    let different: BTreeSet<u64> =
        [of(1, 1, 0), of(1, 1, 1), of(1, 2, 0), of(2, 1, 0)].iter().map(|x| x.to_bits()).collect();
    assert_eq!(different.len(), 4);
}

#[test]
fn keys_of_touches_and_of_what_comes_of_them_differ() {
    let touches = (0..64).flat_map(|channel| (0..100).map(move |number| touch_key(channel, number)));
    let keys: BTreeSet<u64> = touches
        .flat_map(|key| [key, derived_key(key, 0), derived_key(key, 1), derived_key(key, 2)])
        .collect();
    assert_eq!(keys.len(), 64 * 100 * 4);
}

#[test]
fn a_waiting_time_is_no_less_than_the_number_that_it_comes_from() {
    for uniform in [0.0, UNIT, 1.0 / 1_048_576.0, 0.015_625, 0.5, 0.999_023_437_5] {
        assert!(exponential(uniform) >= uniform);
    }
}
