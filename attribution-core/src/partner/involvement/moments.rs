//! Moments of deals.

use crate::domain::{DealStatus, Opportunity};
use crate::time::Timestamp;

/// Status of a deal at a moment, and the last moment of its close: one that closed later was open.
pub(super) fn outcome_at(deal: &Opportunity, as_of: Option<Timestamp>) -> (DealStatus, Option<Timestamp>) {
    let closed = deal.known_close();
    match (closed, as_of) {
        (Some(closed), Some(as_of)) if closed > as_of => (DealStatus::Open, None),
        _ => (deal.outcome(), closed),
    }
}
