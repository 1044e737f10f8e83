//! Tables of functions on what journeys went through: links and channels, whose they are, paths, patterns and sequences.

#[cfg(feature = "channels")]
pub(in crate::wire) mod channels;
#[cfg(feature = "identity")]
pub(in crate::wire) mod identity;
#[cfg(feature = "path_analytics")]
pub(in crate::wire) mod path_analytics;
pub(in crate::wire) mod paths;
#[cfg(feature = "path_analytics")]
pub(in crate::wire) mod sequences;
