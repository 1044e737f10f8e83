//! Moments, calendar days, and the zones by whose clocks days begin.
//!
//! In: text, and counts of microseconds or milliseconds. Out: a [`Timestamp`](crate::Timestamp), the day, week or month of
//! one, and the first and last moment of a day. Never here: a clock, or a database of time zones.

mod date_order;
mod time_zone;
mod timestamp;

pub use date_order::DateOrder;
pub use time_zone::{TimeZone, ZoneChange};
pub use timestamp::Timestamp;
pub(crate) use timestamp::{DAY, DAY_MICROS, date_or_time, date_or_time_or_none, days_between};
