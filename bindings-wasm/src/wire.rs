//! Functions of the library by their names: JSON in, JSON out, or something that lives on.

use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};

use attribution_core::math::Progress;
use attribution_core::wire::{self, Handle};
use attribution_core::{Error, ErrorKind};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::border::raise;
use crate::credits::NativeCredits;
use crate::learning::{NativeFitted, NativeSummary};

/// Calls a function that works on these by its name: data comes as JSON, what lives on as a handle.
pub(crate) fn ask_of(
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

/// The same for a function of which nobody looks at the steps.
pub(crate) fn ask_now(function: &str, handles: &[Handle<'_>], arguments: &str) -> Result<JsValue, JsValue> {
    ask_of(function, handles, arguments, &|_, _| ControlFlow::Continue(()))
}

/// Calls a function of data alone by its name.
///
/// # Errors
/// As the core says.
#[wasm_bindgen]
pub fn ask(function: &str, arguments: &str) -> Result<JsValue, JsValue> {
    ask_now(function, &[], arguments)
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

/// Says that work is not wanted any more: here only before it begins, because a browser does one thing at a time.
#[wasm_bindgen]
#[derive(Default)]
pub struct NativeStop(AtomicBool);

#[wasm_bindgen]
impl NativeStop {
    /// Work that goes on.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Stops the work.
    pub fn stop(&self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

impl NativeStop {
    pub(crate) fn watch(&self) -> impl Fn(u64, u64) -> ControlFlow<()> + Sync {
        |_, _| if self.0.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}
