//! Reading options and records from JSON, with the address of what does not fit.

use std::marker::PhantomData;

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::address::{Attempt, LOCATED, address};
use super::sentence::{in_words, missing_field};
use super::tree::{Refusal, Tree};
use crate::error::{Error, ErrorKind, Problem, Result, joined};

/// After the address of a problem in a message that serde carries: a text separator, as [`LOCATED`].
const ADDRESS_END: char = '\u{1e}';

impl Error {
    /// Objection to options that do not fit their type, with the address of what does not fit in the tree.
    #[cold]
    #[inline(never)]
    fn from_refusal(tree: &Tree<'_>, refusal: &Refusal, attempt: Attempt<'_>) -> Self {
        let path = address(tree, refusal, attempt);
        let (kind, text) = (ErrorKind::InvalidConfig, refusal.sentence());
        if let Some((field, detail)) = missing_field(text) {
            return Self::new(kind, joined(&path, field), detail);
        }
        let Some(located) = text.strip_prefix(LOCATED) else {
            return Self::new(kind, path, in_words(text));
        };
        let problems = located.split(LOCATED).filter_map(|problem| {
            let (inner, detail) = problem.split_once(ADDRESS_END)?;
            Some(Problem { path: joined(&path, inner), detail: detail.to_owned() })
        });
        Self::from_problems(kind, problems.collect()).unwrap_or_else(|| Self::new(kind, path.clone(), text))
    }

    /// The same for serde, which knows only a message: [`Error::from_refusal`] finds the addresses in it again.
    pub(crate) fn into_serde<E: serde::de::Error>(self) -> E {
        E::custom(self.carried())
    }

    fn carried(&self) -> String {
        let texts =
            self.problems().map(|Problem { path, detail }| format!("{LOCATED}{path}{ADDRESS_END}{detail}"));
        texts.collect()
    }

    /// Reads options or a record from JSON: an object, and nothing after it.
    pub(crate) fn read<T: DeserializeOwned>(json: &str) -> Result<T> {
        Self::read_object(&Tree::parse(json)?)
    }

    /// Reads a part of something, which may be a list.
    pub(crate) fn read_part<T: DeserializeOwned>(json: &str) -> Result<T> {
        Self::read_tree(&Tree::parse(json)?)
    }

    /// Reads a value, as its JSON is read.
    pub(crate) fn read_value<T: DeserializeOwned>(value: &Value) -> Result<T> {
        Self::read_tree(&value.into())
    }

    /// Reads a value as options: an object.
    pub(crate) fn read_options<T: DeserializeOwned>(value: &Value) -> Result<T> {
        Self::read_object(&value.into())
    }

    fn read_object<T: DeserializeOwned>(tree: &Tree<'_>) -> Result<T> {
        // Also of what reads itself, which may take a list.
        if matches!(tree, Tree::List(_)) {
            return Err(Self::new(ErrorKind::InvalidConfig, "", "expected an object, got a list"));
        }
        Self::read_tree(tree)
    }

    /// Reads what was read as a tree.
    fn read_tree<T: DeserializeOwned>(tree: &Tree<'_>) -> Result<T> {
        match strictly(tree) {
            Ok(read) => Ok(read),
            Err(refusal) => Err(Self::from_refusal(tree, &refusal, &|tree| strictly::<T>(tree).err())),
        }
    }

    /// Reads what was checked: an objection has no address, and the words of serde.
    pub(crate) fn read_checked<T: DeserializeOwned>(tree: &Tree<'_>) -> Result<T> {
        strictly(tree).map_err(|refusal| Self::new(ErrorKind::InvalidConfig, "", refusal.sentence()))
    }
}

/// Reads a type, with the objection in the words of serde.
fn strictly<T: DeserializeOwned>(tree: &Tree<'_>) -> Result<T, Refusal> {
    tree.read(PhantomData::<T>)
}

/// Reads any value.
///
/// # Errors
/// `INVALID_CONFIG` for text that is no JSON, or that goes on after a value.
pub(crate) fn any_value(json: &str) -> Result<Value> {
    let unaddressed = |error: Error| Error::new(error.kind(), "", error.detail());
    Tree::parse(json).and_then(|tree| Error::read_tree(&tree)).map_err(unaddressed)
}

#[cfg(test)]
#[path = "reading_tests.rs"]
mod tests;
