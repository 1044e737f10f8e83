//! Shares of partners in a deal, by a model and under a constraint.
//!
//! In: the touches of a deal. Out: the share of each partner, the amount to the minor unit, and its calculation. Never here: a
//! choice of rules or sources.

mod answer;
mod collect;
mod constrained;
mod distinct;
mod hierarchy;
mod model;
mod reading;
mod roles;
mod share;
mod shares;
mod touches;

pub use answer::{
    DealOutcome, DealPart, DealSplit, NoAwardReason, PartnerAttribution, PartnerTotal, SourceSide,
    SplitCounts, UnawardedDeal,
};
pub(super) use collect::{Collector, Decision};
pub(super) use constrained::constrained;
pub(super) use distinct::agreed;
pub use hierarchy::PassUp;
pub(super) use hierarchy::hierarchy_problems;
pub use model::{PartnerModel, PartnerModelName, SeveralRoles};
pub(super) use roles::{OTHER_ROLE, STANDARD_ROLES, same_role};
pub(super) use share::{PartnerShare, normalized, shown};
pub use shares::partner_shares;
pub(super) use shares::raw_shares;
pub(super) use touches::HALF_LIFE;
