//! Rows of a CRM, read without knowing what they mean.
//!
//! In: JSON or texts, and a mapping. Out: typed values of the fields of a record, row by row, with what could not be read.
//! Never here: a record.

mod flatten;
mod objects;
mod plan;
mod reading;
mod salesforce_id;

pub use objects::CrmObjects;
pub(super) use objects::{Row, Table};
pub(super) use plan::{Columns, Plan, plain};
pub(super) use reading::{Objection, Reading, flag};
