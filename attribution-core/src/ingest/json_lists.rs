//! Paths written as JSON lists, as analytics exports have them: `["Paid Search", "Email"]`.

use std::ops::Range;

use crate::columns::cell_objection::CellObjection;
use crate::columns::column::TextColumn;
use crate::columns::text_lists::TextLists;
use crate::error::Error;

/// The lists of a column of text.
pub(super) struct JsonLists {
    ranges: Vec<Option<Range<usize>>>,
    items: Vec<String>,
    /// Objections to texts that begin like a list and are none.
    pub(super) objections: Vec<CellObjection>,
}

impl JsonLists {
    /// The lists of a column whose first path is one; `None` for any other column, in which a text such as `[brand]` is the
    /// name of a channel.
    pub(super) fn of(text: Option<&dyn TextColumn>, lists: Option<TextLists<'_>>) -> Option<Self> {
        // A binding that reads cell by cell hands over both, and no list where the cell is text.
        let is_list = lists.is_some_and(|lists| lists.ranges.iter().any(Option::is_some));
        let text = text.filter(|_| !is_list)?;
        let mut filled = (0..text.rows()).filter_map(|row| text.filled(row));
        if !filled.next()?.trim_start().starts_with("[\"") {
            return None;
        }
        let mut read =
            Self { ranges: Vec::with_capacity(text.rows()), items: Vec::new(), objections: Vec::new() };
        for row in 0..text.rows() {
            let written = text.text(row).unwrap_or_default();
            let range = written.trim_start().starts_with('[').then(|| read.push(row, written));
            read.ranges.push(range);
        }
        Some(read)
    }

    /// Adds the items of a list; gives back where they are.
    fn push(&mut self, row: usize, written: &str) -> Range<usize> {
        let start = self.items.len();
        match Error::read_part::<Vec<String>>(written) {
            Ok(channels) => self.items.extend(channels),
            Err(_) => self.objections.push(CellObjection {
                row,
                field: "path".into(),
                detail: format!(
                    "expected a JSON list of channels, like that of the first path, got {written}"
                ),
            }),
        }
        start..self.items.len()
    }

    pub(super) fn lists(&self) -> TextLists<'_> {
        TextLists { ranges: &self.ranges, items: &self.items }
    }
}

#[cfg(test)]
#[path = "json_lists_tests.rs"]
mod tests;
