//! Files of touches and of conversions: which column is which field, and all cells in memory.

use std::path::Path;

use attribution_core::domain::{DateOrder, JourneyRules, Validation};
use attribution_core::ingest::{
    CellObjection, ColumnKind, ConversionField, ConversionTable, TableKind, TouchField, TouchTable,
};

use csv::ByteRecord;

use crate::columns::{CodedCells, NumberCells, PlainCells, TimeCells, differs_by_row, whole_key};
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
    fn of(kind: ColumnKind, style: CellStyle) -> Self {
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

/// A field that a column of a file may hold.
pub(crate) trait Field: Copy + PartialEq {
    /// Kind of the table, whose name is that of the rows in errors.
    const TABLE: TableKind;

    fn from_name(name: &str) -> Option<Self>;

    fn name(self) -> &'static str;

    /// An empty column of the field.
    fn cells(self, style: CellStyle) -> Cells;
}

impl Field for TouchField {
    const TABLE: TableKind = TableKind::Touchpoints;

    fn from_name(name: &str) -> Option<Self> {
        Self::from_name(name)
    }

    fn name(self) -> &'static str {
        self.name()
    }

    fn cells(self, style: CellStyle) -> Cells {
        match self {
            Self::Text(field) if differs_by_row(field) => Cells::Plain(PlainCells::default()),
            _ => Cells::of(self.kind(), style),
        }
    }
}

impl Field for ConversionField {
    const TABLE: TableKind = TableKind::Conversions;

    fn from_name(name: &str) -> Option<Self> {
        Self::from_name(name)
    }

    fn name(self) -> &'static str {
        self.name()
    }

    fn cells(self, style: CellStyle) -> Cells {
        match self {
            Self::Text(field) if differs_by_row(field) => Cells::Plain(PlainCells::default()),
            _ => Cells::of(self.kind(), style),
        }
    }
}

/// Content of a column of a file: a field, or a dimension of the user's own.
pub(crate) enum Held<F> {
    Field(F),
    /// A dimension of the user's own.
    Own(String),
}

impl<F: Field> Held<F> {
    fn name(&self) -> &str {
        match self {
            Self::Field(field) => field.name(),
            Self::Own(name) => name,
        }
    }
}

/// A file of touches, conversions or events in memory.
pub(crate) struct EventFile<F> {
    origin: Origin,
    pub(crate) headers: Vec<String>,
    pub(crate) columns: Vec<(Held<F>, Cells)>,
    pub(crate) objections: Vec<CellObjection>,
}

impl<F: Field> EventFile<F> {
    /// Reads a file in one pass. Unless bad rows are to be collected, the first cell that cannot be read ends it.
    pub(crate) fn read(path: &Path, rules: &JourneyRules, decimal: Option<Decimal>) -> Result<Self, Failure> {
        let mut file = CsvFile::open(path, F::TABLE.name())?;
        let mut columns: Vec<(usize, Held<F>, Cells)> = Vec::new();
        let headers: Vec<String> = file.header().iter().map(ToString::to_string).collect();
        let numbers = NumberStyle { decimal, semicolons: file.semicolons() };
        let style = CellStyle { numbers, dates: rules.date_order };
        for (index, header) in headers.iter().enumerate() {
            let held = rules.columns.field(F::TABLE, header, &rules.dimensions);
            let Some((name, kind)) = held.map_err(Failure::from)? else { continue };
            columns.push(match F::from_name(name) {
                Some(field) => (index, Held::Field(field), field.cells(style)),
                None => (index, Held::Own(name.to_owned()), Cells::of(kind, style)),
            });
        }
        let mut objections = Vec::new();
        let mut row = ByteRecord::new();
        while file.next_row(&mut row)? {
            let mut objection: Option<(&str, String)> = None;
            for (index, held, cells) in &mut columns {
                let found = match std::str::from_utf8(row.get(*index).unwrap_or_default()) {
                    Ok(text) => cells.push(text),
                    Err(_) => {
                        return Err(file.fail(Some(held.name()), "expected UTF-8 text, got other bytes"));
                    }
                };
                objection = objection.or(found.map(|detail| (held.name(), detail)));
            }
            let Some((field, detail)) = objection else { continue };
            if rules.validation == Validation::Strict {
                let hint = r#"--rules '{"validation":"collect"}' sets rows aside that cannot be used"#;
                return Err(file.fail(Some(field), &detail).hint(hint));
            }
            let (row, field) = (file.rows() - 1, field.to_owned());
            objections.push(CellObjection { row, field, detail });
        }
        let columns = columns.into_iter().map(|(_, held, cells)| (held, cells)).collect();
        Ok(Self { origin: file.finish(), headers, columns, objections })
    }

    /// Adds to a failure what only the file knows: the line, and the columns there are.
    pub(crate) fn locate(&self, failure: Failure) -> Failure {
        self.origin.locate(failure)
    }
}

impl EventFile<TouchField> {
    /// The touches, as the library reads them.
    pub(crate) fn table(&self) -> TouchTable<'_> {
        let table = TouchTable::new().with_objections(&self.objections).with_headers(&self.headers);
        self.columns.iter().fold(table, |table, column| match column {
            (Held::Field(TouchField::Text(field)), Cells::Coded(cells)) => {
                table.with_text(*field, &cells.text)
            }
            (Held::Field(TouchField::Text(field)), Cells::Plain(cells)) => table.with_text(*field, cells),
            (Held::Field(TouchField::Number(field)), Cells::Numbers(cells)) => {
                table.with_number(*field, cells)
            }
            (Held::Field(TouchField::At), Cells::Times(cells)) => table.with_at(cells),
            (Held::Field(TouchField::Order), Cells::Numbers(cells)) => table.with_order(cells),
            (Held::Own(name), Cells::Coded(cells)) => table.with_dimension(name, &cells.text),
            _ => table,
        })
    }
}

impl EventFile<ConversionField> {
    /// The conversions, as the library reads them.
    pub(crate) fn table(&self) -> ConversionTable<'_> {
        let table = ConversionTable::new().with_objections(&self.objections).with_headers(&self.headers);
        self.columns.iter().fold(table, |table, column| match column {
            (Held::Field(ConversionField::Text(field)), Cells::Coded(cells)) => {
                table.with_text(*field, &cells.text)
            }
            (Held::Field(ConversionField::Text(field)), Cells::Plain(cells)) => {
                table.with_text(*field, cells)
            }
            (Held::Field(ConversionField::Refunds), Cells::Coded(cells)) => table.with_refunds(&cells.text),
            (Held::Field(ConversionField::Currency), Cells::Coded(cells)) => table.with_currency(&cells.text),
            (Held::Field(ConversionField::Value), Cells::Numbers(cells)) => table.with_value(cells),
            (Held::Field(ConversionField::Order), Cells::Numbers(cells)) => table.with_order(cells),
            (Held::Field(field), Cells::Times(cells)) => table.with_time(*field, cells),
            _ => table,
        })
    }
}
