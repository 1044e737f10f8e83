//! Numbers and times of Arrow columns, whatever their width and unit.

use arrow_array::cast::AsArray;
use arrow_array::types::{
    Date32Type, Date64Type, Decimal128Type, Float32Type, Float64Type, TimestampMicrosecondType,
    TimestampMillisecondType, TimestampNanosecondType, TimestampSecondType,
};
use arrow_array::{Array, ArrayRef, Float64Array, TimestampMicrosecondArray};
use arrow_schema::{DataType, TimeUnit};
use attribution_core::ingest::{NumberColumn, TimeColumn};

use crate::arrow_text::whole;

const DAY: i64 = 86_400_000_000;

/// Numbers of one column of one batch.
pub(crate) enum ArrowNumbers {
    /// In the producer's own buffer.
    Doubles(Float64Array),
    Others(ArrayRef),
}

impl ArrowNumbers {
    /// The column as numbers; `None` for a column of anything else.
    pub(crate) fn new(array: &ArrayRef) -> Option<Self> {
        match array.data_type() {
            DataType::Float64 => Some(Self::Doubles(array.as_primitive::<Float64Type>().clone())),
            DataType::Float32 | DataType::Decimal128(..) | DataType::Null => {
                Some(Self::Others(array.clone()))
            }
            kind if kind.is_integer() => Some(Self::Others(array.clone())),
            _ => None,
        }
    }
}

impl NumberColumn for ArrowNumbers {
    fn rows(&self) -> usize {
        match self {
            Self::Doubles(array) => array.len(),
            Self::Others(array) => array.len(),
        }
    }

    #[inline]
    fn number(&self, row: usize) -> Option<f64> {
        match self {
            Self::Doubles(array) => array.is_valid(row).then(|| array.value(row)),
            Self::Others(array) => other_number(array.as_ref(), row),
        }
    }
}

/// Decimals go through their text, which is read to the nearest double; dividing by a power of ten is not.
#[expect(clippy::cast_precision_loss, reason = "a whole number becomes the nearest double")]
fn other_number(array: &dyn Array, row: usize) -> Option<f64> {
    if array.is_null(row) {
        return None;
    }
    match array.data_type() {
        DataType::Float32 => Some(array.as_primitive::<Float32Type>().value(row).into()),
        DataType::Decimal128(..) => array.as_primitive::<Decimal128Type>().value_as_string(row).parse().ok(),
        _ => whole(array, row).map(|number| number as f64),
    }
}

/// Times of one column of one batch.
pub(crate) enum ArrowTimes {
    /// In the producer's own buffer.
    Micros(TimestampMicrosecondArray),
    Others(ArrayRef),
}

impl ArrowTimes {
    /// The column as times; `None` for a column of anything else.
    pub(crate) fn new(array: &ArrayRef) -> Option<Self> {
        match array.data_type() {
            DataType::Timestamp(TimeUnit::Microsecond, _) => {
                Some(Self::Micros(array.as_primitive::<TimestampMicrosecondType>().clone()))
            }
            DataType::Timestamp(..) | DataType::Date32 | DataType::Date64 | DataType::Null => {
                Some(Self::Others(array.clone()))
            }
            _ => None,
        }
    }
}

impl TimeColumn for ArrowTimes {
    fn rows(&self) -> usize {
        match self {
            Self::Micros(array) => array.len(),
            Self::Others(array) => array.len(),
        }
    }

    #[inline]
    fn micros(&self, row: usize) -> Option<i64> {
        match self {
            Self::Micros(array) => array.is_valid(row).then(|| array.value(row)),
            Self::Others(array) => other_time(array.as_ref(), row),
        }
    }
}

/// Times outside the years 0 to 9999 saturate, and are refused by the core like any other such time.
fn other_time(array: &dyn Array, row: usize) -> Option<i64> {
    if array.is_null(row) {
        return None;
    }
    Some(match array.data_type() {
        DataType::Timestamp(TimeUnit::Second, _) => {
            array.as_primitive::<TimestampSecondType>().value(row).saturating_mul(1_000_000)
        }
        DataType::Timestamp(TimeUnit::Millisecond, _) => {
            array.as_primitive::<TimestampMillisecondType>().value(row).saturating_mul(1_000)
        }
        DataType::Timestamp(TimeUnit::Nanosecond, _) => {
            array.as_primitive::<TimestampNanosecondType>().value(row).div_euclid(1_000)
        }
        DataType::Date32 => i64::from(array.as_primitive::<Date32Type>().value(row)) * DAY,
        DataType::Date64 => array.as_primitive::<Date64Type>().value(row).saturating_mul(1_000),
        _ => return None,
    })
}
