//! Exponentials of many numbers at once, with the bits of `libm`.
//!
//! One call of `libm::exp` takes as long as twenty multiplications, most of it waiting for its own last step. The same
//! steps without a branch are taken for several numbers side by side, and give the same bits: a test compares them.

use std::f64::consts::LOG2_E;

use super::float::exp;

/// ln 2 in two parts: the first so short that its product with a small whole number is exact.
const LN_2: [f64; 2] = [f64::from_bits(0x3fe6_2e42_fee0_0000), f64::from_bits(0x3dea_39ef_3579_3c76)];
/// Coefficients of the polynomial in r² that makes up r · coth(r / 2), by Remez.
const COEFFICIENTS: [f64; 5] = [
    f64::from_bits(0x3fc5_5555_5555_553e),
    f64::from_bits(0xbf66_c16c_16be_bd93),
    f64::from_bits(0x3f11_566a_af25_de2c),
    f64::from_bits(0xbebb_bd41_c5d2_6bf1),
    f64::from_bits(0x3e66_3769_72be_a4d0),
];
/// Whole numbers up to 2^51 stand in the last bits of their sum with it.
const WHOLE: f64 = 6_755_399_441_055_744.0;
/// Below it, results lose digits.
const LEAST: f64 = -708.0;
/// Above it no multiple of ln 2 is taken off: minus half of ln 2, rounded away from zero to the high half of a double.
const UNREDUCED: f64 = f64::from_bits(0xbfd6_2e43_0000_0000);
/// Above it `1 + x` is the answer: minus 2^-28 and the next step of the high half of a double.
const TINY: f64 = f64::from_bits(0xbe30_0001_0000_0000);

/// Makes of each number e to the power of it, with the bits of [`exp`]; fastest where all are 0 or below.
///
/// # References
/// Sun Microsystems (1993), fdlibm 5.3, `e_exp.c`: the reduction by ln 2, the polynomial and their error bound.
pub(crate) fn exp_each(numbers: &mut [f64]) {
    if numbers.iter().all(|x| *x <= 0.0 && *x > LEAST) {
        for number in numbers {
            *number = exp_usual(*number);
        }
    } else {
        for number in numbers {
            *number = exp(*number);
        }
    }
}

/// e to the power of a number between -708 and 0.
#[inline]
fn exp_usual(x: f64) -> f64 {
    // x = k · ln 2 + r, k whole: the half is taken off, then the fraction.
    let halved = LOG2_E * x - 0.5;
    let nearest = (halved + WHOLE) - WHOLE;
    let cut = nearest + if nearest < halved { 1.0 } else { 0.0 };
    let k = if x > UNREDUCED { 0.0 } else { cut };
    let [high, low] = LN_2.map(|part| k * part);
    let high = x - high;
    let r = high - low;
    let square = r * r;
    let [p1, p2, p3, p4, p5] = COEFFICIENTS;
    let c = r - square * (p1 + square * (p2 + square * (p3 + square * (p4 + square * p5))));
    let reduced = 1.0 + (r * c / (2.0 - c) - low + high);
    let of_r = if x > TINY { 1.0 + x } else { reduced };
    // 2^k: its exponent stands in the last bits of the sum, and is shifted to where exponents stand.
    of_r * f64::from_bits((k + 1023.0 + WHOLE).to_bits() << 52)
}

#[cfg(test)]
#[path = "exp_each_tests.rs"]
mod tests;
