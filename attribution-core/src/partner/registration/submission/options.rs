//! Options of a submission.

use serde::Serialize;

use crate::json::{fields, setters};
use crate::math::Days;
use crate::partner::RegistrationDuplicateOptions;
use crate::partner::registration::record::EXPIRY_DAYS;

/// Options of the registration of a deal.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct RegistrationOptions {
    /// Days from submission to expiry.
    pub expiry_days: Days,
    /// Rules of duplicates. Without `as_of`, those whose expiry was over at the submission are left out.
    pub duplicates: RegistrationDuplicateOptions,
}

fields! { RegistrationOptions: expiry_days, duplicates }

setters! { RegistrationOptions:
    with_expiry_days(expiry_days: Days),
    with_duplicates(duplicates: RegistrationDuplicateOptions),
}

impl Default for RegistrationOptions {
    fn default() -> Self {
        Self { expiry_days: EXPIRY_DAYS, duplicates: RegistrationDuplicateOptions::default() }
    }
}
