//! Tables of functions on evidence: whose it is, and which deal it is about.

#[cfg(feature = "crm")]
pub(in crate::wire) mod crm;
pub(in crate::wire) mod inference;
pub(in crate::wire) mod matching;
