//! Answer of duplicates.

use serde::Serialize;

/// Two registrations that seem to be one deal: the earlier submission has priority, of equal ones the smaller id.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RegistrationPair {
    /// Registration with priority.
    pub earlier: String,
    /// Its partner.
    pub earlier_partner: String,
    /// Registration after it.
    pub later: String,
    /// Its partner.
    pub later_partner: String,
    /// True where the partners differ.
    pub is_conflict: bool,
    /// Score of the accounts, 0 to 1; 1 where their ids are the same.
    pub account_score: f64,
    /// Score of the names of the deals, 0 to 1.
    pub name_score: f64,
    /// Days between the expected closes.
    pub days_between: f64,
}

/// Reason for a registration that is not compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum DuplicateSetAsideReason {
    /// It is neither pending nor approved.
    NotOpen,
    /// Its expiry is over.
    Expired,
    /// It has neither the id, nor the name, nor the domain of an account.
    WithoutAccount,
    /// It has no name of a deal.
    WithoutOpportunityName,
    /// It has no expected close.
    WithoutClose,
}

/// Registration that is not compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DuplicateSetAside {
    /// The registration.
    pub registration: String,
    /// The reason.
    pub reason: DuplicateSetAsideReason,
}

/// Account of the registrations that were searched for duplicates. Always `registrations = compared + set_aside`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RegistrationDuplicateCounts {
    /// Registrations given.
    pub registrations: u64,
    /// Registrations that were compared with others.
    pub compared: u64,
    /// Registrations that were not.
    pub set_aside: u64,
    /// Pairs found.
    pub pairs: u64,
    /// Pairs whose partners differ.
    pub conflicts: u64,
}

/// Registrations that seem to be one deal.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RegistrationDuplicates {
    /// Account of every registration.
    pub counts: RegistrationDuplicateCounts,
    /// Pairs, by the submissions of the earlier and of the later.
    pub pairs: Vec<RegistrationPair>,
    /// Registrations that are not compared, by their ids.
    pub set_aside: Vec<DuplicateSetAside>,
}
