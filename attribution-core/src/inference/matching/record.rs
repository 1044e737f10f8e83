//! Records of accounts, of a CRM or of a list that is to be matched with it.

use serde::Serialize;

use crate::json::fields;

/// Record of a company: an account of a CRM, or a row of a list that is to be matched with accounts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct AccountRecord {
    /// Identifies the record. Several records of one id are other names of one account.
    pub id: String,
    /// Name of the company, as it was written.
    pub name: Option<String>,
    /// Website, domain or mail address; the name `website` is read too.
    #[serde(alias = "website")]
    pub domain: Option<String>,
}

fields! { AccountRecord: id, name, domain or website }

impl AccountRecord {
    /// A record with a name.
    pub fn new(id: impl Into<String>, name: impl Into<String>) -> Self {
        Self { id: id.into(), name: Some(name.into()), domain: None }
    }

    /// The same record with a website, domain or mail address.
    #[must_use]
    pub fn at_domain(self, domain: impl Into<String>) -> Self {
        Self { domain: Some(domain.into()), ..self }
    }
}
