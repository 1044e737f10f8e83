//! Columns of a table that are read, and their roles.

use attribution_core::JourneyRules;
use attribution_core::ingest::{ColumnKind, ColumnNames, TableKind};
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

/// A kind of table, with the names that its columns have.
#[derive(Clone, Copy)]
pub(crate) struct Fields<'r> {
    kind: TableKind,
    columns: &'r ColumnNames,
    dimensions: &'r [String],
}

/// A field, and what its column is read as.
pub(crate) type Field<'r> = (&'r str, Role);

impl<'r> Fields<'r> {
    /// The fields of a table that journeys are built from.
    pub(crate) fn of(kind: TableKind, rules: &'r JourneyRules) -> Self {
        Self { kind, columns: &rules.columns, dimensions: &rules.dimensions }
    }

    /// The fields of a table of records.
    pub(crate) fn of_records(kind: TableKind, columns: &'r ColumnNames) -> Self {
        Self { kind, columns, dimensions: &[] }
    }

    /// Name of the table in errors.
    pub(crate) const fn table(self) -> &'static str {
        self.kind.name()
    }

    /// The field that a column of this name holds; `None` for a column that is not read, an error for one that may not be
    /// there.
    pub(crate) fn find(self, name: &str) -> PyResult<Option<Field<'r>>> {
        if self.kind == TableKind::Spend {
            if name.trim().eq_ignore_ascii_case("period") {
                return Ok(Some(("period", Role::Period)));
            }
            // The column in which pandas keeps an index that is no range.
            if name.starts_with("__index_level_") {
                return Ok(None);
            }
        }
        let field = self.columns.field(self.kind, name, self.dimensions).map_err(raise)?;
        Ok(field.map(|(name, kind)| (name, if name == "path" { Role::Path } else { kind.into() })))
    }
}
