//! One error for the whole library: a stable code for programs, the address of the offending input, and a sentence
//! for people.
//!
//! In: what a check found. Out: [`Error`], the same in Rust, Python, Node and the browser. Never here: anything that
//! depends on a binding, or text that a program would have to parse.

mod nearest;

use std::fmt;

pub(crate) use nearest::nearest;

/// Kind of error. Match on this, or on [`Error::code`], never on the sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// An option or model parameter is out of range, unknown or of the wrong type.
    InvalidConfig,
    /// A record or column holds a value that cannot be used.
    InvalidInput,
    /// No model goes by the given name.
    UnknownModel,
    /// The model or grouping needs a field that the data do not carry.
    MissingData,
    /// A model gave a weight that is negative, infinite or not a number.
    ModelContract,
    /// The caller asked the work to stop.
    Cancelled,
    /// Bounds and targets clash: nothing meets them all.
    Infeasible,
    /// There is always something better: a bound is missing.
    Unbounded,
    /// The state of a record refuses the change: a locked period, a registration that has expired.
    NotAllowed,
    /// A fit has no single answer, or was not at its end after all steps: data that a channel divides without a mistake,
    /// channels that add up to each other.
    NotConverged,
}

impl ErrorKind {
    /// The stable code, equal in all languages.
    ///
    /// ```
    /// assert_eq!(attribution_core::ErrorKind::InvalidConfig.code(), "INVALID_CONFIG");
    /// ```
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::InvalidConfig => "INVALID_CONFIG",
            Self::InvalidInput => "INVALID_INPUT",
            Self::UnknownModel => "UNKNOWN_MODEL",
            Self::MissingData => "MISSING_DATA",
            Self::ModelContract => "MODEL_CONTRACT",
            Self::Cancelled => "CANCELLED",
            Self::Infeasible => "INFEASIBLE",
            Self::Unbounded => "UNBOUNDED",
            Self::NotAllowed => "NOT_ALLOWED",
            Self::NotConverged => "NOT_CONVERGED",
        }
    }
}

/// One thing that is wrong with an input: where, and what was expected.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Problem {
    /// Address of the offending input, such as `touchpoints[17].engagement`. Empty when the whole input is meant.
    pub path: String,
    /// A sentence without capital or full stop: what was expected and what came.
    pub detail: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.path.is_empty() {
            f.write_str(&self.detail)
        } else {
            write!(f, "{}: {}", self.path, self.detail)
        }
    }
}

/// The one error of this library.
///
/// It holds at least one [`Problem`]; checks that can go on after the first problem report all of them at once.
///
/// ```
/// use attribution_core::ModelSpec;
///
/// let error = ModelSpec::from_json(r#"{"model":"time_decay","half_life_days":0}"#).unwrap_err();
/// assert_eq!(error.code(), "INVALID_CONFIG");
/// assert_eq!(error.path(), "half_life_days");
/// assert_eq!(error.to_string(), "half_life_days: expected a number above 0, got 0");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Error(Box<Inner>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Inner {
    kind: ErrorKind,
    first: Problem,
    rest: Vec<Problem>,
}

/// Shorthand for results of this library.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl Error {
    /// An error about the input at `path`.
    #[cold]
    pub fn new(kind: ErrorKind, path: impl Into<String>, detail: impl Into<String>) -> Self {
        let first = Problem { path: path.into(), detail: detail.into() };
        Self(Box::new(Inner { kind, first, rest: Vec::new() }))
    }

    /// One error for all `problems`, or `None` when there are none.
    #[must_use]
    pub fn from_problems(kind: ErrorKind, problems: Vec<Problem>) -> Option<Self> {
        let mut problems = problems.into_iter();
        let first = problems.next()?;
        Some(Self(Box::new(Inner { kind, first, rest: problems.collect() })))
    }

    /// The same error of another kind.
    #[must_use]
    pub(crate) fn of_kind(mut self, kind: ErrorKind) -> Self {
        self.0.kind = kind;
        self
    }

    /// The same error, with `prefix` put before every path: `half_life_days` becomes `members[2].half_life_days`.
    #[must_use]
    pub fn within(mut self, prefix: &str) -> Self {
        let Inner { first, rest, .. } = &mut *self.0;
        for problem in std::iter::once(first).chain(rest) {
            problem.path = joined(prefix, &problem.path);
        }
        self
    }

    /// The same error about `argument`, where it is about the whole of it: an empty address says nothing.
    #[must_use]
    pub(crate) fn of_argument(mut self, argument: &str) -> Self {
        let Inner { first, rest, .. } = &mut *self.0;
        for problem in std::iter::once(first).chain(rest).filter(|problem| problem.path.is_empty()) {
            argument.clone_into(&mut problem.path);
        }
        self
    }

    /// Kind of error.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// The stable code of [`Error::kind`], such as `INVALID_INPUT`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.0.kind.code()
    }

    /// Address of the first offending input; empty when the whole input is meant.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.0.first.path
    }

    /// Sentence of the first problem: what was expected and what came.
    #[must_use]
    pub fn detail(&self) -> &str {
        &self.0.first.detail
    }

    /// Every problem found, at least one.
    pub fn problems(&self) -> impl Iterator<Item = &Problem> {
        self.0.problems()
    }

    /// Consumes the error for its problems.
    #[must_use]
    pub fn into_problems(self) -> Vec<Problem> {
        let Inner { first, mut rest, .. } = *self.0;
        rest.insert(0, first);
        rest
    }
}

/// An address within another.
pub(crate) fn joined(outer: &str, inner: &str) -> String {
    match (outer, inner) {
        (outer, "") => outer.to_owned(),
        ("", inner) => inner.to_owned(),
        // The address of a member of a list.
        (outer, inner) if inner.starts_with('[') => format!("{outer}{inner}"),
        (outer, inner) => format!("{outer}.{inner}"),
    }
}

impl Inner {
    fn problems(&self) -> impl Iterator<Item = &Problem> {
        std::iter::once(&self.first).chain(&self.rest)
    }
}

impl fmt::Display for Inner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.problems().enumerate() {
            if index > 0 {
                f.write_str("; ")?;
            }
            problem.fmt(f)?;
        }
        Ok(())
    }
}

#[cfg(test)]
#[path = "error_tests.rs"]
mod tests;
