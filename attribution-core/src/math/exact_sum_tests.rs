use super::*;
use crate::math::Random;
use proptest::prelude::*;

fn terms() -> impl Strategy<Value = Vec<f64>> {
    let term = prop_oneof![
        (-1e9..1e9_f64).prop_map(|cents| cents.round() / 100.0),
        -1e300..1e300_f64,
        -1e-300..1e-300_f64,
        Just(0.0),
        Just(f64::from_bits(1)),
    ];
    prop::collection::vec(term, 0..40)
}

fn shuffled(terms: &[f64], seed: u64) -> Vec<f64> {
    let mut random = Random::new(seed);
    let mut shuffled = terms.to_vec();
    for last in (1..shuffled.len()).rev() {
        shuffled.swap(last, usize::try_from(random.below(last as u64 + 1)).unwrap());
    }
    shuffled
}

proptest! {
    #[test]
    fn order_leaves_no_trace(terms in terms(), seed: u64) {
        let (sum, other): (ExactSum, ExactSum) =
            (terms.iter().copied().collect(), shuffled(&terms, seed).into_iter().collect());
        prop_assert_eq!(sum.canonical(), other.canonical());
    }

    #[test]
    fn parts_merge_and_come_apart(terms in terms(), cut in 0..40_usize) {
        let whole: ExactSum = terms.iter().copied().collect();
        let (left, right) = terms.split_at(cut.min(terms.len()));
        let (mut merged, right): (ExactSum, ExactSum) = (left.iter().copied().collect(), right.iter().copied().collect());
        merged.merge(&right);
        prop_assert_eq!(&merged, &whole);
        merged.subtract(&right);
        prop_assert_eq!(merged, left.iter().copied().collect::<ExactSum>());
    }

    #[test]
    fn whole_numbers_sum_like_integers(terms in prop::collection::vec(-1_000_000_i64..1_000_000, 0..50)) {
        let sum: ExactSum = terms.iter().map(|term| i32::try_from(*term).unwrap().into()).collect();
        let expected: i64 = terms.iter().sum();
        prop_assert_eq!(sum.value(), f64::from(i32::try_from(expected).unwrap()));
    }
}

#[test]
fn the_value_is_rounded_once_and_to_even() {
    let half = |more: f64| [1.0, f64::EPSILON / 2.0, more].into_iter().collect::<ExactSum>().value();
    assert_eq!(half(0.0), 1.0);
    assert_eq!(half(1e-40), 1.0 + f64::EPSILON);
    assert_eq!(half(-1e-40), 1.0);
}

#[test]
fn a_sum_beyond_all_floats_says_so() {
    let sum: ExactSum = [f64::MAX, f64::MAX].into_iter().collect();
    assert!(!sum.is_finite());
    assert!(!sum.value().is_finite());
}
