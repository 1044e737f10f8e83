//! Functions of the library by their names: JSON in, JSON out.

use std::ops::ControlFlow;

use attribution_core::wire::{self, Handle};
use attribution_core::{Error, ErrorKind, Result};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::border::raise;

/// Calls a function by its name.
pub(crate) fn answer(function: &str, handles: &[Handle<'_>], arguments: &str) -> Result<String> {
    let answer = wire::call(function, handles, arguments, &|_, _| ControlFlow::Continue(()))?;
    answer.into_json().ok_or_else(|| {
        let detail = format!("expected a function that gives data, got {function}");
        Error::new(ErrorKind::InvalidInput, "function", detail)
    })
}

/// Calls a function of data alone by its name.
///
/// # Errors
/// As the core says.
#[wasm_bindgen]
pub fn ask(function: &str, arguments: &str) -> std::result::Result<String, JsValue> {
    answer(function, &[], arguments).map_err(raise)
}
