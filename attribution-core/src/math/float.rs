//! The only calls to transcendental functions in the library.
//!
//! `libm` is compiled in on every target, so native and wasm agree to the bit; the platform's `exp` differs from
//! wasm's in one input of ten. Exponentials of many numbers at once are in `exp_each`, with the bits of `exp`.

/// 2 to the power `x`.
pub(crate) fn exp2(x: f64) -> f64 {
    libm::exp2(x)
}

/// Natural logarithm.
pub(crate) fn ln(x: f64) -> f64 {
    libm::log(x)
}

/// e to the power `x`.
pub(crate) fn exp(x: f64) -> f64 {
    libm::exp(x)
}

/// Logarithm of the factorial of `count`.
pub(crate) fn ln_factorial(count: f64) -> f64 {
    libm::lgamma(count + 1.0)
}

/// Logarithm of the gamma function.
pub(crate) fn ln_gamma(x: f64) -> f64 {
    libm::lgamma(x)
}

/// Complementary error function.
pub(crate) fn erfc(x: f64) -> f64 {
    libm::erfc(x)
}

/// Square root; exact to the last bit on every target.
pub(crate) fn sqrt(x: f64) -> f64 {
    libm::sqrt(x)
}

/// Natural logarithm of `1 + x`, exact for small `x` as well.
pub(crate) fn ln_1p(x: f64) -> f64 {
    libm::log1p(x)
}

/// e to the power `x`, less 1, exact for small `x` as well.
pub(crate) fn expm1(x: f64) -> f64 {
    libm::expm1(x)
}

/// `base` to the power `exponent`.
pub(crate) fn pow(base: f64, exponent: f64) -> f64 {
    libm::pow(base, exponent)
}

/// Hyperbolic tangent.
pub(crate) fn tanh(x: f64) -> f64 {
    libm::tanh(x)
}

/// Inverse of the hyperbolic cosine.
pub(crate) fn acosh(x: f64) -> f64 {
    libm::acosh(x)
}
