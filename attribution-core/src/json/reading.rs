//! Reading options and records from JSON, with the address of what does not fit.

use super::address::{Attempt, LOCATED, address};
use super::sentence::{missing_field, without_position};
use super::strict::Strict;
use crate::error::{Error, ErrorKind, Problem, Result, joined};

/// After the address of a problem in a message that serde carries, and after its detail: text separators, as [`LOCATED`].
const ADDRESS_END: char = '\u{1e}';
const DETAIL_END: char = '\u{1f}';

impl Error {
    /// Objection of serde to options that do not fit their type, with the address of what does not fit in the text.
    fn from_serde(text: &str, error: &serde_json::Error, attempt: Attempt<'_>) -> Self {
        // Of text that is no JSON, what was read before says nothing. A list that goes on where a tuple ends is one.
        let is_longer = error.is_syntax() && serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok();
        let path = if error.is_data() || is_longer { address(text, attempt) } else { String::new() };
        if is_longer && error.to_string().starts_with("trailing characters") {
            return Self::new(ErrorKind::InvalidConfig, path, "expected the end of the list, got more");
        }
        // Of one of several names serde says that it expected a value, whatever came.
        if is_longer && error.to_string().starts_with("expected value") {
            return Self::new(ErrorKind::InvalidConfig, path, "expected a name, got a value that is none");
        }
        let text = error.to_string();
        if let Some((field, detail)) = missing_field(&text) {
            return Self::new(ErrorKind::InvalidConfig, joined(&path, field), detail);
        }
        let Some(located) = text.strip_prefix(LOCATED) else {
            return Self::new(ErrorKind::InvalidConfig, path, without_position(error));
        };
        let problems = located.split(LOCATED).filter_map(|problem| {
            let (inner, detail) = problem.split_once(ADDRESS_END)?;
            let detail = detail.split(DETAIL_END).next().unwrap_or(detail);
            Some(Problem { path: joined(&path, inner), detail: detail.to_owned() })
        });
        let kind = ErrorKind::InvalidConfig;
        Self::from_problems(kind, problems.collect())
            .unwrap_or_else(|| Self::new(kind, path.clone(), text.clone()))
    }

    /// The same for serde, which knows only a message: [`Error::from_serde`] finds the addresses in it again.
    pub(crate) fn into_serde<E: serde::de::Error>(self) -> E {
        let texts = self
            .problems()
            .map(|Problem { path, detail }| format!("{LOCATED}{path}{ADDRESS_END}{detail}{DETAIL_END}"));
        E::custom(texts.collect::<String>())
    }

    /// Reads options or a record from JSON: an object, and nothing after it.
    pub(crate) fn read<T: serde::de::DeserializeOwned>(json: &str) -> Result<T> {
        // Also of what reads itself, which may take a list.
        if json.trim_start().starts_with('[') {
            return Err(Self::new(ErrorKind::InvalidConfig, "", "expected an object, got a list"));
        }
        Self::read_part(json)
    }

    /// Reads a part of something, which may be a list.
    pub(crate) fn read_part<T: serde::de::DeserializeOwned>(json: &str) -> Result<T> {
        let attempt = |text: &str| strictly::<T>(text).err();
        strictly(json).map_err(|error| Self::from_serde(json, &error, &attempt))
    }

    /// Objection to text after options that are complete.
    pub(crate) fn from_trailing(error: &serde_json::Error) -> Self {
        Self::new(ErrorKind::InvalidConfig, "", without_position(error))
    }
}

/// Reads one value, and nothing after it, as serde does but for a list where an object is to be.
pub(crate) fn strictly<T: serde::de::DeserializeOwned>(json: &str) -> serde_json::Result<T> {
    let mut reader = serde_json::Deserializer::from_str(json);
    let value = T::deserialize(Strict(&mut reader))?;
    reader.end().map(|()| value)
}

#[cfg(test)]
#[path = "reading_tests.rs"]
mod tests;
