//! Stitched identities, with all that joined nobody.

use serde::Serialize;

use super::links::IdentityKind;

/// Identities: the buyer of each id, and the account of each buyer.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct StitchedIdentities {
    /// Account of every link.
    pub links: LinkCounts,
    /// Number of buyers.
    pub buyers: u64,
    /// Ids with their buyers, the strongest kind first, then by id. A shared id has none: it is nobody's.
    pub identities: Vec<StitchedIdentity>,
    /// Accounts of buyers, by buyer; a buyer without one is not listed.
    pub accounts: Vec<BuyerAccount>,
    /// Ids that join nobody, with the reason.
    pub cut: Vec<CutIdentity>,
    /// Buyers of whom links say two things at once, and domains of several accounts.
    pub conflicts: Vec<IdentityConflict>,
}

/// Account of links: nothing is lost without a reason.
///
/// Always `given = joining + of_accounts + after_as_of + without_id + of_one_id + between_accounts + of_cut`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LinkCounts {
    /// Links given.
    pub given: u64,
    /// Links that join two ids of a person.
    pub joining: u64,
    /// Links between an id of a person and an account.
    pub of_accounts: u64,
    /// Links later than `as_of`.
    pub after_as_of: u64,
    /// Links without text on one side.
    pub without_id: u64,
    /// Links of an id with itself.
    pub of_one_id: u64,
    /// Links of an account with another.
    pub between_accounts: u64,
    /// Links of an id that joins nobody.
    pub of_cut: u64,
}

/// Id with its buyer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct StitchedIdentity {
    /// Kind of the id.
    pub kind: IdentityKind,
    /// The id, as it is compared: trimmed, and mail addresses in small letters.
    pub id: String,
    /// Buyer: the smallest id of the strongest kind that the buyer has, after its kind and a colon where another buyer has the
    /// same.
    pub buyer: String,
}

/// Account of a buyer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct BuyerAccount {
    /// The buyer.
    pub buyer: String,
    /// The account.
    pub account: String,
    /// Source of the account.
    pub source: AccountSource,
}

/// Source of a buyer's account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum AccountSource {
    /// A link says it: the latest of a CRM, else the latest of any.
    Link,
    /// The domain of a mail address: the account is that of the domain.
    Domain,
    /// The domain of a mail address stands for an account that nothing else names.
    DomainItself,
}

/// Id that joins nobody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CutIdentity {
    /// Kind of the id.
    pub kind: IdentityKind,
    /// The id.
    pub id: String,
    /// Reason.
    pub reason: CutReason,
    /// Kind of the others that it is linked to most.
    pub linked_kind: IdentityKind,
    /// Number of those others.
    pub linked: u64,
}

/// Reason for an id to join nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum CutReason {
    /// It is linked to more than `max_links` others of one kind: a shared device, an office address.
    TooManyLinks,
    /// It is a mailbox of a role, such as `info@`.
    RoleMailbox,
}

/// Two things that links say at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct IdentityConflict {
    /// Kind of the conflict.
    pub conflict: IdentityConflictKind,
    /// The buyer, or the domain.
    pub of: String,
    /// Contradicting values, by name.
    pub values: Vec<String>,
    /// Value that counts; none where nothing decides.
    pub chosen: Option<String>,
}

/// Kind of a conflict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum IdentityConflictKind {
    /// A buyer with several contacts of the CRM: two records of one person, or two people joined by mistake.
    Contacts,
    /// A buyer with links to several accounts: the latest counts.
    Accounts,
    /// A mail domain whose people are of several accounts: it gives none.
    Domain,
}
