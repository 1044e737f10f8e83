//! Addresses of channels by the names under which they were given.

use super::tree::Tree;
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
        let names = Tree::parse(json).map_or_else(|_| Vec::new(), |arguments| given(&arguments));
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

/// Names of the channels among the arguments of a function, as they stand in an object; none of those in a list.
fn given(arguments: &Tree<'_>) -> Vec<String> {
    if let Some(Tree::Object(members)) = arguments.get("channels")
        && !members.is_empty()
    {
        return members.iter().map(|(name, _)| name.clone().into_owned()).collect();
    }
    if let Some(problem @ Tree::Object(_)) = arguments.get("problem") {
        return given(problem);
    }
    // A plan reads its bounds in the order of their names.
    let mut names = arguments.get("options").map_or_else(Vec::new, given);
    names.sort_unstable();
    names
}

#[cfg(test)]
#[cfg(feature = "full")]
#[path = "channel_names_tests.rs"]
mod tests;
