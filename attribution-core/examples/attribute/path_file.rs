//! Files of path counts: one path in a row, with its conversions, their value and its nulls.

use std::path::Path;

use attribution_core::domain::{JourneyRules, Validation};
use attribution_core::ingest::{CellObjection, PathField, PathTable, TableKind, is_total_name};
use csv::ByteRecord;

use crate::columns::{NumberCells, PlainCells};
use crate::csv_file::{CsvFile, Origin};
use crate::failure::Failure;
use crate::number::{Decimal, NumberStyle};

/// Name of the rows in errors.
const ROWS: &str = "paths";

/// Treatment of rows that look like totals.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum TotalRows {
    /// They are refused: nobody can tell them from a channel of that name.
    #[default]
    Refuse,
    Skip,
    Keep,
}

/// Options of reading a file of paths.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct PathStyle {
    pub(crate) decimal: Option<Decimal>,
    pub(crate) totals: TotalRows,
}

/// A file of path counts in memory.
pub(crate) struct PathFile {
    origin: Origin,
    path: PlainCells,
    numbers: Vec<(PathField, NumberCells)>,
    headers: Vec<String>,
    objections: Vec<CellObjection>,
    /// Number of rows of totals that were left out.
    pub(crate) skipped: usize,
}

impl PathFile {
    /// Reads a file in one pass. Unless bad rows are to be collected, the first cell that cannot be read ends it.
    pub(crate) fn read(path: &Path, rules: &JourneyRules, style: PathStyle) -> Result<Self, Failure> {
        let mut file = CsvFile::open(path, ROWS)?;
        let numbers = NumberStyle { decimal: style.decimal, semicolons: file.semicolons() };
        let headers: Vec<String> = file.header().iter().map(ToString::to_string).collect();
        let mut fields = Vec::new();
        for (index, header) in headers.iter().enumerate() {
            let held = rules.columns.field(TableKind::Paths, header, &[]).map_err(Failure::from)?;
            fields.extend(held.and_then(|(name, _)| Some((index, PathField::from_name(name)?))));
        }
        let path_index = fields.iter().find(|(_, field)| *field == PathField::Path).map(|(index, _)| *index);
        let Some(path_index) = path_index else {
            let failure = Failure::data(format!("{ROWS}.path"), "expected a column `path`, got none");
            return Err(failure.hint(file.finish().columns()));
        };
        let mut columns: Vec<_> = fields
            .into_iter()
            .filter(|(index, _)| *index != path_index)
            .map(|(index, field)| (index, field, NumberCells::new(numbers)))
            .collect();
        let (mut paths, mut objections, mut skipped) = (PlainCells::default(), Vec::new(), 0);
        let mut sums = Sums::default();
        let mut row = ByteRecord::new();
        while file.next_row(&mut row)? {
            let cell = |index: usize| std::str::from_utf8(row.get(index).unwrap_or_default());
            let not_text =
                |field: PathField| file.fail(Some(field.name()), "expected UTF-8 text, got other bytes");
            let path = cell(path_index).map_err(|_| not_text(PathField::Path))?;
            paths.push(path);
            let mut objection = None;
            for (index, field, cells) in &mut columns {
                let text = cell(*index).map_err(|_| not_text(*field))?;
                let found = cells.push(text).map(|detail| (*field, detail));
                objection = objection.or(found);
            }
            if sums.is_total(path, &columns) && style.totals != TotalRows::Keep {
                if style.totals == TotalRows::Refuse {
                    return Err(total(&file, path));
                }
                paths.pop();
                for (_, _, cells) in &mut columns {
                    cells.pop();
                }
                file.forget_row();
                skipped += 1;
                continue;
            }
            sums.add(path, &columns);
            let Some((field, detail)) = objection else { continue };
            if rules.validation == Validation::Strict {
                return Err(file.fail(Some(field.name()), &detail));
            }
            objections.push(CellObjection { row: file.rows() - 1, field: field.name().to_owned(), detail });
        }
        if let Some(row) = sums.total_above().filter(|_| style.totals != TotalRows::Keep) {
            let origin = file.finish();
            return Err(Failure::data(format!("{ROWS}[{row}].path"), TOTAL_ABOVE)
                .at(origin.place(row))
                .hint("delete the line, or say --total-rows keep if its journeys had no touch"));
        }
        let numbers = columns.into_iter().map(|(_, field, cells)| (field, cells)).collect();
        Ok(Self { origin: file.finish(), path: paths, numbers, headers, objections, skipped })
    }

    /// The path counts, as the library reads them.
    pub(crate) fn table(&self) -> PathTable<'_> {
        let table = PathTable::new()
            .with_text(&self.path)
            .with_objections(&self.objections)
            .with_headers(&self.headers);
        self.numbers.iter().fold(table, |table, (field, cells)| match field {
            PathField::Path => table.with_text(&self.path),
            field => table.with_number(*field, cells),
        })
    }

    /// Adds to a failure what only the file knows: the line, and the columns there are.
    pub(crate) fn locate(&self, failure: Failure) -> Failure {
        self.origin.locate(failure.with_separator_as_option())
    }
}

const TOTAL_ABOVE: &str = "expected a path, got none beside as many conversions as all other rows have, which looks like a row of totals";

/// Failure for a row of totals.
fn total(file: &CsvFile, path: &str) -> Failure {
    let detail = match path.trim() {
        "" => TOTAL_ABOVE.to_owned(),
        name => format!("expected a path, got {name:?}, which looks like a row of totals"),
    };
    let hint = "--total-rows skip leaves such rows out, --total-rows keep reads them as paths";
    file.fail(Some("path"), &detail).hint(hint)
}

/// The conversions of the rows read so far, to know a row of totals by.
#[derive(Default)]
struct Sums {
    rows: usize,
    conversions: f64,
    /// Rows without a path, with their conversions.
    pathless: Vec<(usize, f64)>,
}

type Columns = [(usize, PathField, NumberCells)];

fn conversions(columns: &Columns) -> f64 {
    let cells = columns.iter().find(|(_, field, _)| *field == PathField::Conversions);
    cells.and_then(|(_, _, cells)| cells.last()).unwrap_or(0.0)
}

impl Sums {
    fn add(&mut self, path: &str, columns: &Columns) {
        let conversions = conversions(columns);
        if path.trim().is_empty() {
            self.pathless.push((self.rows, conversions));
        }
        self.rows += 1;
        self.conversions += conversions;
    }

    /// True if the row read last is called a total, or has no path and the conversions of all rows above together.
    fn is_total(&self, path: &str, columns: &Columns) -> bool {
        let name = path.trim();
        if name.is_empty() {
            return self.rows > 1 && self.conversions > 0.0 && conversions(columns) == self.conversions;
        }
        is_total_name(name)
    }

    /// The row without a path that has what all other rows have together.
    fn total_above(&self) -> Option<usize> {
        let is_total = |count: &f64| self.rows > 2 && *count > 0.0 && self.conversions - count == *count;
        self.pathless.iter().find(|(_, count)| is_total(count)).map(|(row, _)| *row)
    }
}
