//! A column that is read as what its field holds.

use arrow_array::cast::AsArray;
use arrow_array::types::Float64Type;
use arrow_array::{Array, ArrayRef, Float64Array, make_array};
use arrow_schema::DataType;
use attribution_core::ingest::TextColumn;
use pyo3::PyResult;

use crate::arrow_numbers::ArrowNumbers;
use crate::arrow_text::{ArrowText, Codes};
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
    /// A column of Arrow that begins with row `first` of its table, as the columns that it holds: a period is two.
    pub(crate) fn from_arrow(
        array: &ArrayRef,
        role: Role,
        first: usize,
        table: &str,
        field: &str,
    ) -> PyResult<Vec<(String, Self)>> {
        if array.is_empty() {
            // Of no cells nobody knows the type.
            let none = match role {
                Role::Text | Role::Path => Self::Text(ArrowText::Nothing(0)),
                Role::Number => Self::Number(ArrowNumbers(Float64Array::from(Vec::<f64>::new()))),
                Role::Time => Self::TimeText(ArrowText::Nothing(0)),
                Role::Period => return Ok(Vec::new()),
            };
            return Ok(vec![(field.to_owned(), none)]);
        }
        if let Some((row, objection)) = wrong_code(array) {
            return Err(wrong(format!("{table}[{}].{field}", first + row), &objection.0, &objection.1));
        }
        let read = match role {
            Role::Period if *array.data_type() == DataType::Null => {
                let none = |field: &str| (field.to_owned(), Self::TimeText(ArrowText::Nothing(array.len())));
                return Ok(vec![none("start"), none("end")]);
            }
            Role::Period => {
                let parts = array.as_struct_opt().map(|period| {
                    let part = |name| period.column_by_name(name).cloned();
                    Some((part("start")?, part("end")?)).filter(|_| period.num_columns() == 2)
                });
                let Some(Some((start, end))) = parts else {
                    let kind = plural(array.data_type());
                    return Err(wrong(format!("{table}.{field}"), role.plural(), &kind));
                };
                let mut read = Self::from_arrow(&start, Role::Time, first, table, "start")?;
                read.extend(Self::from_arrow(&end, Role::Time, first, table, "end")?);
                return Ok(read);
            }
            Role::Text => ArrowText::new(array).map(Self::Text),
            Role::Number => ArrowNumbers::new(array).map(Self::Number),
            Role::Time => match ArrowTimes::new(array) {
                Some(times) => Some(Self::Time(times)),
                // Files have columns of numbers where all cells are empty.
                None if is_empty(array) => Some(Self::TimeText(ArrowText::Nothing(array.len()))),
                // Nobody can tell seconds from milliseconds.
                None if array.data_type().is_numeric() => None,
                None => ArrowText::new(array).map(Self::TimeText),
            },
            Role::Path => {
                paths::from_lists(array).map(Self::Paths).or_else(|| ArrowText::new(array).map(Self::Text))
            }
        };
        let read = read.map(|column| vec![(field.to_owned(), column)]);
        read.ok_or_else(|| wrong(format!("{table}.{field}"), role.plural(), &plural(array.data_type())))
    }

    /// A column of Python objects.
    pub(crate) fn from_cells(cells: Cells<'_, '_>, role: Role) -> PyResult<Vec<(String, Self)>> {
        let column = match role {
            Role::Text => Self::Text(ArrowText::Large(cells.texts())),
            Role::Number => Self::Number(ArrowNumbers(cells.numbers())),
            Role::Time => Self::TimeText(ArrowText::Large(cells.times())),
            Role::Path => Self::Paths(cells.paths()?),
            Role::Period => {
                let [start, end] = cells.periods()?;
                let time = |field: &str, items: &[_]| {
                    let texts = Cells { field, items, ..cells }.times();
                    (field.to_owned(), Self::TimeText(ArrowText::Large(texts)))
                };
                return Ok(vec![time("start", &start), time("end", &end)]);
            }
        };
        Ok(vec![(cells.field.to_owned(), column)])
    }
}

/// True for numbers that are all missing.
fn is_empty(array: &ArrayRef) -> bool {
    let floats = array.as_primitive_opt::<Float64Type>();
    floats.is_some_and(|floats| floats.iter().all(|number| number.is_none_or(f64::is_nan)))
}

/// The first row of categories whose code stands for none of them, with what was expected there and what came.
fn wrong_code(array: &ArrayRef) -> Option<(usize, (String, String))> {
    let categories = array.as_any_dictionary_opt()?;
    let names = categories.values().len();
    let codes = Codes::new(array)?;
    let row = (0..array.len()).find(|row| {
        categories.keys().is_valid(*row) && codes.code(*row).is_none_or(|code| code as usize >= names)
    })?;
    let got = ArrowText::new(&make_array(categories.keys().slice(row, 1).to_data()))?;
    let got = got.text(0).unwrap_or_default().to_owned();
    Some((row, (format!("the code of one of {names} categories"), got)))
}

/// Name of what a column holds, in words.
fn plural(kind: &DataType) -> String {
    match kind {
        DataType::Boolean => "booleans".into(),
        DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View => "text".into(),
        DataType::Timestamp(..) | DataType::Date32 | DataType::Date64 => "times".into(),
        DataType::List(_)
        | DataType::LargeList(_)
        | DataType::ListView(_)
        | DataType::LargeListView(_)
        | DataType::FixedSizeList(..) => "lists".into(),
        DataType::Struct(_) | DataType::Map(..) => "objects".into(),
        DataType::Dictionary(..) => "categories".into(),
        kind if kind.is_numeric() => "numbers".into(),
        kind => format!("a column of type {kind}"),
    }
}
