//! Tables of functions on deals: factors, reports, pipeline, influencers, and accounts that names belong to.

#[cfg(feature = "b2b")]
pub(in crate::wire) mod b2b;
#[cfg(feature = "report")]
pub(in crate::wire) mod influencers;
#[cfg(feature = "report")]
pub(in crate::wire) mod insights;
#[cfg(feature = "report")]
pub(in crate::wire) mod pipeline;
#[cfg(feature = "report")]
pub(in crate::wire) mod report;
#[cfg(feature = "report")]
pub(in crate::wire) mod velocity;
