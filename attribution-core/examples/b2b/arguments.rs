//! The command line.

use std::ffi::OsString;
use std::path::PathBuf;

use attribution_core::ingest::TableKind;
use attribution_core::report::B2bReportOptions;
use attribution_core::{Dimension, JourneyRules, ModelSpec};

use crate::failure::Failure;
use crate::given::{Choice, Given};
use crate::number::Decimal;

/// Arguments of the command.
pub(crate) struct Arguments {
    pub(crate) task: Task,
    pub(crate) rules: JourneyRules,
    pub(crate) decimal: Option<Decimal>,
    pub(crate) model: ModelSpec,
    pub(crate) by: Vec<Dimension>,
    pub(crate) options: B2bReportOptions,
    pub(crate) format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    Markdown,
    Html,
    Json,
}

/// Task of the command: a report on files, or the files of a demo.
pub(crate) enum Task {
    /// Write the files of the demo to a folder.
    WriteDemo(PathBuf),
    Report(Files),
}

/// Files of touches and of the tables of a CRM.
pub(crate) struct Files {
    pub(crate) touches: PathBuf,
    pub(crate) records: Vec<(TableKind, PathBuf)>,
    pub(crate) spend: Option<PathBuf>,
}

/// Options of the tables of a CRM.
pub(crate) const RECORDS: [(&str, TableKind); 5] = [
    ("--opportunities", TableKind::Opportunities),
    ("--leads", TableKind::Leads),
    ("--accounts", TableKind::Accounts),
    ("--contact-roles", TableKind::ContactRoles),
    ("--stage-changes", TableKind::StageChanges),
];

/// Every option.
const OPTIONS: [Choice; 19] = [
    ("--touches", true),
    ("--opportunities", true),
    ("--leads", true),
    ("--accounts", true),
    ("--contact-roles", true),
    ("--stage-changes", true),
    ("--spend", true),
    ("--demo", true),
    ("--model", true),
    ("--lookback-days", true),
    ("--as-of", true),
    ("--rules", true),
    ("--column", true),
    ("--dimensions", true),
    ("--decimal", true),
    ("--by", true),
    ("--options", true),
    ("--format", true),
    ("--help", false),
];

impl Arguments {
    /// Reads the command line; `None` when only help is asked for.
    pub(crate) fn read(words: impl Iterator<Item = OsString>) -> Result<Option<Self>, Failure> {
        let given = Given::read(&OPTIONS, words)?;
        if given.has("--help") {
            return Ok(None);
        }
        let mut rules = given.rules(JourneyRules::for_deals(), JourneyRules::for_deals_from_json)?;
        if let Some(moment) = given.once("--as-of")? {
            let moment =
                rules.date_order.read(moment).map_err(|error| Failure::usage("--as-of", error.detail()))?;
            rules = rules.with_as_of(moment);
        }
        let (task, by, decimal) = (task(&given)?, given.by(&rules.dimensions)?, given.decimal()?);
        let (model, options, format) = (model(&given)?, options(&given)?, format(&given)?);
        Ok(Some(Self { task, rules, decimal, model, by, options, format }))
    }
}

fn task(given: &Given) -> Result<Task, Failure> {
    let mut records = Vec::new();
    for (option, kind) in RECORDS {
        records.extend(given.file(option)?.map(|path| (kind, path)));
    }
    let has_deals = records.iter().any(|(kind, _)| *kind == TableKind::Opportunities);
    match (given.file("--demo")?, given.file("--touches")?) {
        (Some(folder), None) if records.is_empty() => Ok(Task::WriteDemo(folder)),
        (Some(_), _) => Err(Failure::usage("--demo", "expected no files beside it, got some")
            .hint("--demo writes the files of the demo, which a second run can read")),
        (None, Some(touches)) if has_deals => {
            Ok(Task::Report(Files { touches, records, spend: given.file("--spend")? }))
        }
        (None, _) => {
            let missing = if has_deals { "--touches" } else { "--opportunities" };
            Err(Failure::usage(missing, "expected a file, got none")
                .hint("give --opportunities with --touches, or write files to try with --demo DIR"))
        }
    }
}

fn model(given: &Given) -> Result<ModelSpec, Failure> {
    let hint = r#"parameters go as JSON: {"model":"b2b","weights":{"time":0.4}}"#;
    let text = given.once("--model")?.unwrap_or("b2b").trim();
    text.parse().map_err(|error| Failure::from(error).in_option("--model").hint(hint))
}

fn options(given: &Given) -> Result<B2bReportOptions, Failure> {
    let hint = r#"options are JSON, such as {"top":5,"filter":{"deal_sizes":["enterprise"]}}"#;
    let Some(json) = given.once("--options")? else { return Ok(B2bReportOptions::default()) };
    serde_json::from_str(json).map_err(|error| Failure::usage("--options", error.to_string()).hint(hint))
}

fn format(given: &Given) -> Result<Format, Failure> {
    match given.once("--format")? {
        None | Some("markdown") => Ok(Format::Markdown),
        Some("html") => Ok(Format::Html),
        Some("json") => Ok(Format::Json),
        Some(other) => {
            Err(Failure::usage("--format", format!("expected markdown, html or json, got {other:?}")))
        }
    }
}
