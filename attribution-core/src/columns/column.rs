//! Columns: what a caller's arrays must be able to answer.

use std::ops::Range;
use std::sync::Arc;

use crate::domain::{Timestamp, hash_text};

/// A column of text, one value or none for each row.
///
/// Implemented for slices, vectors and arrays of `&str`, `String` and their `Option`s, and for [`CodedText`]. A data
/// frame implements it over its own buffers, without a copy.
pub trait TextColumn: Sync {
    /// Number of rows.
    fn rows(&self) -> usize;

    /// The text in `row`; `None` where there is none.
    fn text(&self, row: usize) -> Option<&str>;

    /// The text in `row`, when there is one that is not empty: files have no other word for a missing text.
    #[inline]
    fn filled(&self, row: usize) -> Option<&str> {
        self.text(row).filter(|text| !text.is_empty())
    }

    /// True when every one of `rows` has a text that is not empty.
    ///
    /// A provided method is compiled for each column by itself, so that a block of rows costs one call and not one
    /// for each row.
    fn is_filled(&self, mut rows: Range<usize>) -> bool {
        rows.all(|row| self.filled(row).is_some())
    }

    /// Replaces `hashes` by one for each of `rows`, as the dictionaries of this library look texts up.
    fn hash_rows(&self, rows: Range<usize>, hashes: &mut Vec<u32>) {
        hashes.clear();
        hashes.extend(rows.map(|row| hash_text(self.text(row).unwrap_or_default())));
    }

    /// Number of distinct codes, if the column is dictionary-encoded: texts are then looked at once for each code and
    /// not once for each row.
    fn codes(&self) -> Option<usize> {
        None
    }

    /// The code in `row`, of a dictionary-encoded column; `None` where there is no text.
    fn code(&self, row: usize) -> Option<u32> {
        let _ = row;
        None
    }

    /// The text behind `code`, of a dictionary-encoded column.
    fn name(&self, code: u32) -> Option<&str> {
        let _ = code;
        None
    }
}

/// A column of numbers, one or none for each row.
///
/// Implemented for slices, vectors and arrays of `f64` and `Option<f64>`. A NaN is a wrong number, not a missing one.
pub trait NumberColumn: Sync {
    /// Number of rows.
    fn rows(&self) -> usize;

    /// The number in `row`; `None` where there is none.
    fn number(&self, row: usize) -> Option<f64>;
}

/// A column of moments, in microseconds since 1970-01-01T00:00:00Z.
///
/// Implemented for slices, vectors and arrays of `i64` (microseconds), [`Timestamp`] and their `Option`s, and for
/// [`TimeText`].
pub trait TimeColumn: Sync {
    /// Number of rows.
    fn rows(&self) -> usize;

    /// The moment in `row`; `None` where there is none or it cannot be read, which [`TimeColumn::objection`] tells
    /// apart.
    fn micros(&self, row: usize) -> Option<i64>;

    /// Replaces `moments` by those of `rows`; false when one is missing.
    fn read_rows(&self, rows: Range<usize>, moments: &mut Vec<i64>) -> bool {
        moments.clear();
        let expected = rows.len();
        moments.extend(rows.map_while(|row| self.micros(row)));
        moments.len() == expected
    }

    /// The text that the moment of the row is written as; `None` for what is no text. It is read again where the rules say
    /// how dates are written.
    fn written(&self, row: usize) -> Option<&str> {
        let _ = row;
        None
    }

    /// True when the moment of the row is a date without a time of day: as a touch it means the start of that day, as a conversion its
    /// end. Only real dates count, not midnights.
    fn is_date(&self, row: usize) -> bool {
        let _ = row;
        false
    }

    /// Objection to a row without moment in [`TimeColumn::micros`] although it has a value; `None` where it has no value.
    fn objection(&self, row: usize) -> Option<String> {
        let _ = row;
        None
    }
}

/// One value of a column of text.
pub trait TextCell: Sync {
    /// The text, if there is one.
    fn as_text(&self) -> Option<&str>;
}

impl TextCell for &str {
    fn as_text(&self) -> Option<&str> {
        Some(self)
    }
}

impl TextCell for String {
    fn as_text(&self) -> Option<&str> {
        Some(self)
    }
}

impl<T: TextCell> TextCell for Option<T> {
    fn as_text(&self) -> Option<&str> {
        self.as_ref()?.as_text()
    }
}

/// One value of a column of numbers.
pub trait NumberCell: Sync {
    /// The number, if there is one.
    fn as_number(&self) -> Option<f64>;
}

impl NumberCell for f64 {
    fn as_number(&self) -> Option<f64> {
        Some(*self)
    }
}

impl NumberCell for Option<f64> {
    fn as_number(&self) -> Option<f64> {
        *self
    }
}

/// One value of a column of moments.
pub trait TimeCell: Sync {
    /// Microseconds since 1970-01-01T00:00:00Z, if there is a moment.
    fn as_micros(&self) -> Option<i64>;

    /// True for a date without a time of day.
    fn is_date(&self) -> bool {
        false
    }
}

impl TimeCell for i64 {
    fn as_micros(&self) -> Option<i64> {
        Some(*self)
    }
}

impl TimeCell for Timestamp {
    fn as_micros(&self) -> Option<i64> {
        Some(Timestamp::micros(*self))
    }

    fn is_date(&self) -> bool {
        Timestamp::is_date(*self)
    }
}

impl<T: TimeCell> TimeCell for Option<T> {
    fn as_micros(&self) -> Option<i64> {
        self.as_ref()?.as_micros()
    }

    fn is_date(&self) -> bool {
        self.as_ref().is_some_and(TimeCell::is_date)
    }
}

/// The same column over each kind of sequence that a program may hold.
macro_rules! column_of_cells {
    ($column:ident, $cell:ident, $get:ident, $read:ident, $value:ty $(, $flag:ident)?) => {
        impl<T: $cell> $column for &[T] {
            fn rows(&self) -> usize {
                <[T]>::len(self)
            }

            #[inline]
            fn $get(&self, row: usize) -> Option<$value> {
                <[T]>::get(self, row)?.$read()
            }

            $(
                fn $flag(&self, row: usize) -> bool {
                    <[T]>::get(self, row).is_some_and($cell::$flag)
                }
            )?
        }

        impl<T: $cell> $column for Vec<T> {
            fn rows(&self) -> usize {
                self.as_slice().len()
            }

            #[inline]
            fn $get(&self, row: usize) -> Option<$value> {
                self.as_slice().get(row)?.$read()
            }

            $(
                fn $flag(&self, row: usize) -> bool {
                    self.as_slice().get(row).is_some_and($cell::$flag)
                }
            )?
        }

        impl<T: $cell + Send> $column for Arc<[T]> {
            fn rows(&self) -> usize {
                <[T]>::len(self)
            }

            #[inline]
            fn $get(&self, row: usize) -> Option<$value> {
                <[T]>::get(self, row)?.$read()
            }

            $(
                fn $flag(&self, row: usize) -> bool {
                    <[T]>::get(self, row).is_some_and($cell::$flag)
                }
            )?
        }

        impl<T: $cell, const N: usize> $column for [T; N] {
            fn rows(&self) -> usize {
                N
            }

            #[inline]
            fn $get(&self, row: usize) -> Option<$value> {
                self.as_slice().get(row)?.$read()
            }

            $(
                fn $flag(&self, row: usize) -> bool {
                    self.as_slice().get(row).is_some_and($cell::$flag)
                }
            )?
        }
    };
}

column_of_cells!(TextColumn, TextCell, text, as_text, &str);
column_of_cells!(NumberColumn, NumberCell, number, as_number, f64);
column_of_cells!(TimeColumn, TimeCell, micros, as_micros, i64, is_date);

/// Text as one code for each row, and the distinct texts, which may be shared with other columns.
///
/// A million keys in four million rows take four bytes for each row, and each key once.
///
/// # Examples
/// ```
/// use attribution_core::ingest::{CodedText, TextColumn};
///
/// let channels = CodedText { codes: [0, 1, 0, u32::MAX], names: ["search", "email"] };
/// assert_eq!(channels.text(2), Some("search"));
/// assert_eq!(channels.text(3), None);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CodedText<Codes, Names> {
    /// One code for each row; a code without a name stands for no text.
    pub codes: Codes,
    /// The texts, by code.
    pub names: Names,
}

impl<Codes: AsRef<[u32]> + Sync, Names: TextColumn> TextColumn for CodedText<Codes, Names> {
    fn rows(&self) -> usize {
        self.codes.as_ref().len()
    }

    #[inline]
    fn text(&self, row: usize) -> Option<&str> {
        self.name(*self.codes.as_ref().get(row)?)
    }

    fn codes(&self) -> Option<usize> {
        Some(self.names.rows())
    }

    fn code(&self, row: usize) -> Option<u32> {
        self.codes.as_ref().get(row).copied().filter(|code| (*code as usize) < self.names.rows())
    }

    #[inline]
    fn name(&self, code: u32) -> Option<&str> {
        self.names.text(code as usize)
    }
}

/// Moments written as text, read as [`Timestamp`] reads them.
#[derive(Clone, Copy)]
pub struct TimeText<'a>(pub &'a dyn TextColumn);

impl TimeColumn for TimeText<'_> {
    fn rows(&self) -> usize {
        self.0.rows()
    }

    fn micros(&self, row: usize) -> Option<i64> {
        self.0.text(row)?.parse::<Timestamp>().ok().map(Timestamp::micros)
    }

    fn written(&self, row: usize) -> Option<&str> {
        self.0.text(row)
    }

    fn is_date(&self, row: usize) -> bool {
        // Every time of day has a colon; what is no time at all has no moment.
        self.0.text(row).is_some_and(|text| !text.contains(':'))
    }

    fn objection(&self, row: usize) -> Option<String> {
        self.0.text(row)?.parse::<Timestamp>().err().map(|error| error.detail().to_owned())
    }
}
