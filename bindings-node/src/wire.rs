//! Functions of the library by their names: JSON in, JSON out.

// On the module, because the macros copy attributes of functions to code of their own.
#![expect(clippy::needless_pass_by_value, reason = "values of JavaScript come by value")]

use std::ops::ControlFlow;

use attribution_core::wire::{self, Handle};
use attribution_core::{Error, ErrorKind, Result};
use napi_derive::napi;

use crate::border::call;

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
#[napi]
pub fn ask(function: String, arguments: String) -> napi::Result<String> {
    call(|| answer(&function, &[], &arguments))
}
