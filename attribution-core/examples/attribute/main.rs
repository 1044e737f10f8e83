//! Attribution as a command: CSV files of touches and conversions in, a table of credits out.
//!
//! ```text
//! cargo run --release --example attribute -- --demo --all-models
//! ```
//! `--help` tells the rest. All arithmetic is the library's; here are files, options and tables.

mod answer;
mod arguments;
mod columns;
mod csv_file;
mod data;
mod event_file;
mod event_log;
mod explanations;
mod failure;
mod given;
mod help;
mod number;
mod path_file;
mod report;
mod streams;
mod table_file;
mod tables;

use std::process::ExitCode;

use arguments::{Arguments, Format};
use data::{Answers, Data};
use failure::Failure;
use streams::{note, print};
use tables::Labelled;

fn main() -> ExitCode {
    streams::exit(run())
}

fn run() -> Result<(), Failure> {
    let Some(arguments) = Arguments::read(std::env::args_os().skip(1))? else {
        return print(|out| help::write(out));
    };
    let Arguments { source, models, rules, style, by, format, explain } = arguments;
    let data = Data::read(&source, &rules, style)?;
    let Answers { answers, left_out } = data.attribute(&rules, models)?;
    match data.skipped_totals() {
        0 => {}
        rows => note(|out| writeln!(out, "note: {rows} rows of totals are left out"))?,
    }
    if let Some(answer) = answers.first() {
        note(|out| report::write_notes(out, answer.credits.journeys().report()))?;
    }
    for (label, error) in left_out {
        note(|out| writeln!(out, "note: {label} is left out: {}", error.detail()))?;
    }
    if let Some(key) = explain {
        let explanations = explanations::of(&answers, &key)?;
        return print(|out| explanations::write(out, &explanations, format));
    }
    let tables: Vec<Labelled<'_>> = answers
        .iter()
        .map(|answer| Ok(Labelled { answer, table: answer.table(&by)? }))
        .collect::<Result<_, attribution_core::Error>>()
        .map_err(|error| Failure::from(error).in_option("--by"))?;
    print(|out| match format {
        Format::Table => tables::write_text(out, &tables),
        Format::Csv => tables::write_csv(out, &tables),
        Format::Json => tables::write_json(out, &tables),
    })?;
    let Some(answer) = answers.first() else { return Ok(()) };
    let rows = answer.credits.journeys().report();
    match format {
        Format::Table => print(|out| {
            writeln!(out)?;
            report::write(out, rows)
        })?,
        Format::Csv => note(|out| {
            tables::write_notes(out, &tables)?;
            report::write(out, rows)
        })?,
        Format::Json => {}
    }
    note(|out| report::write_rejected(out, &rows.rejected, &data, "; --format json has them all"))
}
