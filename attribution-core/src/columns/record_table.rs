//! Tables of records beside touches and conversions: their columns by the names of their fields, whatever they are about.

use super::cell_objection::{CellObjection, FirstByRow};
use super::column::{NumberColumn, TextColumn, TimeColumn};
use super::header::Header;
use super::missing_column::missing_column;
use super::refusal::{Refusal, agreed_length};
use super::table::ColumnKind;
use crate::domain::{Rejection, TableKind, Validation, folded};
use crate::error::{Error, ErrorKind, Result, nearest};

/// A field of records that a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RecordField {
    /// Its name on the wire.
    pub name: &'static str,
    /// Kind of its cells.
    pub kind: ColumnKind,
    /// True for a field that every table of the kind has.
    pub is_needed: bool,
    /// Another name that it goes by.
    pub alias: Option<&'static str>,
}

impl RecordField {
    pub(crate) const fn needed(name: &'static str, kind: ColumnKind) -> Self {
        Self { name, kind, is_needed: true, alias: None }
    }

    pub(crate) const fn optional(name: &'static str, kind: ColumnKind) -> Self {
        Self { name, kind, is_needed: false, alias: None }
    }

    /// The field, which goes by another name too.
    pub(crate) const fn also(self, alias: &'static str) -> Self {
        Self { alias: Some(alias), ..self }
    }

    /// The field that a column called `name` holds in tables of a kind, whatever its case and outer spaces.
    ///
    /// # Errors
    /// `INVALID_INPUT` with the nearest name, for a column that is no field: a misspelt one would otherwise be left out
    /// without a word.
    pub fn named(table: TableKind, name: &str) -> Result<&'static Self> {
        let (plain, fields) = (folded(name), table.record_fields());
        let goes_by = |field: &&Self| field.name == plain || field.alias == Some(plain.as_ref());
        if let Some(field) = fields.iter().find(goes_by) {
            return Ok(field);
        }
        let names = || fields.iter().map(|field| field.name);
        // A binding takes two fields out of it.
        let period = if table == TableKind::Spend { " or period" } else { "" };
        let all =
            || format!("expected one of {}{period}, got {name}", names().collect::<Vec<_>>().join(", "));
        let near = |near| format!("expected a field of {}, got {name}; did you mean {near}?", table.name());
        let detail = nearest(name, names()).map_or_else(all, near);
        Err(Error::new(ErrorKind::InvalidInput, format!("{}.{name}", table.name()), detail))
    }
}

/// A column of any kind.
#[derive(Clone, Copy)]
enum Cells<'a> {
    Text(&'a dyn TextColumn),
    Number(&'a dyn NumberColumn),
    Time(&'a dyn TimeColumn),
}

impl Cells<'_> {
    fn rows(self) -> usize {
        match self {
            Self::Text(column) => column.rows(),
            Self::Number(column) => column.rows(),
            Self::Time(column) => column.rows(),
        }
    }

    const fn kind(self) -> ColumnKind {
        match self {
            Self::Text(_) => ColumnKind::Text,
            Self::Number(_) => ColumnKind::Number,
            Self::Time(_) => ColumnKind::Time,
        }
    }
}

/// A batch of records in columns; nothing is copied.
///
/// Each kind of table has its fields, some of which are needed; see [`TableKind::record_fields`]. What is made of the
/// rows is up to who reads them, such as [`Spend::from_table`](crate::domain::Spend::from_table).
///
/// # Examples
/// ```
/// use attribution_core::domain::Spend;
/// use attribution_core::ingest::{RecordTable, TableKind};
///
/// let table = RecordTable::new(TableKind::Spend)
///     .with_text("channel", &["search", "social"])
///     .with_number("amount", &[100.0, 40.0])
///     .with_number("clicks", &[Some(12.0), None])
///     .with_time("date", &[0_i64, 86_400_000_000]);
/// let spend = Spend::from_table(&table, 0)?;
/// assert_eq!((spend[1].channel.as_str(), spend[1].amount, spend[1].clicks), ("social", 40.0, None));
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone)]
pub struct RecordTable<'a> {
    kind: TableKind,
    columns: Vec<(&'static str, Cells<'a>)>,
    headers: &'a [String],
    objections: &'a [CellObjection],
    refusal: Refusal,
}

impl<'a> RecordTable<'a> {
    /// A table of a kind without columns.
    #[must_use]
    pub fn new(kind: TableKind) -> Self {
        Self { kind, columns: Vec::new(), headers: &[], objections: &[], refusal: Refusal::default() }
    }

    fn with(mut self, name: &str, cells: Cells<'a>) -> Self {
        let field = match RecordField::named(self.kind, name) {
            Ok(field) => field,
            Err(error) => {
                self.refusal.refuse(name, error.detail().to_owned());
                return self;
            }
        };
        self.refusal.once(Header::Records, field.name, self.has(field.name));
        if field.kind != cells.kind() {
            let (expected, got) = (field.kind.name(), cells.kind().name());
            let detail = format!("expected a column of kind {expected}, got one of kind {got}");
            self.refusal.refuse(field.name, detail);
        }
        self.columns.push((field.name, cells));
        self
    }

    /// Adds a column of text. What is no text field, or there already, is refused when the records are read.
    #[must_use]
    pub fn with_text(self, field: &str, column: &'a dyn TextColumn) -> Self {
        self.with(field, Cells::Text(column))
    }

    /// Adds a column of numbers. What is no number field, or there already, is refused when the records are read.
    #[must_use]
    pub fn with_number(self, field: &str, column: &'a dyn NumberColumn) -> Self {
        self.with(field, Cells::Number(column))
    }

    /// Adds a column of times. What is no time field, or there already, is refused when the records are read.
    #[must_use]
    pub fn with_time(self, field: &str, column: &'a dyn TimeColumn) -> Self {
        self.with(field, Cells::Time(column))
    }

    /// Adds the names of all columns that the table has where it comes from: a column that is missing is explained by them.
    #[must_use]
    pub fn with_headers(mut self, headers: &'a [String]) -> Self {
        self.headers = headers;
        self
    }

    /// Adds what is wrong with single cells that have no value here: their rows cannot be used.
    #[must_use]
    pub fn with_objections(mut self, objections: &'a [CellObjection]) -> Self {
        self.objections = objections;
        self
    }

    /// Reads every row by `record`, which says what is wrong with one; `first` is the number of the first row among those
    /// of all batches. A row that cannot be used is an error, or set aside with its reason.
    ///
    /// # Errors
    /// `MISSING_DATA` without a column that is needed; `INVALID_INPUT` for columns of different lengths, for two of one
    /// field or of another kind, and in strict mode for the first row that cannot be used.
    pub(crate) fn read<T>(
        &self,
        first: usize,
        validation: Validation,
        mut record: impl FnMut(usize) -> Result<T>,
    ) -> Result<(Vec<T>, Vec<Rejection>)> {
        let table = self.kind.name();
        let objections = FirstByRow::new(self.objections);
        let refused = |cell: &CellObjection| {
            let error = Error::new(ErrorKind::InvalidInput, &cell.field, cell.detail.as_str());
            error.within(&format!("{table}[{}]", first + cell.row))
        };
        // A cell that is no period stands for columns of times, which may be there twice then.
        if let Some(cell) = objections.first().filter(|_| validation == Validation::Strict) {
            return Err(refused(cell));
        }
        self.refusal.check(table)?;
        let rows = agreed_length(table, self.columns.iter().map(|(name, cells)| (*name, cells.rows())))?;
        if rows > 0 {
            let mut needed = self.kind.record_fields().iter().filter(|field| field.is_needed);
            if let Some(field) = needed.find(|field| !self.has(field.name)) {
                return Err(missing_column(table, field.name, self.headers));
            }
            let is_of_stages = self.kind == TableKind::StageChanges;
            if is_of_stages && !self.has("opportunity") && !self.has("lead") {
                return Err(missing_column(table, "opportunity", self.headers));
            }
        }
        let (mut records, mut rejected) = (Vec::with_capacity(rows), Vec::new());
        for row in 0..rows {
            let address = |error: Error| error.within(&format!("{table}[{}]", first + row));
            let read =
                objections.get(row).map_or_else(|| record(row).map_err(address), |cell| Err(refused(cell)));
            match read {
                Ok(record) => records.push(record),
                Err(error) if validation == Validation::Strict => return Err(error),
                Err(error) => {
                    let (path, detail) = (error.path().to_owned(), error.detail().to_owned());
                    rejected.push(Rejection { path, detail });
                }
            }
        }
        Ok((records, rejected))
    }

    /// True when the table has a column of this field.
    pub(crate) fn has(&self, field: &str) -> bool {
        self.columns.iter().any(|(name, _)| *name == field)
    }

    fn column(&self, field: &str) -> Option<Cells<'a>> {
        self.columns.iter().find(|(name, _)| *name == field).map(|(_, cells)| *cells)
    }

    /// The text of a field in a row; none where it is empty.
    pub(crate) fn text(&self, field: &str, row: usize) -> Option<&'a str> {
        match self.column(field)? {
            Cells::Text(column) => column.filled(row),
            Cells::Number(_) | Cells::Time(_) => None,
        }
    }

    /// The number of a field in a row.
    pub(crate) fn number(&self, field: &str, row: usize) -> Option<f64> {
        match self.column(field)? {
            Cells::Number(column) => column.number(row),
            Cells::Text(_) | Cells::Time(_) => None,
        }
    }

    /// Kind of the table.
    #[cfg(feature = "b2b")]
    pub(crate) fn kind(&self) -> TableKind {
        self.kind
    }

    /// The names of all columns that the table has where it comes from.
    #[cfg(feature = "b2b")]
    pub(crate) fn headers(&self) -> &'a [String] {
        self.headers
    }

    /// Number of rows, when all columns agree.
    ///
    /// # Errors
    /// `INVALID_INPUT` for columns of different lengths.
    #[cfg(feature = "b2b")]
    pub(crate) fn rows(&self) -> Result<usize> {
        agreed_length(self.kind.name(), self.columns.iter().map(|(name, cells)| (*name, cells.rows())))
    }

    /// The column of a field of times.
    #[cfg(feature = "b2b")]
    pub(crate) fn times(&self, field: &str) -> Option<&'a dyn TimeColumn> {
        match self.column(field)? {
            Cells::Time(column) => Some(column),
            Cells::Text(_) | Cells::Number(_) => None,
        }
    }

    /// The moment of a field in a row.
    ///
    /// # Errors
    /// `INVALID_INPUT` for what is no time.
    pub(crate) fn micros(&self, field: &str, row: usize) -> Result<Option<i64>> {
        let Some(Cells::Time(column)) = self.column(field) else { return Ok(None) };
        match (column.micros(row), column.objection(row)) {
            (None, Some(detail)) => Err(Error::new(ErrorKind::InvalidInput, field, detail)),
            (moment, _) => Ok(moment),
        }
    }
}
