//! The columns of one batch, as the tables of the core.

use std::sync::Arc;

use attribution_core::ingest::{
    CellObjection, ColumnKind, ConversionField, ConversionTable, PathField, PathTable, RecordTable,
    TableKind, TextLists, TimeText, TouchField, TouchTable,
};

use crate::arrow_text::ArrowText;
use crate::column::Column;
use crate::paths::Paths;

/// Fields and columns of one batch.
pub(crate) struct Batch {
    columns: Vec<(String, Column)>,
    /// Names of all columns, those that are not read included.
    headers: Arc<[String]>,
    objections: Vec<CellObjection>,
}

/// Texts of a batch that the core reads as times.
pub(crate) struct TimeTexts<'a>(Vec<(&'a str, TimeText<'a>)>);

impl Batch {
    /// A batch of so many rows.
    pub(crate) fn new(mut columns: Vec<(String, Column)>, rows: usize, headers: Arc<[String]>) -> Self {
        // Without a column that the core knows it could not see that there are rows, and would find nothing missing.
        if columns.is_empty() && rows > 0 {
            columns.push(("id".to_owned(), Column::Text(ArrowText::Nothing(rows))));
        }
        Self { columns, headers, objections: Vec::new() }
    }

    /// The batch with what is wrong with single cells.
    pub(crate) fn with_objections(self, objections: Vec<CellObjection>) -> Self {
        Self { objections, ..self }
    }

    pub(crate) fn time_texts(&self) -> TimeTexts<'_> {
        let texts = self.columns.iter().filter_map(|(name, column)| match column {
            Column::TimeText(text) => Some((name.as_str(), TimeText(text))),
            _ => None,
        });
        TimeTexts(texts.collect())
    }

    /// The batch as a table of touches.
    pub(crate) fn touches<'a>(&'a self, times: &'a TimeTexts<'a>) -> TouchTable<'a> {
        let mut table = TouchTable::new().with_objections(&self.objections).with_headers(&self.headers);
        for (name, column) in &self.columns {
            table = match (TouchField::from_name(name), column) {
                (Some(TouchField::Text(field)), Column::Text(text)) => table.with_text(field, text),
                (Some(TouchField::Number(field)), Column::Number(numbers)) => {
                    table.with_number(field, numbers)
                }
                (Some(TouchField::At), Column::Time(times)) => table.with_at(times),
                (Some(TouchField::Order), Column::Number(numbers)) => table.with_order(numbers),
                (None, Column::Text(text)) => table.with_dimension(name, text),
                _ => table,
            };
        }
        for (name, text) in &times.0 {
            if TouchField::from_name(name) == Some(TouchField::At) {
                table = table.with_at(text);
            }
        }
        table
    }

    /// The batch as a table of conversions.
    pub(crate) fn conversions<'a>(&'a self, times: &'a TimeTexts<'a>) -> ConversionTable<'a> {
        let mut table = ConversionTable::new().with_objections(&self.objections).with_headers(&self.headers);
        for (name, column) in &self.columns {
            table = match (ConversionField::from_name(name), column) {
                (Some(ConversionField::Text(field)), Column::Text(text)) => table.with_text(field, text),
                (Some(ConversionField::Refunds), Column::Text(text)) => table.with_refunds(text),
                (Some(ConversionField::Currency), Column::Text(text)) => table.with_currency(text),
                (Some(ConversionField::PromoCode), Column::Text(text)) => table.with_promo_code(text),
                (Some(ConversionField::Value), Column::Number(numbers)) => table.with_value(numbers),
                (Some(ConversionField::Order), Column::Number(numbers)) => table.with_order(numbers),
                (Some(field), Column::Time(times)) => table.with_time(field, times),
                _ => table,
            };
        }
        for (name, text) in &times.0 {
            if let Some(field) = ConversionField::from_name(name) {
                table = table.with_time(field, text);
            }
        }
        table
    }

    /// The batch as records of a kind, such as spend.
    pub(crate) fn records<'a>(&'a self, kind: TableKind, times: &'a TimeTexts<'a>) -> RecordTable<'a> {
        let mut table = RecordTable::new(kind).with_objections(&self.objections).with_headers(&self.headers);
        // The column that stands for rows without any has a name of its own, and no cells.
        let is_field = |name: &str| kind.record_fields().iter().any(|field| field.name == name);
        let mut optional = kind.record_fields().iter().filter(|field| !field.is_needed);
        let stand_in = optional.find(|field| field.kind == ColumnKind::Text).map_or("", |field| field.name);
        for (name, column) in &self.columns {
            let name = if is_field(name) { name } else { stand_in };
            table = match column {
                Column::Text(text) => table.with_text(name, text),
                Column::Number(numbers) => table.with_number(name, numbers),
                Column::Time(times) => table.with_time(name, times),
                Column::TimeText(_) | Column::Paths(_) => table,
            };
        }
        for (name, text) in &times.0 {
            table = table.with_time(name, text);
        }
        table
    }

    /// Names of all columns, those that are not read included.
    pub(crate) fn headers(&self) -> &[String] {
        &self.headers
    }

    /// The batch as path counts.
    pub(crate) fn paths(&self) -> PathTable<'_> {
        let mut table = PathTable::new().with_objections(&self.objections).with_headers(&self.headers);
        for (name, column) in &self.columns {
            table = match (PathField::from_name(name), column) {
                (Some(PathField::Path), Column::Text(text)) => table.with_text(text),
                (Some(PathField::Path), Column::Paths(Paths { text, ranges, items })) => {
                    table.with_text(text).with_lists(TextLists { ranges, items })
                }
                (Some(field), Column::Number(numbers)) => table.with_number(field, numbers),
                _ => table,
            };
        }
        table
    }
}
