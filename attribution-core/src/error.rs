//! One error for the whole library: a stable code for programs, the address of the offending input, and a sentence
//! for people.
//!
//! In: what a check found. Out: [`Error`], the same in Rust, Python, Node and the browser. Never here: anything that
//! depends on a binding, or text that a program would have to parse.

mod nearest;

use std::fmt;

pub(crate) use nearest::nearest;

/// What kind of thing went wrong. Match on this, or on [`Error::code`], never on the sentence.
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
#[derive(Clone, Debug, PartialEq, Eq)]
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

    /// What serde says of options that do not fit their type, with the path where it happened.
    pub(crate) fn from_serde(error: &serde_path_to_error::Error<serde_json::Error>) -> Self {
        let path = match error.path().to_string() {
            path if path == "." => String::new(),
            path => path,
        };
        let text = error.inner().to_string();
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

    /// The same error of another kind.
    #[must_use]
    pub(crate) fn of_kind(mut self, kind: ErrorKind) -> Self {
        self.0.kind = kind;
        self
    }

    /// What follows after options that are complete.
    pub(crate) fn from_trailing(error: &serde_json::Error) -> Self {
        Self::new(ErrorKind::InvalidConfig, "", without_position(error))
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

    /// What kind of thing went wrong.
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

    /// What was expected and what came, for the first problem.
    #[must_use]
    pub fn detail(&self) -> &str {
        &self.0.first.detail
    }

    /// Every problem found, at least one.
    pub fn problems(&self) -> impl Iterator<Item = &Problem> {
        std::iter::once(&self.0.first).chain(&self.0.rest)
    }

    /// Consumes the error for its problems.
    #[must_use]
    pub fn into_problems(self) -> Vec<Problem> {
        let Inner { first, mut rest, .. } = *self.0;
        rest.insert(0, first);
        rest
    }
}

/// Before a problem in a message that serde carries, after its address, and after its detail: text separators, which are in
/// no sentence.
const LOCATED: char = '\u{1d}';
const ADDRESS_END: char = '\u{1e}';
const DETAIL_END: char = '\u{1f}';

/// An address within another.
fn joined(outer: &str, inner: &str) -> String {
    match (outer, inner) {
        (outer, "") => outer.to_owned(),
        ("", inner) => inner.to_owned(),
        (outer, inner) => format!("{outer}.{inner}"),
    }
}

/// The message without line and column: these belong to the JSON text, which other languages never see.
fn without_position(error: &serde_json::Error) -> String {
    let mut text = error.to_string();
    text.truncate(text.rfind(" at line ").unwrap_or(text.len()));
    unknown_name(&text).or_else(|| in_words(&text)).unwrap_or(text)
}

/// ``unknown field `lookback`, expected one of `lookback_days`, …`` with the name that was probably meant.
fn unknown_name(text: &str) -> Option<String> {
    let (kind, rest) = match text.strip_prefix("unknown field `") {
        Some(rest) => ("field", rest),
        None => ("name", text.strip_prefix("unknown variant `")?),
    };
    let (name, known) = rest.split_once("`, ")?;
    let known: Vec<&str> = known.split('`').skip(1).step_by(2).collect();
    let got = if kind == "field" { format!("the unknown field {name}") } else { format!("{name:?}") };
    Some(match (nearest(name, known.iter().copied()), known.as_slice()) {
        (_, []) => format!("expected no fields, got {got}"),
        (Some(near), _) => format!("expected a known {kind}, got {got}; did you mean {near}?"),
        (None, [one]) => format!("expected {one}, got {got}"),
        (None, known) => format!("expected one of {}, got {got}", known.join(", ")),
    })
}

/// `invalid type: floating point `1.5`, expected u64` without the words of Rust: these mean nothing to other languages.
fn in_words(text: &str) -> Option<String> {
    let rest = text.strip_prefix("invalid type: ").or_else(|| text.strip_prefix("invalid value: "))?;
    let (got, expected) = rest.rsplit_once(", expected ")?;
    let expected = match expected {
        "f64" => "a number",
        "u8" | "u16" | "u32" | "u64" | "usize" => "a whole number of 0 or more",
        "i8" | "i16" | "i32" | "i64" => "a whole number",
        "a sequence" => "a list",
        "a string" => "text",
        "a boolean" => "true or false",
        "a map" => "an object",
        other if other.starts_with("struct ") => "an object",
        other if other.starts_with("internally tagged enum ") => "an object that says its kind",
        other => other,
    };
    let quoted = |kind: &str| got.strip_prefix(kind)?.strip_suffix('`');
    let number = quoted("integer `").or_else(|| quoted("floating point `")).or_else(|| quoted("boolean `"));
    let got = match (got, number) {
        (_, Some(number)) => number,
        ("sequence", _) => "a list",
        ("map", _) => "an object",
        // How bindings write what JSON has no number for.
        (r#"string "nan""# | r#"string "NaN""#, _) => "NaN",
        (other, _) => other.strip_prefix("string ").unwrap_or(other),
    };
    Some(format!("expected {expected}, got {got}"))
}

impl fmt::Display for Error {
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

impl std::error::Error for Error {}

#[cfg(test)]
#[path = "error_tests.rs"]
mod tests;
