//! Spend from a table of records.

use serde_json::{Map, Value};

use super::record_table::{RecordField, RecordTable};
use super::table::ColumnKind::{Number, Text, Time};
use crate::domain::{Spend, Timestamp, Validation};
use crate::error::{Error, ErrorKind, Result};
use crate::math::range_objection;

/// A day in microseconds.
const DAY: i64 = 86_400_000_000;

/// The fields of spend. A `period` is no column: a binding takes `start` and `end` out of it.
pub(super) const FIELDS: &[RecordField] = &[
    RecordField::needed("channel", Text),
    RecordField::optional("campaign", Text),
    RecordField::optional("currency", Text),
    RecordField::needed("amount", Number),
    RecordField::optional("impressions", Number),
    RecordField::optional("clicks", Number),
    RecordField::optional("start", Time),
    RecordField::optional("end", Time),
    RecordField::optional("date", Time),
];

impl Spend {
    /// The rows of a table of spend; `first` is the number of its first row among those of all batches.
    ///
    /// `channel` and `amount` are needed. A row is for the period from `start` up to but not including `end`, for the day
    /// that begins at `date`, or, without any of these columns, for the whole time that is looked at. A cell without a
    /// value, and a number of impressions or clicks that is not a number, are no value. No row is set aside: a table with a
    /// part of the cost would say too much of every ratio. See [`RecordTable`] for an example.
    ///
    /// # Errors
    /// `MISSING_DATA` without `channel` or `amount`; `INVALID_INPUT` for columns of different lengths, for two
    /// of one field, for a row that cannot be used, and for a period that is given twice or by half.
    pub fn from_table(table: &RecordTable<'_>, first: usize) -> Result<Vec<Self>> {
        let (records, _) = table.read(first, Validation::Strict, |row| record(table, row))?;
        Ok(records)
    }
}

fn invalid(field: &str, detail: impl Into<String>) -> Error {
    Error::new(ErrorKind::InvalidInput, field, detail.into())
}

/// One row, by way of the record that JSON gives: both meet the same checks.
fn record(table: &RecordTable<'_>, row: usize) -> Result<Spend> {
    let mut record = Map::new();
    for RecordField { name, kind, is_needed, .. } in FIELDS {
        match kind {
            Text => match table.text(name, row) {
                Some(text) => drop(record.insert((*name).into(), text.into())),
                None if *is_needed => return Err(invalid(name, "expected text that is not empty, got none")),
                None => {}
            },
            Number => {
                let number = match table.number(name, row).filter(|number| *is_needed || !number.is_nan()) {
                    Some(number) => number,
                    None if *is_needed => return Err(invalid(name, "expected a number, got none")),
                    None => continue,
                };
                if let Some(detail) = range_objection(number, f64::MAX) {
                    return Err(invalid(name, detail));
                }
                record.insert((*name).into(), number.into());
            }
            Time => {}
        }
    }
    if let Some(period) = period(table, row)? {
        record.insert("period".into(), period);
    }
    let record = Value::Object(record);
    let spend: Spend = Error::read_value(&record).map_err(|error| error.of_kind(ErrorKind::InvalidInput))?;
    spend.validate()?;
    Ok(spend)
}

/// The period of a row, where it has one.
fn period(table: &RecordTable<'_>, row: usize) -> Result<Option<Value>> {
    let time = |field| table.micros(field, row);
    let (start, end) = match (time("start")?, time("end")?, time("date")?) {
        // A mark that is missing in some rows is a fault; without such columns the amounts are for all of time.
        (None, None, None) => match ["start", "end", "date"].into_iter().find(|field| table.has(field)) {
            Some(field) => return Err(invalid(field, "expected a time, got none")),
            None => return Ok(None),
        },
        (None, None, Some(date)) => (date, date.saturating_add(DAY)),
        (Some(start), Some(end), None) => (start, end),
        (Some(_), None, None) => return Err(invalid("end", "expected the end of the period, got none")),
        (None, Some(_), None) => return Err(invalid("start", "expected the start of the period, got none")),
        (_, _, Some(_)) => {
            let detail = "expected a date or a period with start and end, got both";
            return Err(invalid("date", detail));
        }
    };
    let moment = |field: &str, micros| -> Result<Value> {
        let moment = Timestamp::from_micros(micros).map_err(|error| error.within(field))?;
        Ok(Value::String(moment.to_string()))
    };
    let (start, end) = (moment("start", start)?, moment("end", end)?);
    Ok(Some(Value::Object(Map::from_iter([("start".into(), start), ("end".into(), end)]))))
}

#[cfg(test)]
#[path = "spend_rows_tests.rs"]
mod tests;
