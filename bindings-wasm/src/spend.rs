//! The demo, which has spend: what only the full module knows.

use attribution_core::simulate;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::border::json;

/// The touches, conversions and spend of five invented journeys, as JSON.
///
/// # Errors
/// Never: the demo is plain data.
#[wasm_bindgen]
pub fn demo() -> Result<String, JsValue> {
    let demo = simulate::demo();
    json(
        &serde_json::json!({"touchpoints": demo.touches, "conversions": demo.conversions, "spend": demo.spend}),
    )
}
