//! Columns of lists.

use std::ops::Range;

use super::column::TextColumn;

/// A column of lists of text, one list or none for each row: items one after another, and where those of each row are.
///
/// # Examples
/// ```
/// use attribution_core::ingest::{PathTable, TextLists};
/// use attribution_core::{JourneyRules, Journeys};
///
/// let lists = TextLists { ranges: &[Some(0..2), Some(2..3)], items: &["search", "a > b", "email"] };
/// let table = PathTable::new().with_lists(lists).with_number(attribution_core::ingest::PathField::Conversions, &[1.0, 2.0]);
/// let journeys = Journeys::from_path_columns(&JourneyRules::default(), &[table])?;
/// assert_eq!(journeys.channels().get("a > b"), Some(1));
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone, Copy)]
pub struct TextLists<'a> {
    /// The items of each row; `None` for a row without a list.
    pub ranges: &'a [Option<Range<usize>>],
    /// The items of all rows.
    pub items: &'a dyn TextColumn,
}
