//! Times of Arrow columns, whatever their unit.

use arrow_array::cast::AsArray;
use arrow_array::types::{
    Date32Type, Date64Type, TimestampMicrosecondType, TimestampMillisecondType, TimestampNanosecondType,
    TimestampSecondType,
};
use arrow_array::{Array, ArrayRef, ArrowPrimitiveType, TimestampMicrosecondArray};
use arrow_schema::{DataType, TimeUnit};
use attribution_core::ingest::TimeColumn;

const SECOND: i64 = 1_000_000;
const DAY: i64 = 86_400 * SECOND;

/// Times of one column of one batch; microseconds stay in the producer's own buffer.
///
/// A time too far away for microseconds becomes the furthest one, which the core refuses like any outside its years.
pub(crate) struct ArrowTimes {
    times: TimestampMicrosecondArray,
    /// True for a column of days; `Date64` holds times where a producer has no other type for them.
    are_dates: bool,
}

impl ArrowTimes {
    /// The column as times; `None` for a column of anything else.
    pub(crate) fn new(array: &ArrayRef) -> Option<Self> {
        let are_dates = *array.data_type() == DataType::Date32;
        let times = match array.data_type() {
            DataType::Timestamp(TimeUnit::Microsecond, _) => {
                array.as_primitive::<TimestampMicrosecondType>().clone()
            }
            DataType::Timestamp(TimeUnit::Second, _) => each_is::<TimestampSecondType>(array, SECOND),
            DataType::Timestamp(TimeUnit::Millisecond, _) => {
                each_is::<TimestampMillisecondType>(array, 1_000)
            }
            DataType::Timestamp(TimeUnit::Nanosecond, _) => {
                array.as_primitive::<TimestampNanosecondType>().unary(|nanos| nanos.div_euclid(1_000))
            }
            DataType::Date32 => each_is::<Date32Type>(array, DAY),
            DataType::Date64 => each_is::<Date64Type>(array, 1_000),
            DataType::Null => TimestampMicrosecondArray::new_null(array.len()),
            _ => return None,
        };
        Some(Self { times, are_dates })
    }
}

/// Units of `micros` microseconds each.
fn each_is<T: ArrowPrimitiveType<Native: Into<i64>>>(
    array: &ArrayRef,
    micros: i64,
) -> TimestampMicrosecondArray {
    array.as_primitive::<T>().unary(|time| time.into().saturating_mul(micros))
}

impl TimeColumn for ArrowTimes {
    fn rows(&self) -> usize {
        self.times.len()
    }

    #[inline]
    fn micros(&self, row: usize) -> Option<i64> {
        self.times.is_valid(row).then(|| self.times.value(row))
    }

    fn is_date(&self, _: usize) -> bool {
        self.are_dates
    }
}
