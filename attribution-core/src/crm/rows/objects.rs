//! Rows of a CRM by object, as its API, its exports or a program gives them.

use crate::domain::Dictionary;
use crate::error::{Error, ErrorKind, Problem, Result};

/// A row: the filled cells, each with the code of its name, in the order of the codes.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::crm) enum Row {
    Cells(Vec<(u32, String)>),
    /// No object, but a value of this kind.
    Other(&'static str),
}

/// The rows of one object.
#[derive(Clone, Debug, Default)]
pub(in crate::crm) struct Table {
    pub(in crate::crm) object: String,
    pub(in crate::crm) names: Dictionary,
    pub(in crate::crm) rows: Vec<Row>,
}

/// Rows of a CRM by the names of their objects.
///
/// On the wire it is an object: `{"Opportunity": rows, "Task": rows}`. Rows are a list of objects, nested as the API nests them
/// (`Account.Name`, `properties`, `associations`) or flat as a file has them; the answer of a query (`{"records": […]}`,
/// `{"results": […]}`); or columns (`{"Id": […], "Amount": […]}`). Values are texts, numbers, flags or null; an empty text is
/// none. Rows nested in rows are an object of their own (`OpportunityContactRoles`), and name the row around them in `parent.id`.
///
/// # Examples
/// ```
/// use attribution_core::crm::CrmObjects;
///
/// let rows = CrmObjects::from_json(r#"{"Account": [{"Id": "001A", "Name": "Acme"}], "Task": {"Id": ["00T1", "00T2"]}}"#)?;
/// assert_eq!(rows.counts().collect::<Vec<_>>(), [("Account", 1), ("Task", 2)]);
/// // Or row by row, as a file is read.
/// let rows = CrmObjects::default().with_rows("deals", [[("id", "7"), ("amount", "100")]]);
/// assert_eq!(rows.counts().next(), Some(("deals", 1)));
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct CrmObjects {
    pub(in crate::crm) tables: Vec<Table>,
    problems: Vec<Problem>,
}

impl CrmObjects {
    /// Reads rows by object from JSON.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for text that is no JSON, `INVALID_INPUT` for rows in none of the shapes.
    pub fn from_json(json: &str) -> Result<Self> {
        let objects: Self = Error::read(json)?;
        objects.checked()?;
        Ok(objects)
    }

    /// The same with rows of one more object, each given by its names and texts.
    #[must_use]
    pub fn with_rows<R, N, T>(mut self, object: impl Into<String>, rows: impl IntoIterator<Item = R>) -> Self
    where
        R: IntoIterator<Item = (N, T)>,
        N: AsRef<str>,
        T: Into<String>,
    {
        let at = self.table(&object.into());
        for row in rows {
            let mut cells = Vec::new();
            for (name, text) in row {
                if let Some(table) = self.tables.get_mut(at) {
                    table.put(&mut cells, name.as_ref(), text.into());
                }
            }
            self.push(at, Row::Cells(cells));
        }
        self
    }

    /// Names of the objects, each with the number of its rows.
    pub fn counts(&self) -> impl Iterator<Item = (&str, usize)> {
        self.tables.iter().map(|table| (table.object.as_str(), table.rows.len()))
    }

    /// Place of the table of an object, which is there afterwards.
    pub(super) fn table(&mut self, object: &str) -> usize {
        self.tables.iter().position(|table| table.object == object).unwrap_or_else(|| {
            self.tables.push(Table { object: object.to_owned(), ..Table::default() });
            self.tables.len() - 1
        })
    }

    pub(super) fn push(&mut self, at: usize, row: Row) {
        if let Some(table) = self.tables.get_mut(at) {
            table.rows.push(row);
        }
    }

    pub(super) fn refuse(&mut self, object: &str, detail: impl Into<String>) {
        self.problems.push(Problem { path: object.to_owned(), detail: detail.into() });
    }

    /// Objection to rows in none of the shapes.
    pub(in crate::crm) fn checked(&self) -> Result<()> {
        let error = Error::from_problems(ErrorKind::InvalidInput, self.problems.clone());
        error.map_or(Ok(()), Err)
    }
}

impl Table {
    /// Puts a text that is not empty into a row; the last of several with one name stays.
    pub(super) fn put(&mut self, cells: &mut Vec<(u32, String)>, name: &str, text: String) {
        if text.trim().is_empty() {
            return;
        }
        let code = self.names.intern(name);
        // Rows have their columns in one order, so that most cells come last.
        match cells.binary_search_by_key(&code, |(known, _)| *known) {
            Ok(place) => {
                if let Some((_, before)) = cells.get_mut(place) {
                    *before = text;
                }
            }
            Err(place) => cells.insert(place, (code, text)),
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for CrmObjects {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "CrmObjects".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "object",
            "additionalProperties": true,
            "description": "Rows of a CRM by the names of their objects: a list of objects, the answer of a query with \
                `records` or `results`, or columns."
        })
    }
}
