//! The checks that records share, collected until all are made.

use serde::de::IntoDeserializer;
use serde::{Deserialize, Deserializer};

use crate::error::{Error, ErrorKind, Problem, Result};
use crate::math::range_objection;

/// Reads a value that is written as text; an empty text is none.
pub(crate) fn filled<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    let text = Option::<String>::deserialize(deserializer)?.filter(|text| !text.is_empty());
    text.map(|text| T::deserialize(text.into_deserializer())).transpose()
}

/// Problems found so far in one record.
#[derive(Default)]
pub(crate) struct Check(Vec<Problem>);

impl Check {
    /// `text` must not be empty.
    pub(crate) fn named(mut self, path: &str, text: &str) -> Self {
        if text.is_empty() {
            self.0.push(Problem { path: path.into(), detail: "expected a name, got an empty text".into() });
        }
        self
    }

    /// `value`, where given, must lie from 0 to `max`.
    pub(crate) fn in_range(mut self, path: &str, value: Option<f64>, max: f64) -> Self {
        if let Some(detail) = value.and_then(|value| range_objection(value, max)) {
            self.0.push(Problem { path: path.into(), detail });
        }
        self
    }

    /// `holds` must be true.
    pub(crate) fn that(mut self, holds: bool, path: &str, detail: impl FnOnce() -> String) -> Self {
        if !holds {
            self.0.push(Problem { path: path.into(), detail: detail() });
        }
        self
    }

    /// All problems as one error.
    pub(crate) fn done(self) -> Result<()> {
        Error::from_problems(ErrorKind::InvalidInput, self.0).map_or(Ok(()), Err)
    }
}
