//! Journeys as a handle, and the functions that make them.

use attribution_core::ingest::{ConversionTable, TouchTable};
use attribution_core::wire::Handle;
use attribution_core::{JourneyRules, Journeys, ModelSpec, attribute_touches};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::border::{json, raise};
use crate::credits::NativeCredits;
use crate::packed::Packed;
use crate::watch::NativeWatch;
use crate::wire::{ask_of, read};

/// Journeys that are built.
#[wasm_bindgen]
pub struct NativeJourneys(Journeys);

/// Builds journeys from touches and conversions.
///
/// # Errors
/// As the core says.
#[wasm_bindgen]
pub fn build(
    touches: &Packed,
    conversions: &Packed,
    rules: &str,
    watch: &NativeWatch,
) -> Result<NativeJourneys, JsValue> {
    watch.begin()?;
    let rules = JourneyRules::from_json(rules).map_err(raise)?;
    let built = with_tables(touches, conversions, |touches, conversions| {
        Journeys::from_columns(&rules, &[touches], &[conversions])
    });
    built.map(NativeJourneys).map_err(raise)
}

fn with_tables<T>(
    touches: &Packed,
    conversions: &Packed,
    work: impl FnOnce(TouchTable<'_>, ConversionTable<'_>) -> T,
) -> T {
    let (touches, conversions) = (touches.table(), conversions.table());
    let (touch_times, conversion_times) = (touches.time_texts(), conversions.time_texts());
    work(touches.touches(&touch_times), conversions.conversions(&conversion_times))
}

/// Builds journeys from path counts.
///
/// # Errors
/// As the core says.
#[wasm_bindgen(js_name = buildFromPaths)]
pub fn build_from_paths(paths: &Packed, rules: &str, watch: &NativeWatch) -> Result<NativeJourneys, JsValue> {
    watch.begin()?;
    let rules = JourneyRules::from_json(rules).map_err(raise)?;
    Journeys::from_path_columns(&rules, &[paths.table().paths()]).map(NativeJourneys).map_err(raise)
}

/// Credits of several models, building only the journeys that they need.
///
/// # Errors
/// As the core says.
#[wasm_bindgen]
pub fn attribute(
    touches: &Packed,
    conversions: &Packed,
    models: Vec<String>,
    rules: &str,
    watch: &NativeWatch,
) -> Result<Vec<NativeCredits>, JsValue> {
    watch.begin()?;
    let rules = JourneyRules::from_json(rules).map_err(raise)?;
    let models = ModelSpec::list_from_json(models).map_err(raise)?;
    let credits = with_tables(touches, conversions, |touches, conversions| {
        attribute_touches(&rules, &[touches], &[conversions], &models)
    });
    Ok(credits.map_err(raise)?.into_iter().map(NativeCredits::new).collect())
}

impl NativeJourneys {
    #[cfg(feature = "full")]
    pub(crate) const fn new(journeys: Journeys) -> Self {
        Self(journeys)
    }

    pub(crate) const fn core(&self) -> &Journeys {
        &self.0
    }
}

#[wasm_bindgen]
impl NativeJourneys {
    /// Number of journeys.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn length(&self) -> usize {
        self.0.len()
    }

    /// Number of journeys that converted.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn converting(&self) -> usize {
        self.0.converting()
    }

    /// Number of touches that they hold.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn touches(&self) -> usize {
        self.0.touches()
    }

    /// Every channel.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn channels(&self) -> Vec<String> {
        self.0.channels().names().map(str::to_owned).collect()
    }

    /// The currency of the values.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn currency(&self) -> Option<String> {
        self.0.currency().map(|currency| currency.to_string())
    }

    /// Reads what is known of journeys by the name of a function.
    ///
    /// # Errors
    /// As the core says.
    pub fn read(&self, function: &str) -> Result<JsValue, JsValue> {
        read(function, Handle::Journeys(&self.0))
    }

    /// Calls a function that works on journeys by its name, with arguments.
    ///
    /// # Errors
    /// As the core says.
    pub fn ask(&self, function: &str, arguments: &str, watch: &NativeWatch) -> Result<JsValue, JsValue> {
        ask_of(function, &[Handle::Journeys(&self.0)], arguments, watch)
    }

    /// The position of the first journey with this key.
    #[must_use]
    pub fn find(&self, key: &str) -> Option<usize> {
        self.0.find(key).map(|journey| journey.index())
    }
}

#[cfg(feature = "full")]
#[wasm_bindgen]
impl NativeJourneys {
    /// Calls a function that works on journeys and spend by its name, as JSON.
    ///
    /// # Errors
    /// As the core says.
    #[wasm_bindgen(js_name = askBesideSpend)]
    pub fn ask_beside_spend(
        &self,
        function: &str,
        spend: &Packed,
        arguments: &str,
        watch: &NativeWatch,
    ) -> Result<JsValue, JsValue> {
        let spend = spend.spend().map_err(raise)?;
        ask_of(function, &[Handle::Journeys(&self.0), Handle::Spend(&spend)], arguments, watch)
    }

    /// The journeys as bytes.
    ///
    /// # Errors
    /// `CANCELLED` when they are not wanted.
    #[wasm_bindgen(js_name = toBytes)]
    pub fn to_bytes(&self, watch: &NativeWatch) -> Result<Vec<u8>, JsValue> {
        watch.begin()?;
        Ok(self.0.to_bytes())
    }
}

/// Reads journeys from bytes.
///
/// # Errors
/// As the core says.
#[cfg(feature = "full")]
#[wasm_bindgen(js_name = journeysFromBytes)]
pub fn journeys_from_bytes(bytes: &[u8], watch: &NativeWatch) -> Result<NativeJourneys, JsValue> {
    watch.begin()?;
    Journeys::from_bytes(bytes).map(NativeJourneys).map_err(raise)
}

/// All models, as JSON.
///
/// # Errors
/// Never: the catalogue is plain data.
#[wasm_bindgen]
pub fn catalog() -> Result<String, JsValue> {
    json(&attribution_core::catalog())
}
