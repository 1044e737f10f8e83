//! From the exports of a CRM to a signed-off statement of a partner as a command: CSV files in, a ledger and a statement out.
//!
//! ```text
//! cargo run --release --example partner -- --demo crm
//! ```
//! writes files to try it on; `--help` tells the rest. All arithmetic is the library's; here are files and options.

mod arguments;
#[path = "../infer/demo_files.rs"]
mod demo_files;
#[path = "../infer/exports.rs"]
mod exports;
#[path = "../attribute/failure.rs"]
#[expect(dead_code, reason = "places in files are those of the other command")]
mod failure;
mod ledger_file;
#[path = "../attribute/streams.rs"]
mod streams;

use std::process::ExitCode;

use arguments::{Arguments, Task, Work};
use attribution_core::crm::{CrmOptions, CrmRecords, map_crm};
use attribution_core::domain::{Deals, Opportunity, PartnerEvidence};
use attribution_core::inference::infer_touches;
use attribution_core::ledger::{Ledger, LedgerOptions, Posting};
use attribution_core::partner::{evaluate_rules, partner_evidence};
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
    match &arguments.task {
        Task::WriteDemo(folder) => {
            let ledger = folder.join("ledger.jsonl");
            let output = format!("--currency USD --commission 0.10 --ledger {}", ledger.display());
            let written = demo_files::write(folder, "partner", &output)?;
            print(|out| writeln!(out, "{written}"))
        }
        Task::Attribute(work) => attribute(work),
    }
}

/// Deals with a currency, and the evidence of partners that is found in the activities.
fn found(work: &Work, records: &CrmRecords) -> Result<(Vec<Opportunity>, Vec<PartnerEvidence>), Failure> {
    let with_currency =
        |deal: &Opportunity| Opportunity { currency: deal.currency.or(work.currency), ..deal.clone() };
    let deals: Vec<Opportunity> = records.opportunities.iter().map(with_currency).collect();
    // Several currencies in one pipeline do not matter to inference.
    let bare = deals.iter().map(|deal| Opportunity { amount: None, currency: None, ..deal.clone() });
    let all = Deals::new(bare.collect(), records.leads.clone())?.with_accounts(records.accounts.clone())?;
    let inferred = infer_touches(&records.activities, &all, &work.inference)?;
    Ok((deals, partner_evidence(&inferred.touches).evidence))
}

fn attribute(work: &Work) -> Result<(), Failure> {
    let rows = exports::read(&work.objects)?;
    let records = map_crm(&rows, &work.mapping, &CrmOptions::default())?;
    let (deals, evidence) = found(work, &records)?;
    let attribution = evaluate_rules(&deals, &evidence, &work.rules)?;
    note(|out| writeln!(out, "{}", page("PartnerAttribution", &attribution)?.trim_end()))?;
    let mut ledger = match &work.ledger {
        Some(file) => ledger_file::read(file)?,
        None => Ledger::new(LedgerOptions::default())?,
    };
    let posting = || Posting::new(work.at, work.by.clone());
    let posted = ledger.recalculate(&attribution.awards, &posting())?;
    note(|out| writeln!(out, "\nPosted {} entries of awards", ledger.posted_entries(posted).entries.len()))?;
    if let Some(plan) = &work.commission {
        for period in ledger_file::periods(&ledger)? {
            let run = ledger.commission(plan, &period, &posting())?;
            let report = ledger.commission_report(run);
            note(|out| writeln!(out, "Commission of {period}: {} entries", report.entries.len()))?;
        }
    }
    for period in &work.sign_off {
        ledger.close_period(period, &posting())?;
    }
    if let Some(file) = &work.ledger {
        ledger_file::write(file, &ledger)?;
    }
    let root = ledger.root();
    note(|out| writeln!(out, "Root to keep elsewhere: {}", root.root))?;
    if let Some((partner, period)) = &work.statement {
        let currency = work.currency.map_or_else(|| "USD".parse(), Ok)?;
        let statement = ledger.statement(partner, period, currency)?;
        print(|out| writeln!(out, "{}", statement.document(work.format).trim_end()))
    } else {
        let balances = ledger.balance(&ledger_file::by_partner())?;
        print(|out| writeln!(out, "{}", page("[BalanceRow]", &balances)?.trim_end()))
    }
}

/// An answer as Markdown.
fn page(answer: &str, value: &impl Serialize) -> std::io::Result<String> {
    let json = serde_json::to_string(value).map_err(std::io::Error::other)?;
    show_markdown(answer, &json).map_err(std::io::Error::other)
}
