//! Names in rules and parameters against names in data: neither case nor outer spaces tell them apart.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use crate::math::SmallCollect;

/// Names that analytics tools have for a visit without a referrer.
const DIRECT: [&str; 5] = ["direct", "(direct)", "(none)", "(direct) / (none)", "direct entry"];

/// The names that are direct unless somebody says otherwise.
pub(crate) fn direct_names() -> BTreeSet<String> {
    DIRECT.into_iter().map(str::to_owned).small_collect()
}

/// A name in small letters, without outer spaces: what two spellings of one name share.
pub(crate) fn folded(name: &str) -> Cow<'_, str> {
    let name = name.trim();
    if name.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) {
        return Cow::Borrowed(name);
    }
    Cow::Owned(name.to_lowercase())
}

/// The handle of a creator without the sign before it, folded: `@Mira` and ` mira` are one person.
pub(crate) fn handle(name: &str) -> String {
    folded(name.trim().trim_start_matches('@')).into_owned()
}

/// Names that a rule is about.
#[derive(Clone, Debug, Default)]
pub(crate) struct Names(BTreeSet<String>);

/// ASCII names up to this length are folded on the stack.
const SHORT: usize = 64;

impl Names {
    pub(crate) fn new<'a>(names: impl IntoIterator<Item = &'a String>) -> Self {
        Self(names.into_iter().map(|name| folded(name).into_owned()).small_collect())
    }

    /// True when `name` is one of them.
    pub(crate) fn holds(&self, name: &str) -> bool {
        let name = name.trim();
        let mut short = [0_u8; SHORT];
        if let Some(copy) = short.get_mut(..name.len()).filter(|_| name.is_ascii()) {
            copy.copy_from_slice(name.as_bytes());
            copy.make_ascii_lowercase();
            return std::str::from_utf8(copy).is_ok_and(|name| self.0.contains(name));
        }
        self.0.contains(folded(name).as_ref())
    }
}

/// Table of rules by name.
pub(crate) struct ByName<'a, T> {
    table: &'a BTreeMap<String, T>,
    folded: BTreeMap<Cow<'a, str>, &'a T>,
}

impl<'a, T> ByName<'a, T> {
    pub(crate) fn new(table: &'a BTreeMap<String, T>) -> Self {
        let mut by_folded = BTreeMap::new();
        for (name, value) in table {
            by_folded.entry(folded(name)).or_insert(value);
        }
        Self { table, folded: by_folded }
    }

    /// Rule for `name`: that of this very spelling, or else of another one.
    pub(crate) fn get(&self, name: &str) -> Option<&'a T> {
        self.table.get(name).or_else(|| self.folded.get(&folded(name)).copied())
    }
}

/// Two spellings of one name, if there are any.
pub(crate) fn spelt_twice<'a>(names: impl IntoIterator<Item = &'a String>) -> Option<(&'a str, &'a str)> {
    let mut seen: BTreeMap<Cow<'_, str>, &str> = BTreeMap::new();
    names.into_iter().find_map(|name| Some((seen.insert(folded(name), name)?, name.as_str())))
}

/// True when the letters of both are the same, whatever their case and whatever is between words.
pub(crate) fn spells(name: &str, other: &str) -> bool {
    letters(name).eq(letters(other))
}

/// A name in small letters, its words put together.
fn letters(name: &str) -> impl Iterator<Item = char> {
    name.chars().filter(|letter| ![' ', '-', '_'].contains(letter)).flat_map(char::to_lowercase)
}

#[cfg(test)]
#[path = "names_tests.rs"]
mod tests;
