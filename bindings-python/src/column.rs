//! A column that is read as what its field holds.

use arrow_array::{Array, ArrayRef, Float64Array};
use arrow_schema::DataType;
use pyo3::PyResult;

use crate::arrow_numbers::ArrowNumbers;
use crate::arrow_text::ArrowText;
use crate::arrow_times::ArrowTimes;
use crate::cells::Cells;
use crate::errors::wrong;
use crate::fields::Role;
use crate::paths::{self, Paths};

/// A column that is read, in the core's or the producer's buffers.
pub(crate) enum Column {
    Text(ArrowText),
    Number(ArrowNumbers),
    Time(ArrowTimes),
    /// Text that the core reads as times.
    TimeText(ArrowText),
    Paths(Paths),
}

impl Column {
    /// A column of Arrow.
    pub(crate) fn from_arrow(array: &ArrayRef, role: Role, table: &str, field: &str) -> PyResult<Self> {
        if array.is_empty() {
            // Of no cells nobody knows the type.
            return Ok(match role {
                Role::Text | Role::Path => Self::Text(ArrowText::Nothing(0)),
                Role::Number => Self::Number(ArrowNumbers(Float64Array::from(Vec::<f64>::new()))),
                Role::Time => Self::TimeText(ArrowText::Nothing(0)),
            });
        }
        let read = match role {
            Role::Text => ArrowText::new(array).map(Self::Text),
            Role::Number => ArrowNumbers::new(array).map(Self::Number),
            Role::Time => match ArrowTimes::new(array) {
                Some(times) => Some(Self::Time(times)),
                // Nobody can tell seconds from milliseconds.
                None if array.data_type().is_integer() => None,
                None => ArrowText::new(array).map(Self::TimeText),
            },
            Role::Path => {
                paths::from_lists(array).map(Self::Paths).or_else(|| ArrowText::new(array).map(Self::Text))
            }
        };
        read.ok_or_else(|| wrong(format!("{table}.{field}"), role.plural(), &plural(array.data_type())))
    }

    /// A column of Python objects.
    pub(crate) fn from_cells(cells: Cells<'_, '_>, role: Role) -> PyResult<Self> {
        Ok(match role {
            Role::Text => Self::Text(ArrowText::Large(cells.texts())),
            Role::Number => Self::Number(ArrowNumbers(cells.numbers())),
            Role::Time => Self::TimeText(ArrowText::Large(cells.times())),
            Role::Path => Self::Paths(cells.paths()?),
        })
    }
}

/// What a column holds, in words.
fn plural(kind: &DataType) -> String {
    match kind {
        DataType::Boolean => "booleans".into(),
        DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View => "text".into(),
        DataType::Timestamp(..) | DataType::Date32 | DataType::Date64 => "times".into(),
        DataType::List(_) | DataType::LargeList(_) | DataType::FixedSizeList(..) => "lists".into(),
        DataType::Struct(_) | DataType::Map(..) => "objects".into(),
        DataType::Dictionary(..) => "categories".into(),
        kind if kind.is_numeric() => "numbers".into(),
        kind => format!("a column of type {kind}"),
    }
}
