//! Moments that lie some days after another.

use crate::error::{Error, ErrorKind, Result};
use crate::math::Days;
use crate::time::{DAY, Timestamp};

/// The moment so many days after another, to the microsecond.
pub(in crate::partner) fn later(at: Timestamp, days: Days) -> Result<Timestamp> {
    // A cast of more than a 64-bit number holds gives the largest, which the sum refuses.
    #[expect(clippy::cast_possible_truncation, reason = "saturates, and what is too large is refused below")]
    let micros = (days.get() * DAY).round() as i64;
    let moved = at.micros().checked_add(micros).and_then(|micros| Timestamp::from_micros(micros).ok());
    moved.ok_or_else(|| {
        let detail = format!("expected days that end before the year 10000, got {days} after {at}");
        Error::new(ErrorKind::InvalidInput, "", detail)
    })
}
