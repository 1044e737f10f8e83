//! Returns, curves and budgets: JSON in, JSON out.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::border::raise;

/// Calls a function of economics by its name.
///
/// # Errors
/// As the core says.
#[wasm_bindgen]
pub fn economics(function: &str, arguments: &str) -> Result<String, JsValue> {
    attribution_core::economics::call(function, arguments).map_err(raise)
}
