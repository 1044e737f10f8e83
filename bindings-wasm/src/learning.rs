//! Summaries of paths and models that have learned, as handles.

use attribution_core::compare::{BootstrapOptions, Comparison, ConsensusThresholds, bootstrap_watched};
use attribution_core::{FittedModel, ModelSpec, PathCount, PathSummary};
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::border::{json, raise};
use crate::credits::NativeCredits;
use crate::journeys::NativeJourneys;

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
    fn watch(&self) -> impl Fn(u64, u64) -> ControlFlow<()> + Sync {
        |_, _| if self.0.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}

/// Summary of paths: how many journeys took each.
#[wasm_bindgen]
pub struct NativeSummary(PathSummary);

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

    /// Learns.
    ///
    /// # Errors
    /// As the core says.
    pub fn fit(&self, model: &str, stop: &NativeStop) -> Result<NativeFitted, JsValue> {
        let fitted = ModelSpec::from_json(model).and_then(|model| model.fit_watched(&self.0, &stop.watch()));
        fitted.map(NativeFitted).map_err(raise)
    }
}

/// A model that has learned.
#[wasm_bindgen]
pub struct NativeFitted(FittedModel);

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

    /// Everything learned, as JSON.
    #[wasm_bindgen(js_name = toJson)]
    #[must_use]
    pub fn to_json(&self) -> String {
        self.0.to_json()
    }

    /// Everything that there is to see, as JSON.
    ///
    /// # Errors
    /// Never: it is plain data.
    pub fn details(&self) -> Result<String, JsValue> {
        json(&self.0.details())
    }

    /// Credits of journeys.
    ///
    /// # Errors
    /// As the core says.
    pub fn attribute(&self, journeys: &NativeJourneys) -> Result<NativeCredits, JsValue> {
        self.0.attribute(journeys.core()).map(NativeCredits::new).map_err(raise)
    }

    /// Explanation of the credits of a journey, as JSON.
    ///
    /// # Errors
    /// As the core says.
    pub fn explain(&self, journeys: &NativeJourneys, journey: usize) -> Result<String, JsValue> {
        json(&self.0.explain(journeys.core(), journey).map_err(raise)?)
    }
}

#[wasm_bindgen]
impl NativeJourneys {
    /// Summary of paths: how many journeys took each.
    #[must_use]
    pub fn summary(&self) -> NativeSummary {
        NativeSummary(self.core().summary())
    }

    /// Several models side by side, as JSON.
    ///
    /// # Errors
    /// As the core says.
    pub fn compare(&self, models: Vec<String>, thresholds: &str) -> Result<String, JsValue> {
        let thresholds = ConsensusThresholds::from_json(thresholds).map_err(raise)?;
        let models = ModelSpec::list_from_json(models).map_err(raise)?;
        json(&Comparison::new(self.core(), &models, thresholds).map_err(raise)?)
    }

    /// Bootstrap of a model, as JSON.
    ///
    /// # Errors
    /// As the core says.
    pub fn bootstrap(&self, model: &str, options: &str, stop: &NativeStop) -> Result<String, JsValue> {
        let options = BootstrapOptions::from_json(options).map_err(raise)?;
        let model = ModelSpec::from_json(model).map_err(raise)?;
        json(&bootstrap_watched(&model, self.core(), options, &stop.watch()).map_err(raise)?)
    }
}
