//! Tables on their way in.

// On the module, because the macros copy attributes of functions to code of their own.
#![expect(clippy::needless_pass_by_value, reason = "values of JavaScript come by value")]

use std::sync::{Arc, PoisonError, RwLock};

use attribution_core::Result;
use attribution_core::domain::Spend;
use attribution_core::ingest::{PackedTable, TableKind};
use napi::bindgen_prelude::{BigInt64Array, Float64Array, Uint8Array, Uint32Array};
use napi_derive::napi;

use crate::border::call;

/// A table as spend.
pub(crate) fn spend_of(table: &PackedTable) -> Result<Vec<Spend>> {
    Spend::from_table(&table.records(TableKind::Spend, &table.time_texts())?, 0)
}

/// A table that is filled column by column.
#[napi]
pub struct Packed {
    table: Arc<RwLock<PackedTable>>,
    kind: TableKind,
}

impl Packed {
    /// The table, for a task on another thread.
    pub(crate) fn share(&self) -> Arc<RwLock<PackedTable>> {
        Arc::clone(&self.table)
    }

    /// The table as one of records, for a task on another thread.
    pub(crate) fn share_records(&self) -> (TableKind, Arc<RwLock<PackedTable>>) {
        (self.kind, self.share())
    }

    fn change<T>(&self, work: impl FnOnce(&mut PackedTable) -> T) -> T {
        work(&mut self.table.write().unwrap_or_else(PoisonError::into_inner))
    }
}

#[napi]
impl Packed {
    /// An empty table: spend by the names of its columns, all others by rules.
    ///
    /// # Errors
    /// As the core says of the rules or names, and for a table that there is not.
    #[napi(constructor)]
    pub fn new(kind: String, rules: String) -> napi::Result<Self> {
        call(|| {
            let kind = TableKind::named(&kind)?;
            Ok(Self { table: Arc::new(RwLock::new(PackedTable::by_json(kind, &rules)?)), kind })
        })
    }

    /// Name of the field that the column `header` holds, and the kind of its cells; nothing for a column that is not read.
    ///
    /// # Errors
    /// As the core says of a column that is no field of spend.
    #[napi]
    pub fn field(&self, header: String) -> napi::Result<Option<Vec<String>>> {
        let field = call(|| self.change(|table| table.field(self.kind, &header)))?;
        Ok(field.map(|(name, kind)| vec![name, kind.to_owned()]))
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
