//! Dates whose numbers come in another order than year, month, day.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

use super::timestamp::{Timestamp, at_utc, digits, number, seconds};
use crate::error::{Error, ErrorKind, Result};

/// Hint for dates that are most often written in another order.
const HINT: &str = "; the rule date_order says whether the month or the day comes first";

/// Order of the numbers of a date that is written with the year last, such as `1/31/2026`.
///
/// A date that begins with a year of four digits is read as such in every order. Nobody can tell 3/4/2026 by itself, so
/// that nothing is guessed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum DateOrder {
    /// Only dates that begin with the year: `2026-01-31`.
    #[default]
    YearFirst,
    /// The month comes first, as in the United States: `1/31/2026 3:12 PM`.
    MonthFirst,
    /// The day comes first: `31.01.2026 15:12`.
    DayFirst,
}

impl DateOrder {
    /// The moment that a text means; an alternative to `text.parse()`.
    ///
    /// Numbers stand between slashes, dots or hyphens, and may have fewer digits. A year of two digits is one from 1969 to
    /// 2068. A time of day of 24 hours, or of 12 with `AM` or `PM`, may follow; it is in UTC.
    ///
    /// # Examples
    /// ```
    /// use attribution_core::Timestamp;
    /// use attribution_core::domain::DateOrder;
    ///
    /// assert_eq!(DateOrder::MonthFirst.read("1/24/18 3:12")?.to_string(), "2018-01-24T03:12:00Z");
    /// assert_eq!(DateOrder::DayFirst.read("24.1.2018 3:12 PM")?.to_string(), "2018-01-24T15:12:00Z");
    /// assert_eq!(DateOrder::DayFirst.read("2018-01-24")?, "2018-01-24".parse::<Timestamp>()?);
    /// # Ok::<(), attribution_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// `INVALID_INPUT` for a text that is no time.
    pub fn read(self, text: &str) -> Result<Timestamp> {
        let trimmed = text.trim();
        let example = match self {
            Self::YearFirst => {
                return text.parse().map_err(|error: Error| {
                    let others = [Self::MonthFirst, Self::DayFirst];
                    let hint =
                        if others.into_iter().any(|order| order.read(text).is_ok()) { HINT } else { "" };
                    Error::new(ErrorKind::InvalidInput, "", format!("{}{hint}", error.detail()))
                });
            }
            Self::MonthFirst => "1/31/2026 15:12",
            Self::DayFirst => "31/1/2026 15:12",
        };
        if let Ok(at) = trimmed.parse::<Timestamp>() {
            return Ok(at);
        }
        let is_date = !trimmed.contains(':');
        let at = self.without_offset(trimmed);
        at.and_then(|at| at_utc(at, is_date)).ok_or_else(|| {
            let detail = format!("expected a time such as {example}, got {text:?}");
            Error::new(ErrorKind::InvalidInput, "", detail)
        })
    }

    fn without_offset(self, text: &str) -> Option<NaiveDateTime> {
        let (first, rest) = number(text, 2)?;
        let sign = rest.chars().next().filter(|sign| "/.-".contains(*sign))?;
        let (second, rest) = number(rest.strip_prefix(sign)?, 2)?;
        let rest = rest.strip_prefix(sign)?;
        let (year, rest) = digits(rest, 4)?;
        let length = text.len() - rest.len();
        let year = i32::try_from(year).ok()?;
        let year = match text.get(..length)?.rsplit(sign).next()?.trim().len() {
            // As POSIX has it.
            2 => year + if year < 69 { 2000 } else { 1900 },
            4 => year,
            _ => return None,
        };
        let (month, day) = if self == Self::DayFirst { (second, first) } else { (first, second) };
        let date = NaiveDate::from_ymd_opt(year, month, day)?;
        if rest.is_empty() {
            return Some(date.and_time(NaiveTime::MIN));
        }
        time_of_day(rest.strip_prefix([',', 'T']).unwrap_or(rest)).map(|time| date.and_time(time))
    }
}

/// A time of day of 24 hours, or of 12 with `AM` or `PM`.
fn time_of_day(text: &str) -> Option<NaiveTime> {
    let (hour, rest) = number(text, 2)?;
    let (minute, rest) = number(rest.strip_prefix(':')?, 2)?;
    let (clock, half) = rest.split_at_checked(rest.len().saturating_sub(2))?;
    let half = ["am", "pm"].iter().position(|name| name.eq_ignore_ascii_case(half));
    let clock = if half.is_some() { clock.trim_end() } else { rest };
    let (second, nanos) = if clock.is_empty() { (0, 0) } else { seconds(clock.strip_prefix(':')?)? };
    let hour = match half {
        None => hour,
        Some(_) if !(1..=12).contains(&hour) => return None,
        Some(half) => hour % 12 + if half == 0 { 0 } else { 12 },
    };
    NaiveTime::from_hms_nano_opt(hour, minute, second, nanos)
}

#[cfg(test)]
#[path = "date_order_tests.rs"]
mod tests;
