//! The options of a command line, each with its value: what commands of this kind share.

use std::ffi::OsString;
use std::path::PathBuf;

use attribution_core::ingest::{ColumnNames, TableKind};
use attribution_core::math::Days;
use attribution_core::{Dimension, JourneyRules};

use crate::failure::Failure;
use crate::number::Decimal;

/// An option: its name, and whether a value follows.
pub(crate) type Choice = (&'static str, bool);

/// The options given, in order, each with its value where it takes one.
pub(crate) struct Given(Vec<(&'static str, String)>);

impl Given {
    /// Reads the command line.
    pub(crate) fn read(options: &[Choice], words: impl Iterator<Item = OsString>) -> Result<Self, Failure> {
        let mut words = words.map(|word| {
            word.into_string().map_err(|word| {
                Failure::usage("", format!("expected arguments in UTF-8, got {}", word.display()))
            })
        });
        let mut given = Vec::new();
        while let Some(word) = words.next() {
            let word = word?;
            let (name, joined) = match word.split_once('=').filter(|_| word.starts_with("--")) {
                Some((name, value)) => (name, Some(value.to_owned())),
                None => (word.as_str(), None),
            };
            let name = if name == "-h" { "--help" } else { name };
            let Some((option, takes_value)) = options.iter().copied().find(|(option, _)| *option == name)
            else {
                return Err(unknown(options, name));
            };
            let value = match (takes_value, joined) {
                (false, None) => String::new(),
                (false, Some(value)) => {
                    return Err(Failure::usage(option, format!("expected no value, got {value:?}")));
                }
                (true, Some(value)) => value,
                (true, None) => {
                    let missing = || Failure::usage(option, "expected a value after it, got none");
                    words.next().transpose()?.ok_or_else(missing)?
                }
            };
            given.push((option, value));
        }
        Ok(Self(given))
    }

    pub(crate) fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        self.0.iter().filter(move |(option, _)| *option == name).map(|(_, value)| value.as_str())
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.all(name).next().is_some()
    }

    pub(crate) fn once(&self, name: &str) -> Result<Option<&str>, Failure> {
        let mut values = self.all(name);
        match (values.next(), values.next()) {
            (_, Some(_)) => Err(Failure::usage(name, "expected it once, got it twice")),
            (value, None) => Ok(value),
        }
    }

    /// The file that an option names.
    pub(crate) fn file(&self, name: &str) -> Result<Option<PathBuf>, Failure> {
        Ok(self.once(name)?.map(PathBuf::from))
    }

    /// Rules of journeys: `usual` ones, or those that `read` makes of JSON, with the options that stand for one rule.
    pub(crate) fn rules(
        &self,
        usual: JourneyRules,
        read: impl Fn(&str) -> Result<JourneyRules, attribution_core::Error>,
    ) -> Result<JourneyRules, Failure> {
        let mut rules = match self.once("--rules")? {
            Some(json) => read(json).map_err(|error| {
                let hint = r#"rules are JSON, such as {"direct":"drop_if_others","max_touches":20}"#;
                Failure::from(error).in_option("--rules").hint(hint)
            })?,
            None => usual,
        };
        for mapped in self.all("--column") {
            rules.columns = named(rules.columns, mapped)?;
        }
        if let Some(names) = self.once("--dimensions")? {
            rules.dimensions.extend(names.split(',').map(|name| name.trim().to_owned()));
            rules.validate().map_err(|error| Failure::usage("--dimensions", error.detail()))?;
        }
        if let Some(separator) = self.once("--separator")? {
            rules.separator = Some(separator.to_owned());
            rules.validate().map_err(|error| Failure::usage("--separator", error.detail()))?;
        }
        if let Some(days) = self.once("--lookback-days")? {
            rules.lookback_days = match days {
                "none" => None,
                days => {
                    let number =
                        days.parse().map_err(|_| format!("expected a number of days or none, got {days:?}"));
                    let days =
                        number.and_then(|days| Days::new(days).map_err(|error| error.detail().to_owned()));
                    Some(days.map_err(|detail| Failure::usage("--lookback-days", detail))?)
                }
            };
        }
        Ok(rules)
    }

    /// Decimal mark of the numbers.
    pub(crate) fn decimal(&self) -> Result<Option<Decimal>, Failure> {
        let Some(text) = self.once("--decimal")? else { return Ok(None) };
        let unknown = || Failure::usage("--decimal", format!("expected point or comma, got {text:?}"));
        Decimal::read(text).map(Some).ok_or_else(unknown)
    }

    /// Dimensions to group by.
    pub(crate) fn by(&self, own: &[String]) -> Result<Vec<Dimension>, Failure> {
        let Some(names) = self.once("--by")? else { return Ok(vec![Dimension::Channel]) };
        let dimension = |name: &str| match name.parse() {
            Ok(known) => Ok(known),
            Err(_) if own.iter().any(|own| own == name) => Ok(Dimension::Own(name.to_owned())),
            Err(error) => Err(Failure::usage("--by", attribution_core::Error::detail(&error))),
        };
        names.split(',').map(str::trim).map(dimension).collect()
    }
}

/// Names of columns with one more: `journey=user_id`, or `conversions.at=ordered_at` for one table.
fn named(names: ColumnNames, mapped: &str) -> Result<ColumnNames, Failure> {
    let hint = "a field and the header of its column: --column journey=user_id, or --column conversions.at=ordered_at";
    let refused = |detail: String| Failure::usage("--column", detail).hint(hint);
    let Some((field, header)) = mapped.split_once('=') else {
        return Err(refused(format!("expected field=header, got {mapped:?}")));
    };
    match field.trim().split_once('.') {
        None => Ok(names.with(field.trim(), header)),
        Some((table, field)) => {
            let tables = || TableKind::ALL.map(TableKind::name).join(", ");
            let unknown = || refused(format!("expected one of {} before the field, got {table:?}", tables()));
            TableKind::from_name(table).ok_or_else(unknown).map(|table| names.with_in(table, field, header))
        }
    }
}

/// A word that is no option, with the option that it resembles most.
fn unknown(options: &[Choice], word: &str) -> Failure {
    let failure = Failure::usage("", format!("expected an option, got {word:?}"));
    let nearest = options.iter().map(|(option, _)| (edits(option, word), *option)).min();
    match nearest {
        Some((edits, option)) if edits <= word.len().div_ceil(3) => {
            failure.hint(format!("did you mean {option}?"))
        }
        _ => failure.hint("--help lists the options"),
    }
}

/// Edit distance (Levenshtein): letters put in, left out or exchanged to get from one word to another.
fn edits(from: &str, to: &str) -> usize {
    let mut row: Vec<usize> = (0..=to.chars().count()).collect();
    for (index, letter) in from.chars().enumerate() {
        let mut diagonal = index;
        let mut left = index + 1;
        for (cell, other) in row.iter_mut().skip(1).zip(to.chars()) {
            let exchanged = diagonal + usize::from(letter != other);
            diagonal = *cell;
            left = exchanged.min(*cell + 1).min(left + 1);
            *cell = left;
        }
        if let Some(first) = row.first_mut() {
            *first = index + 1;
        }
    }
    row.last().copied().unwrap_or(0)
}
