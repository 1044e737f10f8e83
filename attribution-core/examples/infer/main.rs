//! From the exports of a CRM to touches with confidences as a command: CSV files of its objects in, touches and a report out.
//!
//! ```text
//! cargo run --release --example infer -- --demo crm
//! ```
//! writes files to try it on; `--help` tells the rest. All arithmetic is the library's; here are files and options.

mod arguments;
mod demo_files;
mod exports;
#[path = "../attribute/failure.rs"]
#[expect(dead_code, reason = "places in files are those of the other command")]
mod failure;
#[path = "../attribute/streams.rs"]
mod streams;
mod touch_file;

use std::process::ExitCode;

use arguments::{Arguments, Task};
use attribution_core::crm::{CrmOptions, map_crm};
use attribution_core::domain::{Deals, Opportunity};
use attribution_core::inference::{AccountRecord, MatchOptions, infer_touches, near_duplicates};
use attribution_core::wire::show_markdown;
use failure::Failure;
use serde::Serialize;
use streams::{note, print};

fn main() -> ExitCode {
    streams::exit(run())
}

fn run() -> Result<(), Failure> {
    let Some(arguments) = Arguments::read(std::env::args_os().skip(1))? else {
        return print(|out| write!(out, "{}", arguments::USAGE));
    };
    let (objects, touches) = match &arguments.task {
        Task::WriteDemo(folder) => {
            let output = format!("--touches {}", folder.join("touches.csv").display());
            let written = demo_files::write(folder, "infer", &output)?;
            return print(|out| writeln!(out, "{written}"));
        }
        Task::Infer { objects, touches } => (objects, touches),
    };
    let rows = exports::read(objects)?;
    let records = map_crm(&rows, &arguments.mapping, &CrmOptions::default())?;
    let names: Vec<AccountRecord> = records
        .accounts
        .iter()
        .map(|account| AccountRecord {
            name: account.name.clone(),
            domain: account.domain.clone(),
            ..AccountRecord::new(&account.id, "")
        })
        .collect();
    let twice = near_duplicates(&names, &MatchOptions::default().with_explain(false))?;
    // Several currencies in one pipeline do not matter here.
    let deals = records.opportunities.iter();
    let deals = deals.map(|deal| Opportunity { amount: None, currency: None, ..deal.clone() });
    let deals =
        Deals::new(deals.collect(), records.leads.clone())?.with_accounts(records.accounts.clone())?;
    let inferred = infer_touches(&records.activities, &deals, &arguments.options)?;
    note(|out| writeln!(out, "{}", page("CrmRecords", &records)?.trim_end()))?;
    if !twice.pairs.is_empty() {
        note(|out| writeln!(out, "{}", page("NearDuplicates", &twice)?.trim_end()))?;
    }
    match touches {
        Some(file) => {
            touch_file::write(file, &inferred.touches)?;
            print(|out| writeln!(out, "{}", page("InferredTouches", &inferred)?.trim_end()))
        }
        None => print(|out| writeln!(out, "{}", page("InferredTouches", &inferred)?.trim_end())),
    }
}

/// An answer as Markdown.
fn page(answer: &str, value: &impl Serialize) -> std::io::Result<String> {
    let json = serde_json::to_string(value).map_err(std::io::Error::other)?;
    show_markdown(answer, &json).map_err(std::io::Error::other)
}
