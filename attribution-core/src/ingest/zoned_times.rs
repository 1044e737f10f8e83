//! Times in which a date is the start of a day of a time zone.

use crate::columns::column::TimeColumn;
use crate::columns::table::{ConversionTable, TouchTable};
use crate::domain::TimeZone;

/// Times of a column, whose dates are read by the clocks of a zone.
pub(super) struct ZonedTimes<'a> {
    times: &'a dyn TimeColumn,
    zone: &'a TimeZone,
}

impl TimeColumn for ZonedTimes<'_> {
    fn rows(&self) -> usize {
        self.times.rows()
    }

    fn micros(&self, row: usize) -> Option<i64> {
        let micros = self.times.micros(row)?;
        Some(if self.times.is_date(row) { self.zone.start_of_day(micros) } else { micros })
    }

    fn is_date(&self, row: usize) -> bool {
        self.times.is_date(row)
    }

    fn objection(&self, row: usize) -> Option<String> {
        self.times.objection(row)
    }
}

impl<'a> ZonedTimes<'a> {
    /// The columns of times of all tables.
    pub(super) fn of(
        zone: &'a TimeZone,
        touches: &[TouchTable<'a>],
        conversions: &[ConversionTable<'a>],
    ) -> (Vec<Option<Self>>, Vec<Vec<Self>>) {
        let zoned = |times: &'a dyn TimeColumn| Self { times, zone };
        let of_touches = touches.iter().map(|table| table.at.map(zoned)).collect();
        let of_conversions =
            conversions.iter().map(|table| table.times.iter().map(|(_, times)| zoned(*times)).collect());
        (of_touches, of_conversions.collect())
    }
}
