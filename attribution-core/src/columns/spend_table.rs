//! Spend in columns: which column holds what, and what a row of them says.

use serde::Deserialize;
use serde_json::{Map, Value};

use super::column::{NumberColumn, TextColumn, TimeColumn};
use super::header::Header;
use super::missing_column::missing_column;
use super::table::{ColumnKind, Refusal, agreed_length};
use crate::domain::{Spend, Timestamp, folded};
use crate::error::{Error, ErrorKind, Result, nearest};
use crate::math::range_objection;

/// A day in microseconds.
const DAY: i64 = 86_400_000_000;

/// Field of spend that a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SpendField {
    /// Channel that was paid for.
    Channel,
    /// Campaign in it.
    Campaign,
    /// ISO 4217 code of the currency.
    Currency,
    /// Amount in major units of the currency.
    Amount,
    /// Impressions bought.
    Impressions,
    /// Clicks bought.
    Clicks,
    /// First moment of the period.
    Start,
    /// First moment after it.
    End,
    /// The day that was paid for: 24 hours from this moment, in place of `start` and `end`.
    Date,
}

impl SpendField {
    /// Every field.
    pub const ALL: [Self; 9] = [
        Self::Channel,
        Self::Campaign,
        Self::Currency,
        Self::Amount,
        Self::Impressions,
        Self::Clicks,
        Self::Start,
        Self::End,
        Self::Date,
    ];

    /// The field that a column called `name` holds, whatever its case and outer spaces.
    ///
    /// A `period` is no column: a binding takes `start` and `end` out of it.
    ///
    /// # Errors
    /// `INVALID_INPUT` with the nearest name, for a column that is no field of spend: a misspelt `currency` or `clicks`
    /// would otherwise be left out without a word.
    pub fn from_name(name: &str) -> Result<Self> {
        let plain = folded(name);
        if let Some(field) = Self::ALL.into_iter().find(|field| field.name() == plain) {
            return Ok(field);
        }
        let detail = match nearest(name, Self::ALL.into_iter().map(Self::name)) {
            Some(near) => format!("expected a field of spend, got {name}; did you mean {near}?"),
            None => format!("expected one of {} or period, got {name}", Self::ALL.map(Self::name).join(", ")),
        };
        Err(Error::new(ErrorKind::InvalidInput, format!("spend.{name}"), detail))
    }

    /// The name of the field on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Channel => "channel",
            Self::Campaign => "campaign",
            Self::Currency => "currency",
            Self::Amount => "amount",
            Self::Impressions => "impressions",
            Self::Clicks => "clicks",
            Self::Start => "start",
            Self::End => "end",
            Self::Date => "date",
        }
    }

    /// Kind of its cells.
    #[must_use]
    pub const fn kind(self) -> ColumnKind {
        match self {
            Self::Channel | Self::Campaign | Self::Currency => ColumnKind::Text,
            Self::Amount | Self::Impressions | Self::Clicks => ColumnKind::Number,
            Self::Start | Self::End | Self::Date => ColumnKind::Time,
        }
    }
}

/// A batch of spend in columns.
///
/// `channel` and `amount` are needed. A row is for the period from `start` up to but not including `end`, for the day
/// that begins at `date`, or, without any of these columns, for the whole time that is looked at.
///
/// # Examples
/// ```
/// use attribution_core::ingest::{SpendField, SpendTable};
///
/// let spend = SpendTable::new()
///     .with_text(SpendField::Channel, &["search", "social"])
///     .with_number(SpendField::Amount, &[100.0, 40.0])
///     .with_number(SpendField::Clicks, &[Some(12.0), None])
///     .with_time(SpendField::Date, &[0_i64, 86_400_000_000])
///     .records(0)?;
/// assert_eq!((spend[1].channel.as_str(), spend[1].amount, spend[1].clicks), ("social", 40.0, None));
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone, Default)]
pub struct SpendTable<'a> {
    texts: Vec<(SpendField, &'a dyn TextColumn)>,
    numbers: Vec<(SpendField, &'a dyn NumberColumn)>,
    times: Vec<(SpendField, &'a dyn TimeColumn)>,
    headers: &'a [String],
    refusal: Refusal,
}

impl<'a> SpendTable<'a> {
    /// A table without columns.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a column of text. Two columns for one field are refused when the records are read.
    #[must_use]
    pub fn with_text(mut self, field: SpendField, column: &'a dyn TextColumn) -> Self {
        self.once(field);
        self.texts.push((field, column));
        self
    }

    /// Adds a column of numbers. Two columns for one field are refused when the records are read.
    #[must_use]
    pub fn with_number(mut self, field: SpendField, column: &'a dyn NumberColumn) -> Self {
        self.once(field);
        self.numbers.push((field, column));
        self
    }

    /// Adds a column of times. Two columns for one field are refused when the records are read.
    #[must_use]
    pub fn with_time(mut self, field: SpendField, column: &'a dyn TimeColumn) -> Self {
        self.once(field);
        self.times.push((field, column));
        self
    }

    /// Adds the names of all columns that the table has where it comes from: a column that is missing is explained by them.
    #[must_use]
    pub fn with_headers(mut self, headers: &'a [String]) -> Self {
        self.headers = headers;
        self
    }

    fn once(&mut self, field: SpendField) {
        let there = self.columns().any(|(name, _)| name == field.name());
        self.refusal.once(Header::Spend, field.name(), there);
    }

    /// Name and length of each column.
    fn columns(&self) -> impl Iterator<Item = (&'static str, usize)> {
        let texts = self.texts.iter().map(|(field, column)| (field.name(), column.rows()));
        let numbers = self.numbers.iter().map(|(field, column)| (field.name(), column.rows()));
        let times = self.times.iter().map(|(field, column)| (field.name(), column.rows()));
        texts.chain(numbers).chain(times)
    }

    /// The rows as records; `first` is the number of the first row among those of all batches.
    ///
    /// A cell without a value, and a number of impressions or clicks that is not a number, are no value.
    ///
    /// # Errors
    /// `MISSING_DATA` without `channel` or `amount`; `INVALID_INPUT` for columns of different lengths, for two
    /// of one field, for a row that cannot be used, and for a period that is given twice or by half.
    pub fn records(&self, first: usize) -> Result<Vec<Spend>> {
        self.refusal.check("spend")?;
        let rows = agreed_length("spend", self.columns())?;
        for needed in [SpendField::Channel.name(), SpendField::Amount.name()] {
            if rows > 0 && !self.columns().any(|(name, _)| name == needed) {
                return Err(missing_column("spend", needed, self.headers));
            }
        }
        let record = |row| self.record(row).map_err(|error| error.within(&format!("spend[{}]", first + row)));
        (0..rows).map(record).collect()
    }

    /// One row, by way of the record that JSON gives: both meet the same checks.
    fn record(&self, row: usize) -> Result<Spend> {
        let invalid = |field: SpendField, detail: String| {
            Err(Error::new(ErrorKind::InvalidInput, field.name(), detail))
        };
        let mut record = Map::new();
        for (field, column) in &self.texts {
            match column.filled(row) {
                Some(text) => drop(record.insert(field.name().into(), text.into())),
                None if *field == SpendField::Channel => {
                    return invalid(*field, "expected text that is not empty, got none".into());
                }
                None => {}
            }
        }
        for (field, column) in &self.numbers {
            let needed = *field == SpendField::Amount;
            let number = match column.number(row).filter(|number| needed || !number.is_nan()) {
                Some(number) => number,
                None if needed => return invalid(*field, "expected a number, got none".into()),
                None => continue,
            };
            if let Some(detail) = range_objection(number, f64::MAX) {
                return invalid(*field, detail);
            }
            record.insert(field.name().into(), number.into());
        }
        if let Some(period) = self.period(row)? {
            record.insert("period".into(), period);
        }
        let record = Value::Object(record);
        // As text only where it is refused: the address is found in that.
        let refused = |_| Error::read_part(&record.to_string());
        let spend = Spend::deserialize(&record).or_else(refused);
        let spend = spend.map_err(|error| error.of_kind(ErrorKind::InvalidInput))?;
        spend.validate()?;
        Ok(spend)
    }

    /// The period of a row, where it has one.
    fn period(&self, row: usize) -> Result<Option<Value>> {
        let invalid =
            |field: SpendField, detail: &str| Error::new(ErrorKind::InvalidInput, field.name(), detail);
        let time = |field: SpendField| -> Result<Option<i64>> {
            let column = self.times.iter().find(|(name, _)| *name == field).map(|(_, column)| *column);
            let Some(column) = column else { return Ok(None) };
            match (column.micros(row), column.objection(row)) {
                (None, Some(detail)) => Err(invalid(field, &detail)),
                (moment, _) => Ok(moment),
            }
        };
        let (start, end) = match (time(SpendField::Start)?, time(SpendField::End)?, time(SpendField::Date)?) {
            // A mark that is missing in some rows is a fault; without such columns the amounts are for all of time.
            (None, None, None) => match self.times.first() {
                Some((field, _)) => return Err(invalid(*field, "expected a time, got none")),
                None => return Ok(None),
            },
            (None, None, Some(date)) => (date, date.saturating_add(DAY)),
            (Some(start), Some(end), None) => (start, end),
            (Some(_), None, None) => {
                return Err(invalid(SpendField::End, "expected the end of the period, got none"));
            }
            (None, Some(_), None) => {
                return Err(invalid(SpendField::Start, "expected the start of the period, got none"));
            }
            (_, _, Some(_)) => {
                let detail = "expected a date or a period with start and end, got both";
                return Err(invalid(SpendField::Date, detail));
            }
        };
        let moment = |field: SpendField, micros| -> Result<Value> {
            let moment = Timestamp::from_micros(micros).map_err(|error| error.within(field.name()))?;
            Ok(Value::String(moment.to_string()))
        };
        let (start, end) = (moment(SpendField::Start, start)?, moment(SpendField::End, end)?);
        Ok(Some(Value::Object(Map::from_iter([("start".into(), start), ("end".into(), end)]))))
    }
}

#[cfg(test)]
#[path = "spend_table_tests.rs"]
mod tests;
