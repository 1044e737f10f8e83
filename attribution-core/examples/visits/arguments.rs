//! The command line.

use std::ffi::OsString;
use std::path::PathBuf;

use attribution_core::channels::ChannelOptions;
use attribution_core::paths::FunnelOptions;
use attribution_core::{Dimension, JourneyRules, ModelSpec};

use crate::failure::Failure;
use crate::given::{Choice, Given};
use crate::number::Decimal;

/// Arguments of the command.
pub(crate) struct Arguments {
    pub(crate) task: Task,
    pub(crate) rules: JourneyRules,
    pub(crate) channels: ChannelOptions,
    pub(crate) decimal: Option<Decimal>,
    /// Each by the name by which it was asked for.
    pub(crate) models: Vec<(String, ModelSpec)>,
    pub(crate) by: Vec<Dimension>,
    pub(crate) funnel: Option<FunnelOptions>,
}

/// Task of the command: a report on files, or the files of a demo.
pub(crate) enum Task {
    /// Write the files of the demo to a folder.
    WriteDemo(PathBuf),
    Report(Files),
}

/// Files of visits and of what people bought.
pub(crate) struct Files {
    pub(crate) visits: PathBuf,
    pub(crate) conversions: PathBuf,
}

/// Every option.
const OPTIONS: [Choice; 14] = [
    ("--visits", true),
    ("--conversions", true),
    ("--demo", true),
    ("--channels", true),
    ("--model", true),
    ("--by", true),
    ("--funnel", true),
    ("--funnel-by", true),
    ("--lookback-days", true),
    ("--rules", true),
    ("--column", true),
    ("--dimensions", true),
    ("--decimal", true),
    ("--help", false),
];

/// Models that are shown when none is asked for: both ends, the middle, and one that learns.
const MODELS: [&str; 4] = ["first_touch", "last_non_direct", "linear", "markov"];

impl Arguments {
    /// Reads the command line; `None` when only help is asked for.
    pub(crate) fn read(words: impl Iterator<Item = OsString>) -> Result<Option<Self>, Failure> {
        let given = Given::read(&OPTIONS, words)?;
        if given.has("--help") {
            return Ok(None);
        }
        let rules = given.rules(JourneyRules::default(), JourneyRules::from_json)?;
        let channels = channels(&given, rules.channels.clone())?;
        let rules = rules.with_channels(channels.clone());
        let (task, by, decimal) = (task(&given)?, given.by(&rules.dimensions)?, given.decimal()?);
        let (models, funnel) = (models(&given)?, funnel(&given)?);
        Ok(Some(Self { task, rules, channels, decimal, models, by, funnel }))
    }
}

/// Options for reading links: those of the command line, or else of the rules.
fn channels(given: &Given, of_rules: Option<ChannelOptions>) -> Result<ChannelOptions, Failure> {
    let hint = r#"options are JSON, such as {"internal":["shop.example"],"brands":["Lumen Lamps"]}"#;
    match given.once("--channels")? {
        Some(json) => ChannelOptions::from_json(json)
            .map_err(|error| Failure::from(error).in_option("--channels").hint(hint)),
        None => Ok(of_rules.unwrap_or_default()),
    }
}

fn task(given: &Given) -> Result<Task, Failure> {
    match (given.file("--demo")?, given.file("--visits")?, given.file("--conversions")?) {
        (Some(folder), None, None) => Ok(Task::WriteDemo(folder)),
        (Some(_), _, _) => Err(Failure::usage("--demo", "expected no files beside it, got some")
            .hint("--demo writes the files of the demo, which a second run can read")),
        (None, Some(visits), Some(conversions)) => Ok(Task::Report(Files { visits, conversions })),
        (None, visits, _) => {
            let missing = if visits.is_some() { "--conversions" } else { "--visits" };
            Err(Failure::usage(missing, "expected a file, got none")
                .hint("give --visits with --conversions, or write files to try with --demo DIR"))
        }
    }
}

fn models(given: &Given) -> Result<Vec<(String, ModelSpec)>, Failure> {
    let hint = r#"parameters go as JSON: {"model":"time_decay","half_life_days":7}"#;
    let asked: Vec<&str> = given.all("--model").collect();
    let names = if asked.is_empty() { MODELS.as_slice() } else { asked.as_slice() };
    let model = |name: &&str| {
        let spec: Result<ModelSpec, _> = name.trim().parse();
        let spec = spec.map_err(|error| Failure::from(error).in_option("--model").hint(hint))?;
        Ok((spec.label(), spec))
    };
    names.iter().map(model).collect()
}

fn funnel(given: &Given) -> Result<Option<FunnelOptions>, Failure> {
    let Some(steps) = given.once("--funnel")? else {
        return match given.once("--funnel-by")? {
            Some(_) => Err(Failure::usage("--funnel", "expected the steps beside --funnel-by, got none")),
            None => Ok(None),
        };
    };
    let steps = steps.split('>').map(|step| step.trim().to_owned()).collect();
    let by = given.once("--funnel-by")?.unwrap_or("kind");
    Ok(Some(FunnelOptions::default().with_steps(steps).with_by(by.to_owned())))
}
