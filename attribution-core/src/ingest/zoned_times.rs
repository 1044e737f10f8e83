//! Times as the rules say that they are written: dates in an order of their own, and days of a time zone.

use crate::columns::column::TimeColumn;
use crate::columns::table::{ConversionTable, TouchTable};
use crate::domain::{DateOrder, JourneyRules, TimeZone, Timestamp};

/// Times of a column, whose dates are read in an order, and by the clocks of a zone.
pub(super) struct ZonedTimes<'a> {
    times: &'a dyn TimeColumn,
    order: DateOrder,
    zone: &'a TimeZone,
}

impl ZonedTimes<'_> {
    /// Moment of a text in the date order of the rules; `None` for a column that has no text to be read again.
    fn read_again(&self, row: usize) -> Option<crate::error::Result<Timestamp>> {
        let text = self.times.written(row).filter(|_| self.order != DateOrder::YearFirst)?;
        (!text.trim().is_empty()).then(|| self.order.read(text))
    }
}

impl TimeColumn for ZonedTimes<'_> {
    fn rows(&self) -> usize {
        self.times.rows()
    }

    fn micros(&self, row: usize) -> Option<i64> {
        let micros = match self.read_again(row) {
            Some(at) => at.ok()?.micros(),
            None => self.times.micros(row)?,
        };
        Some(if self.times.is_date(row) { self.zone.start_of_day(micros) } else { micros })
    }

    fn is_date(&self, row: usize) -> bool {
        self.times.is_date(row)
    }

    fn objection(&self, row: usize) -> Option<String> {
        match self.read_again(row) {
            Some(at) => at.err().map(|error| error.detail().to_owned()),
            None => self.times.objection(row),
        }
    }
}

impl<'a> ZonedTimes<'a> {
    /// A column of times, as the rules read it.
    #[cfg(feature = "b2b")]
    pub(super) fn new(times: &'a dyn TimeColumn, rules: &'a JourneyRules) -> Self {
        Self { times, order: rules.date_order, zone: &rules.time_zone }
    }

    /// True where times are what their columns say.
    pub(super) fn are_plain(rules: &JourneyRules) -> bool {
        rules.time_zone.is_utc() && rules.date_order == DateOrder::YearFirst
    }

    /// The columns of times of all tables.
    pub(super) fn of(
        rules: &'a JourneyRules,
        touches: &[TouchTable<'a>],
        conversions: &[ConversionTable<'a>],
    ) -> (Vec<Option<Self>>, Vec<Vec<Self>>) {
        let (zone, order) = (&rules.time_zone, rules.date_order);
        let zoned = |times: &'a dyn TimeColumn| Self { times, order, zone };
        let of_touches = touches.iter().map(|table| table.at.map(zoned)).collect();
        let of_conversions =
            conversions.iter().map(|table| table.times.iter().map(|(_, times)| zoned(*times)).collect());
        (of_touches, of_conversions.collect())
    }
}

/// Objection to a time, with the rule that reads it if one may.
pub(super) fn objection(times: &dyn TimeColumn, row: usize, order: DateOrder) -> Option<String> {
    let detail = times.objection(row)?;
    let hinted = times.written(row).and_then(|text| order.read(text).err());
    Some(hinted.map_or(detail, |error| error.detail().to_owned()))
}
