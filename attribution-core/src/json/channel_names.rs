//! Addresses of channels by the names under which they were given.

use std::fmt;

use serde::de::{IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use crate::error::{Error, Problem};

const PLACE: &str = "channels[";

impl Error {
    /// The same error, which calls channels by their names where `json` has them in an object by name:
    /// `channels.search.min` and not `channels[0].min`.
    #[must_use]
    pub(crate) fn by_name(self, json: &str) -> Self {
        // Only failures pay, and of these those about a channel.
        if !self.problems().any(|problem| problem.path.contains(PLACE) || problem.detail.contains(PLACE)) {
            return self;
        }
        let names = serde_json::from_str(json).map_or_else(|_| Vec::new(), Given::names);
        self.with_channels(&names)
    }

    /// The same error with `channels.search` for `channels[0]` where `search` is the first of `names`.
    #[must_use]
    pub(crate) fn with_channels(self, names: &[String]) -> Self {
        let kind = self.kind();
        let problems = self.problems().map(|Problem { path, detail }| Problem {
            path: named(path, names),
            detail: named(detail, names),
        });
        Self::from_problems(kind, problems.collect()).unwrap_or(self)
    }
}

/// The text with names in place of the places of channels; those without a name stay.
fn named(text: &str, names: &[String]) -> String {
    let mut whole = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(PLACE) {
        let index = after.split_once(']');
        let name = index.and_then(|(index, _)| names.get(index.parse::<usize>().ok()?));
        whole.push_str(before);
        if let (Some(name), Some((_, after))) = (name.filter(|name| !name.is_empty()), index) {
            whole.push_str("channels.");
            whole.push_str(name);
            rest = after;
        } else {
            whole.push_str(PLACE);
            rest = after;
        }
    }
    whole.push_str(rest);
    whole
}

/// Arguments with channels, where a function has them.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Given {
    channels: Names,
    problem: Option<Box<Given>>,
    options: Option<Box<Given>>,
}

impl Given {
    fn names(self) -> Vec<String> {
        let Self { channels: Names(own), problem, options } = self;
        if !own.is_empty() {
            return own;
        }
        if let Some(problem) = problem {
            return problem.names();
        }
        // A plan reads its bounds in the order of their names.
        let mut names = options.map_or_else(Vec::new, |options| options.names());
        names.sort_unstable();
        names
    }
}

/// Names in an object, as they stand in it; none in a list.
#[derive(Default)]
struct Names(Vec<String>);

impl<'de> Deserialize<'de> for Names {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Keys)
    }
}

struct Keys;

impl<'de> Visitor<'de> for Keys {
    type Value = Names;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list, or an object by name")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut records: A) -> Result<Names, A::Error> {
        while records.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Names::default())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut records: A) -> Result<Names, A::Error> {
        let mut names = Vec::new();
        while let Some((name, IgnoredAny)) = records.next_entry()? {
            names.push(name);
        }
        Ok(Names(names))
    }
}

#[cfg(test)]
#[cfg(feature = "full")]
#[path = "channel_names_tests.rs"]
mod tests;
