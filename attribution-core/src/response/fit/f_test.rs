//! F-tests at 95 %: whether further parameters take more from the squares than chance would make them.

use crate::math::pow;

/// 97.5 % quantiles of Student's t with 1, 2, … degrees of freedom.
const STUDENT: [f64; 10] = [
    12.706_204_736_432_095,
    4.302_652_729_696_142,
    3.182_446_305_284_263,
    2.776_445_105_197_793,
    2.570_581_835_636_314,
    2.446_911_851_144_969,
    2.364_624_251_592_784,
    2.306_004_135_204_166,
    2.262_157_162_740_992,
    2.228_138_851_964_939,
];

/// The 97.5 % quantile of the normal distribution.
const NORMAL: f64 = 1.959_963_984_540_054;

/// The 95 % quantile of F with `more` degrees of freedom above and `spare` below; with none below it is infinite, and for
/// `None`, noise that is known, it is that of χ² over `more`.
///
/// For one it is the square of Student's t, beyond ten degrees by its series in 1/ν; for two, `ν/2 · (0.05^(−2/ν) − 1)`. For
/// more than two that of two stands in, which is a little larger.
pub(super) fn f_quantile(more: usize, spare: Option<f64>) -> f64 {
    match spare {
        Some(spare) if spare < 1.0 => f64::INFINITY,
        Some(spare) if more > 1 => spare / 2.0 * (pow(0.05, -2.0 / spare) - 1.0),
        // −ln 0.05.
        None if more > 1 => 2.995_732_273_553_991,
        Some(spare) => {
            let t = student(spare);
            t * t
        }
        None => NORMAL * NORMAL,
    }
}

fn student(freedom: f64) -> f64 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "at least 1; larger ones saturate"
    )]
    let known = STUDENT.get(freedom as usize - 1);
    if let Some(known) = known {
        return *known;
    }
    let z = NORMAL;
    let square = z * z;
    let first = z * (square + 1.0) / 4.0;
    let second = z * ((5.0 * square + 16.0) * square + 3.0) / 96.0;
    let third = z * (((3.0 * square + 19.0) * square + 17.0) * square - 15.0) / 384.0;
    let fourth =
        z * ((((79.0 * square + 776.0) * square + 1482.0) * square - 1920.0) * square - 945.0) / 92_160.0;
    z + (first + (second + (third + fourth / freedom) / freedom) / freedom) / freedom
}

#[cfg(test)]
#[path = "f_test_tests.rs"]
mod tests;
