//! Involvement: the partners of each deal, as far as their evidence counts, and what awards gave them.
//!
//! In: deals, evidence and awards, as they are stored. Out: each deal with the evidence that counts for it and the partner who
//! sourced it, parts of awards, and every row that was set aside, with its reason. Never here: a rate, or a sum of money.

mod awarded;
mod deals;
mod moments;
mod set_aside;
mod sourced;
mod sourcing;

pub(super) use awarded::{AwardedPart, awarded_parts, major};
pub(super) use deals::{DealPartners, Involvement};
pub use set_aside::{PartnerRowSetAside, PartnerSetAsideReason, PartnerTable};
pub use sourced::{SourcedInfluenced, sourced_or_influenced};
