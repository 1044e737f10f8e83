//! Three ways into [`Journeys`](crate::Journeys): records, columns and path counts.
//!
//! In: rows as the caller holds them, borrowed. Out: journeys, and a report of what became of every row. Never here: a
//! file format, a copy of a column that is not used, a row that disappears.
//!
//! Records are read through the same columns as data frames, so that all ways in follow one set of rules.

mod build;
#[cfg(feature = "identity")]
mod buyer_keys;
mod channel_codes;
mod chunked;
mod conversions;
#[cfg(feature = "b2b")]
mod deals;
mod event_rows;
mod gather;
mod headers;
mod identifiers;
#[cfg(feature = "identity")]
mod identity;
mod json_lists;
mod key_filter;
mod notes;
mod observation;
mod packed;
mod path_check;
mod path_columns;
mod path_count;
mod path_rows;
mod path_text;
mod promo;
mod records;
mod refunds;
mod thinning;
mod total_rows;
mod touch_order;
mod touches;
#[cfg(feature = "channels")]
mod visit_columns;
mod windows;
mod zoned_times;

#[doc(inline)]
pub use crate::columns::{
    CellObjection, CodedText, ColumnField, ColumnKind, ConversionField, ConversionTable, EventTable,
    NumberCell, NumberColumn, PathField, RecordField, RecordTable, TextCell, TextColumn, TextLists, TimeCell,
    TimeColumn, TimeText, TouchField, TouchTable,
};
pub use crate::domain::{ColumnNames, PromoCode, TableKind};
#[cfg(feature = "identity")]
pub use identity::{
    AccountSource, BuyerAccount, CutIdentity, CutReason, IdentityConflict, IdentityConflictKind,
    IdentityKind, IdentityLink, IdentityOptions, LinkCounts, StitchedIdentities, StitchedIdentity,
    stitch_identities,
};
pub use packed::{PackedTable, TimeTexts};
pub(crate) use path_check::{PathValue, path_objection};
pub use path_columns::PathTable;
pub use path_count::PathCount;
pub use promo::{
    EarlierTouch, PromoCodeUse, PromoRedemptions, PromoTouch, Redemption, UnknownCode, promo_touches,
};
pub use total_rows::is_total_name;
