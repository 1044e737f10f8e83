//! Exposures: what was seen before a direct visit.
//!
//! In: exposures with their ages. Out: the probability of each that it led to the visit. Never here: a touch that is made
//! without anybody asking.

mod exposure_influence;

pub use exposure_influence::{
    Exposure, ExposureInfluence, InfluenceOptions, InfluencingExposure, exposure_influence,
};
