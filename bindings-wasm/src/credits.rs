//! Credits as a handle.

use attribution_core::{Credits, Dimension, Result as CoreResult};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::border::{json, raise};

/// How much of each conversion every touch earned.
#[wasm_bindgen]
pub struct NativeCredits(Credits);

impl NativeCredits {
    pub(crate) const fn new(credits: Credits) -> Self {
        Self(credits)
    }
}

#[wasm_bindgen]
impl NativeCredits {
    /// Which model made them.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn model(&self) -> String {
        self.0.model().to_owned()
    }

    /// What the weights of one journey add up to, as JSON.
    ///
    /// # Errors
    /// Never: it is one word.
    pub fn conservation(&self) -> Result<String, JsValue> {
        json(&self.0.conservation())
    }

    /// Conversions that no touch earned, as JSON.
    ///
    /// # Errors
    /// Never: it is plain data.
    pub fn unattributed(&self) -> Result<String, JsValue> {
        json(&self.0.unattributed())
    }

    /// One weight for each touch.
    #[must_use]
    pub fn weights(&self) -> Vec<f64> {
        self.0.weights().to_vec()
    }

    /// One line for each touch, as JSON.
    ///
    /// # Errors
    /// Never: lines are plain data.
    pub fn lines(&self) -> Result<String, JsValue> {
        json(&self.0.lines().collect::<Vec<_>>())
    }

    /// What groups earned beside what they cost, as JSON.
    ///
    /// # Errors
    /// As the core says.
    pub fn roi(&self, arguments: &str) -> Result<String, JsValue> {
        attribution_core::economics::call_roi(&self.0, arguments).map_err(raise)
    }

    /// The best budget for curves fitted to credits and spend, as JSON.
    ///
    /// # Errors
    /// As the core says.
    pub fn plan(&self, arguments: &str) -> Result<String, JsValue> {
        attribution_core::economics::call_plan(&self.0, arguments).map_err(raise)
    }

    /// The table by dimensions, as JSON, and as text.
    ///
    /// # Errors
    /// As the core says.
    pub fn by(&self, dimensions: Vec<String>) -> Result<Vec<String>, JsValue> {
        let dimensions =
            dimensions.into_iter().map(|name| name.parse()).collect::<CoreResult<Vec<Dimension>>>();
        let table = dimensions.and_then(|dimensions| self.0.by(&dimensions)).map_err(raise)?;
        Ok(vec![json(&table)?, table.to_string()])
    }
}
