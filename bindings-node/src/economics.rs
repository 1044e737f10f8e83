//! Returns, curves and budgets: JSON in, JSON out.

// On the module, because the macros copy attributes of functions to code of their own.
#![expect(clippy::needless_pass_by_value, reason = "values of JavaScript come by value")]

use napi_derive::napi;

use crate::border::call;

/// Calls a function of economics by its name.
///
/// # Errors
/// As the core says.
#[napi]
pub fn economics(function: String, arguments: String) -> napi::Result<String> {
    call(|| attribution_core::economics::call(&function, &arguments))
}
