//! Arrays of NumPy as Arrow arrays.

use std::sync::Arc;

use arrow_array::types::{
    ArrowTimestampType, TimestampMicrosecondType, TimestampMillisecondType, TimestampNanosecondType,
    TimestampSecondType,
};
use arrow_array::{ArrayRef, Float64Array, Int64Array, PrimitiveArray, UInt64Array};
use pyo3::buffer::{Element, PyBuffer};
use pyo3::prelude::*;

/// "Not a time", among times that are integers.
const NOT_A_TIME: i64 = i64::MIN;

/// A one-dimensional array of numbers or times; `None` for other arrays and objects.
///
/// Kinds of arrays that mask values are other objects, as is an array whose items are Python's.
pub(crate) fn read(object: &Bound<'_, PyAny>) -> PyResult<Option<ArrayRef>> {
    let kind = object.get_type();
    if kind.name()? != "ndarray"
        || kind.module()? != "numpy"
        || object.getattr("ndim")?.extract::<usize>()? != 1
    {
        return Ok(None);
    }
    let dtype = object.getattr("dtype")?;
    Ok(Some(match dtype.getattr("kind")?.extract::<char>()? {
        'f' => Arc::new(Float64Array::from(values::<f64>(object, "float64")?)),
        'i' => Arc::new(Int64Array::from(values::<i64>(object, "int64")?)),
        'u' => Arc::new(UInt64Array::from(values::<u64>(object, "uint64")?)),
        'M' => {
            let numpy = object.py().import("numpy")?;
            let unit: (String, u32) = numpy.call_method1("datetime_data", (dtype,))?.extract()?;
            match (unit.0.as_str(), unit.1) {
                ("s", 1) => times::<TimestampSecondType>(object, "s")?,
                ("ms", 1) => times::<TimestampMillisecondType>(object, "ms")?,
                ("us", 1) => times::<TimestampMicrosecondType>(object, "us")?,
                ("ns", 1) => times::<TimestampNanosecondType>(object, "ns")?,
                _ => return Ok(None),
            }
        }
        _ => return Ok(None),
    }))
}

/// The items as one of the machine's own types.
fn values<T: Element>(array: &Bound<'_, PyAny>, kind: &str) -> PyResult<Vec<T>> {
    PyBuffer::<T>::get(&array.call_method1("astype", (kind,))?)?.to_vec(array.py())
}

/// Times of one unit, which is kept: NumPy would let a time that another cannot hold wrap around.
fn times<T: ArrowTimestampType>(array: &Bound<'_, PyAny>, unit: &str) -> PyResult<ArrayRef> {
    let native = array.call_method1("astype", (format!("datetime64[{unit}]"),))?;
    let values = values::<i64>(&native.call_method1("view", ("int64",))?, "int64")?;
    let time = |time| if time == NOT_A_TIME { None } else { Some(time) };
    Ok(Arc::new(values.into_iter().map(time).collect::<PrimitiveArray<T>>()))
}
