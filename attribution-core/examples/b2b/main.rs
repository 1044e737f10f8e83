//! Attribution of deals as a command: CSV files of a CRM and of touches in, a report in Markdown out.
//!
//! ```text
//! cargo run --release --example b2b -- --demo deals
//! ```
//! writes files to try it on; `--help` tells the rest. All arithmetic is the library's; here are files, options and
//! tables.

mod arguments;
#[path = "../attribute/columns.rs"]
#[expect(dead_code, reason = "rows of totals are those of the other command")]
mod columns;
#[path = "../attribute/csv_file.rs"]
#[expect(dead_code, reason = "rows of totals are those of the other command")]
mod csv_file;
mod data;
mod demo_files;
#[path = "../attribute/event_file.rs"]
#[expect(dead_code, reason = "conversions are those of the other command")]
mod event_file;
#[path = "../attribute/failure.rs"]
#[expect(dead_code, reason = "paths are those of the other command")]
mod failure;
#[path = "../attribute/given.rs"]
mod given;
mod help;
mod markdown;
#[path = "../attribute/number.rs"]
mod number;
mod record_file;
#[path = "../attribute/report.rs"]
mod report;
mod sections;
#[path = "../attribute/streams.rs"]
mod streams;
#[path = "../attribute/table_file.rs"]
mod table_file;

use std::ops::ControlFlow;
use std::process::ExitCode;

use arguments::{Arguments, Format, Task};
use attribution_core::report::B2bReport;
use data::Data;
use failure::Failure;
use streams::{note, print};

fn main() -> ExitCode {
    streams::exit(run())
}

fn run() -> Result<(), Failure> {
    let Some(arguments) = Arguments::read(std::env::args_os().skip(1))? else {
        return print(|out| write!(out, "{}", help::USAGE));
    };
    let Arguments { task, rules, decimal, model, by, options, format } = arguments;
    let files = match task {
        Task::WriteDemo(folder) => {
            let written = demo_files::write(&folder)?;
            return print(|out| writeln!(out, "{written}"));
        }
        Task::Report(files) => files,
    };
    let data = Data::read(&files, &rules, decimal)?;
    let journeys = data.journeys(&rules)?;
    let spend = data.spend()?;
    let report =
        B2bReport::from_journeys(&journeys, &model, &spend, &options, &|_, _| ControlFlow::Continue(()))
            .map_err(|error| data.locate(error.into()))?;
    let text = match format {
        Format::Markdown => Ok(report.to_markdown()? + &sections::of(&journeys, &model, &by)?),
        Format::Html => report.to_html(),
        Format::Json => Ok(serde_json::json!({"report": report, "build": journeys.report()}).to_string()),
    };
    let text = text?;
    print(|out| writeln!(out, "{}", text.trim_end()))?;
    note(|out| report::write_rejected(out, &journeys.report().rejected, &data, ""))
}
