//! Columns as a file fills them, cell by cell, and as the library reads them.

use std::collections::BTreeMap;

use attribution_core::domain::{DateOrder, MISSING_CODE, TextField};
use attribution_core::ingest::{CodedText, NumberColumn, TextColumn, TimeColumn};

use crate::number::{NumberReader, NumberStyle};

/// Text with few distinct values: one code for each row.
#[derive(Default)]
pub(crate) struct CodedCells {
    pub(crate) text: CodedText<Vec<u32>, Vec<String>>,
    by_name: BTreeMap<String, u32>,
}

impl CodedCells {
    pub(crate) fn push(&mut self, text: &str) {
        let code = match text.trim() {
            "" => MISSING_CODE,
            text => self.code_of(text),
        };
        self.text.codes.push(code);
    }

    fn code_of(&mut self, text: &str) -> u32 {
        if let Some(code) = self.by_name.get(text) {
            return *code;
        }
        let code = u32::try_from(self.text.names.len()).unwrap_or(MISSING_CODE);
        self.text.names.push(text.to_owned());
        self.by_name.insert(text.to_owned(), code);
        code
    }
}

/// Text that tends to differ from row to row: all of it in one piece of memory.
#[derive(Default)]
pub(crate) struct PlainCells {
    text: String,
    ends: Vec<usize>,
}

impl PlainCells {
    pub(crate) fn push(&mut self, text: &str) {
        self.text.push_str(text.trim());
        self.ends.push(self.text.len());
    }

    /// Takes the text added last away.
    pub(crate) fn pop(&mut self) {
        self.ends.pop();
        self.text.truncate(self.ends.last().copied().unwrap_or(0));
    }
}

impl TextColumn for PlainCells {
    fn rows(&self) -> usize {
        self.ends.len()
    }

    fn text(&self, row: usize) -> Option<&str> {
        let end = *self.ends.get(row)?;
        let start = row.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        self.text.get(start..end).filter(|text| !text.is_empty())
    }
}

/// The digits of a whole number that a spreadsheet wrote as `7.0`; any other text as it is.
pub(crate) fn whole_key(text: &str) -> &str {
    let text = text.trim();
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    match text.split_once('.') {
        Some((whole, zeros))
            if digits(whole.strip_prefix('-').unwrap_or(whole))
                && digits(zeros)
                && zeros.bytes().all(|zero| zero == b'0') =>
        {
            whole
        }
        _ => text,
    }
}

/// True for a field that names persons and deals rather than kinds of things.
pub(crate) const fn differs_by_row(field: TextField) -> bool {
    matches!(
        field,
        TextField::Id
            | TextField::Journey
            | TextField::Account
            | TextField::Lead
            | TextField::Opportunity
            | TextField::Session
    )
}

/// Numbers; a cell that is none has no value, and whoever fills the column keeps what was said of it.
#[derive(Default)]
pub(crate) struct NumberCells {
    values: Vec<Option<f64>>,
    reader: NumberReader,
}

impl NumberCells {
    pub(crate) fn new(style: NumberStyle) -> Self {
        Self { values: Vec::new(), reader: NumberReader::new(style) }
    }

    /// Adds a cell; says what is wrong with it, if anything.
    pub(crate) fn push(&mut self, text: &str) -> Option<String> {
        let read = self.reader.read(text);
        self.values.push(read.as_ref().ok().copied().flatten());
        read.err()
    }

    /// The number added last.
    pub(crate) fn last(&self) -> Option<f64> {
        self.values.last().copied().flatten()
    }

    /// Takes the number added last away.
    pub(crate) fn pop(&mut self) {
        self.values.pop();
    }
}

impl NumberColumn for NumberCells {
    fn rows(&self) -> usize {
        self.values.len()
    }

    fn number(&self, row: usize) -> Option<f64> {
        self.values.as_slice().get(row).copied().flatten()
    }
}

/// Times; what is no time is kept as the sentence that says so.
#[derive(Default)]
pub(crate) struct TimeCells {
    order: DateOrder,
    micros: Vec<i64>,
    /// Marks of dates without a time of day.
    dates: Vec<bool>,
    unreadable: BTreeMap<usize, String>,
}

/// Stands for "no time"; every time is later.
const NO_TIME: i64 = i64::MIN;

impl TimeCells {
    /// Cells whose dates come in an order.
    pub(crate) fn new(order: DateOrder) -> Self {
        Self { order, ..Self::default() }
    }

    /// Adds a cell; says what is wrong with it, if anything.
    pub(crate) fn push(&mut self, text: &str) -> Option<String> {
        if text.trim().is_empty() {
            self.micros.push(NO_TIME);
            self.dates.push(false);
            return None;
        }
        match self.order.read(text) {
            Ok(at) => {
                self.micros.push(at.micros());
                self.dates.push(at.is_date());
                None
            }
            Err(error) => {
                self.micros.push(NO_TIME);
                self.dates.push(false);
                let objection = self.unreadable.entry(self.micros.len() - 1);
                Some(objection.or_insert(error.detail().to_owned()).clone())
            }
        }
    }
}

impl TimeColumn for TimeCells {
    fn rows(&self) -> usize {
        self.micros.len()
    }

    fn micros(&self, row: usize) -> Option<i64> {
        self.micros.as_slice().get(row).copied().filter(|micros| *micros != NO_TIME)
    }

    fn is_date(&self, row: usize) -> bool {
        self.dates.as_slice().get(row).is_some_and(|is_date| *is_date)
    }

    fn objection(&self, row: usize) -> Option<String> {
        self.unreadable.get(&row).cloned()
    }
}
