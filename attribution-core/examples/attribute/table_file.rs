//! A table of a file: which column is which field, and all cells in memory.

use std::path::Path;

use attribution_core::domain::{DateOrder, JourneyRules, Validation};
use attribution_core::ingest::{CellObjection, ColumnKind, TableKind};
use csv::ByteRecord;

use crate::columns::{CodedCells, NumberCells, PlainCells, TimeCells, whole_key};
use crate::csv_file::{CsvFile, Origin};
use crate::failure::Failure;
use crate::number::{Decimal, NumberStyle};

/// Ways in which numbers and dates of a file are written.
#[derive(Clone, Copy)]
pub(crate) struct CellStyle {
    numbers: NumberStyle,
    dates: DateOrder,
}

/// The cells of one column, in the form that suits its field.
pub(crate) enum Cells {
    Coded(CodedCells),
    Plain(PlainCells),
    Numbers(NumberCells),
    Times(TimeCells),
}

impl Cells {
    pub(crate) fn of(kind: ColumnKind, style: CellStyle) -> Self {
        match kind {
            ColumnKind::Text => Self::Coded(CodedCells::default()),
            ColumnKind::Number => Self::Numbers(NumberCells::new(style.numbers)),
            ColumnKind::Time => Self::Times(TimeCells::new(style.dates)),
        }
    }

    /// Adds a cell; says what is wrong with it, if anything.
    fn push(&mut self, text: &str) -> Option<String> {
        match self {
            Self::Coded(cells) => cells.push(text),
            Self::Plain(cells) => cells.push(whole_key(text)),
            Self::Numbers(cells) => return cells.push(text),
            Self::Times(cells) => return cells.push(text),
        }
        None
    }
}

/// A table in memory; `H` is what a column holds.
pub(crate) struct TableFile<H> {
    origin: Origin,
    pub(crate) headers: Vec<String>,
    pub(crate) columns: Vec<(H, Cells)>,
    pub(crate) objections: Vec<CellObjection>,
}

impl<H> TableFile<H> {
    /// Reads a file in one pass; `held` makes an empty column of the name and kind of a field. Unless bad rows are to be
    /// collected, the first cell that cannot be read ends it.
    pub(crate) fn read(
        path: &Path,
        table: TableKind,
        rules: &JourneyRules,
        decimal: Option<Decimal>,
        held: impl Fn(&str, ColumnKind, CellStyle) -> (H, Cells),
    ) -> Result<Self, Failure> {
        let mut file = CsvFile::open(path, table.name())?;
        let mut columns: Vec<(usize, &str, (H, Cells))> = Vec::new();
        let headers: Vec<String> = file.header().iter().map(ToString::to_string).collect();
        let numbers = NumberStyle { decimal, semicolons: file.semicolons() };
        let style = CellStyle { numbers, dates: rules.date_order };
        for (index, header) in headers.iter().enumerate() {
            let field = rules.columns.field(table, header, &rules.dimensions).map_err(Failure::from)?;
            let Some((name, kind)) = field else { continue };
            columns.push((index, name, held(name, kind, style)));
        }
        let mut objections = Vec::new();
        let mut row = ByteRecord::new();
        while file.next_row(&mut row)? {
            let mut objection: Option<(&str, String)> = None;
            for (index, name, (_, cells)) in &mut columns {
                let found = match std::str::from_utf8(row.get(*index).unwrap_or_default()) {
                    Ok(text) => cells.push(text),
                    Err(_) => {
                        return Err(file.fail(Some(*name), "expected UTF-8 text, got other bytes"));
                    }
                };
                objection = objection.or(found.map(|detail| (*name, detail)));
            }
            let Some((field, detail)) = objection else { continue };
            if rules.validation == Validation::Strict {
                let hint = r#"--rules '{"validation":"collect"}' sets rows aside that cannot be used"#;
                return Err(file.fail(Some(field), &detail).hint(hint));
            }
            let (row, field) = (file.rows() - 1, field.to_owned());
            objections.push(CellObjection { row, field, detail });
        }
        let columns = columns.into_iter().map(|(_, _, column)| column).collect();
        Ok(Self { origin: file.finish(), headers, columns, objections })
    }

    /// Adds to a failure what only the file knows: the line, and the columns there are.
    pub(crate) fn locate(&self, failure: Failure) -> Failure {
        self.origin.locate(failure)
    }
}
