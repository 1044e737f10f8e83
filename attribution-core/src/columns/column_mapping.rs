//! Column mapping applied: the field that each column of a user's tables holds.

use std::collections::BTreeMap;

use super::deal_fields;
use super::missing_column::listed;
use super::path_field::PathField;
use super::record_table::RecordField;
use super::spend_rows;
use super::table::{ColumnKind, ConversionField, TouchField};
use crate::domain::{ColumnNames, TableKind};
use crate::error::{Error, ErrorKind, Problem, Result, nearest};

/// Column of conversions that is read where the rules have promo codes.
const PROMO_CODE: &str = ConversionField::PromoCode.name();

/// Field that a column holds: its name on the wire, and the kind of its cells.
pub type ColumnField<'a> = (&'a str, ColumnKind);

impl TableKind {
    /// The fields of a table of records; none for tables that journeys are built from.
    #[must_use]
    pub const fn record_fields(self) -> &'static [RecordField] {
        match self {
            Self::Spend => spend_rows::FIELDS,
            Self::Opportunities => deal_fields::OPPORTUNITIES,
            Self::Leads => deal_fields::LEADS,
            Self::Accounts => deal_fields::ACCOUNTS,
            Self::ContactRoles => deal_fields::CONTACT_ROLES,
            Self::StageChanges => deal_fields::STAGE_CHANGES,
            Self::Touchpoints | Self::Conversions | Self::Events | Self::Paths => &[],
        }
    }

    /// True for a table whose rows have dimensions of the user's own.
    const fn has_touches(self) -> bool {
        matches!(self, Self::Touchpoints | Self::Events)
    }

    /// The field that a column called `name` holds by its name alone.
    fn field(self, name: &str) -> Option<ColumnField<'static>> {
        match self {
            Self::Touchpoints => TouchField::from_name(name).map(|field| (field.name(), field.kind())),
            Self::Conversions => ConversionField::from_name(name).map(|field| (field.name(), field.kind())),
            Self::Events => Self::Touchpoints.field(name).or_else(|| Self::Conversions.field(name)),
            Self::Paths => PathField::from_name(name).map(|field| (field.name(), field.kind())),
            records => RecordField::named(records, name).ok().map(|field| (field.name, field.kind)),
        }
    }

    /// The names of all its fields.
    fn fields(self) -> Vec<&'static str> {
        match self {
            Self::Touchpoints => TouchField::all().map(TouchField::name).collect(),
            Self::Conversions => ConversionField::all().map(ConversionField::name).collect(),
            Self::Events => {
                let mut fields = Self::Touchpoints.fields();
                fields.extend(Self::Conversions.fields());
                fields
            }
            Self::Paths => PathField::ALL.map(PathField::name).to_vec(),
            records => records.record_fields().iter().map(|field| field.name).collect(),
        }
    }
}

impl ColumnNames {
    /// The field that the column `header` of a table holds, `dimensions` of the user's own included; `None` for a column
    /// that is not read.
    ///
    /// A header that is named for a field goes before a column that is called as the field is.
    ///
    /// # Errors
    /// `INVALID_INPUT` with the nearest name, for a column of spend that is no field of spend.
    pub fn field<'a>(
        &self,
        table: TableKind,
        header: &str,
        dimensions: &'a [String],
    ) -> Result<Option<ColumnField<'a>>> {
        let header = header.trim();
        let of_name = |name: &str| match self.own_column(table, name, dimensions) {
            Some(own) => Some((own, ColumnKind::Text)),
            None => table.field(name).filter(|(field, _)| self.has_codes || *field != PROMO_CODE),
        };
        let mut mapped = self.of_table(table).filter(|(_, of)| *of == header);
        if let Some(field) = mapped.find_map(|(name, _)| of_name(name)) {
            return Ok(Some(field));
        }
        let Some(field) = of_name(header) else {
            // A table of spend is made for this; exports of a CRM have columns of many uses.
            return if table == TableKind::Spend && !self.is_mapped(table) {
                RecordField::named(table, header).map(|_| None)
            } else {
                Ok(None)
            };
        };
        // Another column holds it.
        let elsewhere = self.of_table(table).any(|(name, _)| of_name(name) == Some(field));
        Ok(Some(field).filter(|_| !elsewhere))
    }

    /// The column of touches that `name` stands for beside the fields: a dimension of the user's own, or a link.
    fn own_column<'a>(&self, table: TableKind, name: &str, dimensions: &'a [String]) -> Option<&'a str> {
        if !table.has_touches() {
            return None;
        }
        let dimension = dimensions.iter().map(String::as_str).find(|own| *own == name);
        dimension.or_else(|| self.link(name))
    }

    /// True when the headers of a table are named: what else it has is the user's own, and not misspelt.
    fn is_mapped(&self, table: TableKind) -> bool {
        self.of_table(table).any(|(name, _)| table.field(name).is_some())
    }

    /// Reads the headers of a table of records from JSON: `{"amount": "Cost"}`, or as those of several tables.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for a field that the table has not, and for a header that is named twice.
    pub fn of_records(table: TableKind, json: &str) -> Result<Self> {
        let names: Self = Error::read(json).map_err(|error| error.of_argument("columns"))?;
        let problems = names.problems(&[table], &[]);
        Error::from_problems(ErrorKind::InvalidConfig, problems).map_or(Ok(names), Err)
    }

    /// Refuses names of columns that a table of records has not.
    ///
    /// # Errors
    /// `MISSING_DATA` with the columns that are there.
    pub fn check_records(&self, table: TableKind, headers: &[String]) -> Result<()> {
        if headers.is_empty() { Ok(()) } else { self.check(&[], &[(table, headers)]) }
    }

    /// Objections to the names: to a field that none of the tables has, and to a header that is named twice.
    pub(crate) fn problems(&self, of: &[TableKind], dimensions: &[String]) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut named = |path: String, tables: &[TableKind], names: &BTreeMap<String, String>| {
            for (name, header) in names {
                let own = tables.iter().any(|table| self.own_column(*table, name, dimensions).is_some());
                let path = format!("{path}.{name}");
                if !own && tables.iter().all(|table| table.field(name).is_none()) {
                    let fields = tables.iter().flat_map(|table| table.fields());
                    problems.push(Problem { path, detail: unknown_field(name, fields, dimensions) });
                } else if header.trim().is_empty() {
                    problems.push(Problem { path, detail: "expected the name of a column, got none".into() });
                } else if let Some((other, _)) =
                    names.iter().find(|(other, of)| *other < name && of.trim() == header.trim())
                {
                    let detail =
                        format!("expected a column of its own, got {header:?}, which is that of {other}");
                    problems.push(Problem { path, detail });
                }
            }
        };
        named("columns".into(), of, &self.every);
        for (table, names) in &self.tables {
            named(format!("columns.{}", table.name()), &[*table], names);
        }
        problems
    }

    /// Refuses headers that are named and not there; each table comes with the headers of one of its batches.
    ///
    /// # Errors
    /// `MISSING_DATA` with the columns that are there, unless another of the tables has one that is named for all.
    pub(crate) fn check(&self, dimensions: &[String], tables: &[(TableKind, &[String])]) -> Result<()> {
        let holds = |headers: &[String], header: &str| headers.iter().any(|one| one.trim() == header.trim());
        for (table, headers) in tables {
            let mut own = self.tables.get(table).into_iter().flatten();
            if let Some((name, header)) = own.find(|(_, header)| !holds(headers, header)) {
                return Err(not_there(&format!("columns.{}.{name}", table.name()), header, headers));
            }
        }
        for (name, header) in &self.every {
            let has = |table: TableKind| {
                table.field(name).is_some() || self.own_column(table, name, dimensions).is_some()
            };
            let mut able = tables.iter().filter(|(table, _)| has(*table)).peekable();
            let Some((_, headers)) = able.peek() else { continue };
            if !able.clone().any(|(_, headers)| holds(headers, header)) {
                return Err(not_there(&format!("columns.{name}"), header, headers));
            }
        }
        Ok(())
    }
}

fn unknown_field(name: &str, fields: impl Iterator<Item = &'static str>, dimensions: &[String]) -> String {
    let mut known: Vec<&str> = dimensions.iter().map(String::as_str).collect();
    fields.for_each(|field| known.push(field));
    match nearest(name, known.iter().copied()) {
        Some(near) => format!("expected the name of a field, got {name:?}; did you mean {near}?"),
        None => format!(
            "expected the name of a field or of a dimension of your own, got {name:?}; columns are given as field: header"
        ),
    }
}

fn not_there(path: &str, header: &str, headers: &[String]) -> Error {
    let near = nearest(header, headers.iter().map(String::as_str));
    let near = near.map_or_else(String::new, |near| format!("; did you mean {near}?"));
    let detail = format!("expected a column {header:?}, got {}{near}", listed(headers));
    Error::new(ErrorKind::MissingData, path, detail)
}

#[cfg(test)]
#[path = "column_mapping_tests.rs"]
mod tests;
