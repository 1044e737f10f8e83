//! Tables of the core from what Python gives: frames, lists of dicts, dicts of columns.

use std::cell::RefCell;
use std::sync::Arc;

use arrow_array::RecordBatch;
use pyo3::exceptions::PyException;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use pyo3::types::{PyDict, PyList, PyTuple};

use crate::batch::Batch;
use crate::cells::{Cells, describe};
use crate::column::Column;
use crate::errors::wrong;
use crate::fields::{Fields, Role};
use crate::{capsule, numpy, rows};

const EXPECTED: &str = "a data frame with __arrow_c_stream__, a list of dicts or a dict of columns";

/// Reads all batches of a table.
pub(crate) fn read(object: &Bound<'_, PyAny>, fields: Fields<'_>) -> PyResult<Vec<Batch>> {
    let library = library(object)?;
    let table = match library.as_str() {
        // A query of Polars that has not been asked yet.
        "polars" if object.get_type().name()? == "LazyFrame" => Some(object.call_method0("collect")?),
        // A table among the answers of this library, such as those of invented deals.
        "attribution_core" if object.hasattr("to_dict")? => Some(object.call_method0("to_dict")?),
        _ => None,
    };
    let object = table.as_ref().unwrap_or(object);
    if ["pandas", "polars"].contains(&&*library) && object.get_type().name()? == "Series" {
        return Err(wrong(fields.table().to_owned(), EXPECTED, "a Series"));
    }
    let headers = headers(object)?;
    let frame = known_columns(object, &library, fields)?;
    match capsule::read(&frame, fields.table()) {
        Ok(None) => {}
        Ok(Some(batches)) => {
            return object.py().detach(|| {
                let mut first = 0;
                let read = |batch: &RecordBatch| {
                    let read = from_arrow(batch, fields, first, headers.as_ref());
                    first += batch.num_rows();
                    read
                };
                batches.iter().map(read).collect()
            });
        }
        // Objects that Arrow has no type for, texts among numbers, no PyArrow: cell by cell they can be read.
        Err(error) if library == "pandas" && error.is_instance_of::<PyException>(object.py()) => {
            return from_pandas(&frame, fields, headers).map(|batch| vec![batch]);
        }
        Err(error) => return Err(error),
    }
    if let Ok(columns) = object.cast::<PyDict>() {
        return Ok(vec![from_columns(columns, fields, None)?]);
    }
    if object.is_instance_of::<PyList>() || object.is_instance_of::<PyTuple>() {
        // No rows have no columns either.
        return if object.len()? == 0 { Ok(Vec::new()) } else { Ok(vec![rows::read(object, fields)?]) };
    }
    Err(wrong(fields.table().to_owned(), EXPECTED, &describe(object)))
}

/// The library that an object comes from.
pub(crate) fn library(object: &Bound<'_, PyAny>) -> PyResult<String> {
    let module = object.get_type().module()?;
    Ok(module.to_str()?.split('.').next().unwrap_or_default().to_owned())
}

/// A frame without columns that are ignored anyway: pandas fails on objects that Arrow does not know, and converts
/// text.
fn known_columns<'py>(
    object: &Bound<'py, PyAny>,
    library: &str,
    fields: Fields<'_>,
) -> PyResult<Bound<'py, PyAny>> {
    if !["pandas", "polars"].contains(&library) || !object.hasattr("__arrow_c_stream__")? {
        return Ok(object.clone());
    }
    let Some(names) = object.getattr_opt("columns")? else { return Ok(object.clone()) };
    let (known, wide) = (PyList::empty(object.py()), PyList::empty(object.py()));
    for name in names.try_iter()? {
        let name = name?;
        let Ok(text) = name.extract::<PyBackedStr>() else { continue };
        let Some((_, role)) = fields.find(&text)? else { continue };
        if library == "polars" {
            let column = object.get_item(&name)?;
            // Arrow has no integers so wide; Polars has its own.
            if ["Int128", "UInt128"].contains(&&*column.getattr("dtype")?.str()?.to_cow()?) {
                let python = if role == Role::Number { "float" } else { "str" };
                let kind = object.py().import("builtins")?.getattr(python)?;
                wide.append(column.call_method1("cast", (kind,))?)?;
            }
        }
        known.append(name)?;
    }
    if known.is_empty() {
        return Ok(object.clone());
    }
    let frame = object.get_item(known)?;
    if wide.is_empty() { Ok(frame) } else { frame.call_method1("with_columns", (wide,)) }
}

/// Names of all columns of a frame; `None` for what has no list of them.
fn headers(object: &Bound<'_, PyAny>) -> PyResult<Option<Arc<[String]>>> {
    let Some(names) = object.getattr_opt("columns")? else { return Ok(None) };
    let Ok(names) = names.try_iter() else { return Ok(None) };
    let names = names.filter_map(|name| name.ok()?.extract::<String>().ok());
    Ok(Some(names.collect()))
}

fn from_arrow(
    batch: &RecordBatch,
    fields: Fields<'_>,
    first: usize,
    headers: Option<&Arc<[String]>>,
) -> PyResult<Batch> {
    let mut columns = Vec::with_capacity(batch.num_columns());
    for (column, array) in batch.schema().fields().iter().zip(batch.columns()) {
        let Some((field, role)) = fields.find(column.name())? else { continue };
        columns.extend(Column::from_arrow(array, role, first, fields.table(), field)?);
    }
    let own = || batch.schema().fields().iter().map(|column| column.name().clone()).collect();
    Ok(Batch::new(columns, batch.num_rows(), headers.map_or_else(own, Arc::clone)))
}

/// A frame of pandas, cell by cell.
fn from_pandas(
    frame: &Bound<'_, PyAny>,
    fields: Fields<'_>,
    headers: Option<Arc<[String]>>,
) -> PyResult<Batch> {
    let columns = PyDict::new(frame.py());
    for name in frame.getattr("columns")?.try_iter()? {
        let name = name?;
        columns.set_item(&name, frame.get_item(&name)?)?;
    }
    from_columns(&columns, fields, headers)
}

/// A dict from names to sequences or NumPy arrays.
fn from_columns(
    given: &Bound<'_, PyDict>,
    fields: Fields<'_>,
    headers: Option<Arc<[String]>>,
) -> PyResult<Batch> {
    let mut columns = Vec::new();
    let objections = RefCell::default();
    for (name, column) in given {
        let Ok(name) = name.extract::<PyBackedStr>() else { continue };
        let Some((field, role)) = fields.find(&name)? else { continue };
        columns.extend(match numpy::read(&column)? {
            Some(array) => Column::from_arrow(&array, role, 0, fields.table(), field)?,
            None => Column::from_cells(
                Cells { field, items: &items(&column, fields.table(), field)?, objections: &objections },
                role,
            )?,
        });
    }
    let own = || given.keys().iter().filter_map(|name| name.extract().ok()).collect();
    Ok(Batch::new(columns, given.len(), headers.unwrap_or_else(own)).with_objections(objections.into_inner()))
}

/// The items of a column, as Python objects.
fn items<'py>(column: &Bound<'py, PyAny>, table: &str, field: &str) -> PyResult<Vec<Bound<'py, PyAny>>> {
    if column.hasattr("columns")? {
        // A frame is pandas' answer to a name that several columns have.
        return Err(wrong(format!("{table}.{field}"), &format!("one column for {field}"), "several"));
    }
    let listed = if library(column)? == "pandas" && column.hasattr("notna")? {
        // pandas has no other word for a missing number than NaN.
        let (objects, there) = (column.call_method1("astype", ("object",))?, column.call_method0("notna")?);
        Some(objects.call_method1("where", (there, column.py().None()))?.call_method0("to_list")?)
    } else if column.is_instance_of::<PyList>() || column.is_instance_of::<PyTuple>() {
        Some(column.clone())
    } else {
        // What PyArrow, Polars and NumPy call it.
        let methods = ["to_pylist", "to_list", "tolist"];
        let method = methods.into_iter().find(|name| column.hasattr(name).unwrap_or(false));
        method.map(|name| column.call_method0(name)).transpose()?
    };
    match listed.map(|listed| listed.try_iter()) {
        Some(Ok(items)) => items.collect(),
        _ => Err(wrong(format!("{table}.{field}"), "a list or an array", &describe(column))),
    }
}
