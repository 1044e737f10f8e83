//! Moments of deals, as the rules say that times are written and dates meant.

use super::super::zoned_times::{self, ZonedTimes};
use crate::columns::column::TimeColumn;
use crate::columns::record_table::RecordTable;
use crate::domain::{DAY_MICROS, JourneyRules, Timestamp};
use crate::error::{Error, ErrorKind, Result};

/// The moment of a field in a row; a date stays one.
pub(super) fn moment(
    rules: &JourneyRules,
    table: &RecordTable<'_>,
    field: &str,
    row: usize,
) -> Result<Option<Timestamp>> {
    let Some(column) = table.times(field) else { return Ok(None) };
    let zoned = ZonedTimes::new(column, rules);
    let Some(micros) = zoned.micros(row) else {
        return match zoned_times::objection(column, row, rules.date_order) {
            Some(detail) => Err(Error::new(ErrorKind::InvalidInput, field, detail)),
            None => Ok(None),
        };
    };
    let at = Timestamp::from_micros(micros).map_err(|error| error.within(field))?;
    Ok(Some(if column.is_date(row) { rules.time_zone.local(micros).to_date() } else { at }))
}

/// The moment at which something begins on a date, in the zone of the rules.
pub(super) fn opens(rules: &JourneyRules, at: Timestamp) -> i64 {
    if at.is_date() { rules.time_zone.start_of_day(at.micros()) } else { at.micros() }
}

/// The moment of a close: the end of the day of a date. Exports write dates as midnights in UTC, which mean the same here.
pub(super) fn closes(rules: &JourneyRules, at: Timestamp) -> i64 {
    let is_day = at.is_date() || at.micros().rem_euclid(DAY_MICROS) == 0;
    if is_day && rules.close_of_day { rules.time_zone.end_of_day(at.micros()) } else { opens(rules, at) }
}

/// Seconds of the day that a close stands for, and 0 for a moment.
pub(super) fn day_seconds(rules: &JourneyRules, at: Timestamp) -> u32 {
    const SECOND: i64 = 1_000_000;
    let is_day = at.is_date() || at.micros().rem_euclid(DAY_MICROS) == 0;
    if !is_day || !rules.close_of_day {
        return 0;
    }
    let start = rules.time_zone.start_of_day(at.micros());
    u32::try_from((rules.time_zone.end_of_day(at.micros()) + 1 - start) / SECOND).unwrap_or_default()
}
