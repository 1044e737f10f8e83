//! Tables of results: columns to a batch, and cells to Python objects.

use arrow_array::cast::AsArray;
use arrow_array::types::{Float64Type, Int64Type, TimestampMicrosecondType, UInt32Type, UInt64Type};
use arrow_array::{Array, ArrayRef, RecordBatch};
use arrow_schema::DataType;
use attribution_core::Timestamp;
use pyo3::IntoPyObjectExt;
use pyo3::prelude::*;

use crate::errors::raise_arrow;

/// A batch of columns that may hold missing values.
pub(crate) fn table(columns: Vec<(&str, ArrayRef)>) -> PyResult<RecordBatch> {
    let nullable = columns.into_iter().map(|(name, column)| (name, column, true));
    RecordBatch::try_from_iter_with_nullable(nullable).map_err(|error| raise_arrow("", &error))
}

/// One cell as a Python object; times as `datetime` in UTC.
pub(crate) fn cell<'py>(py: Python<'py>, array: &dyn Array, row: usize) -> PyResult<Bound<'py, PyAny>> {
    if array.is_null(row) {
        return Ok(py.None().into_bound(py));
    }
    match array.data_type() {
        DataType::Utf8 => array.as_string::<i32>().value(row).into_bound_py_any(py),
        DataType::Float64 => array.as_primitive::<Float64Type>().value(row).into_bound_py_any(py),
        DataType::UInt64 => array.as_primitive::<UInt64Type>().value(row).into_bound_py_any(py),
        DataType::UInt32 => array.as_primitive::<UInt32Type>().value(row).into_bound_py_any(py),
        DataType::Int64 => array.as_primitive::<Int64Type>().value(row).into_bound_py_any(py),
        _ => {
            let micros = array.as_primitive::<TimestampMicrosecondType>().value(row);
            let text = Timestamp::from_micros(micros).map(|at| at.to_string()).unwrap_or_default();
            py.import("datetime")?.getattr("datetime")?.call_method1("fromisoformat", (text,))
        }
    }
}
