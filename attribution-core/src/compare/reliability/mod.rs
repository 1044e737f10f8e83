//! Reliability of conversion probabilities: what was predicted beside what came, on journeys that were not learned from.
//!
//! In: journeys, and a `markov` model to be fitted. Out: a [`ConversionReliability`] with its isotonic map. Never here: a map
//! that is judged on the journeys it was fitted on.

mod landmarks;
mod options;
mod parts;
mod report;
mod table;

pub use options::ReliabilityOptions;
pub use parts::JourneyCount;
pub use report::{ConversionReliability, conversion_reliability};
pub use table::{ReliabilityBin, ReliabilityTable};
