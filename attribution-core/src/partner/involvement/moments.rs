//! Moments of deals.

use crate::domain::{DealStatus, Opportunity};
use crate::time::{DAY_MICROS, Timestamp};

/// The last moment that a time stands for: of a date the end of that day.
pub(in crate::partner) fn last_moment(at: Timestamp) -> Timestamp {
    if !at.is_date() {
        return at;
    }
    Timestamp::from_micros(at.micros() + DAY_MICROS - 1).unwrap_or(at)
}

/// Status of a deal at a moment, and the last moment of its close: one that closed later was open.
pub(super) fn outcome_at(deal: &Opportunity, as_of: Option<Timestamp>) -> (DealStatus, Option<Timestamp>) {
    let closed = deal.closed().map(last_moment);
    match (closed, as_of) {
        (Some(closed), Some(as_of)) if closed > as_of => (DealStatus::Open, None),
        _ => (deal.outcome(), closed),
    }
}
