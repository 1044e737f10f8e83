//! The rows of an invented log, in columns.

use std::sync::Arc;

use crate::domain::{Conversion, NumberField, TextField, Timestamp, Touchpoint};
use crate::ingest::{CodedText, ConversionTable, TextColumn, TouchTable};
use crate::math::{Random, index_u32};

/// Text as codes, whose names are shared with other columns and clones.
pub type SharedText = CodedText<Vec<u32>, Arc<[String]>>;

/// Touches and conversions of an invented log.
#[derive(Clone, Debug, PartialEq)]
pub struct LogRows {
    /// The touches, in no order.
    pub touches: TouchRows,
    /// The conversions, in no order.
    pub conversions: ConversionRows,
}

/// Touches in columns; all are of one length.
#[derive(Clone, Debug, PartialEq)]
pub struct TouchRows {
    /// Key of who was touched.
    pub journey: SharedText,
    /// Moment, in microseconds since 1970-01-01T00:00:00Z; always a full second.
    pub at: Vec<i64>,
    /// Channel of the touch.
    pub channel: SharedText,
    /// The campaign of a paid channel; none for a free one.
    pub campaign: SharedText,
    /// Cost of the touch; 0 in a free channel.
    pub cost: Vec<f64>,
}

/// Conversions in columns; all are of one length.
#[derive(Clone, Debug, PartialEq)]
pub struct ConversionRows {
    /// Key of who converted, by the same codes as in the touches.
    pub journey: SharedText,
    /// Moment, in microseconds since 1970-01-01T00:00:00Z; always a full second.
    pub at: Vec<i64>,
    /// Value of the conversion.
    pub value: Vec<f64>,
}

impl TouchRows {
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
            .with_text(TextField::Campaign, &self.campaign)
            .with_number(NumberField::Cost, &self.cost)
            .with_at(&self.at)
    }

    /// The same touches as records.
    pub fn records(&self) -> impl Iterator<Item = Touchpoint> {
        (0..self.len()).filter_map(|row| {
            let touch =
                Touchpoint::new(self.journey.text(row)?, moment(*self.at.get(row)?), self.channel.text(row)?);
            let campaign = self.campaign.text(row).map(str::to_owned);
            Some(Touchpoint { campaign, cost: self.cost.get(row).copied(), ..touch })
        })
    }

    /// Adds a touch.
    pub(super) fn push(&mut self, journey: u32, at: i64, channel: u32, (campaign, cost): (u32, f64)) {
        self.journey.codes.push(journey);
        self.at.push(at);
        self.channel.codes.push(channel);
        self.campaign.codes.push(campaign);
        self.cost.push(cost);
    }

    /// Puts the rows in a random order.
    pub(super) fn shuffle(&mut self, random: &mut Random) {
        for (row, other) in swaps(self.len(), random) {
            self.journey.codes.swap(row, other);
            self.at.swap(row, other);
            self.channel.codes.swap(row, other);
            self.campaign.codes.swap(row, other);
            self.cost.swap(row, other);
        }
    }
}

impl ConversionRows {
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
        ConversionTable::new()
            .with_text(TextField::Journey, &self.journey)
            .with_value(&self.value)
            .with_at(&self.at)
    }

    /// The same conversions as records.
    pub fn records(&self) -> impl Iterator<Item = Conversion> {
        (0..self.len()).filter_map(|row| {
            Some(Conversion::new(self.journey.text(row)?, moment(*self.at.get(row)?), *self.value.get(row)?))
        })
    }

    /// Adds a conversion.
    pub(super) fn push(&mut self, journey: u32, at: i64, value: f64) {
        self.journey.codes.push(journey);
        self.at.push(at);
        self.value.push(value);
    }

    /// Puts the rows in a random order.
    pub(super) fn shuffle(&mut self, random: &mut Random) {
        for (row, other) in swaps(self.len(), random) {
            self.journey.codes.swap(row, other);
            self.at.swap(row, other);
            self.value.swap(row, other);
        }
    }
}

/// The swaps that put `rows` rows in an order drawn evenly from all of them (Fisher and Yates).
fn swaps(rows: usize, random: &mut Random) -> impl Iterator<Item = (usize, usize)> {
    (1..index_u32(rows)).rev().map(|row| {
        let other = random.below(u64::from(row) + 1);
        (row as usize, usize::try_from(other).unwrap_or(0))
    })
}

/// A moment of the log as a timestamp.
fn moment(micros: i64) -> Timestamp {
    // Only years outside 0 to 9999 are refused, and logs end centuries before.
    Timestamp::from_micros(micros).unwrap_or(Timestamp::MAX)
}
