//! From a web log to credits as a command: visits with URLs and referrers in, a report on channels, paths and credits out.
//!
//! ```text
//! cargo run --release --example visits -- --demo log
//! ```
//! writes files to try it on; `--help` tells the rest. All arithmetic is the library's; here are files, options and
//! tables.

#[path = "../attribute/answer.rs"]
#[expect(dead_code, reason = "explanations are those of the other command")]
mod answer;
mod arguments;
#[path = "../attribute/columns.rs"]
#[expect(dead_code, reason = "rows of totals are those of the other command")]
mod columns;
#[path = "../attribute/conversions_file.rs"]
mod conversions_file;
#[path = "../attribute/csv_file.rs"]
#[expect(dead_code, reason = "rows of totals are those of the other command")]
mod csv_file;
mod data;
mod demo_files;
#[path = "../attribute/event_file.rs"]
mod event_file;
#[path = "../attribute/failure.rs"]
#[expect(dead_code, reason = "paths are those of the other command")]
mod failure;
#[path = "../attribute/given.rs"]
mod given;
mod help;
#[path = "../b2b/markdown.rs"]
mod markdown;
#[path = "../attribute/number.rs"]
mod number;
mod page;
#[path = "../attribute/report.rs"]
mod report;
#[path = "../attribute/streams.rs"]
mod streams;
#[path = "../attribute/table_file.rs"]
mod table_file;

use std::process::ExitCode;

use arguments::{Arguments, Task};
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
    let Arguments { task, rules, channels, decimal, models, by, funnel } = arguments;
    let files = match task {
        Task::WriteDemo(folder) => {
            let written = demo_files::write(&folder)?;
            return print(|out| writeln!(out, "{written}"));
        }
        Task::Report(files) => files,
    };
    let data = Data::read(&files, &rules, decimal)?;
    let journeys = data.journeys(&rules)?;
    let page = page::of(&data.visits(), &channels, &journeys, (&models, &by), funnel.as_ref());
    let text = page.map_err(|error| data.locate(error.into()))?;
    print(|out| write!(out, "{text}"))?;
    note(|out| report::write_notes(out, journeys.report()))?;
    note(|out| report::write_rejected(out, &journeys.report().rejected, &data, ""))
}
