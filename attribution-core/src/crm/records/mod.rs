//! Records out of rows.
//!
//! In: a row whose fields can be read by their names. Out: records, links between people, or the reason why the row gives none.
//! Never here: the name of a field of a CRM.

mod activities;
mod builder;
mod deals;
mod lookups;
mod people;

pub(super) use builder::Builder;
