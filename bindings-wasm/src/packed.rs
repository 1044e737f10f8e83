//! Tables on their way in.

use attribution_core::Result;
#[cfg(feature = "full")]
use attribution_core::domain::Spend;
use attribution_core::ingest::{PackedTable, TableKind};
#[cfg(feature = "full")]
use attribution_core::ingest::{RecordTable, TimeTexts};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::border::raise;

/// A table that is filled column by column.
#[wasm_bindgen]
pub struct Packed {
    table: PackedTable,
    kind: TableKind,
}

impl Packed {
    pub(crate) const fn table(&self) -> &PackedTable {
        &self.table
    }

    /// The table as one of records.
    #[cfg(feature = "full")]
    pub(crate) fn records<'a>(&'a self, times: &'a TimeTexts<'a>) -> Result<RecordTable<'a>> {
        self.table.records(self.kind, times)
    }

    /// The table as spend.
    #[cfg(feature = "full")]
    pub(crate) fn spend(&self) -> Result<Vec<Spend>> {
        Spend::from_table(&self.records(&self.table.time_texts())?, 0)
    }
}

#[wasm_bindgen]
impl Packed {
    /// An empty table: spend by the names of its columns, all others by rules.
    ///
    /// # Errors
    /// As the core says of the rules or names, and for a table that there is not.
    #[wasm_bindgen(constructor)]
    pub fn new(kind: &str, rules: &str) -> Result<Self, JsValue> {
        let kind = TableKind::named(kind).map_err(raise)?;
        Ok(Self { table: PackedTable::by_json(kind, rules).map_err(raise)?, kind })
    }

    /// Name of the field that the column `header` holds, and the kind of its cells; nothing for a column that is not read.
    ///
    /// # Errors
    /// As the core says of a column that is no field of spend.
    pub fn field(&mut self, header: &str) -> Result<Option<Vec<String>>, JsValue> {
        let field = self.table.field(self.kind, header).map_err(raise)?;
        Ok(field.map(|(name, kind)| vec![name, kind.to_owned()]))
    }

    /// Adds a column of text.
    ///
    /// # Errors
    /// When the bytes are not UTF-8 or the ends do not rise inside them.
    pub fn text(&mut self, name: &str, codes: Vec<u32>, bytes: &[u8], ends: &[u32]) -> Result<(), JsValue> {
        self.table.push_text(name, codes, bytes, ends).map_err(raise)
    }

    /// Adds a column of text that is read as times.
    ///
    /// # Errors
    /// As [`Packed::text`].
    #[wasm_bindgen(js_name = timeText)]
    pub fn time_text(
        &mut self,
        name: &str,
        codes: Vec<u32>,
        bytes: &[u8],
        ends: &[u32],
    ) -> Result<(), JsValue> {
        self.table.push_time_text(name, codes, bytes, ends).map_err(raise)
    }

    /// Adds a column of numbers, with a mark for each row that has one.
    pub fn numbers(&mut self, name: &str, values: Vec<f64>, present: Vec<u8>) {
        self.table.push_numbers(name, values, present);
    }

    /// Adds a column of times in milliseconds.
    pub fn millis(&mut self, name: &str, values: Vec<f64>) {
        self.table.push_millis(name, values);
    }

    /// Adds a column of times in microseconds.
    pub fn micros(&mut self, name: &str, values: Vec<i64>) {
        self.table.push_micros(name, values);
    }

    /// Adds a column of lists of text.
    ///
    /// # Errors
    /// As [`Packed::text`], and when the lengths do not add up.
    pub fn lists(
        &mut self,
        name: &str,
        lengths: &[u32],
        codes: Vec<u32>,
        bytes: &[u8],
        ends: &[u32],
    ) -> Result<(), JsValue> {
        self.table.push_lists(name, lengths, codes, bytes, ends).map_err(raise)
    }

    /// Says that a cell holds something that its column cannot.
    pub fn object(&mut self, name: &str, row: u32, detail: &str) {
        self.table.object(name, row as usize, detail);
    }
}
