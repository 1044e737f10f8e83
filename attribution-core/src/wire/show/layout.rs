//! Layout of an answer: which of its fields stand where, and in which unit.

/// Layout of a type of answers.
pub(super) struct Layout {
    /// Name of the type; in brackets for a list of it.
    pub(super) answer: &'static str,
    /// Figures before the tables.
    pub(super) head: &'static [Column],
    pub(super) tables: &'static [Table],
}

/// Table of an answer.
pub(super) struct Table {
    /// Heading; empty for none.
    pub(super) title: &'static str,
    /// Path of the list of its rows; empty where lists of the answer stand side by side, a row for each of their places.
    /// A path of an object is a row; with commas between the paths of several objects, a row for each that is there.
    pub(super) rows: &'static str,
    /// The same within each row, for tables that go one deeper.
    pub(super) inner: Option<&'static str>,
    pub(super) columns: &'static [Column],
}

/// Column of a table, or a figure of the head.
#[derive(Clone, Copy)]
pub(super) struct Column {
    pub(super) label: &'static str,
    pub(super) from: From,
    pub(super) unit: Unit,
}

/// Source of a cell.
#[derive(Clone, Copy)]
pub(super) enum From {
    /// Path of a field of the row.
    Row(&'static str),
    /// Path of a field of the outer row.
    Outer(&'static str),
    /// Path of an amount in minor units, shown with the `currency` beside it, or that of the outer row.
    Minor(&'static str),
    /// Place of the row, from 1.
    Place,
    /// Last field of the path of the row, of a table of several objects.
    Name,
    /// Keys of the row, or of the outer one, which the field `dimensions` of the answer names.
    Keys { outer: bool },
    /// A column for each member of the list `of`, which the list `names` of the answer names: the field `value` of each.
    Each { of: &'static str, names: &'static str, value: &'static str },
}

/// Unit in which a number is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    /// A text as it is.
    Text,
    /// A word of the library: `at_most` as `at most`.
    Word,
    /// Channels of a path, with `>` between them.
    Path,
    /// Two decimals: money, response, ratios.
    Amount,
    /// Two decimals, and commas between thousands: money that people read.
    Money,
    /// Whole numbers as they are, others with two decimals, and commas: a column of several units.
    Mixed,
    /// Three decimals where it is not whole: conversions.
    Count,
    /// Per cent with one decimal.
    Percent,
    /// Six digits: parameters.
    Number,
}

/// A column of a field with the same label.
pub(super) const fn field(path: &'static str, unit: Unit) -> Column {
    Column { label: path, from: From::Row(path), unit }
}

/// A column of a field with another label.
pub(super) const fn called(label: &'static str, path: &'static str, unit: Unit) -> Column {
    Column { label, from: From::Row(path), unit }
}

/// A column of money in minor units.
#[cfg(feature = "ledger")]
pub(super) const fn money(label: &'static str, path: &'static str) -> Column {
    Column { label, from: From::Minor(path), unit: Unit::Text }
}

/// A table of a list.
pub(super) const fn list(rows: &'static str, columns: &'static [Column]) -> Table {
    Table { title: "", rows, inner: None, columns }
}

/// A table of lists in the rows of a list, under a heading.
#[cfg(feature = "ledger")]
pub(super) const fn nested(
    title: &'static str,
    rows: &'static str,
    inner: &'static str,
    columns: &'static [Column],
) -> Table {
    Table { title, rows, inner: Some(inner), columns }
}

/// A table of a list, or of objects, under a heading.
pub(super) const fn titled(title: &'static str, rows: &'static str, columns: &'static [Column]) -> Table {
    Table { title, rows, inner: None, columns }
}
