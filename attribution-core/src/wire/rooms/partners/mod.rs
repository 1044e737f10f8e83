//! Tables of functions on partners: what they registered, brought and earned.

#[cfg(feature = "partner")]
pub(in crate::wire) mod analytics;
#[cfg(feature = "partner")]
pub(in crate::wire) mod registration;
#[cfg(feature = "partner")]
pub(in crate::wire) mod rules;
#[cfg(feature = "partner")]
pub(in crate::wire) mod workflow;
