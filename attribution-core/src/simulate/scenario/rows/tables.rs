//! Touches, conversions and milestones in columns.

use crate::domain::{Conversion, TextField, Timestamp, Touchpoint};
use crate::ingest::{ConversionField, ConversionTable, TextColumn, TouchTable};
use crate::simulate::SharedText;

/// Name of the dimension of touches that holds the observed intent.
const INTENT: &str = "intent";

/// Touches of a scenario in columns of one length.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ScenarioTouches {
    /// Key of the person.
    pub journey: SharedText,
    /// Moment, in microseconds since 1970-01-01T00:00:00Z; always a full second.
    pub at: Vec<i64>,
    /// Channel of the touch.
    pub channel: SharedText,
    /// Fifth of the people that the noisy intent of the person belongs to; none when all have the same intent.
    pub intent: SharedText,
    /// Share of the conversion that the touch caused; 0 without a conversion.
    pub caused: Vec<f64>,
}

/// Conversions of a scenario in columns of one length.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ScenarioConversions {
    /// Key of the person, by the same codes as in the touches.
    pub journey: SharedText,
    /// Moment, in microseconds since 1970-01-01T00:00:00Z; always a full second.
    pub at: Vec<i64>,
    /// Value of the conversion.
    pub value: Vec<f64>,
    /// Moment when the lead was created; empty in scenarios of one stage.
    pub lead_created_at: Vec<i64>,
    /// Moment when the opportunity was created; empty in scenarios of fewer than three stages.
    pub opportunity_created_at: Vec<i64>,
    /// Share of the conversion that no touch caused.
    pub baseline: Vec<f64>,
}

/// Stages before the conversion that people passed, those who never converted included.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ScenarioMilestones {
    /// Key of the person, by the same codes as in the touches.
    pub journey: SharedText,
    /// The stage: `lead` or `opportunity`.
    pub milestone: SharedText,
    /// Moment, in microseconds since 1970-01-01T00:00:00Z; always a full second.
    pub at: Vec<i64>,
}

impl ScenarioTouches {
    /// Number of touches.
    #[must_use]
    pub fn len(&self) -> usize {
        self.at.len()
    }

    /// True when there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.at.is_empty()
    }

    /// All columns as a table, for [`Journeys::from_columns`](crate::Journeys::from_columns).
    #[must_use]
    pub fn table(&self) -> TouchTable<'_> {
        TouchTable::new()
            .with_text(TextField::Journey, &self.journey)
            .with_text(TextField::Channel, &self.channel)
            .with_dimension(INTENT, &self.intent)
            .with_at(&self.at)
    }

    /// The same touches as records.
    pub fn records(&self) -> impl Iterator<Item = Touchpoint> {
        (0..self.len()).filter_map(|row| {
            let at = moment(*self.at.get(row)?);
            let mut touch = Touchpoint::new(self.journey.text(row)?, at, self.channel.text(row)?);
            let intent = self.intent.text(row).map(|intent| (INTENT.to_owned(), intent.to_owned()));
            touch.dimensions.extend(intent);
            Some(touch)
        })
    }
}

impl ScenarioConversions {
    /// Number of conversions.
    #[must_use]
    pub fn len(&self) -> usize {
        self.at.len()
    }

    /// True when there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.at.is_empty()
    }

    /// All columns as a table, for [`Journeys::from_columns`](crate::Journeys::from_columns).
    #[must_use]
    pub fn table(&self) -> ConversionTable<'_> {
        let mut table = ConversionTable::new()
            .with_text(TextField::Journey, &self.journey)
            .with_value(&self.value)
            .with_at(&self.at);
        if !self.lead_created_at.is_empty() {
            table = table.with_time(ConversionField::LeadCreatedAt, &self.lead_created_at);
        }
        if !self.opportunity_created_at.is_empty() {
            table = table.with_time(ConversionField::OpportunityCreatedAt, &self.opportunity_created_at);
        }
        table
    }

    /// The same conversions as records.
    pub fn records(&self) -> impl Iterator<Item = Conversion> {
        let moment_in = |column: &[i64], row: usize| column.get(row).copied().map(moment);
        (0..self.len()).filter_map(move |row| {
            let at = moment(*self.at.get(row)?);
            Some(Conversion {
                lead_created_at: moment_in(&self.lead_created_at, row),
                opportunity_created_at: moment_in(&self.opportunity_created_at, row),
                ..Conversion::new(self.journey.text(row)?, at, *self.value.get(row)?)
            })
        })
    }
}

impl ScenarioMilestones {
    /// The key, the stage and the moment of each.
    pub fn records(&self) -> impl Iterator<Item = (&str, &str, Timestamp)> {
        let row = |row: usize| {
            let (journey, milestone) = (self.journey.text(row)?, self.milestone.text(row)?);
            Some((journey, milestone, moment(*self.at.get(row)?)))
        };
        (0..self.at.len()).filter_map(row)
    }
}

/// A moment of a scenario as a timestamp.
fn moment(micros: i64) -> Timestamp {
    // They have been timestamps before.
    Timestamp::from_micros(micros).unwrap_or(Timestamp::MAX)
}
