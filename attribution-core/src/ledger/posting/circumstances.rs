//! Circumstances of a call: who, when, why.

use serde::Serialize;

use super::conversion::CurrencyConversion;
use crate::json::{fields, setters};
use crate::time::Timestamp;

/// Circumstances of a call that changes a ledger: when it is, who does it, why, and under which key.
///
/// # Examples
/// ```
/// use attribution_core::ledger::Posting;
///
/// let posting = Posting::new("2026-02-06T09:00:00Z".parse()?, "ann").with_reason("agreed by mail");
/// assert_eq!(posting.by, "ann");
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Posting {
    /// Moment of the call, not before the last entry. The library reads no clock.
    pub at: Timestamp,
    /// Person or program that does it.
    pub by: String,
    /// Reason. Reversals, overrides, releases and reopened periods need one.
    #[serde(default)]
    pub reason: Option<String>,
    /// Key of idempotency: a second call with the same key and content posts nothing and answers as the first did.
    #[serde(default)]
    pub key: Option<String>,
    /// Conversion of awards into one currency. `null`: each keeps its own.
    #[serde(default)]
    pub convert: Option<CurrencyConversion>,
}

fields! { Posting { at, by, reason = default, key = default, convert = default } }

setters! { Posting:
    with_reason(reason: Option<String>),
    with_key(key: Option<String>),
    with_convert(convert: Option<CurrencyConversion>),
}

impl Posting {
    /// A call at a moment by somebody.
    pub fn new(at: Timestamp, by: impl Into<String>) -> Self {
        Self { at, by: by.into(), reason: None, key: None, convert: None }
    }

    /// Reason, where it says something.
    pub(in crate::ledger) fn reason(&self) -> Option<&str> {
        self.reason.as_deref().filter(|reason| !reason.is_empty())
    }
}
