//! CRM: rows of Salesforce, HubSpot and others into the records of deals, people and evidence.
//!
//! In: rows as APIs and exports give them, and a mapping that users edit and store. Out: records, identity links, and a report in
//! which every row is counted; likely partner fields of a describe result. Never here: a network, or a guess about which deal an
//! activity belongs to.

mod answer;
mod detect;
mod map;
mod mapping;
mod options;
mod records;
mod rows;
mod tally;

pub use answer::{
    CrmObjectRows, CrmRecords, CrmRejection, CrmRepair, CrmReport, CrmSetAside, CrmSetAsideReason,
    CrmUnknownField,
};
pub use detect::{CrmDescription, FieldSignal, PartnerCandidate, PartnerFields, detect_partner_fields};
pub use map::map_crm;
pub use mapping::{
    CrmOwner, CrmRecord, CrmSystem, FieldMapping, ObjectMapping, PartnerField, ProbabilityUnit, crm_mapping,
};
pub use options::{CampaignMembers, CrmOptions};
pub use rows::CrmObjects;
