//! The ledger of partners, as a handle.

use std::sync::{Mutex, PoisonError};

use attribution_core::ledger::{Ledger, LedgerOptions};
use attribution_core::wire::Handle;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::border::raise;
use crate::watch::NativeWatch;
use crate::wire::ask_of;

/// Ledger of partners: entries in a hash chain.
#[wasm_bindgen]
pub struct NativeLedger(Mutex<Ledger>);

impl NativeLedger {
    fn read<T>(&self, work: impl FnOnce(&Ledger) -> T) -> T {
        work(&self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

#[wasm_bindgen]
impl NativeLedger {
    /// A ledger without entries, by options as JSON.
    ///
    /// # Errors
    /// As the core says.
    #[wasm_bindgen(js_name = fromOptions)]
    pub fn from_options(options: &str) -> Result<Self, JsValue> {
        let ledger = LedgerOptions::from_json(options).and_then(Ledger::new).map_err(raise)?;
        Ok(Self(Mutex::new(ledger)))
    }

    /// Reads bytes.
    ///
    /// # Errors
    /// As the core says.
    #[wasm_bindgen(js_name = fromBytes)]
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, JsValue> {
        Ok(Self(Mutex::new(Ledger::from_bytes(bytes).map_err(raise)?)))
    }

    /// Reads lines of JSON.
    ///
    /// # Errors
    /// As the core says.
    #[wasm_bindgen(js_name = fromJsonLines)]
    pub fn from_json_lines(lines: &str) -> Result<Self, JsValue> {
        Ok(Self(Mutex::new(Ledger::from_json_lines(lines).map_err(raise)?)))
    }

    /// The ledger as bytes.
    #[wasm_bindgen(js_name = toBytes)]
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        self.read(Ledger::to_bytes)
    }

    /// Number of entries.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn length(&self) -> u32 {
        u32::try_from(self.read(Ledger::len)).unwrap_or(u32::MAX)
    }

    /// Calls a function that works on a ledger by its name.
    ///
    /// # Errors
    /// As the core says.
    pub fn ask(&self, function: &str, arguments: &str, watch: &NativeWatch) -> Result<JsValue, JsValue> {
        ask_of(function, &[Handle::Ledger(&self.0)], arguments, watch)
    }
}
