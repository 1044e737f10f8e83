//! The command line.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use attribution_core::crm::{CrmSystem, FieldMapping, crm_mapping};
use attribution_core::inference::InferenceOptions;

use crate::failure::Failure;

/// The help page.
pub(crate) const USAGE: &str = r#"From the exports of a CRM to touches with confidences: which deal each activity belongs to, and how sure that is.

Usage
  cargo run --release --example infer -- OBJECT=FILE [OBJECT=FILE ...] [OPTIONS]
  cargo run --release --example infer -- --demo DIR

Data
  OBJECT=FILE       rows of an object of the CRM, such as Account=accounts.csv, Opportunity=deals.csv, Task=tasks.csv; CSV with
                    a header line, as the CRM exports it
  --demo DIR        writes invented exports as such files to a folder

Options
  --system NAME     salesforce or hubspot: the mapping that comes with the library [salesforce]
  --mapping FILE    a field mapping of your own, as JSON, in place of it
  --options JSON    rules of inference, such as {"assign":"split","min_confidence":0.5}
  --touches FILE    writes the touches as CSV, ready for journeys of deals
  --help            this page

The deals of the activities go to the standard output; what became of the rows of the CRM, and accounts that look alike, to the
standard error. The exit code is 0, 1 when the data cannot be used, 2 when the command line cannot.

Example
  infer --demo crm
  infer Account=crm/accounts.csv Opportunity=crm/opportunities.csv Contact=crm/contacts.csv Task=crm/tasks.csv --touches crm/touches.csv
(infer stands for: cargo run --release --example infer --)
"#;

/// An object of the CRM and the file with its rows.
pub(crate) type Object = (String, PathBuf);

/// Task of the command.
pub(crate) enum Task {
    /// Write the files of the demo to a folder.
    WriteDemo(PathBuf),
    Infer {
        objects: Vec<Object>,
        touches: Option<PathBuf>,
    },
}

/// Arguments of the command.
pub(crate) struct Arguments {
    pub(crate) task: Task,
    pub(crate) mapping: FieldMapping,
    pub(crate) options: InferenceOptions,
}

impl Arguments {
    /// Reads the command line; `None` when only help is asked for.
    pub(crate) fn read(words: impl Iterator<Item = OsString>) -> Result<Option<Self>, Failure> {
        let mut read = Self {
            task: Task::Infer { objects: Vec::new(), touches: None },
            mapping: crm_mapping(CrmSystem::Salesforce),
            options: InferenceOptions::default(),
        };
        let (mut objects, mut touches, mut demo) = (Vec::new(), None, None);
        let mut words = words.map(|word| word.to_string_lossy().into_owned());
        while let Some(word) = words.next() {
            let mut value =
                || words.next().ok_or_else(|| Failure::usage(&word, "expected a value after it, got none"));
            match word.as_str() {
                "--help" | "-h" => return Ok(None),
                "--demo" => demo = Some(PathBuf::from(value()?)),
                "--touches" => touches = Some(PathBuf::from(value()?)),
                "--system" => read.mapping = crm_mapping(system(&value()?)?),
                "--mapping" => read.mapping = mapping(Path::new(&value()?))?,
                "--options" => {
                    let json = value()?;
                    let options = InferenceOptions::from_json(&json);
                    read.options = options.map_err(|error| Failure::from(error).in_option("--options"))?;
                }
                _ => objects.push(object(&word)?),
            }
        }
        read.task = match demo {
            Some(folder) if objects.is_empty() => Task::WriteDemo(folder),
            Some(_) => return Err(Failure::usage("--demo", "expected no files beside it, got some")),
            None if objects.is_empty() => {
                let hint = "give the files of the CRM's objects, or write files to try with --demo DIR";
                return Err(Failure::usage("", "expected OBJECT=FILE, got none").hint(hint));
            }
            None => Task::Infer { objects, touches },
        };
        Ok(Some(read))
    }
}

fn object(word: &str) -> Result<Object, Failure> {
    let hint = "an object and its file: Opportunity=deals.csv; --help lists the options";
    match word.split_once('=').filter(|_| !word.starts_with('-')) {
        Some((object, file)) if !object.is_empty() && !file.is_empty() => {
            Ok((object.to_owned(), file.into()))
        }
        _ => Err(Failure::usage("", format!("expected OBJECT=FILE, got {word:?}")).hint(hint)),
    }
}

fn system(name: &str) -> Result<CrmSystem, Failure> {
    match name {
        "salesforce" => Ok(CrmSystem::Salesforce),
        "hubspot" => Ok(CrmSystem::HubSpot),
        _ => Err(Failure::usage("--system", format!("expected salesforce or hubspot, got {name:?}"))),
    }
}

fn mapping(file: &Path) -> Result<FieldMapping, Failure> {
    let text = fs::read_to_string(file).map_err(|error| Failure::file(file, &error))?;
    FieldMapping::from_json(&text).map_err(|error| Failure::from(error).in_option("--mapping"))
}
