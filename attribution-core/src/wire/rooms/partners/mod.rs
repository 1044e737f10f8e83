//! Tables of functions on partners: rules and workflows.

#[cfg(feature = "partner")]
pub(in crate::wire) mod rules;
#[cfg(feature = "partner")]
pub(in crate::wire) mod workflow;
