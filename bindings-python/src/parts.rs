//! Columns of results as plain Python objects and back: how tables are pickled.

use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::types::{Float64Type, Int64Type, TimestampMicrosecondType, UInt32Type, UInt64Type};
use arrow_array::{Array, ArrayRef, ArrowPrimitiveType, PrimitiveArray, StringArray};
use arrow_schema::DataType;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyBytesMethods, PyList};

use crate::errors::wrong;

/// Name, kind, cells and a byte for each row that says whether it has one. Cells are texts or little-endian numbers.
pub(crate) type Part<'py> = (String, String, Bound<'py, PyAny>, Option<Bound<'py, PyBytes>>);

/// A column as plain objects.
pub(crate) fn take_apart<'py>(py: Python<'py>, name: &str, column: &ArrayRef) -> PyResult<Part<'py>> {
    let (kind, cells) = match column.data_type() {
        DataType::Utf8 => {
            let texts: Vec<Option<&str>> = column.as_string::<i32>().iter().collect();
            return Ok((name.to_owned(), "text".to_owned(), PyList::new(py, texts)?.into_any(), None));
        }
        DataType::Float64 => ("float64", bytes(column.as_primitive::<Float64Type>(), f64::to_le_bytes)),
        DataType::UInt64 => ("uint64", bytes(column.as_primitive::<UInt64Type>(), u64::to_le_bytes)),
        DataType::UInt32 => ("uint32", bytes(column.as_primitive::<UInt32Type>(), u32::to_le_bytes)),
        DataType::Int64 => ("int64", bytes(column.as_primitive::<Int64Type>(), i64::to_le_bytes)),
        _ => ("time", bytes(column.as_primitive::<TimestampMicrosecondType>(), i64::to_le_bytes)),
    };
    let there: Vec<u8> = (0..column.len()).map(|row| u8::from(column.is_valid(row))).collect();
    let there = (column.null_count() > 0).then(|| PyBytes::new(py, &there));
    Ok((name.to_owned(), kind.to_owned(), PyBytes::new(py, &cells).into_any(), there))
}

/// A column from plain objects, which are checked.
pub(crate) fn put_together(index: usize, part: &Part<'_>) -> PyResult<(String, ArrayRef)> {
    let (name, kind, cells, there) = part;
    let there = there.as_ref().map(PyBytesMethods::as_bytes);
    let refused = || wrong(format!("columns[{index}]"), "a column of a pickled table", "something else");
    let column: Option<ArrayRef> = if kind == "text" {
        let texts: Vec<Option<String>> = cells.extract().map_err(|_| refused())?;
        Some(Arc::new(texts.into_iter().collect::<StringArray>()))
    } else {
        let bytes = cells.cast::<PyBytes>().map_err(|_| refused())?.as_bytes();
        match kind.as_str() {
            "float64" => {
                column::<Float64Type, 8>(bytes, there, f64::from_le_bytes).map(|it| Arc::new(it) as _)
            }
            "uint64" => column::<UInt64Type, 8>(bytes, there, u64::from_le_bytes).map(|it| Arc::new(it) as _),
            "uint32" => column::<UInt32Type, 4>(bytes, there, u32::from_le_bytes).map(|it| Arc::new(it) as _),
            "int64" => column::<Int64Type, 8>(bytes, there, i64::from_le_bytes).map(|it| Arc::new(it) as _),
            "time" => column::<TimestampMicrosecondType, 8>(bytes, there, i64::from_le_bytes)
                .map(|it| Arc::new(it.with_timezone("UTC")) as _),
            _ => None,
        }
    };
    Ok((name.clone(), column.ok_or_else(refused)?))
}

fn bytes<T: ArrowPrimitiveType, const N: usize>(
    column: &PrimitiveArray<T>,
    write: fn(T::Native) -> [u8; N],
) -> Vec<u8> {
    column.values().iter().flat_map(|number| write(*number)).collect()
}

fn column<T: ArrowPrimitiveType, const N: usize>(
    bytes: &[u8],
    there: Option<&[u8]>,
    read: fn([u8; N]) -> T::Native,
) -> Option<PrimitiveArray<T>> {
    let (numbers, rest) = bytes.as_chunks::<N>();
    if !rest.is_empty() || there.is_some_and(|there| there.len() != numbers.len()) {
        return None;
    }
    let number = |(row, bytes): (usize, &[u8; N])| {
        there.is_none_or(|there| there.get(row) == Some(&1)).then(|| read(*bytes))
    };
    Some(numbers.iter().enumerate().map(number).collect())
}
