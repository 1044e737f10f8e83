//! Tables of functions on models: the catalogue, what they learn, how they compare, and why they gave what they gave.

#[cfg(feature = "compare")]
pub(in crate::wire) mod compare;
#[cfg(feature = "diagnosis")]
pub(in crate::wire) mod diagnosis;
#[cfg(feature = "elsewhere")]
pub(in crate::wire) mod elsewhere;
#[cfg(feature = "experiments")]
pub(in crate::wire) mod experiments;
pub(in crate::wire) mod explanations;
pub(in crate::wire) mod learning;
pub(in crate::wire) mod models;
#[cfg(feature = "statistical")]
pub(in crate::wire) mod statistical;
