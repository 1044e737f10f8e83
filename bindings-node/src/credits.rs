//! Credits as a handle.

// On the module, because the macros copy attributes of functions to code of their own.
#![expect(clippy::needless_pass_by_value, reason = "values of JavaScript come by value")]

use attribution_core::{Credits, Dimension, Result};
use napi::bindgen_prelude::Float64Array;
use napi_derive::napi;

use crate::border::{call, json};

/// How much of each conversion every touch earned.
#[napi]
pub struct NativeCredits(Credits);

impl NativeCredits {
    pub(crate) const fn new(credits: Credits) -> Self {
        Self(credits)
    }
}

#[napi]
impl NativeCredits {
    /// Which model made them.
    #[napi(getter)]
    #[must_use]
    pub fn model(&self) -> String {
        self.0.model().to_owned()
    }

    /// What the weights of one journey add up to, as JSON.
    ///
    /// # Errors
    /// Never: it is one word.
    #[napi]
    pub fn conservation(&self) -> napi::Result<String> {
        json(&self.0.conservation())
    }

    /// Conversions that no touch earned, as JSON.
    ///
    /// # Errors
    /// Never: it is plain data.
    #[napi]
    pub fn unattributed(&self) -> napi::Result<String> {
        json(&self.0.unattributed())
    }

    /// One weight for each touch.
    #[napi]
    #[must_use]
    pub fn weights(&self) -> Float64Array {
        Float64Array::new(self.0.weights().to_vec())
    }

    /// One line for each touch, as JSON.
    ///
    /// # Errors
    /// Never: lines are plain data.
    #[napi]
    pub fn lines(&self) -> napi::Result<String> {
        json(&self.0.lines().collect::<Vec<_>>())
    }

    /// What groups earned beside what they cost, as JSON.
    ///
    /// # Errors
    /// As the core says.
    #[napi]
    pub fn roi(&self, arguments: String) -> napi::Result<String> {
        call(|| attribution_core::economics::call_roi(&self.0, &arguments))
    }

    /// The best budget for curves fitted to credits and spend, as JSON.
    ///
    /// # Errors
    /// As the core says.
    #[napi]
    pub fn plan(&self, arguments: String) -> napi::Result<String> {
        call(|| attribution_core::economics::call_plan(&self.0, &arguments))
    }

    /// The table by dimensions, as JSON, and as text.
    ///
    /// # Errors
    /// As the core says.
    #[napi]
    pub fn by(&self, dimensions: Vec<String>) -> napi::Result<Vec<String>> {
        let table = call(|| {
            let dimensions =
                dimensions.iter().map(|name| name.parse()).collect::<Result<Vec<Dimension>>>()?;
            self.0.by(&dimensions)
        })?;
        Ok(vec![json(&table)?, table.to_string()])
    }
}
