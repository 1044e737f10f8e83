//! Rows of path counts that look like the total of the others, as exports have them at their end.

use super::path_rows::PathRow;
use crate::domain::Note;
use crate::domain::spells;

const TOTAL_ROW: &str = "TOTAL_ROW";
/// Names of such rows in exports.
const NAMES: [&str; 7] = ["total", "totals", "grand total", "overall total", "subtotal", "sum", "overall"];

/// The rows seen so far, as far as it takes to know a total by.
#[derive(Default)]
pub(super) struct TotalRows {
    rows: u64,
    conversions: u64,
    /// Rows that are called so, with their conversions.
    called: Vec<(u32, String, u64)>,
}

impl TotalRows {
    /// Takes a row that can be used into account.
    pub(super) fn see(&mut self, row: u32, given: PathRow<'_>) {
        self.rows += 1;
        self.conversions = self.conversions.saturating_add(given.conversions);
        if let [name] = given.path
            && is_total_name(name)
            && given.conversions > 0
        {
            self.called.push((row, (*name).to_owned(), given.conversions));
        }
    }

    /// Takes the rows of a later part.
    pub(super) fn append(&mut self, later: Self) {
        self.rows += later.rows;
        self.conversions = self.conversions.saturating_add(later.conversions);
        self.called.extend(later.called);
    }

    /// A note on the row that is called a total and has as many conversions as all others. It stays a path: a channel
    /// may be called so.
    pub(super) fn note(&self) -> Option<Note> {
        let is_total = |count: u64| self.rows > 2 && self.conversions - count == count;
        let (row, name, count) = self.called.iter().find(|(_, _, count)| is_total(*count))?;
        let detail = format!(
            "{name:?} has {count} conversions, as many as all other rows together, and looks like their total; it was read as a channel, nothing was left out"
        );
        Some(Note::new(TOTAL_ROW, format!("paths[{row}].path"), detail))
    }
}

/// True for a path that is called as exports call a row of totals: `Total`, `Grand Total`, `Sum:`.
///
/// A channel may be called so too: only the counts beside it can tell, or whoever knows the export.
///
/// # Examples
/// ```
/// use attribution_core::ingest::is_total_name;
///
/// assert!(is_total_name("Grand Total"));
/// assert!(!is_total_name("Total Wine"));
/// ```
#[must_use]
pub fn is_total_name(name: &str) -> bool {
    let name = name.trim().trim_end_matches(':');
    NAMES.iter().any(|total| spells(name, total))
}

#[cfg(test)]
#[path = "total_rows_tests.rs"]
mod tests;
