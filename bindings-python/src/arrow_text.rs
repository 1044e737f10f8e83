//! One view over every layout in which data frames hold text.

use std::fmt::{Display, Write};

use arrow_array::builder::LargeStringBuilder;
use arrow_array::cast::AsArray;
use arrow_array::types::{
    Decimal32Type, Decimal64Type, Decimal128Type, Decimal256Type, DecimalType, Int8Type, Int16Type,
    Int32Type, Int64Type, UInt8Type, UInt16Type, UInt32Type, UInt64Type,
};
use arrow_array::{
    Array, ArrayRef, ArrowPrimitiveType, Int8Array, Int16Array, Int32Array, Int64Array, LargeStringArray,
    PrimitiveArray, StringArray, StringViewArray, UInt8Array, UInt16Array, UInt32Array, UInt64Array,
    downcast_integer_array,
};
use arrow_schema::DataType;
use attribution_core::ingest::{NumberColumn, TextColumn};

use crate::arrow_numbers::ArrowNumbers;
use crate::cells::{whole_text, without_zeros};

/// Text of one column of one batch, in the producer's own buffers.
pub(crate) enum ArrowText {
    Plain(StringArray),
    Large(LargeStringArray),
    View(StringViewArray),
    /// Codes, and the texts that they stand for.
    Coded(Codes, Box<Self>),
    /// Nothing but missing values.
    Nothing(usize),
}

/// Codes of a dictionary, which producers make as narrow as they can.
pub(crate) enum Codes {
    Int8(Int8Array),
    Int16(Int16Array),
    Int32(Int32Array),
    Int64(Int64Array),
    UInt8(UInt8Array),
    UInt16(UInt16Array),
    UInt32(UInt32Array),
    UInt64(UInt64Array),
}

impl ArrowText {
    /// The column as text; `None` for a column of anything else.
    ///
    /// Whole numbers stand for their digits: the keys of many databases are such. Frames make floats of them where
    /// one is missing.
    pub(crate) fn new(array: &ArrayRef) -> Option<Self> {
        Some(match array.data_type() {
            DataType::Utf8 => Self::Plain(array.as_string::<i32>().clone()),
            DataType::LargeUtf8 => Self::Large(array.as_string::<i64>().clone()),
            DataType::Utf8View => Self::View(array.as_string_view().clone()),
            DataType::Null => Self::Nothing(array.len()),
            DataType::Dictionary(..) => {
                let texts = Self::new(array.as_any_dictionary_opt()?.values())?;
                Self::Coded(Codes::new(array)?, Box::new(texts))
            }
            DataType::Float16 | DataType::Float32 | DataType::Float64 => Self::Large(whole(array)?),
            DataType::Decimal32(..) => Self::Large(decimals(array.as_primitive::<Decimal32Type>())),
            DataType::Decimal64(..) => Self::Large(decimals(array.as_primitive::<Decimal64Type>())),
            DataType::Decimal128(..) => Self::Large(decimals(array.as_primitive::<Decimal128Type>())),
            DataType::Decimal256(..) => Self::Large(decimals(array.as_primitive::<Decimal256Type>())),
            // Sixteen bytes are how Arrow holds a UUID.
            DataType::FixedSizeBinary(16) => Self::Large(uuids(array)),
            _ => downcast_integer_array!(
                array => Self::Large(digits(array)),
                _ => return None,
            ),
        })
    }
}

/// Whole numbers as their digits.
fn digits<T: ArrowPrimitiveType<Native: Display>>(numbers: &PrimitiveArray<T>) -> LargeStringArray {
    let mut texts = LargeStringBuilder::with_capacity(numbers.len(), numbers.len().saturating_mul(8));
    for number in numbers {
        match number {
            // Writing to memory does not fail.
            Some(number) if write!(texts, "{number}").is_ok() => texts.append_value(""),
            _ => texts.append_null(),
        }
    }
    texts.finish()
}

/// Floats as the digits of whole numbers, NaN as none; `None` when one is not whole.
fn whole(array: &ArrayRef) -> Option<LargeStringArray> {
    let numbers = ArrowNumbers::new(array)?;
    let text = |row| match numbers.number(row).filter(|number| !number.is_nan()) {
        Some(number) => whole_text(number).map(Some),
        None => Some(None),
    };
    (0..array.len()).map(text).collect()
}

/// Decimals as they are written, those without a fraction as whole numbers.
fn decimals<T: DecimalType>(numbers: &PrimitiveArray<T>) -> LargeStringArray {
    let text = |row| numbers.is_valid(row).then(|| without_zeros(&numbers.value_as_string(row)).to_owned());
    (0..numbers.len()).map(text).collect()
}

/// UUIDs as they are written.
fn uuids(array: &ArrayRef) -> LargeStringArray {
    let bytes = array.as_fixed_size_binary();
    let text = |row| {
        let mut text = String::with_capacity(36);
        for (index, byte) in bytes.value(row).iter().enumerate() {
            if matches!(index, 4 | 6 | 8 | 10) {
                text.push('-');
            }
            write!(text, "{byte:02x}").ok()?;
        }
        Some(text)
    };
    (0..bytes.len()).map(|row| bytes.is_valid(row).then(|| text(row)).flatten()).collect()
}

impl Codes {
    pub(crate) fn new(array: &ArrayRef) -> Option<Self> {
        let DataType::Dictionary(key, _) = array.data_type() else { return None };
        Some(match **key {
            DataType::Int8 => Self::Int8(array.as_dictionary::<Int8Type>().keys().clone()),
            DataType::Int16 => Self::Int16(array.as_dictionary::<Int16Type>().keys().clone()),
            DataType::Int32 => Self::Int32(array.as_dictionary::<Int32Type>().keys().clone()),
            DataType::Int64 => Self::Int64(array.as_dictionary::<Int64Type>().keys().clone()),
            DataType::UInt8 => Self::UInt8(array.as_dictionary::<UInt8Type>().keys().clone()),
            DataType::UInt16 => Self::UInt16(array.as_dictionary::<UInt16Type>().keys().clone()),
            DataType::UInt32 => Self::UInt32(array.as_dictionary::<UInt32Type>().keys().clone()),
            DataType::UInt64 => Self::UInt64(array.as_dictionary::<UInt64Type>().keys().clone()),
            _ => return None,
        })
    }

    fn rows(&self) -> usize {
        match self {
            Self::Int8(codes) => codes.len(),
            Self::Int16(codes) => codes.len(),
            Self::Int32(codes) => codes.len(),
            Self::Int64(codes) => codes.len(),
            Self::UInt8(codes) => codes.len(),
            Self::UInt16(codes) => codes.len(),
            Self::UInt32(codes) => codes.len(),
            Self::UInt64(codes) => codes.len(),
        }
    }

    #[inline]
    pub(crate) fn code(&self, row: usize) -> Option<u32> {
        match self {
            Self::Int8(codes) => code(codes, row),
            Self::Int16(codes) => code(codes, row),
            Self::Int32(codes) => code(codes, row),
            Self::Int64(codes) => code(codes, row),
            Self::UInt8(codes) => code(codes, row),
            Self::UInt16(codes) => code(codes, row),
            Self::UInt32(codes) => code(codes, row),
            Self::UInt64(codes) => code(codes, row),
        }
    }
}

#[inline]
fn code<T: ArrowPrimitiveType<Native: TryInto<u32>>>(codes: &PrimitiveArray<T>, row: usize) -> Option<u32> {
    codes.is_valid(row).then(|| codes.value(row).try_into().ok()).flatten()
}

/// The text of a row of a dictionary; apart, so that rows of plain text do not pay for it.
#[inline(never)]
fn coded<'a>(codes: &Codes, texts: &'a ArrowText, row: usize) -> Option<&'a str> {
    let code = codes.code(row)? as usize;
    (code < texts.rows()).then(|| texts.text(code)).flatten()
}

impl TextColumn for ArrowText {
    fn rows(&self) -> usize {
        match self {
            Self::Plain(array) => array.len(),
            Self::Large(array) => array.len(),
            Self::View(array) => array.len(),
            Self::Coded(codes, _) => codes.rows(),
            Self::Nothing(rows) => *rows,
        }
    }

    #[inline]
    fn text(&self, row: usize) -> Option<&str> {
        match self {
            Self::Plain(array) => array.is_valid(row).then(|| array.value(row)),
            Self::Large(array) => array.is_valid(row).then(|| array.value(row)),
            Self::View(array) => array.is_valid(row).then(|| array.value(row)),
            Self::Coded(codes, texts) => coded(codes, texts, row),
            Self::Nothing(_) => None,
        }
    }

    fn codes(&self) -> Option<usize> {
        match self {
            Self::Coded(_, texts) => Some(texts.rows()),
            _ => None,
        }
    }

    #[inline]
    fn code(&self, row: usize) -> Option<u32> {
        match self {
            Self::Coded(codes, _) => codes.code(row),
            _ => None,
        }
    }

    #[inline]
    fn name(&self, code: u32) -> Option<&str> {
        match self {
            Self::Coded(_, texts) => {
                ((code as usize) < texts.rows()).then(|| texts.text(code as usize)).flatten()
            }
            _ => None,
        }
    }
}
