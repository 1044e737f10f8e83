//! Links between ids, and the options by which they are stitched.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::error::{Error, ErrorKind, Result};
use crate::json::setters;
use crate::time::Timestamp;

/// Kind of an id, the strongest first: a buyer is named by an id of the strongest kind that it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum IdentityKind {
    /// Contact of a CRM.
    CrmContact,
    /// Lead of a CRM.
    CrmLead,
    /// User who has signed in.
    User,
    /// Mail address.
    Email,
    /// Telephone number.
    Phone,
    /// Device.
    Device,
    /// Anonymous visitor, such as a cookie.
    Anonymous,
    /// Account: an organisation. It joins no people; they are its people.
    Account,
}

impl IdentityKind {
    /// Every kind, the strongest first.
    pub const ALL: [Self; 8] = [
        Self::CrmContact,
        Self::CrmLead,
        Self::User,
        Self::Email,
        Self::Phone,
        Self::Device,
        Self::Anonymous,
        Self::Account,
    ];

    /// The name on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::CrmContact => "crm_contact",
            Self::CrmLead => "crm_lead",
            Self::User => "user",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Device => "device",
            Self::Anonymous => "anonymous",
            Self::Account => "account",
        }
    }

    /// True for records of a CRM, whose account somebody has entered.
    pub(super) const fn is_of_crm(self) -> bool {
        matches!(self, Self::CrmContact | Self::CrmLead)
    }
}

/// Link between two ids that were seen together: a sign-in, a form, a conversion of a lead, the account of a contact.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct IdentityLink {
    /// Kind of one id.
    pub left_kind: IdentityKind,
    /// One id.
    pub left: String,
    /// Kind of the other.
    pub right_kind: IdentityKind,
    /// The other id.
    pub right: String,
    /// Moment at which they were seen together; a link without one always counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Timestamp>,
    /// Source of the link, for your own use.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

impl IdentityLink {
    /// A link that always counts.
    pub fn new(left: (IdentityKind, impl Into<String>), right: (IdentityKind, impl Into<String>)) -> Self {
        let ((left_kind, left), (right_kind, right)) = (left, right);
        let (left, right) = (left.into(), right.into());
        Self { left_kind, left, right_kind, right, at: None, source: None }
    }

    /// The same link, seen at a moment.
    #[must_use]
    pub fn seen_at(self, at: Timestamp) -> Self {
        Self { at: Some(at), ..self }
    }
}

/// Limits and rules of stitching.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct IdentityOptions {
    /// Largest number of others of one kind that an id may be linked to; an id with more, such as a shared device, joins nobody.
    pub max_links: u32,
    /// Moment up to which links count, so that a report can be made again as it was. `null`: all.
    pub as_of: Option<Timestamp>,
    /// Mail addresses that providers deliver to one mailbox count as one: dots and `+tags` of Gmail, `+tags` of others.
    pub mailbox_rules: bool,
    /// Accounts of people by the domains of their mail addresses; domains that are none of free mail give one by what other
    /// people with such addresses have, or else by themselves, unless this is false.
    pub accounts_by_domain: bool,
    /// Accounts of mail domains, before what links say: `{"acme.example": "001A"}`.
    pub account_domains: BTreeMap<String, String>,
    /// Further domains that give no account, beside those of known providers of free and of disposable mail.
    pub free_domains: Vec<String>,
    /// Further names of mailboxes that are nobody's own, beside `info`, `sales` and the like.
    pub role_mailboxes: Vec<String>,
}

setters! { IdentityOptions:
    with_max_links(max_links: u32),
    with_as_of(as_of: Option<Timestamp>),
    with_mailbox_rules(mailbox_rules: bool),
    with_accounts_by_domain(accounts_by_domain: bool),
    with_account_domains(account_domains: BTreeMap<String, String>),
    with_free_domains(free_domains: Vec<String>),
    with_role_mailboxes(role_mailboxes: Vec<String>),
}

impl Default for IdentityOptions {
    fn default() -> Self {
        Self {
            max_links: 50,
            as_of: None,
            mailbox_rules: false,
            accounts_by_domain: true,
            account_domains: BTreeMap::new(),
            free_domains: Vec::new(),
            role_mailboxes: Vec::new(),
        }
    }
}

impl IdentityOptions {
    /// Checks the options.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for a limit of 0.
    pub fn validate(&self) -> Result<()> {
        if self.max_links == 0 {
            let detail = "expected a whole number of 1 or more, got 0";
            return Err(Error::new(ErrorKind::InvalidConfig, "max_links", detail));
        }
        Ok(())
    }
}
