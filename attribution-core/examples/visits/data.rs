//! The data of one run: visits, and what people bought.

use attribution_core::channels::Visit;
use attribution_core::ingest::{ConversionField, TextColumn, TouchField};
use attribution_core::{JourneyRules, Journeys};

use crate::arguments::Files;
use crate::event_file::{EventFile, Held};
use crate::failure::Failure;
use crate::number::Decimal;
use crate::table_file::Cells;

/// Rows in memory.
pub(crate) struct Data {
    visits: EventFile<TouchField>,
    conversions: EventFile<ConversionField>,
}

impl Data {
    /// Reads each file once.
    pub(crate) fn read(
        files: &Files,
        rules: &JourneyRules,
        decimal: Option<Decimal>,
    ) -> Result<Self, Failure> {
        Ok(Self {
            visits: EventFile::open(&files.visits, rules, decimal)?,
            conversions: EventFile::open(&files.conversions, rules, decimal)?,
        })
    }

    /// Journeys of the visits, each with the channel of its link.
    pub(crate) fn journeys(&self, rules: &JourneyRules) -> Result<Journeys, Failure> {
        let journeys = Journeys::from_columns(rules, &[self.visits.table()], &[self.conversions.table()]);
        journeys.map_err(|error| self.locate(error.into()))
    }

    /// The links of all visits.
    pub(crate) fn visits(&self) -> Vec<Visit> {
        let column = |name: &str| {
            self.visits.columns.iter().find_map(|column| match column {
                (Held::Own(own), Cells::Coded(cells)) if own == name => Some(&cells.text),
                _ => None,
            })
        };
        let (url, referrer) = (column("url"), column("referrer"));
        let rows = url.or(referrer).map_or(0, TextColumn::rows);
        let visit = |row| {
            let visit = Visit::new(url.and_then(|column| column.filled(row)).unwrap_or_default());
            match referrer.and_then(|column| column.filled(row)) {
                Some(referrer) => visit.with_referrer(referrer),
                None => visit,
            }
        };
        (0..rows).map(visit).collect()
    }

    /// Adds to a failure what the files know of it.
    pub(crate) fn locate(&self, failure: Failure) -> Failure {
        self.conversions.locate(self.visits.locate(failure))
    }
}
