//! Files of path counts: one path in a row, with its conversions, their value and its nulls.

use std::path::Path;

use attribution_core::PathCount;
use csv::ByteRecord;

use crate::csv_file::{CsvFile, Origin};
use crate::failure::Failure;

/// What errors call the rows.
const ROWS: &str = "paths";

/// A file of path counts in memory.
pub(crate) struct PathFile {
    origin: Origin,
    pub(crate) counts: Vec<PathCount>,
}

/// Where the columns are.
struct Layout {
    path: usize,
    conversions: usize,
    value: Option<usize>,
    nulls: Option<usize>,
}

impl Layout {
    /// The columns by their names here or in the older tools.
    fn of(header: &[String]) -> Result<Self, &'static str> {
        let column = |names: [&str; 2]| {
            header.iter().position(|name| names.contains(&name.to_ascii_lowercase().as_str()))
        };
        Ok(Self {
            path: column(["path", "path"]).ok_or("path")?,
            conversions: column(["conversions", "total_conversions"]).ok_or("conversions")?,
            value: column(["value", "total_conversion_value"]),
            nulls: column(["nulls", "total_null"]),
        })
    }
}

impl PathFile {
    /// Reads a file in one pass.
    pub(crate) fn read(path: &Path) -> Result<Self, Failure> {
        let mut file = CsvFile::open(path, ROWS)?;
        let layout = match Layout::of(file.header()) {
            Ok(layout) => layout,
            Err(name) => {
                let failure =
                    Failure::data(format!("{ROWS}.{name}"), format!("expected a column `{name}`, got none"));
                return Err(failure.hint(file.finish().columns()));
            }
        };
        let mut counts = Vec::new();
        let mut row = ByteRecord::new();
        while file.next_row(&mut row)? {
            let cell = |index: usize| std::str::from_utf8(row.get(index).unwrap_or_default());
            let optional = |index: Option<usize>| index.map_or(Ok(""), cell);
            let cells =
                (cell(layout.path), cell(layout.conversions), optional(layout.value), optional(layout.nulls));
            let (Ok(path), Ok(conversions), Ok(value), Ok(nulls)) = cells else {
                return Err(file.fail(None, "expected UTF-8 text, got other bytes"));
            };
            let wrong = |field: &str, detail: String| file.fail(Some(field), &detail);
            counts.push(PathCount::parse(
                path,
                whole(conversions).map_err(|detail| wrong("conversions", detail))?,
                number(value).map_err(|detail| wrong("value", detail))?,
                whole(nulls).map_err(|detail| wrong("nulls", detail))?,
            ));
        }
        Ok(Self { origin: file.finish(), counts })
    }

    /// Adds the line to a failure about a row.
    pub(crate) fn locate(&self, failure: Failure) -> Failure {
        match self.origin.row(failure.path()) {
            Some(row) => failure.at(self.origin.place(row)),
            None => failure,
        }
    }
}

/// A count; an empty cell is none. Some tools write whole numbers with a fraction of zero.
fn whole(text: &str) -> Result<u64, String> {
    let text = text.trim();
    let digits = text.split_once('.').filter(|(_, zeros)| zeros.bytes().all(|byte| byte == b'0'));
    match digits.map_or(text, |(digits, _)| digits) {
        "" if text.is_empty() => Ok(0),
        digits => digits.parse().map_err(|_| format!("expected a whole number of 0 or more, got {text:?}")),
    }
}

/// A number; an empty cell is 0.
fn number(text: &str) -> Result<f64, String> {
    match text.trim() {
        "" => Ok(0.0),
        text => text.parse().map_err(|_| format!("expected a number, got {text:?}")),
    }
}
