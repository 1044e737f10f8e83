//! Evidence: what somebody did for a deal, found in a CRM or told by a partner.
//!
//! In: activities, which may not say which deal they belong to. Out: the same, checked. Never here: a guess about the deal.

mod activity;
mod source;

pub use activity::Activity;
pub use source::EvidenceSource;
