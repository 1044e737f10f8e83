//! Tails and quantiles of the normal distribution and of Student's t.

use super::float::{erfc, exp, ln, ln_1p, ln_gamma};

/// The `z` that a standard normal number exceeds with probability `tail`, between 0 and 1.
pub(crate) fn normal_quantile(tail: f64) -> f64 {
    by_tail(tail, normal_tail)
}

/// Probability that a standard normal number exceeds `z`.
pub(crate) fn normal_tail(z: f64) -> f64 {
    0.5 * erfc(z / std::f64::consts::SQRT_2)
}

/// The `t` that a number of Student's distribution exceeds with probability `tail`, between 0 and 1.
pub(crate) fn student_quantile(tail: f64, freedom: f64) -> f64 {
    by_tail(tail, |t| student_tail(t, freedom))
}

/// Probability that a number of Student's distribution with `freedom` degrees of freedom exceeds `t`.
pub(crate) fn student_tail(t: f64, freedom: f64) -> f64 {
    let square = t * t;
    let both = incomplete_beta(freedom / 2.0, 0.5, freedom / (freedom + square), square / (freedom + square));
    if t < 0.0 { 1.0 - 0.5 * both } else { 0.5 * both }
}

/// Number of halvings that leave a double nothing to choose between.
const HALVINGS: usize = 200;

/// Quantile of a distribution that is symmetric about 0, by halving an interval that holds it: no start to guess, no
/// slope to divide by, and a tail that is far out keeps its digits, because it is never taken from 1.
fn by_tail(tail: f64, tail_of: impl Fn(f64) -> f64) -> f64 {
    if tail == 0.5 {
        return 0.0;
    }
    if tail > 0.5 {
        return -by_tail(1.0 - tail, tail_of);
    }
    let (mut low, mut high) = (0.0, 1.0);
    while tail_of(high) > tail && high < f64::MAX / 2.0 {
        (low, high) = (high, 2.0 * high);
    }
    for _ in 0..HALVINGS {
        let middle = low + (high - low) / 2.0;
        if middle <= low || middle >= high {
            break;
        }
        if tail_of(middle) > tail { low = middle } else { high = middle }
    }
    high
}

/// Regularised incomplete beta function `I_x(a, b)`, with `rest` = 1 − x given beside `x` so that neither loses digits.
///
/// By its continued fraction on the side where that converges fast, evaluated forwards (modified Lentz).
///
/// # References
/// Didonato, A. R. and Morris, A. H. (1992), "Algorithm 708: significant digit computation of the incomplete beta function
/// ratios", ACM Transactions on Mathematical Software 18(3), 360–373, doi:10.1145/131766.131776.
fn incomplete_beta(a: f64, b: f64, x: f64, rest: f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    if rest <= 0.0 {
        return 1.0;
    }
    if x > (a + 1.0) / (a + b + 2.0) {
        return 1.0 - incomplete_beta(b, a, rest, x);
    }
    // The logarithm of the smaller of the two is exact where the other is near 1.
    let (ln_x, ln_rest) = if x < 0.5 { (ln(x), ln_1p(-x)) } else { (ln_1p(-rest), ln(rest)) };
    let front = exp(a * ln_x + b * ln_rest + ln_gamma(a + b) - ln_gamma(a) - ln_gamma(b)) / a;
    front / continued_fraction(a, b, x)
}

/// Steps of the fraction; those that are needed grow with the root of the larger parameter.
const STEPS: u32 = 10_000;

fn continued_fraction(a: f64, b: f64, x: f64) -> f64 {
    const TINY: f64 = 1e-300;
    let apart = |value: f64| if value.abs() < TINY { TINY } else { value };
    let (mut fraction, mut above, mut below) = (1.0, 1.0, 0.0);
    for step in 1..=STEPS {
        let half = f64::from(step / 2);
        let numerator = if step % 2 == 0 {
            half * (b - half) * x / ((a + 2.0 * half - 1.0) * (a + 2.0 * half))
        } else {
            -(a + half) * (a + b + half) * x / ((a + 2.0 * half) * (a + 2.0 * half + 1.0))
        };
        below = 1.0 / apart(1.0 + numerator * below);
        above = apart(1.0 + numerator / above);
        let change = above * below;
        fraction *= change;
        if (change - 1.0).abs() < f64::EPSILON {
            break;
        }
    }
    fraction
}

#[cfg(test)]
#[path = "distribution_tests.rs"]
mod tests;
