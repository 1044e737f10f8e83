//! Batches of a table as one long table, in pieces for all cores.

use std::ops::Range;

use crate::domain::TableKind;
use crate::error::{Error, ErrorKind, Result};
use crate::math::index_u32;

/// Number of rows that one core looks at before it takes the next piece.
pub(super) const CHUNK: usize = 1 << 16;

/// Start of each batch in the long table.
#[derive(Debug)]
pub(super) struct Batches {
    /// One more than there are batches.
    starts: Vec<usize>,
    kind: TableKind,
    /// Marks of the rows that count, where not all of them do.
    only: Option<Vec<bool>>,
    /// Rows at the end that were not given, but made.
    made: usize,
}

/// A piece of one batch.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Piece {
    pub(super) batch: usize,
    /// Rows inside the batch.
    pub(super) rows: Range<usize>,
    /// Row of the batch's first row in the long table.
    pub(super) start: usize,
}

/// Refuses more rows than compact columns can address: the largest code stands for "none", so that rows and codes must stay below.
fn within_codes(kind: TableKind, rows: usize) -> Result<()> {
    if rows < u32::MAX as usize {
        return Ok(());
    }
    let detail = format!("expected fewer than {} rows, got {rows}; split them by key", u32::MAX);
    Err(Error::new(ErrorKind::InvalidInput, kind.name(), detail))
}

impl Batches {
    /// Batches of these lengths.
    ///
    /// # Errors
    /// `INVALID_INPUT` when there are more rows than compact columns can address.
    pub(super) fn new(kind: TableKind, lengths: impl IntoIterator<Item = Result<usize>>) -> Result<Self> {
        let mut starts = vec![0];
        let mut total = 0_usize;
        for len in lengths {
            total = total.saturating_add(len?);
            starts.push(total);
        }
        within_codes(kind, total)?;
        Ok(Self { starts, kind, only: None, made: 0 })
    }

    /// The same batches, of which only the marked rows count.
    pub(super) fn only(self, rows: Vec<bool>) -> Self {
        Self { only: Some(rows), ..self }
    }

    /// The same batches and one more, whose rows were made and all count.
    ///
    /// # Errors
    /// As [`Self::new`].
    pub(super) fn and(mut self, rows: usize) -> Result<Self> {
        let total = self.rows().saturating_add(rows);
        within_codes(self.kind, total)?;
        self.starts.push(total);
        if let Some(only) = &mut self.only {
            only.resize(only.len() + rows, true);
        }
        self.made += rows;
        Ok(self)
    }

    /// Leaves out some rows more.
    pub(super) fn leave_out(&mut self, rows: &[u32]) {
        let Some(only) = &mut self.only else { return };
        for row in rows {
            if let Some(mark) = only.get_mut(*row as usize) {
                *mark = false;
            }
        }
    }

    /// True for a row that counts.
    #[inline]
    pub(super) fn counts(&self, row: u32) -> bool {
        self.only.as_ref().is_none_or(|only| only.get(row as usize).is_some_and(|mark| *mark))
    }

    /// True when every row counts.
    pub(super) fn are_whole(&self) -> bool {
        self.only.is_none()
    }

    /// Number of rows that count.
    pub(super) fn given(&self) -> usize {
        match &self.only {
            Some(only) => only.iter().filter(|mark| **mark).count(),
            None => self.rows(),
        }
    }

    /// True for a row that was given, and not made.
    pub(super) fn is_given(&self, row: u32) -> bool {
        (row as usize) < self.rows() - self.made
    }

    /// Name of the table.
    pub(super) fn table(&self) -> &'static str {
        self.kind.name()
    }

    /// Address of a row, such as `touchpoints[17]`.
    pub(super) fn address(&self, row: u32) -> String {
        format!("{}[{row}]", self.kind.name())
    }

    /// Number of rows, also of those that do not count.
    pub(super) fn rows(&self) -> usize {
        self.starts.last().copied().unwrap_or(0)
    }

    /// The batches that have rows.
    pub(super) fn filled(&self) -> impl Iterator<Item = usize> {
        self.starts
            .windows(2)
            .enumerate()
            .filter(|(_, bounds)| bounds.first() < bounds.last())
            .map(|(batch, _)| batch)
    }

    /// Pieces of at most [`CHUNK`] rows, in order.
    pub(super) fn pieces(&self) -> Vec<Piece> {
        let mut pieces = Vec::new();
        for (batch, bounds) in self.starts.windows(2).enumerate() {
            if let [start, end] = *bounds {
                let rows = end - start;
                pieces.extend((0..rows).step_by(CHUNK).map(|from| Piece {
                    batch,
                    rows: from..rows.min(from + CHUNK),
                    start,
                }));
            }
        }
        pieces
    }

    /// The batch that holds a row of the long table, and the row inside it.
    #[inline]
    pub(super) fn locate(&self, row: u32) -> (usize, usize) {
        let row = row as usize;
        if self.starts.len() <= 2 {
            return (0, row);
        }
        let batch = self.starts.partition_point(|start| *start <= row).saturating_sub(1);
        (batch, row - self.starts.get(batch).copied().unwrap_or(0))
    }

    /// A row inside a piece, as a row of the long table.
    pub(super) fn row(piece: &Piece, row: usize) -> u32 {
        index_u32(piece.start + row)
    }
}

#[cfg(test)]
#[path = "chunked_tests.rs"]
mod tests;
