//! From what Python gives to the tables of the core: frames, lists of dicts, dicts of columns.

use std::cell::RefCell;

use arrow_array::RecordBatch;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use pyo3::types::{PyDict, PyList, PyTuple};

use crate::batch::Batch;
use crate::cells::{Cells, describe};
use crate::column::Column;
use crate::errors::wrong;
use crate::fields::Fields;
use crate::{capsule, numpy, rows};

/// Reads all batches of a table.
pub(crate) fn read(object: &Bound<'_, PyAny>, fields: Fields) -> PyResult<Vec<Batch>> {
    if let Some(batches) = capsule::read(&known_columns(object, fields)?, fields.table)? {
        return object.py().detach(|| batches.iter().map(|batch| from_arrow(batch, fields)).collect());
    }
    if let Ok(columns) = object.cast::<PyDict>() {
        return Ok(vec![from_columns(columns, fields)?]);
    }
    if object.is_instance_of::<PyList>() || object.is_instance_of::<PyTuple>() {
        // No rows have no columns either.
        return if object.len()? == 0 { Ok(Vec::new()) } else { Ok(vec![rows::read(object, fields)?]) };
    }
    let expected = "a data frame with __arrow_c_stream__, a list of dicts or a dict of columns";
    Err(wrong(fields.table.to_owned(), expected, &describe(object)))
}

/// A frame without columns that are ignored anyway: pandas fails on objects that Arrow does not know, and converts
/// text.
fn known_columns<'py>(object: &Bound<'py, PyAny>, fields: Fields) -> PyResult<Bound<'py, PyAny>> {
    let module = object.get_type().module()?;
    let library = module.to_str()?.split('.').next().unwrap_or_default();
    if !["pandas", "polars"].contains(&library) || !object.hasattr("__arrow_c_stream__")? {
        return Ok(object.clone());
    }
    let Some(names) = object.getattr_opt("columns")? else { return Ok(object.clone()) };
    let known = PyList::empty(object.py());
    for name in names.try_iter()? {
        let name = name?;
        if name.extract::<PyBackedStr>().is_ok_and(|name| (fields.find)(&name).is_some()) {
            known.append(name)?;
        }
    }
    if known.is_empty() { Ok(object.clone()) } else { object.get_item(known) }
}

fn from_arrow(batch: &RecordBatch, fields: Fields) -> PyResult<Batch> {
    let schema = batch.schema();
    let columns = schema.fields().iter().zip(batch.columns()).filter_map(|(column, array)| {
        let (field, role) = (fields.find)(column.name())?;
        Some(Column::from_arrow(array, role, fields.table, field).map(|column| (field, column)))
    });
    Ok(Batch::new(columns.collect::<PyResult<_>>()?, batch.num_rows()))
}

/// A dict from names to sequences or NumPy arrays.
fn from_columns(given: &Bound<'_, PyDict>, fields: Fields) -> PyResult<Batch> {
    let mut columns = Vec::new();
    let objections = RefCell::default();
    for (name, column) in given {
        let Ok(name) = name.extract::<PyBackedStr>() else { continue };
        let Some((field, role)) = (fields.find)(&name) else { continue };
        let read = match numpy::read(&column)? {
            Some(array) => Column::from_arrow(&array, role, fields.table, field)?,
            None => Column::from_cells(
                Cells { field, items: &items(&column, fields.table, field)?, objections: &objections },
                role,
            )?,
        };
        columns.push((field, read));
    }
    Ok(Batch::new(columns, given.len()).with_objections(objections.into_inner()))
}

/// The items of a column, as Python objects.
fn items<'py>(column: &Bound<'py, PyAny>, table: &str, field: &str) -> PyResult<Vec<Bound<'py, PyAny>>> {
    let listed = if column.is_instance_of::<PyList>() || column.is_instance_of::<PyTuple>() {
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
