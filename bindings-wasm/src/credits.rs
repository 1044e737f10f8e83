//! Credits as a handle.

use attribution_core::domain::LineColumns;
use attribution_core::wire::Handle;
use attribution_core::{Credits, Dimension, Result as CoreResult};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::border::{json, raise};
#[cfg(feature = "full")]
use crate::packed::Packed;
#[cfg(feature = "full")]
use crate::watch::NativeWatch;
#[cfg(feature = "full")]
use crate::wire::ask_of;
use crate::wire::read;

/// Credits: how much of each conversion every touch earned.
#[wasm_bindgen]
pub struct NativeCredits(Credits);

impl NativeCredits {
    pub(crate) const fn new(credits: Credits) -> Self {
        Self(credits)
    }
}

#[wasm_bindgen]
impl NativeCredits {
    /// Name of the model that made them.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn model(&self) -> String {
        self.0.model().to_owned()
    }

    /// Conservation of credit: what the weights of one journey add up to, as JSON.
    ///
    /// # Errors
    /// Never: it is one word.
    pub fn conservation(&self) -> Result<String, JsValue> {
        json(&self.0.conservation())
    }

    /// Reads what is known of credits by the name of a function.
    ///
    /// # Errors
    /// As the core says.
    pub fn read(&self, function: &str) -> Result<JsValue, JsValue> {
        read(function, Handle::Credits(&self.0))
    }

    /// Number of touches of the converting journeys.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn touches(&self) -> usize {
        self.0.weights().len()
    }

    /// One weight for each touch.
    #[must_use]
    pub fn weights(&self) -> Vec<f64> {
        self.0.weights().to_vec()
    }

    /// At most `count` lines from a touch of a journey on, as JSON.
    ///
    /// # Errors
    /// Never: lines are plain data.
    pub fn lines(&self, journey: usize, position: usize, count: usize) -> Result<String, JsValue> {
        json(&self.0.lines_from(journey, position).take(count).collect::<Vec<_>>())
    }

    /// All lines, in columns.
    #[wasm_bindgen(js_name = lineColumns)]
    #[must_use]
    pub fn line_columns(&self) -> NativeLines {
        NativeLines(self.0.line_columns())
    }

    /// The table by dimensions, as JSON, and as text.
    ///
    /// # Errors
    /// As the core says.
    pub fn by(&self, dimensions: Vec<String>) -> Result<Vec<String>, JsValue> {
        let dimensions = dimensions
            .into_iter()
            .map(|name| Dimension::named(&name, self.0.journeys()))
            .collect::<CoreResult<Vec<_>>>();
        let table = dimensions.and_then(|dimensions| self.0.by(&dimensions)).map_err(raise)?;
        Ok(vec![json(&table)?, table.to_string()])
    }
}

#[cfg(feature = "full")]
#[wasm_bindgen]
impl NativeCredits {
    /// Calls a function that works on credits alone by its name, as JSON.
    ///
    /// # Errors
    /// As the core says.
    pub fn ask(&self, function: &str, arguments: &str, watch: &NativeWatch) -> Result<JsValue, JsValue> {
        ask_of(function, &[Handle::Credits(&self.0)], arguments, watch)
    }

    /// Calls a function that works on credits and spend by its name, as JSON.
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
        ask_of(function, &[Handle::Credits(&self.0), Handle::Spend(&spend)], arguments, watch)
    }
}

/// The lines of credits in columns, each of which is handed over once.
#[wasm_bindgen]
pub struct NativeLines(LineColumns);

#[wasm_bindgen]
impl NativeLines {
    /// A column of whole numbers: `journey`, `key`, `position`, `row` or `channel`.
    #[must_use]
    pub fn whole(&mut self, name: &str) -> Vec<u32> {
        let columns = &mut self.0;
        std::mem::take(match name {
            "journey" => &mut columns.journey,
            "key" => &mut columns.key,
            "position" => &mut columns.position,
            "row" => &mut columns.row,
            _ => &mut columns.channel,
        })
    }

    /// The texts behind the codes of `key` or `channel`.
    #[must_use]
    pub fn names(&mut self, name: &str) -> Vec<String> {
        let columns = &mut self.0;
        std::mem::take(if name == "key" { &mut columns.keys } else { &mut columns.channels })
    }

    /// The times, in microseconds.
    #[must_use]
    pub fn micros(&mut self) -> Vec<i64> {
        std::mem::take(&mut self.0.at)
    }

    /// A column of numbers: `weight` or `value`.
    #[must_use]
    pub fn numbers(&mut self, name: &str) -> Vec<f64> {
        let columns = &mut self.0;
        std::mem::take(if name == "weight" { &mut columns.weight } else { &mut columns.value })
    }
}
