//! The data of one run, and what the models make of them.

use attribution_core::domain::NullJourneys;
use attribution_core::ingest::{ConversionField, TouchField};
use attribution_core::simulate::{self, Demo};
use attribution_core::{Error, ErrorKind, JourneyRules, Journeys, ModelSpec, attribute_touches};

use crate::answer::Answer;
use crate::arguments::{Models, Source};
use crate::event_file::EventFile;
use crate::event_log::EventField;
use crate::failure::Failure;
use crate::path_file::{PathFile, PathStyle};

/// Rows in memory.
pub(crate) enum Data {
    Tables { touches: EventFile<TouchField>, conversions: EventFile<ConversionField> },
    Events(EventFile<EventField>),
    Paths(PathFile),
    Demo(Demo),
}

/// Answers of all models.
pub(crate) struct Answers {
    pub(crate) answers: Vec<Answer>,
    /// Models that the data cannot feed, with what they miss.
    pub(crate) left_out: Vec<(String, Error)>,
}

impl Data {
    /// Reads each file once.
    pub(crate) fn read(source: &Source, rules: &JourneyRules, style: PathStyle) -> Result<Self, Failure> {
        Ok(match source {
            Source::Tables { touches, conversions } => Self::Tables {
                touches: EventFile::open(touches, rules, style.decimal)?,
                conversions: EventFile::open(conversions, rules, style.decimal)?,
            },
            Source::Events(path) => Self::Events(EventFile::open(path, rules, style.decimal)?),
            Source::Paths(path) => Self::Paths(PathFile::read(path, rules, style)?),
            Source::Demo => Self::Demo(simulate::demo()),
        })
    }

    /// Number of rows of totals that were left out.
    pub(crate) fn skipped_totals(&self) -> usize {
        match self {
            Self::Paths(paths) => paths.skipped,
            _ => 0,
        }
    }

    /// Runs the models.
    pub(crate) fn attribute(&self, rules: &JourneyRules, models: Models) -> Result<Answers, Failure> {
        let answers = match models {
            Models::Named(models) => self.named(rules, models),
            Models::All => self.all(rules),
        };
        answers.map_err(|error| self.locate(error.into()))
    }

    fn named(&self, rules: &JourneyRules, models: Vec<(String, ModelSpec)>) -> Result<Answers, Error> {
        let left_out = Vec::new();
        let learns = models.iter().any(|(_, spec)| spec.needs_null_journeys());
        let tables = match self {
            Self::Tables { touches, conversions } => Some((touches.table(), conversions.table())),
            Self::Events(events) => Some(events.table().into_tables()),
            Self::Paths(_) | Self::Demo(_) => None,
        };
        let Some((touches, conversions)) = tables.filter(|_| !learns) else {
            let journeys = self.journeys(rules)?;
            let answers = models.into_iter().map(|(label, spec)| Answer::of(label, spec, &journeys));
            return Ok(Answers { answers: answers.collect::<Result<_, _>>()?, left_out });
        };
        // Without journeys that did not convert, where nobody needs them.
        let (labels, specs): (Vec<_>, Vec<_>) = models.into_iter().unzip();
        let credits = attribute_touches(rules, &[touches], &[conversions], &specs)?;
        let answers = labels.into_iter().zip(specs).zip(credits);
        let answer = |((label, spec), credits)| Answer::of_credits(label, spec, credits);
        Ok(Answers { answers: answers.map(answer).collect(), left_out })
    }

    /// Every model of the catalogue with its defaults, but for those that the data cannot feed.
    fn all(&self, rules: &JourneyRules) -> Result<Answers, Error> {
        let specs = ModelSpec::all();
        let mut rules = rules.clone();
        if !specs.iter().any(ModelSpec::needs_null_journeys) {
            rules = rules.with_null_journeys(NullJourneys::Skip);
        }
        let journeys = self.journeys(&rules)?;
        let mut all = Answers { answers: Vec::new(), left_out: Vec::new() };
        for spec in specs {
            let label = spec.label();
            match Answer::of(label.clone(), spec, &journeys) {
                Ok(answer) => all.answers.push(answer),
                Err(error) if error.kind() == ErrorKind::MissingData => all.left_out.push((label, error)),
                Err(error) => return Err(error),
            }
        }
        Ok(all)
    }

    fn journeys(&self, rules: &JourneyRules) -> Result<Journeys, Error> {
        match self {
            Self::Tables { touches, conversions } => {
                Journeys::from_columns(rules, &[touches.table()], &[conversions.table()])
            }
            Self::Events(events) => Journeys::from_events(rules, &[events.table()]),
            Self::Paths(paths) => Journeys::from_path_columns(rules, &[paths.table()]),
            Self::Demo(demo) => Journeys::build(rules, &demo.touches, &demo.conversions),
        }
    }

    /// Adds to a failure what the files know of it.
    pub(crate) fn locate(&self, failure: Failure) -> Failure {
        match self {
            Self::Tables { touches, conversions } => conversions.locate(touches.locate(failure)),
            Self::Events(events) => events.locate(failure),
            Self::Paths(paths) => paths.locate(failure),
            Self::Demo(_) => failure,
        }
    }
}
