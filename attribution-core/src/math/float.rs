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
