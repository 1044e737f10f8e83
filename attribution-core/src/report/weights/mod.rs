//! Weights that are in force, for a user interface to show: those of factors, kinds of touches, stages, tiers and deal sizes.

mod model_info;
mod touchpoint_types;

pub use model_info::{B2bModelInfo, DealSizeWeights, FactorInfo, Multiplier, b2b_model_info};
pub use touchpoint_types::{TouchpointType, touchpoint_types};
