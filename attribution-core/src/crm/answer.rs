//! Records of a CRM, and the report of what became of every row.

use serde::Serialize;

use super::mapping::CrmRecord;
use crate::domain::{Account, Activity, ContactRole, Lead, Opportunity, StageChange};
use crate::ingest::IdentityLink;

/// Records that the rows of a CRM became, with the report of every row.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CrmRecords {
    /// Accounts.
    pub accounts: Vec<Account>,
    /// People: leads and contacts, a converted lead and its contact as one person by the id of the contact.
    pub leads: Vec<Lead>,
    /// Opportunities.
    pub opportunities: Vec<Opportunity>,
    /// Contact roles.
    pub contact_roles: Vec<ContactRole>,
    /// Stage changes.
    pub stage_changes: Vec<StageChange>,
    /// Activities: tasks, events, campaign responses, partner fields, partners and registrations.
    pub activities: Vec<Activity>,
    /// Identity links: contact and mail address, contact and account, lead and contact.
    pub links: Vec<IdentityLink>,
    /// Report of what became of every row.
    pub report: CrmReport,
}

/// Report of what became of every row: `rows` is the sum of `mapped`, `set_aside` and `rejected`, of each object and of all.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CrmReport {
    /// Rows that were given.
    pub rows: u64,
    /// Rows that became records.
    pub mapped: u64,
    /// Rows that were set aside, each for a reason.
    pub set_aside: u64,
    /// Rows that a needed field made unusable.
    pub rejected: u64,
    /// Optional fields that were left empty as they could not be read.
    pub repaired: u64,
    /// Converted leads that are one person with their contact.
    pub converted_leads: u64,
    /// Rows of each object, in the order in which they were read.
    pub objects: Vec<CrmObjectRows>,
    /// Rows set aside, by object and reason.
    pub reasons: Vec<CrmSetAside>,
    /// Rejected rows.
    pub rejections: Vec<CrmRejection>,
    /// Optional fields that were left empty.
    pub repairs: Vec<CrmRepair>,
    /// Filled fields that the mapping does not name. Activities keep them in `metadata`.
    pub unknown_fields: Vec<CrmUnknownField>,
}

/// Rows of an object of the CRM.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CrmObjectRows {
    /// Name of the object, as it was given.
    pub object: String,
    /// Record that its rows become; `null` for an object that the mapping does not name.
    pub record: Option<CrmRecord>,
    /// Rows that were given.
    pub rows: u64,
    /// Rows that became records.
    pub mapped: u64,
    /// Rows that were set aside.
    pub set_aside: u64,
    /// Rows that were rejected.
    pub rejected: u64,
    /// Optional fields that were left empty.
    pub repaired: u64,
    /// Name most like it among the objects of the mapping, of an object that it does not name.
    pub nearest: Option<String>,
}

/// Reason for which a row was set aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum CrmSetAsideReason {
    /// The mapping does not name the object.
    NoMapping,
    /// No cell of the row is filled.
    Empty,
    /// A field has none of the values that `only` asks for.
    Filtered,
    /// The record was deleted or archived.
    Deleted,
    /// An earlier row has the same id, or is the same in all that counts.
    Duplicate,
    /// An earlier activity was with the same person, of the same kind, in the same minute.
    SameMinute,
    /// A task that is not completed.
    NotCompleted,
    /// An event that was cancelled, or to which nobody came.
    NotHeld,
    /// An event of an invited person, beside that of the organiser.
    ChildEvent,
    /// Opening of a mail, which machines do too.
    MailOpen,
    /// Member of a campaign who has not responded.
    NotResponded,
    /// Activity later than `as_of`.
    AfterAsOf,
    /// Registration that was rejected, withdrawn, a duplicate, or has expired.
    NotApproved,
    /// Association of a record that is not among the rows, or that the record names itself.
    NoRecord,
}

/// Rows of an object that were set aside for one reason.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CrmSetAside {
    /// Name of the object.
    pub object: String,
    /// Reason.
    pub reason: CrmSetAsideReason,
    /// Rows.
    pub rows: u64,
}

/// Rejected row, with the field to look at.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CrmRejection {
    /// Name of the object.
    pub object: String,
    /// Place of the row among those of its object, from 0.
    pub row: u64,
    /// Id of the record, where it has one.
    pub id: Option<String>,
    /// Field of the record that made it unusable.
    pub field: String,
    /// Sentence that says what was expected and what came.
    pub reason: String,
}

/// Optional field that was left empty as it could not be read.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CrmRepair {
    /// Name of the object.
    pub object: String,
    /// Place of the row among those of its object, from 0.
    pub row: u64,
    /// Id of the record, where it has one.
    pub id: Option<String>,
    /// Field of the record that was left empty.
    pub field: String,
    /// Text as it was given.
    pub value: String,
    /// Sentence that says what was expected and what came.
    pub reason: String,
}

/// Filled field that the mapping does not name.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CrmUnknownField {
    /// Name of the object.
    pub object: String,
    /// Name of the field.
    pub field: String,
    /// Rows that fill it.
    pub rows: u64,
}
