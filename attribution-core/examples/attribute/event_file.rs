//! Files of touches and of conversions: which column is which field, and all cells in memory.

use std::path::Path;

use attribution_core::domain::{JourneyRules, Validation};
use attribution_core::ingest::{ColumnKind, ConversionField, ConversionTable, TouchField, TouchTable};

use csv::ByteRecord;

use crate::columns::{CodedCells, NumberCells, PlainCells, TimeCells, differs_by_row};
use crate::csv_file::{CsvFile, Origin};
use crate::failure::Failure;

/// The cells of one column, in the form that suits its field.
pub(crate) enum Cells {
    Coded(CodedCells),
    Plain(PlainCells),
    Numbers(NumberCells),
    Times(TimeCells),
}

impl Cells {
    fn of(kind: ColumnKind) -> Self {
        match kind {
            ColumnKind::Text => Self::Coded(CodedCells::default()),
            ColumnKind::Number => Self::Numbers(NumberCells::default()),
            ColumnKind::Time => Self::Times(TimeCells::default()),
        }
    }

    /// Adds a cell; says what is wrong with it, if anything.
    fn push(&mut self, text: &str) -> Option<&str> {
        match self {
            Self::Coded(cells) => cells.push(text),
            Self::Plain(cells) => cells.push(text),
            Self::Numbers(cells) => return cells.push(text),
            Self::Times(cells) => return cells.push(text),
        }
        None
    }
}

/// A field that a column of a file may hold.
pub(crate) trait Field: Copy + PartialEq {
    /// What errors call the rows.
    const ROWS: &'static str;

    fn from_name(name: &str) -> Option<Self>;

    fn name(self) -> &'static str;

    /// An empty column of the field.
    fn cells(self) -> Cells;
}

impl Field for TouchField {
    const ROWS: &'static str = "touchpoints";

    fn from_name(name: &str) -> Option<Self> {
        Self::from_name(name)
    }

    fn name(self) -> &'static str {
        self.name()
    }

    fn cells(self) -> Cells {
        match self {
            Self::Text(field) if differs_by_row(field) => Cells::Plain(PlainCells::default()),
            _ => Cells::of(self.kind()),
        }
    }
}

impl Field for ConversionField {
    const ROWS: &'static str = "conversions";

    fn from_name(name: &str) -> Option<Self> {
        Self::from_name(name)
    }

    fn name(self) -> &'static str {
        self.name()
    }

    fn cells(self) -> Cells {
        match self {
            Self::Text(field) if differs_by_row(field) => Cells::Plain(PlainCells::default()),
            _ => Cells::of(self.kind()),
        }
    }
}

/// A file of touches or conversions in memory.
pub(crate) struct EventFile<F> {
    origin: Origin,
    columns: Vec<(F, Cells)>,
}

impl<F: Field> EventFile<F> {
    /// Reads a file in one pass. Unless bad rows are to be collected, the first cell that cannot be read ends it.
    pub(crate) fn read(path: &Path, rules: &JourneyRules) -> Result<Self, Failure> {
        let mut file = CsvFile::open(path, F::ROWS)?;
        let mut columns: Vec<(usize, F, Cells)> = Vec::new();
        for (index, name) in file.header().iter().enumerate() {
            let Some(field) = F::from_name(&name.to_ascii_lowercase()) else { continue };
            if columns.iter().any(|(_, other, _)| *other == field) {
                let detail = format!("expected one column for {}, got {name:?} beside another", field.name());
                return Err(Failure::data(format!("{}.{}", F::ROWS, field.name()), detail)
                    .at(format!("{}, line 1", path.display())));
            }
            columns.push((index, field, field.cells()));
        }
        let mut row = ByteRecord::new();
        while file.next_row(&mut row)? {
            let mut objection: Option<(F, String)> = None;
            for (index, field, cells) in &mut columns {
                let found = match std::str::from_utf8(row.get(*index).unwrap_or_default()) {
                    Ok(text) => cells.push(text).map(str::to_owned),
                    Err(_) => {
                        return Err(file.fail(Some(field.name()), "expected UTF-8 text, got other bytes"));
                    }
                };
                objection = objection.or(found.map(|detail| (*field, detail)));
            }
            if let Some((field, detail)) = objection.filter(|_| rules.validation == Validation::Strict) {
                let hint = r#"--rules '{"validation":"collect"}' sets rows aside that cannot be used"#;
                return Err(file.fail(Some(field.name()), &detail).hint(hint));
            }
        }
        let columns = columns.into_iter().map(|(_, field, cells)| (field, cells)).collect();
        Ok(Self { origin: file.finish(), columns })
    }

    /// Adds to a failure what only the file knows: the line, the cell as it was written, the columns there are.
    pub(crate) fn locate(&self, failure: Failure) -> Failure {
        let path = failure.path().to_owned();
        if let Some(row) = self.origin.row(&path) {
            let failure = match self.objection(row, &path) {
                Some(objection) => failure.because(objection),
                None => failure,
            };
            return failure.at(self.origin.place(row));
        }
        if self.origin.has_column(&path) {
            return failure.hint(self.origin.columns());
        }
        failure
    }

    /// What was said of a cell when it was read.
    fn objection(&self, row: usize, path: &str) -> Option<&str> {
        let numbers = self.columns.iter().filter_map(|(field, cells)| match cells {
            Cells::Numbers(cells) => Some((field.name(), cells)),
            _ => None,
        });
        let (_, name) = path.rsplit_once('.')?;
        numbers.into_iter().find(|(field, _)| *field == name)?.1.objection(row)
    }
}

impl EventFile<TouchField> {
    /// The touches, as the library reads them.
    pub(crate) fn table(&self) -> TouchTable<'_> {
        self.columns.iter().fold(TouchTable::new(), |table, column| match column {
            (TouchField::Text(field), Cells::Coded(cells)) => table.with_text(*field, &cells.text),
            (TouchField::Text(field), Cells::Plain(cells)) => table.with_text(*field, cells),
            (TouchField::Number(field), Cells::Numbers(cells)) => table.with_number(*field, cells),
            (TouchField::At, Cells::Times(cells)) => table.with_at(cells),
            _ => table,
        })
    }
}

impl EventFile<ConversionField> {
    /// The conversions, as the library reads them.
    pub(crate) fn table(&self) -> ConversionTable<'_> {
        self.columns.iter().fold(ConversionTable::new(), |table, column| match column {
            (ConversionField::Text(field), Cells::Coded(cells)) => table.with_text(*field, &cells.text),
            (ConversionField::Text(field), Cells::Plain(cells)) => table.with_text(*field, cells),
            (ConversionField::Refunds, Cells::Coded(cells)) => table.with_refunds(&cells.text),
            (ConversionField::Currency, Cells::Coded(cells)) => table.with_currency(&cells.text),
            (ConversionField::Value, Cells::Numbers(cells)) => table.with_value(cells),
            (field, Cells::Times(cells)) => table.with_time(*field, cells),
            _ => table,
        })
    }
}
