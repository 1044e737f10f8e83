//! Columns of Python objects: items of lists, cells of rows.

use std::cell::RefCell;

use arrow_array::builder::LargeStringBuilder;
use arrow_array::{Float64Array, LargeStringArray};
use attribution_core::ingest::CellObjection;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDate, PyDict, PyFloat, PyInt, PyList, PyString, PyTuple};

use crate::arrow_text::ArrowText;
use crate::paths::Paths;

/// Whole numbers up to here are exact as floats: one in the place of a key is sure to be that key.
const EXACT: f64 = 9_007_199_254_740_991.0;

/// Description of a cell, in words that are the same in all languages.
pub(crate) fn describe(cell: &Bound<'_, PyAny>) -> String {
    if is_missing(cell) {
        return "none".into();
    }
    if is_truth(cell) {
        return if cell.is_truthy().unwrap_or(false) { "true".into() } else { "false".into() };
    }
    if let Ok(text) = cell.cast::<PyString>() {
        return if text.to_str().is_ok() { "text".into() } else { "text with half a character".into() };
    }
    if cell.is_instance_of::<PyDate>() || is_called(cell, &["datetime64"]) {
        return "a time".into();
    }
    if cell.is_instance_of::<PyList>() || cell.is_instance_of::<PyTuple>() {
        return "a list".into();
    }
    if cell.is_instance_of::<PyDict>() {
        return "an object".into();
    }
    if cell.hasattr("__float__").unwrap_or(false) {
        return "a number".into();
    }
    cell.get_type().name().map_or_else(|_| "an object".into(), |name| format!("an object of type {name}"))
}

/// True when the type of a cell has one of these names: types of libraries that may not be there.
fn is_called(cell: &Bound<'_, PyAny>, names: &[&str]) -> bool {
    cell.get_type().name().is_ok_and(|name| names.iter().any(|known| name == *known))
}

/// `None`, and what pandas and NumPy have in its place. Where numbers are asked for, NaN is one, and a wrong one.
pub(crate) fn is_missing(cell: &Bound<'_, PyAny>) -> bool {
    cell.is_none()
        || cell.is_instance_of::<PyFloat>() && cell.extract::<f64>().is_ok_and(f64::is_nan)
        || is_called(cell, &["Decimal", "float32", "float16"]) && cell.extract::<f64>().is_ok_and(f64::is_nan)
        || is_called(cell, &["NAType", "NaTType"])
        || is_called(cell, &["datetime64"]) && cell.str().is_ok_and(|text| text == "NaT")
}

/// Python's and NumPy's truth values, both of which pass for numbers.
pub(crate) fn is_truth(cell: &Bound<'_, PyAny>) -> bool {
    cell.is_instance_of::<PyBool>() || is_called(cell, &["bool", "bool_"])
}

/// Text, or the digits of a whole number; `None` for any other cell.
pub(crate) fn text(cell: &Bound<'_, PyAny>) -> Option<String> {
    if let Ok(text) = cell.cast::<PyString>() {
        return text.to_str().ok().map(str::to_owned);
    }
    if is_truth(cell) {
        return None;
    }
    if cell.is_instance_of::<PyFloat>() || is_called(cell, &["float32", "float16"]) {
        return whole_text(cell.extract::<f64>().ok()?);
    }
    if is_called(cell, &["UUID"]) {
        return cell.str().ok()?.extract().ok();
    }
    if is_called(cell, &["Decimal"]) {
        let text = cell.call_method1("__format__", ("f",)).ok()?.extract::<String>().ok()?;
        return text.ends_with(|last: char| last.is_ascii_digit()).then(|| without_zeros(&text).to_owned());
    }
    // Whole numbers of Python and of NumPy.
    cell.call_method0("__index__").ok()?.str().ok()?.extract().ok()
}

/// Kinds that a path may be of, as errors say it.
pub(crate) const PATH: &str = "text or a list of channels";

/// The items of a list, a tuple, an array of NumPy or a series of a frame; `None` for any other cell. What has no order,
/// or keys beside its items, is no list.
pub(crate) fn list<'py>(cell: &Bound<'py, PyAny>) -> PyResult<Option<Vec<Bound<'py, PyAny>>>> {
    if cell.is_instance_of::<PyList>() || cell.is_instance_of::<PyTuple>() {
        return cell.try_iter()?.collect::<PyResult<_>>().map(Some);
    }
    if cell.is_instance_of::<PyString>() {
        return Ok(None);
    }
    for method in ["tolist", "to_list"] {
        // Also numbers of NumPy have it, and are no lists.
        if cell.hasattr(method)? {
            let items = cell.call_method0(method)?;
            return if items.is_instance_of::<PyList>() { list(&items) } else { Ok(None) };
        }
    }
    Ok(None)
}

/// The digits of a whole number that floats hold exactly; `None` for any other.
pub(crate) fn whole_text(number: f64) -> Option<String> {
    // The sum makes 0 of −0.
    (number.fract() == 0.0 && number.abs() <= EXACT).then(|| format!("{:.0}", number + 0.0))
}

/// A decimal without a fraction that is 0.
pub(crate) fn without_zeros(decimal: &str) -> &str {
    let whole = decimal.split_once('.').filter(|(_, fraction)| fraction.bytes().all(|digit| digit == b'0'));
    whole.map_or(decimal, |(whole, _)| whole)
}

/// A number; `None` for any other cell.
fn number(cell: &Bound<'_, PyAny>) -> Option<f64> {
    if cell.is_instance_of::<PyString>() || is_truth(cell) {
        return None;
    }
    match cell.extract::<f64>() {
        Ok(number) => Some(number),
        // A whole number beyond all floats; the core refuses what is infinite.
        Err(_) if cell.is_instance_of::<PyInt>() => {
            Some(if cell.lt(0).unwrap_or(false) { f64::NEG_INFINITY } else { f64::INFINITY })
        }
        Err(_) => None,
    }
}

/// Text of a time, for the core to read; `None` for any other cell.
fn time(cell: &Bound<'_, PyAny>) -> Option<String> {
    if let Ok(text) = cell.cast::<PyString>() {
        return text.to_str().ok().map(str::to_owned);
    }
    if cell.is_instance_of::<PyDate>() {
        return cell.call_method0("isoformat").ok()?.extract().ok();
    }
    if !is_called(cell, &["datetime64"]) {
        return None;
    }
    let text: String = cell.str().ok()?.extract().ok()?;
    // A year or a month is its first day.
    match text.trim_start_matches('-').matches('-').count() {
        0 => Some(text + "-01-01"),
        1 => Some(text + "-01"),
        _ => Some(text),
    }
}

/// The cells of one field of one table.
///
/// A cell of another type gets no value and an objection: the core decides what becomes of its row.
#[derive(Clone, Copy)]
pub(crate) struct Cells<'a, 'py> {
    pub(crate) field: &'a str,
    pub(crate) items: &'a [Bound<'py, PyAny>],
    pub(crate) objections: &'a RefCell<Vec<CellObjection>>,
}

impl<'py> Cells<'_, 'py> {
    /// Text, or whole numbers that stand for their digits.
    pub(crate) fn texts(&self) -> LargeStringArray {
        self.read_texts("text", text)
    }

    /// Times as text: `datetime` and `date` are in UTC when they do not say otherwise.
    pub(crate) fn times(&self) -> LargeStringArray {
        self.read_texts("a time such as 2026-01-31T12:00:00Z", time)
    }

    /// Paths: text such as `a > b`, or lists of channels.
    pub(crate) fn paths(&self) -> PyResult<Paths> {
        let (mut texts, mut items) = (LargeStringBuilder::new(), LargeStringBuilder::new());
        let (mut ranges, mut end) = (Vec::with_capacity(self.items.len()), 0);
        for (row, cell) in self.items.iter().enumerate() {
            let Some(channels) = list(cell)? else {
                ranges.push(None);
                self.push_text(&mut texts, row, cell, PATH, text);
                continue;
            };
            texts.append_null();
            let start = end;
            for (step, channel) in channels.iter().enumerate() {
                let name = text(channel);
                // What is missing the core refuses: a step without a name.
                if name.is_none() && !is_missing(channel) {
                    self.object(row, &format!("{}[{step}]", self.field), "text", channel);
                }
                items.append_option(name);
                end += 1;
            }
            ranges.push(Some(start..end));
        }
        let (text, items) = (ArrowText::Large(texts.finish()), ArrowText::Large(items.finish()));
        Ok(Paths { text, ranges, items })
    }

    /// Periods, as their starts and ends.
    pub(crate) fn periods(&self) -> PyResult<[Vec<Bound<'py, PyAny>>; 2]> {
        let mut parts = [Vec::with_capacity(self.items.len()), Vec::with_capacity(self.items.len())];
        for (row, cell) in self.items.iter().enumerate() {
            let none = cell.py().None().into_bound(cell.py());
            let period = match cell.cast::<PyDict>() {
                Ok(period) => [period.get_item("start")?, period.get_item("end")?],
                Err(_) if is_missing(cell) => [None, None],
                Err(_) => {
                    self.object(row, self.field, "an object with start and end", cell);
                    [None, None]
                }
            };
            let given = period.iter().flatten().count();
            if cell.cast::<PyDict>().is_ok_and(|period| period.len() != given) {
                self.object(row, self.field, "an object with start and end and nothing else", cell);
            }
            for (part, moment) in parts.iter_mut().zip(period) {
                part.push(moment.unwrap_or_else(|| none.clone()));
            }
        }
        Ok(parts)
    }

    /// Numbers: anything that Python can make a float of, except truth values and text.
    pub(crate) fn numbers(&self) -> Float64Array {
        let read = |(row, cell): (usize, &Bound<'py, PyAny>)| {
            let read = number(cell);
            if read.is_none() && !is_missing(cell) {
                self.object(row, self.field, "a number", cell);
            }
            read
        };
        self.items.iter().enumerate().map(read).collect()
    }

    fn read_texts(
        &self,
        expected: &str,
        read: impl Fn(&Bound<'py, PyAny>) -> Option<String>,
    ) -> LargeStringArray {
        let mut texts = LargeStringBuilder::new();
        for (row, cell) in self.items.iter().enumerate() {
            self.push_text(&mut texts, row, cell, expected, &read);
        }
        texts.finish()
    }

    fn push_text(
        &self,
        texts: &mut LargeStringBuilder,
        row: usize,
        cell: &Bound<'py, PyAny>,
        expected: &str,
        read: impl Fn(&Bound<'py, PyAny>) -> Option<String>,
    ) {
        if let Some(text) = cell.cast::<PyString>().ok().and_then(|text| text.to_str().ok()) {
            texts.append_value(text);
        } else if is_missing(cell) {
            texts.append_null();
        } else if let Some(text) = read(cell) {
            texts.append_value(text);
        } else {
            texts.append_null();
            self.object(row, self.field, expected, cell);
        }
    }

    fn object(&self, row: usize, field: &str, expected: &str, cell: &Bound<'py, PyAny>) {
        let detail = format!("expected {expected}, got {}", describe(cell));
        self.objections.borrow_mut().push(CellObjection { row, field: field.to_owned(), detail });
    }
}
