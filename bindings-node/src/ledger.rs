//! The ledger of partners, as a handle.

// On the module, because the macros copy attributes of functions to code of their own.
#![expect(clippy::needless_pass_by_value, reason = "values of JavaScript come by value")]

use std::sync::{Arc, Mutex, PoisonError};

use attribution_core::ledger::{Ledger, LedgerOptions};
use attribution_core::wire::{self, Handle};
use napi::bindgen_prelude::{AsyncTask, Uint8Array};
use napi_derive::napi;

use crate::border::call;
use crate::watch::NativeWatch;
use crate::wire::Ask;

/// Ledger of partners: entries in a hash chain.
#[napi]
pub struct NativeLedger(Arc<Mutex<Ledger>>);

impl NativeLedger {
    fn new(ledger: Ledger) -> Self {
        Self(Arc::new(Mutex::new(ledger)))
    }

    fn read<T>(&self, work: impl FnOnce(&Ledger) -> T) -> T {
        work(&self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

#[napi]
impl NativeLedger {
    /// A ledger without entries, by options as JSON.
    ///
    /// # Errors
    /// As the core says.
    #[napi(factory)]
    pub fn from_options(options: String) -> napi::Result<Self> {
        call(|| LedgerOptions::from_json(&options).and_then(Ledger::new)).map(Self::new)
    }

    /// Reads bytes.
    ///
    /// # Errors
    /// As the core says.
    #[napi(factory)]
    pub fn from_bytes(bytes: Uint8Array) -> napi::Result<Self> {
        call(|| Ledger::from_bytes(&bytes)).map(Self::new)
    }

    /// Reads lines of JSON.
    ///
    /// # Errors
    /// As the core says.
    #[napi(factory)]
    pub fn from_json_lines(lines: String) -> napi::Result<Self> {
        call(|| Ledger::from_json_lines(&lines)).map(Self::new)
    }

    /// The ledger as bytes.
    #[napi]
    #[must_use]
    pub fn to_bytes(&self) -> Uint8Array {
        self.read(Ledger::to_bytes).into()
    }

    /// Number of entries.
    #[napi(getter)]
    #[must_use]
    pub fn length(&self) -> u32 {
        u32::try_from(self.read(Ledger::len)).unwrap_or(u32::MAX)
    }

    /// Calls a function that works on a ledger by its name, off the event loop.
    #[napi(ts_return_type = "Promise<unknown>")]
    #[must_use]
    pub fn ask(&self, function: String, arguments: String, watch: &NativeWatch) -> AsyncTask<Ask> {
        let ledger = Arc::clone(&self.0);
        Ask::later(watch, move |progress| {
            wire::call(&function, &[Handle::Ledger(&ledger)], &arguments, progress)
        })
    }
}
