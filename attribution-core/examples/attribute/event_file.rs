//! Files of touches and of conversions: which column is which field.

use std::path::Path;

use attribution_core::domain::JourneyRules;
use attribution_core::ingest::{ConversionField, ConversionTable, TableKind, TouchField, TouchTable};

use crate::columns::{PlainCells, differs_by_row};
use crate::failure::Failure;
use crate::number::Decimal;
use crate::table_file::{CellStyle, Cells, TableFile};

/// A field that a column of a file may hold.
pub(crate) trait Field: Copy + PartialEq {
    /// Kind of the table, whose name is that of the rows in errors.
    const TABLE: TableKind;

    fn from_name(name: &str) -> Option<Self>;

    /// An empty column of the field.
    fn cells(self, style: CellStyle) -> Cells;
}

impl Field for TouchField {
    const TABLE: TableKind = TableKind::Touchpoints;

    fn from_name(name: &str) -> Option<Self> {
        Self::from_name(name)
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

/// A file of touches, conversions or events in memory.
pub(crate) type EventFile<F> = TableFile<Held<F>>;

impl<F: Field> EventFile<F> {
    /// Reads a file of the fields' kind of table.
    pub(crate) fn open(path: &Path, rules: &JourneyRules, decimal: Option<Decimal>) -> Result<Self, Failure> {
        Self::read(path, F::TABLE, rules, decimal, |name, kind, style| match F::from_name(name) {
            Some(field) => (Held::Field(field), field.cells(style)),
            None => (Held::Own(name.to_owned()), Cells::of(kind, style)),
        })
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
            (Held::Field(ConversionField::PromoCode), Cells::Coded(cells)) => {
                table.with_promo_code(&cells.text)
            }
            (Held::Field(ConversionField::Currency), Cells::Coded(cells)) => table.with_currency(&cells.text),
            (Held::Field(ConversionField::Value), Cells::Numbers(cells)) => table.with_value(cells),
            (Held::Field(ConversionField::Order), Cells::Numbers(cells)) => table.with_order(cells),
            (Held::Field(field), Cells::Times(cells)) => table.with_time(*field, cells),
            _ => table,
        })
    }
}
