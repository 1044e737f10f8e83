//! Path counts in columns.

use super::headers;
use super::json_lists::JsonLists;
use super::path_count::check;
use super::path_rows::{PathRow, PathRows};
use super::path_text::{PathProblem, PathText};
use crate::columns::cell_objection::{CellObjection, FirstByRow};
use crate::columns::column::{NumberColumn, TextColumn};
use crate::columns::header::Header;
use crate::columns::missing_column::missing_column;
use crate::columns::path_field::PathField;
use crate::columns::refusal::{Refusal, agreed_length};
use crate::columns::text_lists::TextLists;
use crate::domain::{JourneyRules, Journeys, TableKind};
use crate::error::Result;
use crate::math::{Progress, Steps, count_f64, index_u32, map_watched, unwatched, watched};

/// Number of rows that one core reads before it takes the next piece.
const ROWS: usize = 1 << 13;

/// Path counts in columns; nothing is copied.
///
/// # Examples
/// ```
/// use attribution_core::ingest::{PathField, PathTable};
/// use attribution_core::{JourneyRules, Journeys};
///
/// let table = PathTable::new()
///     .with_text(&["search > email", "email"])
///     .with_number(PathField::Conversions, &[2.0, 0.0])
///     .with_number(PathField::Value, &[100.0, 0.0])
///     .with_number(PathField::Nulls, &[5.0, 3.0]);
/// assert_eq!(Journeys::from_path_columns(&JourneyRules::default(), &[table])?.converting(), 1);
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone, Default)]
pub struct PathTable<'a> {
    text: Option<&'a dyn TextColumn>,
    lists: Option<TextLists<'a>>,
    numbers: Vec<(PathField, &'a dyn NumberColumn)>,
    headers: &'a [String],
    objections: &'a [CellObjection],
    refusal: Refusal,
}

impl<'a> PathTable<'a> {
    /// A table without columns.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds paths written as text, `a > b > c`; the rule `separator` says what stands between the channels.
    #[must_use]
    pub fn with_text(mut self, column: &'a dyn TextColumn) -> Self {
        self.refusal.once(Header::Paths, PathField::Path.name(), self.text.is_some());
        self.text = Some(column);
        self
    }

    /// Adds paths that are lists of channels, which are taken as they are. Beside a column of text: for the rows that
    /// have a list.
    #[must_use]
    pub fn with_lists(mut self, lists: TextLists<'a>) -> Self {
        self.refusal.once(Header::Paths, PathField::Path.name(), self.lists.is_some());
        self.lists = Some(lists);
        self
    }

    /// Adds a column of numbers: conversions, value or nulls.
    #[must_use]
    pub fn with_number(mut self, field: PathField, column: &'a dyn NumberColumn) -> Self {
        self.refusal.once(Header::Paths, field.name(), self.number(field).is_some());
        self.numbers.push((field, column));
        self
    }

    /// Adds the names of all columns that the table has where it comes from: a column that is missing is explained by them,
    /// and those that are not read stand in the report.
    #[must_use]
    pub fn with_headers(mut self, headers: &'a [String]) -> Self {
        self.headers = headers;
        self
    }

    /// Adds what is wrong with single cells that have no value here: their rows cannot be used.
    #[must_use]
    pub fn with_objections(mut self, objections: &'a [CellObjection]) -> Self {
        self.objections = objections;
        self
    }

    /// Says that a column cannot be read as its field; no journeys are built then.
    #[must_use]
    pub fn with_refusal(mut self, field: PathField, detail: String) -> Self {
        self.refusal.refuse(field.name(), detail);
        self
    }

    fn number(&self, field: PathField) -> Option<&'a dyn NumberColumn> {
        self.numbers.iter().find(|(name, _)| *name == field).map(|(_, column)| *column)
    }

    fn columns(&self) -> Result<PathColumns<'a>> {
        self.refusal.check("paths")?;
        let number = |field| self.number(field);
        if self.text.is_none() && self.lists.is_none() {
            return Err(missing_column("paths", PathField::Path.name(), self.headers));
        }
        let conversions = number(PathField::Conversions)
            .ok_or_else(|| missing_column("paths", PathField::Conversions.name(), self.headers))?;
        let text = self.text.map(|column| ("path", column.rows()));
        let lists = self.lists.map(|lists| ("path", lists.ranges.len()));
        let numbers = self.numbers.iter().map(|(field, column)| (field.name(), column.rows()));
        Ok(PathColumns {
            rows: agreed_length("paths", text.into_iter().chain(lists).chain(numbers))?,
            text: self.text,
            lists: self.lists,
            conversions,
            value: number(PathField::Value),
            nulls: number(PathField::Nulls),
        })
    }
}

impl Journeys {
    /// Builds journeys from path counts in columns, several batches of them if need be.
    ///
    /// The columns `value` and `nulls` may be left out, and so may their cells: they count as zero. Every row says how
    /// many conversions it has.
    ///
    /// # Errors
    /// As [`Journeys::from_path_counts`]; `MISSING_DATA` without a column of paths or of conversions; `INVALID_INPUT`
    /// when columns differ in length or there are two for one field, and, unless the rules say to collect such rows,
    /// when a count is no whole number or a path cannot be read.
    pub fn from_path_columns(rules: &JourneyRules, tables: &[PathTable<'_>]) -> Result<Self> {
        Self::from_path_columns_watched(rules, tables, &unwatched)
    }

    /// [`Journeys::from_path_columns`], with somebody who watches and may stop it: reading the rows is a step, and building
    /// journeys of them is another.
    ///
    /// # Errors
    /// As [`Journeys::from_path_columns`]; `CANCELLED` when `progress` says so.
    pub fn from_path_columns_watched(
        rules: &JourneyRules,
        tables: &[PathTable<'_>],
        progress: &Progress<'_>,
    ) -> Result<Self> {
        watched(progress, 2, |steps| Self::of_paths(rules, tables, steps))
    }

    fn of_paths(rules: &JourneyRules, tables: &[PathTable<'_>], steps: &Steps<'_>) -> Result<Self> {
        let written: Vec<_> = tables.iter().map(|table| JsonLists::of(table.text, table.lists)).collect();
        let objections = tables.iter().zip(&written).map(|(table, written)| {
            let unreadable = written.iter().flat_map(|lists| &lists.objections);
            FirstByRow::new(table.objections.iter().chain(unreadable))
        });
        let objections: Vec<_> = objections.collect();
        let mut pieces = Vec::new();
        let mut rows = 0;
        let headers: Vec<_> = tables.iter().map(|table| (TableKind::Paths, table.headers)).collect();
        let ignored = headers::ignored(rules, &headers)?;
        for ((table, objections), written) in tables.iter().zip(&objections).zip(&written) {
            let mut columns = table.columns()?;
            columns.lists = written.as_ref().map(JsonLists::lists).or(columns.lists);
            let len = columns.rows;
            let starts = (0..len).step_by(ROWS);
            pieces.extend(starts.map(|start| (columns, objections, rows, start..len.min(start + ROWS))));
            rows += len;
        }
        check(rules, rows)?;
        let parts = map_watched(steps, pieces.len(), 1, |range| {
            let mut part = PathRows::new(rules);
            let text = PathText::new(rules.separator.as_deref());
            let mut path = Vec::new();
            for (columns, objections, first, rows) in pieces.get(range).unwrap_or_default() {
                for row in rows.clone() {
                    let global = index_u32(first + row);
                    match objections.get(row) {
                        None => columns.read(global, row, text, &mut path, &mut part)?,
                        Some(cell) => {
                            let (field, detail) = (&cell.field, cell.detail.clone());
                            part.reject(global, PathRow::default(), field, detail)?;
                        }
                    }
                }
            }
            Ok(part)
        });
        let parts = parts?.into_iter().collect::<Result<_>>()?;
        steps.add(1)?;
        PathRows::finish(rules, parts, ignored)
    }
}

/// Origin of a path.
#[derive(Clone, Copy)]
enum Origin {
    /// A list of channels, taken as they are.
    List,
    /// A text, whose channels are known to have names.
    Text,
}

/// The columns of one table, all of one length.
#[derive(Clone, Copy)]
struct PathColumns<'a> {
    rows: usize,
    text: Option<&'a dyn TextColumn>,
    lists: Option<TextLists<'a>>,
    conversions: &'a dyn NumberColumn,
    value: Option<&'a dyn NumberColumn>,
    nulls: Option<&'a dyn NumberColumn>,
}

impl<'a> PathColumns<'a> {
    fn read(
        &self,
        global: u32,
        row: usize,
        text: PathText<'_>,
        path: &mut Vec<&'a str>,
        part: &mut PathRows<'_>,
    ) -> Result<()> {
        let number = |column: Option<&dyn NumberColumn>| column.and_then(|column| column.number(row));
        let conversions = whole(number(Some(self.conversions)));
        let nulls = whole(Some(number(self.nulls).unwrap_or(0.0)));
        let read = self.path(row, text, path);
        let known = PathRow {
            path,
            conversions: *conversions.as_ref().unwrap_or(&0),
            value: number(self.value).unwrap_or(0.0),
            nulls: *nulls.as_ref().unwrap_or(&0),
        };
        if let Err(detail) = conversions {
            return part.reject(global, known, PathField::Conversions.name(), detail);
        }
        if let Err(detail) = nulls {
            return part.reject(global, known, PathField::Nulls.name(), detail);
        }
        match read {
            Err(problem) => part.reject(global, known, &problem.field(), problem.detail),
            Ok(Origin::Text) => part.push_read(global, known),
            Ok(Origin::List) => part.push(global, known),
        }
    }

    /// The path of a row: its list, or else its text.
    fn path(&self, row: usize, text: PathText<'_>, path: &mut Vec<&'a str>) -> Result<Origin, PathProblem> {
        let list = self.lists.and_then(|lists| Some((lists.ranges.get(row)?.clone()?, lists.items)));
        if let Some((range, items)) = list {
            path.clear();
            path.extend(range.map(|item| items.text(item).unwrap_or_default()));
            return Ok(Origin::List);
        }
        text.split(self.text.and_then(|column| column.text(row)).unwrap_or_default(), path)?;
        Ok(Origin::Text)
    }
}

/// The largest count that a number holds whole, as it does all below it.
const MOST_COUNTED: f64 = 9_007_199_254_740_992.0;

/// A number that counts something.
fn whole(number: Option<f64>) -> Result<u64, String> {
    let expected = "expected a whole number of 0 or more";
    let number = number.ok_or_else(|| format!("{expected}, got none"))?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "looked at right after")]
    let count = number as u64;
    if count_f64(count) == number && count <= 1 << 53 {
        return Ok(count);
    }
    if number > MOST_COUNTED {
        return Err(format!("expected a whole number from 0 to {MOST_COUNTED}, got {number}"));
    }
    Err(format!("{expected}, got {number}"))
}
