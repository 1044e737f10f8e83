//! The name that somebody probably meant.

/// Names as alike as this are proposed, by the measure of Jaro and Winkler.
const ALIKE: f64 = 0.8;
/// A beginning of so many letters says enough.
const BEGINNING: usize = 3;

/// Longer texts are no names that somebody mistyped, and take long to compare.
const LONGEST: usize = 200;

/// The name most like `name`, if any is like it at all: `lookback` is most like `lookback_days`.
pub(crate) fn nearest<'a>(name: &str, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    if name.len() > LONGEST {
        return None;
    }
    let name = name.trim().to_lowercase().replace([' ', '-'], "_");
    let begins = |candidate: &str| {
        let long = name.len().min(candidate.len()) >= BEGINNING;
        long && (candidate.starts_with(&name) || name.starts_with(candidate))
    };
    let likeness =
        |candidate: &str| strsim::jaro_winkler(&name, candidate) + if begins(candidate) { 1.0 } else { 0.0 };
    names
        .filter(|candidate| candidate.len() <= LONGEST)
        .map(|candidate| (likeness(candidate), candidate))
        .filter(|(likeness, _)| *likeness > ALIKE)
        .max_by(|(a, _), (b, _)| a.total_cmp(b))
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
#[path = "nearest_tests.rs"]
mod tests;
