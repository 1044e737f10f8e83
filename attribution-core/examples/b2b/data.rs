//! The data of one run: touches, and the tables of a CRM.

use attribution_core::domain::{Deals, Spend};
use attribution_core::ingest::{RecordTable, TableKind, TouchField};
use attribution_core::{JourneyRules, Journeys};

use crate::arguments::Files;
use crate::event_file::EventFile;
use crate::failure::Failure;
use crate::number::Decimal;
use crate::record_file::RecordFile;

/// Rows in memory.
pub(crate) struct Data {
    touches: EventFile<TouchField>,
    records: Vec<RecordFile>,
    spend: Option<RecordFile>,
}

impl Data {
    /// Reads each file once.
    pub(crate) fn read(
        files: &Files,
        rules: &JourneyRules,
        decimal: Option<Decimal>,
    ) -> Result<Self, Failure> {
        let records = files.records.iter();
        let records = records.map(|(kind, path)| RecordFile::read(path, *kind, rules, decimal));
        let spend = files.spend.iter();
        let mut spend = spend.map(|path| RecordFile::read(path, TableKind::Spend, rules, decimal));
        Ok(Self {
            touches: EventFile::open(&files.touches, rules, decimal)?,
            records: records.collect::<Result<_, _>>()?,
            spend: spend.next().transpose()?,
        })
    }

    /// Journeys of the deals.
    pub(crate) fn journeys(&self, rules: &JourneyRules) -> Result<Journeys, Failure> {
        let tables: Vec<RecordTable<'_>> = self.records.iter().map(RecordFile::table).collect();
        let deals = Deals::from_tables(rules, &tables);
        let journeys = deals.and_then(|deals| Journeys::from_deals(rules, &[self.touches.table()], deals));
        journeys.map_err(|error| self.locate(error.into()))
    }

    /// Cost of each channel; none without a file, where the costs of touches count.
    pub(crate) fn spend(&self) -> Result<Vec<Spend>, Failure> {
        let spend =
            self.spend.iter().map(|file| Spend::from_table(&file.table(), 0)).collect::<Result<Vec<_>, _>>();
        spend.map(|rows| rows.concat()).map_err(|error| self.locate(error.into()))
    }

    /// Adds to a failure what the files know of it.
    pub(crate) fn locate(&self, failure: Failure) -> Failure {
        self.records
            .iter()
            .chain(&self.spend)
            .fold(self.touches.locate(failure), |failure, file| file.locate(failure))
    }
}
