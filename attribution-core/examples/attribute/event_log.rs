//! A file of events: touches and conversions in one table.

use attribution_core::ingest::{ConversionField, EventTable, TableKind, TouchField};

use crate::event_file::{EventFile, Field, Held};
use crate::table_file::{CellStyle, Cells};

/// A field of touches, or one that only conversions have.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum EventField {
    Touch(TouchField),
    Conversion(ConversionField),
}

impl Field for EventField {
    const TABLE: TableKind = TableKind::Events;

    fn from_name(name: &str) -> Option<Self> {
        let touch = TouchField::from_name(name).map(Self::Touch);
        touch.or_else(|| ConversionField::from_name(name).map(Self::Conversion))
    }

    fn cells(self, style: CellStyle) -> Cells {
        match self {
            Self::Touch(field) => field.cells(style),
            Self::Conversion(field) => field.cells(style),
        }
    }
}

impl EventFile<EventField> {
    /// The events, as the library reads them.
    pub(crate) fn table(&self) -> EventTable<'_> {
        use ConversionField::{Currency, PromoCode, Refunds, Value};
        use EventField::{Conversion, Touch};
        let table = EventTable::new().with_objections(&self.objections).with_headers(&self.headers);
        self.columns.iter().fold(table, |table, column| match column {
            (Held::Field(Touch(TouchField::Text(field))), Cells::Coded(cells)) => {
                table.with_text(*field, &cells.text)
            }
            (Held::Field(Touch(TouchField::Text(field))), Cells::Plain(cells)) => {
                table.with_text(*field, cells)
            }
            (Held::Field(Touch(TouchField::Number(field))), Cells::Numbers(cells)) => {
                table.with_number(*field, cells)
            }
            (Held::Field(Touch(TouchField::At)), Cells::Times(cells)) => table.with_at(cells),
            (Held::Field(Touch(TouchField::Order)), Cells::Numbers(cells)) => table.with_order(cells),
            (Held::Field(Conversion(Refunds)), Cells::Coded(cells)) => table.with_refunds(&cells.text),
            (Held::Field(Conversion(PromoCode)), Cells::Coded(cells)) => table.with_promo_code(&cells.text),
            (Held::Field(Conversion(Currency)), Cells::Coded(cells)) => table.with_currency(&cells.text),
            (Held::Field(Conversion(Value)), Cells::Numbers(cells)) => table.with_value(cells),
            (Held::Field(Conversion(field)), Cells::Times(cells)) => table.with_time(*field, cells),
            (Held::Own(name), Cells::Coded(cells)) => table.with_dimension(name, &cells.text),
            _ => table,
        })
    }
}
