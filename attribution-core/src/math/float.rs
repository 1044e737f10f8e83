//! The only calls to transcendental functions in the library.
//!
//! `libm` is compiled in on every target, so native and wasm agree to the bit; the platform's `exp` differs from
//! wasm's in one input of ten.

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

/// Square root; exact to the last bit on every target.
pub(crate) fn sqrt(x: f64) -> f64 {
    libm::sqrt(x)
}
