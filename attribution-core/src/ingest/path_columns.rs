//! Path counts in columns.

use super::column::{NumberColumn, TextColumn};
use super::path_count::check;
use super::path_rows::{PathRow, PathRows, split_path};
use super::table::missing_column;
use crate::domain::{JourneyRules, Journeys};
use crate::error::{Error, ErrorKind, Result};
use crate::math::{count_f64, index_u32, map_chunks};

/// How many rows one core reads before it takes the next piece.
const ROWS: usize = 1 << 13;

/// Path counts in columns; nothing is copied.
///
/// # Examples
/// ```
/// use attribution_core::ingest::PathTable;
/// use attribution_core::{JourneyRules, Journeys};
///
/// let table = PathTable {
///     path: Some(&["search > email", "email"]),
///     conversions: Some(&[2.0, 0.0]),
///     value: Some(&[100.0, 0.0]),
///     nulls: Some(&[5.0, 3.0]),
/// };
/// assert_eq!(Journeys::from_path_columns(&JourneyRules::default(), &[table])?.converting(), 1);
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone, Copy, Default)]
pub struct PathTable<'a> {
    /// Paths, written as `a > b > c`.
    pub path: Option<&'a dyn TextColumn>,
    /// How many journeys along each converted.
    pub conversions: Option<&'a dyn NumberColumn>,
    /// What these conversions were worth together.
    pub value: Option<&'a dyn NumberColumn>,
    /// How many journeys along each did not convert.
    pub nulls: Option<&'a dyn NumberColumn>,
}

impl Journeys {
    /// Builds journeys from path counts in columns, several batches of them if need be.
    ///
    /// `value` and `nulls` may be left out, and count as zero.
    ///
    /// # Errors
    /// As [`Journeys::from_path_counts`]; `MISSING_DATA` without a column of paths or of conversions; `INVALID_INPUT`
    /// when columns differ in length or a count is no whole number.
    pub fn from_path_columns(rules: &JourneyRules, tables: &[PathTable<'_>]) -> Result<Self> {
        let mut pieces = Vec::new();
        let mut rows = 0;
        for table in tables {
            let columns = table.columns()?;
            let len = columns.path.rows();
            let starts = (0..len).step_by(ROWS);
            pieces.extend(starts.map(|start| (columns, rows, start..len.min(start + ROWS))));
            rows += len;
        }
        check(rules, rows)?;
        let parts = map_chunks(pieces.len(), 1, |range| {
            let mut part = PathRows::new(rules);
            let mut path = Vec::new();
            for (columns, first, rows) in pieces.get(range).unwrap_or_default() {
                for row in rows.clone() {
                    columns.read(first + row, row, &mut path, &mut part)?;
                }
            }
            Ok(part)
        });
        PathRows::finish(parts.into_iter().collect::<Result<_>>()?)
    }
}

/// The columns of one table, all of one length.
#[derive(Clone, Copy)]
struct PathColumns<'a> {
    path: &'a dyn TextColumn,
    conversions: &'a dyn NumberColumn,
    value: Option<&'a dyn NumberColumn>,
    nulls: Option<&'a dyn NumberColumn>,
}

impl<'a> PathTable<'a> {
    fn columns(&self) -> Result<PathColumns<'a>> {
        let path = self.path.ok_or_else(|| missing_column("paths", "path"))?;
        let conversions = self.conversions.ok_or_else(|| missing_column("paths", "conversions"))?;
        for (name, column) in
            [("conversions", Some(conversions)), ("value", self.value), ("nulls", self.nulls)]
        {
            if let Some(len) = column.map(NumberColumn::rows).filter(|len| *len != path.rows()) {
                let detail = format!("expected {} rows like the column `path`, got {len}", path.rows());
                return Err(Error::new(ErrorKind::InvalidInput, format!("paths.{name}"), detail));
            }
        }
        Ok(PathColumns { path, conversions, value: self.value, nulls: self.nulls })
    }
}

impl<'a> PathColumns<'a> {
    fn read(
        &self,
        global: usize,
        row: usize,
        path: &mut Vec<&'a str>,
        part: &mut PathRows<'_>,
    ) -> Result<()> {
        let number =
            |column: Option<&dyn NumberColumn>| column.and_then(|column| column.number(row)).unwrap_or(0.0);
        let conversions = whole(number(Some(self.conversions)), global, "conversions")?;
        let nulls = whole(number(self.nulls), global, "nulls")?;
        split_path(self.path.text(row).unwrap_or_default(), path);
        part.push(index_u32(global), PathRow { path, conversions, value: number(self.value), nulls })
    }
}

/// A number that counts something.
fn whole(number: f64, row: usize, name: &str) -> Result<u64> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "looked at right after")]
    let count = number as u64;
    if count_f64(count) == number && count <= 1 << 53 {
        return Ok(count);
    }
    let detail = format!("expected a whole number of 0 or more, got {number}");
    Err(Error::new(ErrorKind::InvalidInput, format!("paths[{row}].{name}"), detail))
}
