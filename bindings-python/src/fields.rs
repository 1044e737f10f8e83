//! Which columns of a table are read, and as what.

use attribution_core::ingest::{ColumnKind, ConversionField, PathField, TouchField};

/// What a column is read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Text,
    Number,
    Time,
    /// Channels in their order: text such as `a > b`, or a list.
    Path,
}

impl Role {
    /// Cells of the role, as errors call them.
    pub(crate) const fn plural(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "numbers",
            Self::Time => "times",
            Self::Path => "paths",
        }
    }
}

impl From<ColumnKind> for Role {
    fn from(kind: ColumnKind) -> Self {
        match kind {
            ColumnKind::Text => Self::Text,
            ColumnKind::Number => Self::Number,
            ColumnKind::Time => Self::Time,
        }
    }
}

/// A kind of table.
#[derive(Clone, Copy)]
pub(crate) struct Fields {
    /// What the table is called in errors.
    pub(crate) table: &'static str,
    /// The field that a column of this name holds; `None` for a column that is ignored.
    pub(crate) find: fn(&str) -> Option<(&'static str, Role)>,
}

pub(crate) const TOUCHES: Fields = Fields { table: "touchpoints", find: touch_field };
pub(crate) const CONVERSIONS: Fields = Fields { table: "conversions", find: conversion_field };
pub(crate) const PATHS: Fields = Fields { table: "paths", find: path_field };

fn touch_field(name: &str) -> Option<(&'static str, Role)> {
    let field = TouchField::from_name(name)?;
    Some((field.name(), field.kind().into()))
}

fn conversion_field(name: &str) -> Option<(&'static str, Role)> {
    let field = ConversionField::from_name(name)?;
    Some((field.name(), field.kind().into()))
}

fn path_field(name: &str) -> Option<(&'static str, Role)> {
    let field = PathField::from_name(name)?;
    Some((field.name(), if field == PathField::Path { Role::Path } else { field.kind().into() }))
}
