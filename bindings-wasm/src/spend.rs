//! Spend and the demo, which has some: what only the full module knows.

use attribution_core::ingest::SpendField;
use attribution_core::simulate;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::border::{json, raise};

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

/// Kind of a column of spend called `name`: `text`, `number` or `time`.
///
/// # Errors
/// As the core says of a column that is no field of spend.
#[wasm_bindgen(js_name = spendField)]
pub fn spend_field(name: &str) -> Result<String, JsValue> {
    Ok(SpendField::from_name(name).map_err(raise)?.kind().name().to_owned())
}
