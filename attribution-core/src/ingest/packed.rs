//! Columns as they cross the border of a language that has no Arrow: flat arrays that can be handed over at once.

use std::ops::Range;

use super::path_columns::PathTable;
use crate::columns::cell_objection::CellObjection;
use crate::columns::column::{CodedText, NumberColumn, TextColumn, TimeColumn, TimeText};
use crate::columns::path_field::PathField;
use crate::columns::record_table::RecordTable;
use crate::columns::table::{ColumnKind, ConversionField, ConversionTable, TouchField, TouchTable};
use crate::columns::text_lists::TextLists;
use crate::domain::{ColumnNames, JourneyRules, TableKind, Timestamp};
use crate::error::{Error, ErrorKind, Result};

/// Owned columns by name, made of flat arrays: what the bindings for Node and the browser hand over.
///
/// Text is one code for each row, and the bytes of the distinct texts with the end of each. A code without a text
/// stands for no value. Columns of touches whose name is
/// no field are dimensions of the user's own.
///
/// # Examples
/// ```
/// use attribution_core::ingest::PackedTable;
/// use attribution_core::{JourneyRules, Journeys};
///
/// let mut touches = PackedTable::default();
/// touches.push_text("journey", vec![0, 0], b"ann", &[3])?;
/// touches.push_text("channel", vec![0, 1], b"searchemail", &[6, 11])?;
/// touches.push_millis("at", vec![0.0, 1000.0]);
/// let journeys = Journeys::from_columns(&JourneyRules::default(), &[touches.touches(&touches.time_texts())], &[])?;
/// assert_eq!(journeys.touches(), 2);
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct PackedTable {
    /// True for one table of events.
    is_events: bool,
    names: ColumnNames,
    dimensions: Vec<String>,
    headers: Vec<String>,
    columns: Vec<(String, PackedColumn)>,
    objections: Vec<CellObjection>,
}

#[derive(Clone, Debug)]
enum PackedColumn {
    Text(PackedText),
    Numbers {
        values: Vec<f64>,
        present: Vec<u8>,
    },
    Millis(Vec<f64>),
    Micros(Vec<i64>),
    /// Text that is read as times.
    TimeText(PackedText),
    Lists {
        ranges: Vec<Option<Range<usize>>>,
        items: PackedText,
    },
}

impl PackedColumn {
    /// Objection to a column whose field needs cells of another kind.
    fn misfit(&self, expected: ColumnKind) -> String {
        let got = match self {
            Self::Text(_) => "text",
            Self::Numbers { .. } => "numbers",
            Self::Millis(_) | Self::Micros(_) | Self::TimeText(_) => "times",
            Self::Lists { .. } => "lists",
        };
        let expected = match expected {
            ColumnKind::Text => "text",
            ColumnKind::Number => "numbers",
            ColumnKind::Time => "times",
        };
        format!("expected {expected}, got {got}")
    }
}

/// The field that a column of touches, conversions or path counts holds.
fn field_name(name: &str) -> Option<&'static str> {
    let event = TouchField::from_name(name).map(TouchField::name);
    event
        .or_else(|| ConversionField::from_name(name).map(ConversionField::name))
        .or_else(|| PathField::from_name(name).map(PathField::name))
}

type PackedText = CodedText<Vec<u32>, Vec<String>>;

/// The distinct texts, one after another in `bytes`.
fn packed_text(name: &str, codes: Vec<u32>, bytes: &[u8], ends: &[u32]) -> Result<PackedText> {
    let invalid = || {
        let detail = "expected texts in UTF-8 with rising ends, got something else";
        Error::new(ErrorKind::InvalidInput, name, detail)
    };
    let mut start = 0;
    let mut names = Vec::with_capacity(ends.len());
    for end in ends {
        let text = bytes.get(start..*end as usize).and_then(|text| std::str::from_utf8(text).ok());
        names.push(text.ok_or_else(invalid)?.to_owned());
        start = *end as usize;
    }
    Ok(PackedText { codes, names })
}

impl NumberColumn for PackedColumn {
    fn rows(&self) -> usize {
        match self {
            Self::Numbers { values, .. } | Self::Millis(values) => values.len(),
            Self::Micros(values) => values.len(),
            Self::Text(text) | Self::TimeText(text) => text.rows(),
            Self::Lists { ranges, .. } => ranges.len(),
        }
    }

    fn number(&self, row: usize) -> Option<f64> {
        let Self::Numbers { values, present } = self else { return None };
        // No marks at all: every row has a number.
        let there = present.is_empty() || present.get(row).is_some_and(|mark| *mark != 0);
        values.get(row).copied().filter(|_| there)
    }
}

impl TimeColumn for PackedColumn {
    fn rows(&self) -> usize {
        NumberColumn::rows(self)
    }

    fn micros(&self, row: usize) -> Option<i64> {
        match self {
            Self::Millis(values) => Timestamp::from_millis(*values.get(row)?).ok().map(Timestamp::micros),
            // The smallest integer stands for no moment.
            Self::Micros(values) => values.get(row).copied().filter(|micros| *micros != i64::MIN),
            _ => None,
        }
    }

    fn objection(&self, row: usize) -> Option<String> {
        let Self::Millis(values) = self else { return None };
        let millis = values.get(row).filter(|millis| !millis.is_nan())?;
        Timestamp::from_millis(*millis).err().map(|error| error.detail().to_owned())
    }
}

/// The columns of a table whose texts are times.
pub type TimeTexts<'a> = Vec<(&'a str, TimeText<'a>)>;

fn time_of<'a>(times: &'a TimeTexts<'a>, name: &str) -> Option<&'a TimeText<'a>> {
    times.iter().find(|(other, _)| *other == name).map(|(_, text)| text)
}

impl PackedTable {
    /// A table without columns, for journeys by these rules.
    #[must_use]
    pub fn new(rules: &JourneyRules) -> Self {
        let (names, dimensions) = (rules.columns.clone(), rules.dimensions.clone());
        Self { names, dimensions, ..Self::default() }
    }

    /// A table of records without columns, whose headers may have names of their own.
    #[must_use]
    pub fn of_records(names: ColumnNames) -> Self {
        Self { names, ..Self::default() }
    }

    /// A table without columns, by the JSON of rules, or of names of columns for spend.
    ///
    /// # Errors
    /// As [`JourneyRules::from_json`] or [`ColumnNames::of_records`].
    pub fn by_json(table: TableKind, json: &str) -> Result<Self> {
        if table == TableKind::Spend {
            return ColumnNames::of_records(table, json).map(Self::of_records);
        }
        let is_events = table == TableKind::Events;
        JourneyRules::from_json(json).map(|rules| Self { is_events, ..Self::new(&rules) })
    }

    /// Notes that the table has a column of this name; gives back the field that it holds, if it is one that is read, and the
    /// kind of its cells: `text`, `number`, `time` or `path`.
    ///
    /// # Errors
    /// `INVALID_INPUT` with the nearest name, for a column of spend that is no field of spend.
    pub fn field(&mut self, table: TableKind, header: &str) -> Result<Option<(String, &'static str)>> {
        self.headers.push(header.to_owned());
        let field = self.names.field(table, header, &self.dimensions)?;
        let kind =
            |name: &str, kind: ColumnKind| if name == PathField::Path.name() { "path" } else { kind.name() };
        Ok(field.map(|(name, cells)| (name.to_owned(), kind(name, cells))))
    }

    fn push(&mut self, name: &str, column: PackedColumn) {
        self.columns.push((name.to_owned(), column));
    }

    /// Adds a column of text.
    ///
    /// # Errors
    /// `INVALID_INPUT` when the bytes are not UTF-8 or the ends do not rise inside them.
    pub fn push_text(&mut self, name: &str, codes: Vec<u32>, bytes: &[u8], ends: &[u32]) -> Result<()> {
        let text = packed_text(name, codes, bytes, ends)?;
        self.push(name, PackedColumn::Text(text));
        Ok(())
    }

    /// Adds a column of text that is read as times.
    ///
    /// # Errors
    /// As [`PackedTable::push_text`].
    pub fn push_time_text(&mut self, name: &str, codes: Vec<u32>, bytes: &[u8], ends: &[u32]) -> Result<()> {
        let text = packed_text(name, codes, bytes, ends)?;
        self.push(name, PackedColumn::TimeText(text));
        Ok(())
    }

    /// Adds a column of numbers, with a mark other than 0 for each row that has one; no marks: all rows have.
    pub fn push_numbers(&mut self, name: &str, values: Vec<f64>, present: Vec<u8>) {
        self.push(name, PackedColumn::Numbers { values, present });
    }

    /// Adds a column of times in milliseconds since 1970; NaN where there is none.
    pub fn push_millis(&mut self, name: &str, values: Vec<f64>) {
        self.push(name, PackedColumn::Millis(values));
    }

    /// Adds a column of times in microseconds since 1970; the smallest integer where there is none.
    pub fn push_micros(&mut self, name: &str, values: Vec<i64>) {
        self.push(name, PackedColumn::Micros(values));
    }

    /// The columns whose texts are times; the tables below borrow them.
    #[must_use]
    pub fn time_texts(&self) -> TimeTexts<'_> {
        let texts = self.columns.iter().filter_map(|(name, column)| match column {
            PackedColumn::TimeText(text) => Some((name.as_str(), TimeText(text))),
            _ => None,
        });
        texts.collect()
    }

    /// Adds a column of lists of text: the length of the list of each row, the largest integer for none, then the items
    /// of all rows as [`PackedTable::push_text`] has them.
    ///
    /// # Errors
    /// As [`PackedTable::push_text`]; `INVALID_INPUT` when the lengths do not add up to the items.
    pub fn push_lists(
        &mut self,
        name: &str,
        lengths: &[u32],
        codes: Vec<u32>,
        bytes: &[u8],
        ends: &[u32],
    ) -> Result<()> {
        let mut end = 0;
        let range = |length: &u32| {
            let start = end;
            end += if *length == u32::MAX { 0 } else { *length as usize };
            (*length != u32::MAX).then_some(start..end)
        };
        let ranges: Vec<_> = lengths.iter().map(range).collect();
        if end != codes.len() {
            let detail = format!("expected {end} items, as many as the lists have, got {}", codes.len());
            return Err(Error::new(ErrorKind::InvalidInput, name, detail));
        }
        let items = packed_text(name, codes, bytes, ends)?;
        self.push(name, PackedColumn::Lists { ranges, items });
        Ok(())
    }

    /// Says that the cell of a column in `row` holds something that the column cannot: the row cannot be used. The name
    /// may have a place inside the cell after it, such as `path[1]`.
    pub fn object(&mut self, name: &str, row: usize, detail: &str) {
        let (name, index) = name.split_at(name.find('[').unwrap_or(name.len()));
        let field = format!("{}{index}", field_name(name).unwrap_or(name));
        self.objections.push(CellObjection { row, field, detail: detail.to_owned() });
    }

    /// The columns as touches.
    #[must_use]
    pub fn touches<'a>(&'a self, times: &'a TimeTexts<'a>) -> TouchTable<'a> {
        let mut table = TouchTable::new().with_objections(&self.objections).with_headers(&self.headers);
        if self.is_events {
            table.kind = TableKind::Events;
        }
        for (name, column) in &self.columns {
            let Some(field) = TouchField::from_name(name) else {
                if let PackedColumn::Text(text) = column {
                    table = table.with_dimension(name, text);
                }
                continue;
            };
            table = match (field, column) {
                (TouchField::Text(field), PackedColumn::Text(text)) => table.with_text(field, text),
                (TouchField::Number(field), PackedColumn::Numbers { .. }) => table.with_number(field, column),
                (TouchField::Order, PackedColumn::Numbers { .. }) => table.with_order(column),
                (TouchField::At, PackedColumn::Millis(_) | PackedColumn::Micros(_)) => table.with_at(column),
                (TouchField::At, PackedColumn::TimeText(_)) => match time_of(times, name) {
                    Some(times) => table.with_at(times),
                    None => table,
                },
                _ => table.with_refusal(field, column.misfit(field.kind())),
            };
        }
        table
    }

    /// The columns as conversions.
    #[must_use]
    pub fn conversions<'a>(&'a self, times: &'a TimeTexts<'a>) -> ConversionTable<'a> {
        let mut table = ConversionTable::new().with_objections(&self.objections).with_headers(&self.headers);
        if self.is_events {
            table.kind = TableKind::Events;
        }
        for (name, column) in &self.columns {
            let Some(field) = ConversionField::from_name(name) else { continue };
            table = match (field, column) {
                (ConversionField::Text(field), PackedColumn::Text(text)) => table.with_text(field, text),
                (ConversionField::Refunds, PackedColumn::Text(text)) => table.with_refunds(text),
                (ConversionField::Currency, PackedColumn::Text(text)) => table.with_currency(text),
                (ConversionField::PromoCode, PackedColumn::Text(text)) => table.with_promo_code(text),
                (ConversionField::Value, PackedColumn::Numbers { .. }) => table.with_value(column),
                (ConversionField::Order, PackedColumn::Numbers { .. }) => table.with_order(column),
                (field, PackedColumn::Millis(_) | PackedColumn::Micros(_))
                    if field.kind() == ColumnKind::Time =>
                {
                    table.with_time(field, column)
                }
                (field, PackedColumn::TimeText(_)) if field.kind() == ColumnKind::Time => {
                    match time_of(times, name) {
                        Some(times) => table.with_time(field, times),
                        None => table,
                    }
                }
                _ => table.with_refusal(field, column.misfit(field.kind())),
            };
        }
        table
    }

    /// The columns as records of a kind, such as spend.
    ///
    /// # Errors
    /// `MISSING_DATA` for a header that is named and not there.
    pub fn records<'a>(&'a self, kind: TableKind, time_texts: &'a TimeTexts<'a>) -> Result<RecordTable<'a>> {
        // The headers of other tables are looked at together.
        if kind == TableKind::Spend {
            self.names.check_records(kind, &self.headers)?;
        }
        let mut table = RecordTable::new(kind).with_headers(&self.headers).with_objections(&self.objections);
        for (name, column) in &self.columns {
            table = match column {
                PackedColumn::Text(text) => table.with_text(name, text),
                PackedColumn::Numbers { .. } => table.with_number(name, column),
                PackedColumn::Millis(_) | PackedColumn::Micros(_) => table.with_time(name, column),
                PackedColumn::TimeText(_) => match time_of(time_texts, name) {
                    Some(times) => table.with_time(name, times),
                    None => table,
                },
                PackedColumn::Lists { .. } => {
                    let detail = "expected a column of texts, numbers or times, got lists";
                    return Err(Error::new(
                        ErrorKind::InvalidInput,
                        format!("{}.{name}", kind.name()),
                        detail,
                    ));
                }
            };
        }
        Ok(table)
    }

    /// The columns as path counts.
    #[must_use]
    pub fn paths(&self) -> PathTable<'_> {
        let mut table = PathTable::new().with_objections(&self.objections).with_headers(&self.headers);
        for (name, column) in &self.columns {
            let Some(field) = PathField::from_name(name) else { continue };
            table = match (field, column) {
                (PathField::Path, PackedColumn::Text(text)) => table.with_text(text),
                (PathField::Path, PackedColumn::Lists { ranges, items }) => {
                    table.with_lists(TextLists { ranges, items })
                }
                (field, PackedColumn::Numbers { .. }) if field.kind() == ColumnKind::Number => {
                    table.with_number(field, column)
                }
                _ => table.with_refusal(field, column.misfit(field.kind())),
            };
        }
        table
    }
}

#[cfg(test)]
#[path = "packed_tests.rs"]
mod tests;
