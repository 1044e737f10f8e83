//! The command line.

use std::ffi::OsString;
use std::path::PathBuf;

use attribution_core::ingest::{ColumnNames, TableKind};
use attribution_core::math::Days;
use attribution_core::{Dimension, JourneyRules, ModelSpec};

use crate::failure::Failure;
use crate::number::Decimal;
use crate::path_file::{PathStyle, TotalRows};

/// Arguments of the command.
#[derive(Debug)]
pub(crate) struct Arguments {
    pub(crate) source: Source,
    pub(crate) models: Models,
    pub(crate) rules: JourneyRules,
    pub(crate) style: PathStyle,
    pub(crate) by: Vec<Dimension>,
    pub(crate) format: Format,
    /// The key of the journey to explain, in place of tables.
    pub(crate) explain: Option<String>,
}

/// Source of the journeys.
#[derive(Debug)]
pub(crate) enum Source {
    Tables {
        touches: PathBuf,
        conversions: PathBuf,
    },
    /// Touches and conversions in one table.
    Events(PathBuf),
    Paths(PathBuf),
    Demo,
}

/// Models that are asked for.
#[derive(Debug)]
pub(crate) enum Models {
    /// Every model of the catalogue that the data can feed.
    All,
    /// These, each under the name by which it was asked for.
    Named(Vec<(String, ModelSpec)>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    Table,
    Csv,
    Json,
}

/// Every option: its name, and whether a value follows.
const OPTIONS: [(&str, bool); 18] = [
    ("--touches", true),
    ("--conversions", true),
    ("--events", true),
    ("--paths", true),
    ("--demo", false),
    ("--model", true),
    ("--all-models", false),
    ("--lookback-days", true),
    ("--rules", true),
    ("--column", true),
    ("--dimensions", true),
    ("--separator", true),
    ("--decimal", true),
    ("--total-rows", true),
    ("--by", true),
    ("--format", true),
    ("--explain", true),
    ("--help", false),
];

/// The options given, in order, each with its value where it takes one.
struct Given(Vec<(&'static str, String)>);

impl Arguments {
    /// Reads the command line; `None` when only help is asked for.
    pub(crate) fn read(words: impl Iterator<Item = OsString>) -> Result<Option<Self>, Failure> {
        let given = Given::read(words)?;
        if given.has("--help") {
            return Ok(None);
        }
        let (source, models, rules) = (given.source()?, given.models()?, given.rules()?);
        Ok(Some(Self {
            source,
            models,
            style: given.style()?,
            by: given.by(&rules.dimensions)?,
            format: given.format()?,
            explain: given.once("--explain")?.map(str::to_owned),
            rules,
        }))
    }
}

impl Given {
    fn read(words: impl Iterator<Item = OsString>) -> Result<Self, Failure> {
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
            let Some((option, takes_value)) = OPTIONS.into_iter().find(|(option, _)| *option == name) else {
                return Err(unknown(name));
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

    fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        self.0.iter().filter(move |(option, _)| *option == name).map(|(_, value)| value.as_str())
    }

    fn has(&self, name: &str) -> bool {
        self.all(name).next().is_some()
    }

    fn once(&self, name: &str) -> Result<Option<&str>, Failure> {
        let mut values = self.all(name);
        match (values.next(), values.next()) {
            (_, Some(_)) => Err(Failure::usage(name, "expected it once, got it twice")),
            (value, None) => Ok(value),
        }
    }

    fn source(&self) -> Result<Source, Failure> {
        let file = |name| Ok::<_, Failure>(self.once(name)?.map(PathBuf::from));
        let tables = match (file("--touches")?, file("--conversions")?) {
            (Some(touches), Some(conversions)) => Some(Ok(Source::Tables { touches, conversions })),
            (Some(_), None) => Some(Err(Failure::usage("--conversions", "expected a file beside --touches"))),
            (None, Some(_)) => Some(Err(Failure::usage("--touches", "expected a file beside --conversions"))),
            (None, None) => None,
        };
        let events = file("--events")?.map(|path| Ok(Source::Events(path)));
        let paths = file("--paths")?.map(|path| Ok(Source::Paths(path)));
        let demo = self.once("--demo")?.map(|_| Ok(Source::Demo));
        let mut sources = [tables, events, paths, demo].into_iter().flatten();
        match (sources.next(), sources.next()) {
            (Some(source), None) => source,
            (None, _) => Err(Failure::usage("", "expected data, got none").hint(
                "give --touches with --conversions, or --events, or --paths, or try --demo; --help shows examples",
            )),
            (Some(_), Some(_)) => Err(Failure::usage("", "expected one source of data, got several")
                .hint("--touches with --conversions, --events, --paths and --demo exclude each other")),
        }
    }

    fn models(&self) -> Result<Models, Failure> {
        let texts: Vec<&str> = self.all("--model").map(str::trim).collect();
        if self.has("--all-models") {
            return match texts.first() {
                None => Ok(Models::All),
                Some(_) => Err(Failure::usage("--all-models", "expected no --model beside it, got one")),
            };
        }
        let mut models: Vec<(String, ModelSpec)> = Vec::new();
        for text in texts {
            let hint = "--help lists the models; parameters go as JSON: {\"model\":\"time_decay\",\"half_life_days\":7}";
            let spec: ModelSpec =
                text.parse().map_err(|error| Failure::from(error).in_option("--model").hint(hint))?;
            let label = if text.starts_with('{') { spec.label() } else { text.to_owned() };
            if models.iter().any(|(other, _)| *other == label) {
                return Err(Failure::usage(
                    "--model",
                    format!("expected each model once, got {label} twice"),
                ));
            }
            models.push((label, spec));
        }
        if models.is_empty() {
            let hint = "name one with --model linear, several by repeating it, or take --all-models";
            return Err(Failure::usage("--model", "expected at least one model, got none").hint(hint));
        }
        Ok(Models::Named(models))
    }

    fn rules(&self) -> Result<JourneyRules, Failure> {
        let mut rules = match self.once("--rules")? {
            Some(json) => JourneyRules::from_json(json).map_err(|error| {
                let hint = r#"rules are JSON, such as {"direct":"drop_if_others","max_touches":20}"#;
                Failure::from(error).in_option("--rules").hint(hint)
            })?,
            None => JourneyRules::default(),
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

    /// Number format of the file, and the treatment of total rows.
    fn style(&self) -> Result<PathStyle, Failure> {
        let unknown = |option: &str, expected: &str, text: &str| {
            Failure::usage(option, format!("expected {expected}, got {text:?}"))
        };
        let decimal = match self.once("--decimal")? {
            None => None,
            Some(text) => {
                Some(Decimal::read(text).ok_or_else(|| unknown("--decimal", "point or comma", text))?)
            }
        };
        let totals = match self.once("--total-rows")? {
            None => TotalRows::Refuse,
            Some("skip") => TotalRows::Skip,
            Some("keep") => TotalRows::Keep,
            Some(text) => return Err(unknown("--total-rows", "skip or keep", text)),
        };
        Ok(PathStyle { decimal, totals })
    }

    fn by(&self, own: &[String]) -> Result<Vec<Dimension>, Failure> {
        let Some(names) = self.once("--by")? else { return Ok(vec![Dimension::Channel]) };
        let dimension = |name: &str| match name.parse() {
            Ok(known) => Ok(known),
            Err(_) if own.iter().any(|own| own == name) => Ok(Dimension::Own(name.to_owned())),
            Err(error) => Err(Failure::usage("--by", attribution_core::Error::detail(&error))),
        };
        names.split(',').map(str::trim).map(dimension).collect()
    }

    fn format(&self) -> Result<Format, Failure> {
        match self.once("--format")? {
            None | Some("table") => Ok(Format::Table),
            Some("csv") => Ok(Format::Csv),
            Some("json") => Ok(Format::Json),
            Some(other) => {
                Err(Failure::usage("--format", format!("expected table, csv or json, got {other:?}")))
            }
        }
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
fn unknown(word: &str) -> Failure {
    let failure = Failure::usage("", format!("expected an option, got {word:?}"));
    let nearest = OPTIONS.into_iter().map(|(option, _)| (edits(option, word), option)).min();
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
