//! Functions of the library by their names: JSON in, JSON out, or something that lives on.

use std::ops::ControlFlow;

use attribution_core::math::Progress;
use attribution_core::wire::{self, Handle};
use attribution_core::{Error, ErrorKind};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::border::raise;
use crate::credits::NativeCredits;
use crate::learning::{NativeFitted, NativeSummary};
use crate::watch::NativeWatch;

/// Calls a function that works on these by its name: data comes as JSON, what lives on as a handle.
pub(crate) fn ask_of(
    function: &str,
    handles: &[Handle<'_>],
    arguments: &str,
    watch: &NativeWatch,
) -> Result<JsValue, JsValue> {
    watch.begin()?;
    answer(function, handles, arguments, &|done, total| watch.tell(done, total))
}

/// Reads what is there already by the name of a function.
pub(crate) fn read(function: &str, handle: Handle<'_>) -> Result<JsValue, JsValue> {
    answer(function, &[handle], "{}", &|_, _| ControlFlow::Continue(()))
}

fn answer(
    function: &str,
    handles: &[Handle<'_>],
    arguments: &str,
    progress: &Progress<'_>,
) -> Result<JsValue, JsValue> {
    Ok(match wire::call(function, handles, arguments, progress).map_err(raise)? {
        wire::Answer::Json(text) => text.into(),
        wire::Answer::Credits(credits) => NativeCredits::new(*credits).into(),
        wire::Answer::PathSummary(summary) => NativeSummary::new(*summary).into(),
        wire::Answer::FittedModel(fitted) => NativeFitted::new(*fitted).into(),
        other => {
            let detail = format!("expected an answer that JavaScript has a class for, got {other:?}");
            return Err(raise(Error::new(ErrorKind::InvalidInput, "function", detail)));
        }
    })
}

/// Calls a function of data alone by its name.
///
/// # Errors
/// As the core says.
#[wasm_bindgen]
pub fn ask(function: &str, arguments: &str, watch: &NativeWatch) -> Result<JsValue, JsValue> {
    ask_of(function, &[], arguments, watch)
}

/// An answer as text that people read, or as HTML.
///
/// # Errors
/// As the core says.
#[wasm_bindgen]
pub fn show(answer: &str, json: &str, html: bool) -> Result<String, JsValue> {
    let shown = if html { wire::show_html(answer, json) } else { wire::show_text(answer, json) };
    shown.map_err(raise)
}
