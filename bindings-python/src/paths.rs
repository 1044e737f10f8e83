//! Paths that are lists of channels, which cross to the core as lists.

use std::ops::Range;

use arrow_array::cast::AsArray;
use arrow_array::{Array, ArrayRef, OffsetSizeTrait};
use arrow_schema::DataType;

use crate::arrow_text::ArrowText;

/// A column of paths: the text of those that are text, and the lists of the others.
pub(crate) struct Paths {
    pub(crate) text: ArrowText,
    pub(crate) ranges: Vec<Option<Range<usize>>>,
    pub(crate) items: ArrowText,
}

/// A column of lists of text as paths; `None` for a column of anything else.
pub(crate) fn from_lists(array: &ArrayRef) -> Option<Paths> {
    match array.data_type() {
        DataType::List(_) => from_offsets::<i32>(array),
        DataType::LargeList(_) => from_offsets::<i64>(array),
        _ => None,
    }
}

fn from_offsets<Offset: OffsetSizeTrait>(array: &ArrayRef) -> Option<Paths> {
    let lists = array.as_list::<Offset>();
    let places = lists.value_offsets().windows(2).enumerate();
    let range = |(row, ends): (usize, &[Offset])| match ends {
        [start, end] if !lists.is_null(row) => Some(start.as_usize()..end.as_usize()),
        _ => None,
    };
    Some(Paths {
        text: ArrowText::Nothing(array.len()),
        ranges: places.map(range).collect(),
        items: ArrowText::new(lists.values())?,
    })
}
