//! Paths that are lists of channels, written as the text that the core reads.

use arrow_array::cast::AsArray;
use arrow_array::{Array, ArrayRef, LargeStringArray};
use arrow_schema::DataType;
use attribution_core::ingest::TextColumn;
use pyo3::PyResult;

use crate::arrow_text::ArrowText;
use crate::errors::wrong;

/// The path as text.
///
/// A channel that would read as two, or as none, cannot be written.
pub(crate) fn joined<T: AsRef<str>>(row: usize, channels: &[T]) -> PyResult<String> {
    for (step, channel) in channels.iter().enumerate() {
        let channel = channel.as_ref();
        let path = || format!("paths[{row}].path[{step}]");
        if channel.trim().is_empty() {
            return Err(wrong(path(), "text that is not empty", "none"));
        }
        if channel.contains('>') {
            return Err(wrong(path(), "a channel without `>`", &format!("{channel:?}")));
        }
    }
    Ok(channels.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(" > "))
}

/// A column of lists of text as paths; `None` for a column of anything else. `first` is the number of its first row.
pub(crate) fn from_lists(array: &ArrayRef, first: usize) -> Option<PyResult<LargeStringArray>> {
    let list: Box<dyn Fn(usize) -> ArrayRef> = match array.data_type() {
        DataType::List(_) => Box::new(|row| array.as_list::<i32>().value(row)),
        DataType::LargeList(_) => Box::new(|row| array.as_list::<i64>().value(row)),
        DataType::ListView(_) => Box::new(|row| array.as_list_view::<i32>().value(row)),
        DataType::LargeListView(_) => Box::new(|row| array.as_list_view::<i64>().value(row)),
        DataType::FixedSizeList(..) => Box::new(|row| array.as_fixed_size_list().value(row)),
        _ => return None,
    };
    let path = |row: usize| {
        if array.is_null(row) {
            return Some(Ok(None));
        }
        let channels = ArrowText::new(&list(row))?;
        let channels: Vec<_> =
            (0..channels.rows()).map(|step| channels.text(step).unwrap_or_default()).collect();
        Some(joined(first + row, &channels).map(Some))
    };
    (0..array.len()).map(path).collect()
}
