//! Failures, as the command says them.

use std::fmt;
use std::path::Path;

use attribution_core::{Error, ErrorKind};

/// Exit code when the command line is wrong.
const USAGE: u8 = 2;
/// Exit code when the data are.
const DATA: u8 = 1;

/// One failure: a code and an address for programs, a sentence for people, and what to do about it.
#[derive(Debug)]
pub(crate) struct Failure {
    code: &'static str,
    path: String,
    detail: String,
    /// File and line, where there are any.
    place: Option<String>,
    hint: Option<String>,
    exit: u8,
}

impl Failure {
    /// The command line cannot be understood.
    pub(crate) fn usage(path: impl Into<String>, detail: impl Into<String>) -> Self {
        Self::new("USAGE", path, detail, USAGE)
    }

    /// The data cannot be used.
    pub(crate) fn data(path: impl Into<String>, detail: impl Into<String>) -> Self {
        Self::new(ErrorKind::InvalidInput.code(), path, detail, DATA)
    }

    /// A file cannot be read, or an answer not be written.
    pub(crate) fn file(path: &Path, error: &std::io::Error) -> Self {
        Self::new("FILE", path.display().to_string(), error.to_string(), DATA)
    }

    fn new(code: &'static str, path: impl Into<String>, detail: impl Into<String>, exit: u8) -> Self {
        Self { code, path: path.into(), detail: detail.into(), place: None, hint: None, exit }
    }

    /// The same failure, with the file and line where it happened.
    pub(crate) fn at(mut self, place: impl Into<String>) -> Self {
        self.place = Some(place.into());
        self
    }

    /// The same failure, with what to do about it, unless that is said already.
    pub(crate) fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint.get_or_insert(hint.into());
        self
    }

    /// The same failure, about the option `option`.
    pub(crate) fn in_option(mut self, option: &str) -> Self {
        self.path = match self.path.as_str() {
            "" => option.to_owned(),
            path if option.trim_start_matches('-') == path => option.to_owned(),
            path => format!("{option} {path}"),
        };
        self
    }

    /// The same failure, which names the option of the command in place of the rule `separator`.
    pub(crate) fn with_separator_as_option(mut self) -> Self {
        while let Some((before, after)) = self.detail.split_once("separator: \"")
            && let Some((separator, rest)) = after.split_once('"')
        {
            self.detail = format!("{before}--separator '{separator}'{rest}");
        }
        self
    }

    pub(crate) fn path(&self) -> &str {
        &self.path
    }

    pub(crate) fn exit(&self) -> u8 {
        self.exit
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        let exit = match error.kind() {
            ErrorKind::InvalidConfig | ErrorKind::UnknownModel => USAGE,
            _ => DATA,
        };
        let mut problems = error.problems().map(|problem| (problem.path.clone(), problem.detail.clone()));
        let (path, mut detail) = problems.next().unwrap_or_default();
        for (path, more) in problems {
            detail = format!("{detail}; {path}: {more}");
        }
        Self::new(error.code(), path, detail, exit)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { code, path, detail, .. } = self;
        match path.as_str() {
            "" => write!(f, "error[{code}] {detail}")?,
            path => write!(f, "error[{code}] {path}: {detail}")?,
        }
        if let Some(place) = &self.place {
            write!(f, "\n  in {place}")?;
        }
        if let Some(hint) = &self.hint {
            write!(f, "\n  hint: {hint}")?;
        }
        Ok(())
    }
}
