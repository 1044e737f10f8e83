//! Mapping of one object of a CRM.

use std::collections::BTreeMap;

use serde::Serialize;

use super::record::CrmRecord;
use crate::json::{fields, setters};

/// Partner field of an opportunity: each that is filled becomes an activity of the source `crm_opportunity_field`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerField {
    /// Field of the CRM that names the partner, by its account id or name.
    pub field: String,
    /// Field of the CRM that says its role.
    pub role_field: Option<String>,
    /// Role of the partner where no field says it.
    pub role: Option<String>,
}

fields! { PartnerField: field, role_field, role }

setters! { PartnerField:
    with_field(field: String),
    with_role_field(role_field: Option<String>),
    with_role(role: Option<String>),
}

/// Mapping of one object of a CRM to a record.
///
/// # Examples
/// ```
/// use attribution_core::crm::{CrmRecord, ObjectMapping};
///
/// let pipeline = ObjectMapping::new("sales_pipeline", CrmRecord::Opportunity)
///     .with("id", "opportunity_id")
///     .with("closed_at", "close_date | expected_close");
/// assert_eq!(pipeline.fields["id"], "opportunity_id");
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ObjectMapping {
    /// Name of the object in the CRM, such as `Opportunity`; neither case nor underscores matter.
    pub object: String,
    /// Record that its rows become.
    pub record: CrmRecord,
    /// Other names of the object, such as that of an export.
    #[serde(default)]
    pub also: Vec<String>,
    /// Fields of the CRM by fields of the record: `{"amount": "Amount"}`. Of several, with `|` between them, the first that
    /// is filled counts; neither case nor underscores matter.
    #[serde(default)]
    pub fields: BTreeMap<String, String>,
    /// Texts for fields of the record that no field of the CRM fills: `{"currency": "EUR"}`.
    #[serde(default)]
    pub fixed: BTreeMap<String, String>,
    /// Values of fields of the CRM without which a row is none of these: `{"Field": ["StageName"]}`.
    #[serde(default)]
    pub only: BTreeMap<String, Vec<String>>,
    /// Partner fields of opportunities.
    #[serde(default)]
    pub partners: Vec<PartnerField>,
}

fields! {
    ObjectMapping {
        object, record, also = default, fields = default, fixed = default, only = default, partners = default
    }
}

setters! { ObjectMapping:
    with_also(also: Vec<String>),
    with_fields(fields: BTreeMap<String, String>),
    with_fixed(fixed: BTreeMap<String, String>),
    with_only(only: BTreeMap<String, Vec<String>>),
    with_partners(partners: Vec<PartnerField>),
}

impl ObjectMapping {
    /// A mapping without fields.
    pub fn new(object: impl Into<String>, record: CrmRecord) -> Self {
        Self {
            object: object.into(),
            record,
            also: Vec::new(),
            fields: BTreeMap::new(),
            fixed: BTreeMap::new(),
            only: BTreeMap::new(),
            partners: Vec::new(),
        }
    }

    /// The same with a field of the record that a field of the CRM fills.
    #[must_use]
    pub fn with(mut self, field: impl Into<String>, of_crm: impl Into<String>) -> Self {
        self.fields.insert(field.into(), of_crm.into());
        self
    }

    /// Every name of the object.
    pub(in crate::crm) fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.object.as_str()).chain(self.also.iter().map(String::as_str))
    }
}
