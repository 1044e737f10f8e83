//! A column of text that owns its codes and shares its names.

use std::sync::Arc;

use crate::ingest::TextColumn;

/// Text as one code for each row; the distinct texts are shared with other columns and clones.
///
/// A million keys in four million rows take four bytes for each row, and each key once.
#[derive(Clone, Debug, PartialEq)]
pub struct SharedText {
    /// One code for each row; [`MISSING_CODE`](crate::domain::MISSING_CODE) where there is no text.
    pub codes: Vec<u32>,
    /// The texts, by code.
    pub names: Arc<[String]>,
}

impl TextColumn for SharedText {
    fn rows(&self) -> usize {
        self.codes.len()
    }

    #[inline]
    fn text(&self, row: usize) -> Option<&str> {
        self.name(*self.codes.get(row)?)
    }

    fn codes(&self) -> Option<usize> {
        Some(self.names.len())
    }

    fn code(&self, row: usize) -> Option<u32> {
        self.codes.get(row).copied().filter(|code| (*code as usize) < self.names.len())
    }

    #[inline]
    fn name(&self, code: u32) -> Option<&str> {
        self.names.get(code as usize).map(String::as_str)
    }
}
