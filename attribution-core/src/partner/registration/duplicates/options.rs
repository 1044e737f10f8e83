//! Options of duplicates.

use serde::Serialize;

use crate::error::{Error, ErrorKind, Result};
use crate::json::{fields, setters};
use crate::math::{Days, Share};
use crate::time::Timestamp;

/// Least scores and largest distance of two registrations that seem to be one deal.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct RegistrationDuplicateOptions {
    /// Least score of the accounts' names or domains, where their ids are not the same.
    pub account_score: Share,
    /// Least score of the names of the deals.
    pub name_score: Share,
    /// Most days between the expected closes; exactly so many are within.
    pub close_days: Days,
    /// Moment at which registrations whose expiry is over are left out. `null`: the status alone counts.
    pub as_of: Option<Timestamp>,
    /// Limit of the pairs; more are refused, because nobody can look at them.
    pub max_pairs: u32,
}

fields! { RegistrationDuplicateOptions: account_score, name_score, close_days, as_of, max_pairs }

setters! { RegistrationDuplicateOptions:
    with_account_score(account_score: Share),
    with_name_score(name_score: Share),
    with_close_days(close_days: Days),
    with_as_of(as_of: Option<Timestamp>),
    with_max_pairs(max_pairs: u32),
}

impl Default for RegistrationDuplicateOptions {
    fn default() -> Self {
        Self {
            account_score: Share::known(0.85),
            name_score: Share::known(0.85),
            close_days: Days::known(30.0),
            as_of: None,
            max_pairs: 100_000,
        }
    }
}

impl RegistrationDuplicateOptions {
    /// Checks the options.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for a limit of 0 pairs.
    pub fn validate(&self) -> Result<()> {
        if self.max_pairs > 0 {
            return Ok(());
        }
        Err(Error::new(ErrorKind::InvalidConfig, "max_pairs", "expected a whole number of 1 or more, got 0"))
    }
}
