//! Time zone of a shop: when its days begin.
//!
//! A zone is the offsets from UTC that held, and since when each did. Names of zones, and the rules behind them, are data
//! that languages have and this library has not.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::timestamp::{DAY_MICROS, Timestamp, offset_micros};
use crate::error::{Error, ErrorKind, Result};

/// Time zone: one offset from UTC, or the moments from which each of several holds.
///
/// On the wire it is an offset such as `+02:00`, or a list of changes: `[{"at": "2026-03-29T01:00:00Z", "offset":
/// "+02:00"}, …]`. Before the first change its offset holds too. Python and JavaScript make such a list from the name of
/// a zone.
///
/// # Examples
/// ```
/// use attribution_core::domain::TimeZone;
///
/// let zone: TimeZone = "+02:00".parse()?;
/// assert_eq!(zone.day("2026-01-31T22:30:00Z".parse()?), "2026-02-01");
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TimeZone {
    /// Moments in order, each with the offset that holds from it, in microseconds; empty for UTC.
    changes: Vec<(i64, i64)>,
}

/// Change of the offset of a time zone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ZoneChange {
    /// Moment from which the offset holds.
    pub at: Timestamp,
    /// Offset from UTC, such as `+02:00`.
    pub offset: String,
}

impl ZoneChange {
    /// A change to an offset such as `+02:00`.
    pub fn new(at: Timestamp, offset: impl Into<String>) -> Self {
        Self { at, offset: offset.into() }
    }
}

impl TimeZone {
    /// The zone whose offset changes at some moments, in their order.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for no change, for moments that do not rise, and for an offset that cannot be read.
    pub fn from_changes(changes: &[ZoneChange]) -> Result<Self> {
        let read = |(index, change): (usize, &ZoneChange)| {
            let ZoneChange { at, offset } = change;
            let offset = offset_micros(offset).ok_or_else(|| {
                let detail = format!("expected an offset from UTC such as +02:00, got {offset:?}");
                Error::new(ErrorKind::InvalidConfig, format!("[{index}].offset"), detail)
            })?;
            Ok((at.micros(), offset))
        };
        let changes = changes.iter().enumerate().map(read).collect::<Result<Vec<_>>>()?;
        if changes.is_empty() {
            return Err(Error::new(
                ErrorKind::InvalidConfig,
                "",
                "expected at least one change, got an empty list",
            ));
        }
        let fall = changes.iter().zip(changes.iter().skip(1)).position(|((before, _), (at, _))| at <= before);
        if let Some(index) = fall {
            let detail = "expected changes in the order of time, got one that is not after the one before";
            return Err(Error::new(ErrorKind::InvalidConfig, format!("[{}].at", index + 1), detail));
        }
        Ok(Self { changes })
    }

    /// True for UTC.
    #[must_use]
    pub fn is_utc(&self) -> bool {
        self.changes.iter().all(|(_, offset)| *offset == 0)
    }

    /// Calendar day of a moment in this zone, such as `2026-01-31`.
    #[must_use]
    pub fn day(&self, at: Timestamp) -> String {
        self.local(at.micros()).day()
    }

    /// The moment as the clocks of the zone show it.
    pub(crate) fn local(&self, micros: i64) -> Timestamp {
        let index = self.changes.partition_point(|(at, _)| *at <= micros).saturating_sub(1);
        let offset = self.changes.get(index).map_or(0, |(_, offset)| *offset);
        within_years(micros.saturating_add(offset))
    }

    /// The first moment of a day, which begins at `midnight` where clocks show UTC.
    pub(crate) fn start_of_day(&self, midnight: i64) -> i64 {
        within_years(self.shows(midnight)).micros()
    }

    /// The first moment at which clocks show a midnight or later.
    fn shows(&self, midnight: i64) -> i64 {
        let from = self.changes.partition_point(|(at, _)| *at <= midnight.saturating_sub(DAY_MICROS));
        let from = from.saturating_sub(1);
        let ends = self.changes.iter().map(|(at, _)| *at).skip(from + 1).chain([i64::MAX]);
        // Clocks may skip midnight, or show it twice: what counts is the first moment at or after it.
        let starts = self.changes.iter().skip(from).zip(ends).enumerate();
        let mut starts = starts.filter_map(|(index, ((at, offset), end))| {
            let shown = midnight.saturating_sub(*offset);
            let start = if index == 0 { shown } else { shown.max(*at) };
            (start < end).then_some(start)
        });
        starts.next().unwrap_or(midnight)
    }

    /// The last moment of a day, which begins at `midnight` where clocks show UTC.
    pub(crate) fn end_of_day(&self, midnight: i64) -> i64 {
        within_years(self.shows(midnight.saturating_add(DAY_MICROS)).saturating_sub(1)).micros()
    }

    /// Moments and offsets, one after another.
    pub(crate) fn to_cells(&self) -> Vec<i64> {
        self.changes.iter().flat_map(|(at, offset)| [*at, *offset]).collect()
    }

    /// Reads what [`TimeZone::to_cells`] gave.
    pub(crate) fn from_cells(cells: &[i64]) -> Option<Self> {
        let (pairs, rest) = cells.as_chunks();
        let changes: Vec<(i64, i64)> = pairs.iter().map(|[at, offset]| (*at, *offset)).collect();
        let sound = rest.is_empty()
            && changes.is_sorted_by(|(before, _), (at, _)| before < at)
            && changes.iter().all(|(_, offset)| offset.unsigned_abs() < DAY_MICROS.unsigned_abs());
        sound.then_some(Self { changes })
    }
}

fn within_years(micros: i64) -> Timestamp {
    let micros = micros.clamp(Timestamp::MIN.micros(), Timestamp::MAX.micros());
    Timestamp::from_micros(micros).unwrap_or(Timestamp::MIN)
}

/// An offset as it is written.
fn offset_text(offset: i64) -> String {
    let minutes = offset / 60_000_000;
    let sign = if minutes < 0 { '-' } else { '+' };
    format!("{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
}

impl std::str::FromStr for TimeZone {
    type Err = Error;

    /// Reads an offset from UTC.
    fn from_str(text: &str) -> Result<Self> {
        match offset_micros(text) {
            Some(0) => Ok(Self::default()),
            Some(offset) => Ok(Self { changes: vec![(Timestamp::MIN.micros(), offset)] }),
            None => {
                let detail = format!(
                    "expected an offset from UTC such as +02:00, or a list of its changes, got {text:?}"
                );
                Err(Error::new(ErrorKind::InvalidConfig, "time_zone", detail))
            }
        }
    }
}

impl Serialize for TimeZone {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.changes.as_slice() {
            [] => serializer.serialize_str("UTC"),
            [(_, offset)] => serializer.serialize_str(&offset_text(*offset)),
            changes => serializer.collect_seq(
                changes
                    .iter()
                    .map(|(at, offset)| ZoneChange { at: within_years(*at), offset: offset_text(*offset) }),
            ),
        }
    }
}

impl<'de> Deserialize<'de> for TimeZone {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OffsetOrChanges;
        impl<'de> de::Visitor<'de> for OffsetOrChanges {
            type Value = TimeZone;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an offset from UTC such as \"+02:00\", or a list of its changes")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<TimeZone, E> {
                text.parse().map_err(|error: Error| E::custom(error.detail()))
            }

            fn visit_seq<A: de::SeqAccess<'de>>(self, mut list: A) -> Result<TimeZone, A::Error> {
                let mut changes = Vec::new();
                while let Some(change) = list.next_element::<ZoneChange>()? {
                    changes.push(change);
                }
                TimeZone::from_changes(&changes).map_err(|error| de::Error::custom(error.detail()))
            }
        }
        deserializer.deserialize_any(OffsetOrChanges)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for TimeZone {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "TimeZone".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let change = generator.subschema_for::<ZoneChange>();
        schemars::json_schema!({
            "anyOf": [{"type": "string"}, {"type": "array", "items": change, "minItems": 1}],
            "description": "Time zone: an offset from UTC such as +02:00, or its changes in the order of time."
        })
    }
}

#[cfg(test)]
#[path = "time_zone_tests.rs"]
mod tests;
