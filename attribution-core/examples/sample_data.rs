//! Writes sample data to try the command on: touches and conversions as CSV, as many as you like.
//!
//! ```text
//! cargo run --release --example sample_data -- --out sample --journeys 20000 --seed 7
//! ```
//! The same numbers give the same files.

#[path = "attribute/conversions_file.rs"]
mod conversions_file;

use std::error::Error;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use attribution_core::ingest::TextColumn;
use attribution_core::simulate::{Log, LogRows, TouchRows};

const USAGE: &str = "\
Writes touches.csv and conversions.csv.

  --out DIR        the folder to write to; made when it is not there
  --journeys N     how many journeys [20000]
  --seed N         fixes everything that is left to chance [7]
  --help           this page";

fn main() -> ExitCode {
    let asked = match Asked::read(std::env::args_os().skip(1).map(|word| word.to_string_lossy().into_owned()))
    {
        Ok(Some(asked)) => asked,
        Ok(None) => return say(&mut io::stdout(), USAGE, ExitCode::SUCCESS),
        Err(detail) => {
            return say(&mut io::stderr(), &format!("error[USAGE] {detail}\n\n{USAGE}"), ExitCode::from(2));
        }
    };
    match asked.write() {
        Ok(written) => say(&mut io::stdout(), &written, ExitCode::SUCCESS),
        Err(error) => say(&mut io::stderr(), &format!("error[FILE] {error}"), ExitCode::FAILURE),
    }
}

/// Says a text, unless nobody listens any more.
fn say(out: &mut dyn Write, text: &str, code: ExitCode) -> ExitCode {
    let _ = writeln!(out, "{text}");
    code
}

/// Size and seed of the sample that is asked for.
struct Asked {
    out: PathBuf,
    log: Log,
}

impl Asked {
    /// Reads the command line; `None` when only help is asked for.
    fn read(mut words: impl Iterator<Item = String>) -> Result<Option<Self>, String> {
        let mut out = None;
        let mut log = Log::default().with_journeys(20_000).with_seed(7);
        while let Some(option) = words.next() {
            if ["--help", "-h"].contains(&option.as_str()) {
                return Ok(None);
            }
            let value =
                words.next().ok_or_else(|| format!("{option}: expected a value after it, got none"))?;
            let whole = |value: &str| format!("{option}: expected a whole number, got {value:?}");
            match option.as_str() {
                "--out" => out = Some(PathBuf::from(value)),
                "--journeys" => log.journeys = value.parse().map_err(|_| whole(&value))?,
                "--seed" => log.seed = value.parse().map_err(|_| whole(&value))?,
                _ => return Err(format!("expected --out, --journeys, --seed or --help, got {option:?}")),
            }
        }
        log.validate().map_err(|error| format!("--{error}"))?;
        let out = out.ok_or("--out: expected a folder, got none")?;
        Ok(Some(Self { out, log }))
    }

    /// Writes both files; tells what there is now and what to do with it.
    fn write(&self) -> Result<String, Box<dyn Error>> {
        let LogRows { touches, conversions } = self.log.generate()?;
        fs::create_dir_all(&self.out).map_err(|error| format!("{}: {error}", self.out.display()))?;
        let (touch_file, conversion_file) = (self.out.join("touches.csv"), self.out.join("conversions.csv"));
        write_touches(&touch_file, &touches).map_err(|error| format!("{}: {error}", touch_file.display()))?;
        conversions_file::write(&conversion_file, &conversions)
            .map_err(|error| format!("{}: {error}", conversion_file.display()))?;
        let (touch_file, conversion_file) = (touch_file.display(), conversion_file.display());
        Ok(format!(
            "{touch_file}: {} touches of {} journeys\n{conversion_file}: {} conversions, worth {:.2}\n\nNext:\n  \
             cargo run --release --example attribute -- --touches {touch_file} --conversions {conversion_file} \
             --all-models",
            touches.len(),
            self.log.journeys,
            conversions.len(),
            conversions.value.iter().sum::<f64>(),
        ))
    }
}

fn write_touches(path: &Path, touches: &TouchRows) -> Result<(), Box<dyn Error>> {
    let mut lines = csv::Writer::from_writer(File::create(path)?);
    lines.write_record(["journey_id", "timestamp", "channel", "campaign", "cost"])?;
    for (row, (at, cost)) in touches.at.iter().zip(&touches.cost).enumerate() {
        let text = |column: &dyn TextColumn| column.text(row).unwrap_or_default().to_owned();
        let (journey, channel, campaign) =
            (text(&touches.journey), text(&touches.channel), text(&touches.campaign));
        lines.write_record([journey, conversions_file::moment(*at), channel, campaign, cost.to_string()])?;
    }
    Ok(lines.flush()?)
}
