//! Columns as they cross the border of a language that has no Arrow: flat arrays that can be handed over at once.

use super::column::{CodedText, NumberColumn, TextColumn, TimeColumn, TimeText};
use super::path_columns::PathTable;
use super::spend_table::{SpendField, SpendTable};
use super::table::{ConversionField, ConversionTable, TouchField, TouchTable};
use crate::domain::Timestamp;
use crate::error::{Error, ErrorKind, Result};

/// Owned columns by name, made of flat arrays: what the bindings for Node and the browser hand over.
///
/// Text is one code for each row, and the bytes of the distinct texts with the end of each. A code without a text
/// stands for no value. Columns whose name is no field are ignored, as everywhere.
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
pub struct PackedTable(Vec<(String, PackedColumn)>);

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

impl PackedTable {
    /// Adds a column of text.
    ///
    /// # Errors
    /// `INVALID_INPUT` when the bytes are not UTF-8 or the ends do not rise inside them.
    pub fn push_text(&mut self, name: &str, codes: Vec<u32>, bytes: &[u8], ends: &[u32]) -> Result<()> {
        let text = packed_text(name, codes, bytes, ends)?;
        self.0.push((name.to_owned(), PackedColumn::Text(text)));
        Ok(())
    }

    /// Adds a column of text that is read as times.
    ///
    /// # Errors
    /// As [`PackedTable::push_text`].
    pub fn push_time_text(&mut self, name: &str, codes: Vec<u32>, bytes: &[u8], ends: &[u32]) -> Result<()> {
        let text = packed_text(name, codes, bytes, ends)?;
        self.0.push((name.to_owned(), PackedColumn::TimeText(text)));
        Ok(())
    }

    /// Adds a column of numbers, with a mark other than 0 for each row that has one; no marks: all rows have.
    pub fn push_numbers(&mut self, name: &str, values: Vec<f64>, present: Vec<u8>) {
        self.0.push((name.to_owned(), PackedColumn::Numbers { values, present }));
    }

    /// Adds a column of times in milliseconds since 1970; NaN where there is none.
    pub fn push_millis(&mut self, name: &str, values: Vec<f64>) {
        self.0.push((name.to_owned(), PackedColumn::Millis(values)));
    }

    /// Adds a column of times in microseconds since 1970; the smallest integer where there is none.
    pub fn push_micros(&mut self, name: &str, values: Vec<i64>) {
        self.0.push((name.to_owned(), PackedColumn::Micros(values)));
    }

    /// The columns whose texts are times; the tables below borrow them.
    #[must_use]
    pub fn time_texts(&self) -> TimeTexts<'_> {
        let texts = self.0.iter().filter_map(|(name, column)| match column {
            PackedColumn::TimeText(text) => Some((name.as_str(), TimeText(text))),
            _ => None,
        });
        texts.collect()
    }

    /// The columns as touches.
    #[must_use]
    pub fn touches<'a>(&'a self, time_texts: &'a TimeTexts<'a>) -> TouchTable<'a> {
        let mut table = TouchTable::new();
        for (name, column) in &self.0 {
            table = match (TouchField::from_name(name), column) {
                (Some(TouchField::Text(field)), PackedColumn::Text(text)) => table.with_text(field, text),
                (Some(TouchField::Number(field)), PackedColumn::Numbers { .. }) => {
                    table.with_number(field, column)
                }
                (Some(TouchField::At), PackedColumn::Millis(_) | PackedColumn::Micros(_)) => {
                    table.with_at(column)
                }
                _ => table,
            };
        }
        for (name, text) in time_texts {
            if TouchField::from_name(name) == Some(TouchField::At) {
                table = table.with_at(text);
            }
        }
        table
    }

    /// The columns as conversions.
    #[must_use]
    pub fn conversions<'a>(&'a self, time_texts: &'a TimeTexts<'a>) -> ConversionTable<'a> {
        let mut table = ConversionTable::new();
        for (name, column) in &self.0 {
            table = match (ConversionField::from_name(name), column) {
                (Some(ConversionField::Text(field)), PackedColumn::Text(text)) => {
                    table.with_text(field, text)
                }
                (Some(ConversionField::Currency), PackedColumn::Text(text)) => table.with_currency(text),
                (Some(ConversionField::Value), PackedColumn::Numbers { .. }) => table.with_value(column),
                (Some(field), PackedColumn::Millis(_) | PackedColumn::Micros(_)) => {
                    table.with_time(field, column)
                }
                _ => table,
            };
        }
        for (name, text) in time_texts {
            if let Some(field) = ConversionField::from_name(name) {
                table = table.with_time(field, text);
            }
        }
        table
    }

    /// The columns as spend.
    ///
    /// # Errors
    /// As [`SpendField::from_name`], for a column that is no field of spend.
    pub fn spend<'a>(&'a self, time_texts: &'a TimeTexts<'a>) -> Result<SpendTable<'a>> {
        let mut table = SpendTable::new();
        for (name, column) in &self.0 {
            let field = SpendField::from_name(name)?;
            table = match column {
                PackedColumn::Text(text) => table.with_text(field, text),
                PackedColumn::Numbers { .. } => table.with_number(field, column),
                PackedColumn::Millis(_) | PackedColumn::Micros(_) => table.with_time(field, column),
                PackedColumn::TimeText(_) => table,
            };
        }
        for (name, text) in time_texts {
            table = table.with_time(SpendField::from_name(name)?, text);
        }
        Ok(table)
    }

    /// The columns as path counts.
    #[must_use]
    pub fn paths(&self) -> PathTable<'_> {
        let mut table = PathTable::default();
        for (name, column) in &self.0 {
            match (name.as_str(), column) {
                ("path", PackedColumn::Text(text)) => table.path = Some(text),
                ("conversions", PackedColumn::Numbers { .. }) => table.conversions = Some(column),
                ("value", PackedColumn::Numbers { .. }) => table.value = Some(column),
                ("nulls", PackedColumn::Numbers { .. }) => table.nulls = Some(column),
                _ => {}
            }
        }
        table
    }
}

#[cfg(test)]
#[path = "packed_tests.rs"]
mod tests;
