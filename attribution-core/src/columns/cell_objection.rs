//! Cells that hold something that their column cannot.

use crate::math::SmallSort;

/// A cell of a wrong type, such as a truth value in a column of text: its row cannot be used.
///
/// A binding that reads cell by cell gives the column no value there and says here why, so that the rule `validation`
/// decides what becomes of the row, as for every other row that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellObjection {
    /// The row in its batch, from 0.
    pub row: usize,
    /// The field of the column, or the place inside it, such as `path[1]`.
    pub field: String,
    /// Sentence that tells what was expected and what came.
    pub detail: String,
}

/// The first objection to each row that has one, in the order of rows.
pub(crate) struct FirstByRow<'a>(Vec<&'a CellObjection>);

impl<'a> FirstByRow<'a> {
    pub(crate) fn new(objections: impl IntoIterator<Item = &'a CellObjection>) -> Self {
        let mut first: Vec<&CellObjection> = objections.into_iter().collect();
        first.small_sort_by_key(|objection| objection.row);
        first.dedup_by_key(|objection| objection.row);
        Self(first)
    }

    pub(crate) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn first(&self) -> Option<&'a CellObjection> {
        self.0.first().copied()
    }

    pub(crate) fn get(&self, row: usize) -> Option<&'a CellObjection> {
        let index = self.0.binary_search_by_key(&row, |objection| objection.row).ok()?;
        self.0.get(index).copied()
    }
}
