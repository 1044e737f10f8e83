//! Identities: anonymous ids, users, mail addresses and CRM records of one person, stitched into buyers.
//!
//! In: links, pairs of ids that were seen together. Out: the buyer of each id, the account of each buyer, and everything that
//! joined nobody, with its reason. Never here: a guess from names that look alike, or a join that depends on the order of links.

mod accounts;
mod answer;
mod graph;
mod links;
mod mail;
mod stitch;

pub use answer::{
    AccountSource, BuyerAccount, CutIdentity, CutReason, IdentityConflict, IdentityConflictKind, LinkCounts,
    StitchedIdentities, StitchedIdentity,
};
pub use links::{IdentityKind, IdentityLink, IdentityOptions};
pub use stitch::stitch_identities;
