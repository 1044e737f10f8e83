//! Rows that are dicts, as columns.

use std::cell::RefCell;
use std::collections::BTreeSet;

use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use pyo3::types::PyDict;

use crate::batch::Batch;
use crate::cells::{Cells, describe};
use crate::column::Column;
use crate::errors::wrong;
use crate::fields::{Fields, Role};
use crate::tables::library;

/// A key of some row: rows mostly share the very objects that are their keys.
struct Key<'py> {
    name: Bound<'py, PyAny>,
    /// The column that it belongs to; `None` for a key that is ignored.
    column: Option<usize>,
}

/// The cells of one field so far.
struct Found<'py, 'r> {
    /// Name in the rows: of two names for one field, each has a column, and the core refuses them.
    name: String,
    field: &'r str,
    role: Role,
    cells: Vec<Bound<'py, PyAny>>,
}

/// Reads rows; keys that a row does not have are missing values.
pub(crate) fn read(rows: &Bound<'_, PyAny>, fields: Fields<'_>) -> PyResult<Batch> {
    let none = rows.py().None().into_bound(rows.py());
    let count = rows.len()?;
    let (mut keys, mut found): (Vec<Key<'_>>, Vec<Found<'_, '_>>) = (Vec::new(), Vec::new());
    let (mut headers, mut known_headers) = (Vec::new(), BTreeSet::new());
    for (row, cells) in rows.try_iter()?.enumerate() {
        let mut cells = cells?;
        if !cells.is_instance_of::<PyDict>()
            && library(&cells)? == "attribution_core"
            && cells.hasattr("to_dict")?
        {
            // A row among the answers of this library.
            cells = cells.call_method0("to_dict")?;
        }
        let Ok(cells) = cells.cast::<PyDict>() else {
            return Err(wrong(format!("{}[{row}]", fields.table()), "an object", &describe(&cells)));
        };
        for (name, cell) in cells {
            let known = keys.iter().find(|key| key.name.is(&name)).map(|key| key.column);
            let column = if let Some(column) = known {
                column
            } else {
                let column = column(&name, fields, &mut found, count)?;
                if let Ok(name) = name.extract::<String>()
                    && known_headers.insert(name.clone())
                {
                    headers.push(name);
                }
                // Keys that are made anew for each row would only make the search longer.
                if keys.len() < 64 {
                    keys.push(Key { name, column });
                }
                column
            };
            if let Some(column) = column.and_then(|column| found.get_mut(column)) {
                column.cells.resize(row, none.clone());
                column.cells.push(cell);
            }
        }
    }
    let objections = RefCell::default();
    let mut columns = Vec::with_capacity(found.len());
    for Found { field, role, mut cells, .. } in found {
        cells.resize(count, none.clone());
        columns.extend(Column::from_cells(Cells { field, items: &cells, objections: &objections }, role)?);
    }
    Ok(Batch::new(columns, count, headers.into()).with_objections(objections.into_inner()))
}

/// The column for a key, which is added when it is the first one of its name.
fn column<'py, 'r>(
    name: &Bound<'py, PyAny>,
    fields: Fields<'r>,
    found: &mut Vec<Found<'py, 'r>>,
    rows: usize,
) -> PyResult<Option<usize>> {
    let Ok(name) = name.extract::<PyBackedStr>() else { return Ok(None) };
    let Some((field, role)) = fields.find(&name)? else { return Ok(None) };
    let known = found.iter().position(|column| *column.name == *name);
    Ok(Some(known.unwrap_or_else(|| {
        found.push(Found { name: name.to_string(), field, role, cells: Vec::with_capacity(rows) });
        found.len() - 1
    })))
}
