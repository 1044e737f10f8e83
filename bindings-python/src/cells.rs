//! Columns of Python objects: lists, and the cells of lists of dicts.

use attribution_core::ingest::{NumberColumn, TextColumn, TimeColumn};
use attribution_core::{Timestamp, domain::MISSING_CODE};
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDate, PyDateTime, PyFloat, PyInt, PyList, PyString, PyTuple};

use crate::errors::{raise, wrong};

/// What a cell is, in words that are the same in all languages.
fn describe(cell: &Bound<'_, PyAny>) -> String {
    if cell.is_none() {
        return "none".into();
    }
    if let Ok(truth) = cell.cast::<PyBool>() {
        return if truth.is_true() { "true".into() } else { "false".into() };
    }
    if cell.is_instance_of::<PyString>() {
        return "text".into();
    }
    if cell.is_instance_of::<PyFloat>() || cell.is_instance_of::<PyInt>() {
        return "a number".into();
    }
    if cell.is_instance_of::<PyDate>() {
        return "a time".into();
    }
    let list = cell.is_instance_of::<PyList>() || cell.is_instance_of::<PyTuple>();
    if list { "a list".into() } else { "an object".into() }
}

fn address(table: &str, row: usize, field: &str) -> String {
    format!("{table}[{row}].{field}")
}

/// Texts, each stored once.
#[derive(Default)]
pub(crate) struct CellTexts {
    codes: Vec<u32>,
    names: Vec<String>,
}

impl CellTexts {
    /// Text, or whole numbers that stand for their digits.
    pub(crate) fn read(
        cells: &[Bound<'_, PyAny>],
        table: &str,
        field: &str,
        first_row: usize,
    ) -> PyResult<Self> {
        let mut texts = Self::default();
        let mut known = std::collections::BTreeMap::new();
        for (row, cell) in cells.iter().enumerate() {
            if cell.is_none() {
                texts.codes.push(MISSING_CODE);
                continue;
            }
            let whole = cell.is_instance_of::<PyInt>() && !cell.is_instance_of::<PyBool>();
            let text = match cell.cast::<PyString>() {
                Ok(text) => text.to_str()?.to_owned(),
                Err(_) if whole => cell.str()?.to_str()?.to_owned(),
                Err(_) => return Err(wrong(address(table, first_row + row, field), "text", &describe(cell))),
            };
            let next = u32::try_from(texts.names.len()).unwrap_or(MISSING_CODE);
            let code = *known.entry(text).or_insert_with_key(|text: &String| {
                texts.names.push(text.clone());
                next
            });
            texts.codes.push(code);
        }
        Ok(texts)
    }
}

impl TextColumn for CellTexts {
    fn rows(&self) -> usize {
        self.codes.len()
    }

    fn text(&self, row: usize) -> Option<&str> {
        self.name(*self.codes.get(row)?)
    }

    fn codes(&self) -> Option<usize> {
        Some(self.names.len())
    }

    fn code(&self, row: usize) -> Option<u32> {
        self.codes.get(row).copied().filter(|code| *code != MISSING_CODE)
    }

    fn name(&self, code: u32) -> Option<&str> {
        self.names.get(code as usize).map(String::as_str)
    }
}

/// Numbers; anything that Python can make a float of, except truth values and text.
pub(crate) fn read_numbers(
    cells: &[Bound<'_, PyAny>],
    table: &str,
    field: &str,
    first_row: usize,
) -> PyResult<Vec<Option<f64>>> {
    let read = |(row, cell): (usize, &Bound<'_, PyAny>)| {
        if cell.is_none() {
            return Ok(None);
        }
        let refused = cell.is_instance_of::<PyBool>() || cell.is_instance_of::<PyString>();
        match cell.extract::<f64>() {
            Ok(number) if !refused => Ok(Some(number)),
            _ => Err(wrong(address(table, first_row + row, field), "a number", &describe(cell))),
        }
    };
    cells.iter().enumerate().map(read).collect()
}

/// Times: text that the core reads, or `datetime` and `date`, which are in UTC when they do not say otherwise.
pub(crate) struct CellTimes(Vec<CellTime>);

enum CellTime {
    Missing,
    At(i64),
    Unreadable(String),
}

impl CellTimes {
    pub(crate) fn read(
        cells: &[Bound<'_, PyAny>],
        table: &str,
        field: &str,
        first_row: usize,
    ) -> PyResult<Self> {
        let read = |(row, cell): (usize, &Bound<'_, PyAny>)| {
            if cell.is_none() {
                return Ok(CellTime::Missing);
            }
            let text = if let Ok(text) = cell.cast::<PyString>() {
                text.to_str()?.to_owned()
            } else if cell.is_instance_of::<PyDateTime>() || cell.is_instance_of::<PyDate>() {
                // pandas' missing time is a `datetime` that says so in words.
                match cell.call_method0("isoformat")?.extract::<String>()? {
                    text if text == "NaT" => return Ok(CellTime::Missing),
                    text => text,
                }
            } else {
                let path = address(table, first_row + row, field);
                return Err(wrong(path, "a time such as 2026-01-31T12:00:00Z", &describe(cell)));
            };
            Ok(match text.parse::<Timestamp>() {
                Ok(at) => CellTime::At(at.micros()),
                Err(error) => CellTime::Unreadable(error.detail().to_owned()),
            })
        };
        cells.iter().enumerate().map(read).collect::<PyResult<_>>().map(Self)
    }

    /// Microseconds, with the smallest integer for "not a time", as NumPy has it.
    pub(crate) fn from_micros(micros: Vec<i64>) -> Self {
        let time = |at| if at == i64::MIN { CellTime::Missing } else { CellTime::At(at) };
        Self(micros.into_iter().map(time).collect())
    }
}

impl TimeColumn for CellTimes {
    fn rows(&self) -> usize {
        self.0.len()
    }

    fn micros(&self, row: usize) -> Option<i64> {
        match self.0.get(row)? {
            CellTime::At(at) => Some(*at),
            CellTime::Missing | CellTime::Unreadable(_) => None,
        }
    }

    fn objection(&self, row: usize) -> Option<String> {
        match self.0.get(row)? {
            CellTime::Unreadable(detail) => Some(detail.clone()),
            CellTime::Missing | CellTime::At(_) => None,
        }
    }
}

/// Numbers of a NumPy array of doubles.
pub(crate) struct Doubles(pub(crate) Vec<f64>);

impl NumberColumn for Doubles {
    fn rows(&self) -> usize {
        self.0.len()
    }

    fn number(&self, row: usize) -> Option<f64> {
        self.0.get(row).copied()
    }
}

/// Every item of a Python sequence.
pub(crate) fn items<'py>(sequence: &Bound<'py, PyAny>) -> PyResult<Vec<Bound<'py, PyAny>>> {
    sequence.try_iter()?.collect()
}

/// A row that is no dict.
pub(crate) fn not_a_row(table: &str, row: usize, cell: &Bound<'_, PyAny>) -> PyErr {
    wrong(format!("{table}[{row}]"), "an object", &describe(cell))
}

/// What is neither a frame nor rows nor columns.
pub(crate) fn not_a_table(table: &str, object: &Bound<'_, PyAny>) -> PyErr {
    let expected = "a data frame with __arrow_c_stream__, a list of dicts or a dict of columns";
    let detail = format!("expected {expected}, got {}", describe(object));
    raise(attribution_core::Error::new(attribution_core::ErrorKind::InvalidInput, table, detail))
}
