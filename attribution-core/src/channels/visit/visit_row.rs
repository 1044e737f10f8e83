//! Visits as they are given.

use serde::Serialize;

use crate::json::{fields, setters};

/// Visit: the URL of its first page, and the page before it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Visit {
    /// URL of the page that was visited first, with its tags.
    pub url: String,
    /// URL of the page before it; `null` or empty without one.
    #[serde(default)]
    pub referrer: Option<String>,
}

fields! { Visit { url, referrer = default } }

setters! { Visit:
    with_url(url: String),
    with_referrer(referrer: Option<String>),
}

impl Visit {
    /// A visit without a referrer.
    #[must_use]
    pub fn new(url: impl Into<String>) -> Self {
        Self { url: url.into(), referrer: None }
    }

    /// URL and referrer.
    pub(in crate::channels) fn pair(&self) -> (&str, &str) {
        (&self.url, self.before())
    }

    /// The referrer; empty without one.
    pub(in crate::channels) fn before(&self) -> &str {
        self.referrer.as_deref().unwrap_or_default()
    }
}
