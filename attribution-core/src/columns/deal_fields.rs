//! The fields of the tables of a CRM.

use super::record_table::RecordField;
use super::table::ColumnKind::{Number, Text, Time};

pub(super) const OPPORTUNITIES: &[RecordField] = &[
    RecordField::needed("id", Text),
    RecordField::optional("account", Text),
    RecordField::optional("name", Text),
    RecordField::optional("status", Text),
    RecordField::optional("stage", Text),
    RecordField::optional("created_at", Time),
    RecordField::optional("closed_at", Time),
    RecordField::optional("expected_close_at", Time),
    RecordField::optional("amount", Number),
    RecordField::optional("currency", Text),
    RecordField::optional("probability", Number),
    RecordField::optional("deal_size", Text),
    RecordField::optional("segment", Text),
    RecordField::optional("sales_cycle_days", Number),
    RecordField::optional("decision_makers", Number),
    RecordField::optional("committee_influencers", Number).also("influencers"),
    RecordField::optional("kind", Text),
    RecordField::optional("partner", Text),
    RecordField::optional("revenue_type", Text),
    RecordField::optional("lead_created_at", Time),
];

pub(super) const LEADS: &[RecordField] = &[
    RecordField::needed("id", Text),
    RecordField::optional("account", Text),
    RecordField::optional("opportunity", Text),
    RecordField::optional("created_at", Time),
    RecordField::optional("qualified_at", Time),
    RecordField::optional("lead_score", Number),
    RecordField::optional("demographic_score", Number),
    RecordField::optional("behavioral_score", Number),
    RecordField::optional("firmographic_score", Number),
    RecordField::optional("tier", Text),
];

pub(super) const ACCOUNTS: &[RecordField] = &[
    RecordField::needed("id", Text),
    RecordField::optional("name", Text),
    RecordField::optional("domain", Text),
    RecordField::optional("segment", Text),
    RecordField::optional("industry", Text),
    RecordField::optional("deal_size", Text),
    RecordField::optional("decision_makers", Number),
    RecordField::optional("committee_influencers", Number).also("influencers"),
];

pub(super) const CONTACT_ROLES: &[RecordField] = &[
    RecordField::needed("opportunity", Text),
    RecordField::needed("lead", Text),
    RecordField::optional("role", Text),
];

pub(super) const STAGE_CHANGES: &[RecordField] = &[
    RecordField::optional("opportunity", Text),
    RecordField::optional("lead", Text),
    RecordField::needed("stage", Text),
    RecordField::needed("at", Time),
];
