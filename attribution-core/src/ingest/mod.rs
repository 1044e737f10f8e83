//! Three ways into [`Journeys`](crate::Journeys): records, columns and path counts.
//!
//! In: rows as the caller holds them, borrowed. Out: journeys, and a report of what became of every row. Never here: a
//! file format, a copy of a column that is not used, a row that disappears.
//!
//! Records are read through the same columns as data frames, so that all ways in follow one set of rules.

mod build;
mod cell_objection;
mod channel_codes;
mod chunked;
mod column;
mod conversions;
mod gather;
mod header;
mod identifiers;
mod key_filter;
mod notes;
mod packed;
mod path_check;
mod path_columns;
mod path_count;
mod path_rows;
mod path_text;
mod records;
mod refunds;
mod spend_table;
mod table;
mod thinning;
mod total_rows;
mod touches;
mod windows;

pub use cell_objection::CellObjection;
pub use column::{CodedText, NumberCell, NumberColumn, TextCell, TextColumn, TimeCell, TimeColumn, TimeText};
pub use packed::{PackedTable, TimeTexts};
pub(crate) use path_check::{PathValue, path_objection};
pub use path_columns::{PathField, PathTable, TextLists};
pub use path_count::PathCount;
pub use spend_table::{SpendField, SpendTable};
pub use table::{ColumnKind, ConversionField, ConversionTable, TouchField, TouchTable};
pub use total_rows::is_total_name;
