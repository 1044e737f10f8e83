//! Column mapping as data: the headers of a user's tables by the names of the fields that they stand for.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::error::{Error, ErrorKind, Result, nearest};

/// Kind of table that is read by its columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
// Not to grow without its fields: whoever reads tables must know those of every kind.
pub enum TableKind {
    /// Touches.
    Touchpoints,
    /// Conversions.
    Conversions,
    /// Touches and conversions in one table.
    Events,
    /// Path counts.
    Paths,
    /// Spend.
    Spend,
    /// Opportunities.
    Opportunities,
    /// Leads.
    Leads,
    /// Accounts.
    Accounts,
    /// Contact roles: members of buying committees.
    ContactRoles,
    /// Stage changes of opportunities and leads.
    StageChanges,
}

impl TableKind {
    /// Every kind of table.
    pub const ALL: [Self; 10] = [
        Self::Touchpoints,
        Self::Conversions,
        Self::Events,
        Self::Paths,
        Self::Spend,
        Self::Opportunities,
        Self::Leads,
        Self::Accounts,
        Self::ContactRoles,
        Self::StageChanges,
    ];

    /// The name of the table, as arguments and errors have it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Touchpoints => "touchpoints",
            Self::Conversions => "conversions",
            Self::Events => "events",
            Self::Paths => "paths",
            Self::Spend => "spend",
            Self::Opportunities => "opportunities",
            Self::Leads => "leads",
            Self::Accounts => "accounts",
            Self::ContactRoles => "contact_roles",
            Self::StageChanges => "stage_changes",
        }
    }

    /// The kind of table called `name`; `touches` are touchpoints.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "touches" => Some(Self::Touchpoints),
            _ => Self::ALL.into_iter().find(|table| table.name() == name),
        }
    }

    /// The kind of table called `name`.
    ///
    /// # Errors
    /// `INVALID_INPUT` for a name that is none.
    pub fn named(name: &str) -> Result<Self> {
        Self::from_name(name).ok_or_else(|| {
            let detail = format!("expected one of {}, got {name:?}", Self::ALL.map(Self::name).join(", "));
            Error::new(ErrorKind::InvalidInput, "table", detail)
        })
    }
}

/// Column mapping: for fields the headers under which a user's tables have them.
///
/// Nothing is renamed or copied before it goes in. A name stands for all tables, or for one of them.
///
/// # Examples
/// ```
/// use attribution_core::ingest::{ColumnNames, TableKind};
///
/// let names = ColumnNames::default()
///     .with("journey", "user_id")
///     .with_in(TableKind::Conversions, "at", "ordered_at");
/// let (field, _) = names.field(TableKind::Conversions, "ordered_at", &[])?.unwrap();
/// assert_eq!(field, "at");
/// assert_eq!(serde_json::to_string(&names)?, r#"{"journey":"user_id","conversions":{"at":"ordered_at"}}"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ColumnNames {
    pub(crate) every: BTreeMap<String, String>,
    pub(crate) tables: BTreeMap<TableKind, BTreeMap<String, String>>,
    /// True where the rules read channels from the links of visits, whose columns are read then.
    pub(crate) has_links: bool,
    /// True where the rules have promo codes, whose column is read then.
    pub(crate) has_codes: bool,
}

/// Column of touches that holds the URL of a visit.
pub(crate) const URL_COLUMN: &str = "url";
/// Column of touches that holds the page before a visit.
pub(crate) const REFERRER_COLUMN: &str = "referrer";

/// Header of one field, or those of one table.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(untagged))]
enum HeaderOrTable {
    Header(String),
    Table(BTreeMap<String, String>),
}

impl ColumnNames {
    /// Adds the header under which every table has a field.
    #[must_use]
    pub fn with(mut self, field: impl Into<String>, header: impl Into<String>) -> Self {
        self.every.insert(field.into(), header.into());
        self
    }

    /// Adds the header under which one table has a field; it goes before one for every table.
    #[must_use]
    pub fn with_in(mut self, table: TableKind, field: impl Into<String>, header: impl Into<String>) -> Self {
        self.tables.entry(table).or_default().insert(field.into(), header.into());
        self
    }

    /// The column of links that a name stands for, where the rules read them.
    pub(crate) fn link(&self, name: &str) -> Option<&'static str> {
        let name = name.trim();
        let known = [URL_COLUMN, REFERRER_COLUMN].into_iter().find(|known| name.eq_ignore_ascii_case(known));
        known.filter(|_| self.has_links)
    }

    /// True when every column is called as its field is.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.every.is_empty() && self.tables.is_empty()
    }

    /// Names of fields and headers in a table: its own first, then those for every table that it does not have itself.
    pub(crate) fn of_table(&self, table: TableKind) -> impl Iterator<Item = (&str, &str)> {
        let own = self.tables.get(&table);
        let general =
            self.every.iter().filter(move |(name, _)| own.is_none_or(|own| !own.contains_key(*name)));
        own.into_iter().flatten().chain(general).map(|(name, header)| (name.as_str(), header.trim()))
    }
}

impl<'de> Deserialize<'de> for HeaderOrTable {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        struct Given;
        impl<'de> de::Visitor<'de> for Given {
            type Value = HeaderOrTable;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a header, or headers by field")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<HeaderOrTable, E> {
                Ok(HeaderOrTable::Header(text.to_owned()))
            }

            fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<HeaderOrTable, A::Error> {
                let mut headers = BTreeMap::new();
                while let Some((field, header)) = map.next_entry()? {
                    headers.insert(field, header);
                }
                Ok(HeaderOrTable::Table(headers))
            }
        }
        reader.deserialize_any(Given)
    }
}

impl Serialize for ColumnNames {
    fn serialize<S: Serializer>(&self, writer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap;
        let mut map = writer.serialize_map(Some(self.every.len() + self.tables.len()))?;
        for (name, header) in &self.every {
            map.serialize_entry(name, header)?;
        }
        for (table, names) in &self.tables {
            map.serialize_entry(table.name(), names)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for ColumnNames {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        let given = BTreeMap::<String, HeaderOrTable>::deserialize(reader)?;
        let mut names = Self::default();
        for (name, header) in given {
            match (header, TableKind::from_name(&name)) {
                (HeaderOrTable::Header(header), _) => drop(names.every.insert(name, header)),
                (HeaderOrTable::Table(of_table), Some(table)) => drop(names.tables.insert(table, of_table)),
                (HeaderOrTable::Table(_), None) => {
                    let tables = TableKind::ALL.map(TableKind::name);
                    let near = nearest(&name, tables.into_iter());
                    let near = near.map_or_else(String::new, |near| format!("; did you mean {near}?"));
                    return Err(de::Error::custom(format!(
                        "expected headers by field, or by table and field ({}), got {name:?}{near}",
                        tables.join(", ")
                    )));
                }
            }
        }
        Ok(names)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for ColumnNames {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ColumnNames".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let mut schema = BTreeMap::<String, HeaderOrTable>::json_schema(generator);
        let description = "Headers of your tables by the names of the fields that they stand for, such as `journey`: `user_id`; for one \
                           table by its name: `touchpoints`, `conversions`, `events`, `paths`, `spend`, `opportunities`, `leads`, \
                           `accounts`, `contact_roles` or `stage_changes`.";
        schema.insert("description".into(), description.into());
        schema
    }
}
