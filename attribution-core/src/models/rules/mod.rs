//! Rule-based models: no data to learn from, the same rule for every journey.
//!
//! One file for each idea. Each model is a small struct of parameters, an entry of the catalogue, and the weights.

pub(super) mod custom_weights;
pub(super) mod decay;
pub(super) mod ensemble;
pub(super) mod influencer;
pub(super) mod intensity;
pub(super) mod linear;
pub(super) mod milestones;
pub(super) mod participation;
pub(super) mod position;
pub(super) mod priority;
pub(super) mod same_touch;
pub(super) mod single_touch;

pub use custom_weights::{CustomWeights, WeightedBy};
pub use decay::{StepDecay, TimeDecay};
pub use ensemble::{Ensemble, Member};
pub use influencer::{InfluencerTouch, ValuedBy};
pub use milestones::{FullPath, Milestones, WShaped};
pub use position::{CustomPosition, PositionBased};
pub use priority::Priority;
pub use single_touch::{LastNonDirect, SingleTouch};
