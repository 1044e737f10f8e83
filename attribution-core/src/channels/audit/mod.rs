//! Audit of links: what is wrong with them, how often, and what to do about it.
//!
//! In: visits. Out: findings with counts, examples and remedies. Never here: a link that is corrected in silence.

mod link_audit;
mod link_problem;
mod mediums;
mod spellings;
mod tally;

pub use link_audit::{LinkAudit, LinkFinding, audit_links};
pub use link_problem::LinkProblem;
pub(crate) use mediums::is_known as is_known_medium;
pub(crate) use spellings::letters;

#[cfg(test)]
#[path = "link_audit_tests.rs"]
mod tests;
