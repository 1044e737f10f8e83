//! Columns of a table as their holder has them, borrowed: cells, spellings of headers, tables of touches, conversions and
//! spend.
//!
//! In: whatever hands out cells by row. Out: tables whose columns have a field each and one length. Never here: a journey,
//! or a copy of a column.

pub(crate) mod cell_objection;
pub(crate) mod column;
pub(crate) mod column_mapping;
mod deal_fields;
pub(crate) mod event_table;
pub(crate) mod header;
pub(crate) mod missing_column;
pub(crate) mod path_field;
pub(crate) mod record_table;
pub(crate) mod refusal;
pub(crate) mod spend_rows;
pub(crate) mod table;
pub(crate) mod text_lists;

pub use cell_objection::CellObjection;
pub use column::{CodedText, NumberCell, NumberColumn, TextCell, TextColumn, TimeCell, TimeColumn, TimeText};
pub use column_mapping::ColumnField;
pub use event_table::EventTable;
pub use path_field::PathField;
pub use record_table::{RecordField, RecordTable};
pub use table::{ColumnKind, ConversionField, ConversionTable, TouchField, TouchTable};
pub use text_lists::TextLists;
