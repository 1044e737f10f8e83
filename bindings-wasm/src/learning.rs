//! Summaries of paths and models that have learned, as handles.

use attribution_core::wire::Handle;
use attribution_core::{FittedModel, PathCount, PathSummary};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::border::{json, raise};
use crate::journeys::NativeJourneys;
use crate::watch::NativeWatch;
use crate::wire::{ask_of, read};

/// Summary of paths: how many journeys took each.
#[wasm_bindgen]
pub struct NativeSummary(PathSummary);

impl NativeSummary {
    pub(crate) const fn new(summary: PathSummary) -> Self {
        Self(summary)
    }
}

#[wasm_bindgen]
impl NativeSummary {
    /// A summary of no journeys.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn empty() -> Self {
        Self(PathSummary::default())
    }

    /// Reads bytes.
    ///
    /// # Errors
    /// As the core says.
    #[wasm_bindgen(js_name = fromBytes)]
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, JsValue> {
        PathSummary::from_bytes(bytes).map(Self).map_err(raise)
    }

    /// The summary as bytes.
    #[wasm_bindgen(js_name = toBytes)]
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        self.0.to_bytes()
    }

    /// Totals: how many distinct paths there are, how many journeys converted and did not, what they were worth, and
    /// the channels, as JSON.
    ///
    /// # Errors
    /// Never: it is plain data.
    pub fn totals(&self) -> Result<String, JsValue> {
        json(&self.0.overview())
    }

    /// Adds journeys along one path, given as JSON.
    ///
    /// # Errors
    /// As the core says.
    pub fn add(&mut self, row: &str) -> Result<(), JsValue> {
        let row = PathCount::from_json(row).map_err(raise)?;
        self.0.add(&row.path, row.conversions, row.value, row.nulls).map_err(raise)
    }

    /// Takes journeys along one path away, given as JSON.
    ///
    /// # Errors
    /// As the core says.
    pub fn remove(&mut self, row: &str) -> Result<(), JsValue> {
        let row = PathCount::from_json(row).map_err(raise)?;
        self.0.remove(&row.path, row.conversions, row.value, row.nulls).map_err(raise)
    }

    /// Adds what the bytes of another summary hold.
    ///
    /// # Errors
    /// As the core says.
    #[wasm_bindgen(js_name = mergeBytes)]
    pub fn merge_bytes(&mut self, other: &[u8]) -> Result<(), JsValue> {
        self.0.merge(&PathSummary::from_bytes(other).map_err(raise)?);
        Ok(())
    }

    /// Calls a function that works on a summary by its name.
    ///
    /// # Errors
    /// As the core says.
    pub fn ask(&self, function: &str, arguments: &str, watch: &NativeWatch) -> Result<JsValue, JsValue> {
        ask_of(function, &[Handle::PathSummary(&self.0)], arguments, watch)
    }
}

/// A model that has learned.
#[wasm_bindgen]
pub struct NativeFitted(FittedModel);

impl NativeFitted {
    pub(crate) const fn new(fitted: FittedModel) -> Self {
        Self(fitted)
    }
}

#[wasm_bindgen]
impl NativeFitted {
    /// Reads JSON.
    ///
    /// # Errors
    /// As the core says.
    #[wasm_bindgen(js_name = fromJson)]
    pub fn from_json(text: &str) -> Result<Self, JsValue> {
        FittedModel::from_json(text).map(Self).map_err(raise)
    }

    /// The model and its parameters.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn model(&self) -> String {
        self.0.spec().label()
    }

    /// Everything learned, as JSON.
    #[wasm_bindgen(js_name = toJson)]
    #[must_use]
    pub fn to_json(&self) -> String {
        self.0.to_json()
    }

    /// Reads what was learned by the name of a function.
    ///
    /// # Errors
    /// As the core says.
    pub fn read(&self, function: &str) -> Result<JsValue, JsValue> {
        read(function, Handle::FittedModel(&self.0))
    }

    /// Calls a function that works on a model that has learned and on journeys by its name.
    ///
    /// # Errors
    /// As the core says.
    pub fn ask(
        &self,
        function: &str,
        journeys: &NativeJourneys,
        arguments: &str,
        watch: &NativeWatch,
    ) -> Result<JsValue, JsValue> {
        let handles = [Handle::FittedModel(&self.0), Handle::Journeys(journeys.core())];
        ask_of(function, &handles, arguments, watch)
    }
}
