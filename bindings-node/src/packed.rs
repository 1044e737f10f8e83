//! Tables on their way in.

// On the module, because the macros copy attributes of functions to code of their own.
#![expect(clippy::needless_pass_by_value, reason = "values of JavaScript come by value")]

use std::sync::{Arc, PoisonError, RwLock};

use attribution_core::Result;
use attribution_core::domain::Spend;
use attribution_core::ingest::PackedTable;
use napi::bindgen_prelude::{BigInt64Array, Float64Array, Uint8Array, Uint32Array};
use napi_derive::napi;

use crate::border::call;

/// A table as spend.
pub(crate) fn spend_of(table: &PackedTable) -> Result<Vec<Spend>> {
    table.spend(&table.time_texts())?.records(0)
}

/// A table that is filled column by column.
#[napi]
#[derive(Default)]
pub struct Packed(Arc<RwLock<PackedTable>>);

impl Packed {
    /// The table, for a task on another thread.
    pub(crate) fn share(&self) -> Arc<RwLock<PackedTable>> {
        Arc::clone(&self.0)
    }

    fn change<T>(&self, work: impl FnOnce(&mut PackedTable) -> T) -> T {
        work(&mut self.0.write().unwrap_or_else(PoisonError::into_inner))
    }
}

#[napi]
impl Packed {
    /// An empty table.
    #[napi(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a column of text.
    ///
    /// # Errors
    /// When the bytes are not UTF-8 or the ends do not rise inside them.
    #[napi]
    pub fn text(
        &self,
        name: String,
        codes: Uint32Array,
        bytes: Uint8Array,
        ends: Uint32Array,
    ) -> napi::Result<()> {
        call(|| self.change(|table| table.push_text(&name, codes.to_vec(), &bytes, &ends)))
    }

    /// Adds a column of text that is read as times.
    ///
    /// # Errors
    /// As [`Packed::text`].
    #[napi]
    pub fn time_text(
        &self,
        name: String,
        codes: Uint32Array,
        bytes: Uint8Array,
        ends: Uint32Array,
    ) -> napi::Result<()> {
        call(|| self.change(|table| table.push_time_text(&name, codes.to_vec(), &bytes, &ends)))
    }

    /// Adds a column of numbers, with a mark for each row that has one.
    #[napi]
    pub fn numbers(&self, name: String, values: Float64Array, present: Uint8Array) {
        self.change(|table| table.push_numbers(&name, values.to_vec(), present.to_vec()));
    }

    /// Adds a column of times in milliseconds.
    #[napi]
    pub fn millis(&self, name: String, values: Float64Array) {
        self.change(|table| table.push_millis(&name, values.to_vec()));
    }

    /// Adds a column of times in microseconds.
    #[napi]
    pub fn micros(&self, name: String, values: BigInt64Array) {
        self.change(|table| table.push_micros(&name, values.to_vec()));
    }

    /// Adds a column of lists of text.
    ///
    /// # Errors
    /// As [`Packed::text`], and when the lengths do not add up.
    #[napi]
    pub fn lists(
        &self,
        name: String,
        lengths: Uint32Array,
        codes: Uint32Array,
        bytes: Uint8Array,
        ends: Uint32Array,
    ) -> napi::Result<()> {
        call(|| self.change(|table| table.push_lists(&name, &lengths, codes.to_vec(), &bytes, &ends)))
    }

    /// Says that a cell holds something that its column cannot.
    #[napi]
    pub fn object(&self, name: String, row: u32, detail: String) {
        self.change(|table| table.object(&name, row as usize, &detail));
    }
}
