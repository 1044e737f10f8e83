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
        DataType::ListView(_) => from_views::<i32>(array),
        DataType::LargeListView(_) => from_views::<i64>(array),
        DataType::FixedSizeList(..) => {
            let lists = array.as_fixed_size_list();
            let range = |row| {
                let start = lists.value_offset_at(row);
                (!lists.is_null(row))
                    .then(|| start..start + usize::try_from(lists.value_length()).unwrap_or_default())
            };
            Paths::new((0..lists.len()).map(range).collect(), lists.values())
        }
        _ => None,
    }
}

fn from_offsets<Offset: OffsetSizeTrait>(array: &ArrayRef) -> Option<Paths> {
    let lists = array.as_list::<Offset>();
    let indices = lists.value_offsets().windows(2).enumerate();
    let range = |(row, ends): (usize, &[Offset])| match ends {
        [start, end] if !lists.is_null(row) => Some(start.as_usize()..end.as_usize()),
        _ => None,
    };
    Paths::new(indices.map(range).collect(), lists.values())
}

fn from_views<Offset: OffsetSizeTrait>(array: &ArrayRef) -> Option<Paths> {
    let lists = array.as_list_view::<Offset>();
    let views = lists.value_offsets().iter().zip(lists.value_sizes()).enumerate();
    let range = |(row, (start, size)): (usize, (&Offset, &Offset))| {
        (!lists.is_null(row)).then(|| start.as_usize()..start.as_usize() + size.as_usize())
    };
    Paths::new(views.map(range).collect(), lists.values())
}

impl Paths {
    /// Lists of a column; `None` when they hold no text.
    fn new(ranges: Vec<Option<Range<usize>>>, items: &ArrayRef) -> Option<Self> {
        Some(Self { text: ArrowText::Nothing(ranges.len()), ranges, items: ArrowText::new(items)? })
    }
}
