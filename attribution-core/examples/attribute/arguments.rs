//! The command line.

use std::ffi::OsString;
use std::path::PathBuf;

use attribution_core::{Dimension, JourneyRules, ModelSpec};

use crate::failure::Failure;
use crate::given::{Choice, Given};
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

/// Every option.
const OPTIONS: [Choice; 18] = [
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

impl Arguments {
    /// Reads the command line; `None` when only help is asked for.
    pub(crate) fn read(words: impl Iterator<Item = OsString>) -> Result<Option<Self>, Failure> {
        let given = Given::read(&OPTIONS, words)?;
        if given.has("--help") {
            return Ok(None);
        }
        let (source, models, rules) = (
            source(&given)?,
            models(&given)?,
            given.rules(JourneyRules::default(), JourneyRules::from_json)?,
        );
        Ok(Some(Self {
            source,
            models,
            style: style(&given)?,
            by: given.by(&rules.dimensions)?,
            format: format(&given)?,
            explain: given.once("--explain")?.map(str::to_owned),
            rules,
        }))
    }
}

fn source(given: &Given) -> Result<Source, Failure> {
    let tables = match (given.file("--touches")?, given.file("--conversions")?) {
        (Some(touches), Some(conversions)) => Some(Ok(Source::Tables { touches, conversions })),
        (Some(_), None) => Some(Err(Failure::usage("--conversions", "expected a file beside --touches"))),
        (None, Some(_)) => Some(Err(Failure::usage("--touches", "expected a file beside --conversions"))),
        (None, None) => None,
    };
    let events = given.file("--events")?.map(|path| Ok(Source::Events(path)));
    let paths = given.file("--paths")?.map(|path| Ok(Source::Paths(path)));
    let demo = given.once("--demo")?.map(|_| Ok(Source::Demo));
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

fn models(given: &Given) -> Result<Models, Failure> {
    let texts: Vec<&str> = given.all("--model").map(str::trim).collect();
    if given.has("--all-models") {
        return match texts.first() {
            None => Ok(Models::All),
            Some(_) => Err(Failure::usage("--all-models", "expected no --model beside it, got one")),
        };
    }
    let mut models: Vec<(String, ModelSpec)> = Vec::new();
    for text in texts {
        let hint =
            "--help lists the models; parameters go as JSON: {\"model\":\"time_decay\",\"half_life_days\":7}";
        let spec: ModelSpec =
            text.parse().map_err(|error| Failure::from(error).in_option("--model").hint(hint))?;
        let label = if text.starts_with('{') { spec.label() } else { text.to_owned() };
        if models.iter().any(|(other, _)| *other == label) {
            return Err(Failure::usage("--model", format!("expected each model once, got {label} twice")));
        }
        models.push((label, spec));
    }
    if models.is_empty() {
        let hint = "name one with --model linear, several by repeating it, or take --all-models";
        return Err(Failure::usage("--model", "expected at least one model, got none").hint(hint));
    }
    Ok(Models::Named(models))
}

/// Number format of the file, and the treatment of total rows.
fn style(given: &Given) -> Result<PathStyle, Failure> {
    let decimal = given.decimal()?;
    let totals = match given.once("--total-rows")? {
        None => TotalRows::Refuse,
        Some("skip") => TotalRows::Skip,
        Some("keep") => TotalRows::Keep,
        Some(text) => {
            let detail = format!("expected skip or keep, got {text:?}");
            return Err(Failure::usage("--total-rows", detail));
        }
    };
    Ok(PathStyle { decimal, totals })
}

fn format(given: &Given) -> Result<Format, Failure> {
    match given.once("--format")? {
        None | Some("table") => Ok(Format::Table),
        Some("csv") => Ok(Format::Csv),
        Some("json") => Ok(Format::Json),
        Some(other) => Err(Failure::usage("--format", format!("expected table, csv or json, got {other:?}"))),
    }
}
