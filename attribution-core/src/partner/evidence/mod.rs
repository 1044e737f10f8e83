//! Evidence of partners, deal by deal: what counts, and what does not and why.
//!
//! In: deals and evidence as they are. Out: the touches of each deal in the order of time, and a reason for every row that is
//! not among them. Never here: a share.

mod from_touches;
mod unused;
mod usable;

pub use from_touches::{EvidenceOfTouches, UnusedTouch, UnusedTouchReason, partner_evidence};
pub(super) use unused::Unused;
pub use unused::{UnusedEvidence, UnusedReason};
pub(super) use usable::{DealTouches, Touch, by_deal, check_deal};
