//! Reading options and records from JSON, with the address of what does not fit.

use super::sentence::{missing_field, without_position};
use crate::error::{Error, ErrorKind, Problem, Result, joined};

/// Before a problem in a message that serde carries, after its address, and after its detail: text separators, which are in
/// no sentence.
const LOCATED: char = '\u{1d}';
const ADDRESS_END: char = '\u{1e}';
const DETAIL_END: char = '\u{1f}';

impl Error {
    /// Objection of serde to options that do not fit their type, with the path where it happened.
    pub(crate) fn from_serde(error: &serde_path_to_error::Error<serde_json::Error>) -> Self {
        let path = match error.path().to_string() {
            // Of text that is no JSON, what was read before says nothing.
            _ if !error.inner().is_data() => String::new(),
            path if path == "." => String::new(),
            path => path,
        };
        let text = error.inner().to_string();
        if let Some((field, detail)) = missing_field(&text) {
            return Self::new(ErrorKind::InvalidConfig, joined(&path, field), detail);
        }
        let Some(located) = text.strip_prefix(LOCATED) else {
            return Self::new(ErrorKind::InvalidConfig, path, without_position(error.inner()));
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
        // A derived reader would take a list for the fields in their order.
        if json.trim_start().starts_with('[') {
            return Err(Self::new(ErrorKind::InvalidConfig, "", "expected an object, got a list"));
        }
        let mut reader = serde_json::Deserializer::from_str(json);
        let read = serde_path_to_error::deserialize(&mut reader).map_err(|error| Self::from_serde(&error))?;
        reader.end().map_err(|error| Self::from_trailing(&error))?;
        Ok(read)
    }

    /// Objection to text after options that are complete.
    pub(crate) fn from_trailing(error: &serde_json::Error) -> Self {
        Self::new(ErrorKind::InvalidConfig, "", without_position(error))
    }
}

#[cfg(test)]
#[path = "reading_tests.rs"]
mod tests;
