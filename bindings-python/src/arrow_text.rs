//! One view over every layout in which data frames hold text.

use arrow_array::cast::AsArray;
use arrow_array::types::{
    Int8Type, Int16Type, Int32Type, Int64Type, UInt8Type, UInt16Type, UInt32Type, UInt64Type,
};
use arrow_array::{Array, ArrayRef, LargeStringArray, StringArray, StringViewArray};
use arrow_schema::DataType;
use attribution_core::ingest::TextColumn;

/// Text of one column of one batch, in the producer's own buffers.
pub(crate) enum ArrowText {
    Plain(StringArray),
    Large(LargeStringArray),
    View(StringViewArray),
    /// Codes, and the texts that they stand for.
    Coded(Codes, Box<Self>),
    /// Whole numbers, which stand for their digits: keys of many databases are such.
    Digits(Vec<Option<String>>),
    /// Nothing but missing values.
    Nothing(usize),
}

/// Codes of a dictionary, whatever their width; [`None`] where there is no text.
pub(crate) struct Codes(Vec<Option<u32>>);

impl ArrowText {
    /// The column as text; `None` for a column of anything else.
    pub(crate) fn new(array: &ArrayRef) -> Option<Self> {
        Some(match array.data_type() {
            DataType::Utf8 => Self::Plain(array.as_string::<i32>().clone()),
            DataType::LargeUtf8 => Self::Large(array.as_string::<i64>().clone()),
            DataType::Utf8View => Self::View(array.as_string_view().clone()),
            DataType::Null => Self::Nothing(array.len()),
            DataType::Dictionary(..) => {
                let dictionary = array.as_any_dictionary_opt()?;
                let texts = Self::new(dictionary.values())?;
                let keys = dictionary.keys();
                let code = |row: usize| u32::try_from(whole(keys, row)?).ok();
                Self::Coded(Codes((0..keys.len()).map(code).collect()), Box::new(texts))
            }
            kind if kind.is_integer() => {
                let digits = |row| whole(array.as_ref(), row).map(|number| number.to_string());
                Self::Digits((0..array.len()).map(digits).collect())
            }
            _ => return None,
        })
    }
}

/// A whole number of any width.
pub(crate) fn whole(array: &dyn Array, row: usize) -> Option<i128> {
    if array.is_null(row) {
        return None;
    }
    Some(match array.data_type() {
        DataType::Int8 => array.as_primitive::<Int8Type>().value(row).into(),
        DataType::Int16 => array.as_primitive::<Int16Type>().value(row).into(),
        DataType::Int32 => array.as_primitive::<Int32Type>().value(row).into(),
        DataType::Int64 => array.as_primitive::<Int64Type>().value(row).into(),
        DataType::UInt8 => array.as_primitive::<UInt8Type>().value(row).into(),
        DataType::UInt16 => array.as_primitive::<UInt16Type>().value(row).into(),
        DataType::UInt32 => array.as_primitive::<UInt32Type>().value(row).into(),
        DataType::UInt64 => array.as_primitive::<UInt64Type>().value(row).into(),
        _ => return None,
    })
}

impl TextColumn for ArrowText {
    fn rows(&self) -> usize {
        match self {
            Self::Plain(array) => array.len(),
            Self::Large(array) => array.len(),
            Self::View(array) => array.len(),
            Self::Coded(Codes(codes), _) => codes.len(),
            Self::Digits(digits) => digits.len(),
            Self::Nothing(rows) => *rows,
        }
    }

    #[inline]
    fn text(&self, row: usize) -> Option<&str> {
        match self {
            Self::Plain(array) => array.is_valid(row).then(|| array.value(row)),
            Self::Large(array) => array.is_valid(row).then(|| array.value(row)),
            Self::View(array) => array.is_valid(row).then(|| array.value(row)),
            Self::Coded(..) => self.name(self.code(row)?),
            Self::Digits(digits) => digits.get(row)?.as_deref(),
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
            Self::Coded(Codes(codes), _) => codes.get(row).copied().flatten(),
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
