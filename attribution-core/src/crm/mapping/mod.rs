//! Mappings: which object of a CRM is which record, and which field is which.
//!
//! In: a system, or a mapping as a user has edited and stored it. Out: the mapping, checked. Never here: a row.

mod check;
mod field_mapping;
mod hubspot;
mod known;
mod object_mapping;
mod record;
mod salesforce;
mod table;

pub use field_mapping::{CrmOwner, CrmSystem, FieldMapping, ProbabilityUnit};
pub use known::crm_mapping;
pub use object_mapping::{ObjectMapping, PartnerField};
pub use record::CrmRecord;
