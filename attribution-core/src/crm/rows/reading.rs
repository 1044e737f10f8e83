//! Typed values of one row: what cannot be read of an optional field is left out and noted, of a needed one rejects the row.

use super::flatten::LIST_SEPARATOR;
use super::objects::Table;
use super::plan::Plan;
use super::salesforce_id::salesforce_id;
use crate::crm::mapping::{CrmSystem, FieldMapping};
use crate::math::range_objection;
use crate::time::Timestamp;

/// Objection to a field of a row.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::crm) struct Objection {
    pub(in crate::crm) field: &'static str,
    pub(in crate::crm) value: String,
    pub(in crate::crm) reason: String,
}

/// Fewest digits of a number that is milliseconds since 1970: those of September 2001.
const MILLIS_DIGITS: std::ops::RangeInclusive<usize> = 12..=14;

/// A row as it is read.
pub(in crate::crm) struct Reading<'a> {
    pub(in crate::crm) table: &'a Table,
    pub(in crate::crm) cells: &'a [(u32, String)],
    pub(in crate::crm) plan: &'a Plan<'a>,
    pub(in crate::crm) mapping: &'a FieldMapping,
    /// Optional fields that were left empty.
    pub(in crate::crm) repairs: Vec<Objection>,
}

impl<'a> Reading<'a> {
    /// The text of a column.
    pub(in crate::crm) fn cell(&self, code: u32) -> Option<&'a str> {
        let place = self.cells.binary_search_by_key(&code, |(known, _)| *known).ok()?;
        self.cells.get(place).map(|(_, text)| text.trim())
    }

    /// The filled texts of a field, in the order in which its names stand.
    pub(in crate::crm) fn texts(&self, field: &str) -> impl Iterator<Item = &'a str> {
        self.plan.columns(field).iter().filter_map(|code| self.cell(*code))
    }

    /// The text of a field: the first that is filled, or else the fixed one.
    pub(in crate::crm) fn text(&self, field: &str) -> Option<&'a str> {
        self.texts(field).next().or_else(|| self.plan.fixed(field))
    }

    pub(in crate::crm) fn owned(&self, field: &str) -> Option<String> {
        self.text(field).map(str::to_owned)
    }

    /// An id in the one spelling that it has.
    pub(in crate::crm) fn id_of(&self, text: &str) -> String {
        match self.mapping.system {
            CrmSystem::Salesforce => salesforce_id(text),
            _ => text.to_owned(),
        }
    }

    /// The id in a field; the first of several, which only known systems put into one cell: elsewhere a name may be the id.
    pub(in crate::crm) fn id(&self, field: &str) -> Option<String> {
        match self.mapping.system {
            CrmSystem::Other => self.owned(field),
            CrmSystem::Salesforce | CrmSystem::HubSpot => self.ids(field).next(),
        }
    }

    /// All ids in a field.
    pub(in crate::crm) fn ids(&self, field: &str) -> impl Iterator<Item = String> {
        let texts = self.text(field).into_iter().flat_map(|text| text.split(LIST_SEPARATOR)).map(str::trim);
        texts.filter(|text| !text.is_empty()).map(|text| self.id_of(text))
    }

    pub(in crate::crm) fn needed_id(&self, field: &'static str) -> Result<String, Objection> {
        self.id(field).ok_or_else(|| self.missing(field))
    }

    /// Objection to a needed field that is empty.
    pub(in crate::crm) fn missing(&self, field: &'static str) -> Objection {
        let reason = match self.plan.mapping.fields.get(field) {
            Some(names) if self.plan.columns(field).is_empty() => {
                format!("expected a value in {names}, got no such field")
            }
            Some(names) => format!("expected a value in {names}, got none"),
            None => "expected a value, got none".into(),
        };
        Objection { field, value: String::new(), reason }
    }

    fn repair(&mut self, field: &'static str, value: &str, reason: impl Into<String>) {
        self.repairs.push(Objection { field, value: value.to_owned(), reason: reason.into() });
    }

    /// The moment in a field, if it can be read.
    pub(in crate::crm) fn time(&mut self, field: &'static str) -> Option<Timestamp> {
        let text = self.text(field)?;
        match moment(text, self.mapping) {
            Ok(at) => Some(at),
            Err(reason) => {
                self.repair(field, text, reason);
                None
            }
        }
    }

    pub(in crate::crm) fn needed_time(&self, field: &'static str) -> Result<Timestamp, Objection> {
        let text = self.text(field).ok_or_else(|| self.missing(field))?;
        moment(text, self.mapping).map_err(|reason| Objection { field, value: text.to_owned(), reason })
    }

    /// The number in a field, from 0 to a largest one.
    pub(in crate::crm) fn number(&mut self, field: &'static str, max: f64) -> Option<f64> {
        let text = self.text(field)?;
        let read = match text.parse::<f64>() {
            Ok(number) => range_objection(number, max).map_or(Ok(number), Err),
            Err(_) => Err(format!("expected a number, got {text:?}")),
        };
        read.map_err(|reason| self.repair(field, text, reason)).ok()
    }

    /// The flag in a field.
    pub(in crate::crm) fn flag(&mut self, field: &'static str) -> Option<bool> {
        let text = self.text(field)?;
        let flag = flag(text);
        if flag.is_none() {
            self.repair(field, text, format!("expected true or false, got {text:?}"));
        }
        flag
    }

    /// The value of a field in a type that texts are read as.
    pub(in crate::crm) fn parsed<T>(
        &mut self,
        field: &'static str,
        read: impl Fn(&str) -> Result<T, String>,
    ) -> Option<T> {
        let text = self.text(field)?;
        match read(text) {
            Ok(value) => Some(value),
            Err(reason) => {
                self.repair(field, text, reason);
                None
            }
        }
    }
}

/// True or false, as exports write it.
pub(in crate::crm) fn flag(text: &str) -> Option<bool> {
    match text.to_ascii_lowercase().as_str() {
        "true" | "1" | "1.0" | "yes" | "t" | "y" => Some(true),
        "false" | "0" | "0.0" | "no" | "f" | "n" => Some(false),
        _ => None,
    }
}

/// A moment as texts have it: milliseconds since 1970, or a time.
fn moment(text: &str, mapping: &FieldMapping) -> Result<Timestamp, String> {
    let is_millis = MILLIS_DIGITS.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    let read = match text.parse::<f64>() {
        Ok(millis) if is_millis => Timestamp::from_millis(millis),
        _ => mapping.date_order.read(text),
    };
    read.map_err(|error| error.detail().replace("the rule date_order", "date_order of the mapping"))
}
