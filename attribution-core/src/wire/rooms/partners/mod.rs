//! Tables of functions on partners: what they registered, brought and earned, and what each is owed.

#[cfg(feature = "partner")]
pub(in crate::wire) mod analytics;
pub(in crate::wire) mod ledger;
#[cfg(feature = "partner")]
pub(in crate::wire) mod registration;
#[cfg(feature = "partner")]
pub(in crate::wire) mod rules;
#[cfg(feature = "partner")]
pub(in crate::wire) mod workflow;
