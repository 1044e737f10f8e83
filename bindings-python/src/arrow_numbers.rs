//! Numbers of Arrow columns, whatever their width.

use arrow_array::cast::AsArray;
use arrow_array::types::{
    Decimal32Type, Decimal64Type, Decimal128Type, Decimal256Type, DecimalType, Float16Type, Float32Type,
    Float64Type, Int8Type, Int16Type, Int32Type, Int64Type, UInt8Type, UInt16Type, UInt32Type, UInt64Type,
};
use arrow_array::{Array, ArrayRef, ArrowPrimitiveType, Float64Array, PrimitiveArray};
use arrow_schema::DataType;
use attribution_core::ingest::NumberColumn;

/// Numbers of one column of one batch; doubles stay in the producer's own buffer.
pub(crate) struct ArrowNumbers(pub(crate) Float64Array);

impl ArrowNumbers {
    /// The column as numbers; `None` for a column of anything else.
    pub(crate) fn new(array: &ArrayRef) -> Option<Self> {
        Some(Self(match array.data_type() {
            DataType::Float64 => array.as_primitive::<Float64Type>().clone(),
            DataType::Float32 => array.as_primitive::<Float32Type>().unary(f64::from),
            DataType::Float16 => array.as_primitive::<Float16Type>().unary(f64::from),
            DataType::Int8 => signed::<Int8Type>(array),
            DataType::Int16 => signed::<Int16Type>(array),
            DataType::Int32 => signed::<Int32Type>(array),
            DataType::Int64 => signed::<Int64Type>(array),
            DataType::UInt8 => unsigned::<UInt8Type>(array),
            DataType::UInt16 => unsigned::<UInt16Type>(array),
            DataType::UInt32 => unsigned::<UInt32Type>(array),
            DataType::UInt64 => unsigned::<UInt64Type>(array),
            DataType::Decimal32(..) => decimal(array.as_primitive::<Decimal32Type>()),
            DataType::Decimal64(..) => decimal(array.as_primitive::<Decimal64Type>()),
            DataType::Decimal128(..) => decimal(array.as_primitive::<Decimal128Type>()),
            DataType::Decimal256(..) => decimal(array.as_primitive::<Decimal256Type>()),
            DataType::Null => Float64Array::new_null(array.len()),
            _ => return None,
        }))
    }
}

#[expect(clippy::cast_precision_loss, reason = "a whole number becomes the nearest double")]
fn signed<T: ArrowPrimitiveType<Native: Into<i64>>>(array: &ArrayRef) -> Float64Array {
    array.as_primitive::<T>().unary(|number| number.into() as f64)
}

#[expect(clippy::cast_precision_loss, reason = "a whole number becomes the nearest double")]
fn unsigned<T: ArrowPrimitiveType<Native: Into<u64>>>(array: &ArrayRef) -> Float64Array {
    array.as_primitive::<T>().unary(|number| number.into() as f64)
}

/// Decimals go through their text, which is read to the nearest double; dividing by a power of ten is not.
fn decimal<T: DecimalType>(array: &PrimitiveArray<T>) -> Float64Array {
    let number = |row| array.is_valid(row).then(|| array.value_as_string(row).parse().ok()).flatten();
    (0..array.len()).map(number).collect()
}

impl NumberColumn for ArrowNumbers {
    fn rows(&self) -> usize {
        self.0.len()
    }

    #[inline]
    fn number(&self, row: usize) -> Option<f64> {
        self.0.is_valid(row).then(|| self.0.value(row))
    }
}
