//! Options and records from JSON, with the address of what does not fit.
//!
//! In: JSON text. Out: the value, or an [`Error`](crate::Error) with the path of the offending field, what was expected,
//! what came, and the nearest name that exists. The text is read once, into a [`Tree`], and types are read from that: a
//! reader of a type from text is several times as much code. Never here: a check of a value that has the right type.

mod address;
mod by_name;
#[cfg(feature = "budget")]
mod channel_names;
mod fields;
mod reading;
mod sentence;
mod setters;
mod tree;
mod whole;
mod writing;

pub(crate) use by_name::{Named, list_or_by_name};
pub(crate) use fields::{Names, fields, fill, next_field, required, set};
pub(crate) use reading::any_value;
pub(crate) use setters::setters;
pub(crate) use tree::Tree;
#[cfg(any(feature = "compare", feature = "response"))]
pub(crate) use whole::not_in_range;
pub(crate) use whole::{whole, whole_or_none};
pub(crate) use writing::{one_line, written};
