//! A moment in UTC, to the microsecond.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, SecondsFormat, TimeDelta, Utc};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::error::{Error, ErrorKind, Result};

/// Microseconds in a day.
pub(crate) const DAY: f64 = 86_400_000_000.0;
/// The same as a whole number.
pub(crate) const DAY_MICROS: i64 = 86_400_000_000;

/// A moment in UTC, to the microsecond, in the years 0 to 9999.
///
/// On the wire it is text: RFC 3339 (`2026-01-31T12:00:00Z`, any offset), the same without an offset (taken as UTC),
/// or a date (midnight UTC). Databases write offsets in their own ways, which are read too: `2026-01-31 12:00:00 UTC`,
/// `… GMT`, `…+08`, `…-0400`, and all of these without seconds. Other names of zones are refused. A bare number is refused there, because nobody can tell seconds from milliseconds.
///
/// # Examples
/// ```
/// use attribution_core::Timestamp;
///
/// let at: Timestamp = "2026-01-31T13:00:00+01:00".parse()?;
/// assert_eq!(at.to_string(), "2026-01-31T12:00:00Z");
/// assert!("2026-01-31".parse::<Timestamp>()?.is_date() && !at.is_date());
/// assert_eq!(at, Timestamp::from_micros(1_769_860_800_000_000)?);
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// A date remembers that it was written as one, as the time of a conversion it may then mean the end of that day; it is
/// equal to its midnight all the same.
#[derive(Clone, Copy, Debug)]
pub struct Timestamp {
    micros: i64,
    is_date: bool,
}

impl PartialEq for Timestamp {
    fn eq(&self, other: &Self) -> bool {
        self.micros == other.micros
    }
}

impl Eq for Timestamp {}

impl PartialOrd for Timestamp {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Timestamp {
    fn cmp(&self, other: &Self) -> Ordering {
        self.micros.cmp(&other.micros)
    }
}

impl Hash for Timestamp {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.micros.hash(state);
    }
}

impl Timestamp {
    /// 0000-01-01T00:00:00Z.
    pub const MIN: Self = Self::at(-62_167_219_200_000_000);
    /// 9999-12-31T23:59:59.999999Z.
    pub const MAX: Self = Self::at(253_402_300_799_999_999);

    const fn at(micros: i64) -> Self {
        Self { micros, is_date: false }
    }

    /// The moment `micros` microseconds after 1970-01-01T00:00:00Z.
    ///
    /// # Errors
    /// `INVALID_INPUT` outside the years 0 to 9999.
    pub fn from_micros(micros: i64) -> Result<Self> {
        let at = Self::at(micros);
        if (Self::MIN..=Self::MAX).contains(&at) {
            Ok(at)
        } else {
            let detail =
                format!("expected a time in the years 0 to 9999, got {micros} microseconds since 1970");
            Err(Error::new(ErrorKind::InvalidInput, "", detail))
        }
    }

    /// The moment `millis` milliseconds after 1970-01-01T00:00:00Z, to the nearest microsecond: the `Date` of
    /// JavaScript.
    ///
    /// # Errors
    /// `INVALID_INPUT` for NaN, infinities and moments outside the years 0 to 9999.
    pub fn from_millis(millis: f64) -> Result<Self> {
        let micros = (millis * 1000.0).round();
        // Both bounds are far inside the range in which a float holds the microseconds of a cast.
        #[expect(clippy::cast_possible_truncation, reason = "checked to lie between MIN and MAX")]
        #[expect(clippy::cast_precision_loss, reason = "the bounds only need the right magnitude")]
        if micros >= Self::MIN.micros as f64 && micros < Self::MAX.micros as f64 {
            return Ok(Self::at(micros as i64));
        }
        let detail = format!("expected a time in the years 0 to 9999, got {millis} milliseconds since 1970");
        Err(Error::new(ErrorKind::InvalidInput, "", detail))
    }

    /// Microseconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub const fn micros(self) -> i64 {
        self.micros
    }

    /// True for a date without a time of day, as text has it.
    #[must_use]
    pub const fn is_date(self) -> bool {
        self.is_date
    }

    /// The last moment that it may mean: of a date the end of its day.
    #[must_use]
    pub const fn end(self) -> Self {
        if self.is_date { Self::at(self.micros.saturating_add(DAY_MICROS - 1)) } else { self }
    }

    /// The day of the moment in UTC, as a date without a time of day.
    #[cfg(feature = "b2b")]
    #[must_use]
    pub(crate) const fn to_date(self) -> Self {
        Self { micros: self.micros.div_euclid(DAY_MICROS) * DAY_MICROS, is_date: true }
    }

    /// Days from `earlier` to `self`, fractions included; negative when `earlier` is later.
    #[must_use]
    pub fn days_since(self, earlier: Self) -> f64 {
        days_between(earlier.micros, self.micros)
    }

    /// The calendar day in UTC, such as `2026-01-31`.
    #[must_use]
    pub fn day(self) -> String {
        day_of(self.date())
    }

    /// The Monday of the ISO week in UTC, such as `2026-01-26`.
    #[must_use]
    pub fn week(self) -> String {
        let date = self.date();
        let monday = date - chrono::Days::new(u64::from(date.weekday().num_days_from_monday()));
        day_of(monday)
    }

    /// The calendar month in UTC, such as `2026-01`.
    #[must_use]
    pub fn month(self) -> String {
        month_of(self.date())
    }

    /// Calendar months in UTC since January of the year 0.
    pub(crate) fn month_number(self) -> i64 {
        let date = self.date();
        i64::from(date.year()) * 12 + i64::from(date.month0())
    }

    fn date(self) -> NaiveDate {
        self.to_chrono().date_naive()
    }

    fn to_chrono(self) -> DateTime<Utc> {
        DateTime::from_timestamp_micros(self.micros).unwrap_or_default()
    }
}

/// Days from one moment to another, both in microseconds.
///
/// Timestamps lie within 3.2e17 microseconds of 1970, so that the difference cannot overflow; a day has 8.64e10, so
/// that rounding it to a float costs less than a microsecond per three centuries.
#[inline]
#[expect(clippy::cast_precision_loss, reason = "differences of up to 285 years are exact")]
pub(crate) fn days_between(earlier: i64, later: i64) -> f64 {
    (later - earlier) as f64 / DAY
}

impl std::str::FromStr for Timestamp {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let trimmed = text.trim();
        let parsed = DateTime::parse_from_rfc3339(trimmed)
            .map(|at| at.with_timezone(&Utc))
            .ok()
            .or_else(|| without_offset(trimmed).map(|at| at.and_utc()))
            .or_else(|| with_offset(trimmed))
            // All that have a time of day have a colon.
            .map(|at| Self { micros: at.timestamp_micros(), is_date: !trimmed.contains(':') })
            .filter(|at| (Self::MIN..=Self::MAX).contains(at));
        parsed.ok_or_else(|| {
            let detail = format!("expected a time such as 2026-01-31T12:00:00Z, got {text:?}");
            Error::new(ErrorKind::InvalidInput, "", detail)
        })
    }
}

/// The moment when clocks in UTC show this, within the years 0 to 9999.
pub(super) fn at_utc(at: NaiveDateTime, is_date: bool) -> Option<Timestamp> {
    let at = Timestamp { micros: at.and_utc().timestamp_micros(), is_date };
    (Timestamp::MIN..=Timestamp::MAX).contains(&at).then_some(at)
}

/// `2026-01-31`; the Monday of the first week of the year 0 lies in the year before.
fn day_of(date: NaiveDate) -> String {
    format!("{}-{:02}", month_of(date), date.day())
}

fn month_of(date: NaiveDate) -> String {
    let width = if date.year() < 0 { 5 } else { 4 };
    format!("{:0width$}-{:02}", date.year(), date.month())
}

// Formats of `chrono` would be read at run time, by a reader of all that a format can hold: the largest part of it, in a
// browser's download.
/// A date, or a date and a time of day with `T` or spaces between them: all numbers but the year may have fewer digits.
fn without_offset(text: &str) -> Option<NaiveDateTime> {
    let (year, rest) = year(text)?;
    let sign = rest.chars().next().filter(|sign| "-/.".contains(*sign))?;
    let (month, rest) = number(rest.strip_prefix(sign)?, 2)?;
    let (day, rest) = number(rest.strip_prefix(sign)?, 2)?;
    let date = NaiveDate::from_ymd_opt(year, month, day)?;
    if rest.is_empty() {
        return Some(date.and_time(NaiveTime::MIN));
    }
    let (hour, rest) = number(rest.strip_prefix('T').unwrap_or(rest), 2)?;
    let (minute, rest) = number(rest.strip_prefix(':')?, 2)?;
    let (second, nanos) = if rest.is_empty() { (0, 0) } else { seconds(rest.strip_prefix(':')?)? };
    Some(date.and_time(NaiveTime::from_hms_nano_opt(hour, minute, second, nanos)?))
}

/// A year of four digits, or with its sign of any number of them: 05-01-26 begins with a day or a month.
fn year(text: &str) -> Option<(i32, &str)> {
    let text = text.trim_start();
    let (year, rest) = match text.strip_prefix(['+', '-']) {
        Some(unsigned) => digits(unsigned, usize::MAX)?,
        None => digits(text, 4).filter(|(_, rest)| text.len() - rest.len() == 4)?,
    };
    let year = i32::try_from(year).ok()?;
    Some((if text.starts_with('-') { -year } else { year }, rest))
}

/// Seconds and nanoseconds, to the end of the text; a leap second is one of more than a second's nanoseconds.
pub(super) fn seconds(text: &str) -> Option<(u32, u32)> {
    let (second, rest) = number(text, 2)?;
    let nanos = match rest.strip_prefix('.') {
        Some(digits) if digits.bytes().all(|digit| digit.is_ascii_digit()) => {
            let nanos = digits.get(..9).unwrap_or(digits);
            nanos.parse::<u32>().ok()? * 10_u32.pow(9 - u32::try_from(nanos.len()).ok()?)
        }
        Some(_) => return None,
        None => rest.is_empty().then_some(0)?,
    };
    Some(if second == 60 { (59, nanos + 1_000_000_000) } else { (second, nanos) })
}

/// A number of one digit to so many, after spaces if there are any, and the rest.
pub(super) fn number(text: &str, maximum: usize) -> Option<(u32, &str)> {
    digits(text.trim_start(), maximum)
}

/// A number of one digit to so many, and the rest.
pub(super) fn digits(text: &str, maximum: usize) -> Option<(u32, &str)> {
    let length = text.bytes().take(maximum).take_while(u8::is_ascii_digit).count();
    let (number, rest) = text.split_at_checked(length)?;
    Some((number.parse().ok()?, rest))
}

/// A date and a time of day with an offset that is not written as RFC 3339 has it.
fn with_offset(text: &str) -> Option<DateTime<Utc>> {
    let of_day = text.find(':')?;
    let zone = of_day
        + text.get(of_day..)?.find(|letter: char| letter.is_ascii_alphabetic() || "+-".contains(letter))?;
    let (at, zone) = (text.get(..zone)?, text.get(zone..)?);
    let at = without_offset(at.strip_suffix(' ').unwrap_or(at))?;
    at.checked_sub_signed(offset(zone)?).map(|at| at.and_utc())
}

/// Offset of a zone from UTC in microseconds, as it is written behind a time.
pub(super) fn offset_micros(zone: &str) -> Option<i64> {
    offset(zone.trim())?.num_microseconds()
}

/// Offset of a zone from UTC: `UTC`, `GMT`, `Z`, `+08`, `-0400` or `+05:30`.
fn offset(zone: &str) -> Option<TimeDelta> {
    if ["utc", "gmt", "z"].iter().any(|name| name.eq_ignore_ascii_case(zone)) {
        return Some(TimeDelta::zero());
    }
    let (sign, digits) = (zone.get(..1)?, zone.get(1..)?);
    let (hours, minutes) = match digits.len() {
        2 => (digits, "00"),
        4 => digits.split_at_checked(2)?,
        5 => digits.split_once(':').filter(|(hours, _)| hours.len() == 2)?,
        _ => return None,
    };
    if !hours.bytes().chain(minutes.bytes()).all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let (hours, minutes): (i32, i32) = (hours.parse().ok()?, minutes.parse().ok()?);
    let minutes = (hours < 24 && minutes < 60).then_some(hours * 60 + minutes)?;
    match sign {
        "+" => Some(TimeDelta::minutes(minutes.into())),
        "-" => Some(TimeDelta::minutes((-minutes).into())),
        _ => None,
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_chrono().to_rfc3339_opts(SecondsFormat::AutoSi, true))
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Writes the moment of a conversion: a date as a date, so that it is read as one again.
pub(crate) fn date_or_time<S: Serializer>(at: &Timestamp, serializer: S) -> Result<S::Ok, S::Error> {
    if at.is_date { serializer.collect_str(&at.day()) } else { at.serialize(serializer) }
}

/// The same for a moment that may be missing.
#[expect(clippy::ref_option, reason = "the signature that serde asks for")]
pub(crate) fn date_or_time_or_none<S: Serializer>(
    at: &Option<Timestamp>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match at {
        Some(at) => date_or_time(at, serializer),
        None => serializer.serialize_none(),
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text;
        impl de::Visitor<'_> for Text {
            type Value = Timestamp;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a time such as \"2026-01-31T12:00:00Z\"")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Timestamp, E> {
                text.parse().map_err(|error: Error| E::custom(error.detail()))
            }
        }
        deserializer.deserialize_str(Text)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Timestamp {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Timestamp".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "description": "A moment: RFC 3339, the same without an offset (UTC), or a date (midnight UTC).",
            "examples": ["2026-01-31T12:00:00Z"]
        })
    }
}

#[cfg(test)]
#[path = "timestamp_tests.rs"]
mod tests;
