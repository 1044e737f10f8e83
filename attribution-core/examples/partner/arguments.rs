//! The command line.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use attribution_core::crm::{CrmSystem, FieldMapping, crm_mapping};
use attribution_core::domain::Timestamp;
use attribution_core::domain::money::Currency;
use attribution_core::inference::InferenceOptions;
use attribution_core::ledger::{CommissionPlan, CommissionRate, StatementFormat};
use attribution_core::partner::{PartnerModel, PartnerModelName, PartnerRule};

use crate::failure::Failure;

/// The help page.
pub(crate) const USAGE: &str = r"From the exports of a CRM to a signed-off statement: which partner earned what, in a ledger that is never rewritten.

Usage
  cargo run --release --example partner -- OBJECT=FILE [OBJECT=FILE ...] [OPTIONS]
  cargo run --release --example partner -- --demo DIR

Data
  OBJECT=FILE         rows of an object of the CRM, such as Account=accounts.csv, Opportunity=deals.csv, Task=tasks.csv; CSV with
                      a header line, as the CRM exports it
  --demo DIR          writes invented exports as such files to a folder

Attribution
  --mapping FILE      a field mapping as JSON, in place of that of Salesforce
  --rules FILE        rules of partners as a JSON list [standard weights of roles for all deals]
  --currency CODE     currency of deals that say none, and of statements
  --ledger FILE       the ledger as JSON lines: read if it is there, and written again; the same calculation twice posts nothing
  --commission RATE   commission on what is attributed, such as 0.10
  --at MOMENT         moment of the entries [2026-12-31]
  --by NAME           person or program that posts [partner]

Output
  --statement PARTNER=PERIOD   the statement of a partner, such as P1=2026-01 [balances of all partners]
  --format NAME       text, markdown, html or csv [markdown]
  --sign-off PERIOD   closes a period, after which late changes go to the next; may be repeated
  --help              this page

Balances or the statement go to the standard output; what each deal was split by, and the root of the ledger, to the standard
error. The exit code is 0, 1 when the data cannot be used, 2 when the command line cannot.
";

/// The command's work.
pub(crate) struct Work {
    pub(crate) objects: Vec<(String, PathBuf)>,
    pub(crate) mapping: FieldMapping,
    pub(crate) inference: InferenceOptions,
    pub(crate) rules: Vec<PartnerRule>,
    pub(crate) currency: Option<Currency>,
    pub(crate) ledger: Option<PathBuf>,
    pub(crate) commission: Option<CommissionPlan>,
    pub(crate) at: Timestamp,
    pub(crate) by: String,
    /// Partner and period.
    pub(crate) statement: Option<(String, String)>,
    pub(crate) format: StatementFormat,
    pub(crate) sign_off: Vec<String>,
}

/// Task of the command.
pub(crate) enum Task {
    /// Write the files of the demo to a folder.
    WriteDemo(PathBuf),
    Attribute(Box<Work>),
}

/// Arguments of the command.
pub(crate) struct Arguments {
    pub(crate) task: Task,
}

impl Arguments {
    /// Reads the command line; `None` when only help is asked for.
    pub(crate) fn read(words: impl Iterator<Item = OsString>) -> Result<Option<Self>, Failure> {
        let roles = PartnerModel::new(PartnerModelName::RoleWeighted);
        let mut work = Work {
            objects: Vec::new(),
            mapping: crm_mapping(CrmSystem::Salesforce),
            inference: InferenceOptions::default(),
            rules: vec![PartnerRule::new("standard").with_model(roles)],
            currency: None,
            ledger: None,
            commission: None,
            at: "2026-12-31".parse()?,
            by: "partner".to_owned(),
            statement: None,
            format: StatementFormat::Markdown,
            sign_off: Vec::new(),
        };
        let mut demo = None;
        let mut words = words.map(|word| word.to_string_lossy().into_owned());
        while let Some(word) = words.next() {
            let mut value =
                || words.next().ok_or_else(|| Failure::usage(&word, "expected a value after it, got none"));
            let failed = |error| Failure::from(error).in_option(&word);
            match word.as_str() {
                "--help" | "-h" => return Ok(None),
                "--demo" => demo = Some(PathBuf::from(value()?)),
                "--mapping" => work.mapping = FieldMapping::from_json(&text(&value()?)?).map_err(failed)?,
                "--rules" => work.rules = rules(&text(&value()?)?)?,
                "--currency" => work.currency = Some(value()?.parse().map_err(failed)?),
                "--ledger" => work.ledger = Some(value()?.into()),
                "--commission" => {
                    let plan = CommissionPlan::default().with_default(CommissionRate::new(value()?));
                    plan.validate().map_err(failed)?;
                    work.commission = Some(plan);
                }
                "--at" => work.at = value()?.parse().map_err(failed)?,
                "--by" => work.by = value()?,
                "--statement" => work.statement = Some(pair(&value()?, "PARTNER=PERIOD")?),
                "--format" => work.format = format(&value()?)?,
                "--sign-off" => work.sign_off.push(value()?),
                _ => {
                    let (object, file) = pair(&word, "OBJECT=FILE")?;
                    work.objects.push((object, file.into()));
                }
            }
        }
        let task = match demo {
            Some(folder) if work.objects.is_empty() => Task::WriteDemo(folder),
            Some(_) => return Err(Failure::usage("--demo", "expected no files beside it, got some")),
            None if work.objects.is_empty() => {
                let hint = "give the files of the CRM's objects, or write files to try with --demo DIR";
                return Err(Failure::usage("", "expected OBJECT=FILE, got none").hint(hint));
            }
            None => Task::Attribute(Box::new(work)),
        };
        Ok(Some(Self { task }))
    }
}

/// Two names with an equals sign between them.
fn pair(word: &str, expected: &str) -> Result<(String, String), Failure> {
    match word.split_once('=').filter(|_| !word.starts_with('-')) {
        Some((name, value)) if !name.is_empty() && !value.is_empty() => {
            Ok((name.to_owned(), value.to_owned()))
        }
        _ => {
            Err(Failure::usage("", format!("expected {expected}, got {word:?}"))
                .hint("--help lists the options"))
        }
    }
}

fn text(file: &str) -> Result<String, Failure> {
    let file = Path::new(file);
    fs::read_to_string(file).map_err(|error| Failure::file(file, &error))
}

fn rules(json: &str) -> Result<Vec<PartnerRule>, Failure> {
    serde_json::from_str(json).map_err(|error| Failure::data("--rules", error.to_string()))
}

fn format(name: &str) -> Result<StatementFormat, Failure> {
    match name {
        "text" => Ok(StatementFormat::Text),
        "markdown" => Ok(StatementFormat::Markdown),
        "html" => Ok(StatementFormat::Html),
        "csv" => Ok(StatementFormat::Csv),
        _ => Err(Failure::usage("--format", format!("expected text, markdown, html or csv, got {name:?}"))),
    }
}
