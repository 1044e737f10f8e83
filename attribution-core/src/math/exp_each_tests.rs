use proptest::prelude::*;

use super::{LEAST, TINY, UNREDUCED, exp, exp_each};

fn assert_same_bits(numbers: &[f64]) {
    let mut found = numbers.to_vec();
    exp_each(&mut found);
    for (x, found) in numbers.iter().zip(found) {
        assert_eq!(found.to_bits(), exp(*x).to_bits(), "e to the power {x:?} ({:#x})", x.to_bits());
    }
}

#[test]
fn a_sweep_has_the_bits_of_libm() {
    for scale in [1.0, 1e-1, 1e-3, 1e-6, 1e-9, 1e-12] {
        let numbers: Vec<f64> = (0..200_000).map(|step| f64::from(step) * -0.003_539_8 * scale).collect();
        assert_same_bits(&numbers);
    }
}

#[test]
fn numbers_at_borders_have_the_bits_of_libm() {
    let ln_2 = std::f64::consts::LN_2;
    let halves = (0..2042).map(|half| -0.5 * f64::from(half) * ln_2);
    // Borders at which libm looks at the high half of the number alone.
    let high = [0x3fd6_2e42_u64, 0x3fd6_2e43, 0x3ff0_a2b2, 0x3ff0_a2b3, 0x3e30_0000, 0x3e30_0001];
    let high = high.map(|high| -f64::from_bits(high << 32));
    let borders = halves.chain(high).chain([0.0, -0.0, LEAST, TINY, UNREDUCED, -f64::MIN_POSITIVE]);
    let mut numbers = Vec::new();
    for border in borders {
        let bits = border.to_bits();
        numbers.extend((bits.saturating_sub(40)..bits.saturating_add(40)).map(f64::from_bits));
    }
    numbers.retain(|x| *x <= 0.0 && *x > LEAST);
    assert!(numbers.len() > 100_000);
    assert_same_bits(&numbers);
}

proptest! {
    #[test]
    fn any_numbers_have_the_bits_of_libm(numbers in prop::collection::vec(any::<f64>(), 1..8)) {
        assert_same_bits(&numbers);
    }

    #[test]
    fn ages_have_the_bits_of_libm(numbers in prop::collection::vec(-800.0..=0.0_f64, 1..40)) {
        assert_same_bits(&numbers);
    }
}
