//! Detection: which fields of a CRM are likely about partners.
//!
//! In: the answer of a describe call. Out: fields and objects with a score and its signals, and mappings to begin with. Never
//! here: a row.

mod description;
mod partner_fields;
mod signals;

pub use description::CrmDescription;
pub use partner_fields::{PartnerCandidate, PartnerFields, detect_partner_fields};
pub use signals::FieldSignal;
