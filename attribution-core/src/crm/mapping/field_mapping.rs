//! The mapping from objects and fields of a CRM to records: data that users edit and store.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::object_mapping::ObjectMapping;
use crate::domain::DealStatus;
use crate::error::{Error, Result};
use crate::json::{fields, setters};
use crate::time::DateOrder;

/// System that rows come from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum CrmSystem {
    /// Salesforce: ids of 15 and 18 characters are one.
    Salesforce,
    /// HubSpot.
    #[serde(rename = "hubspot")]
    HubSpot,
    /// Any other: ids are taken as they are.
    #[default]
    Other,
}

impl CrmSystem {
    /// The name on the wire, which is the source of links too.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Salesforce => "salesforce",
            Self::HubSpot => "hubspot",
            Self::Other => "other",
        }
    }
}

/// Unit of probabilities in the CRM.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ProbabilityUnit {
    /// Per cent, 0 to 100.
    Percent,
    /// Parts of one, 0 to 1.
    #[default]
    Fraction,
}

/// Owner of records of the CRM: a user, by its id.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct CrmOwner {
    /// Id that records name as their owner.
    pub id: String,
    /// Name of the person, as sales representative of activities.
    pub name: Option<String>,
    /// Channel that activities of this owner count for, such as `partner`.
    pub channel: Option<String>,
    /// Partner that the owner works for.
    pub partner: Option<String>,
}

fields! { CrmOwner: id, name, channel, partner }

setters! { CrmOwner:
    with_id(id: String),
    with_name(name: Option<String>),
    with_channel(channel: Option<String>),
    with_partner(partner: Option<String>),
}

/// Mapping from rows of a CRM to records: which object becomes which record, which field is which, and the words of stages,
/// kinds and owners.
///
/// Reason to pick it: no two CRMs have the same fields. Take that of a system ([`crm_mapping`](super::crm_mapping)), edit it,
/// store it as JSON beside the data.
///
/// # Examples
/// ```
/// use attribution_core::crm::{CrmSystem, FieldMapping, crm_mapping};
///
/// let mapping = crm_mapping(CrmSystem::Salesforce).with_probability_unit(Default::default());
/// mapping.validate()?;
/// let stored = r#"{"objects": [{"object": "pipeline", "record": "opportunity", "fields": {"id": "deal_no"}}]}"#;
/// assert_eq!(FieldMapping::from_json(stored)?.objects.len(), 1);
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct FieldMapping {
    /// System that rows come from.
    pub system: CrmSystem,
    /// Objects of the CRM, each with its record and fields.
    pub objects: Vec<ObjectMapping>,
    /// Statuses of stages, by the id or name of the stage: `{"Signed": "won"}`. Stages that are rows of their own, and the
    /// names `Closed Won` and `closedlost`, need none.
    pub stages: BTreeMap<String, DealStatus>,
    /// Kinds of activities by the words of the CRM: `{"ListEmail": "email"}`. An empty kind says nothing, so that the next
    /// field is asked; other words are kinds in small letters with underscores.
    pub kinds: BTreeMap<String, String>,
    /// Owners whose name, channel or partner is known.
    pub owners: Vec<CrmOwner>,
    /// Order of the numbers in dates that begin with the month or the day.
    pub date_order: DateOrder,
    /// Unit of probabilities.
    pub probability_unit: ProbabilityUnit,
    /// Beginnings of names that say nothing, such as `property_`.
    pub prefixes: Vec<String>,
}

fields! {
    FieldMapping: system, objects, stages, kinds, owners, date_order, probability_unit, prefixes
}

setters! { FieldMapping:
    with_system(system: CrmSystem),
    with_objects(objects: Vec<ObjectMapping>),
    with_stages(stages: BTreeMap<String, DealStatus>),
    with_kinds(kinds: BTreeMap<String, String>),
    with_owners(owners: Vec<CrmOwner>),
    with_date_order(date_order: DateOrder),
    with_probability_unit(probability_unit: ProbabilityUnit),
    with_prefixes(prefixes: Vec<String>),
}

impl FieldMapping {
    /// Reads a mapping that was stored as JSON.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for unknown names and wrong types.
    pub fn from_json(json: &str) -> Result<Self> {
        Error::read(json)
    }

    /// The same with mappings of objects in place of those of the same name, or beside the others.
    #[must_use]
    pub fn with_mappings(mut self, mappings: impl IntoIterator<Item = ObjectMapping>) -> Self {
        for mapping in mappings {
            match self.object_mut(&mapping.object) {
                Some(known) => *known = mapping,
                None => self.objects.push(mapping),
            }
        }
        self
    }

    /// The mapping of an object, to look at or to edit.
    pub fn object_mut(&mut self, object: &str) -> Option<&mut ObjectMapping> {
        self.objects.iter_mut().find(|mapping| mapping.object == object)
    }
}
