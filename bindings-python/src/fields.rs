//! Columns of a table that are read, and their roles.

use attribution_core::ingest::{ColumnKind, ConversionField, PathField, SpendField, TouchField};
use pyo3::PyResult;

use crate::errors::raise;

/// Role that a column is read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Text,
    Number,
    Time,
    /// Channels in their order: text such as `a > b`, or a list.
    Path,
    /// `start` and `end` of a time.
    Period,
}

impl Role {
    /// Cells of the role, as errors call them.
    pub(crate) const fn plural(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "numbers",
            Self::Time => "times",
            Self::Path => "paths",
            Self::Period => "periods with start and end",
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
    /// Name of the table in errors.
    pub(crate) table: &'static str,
    /// The field that a column of this name holds; `None` for a column that is ignored, an error for one that may not
    /// be there.
    pub(crate) find: fn(&str) -> PyResult<Option<Field>>,
}

/// A field, and what its column is read as.
pub(crate) type Field = (&'static str, Role);

pub(crate) const TOUCHES: Fields = Fields { table: "touchpoints", find: |name| Ok(touch_field(name)) };
pub(crate) const CONVERSIONS: Fields =
    Fields { table: "conversions", find: |name| Ok(conversion_field(name)) };
pub(crate) const PATHS: Fields = Fields { table: "paths", find: |name| Ok(path_field(name)) };
pub(crate) const SPEND: Fields = Fields { table: "spend", find: spend_field };

fn touch_field(name: &str) -> Option<Field> {
    TouchField::from_name(name).map(|field| (field.name(), field.kind().into()))
}

fn conversion_field(name: &str) -> Option<Field> {
    ConversionField::from_name(name).map(|field| (field.name(), field.kind().into()))
}

fn path_field(name: &str) -> Option<Field> {
    let field = PathField::from_name(name)?;
    Some((field.name(), if field == PathField::Path { Role::Path } else { field.kind().into() }))
}

fn spend_field(name: &str) -> PyResult<Option<Field>> {
    if name.trim().eq_ignore_ascii_case("period") {
        return Ok(Some(("period", Role::Period)));
    }
    // The column in which pandas keeps an index that is no range.
    if name.starts_with("__index_level_") {
        return Ok(None);
    }
    let field = SpendField::from_name(name).map_err(raise)?;
    Ok(Some((field.name(), field.kind().into())))
}
