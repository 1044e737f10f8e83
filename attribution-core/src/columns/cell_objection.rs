//! Cells that hold something that their column cannot.

use std::collections::BTreeMap;

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

/// The first objection to each row that has one.
pub(crate) fn first_by_row(objections: &[CellObjection]) -> BTreeMap<usize, &CellObjection> {
    // Of two, the later one is written first and then over.
    objections.iter().rev().map(|objection| (objection.row, objection)).collect()
}
