//! Checks of the numbers of a scenario, which go on after the first problem.

use crate::error::Problem;

/// Problems found so far.
#[derive(Default)]
pub(super) struct Checks(pub(super) Vec<Problem>);

impl Checks {
    /// Notes a problem unless something holds.
    pub(super) fn holds(&mut self, holds: bool, path: &str, detail: impl FnOnce() -> String) {
        if !holds {
            self.0.push(Problem { path: path.to_owned(), detail: detail() });
        }
    }

    /// Notes a number outside its range.
    pub(super) fn number(&mut self, path: &str, value: f64, least: f64, most: f64) {
        let detail = || format!("expected a number from {least} to {most}, got {value}");
        self.holds((least..=most).contains(&value), path, detail);
    }

    /// Notes a name that is none of `names`.
    pub(super) fn name<'a>(&mut self, path: &str, name: &str, mut names: impl Iterator<Item = &'a str>) {
        let detail = || format!("expected the name of a channel of the scenario, got {name:?}");
        self.holds(names.any(|known| known == name), path, detail);
    }
}
