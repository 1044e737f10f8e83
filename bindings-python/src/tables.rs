//! From what Python gives to the tables of the core: frames, lists of dicts, dicts of columns.

use arrow_array::{ArrayRef, RecordBatch};
use attribution_core::ingest::{
    ConversionField, ConversionTable, NumberColumn, PathTable, TextColumn, TimeColumn, TimeText, TouchField,
    TouchTable,
};
use pyo3::buffer::PyBuffer;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyTuple};

use crate::arrow_columns::{ArrowNumbers, ArrowTimes};
use crate::arrow_text::ArrowText;
use crate::capsule;
use crate::cells::{CellTexts, CellTimes, Doubles, items, not_a_row, not_a_table, read_numbers};
use crate::errors::wrong;

/// What a column of one name is read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Text,
    Number,
    Time,
}

/// A column that is read, owned or shared with its producer.
enum Column {
    Text(Box<dyn TextColumn + Send>),
    Number(Box<dyn NumberColumn + Send>),
    Time(Box<dyn TimeColumn + Send>),
    /// Text that the core reads as times.
    TimeText(Box<dyn TextColumn + Send>),
}

/// Fields and columns of one batch, by the name of the field on the wire.
pub(crate) struct Batch(Vec<(String, Column)>);

/// Which fields a table has.
type Fields = fn(&str) -> Option<(&'static str, Role)>;

fn touch_fields(name: &str) -> Option<(&'static str, Role)> {
    let field = TouchField::from_name(name)?;
    let role = match field {
        TouchField::Text(_) => Role::Text,
        TouchField::Number(_) => Role::Number,
        TouchField::At => Role::Time,
    };
    Some((field.name(), role))
}

fn conversion_fields(name: &str) -> Option<(&'static str, Role)> {
    let field = ConversionField::from_name(name)?;
    let role = match field {
        ConversionField::Text(_) | ConversionField::Currency => Role::Text,
        ConversionField::Value => Role::Number,
        ConversionField::At
        | ConversionField::LeadCreatedAt
        | ConversionField::OpportunityCreatedAt
        | ConversionField::ClosedAt => Role::Time,
    };
    Some((field.name(), role))
}

fn path_fields(name: &str) -> Option<(&'static str, Role)> {
    Some(match name {
        "path" => ("path", Role::Text),
        "conversions" => ("conversions", Role::Number),
        "value" => ("value", Role::Number),
        "nulls" => ("nulls", Role::Number),
        _ => return None,
    })
}

/// Batches of touches.
pub(crate) fn read_touches(object: &Bound<'_, PyAny>) -> PyResult<Vec<Batch>> {
    read(object, "touchpoints", touch_fields)
}

/// Batches of conversions.
pub(crate) fn read_conversions(object: &Bound<'_, PyAny>) -> PyResult<Vec<Batch>> {
    read(object, "conversions", conversion_fields)
}

/// Batches of path counts.
pub(crate) fn read_paths(object: &Bound<'_, PyAny>) -> PyResult<Vec<Batch>> {
    read(object, "paths", path_fields)
}

fn read(object: &Bound<'_, PyAny>, table: &str, fields: Fields) -> PyResult<Vec<Batch>> {
    if let Some(batches) = capsule::read(object, table)? {
        return batches.iter().map(|batch| from_arrow(batch, table, fields)).collect();
    }
    if let Ok(columns) = object.cast::<PyDict>() {
        return Ok(vec![from_columns(columns, table, fields)?]);
    }
    if object.is_instance_of::<PyList>() || object.is_instance_of::<PyTuple>() {
        return Ok(vec![from_rows(&items(object)?, table, fields)?]);
    }
    Err(not_a_table(table, object))
}

fn from_arrow(batch: &RecordBatch, table: &str, fields: Fields) -> PyResult<Batch> {
    let mut columns = Vec::new();
    for (column, array) in batch.schema().fields().iter().zip(batch.columns()) {
        if let Some((field, role)) = fields(column.name()) {
            let read = arrow_column(array, role).ok_or_else(|| {
                let expected = match role {
                    Role::Text => "text",
                    Role::Number => "numbers",
                    Role::Time => "times",
                };
                wrong(
                    format!("{table}.{field}"),
                    expected,
                    &format!("a column of type {}", array.data_type()),
                )
            })?;
            columns.push((field.to_owned(), read));
        }
    }
    Ok(Batch(columns))
}

fn arrow_column(array: &ArrayRef, role: Role) -> Option<Column> {
    Some(match role {
        Role::Text => Column::Text(Box::new(ArrowText::new(array)?)),
        Role::Number => Column::Number(Box::new(ArrowNumbers::new(array)?)),
        Role::Time => match ArrowTimes::new(array) {
            Some(times) => Column::Time(Box::new(times)),
            None if array.data_type().is_integer() => return None,
            None => Column::TimeText(Box::new(ArrowText::new(array)?)),
        },
    })
}

/// A dict from names to sequences or NumPy arrays.
fn from_columns(given: &Bound<'_, PyDict>, table: &str, fields: Fields) -> PyResult<Batch> {
    let mut columns = Vec::new();
    for (name, column) in given {
        let Some((field, role)) = fields(&name.extract::<String>()?) else { continue };
        let read = match (role, numpy_kind(&column)?) {
            (Role::Number, Some('f')) => {
                let doubles = column.call_method1("astype", ("float64",))?;
                let doubles = PyBuffer::<f64>::get(&doubles)?.to_vec(column.py())?;
                Column::Number(Box::new(Doubles(doubles)))
            }
            (Role::Time, Some('M')) => {
                let micros =
                    column.call_method1("astype", ("datetime64[us]",))?.call_method1("view", ("int64",))?;
                let micros = PyBuffer::<i64>::get(&micros)?.to_vec(column.py())?;
                Column::Time(Box::new(CellTimes::from_micros(micros)))
            }
            (_, Some(_)) => cells_column(&items(&column.call_method0("tolist")?)?, table, field, role)?,
            (_, None) => cells_column(&items(&column)?, table, field, role)?,
        };
        columns.push((field.to_owned(), read));
    }
    Ok(Batch(columns))
}

/// The kind of a NumPy array's items; `None` for other objects.
fn numpy_kind(column: &Bound<'_, PyAny>) -> PyResult<Option<char>> {
    match column.getattr_opt("dtype")? {
        Some(kind) => Ok(Some(kind.getattr("kind")?.extract()?)),
        None => Ok(None),
    }
}

/// Rows that are dicts; keys that a row does not have are missing values.
fn from_rows(rows: &[Bound<'_, PyAny>], table: &str, fields: Fields) -> PyResult<Batch> {
    let mut found: Vec<(&'static str, Role, Vec<Bound<'_, PyAny>>)> = Vec::new();
    for (row, cells) in rows.iter().enumerate() {
        let Ok(cells) = cells.cast::<PyDict>() else { return Err(not_a_row(table, row, cells)) };
        for (name, cell) in cells {
            let Some((field, role)) = fields(&name.extract::<String>()?) else { continue };
            let known = found.iter().position(|(known, ..)| *known == field);
            let column = known.unwrap_or_else(|| {
                found.push((field, role, Vec::with_capacity(rows.len())));
                found.len() - 1
            });
            if let Some((_, _, cells)) = found.get_mut(column) {
                cells.resize(row, cell.py().None().into_bound(cell.py()));
                cells.push(cell);
            }
        }
    }
    let columns = found.into_iter().map(|(field, role, mut cells)| {
        if let Some(py) = rows.first().map(Bound::py) {
            cells.resize(rows.len(), py.None().into_bound(py));
        }
        Ok((field.to_owned(), cells_column(&cells, table, field, role)?))
    });
    columns.collect::<PyResult<_>>().map(Batch)
}

fn cells_column(cells: &[Bound<'_, PyAny>], table: &str, field: &str, role: Role) -> PyResult<Column> {
    Ok(match role {
        Role::Text => Column::Text(Box::new(CellTexts::read(cells, table, field, 0)?)),
        Role::Number => Column::Number(Box::new(read_numbers(cells, table, field, 0)?)),
        Role::Time => Column::Time(Box::new(CellTimes::read(cells, table, field, 0)?)),
    })
}

/// Texts of a batch that the core reads as times.
pub(crate) struct TimeTexts<'a>(Vec<(&'a str, TimeText<'a>)>);

impl Batch {
    pub(crate) fn time_texts(&self) -> TimeTexts<'_> {
        let texts = self.0.iter().filter_map(|(name, column)| match column {
            Column::TimeText(text) => Some((name.as_str(), TimeText(text.as_ref()))),
            _ => None,
        });
        TimeTexts(texts.collect())
    }

    /// The batch as a table of touches.
    pub(crate) fn touches<'a>(&'a self, times: &'a TimeTexts<'a>) -> TouchTable<'a> {
        let mut table = TouchTable::new();
        for (name, column) in &self.0 {
            table = match (TouchField::from_name(name), column) {
                (Some(TouchField::Text(field)), Column::Text(text)) => table.with_text(field, text.as_ref()),
                (Some(TouchField::Number(field)), Column::Number(numbers)) => {
                    table.with_number(field, numbers.as_ref())
                }
                (Some(TouchField::At), Column::Time(times)) => table.with_at(times.as_ref()),
                _ => table,
            };
        }
        for (_, text) in &times.0 {
            table = table.with_at(text);
        }
        table
    }

    /// The batch as a table of conversions.
    pub(crate) fn conversions<'a>(&'a self, times: &'a TimeTexts<'a>) -> ConversionTable<'a> {
        let mut table = ConversionTable::new();
        for (name, column) in &self.0 {
            table = match (ConversionField::from_name(name), column) {
                (Some(ConversionField::Text(field)), Column::Text(text)) => {
                    table.with_text(field, text.as_ref())
                }
                (Some(ConversionField::Currency), Column::Text(text)) => table.with_currency(text.as_ref()),
                (Some(ConversionField::Value), Column::Number(numbers)) => table.with_value(numbers.as_ref()),
                (Some(field), Column::Time(times)) => table.with_time(field, times.as_ref()),
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

    /// The batch as path counts.
    pub(crate) fn paths(&self) -> PathTable<'_> {
        let mut table = PathTable::default();
        for (name, column) in &self.0 {
            match (name.as_str(), column) {
                ("path", Column::Text(text)) => table.path = Some(text.as_ref()),
                ("conversions", Column::Number(numbers)) => table.conversions = Some(numbers.as_ref()),
                ("value", Column::Number(numbers)) => table.value = Some(numbers.as_ref()),
                ("nulls", Column::Number(numbers)) => table.nulls = Some(numbers.as_ref()),
                _ => {}
            }
        }
        table
    }
}
