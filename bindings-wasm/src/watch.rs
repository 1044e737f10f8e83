//! Work that is looked at from JavaScript: how far it has come, and whether it is still wanted.

use std::ops::ControlFlow;

use attribution_core::{Error, ErrorKind};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::border::raise;

#[wasm_bindgen]
extern "C" {
    /// Watch over one piece of work: an object of JavaScript.
    pub type NativeWatch;

    /// Is told of a step; false when the work is not wanted any more.
    #[wasm_bindgen(method)]
    fn step(this: &NativeWatch, done: f64, total: f64) -> bool;
}

impl NativeWatch {
    /// Refuses work that is unwanted before it begins.
    pub(crate) fn begin(&self) -> Result<(), JsValue> {
        if self.step(0.0, 0.0) {
            return Ok(());
        }
        Err(raise(Error::new(ErrorKind::Cancelled, "", "stopped by the caller before it began")))
    }

    /// Tells of a step of work.
    #[expect(clippy::cast_precision_loss, reason = "steps are far fewer than 2^53")]
    pub(crate) fn tell(&self, done: u64, total: u64) -> ControlFlow<()> {
        if self.step(done as f64, total as f64) { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    }
}
