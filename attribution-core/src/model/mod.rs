//! Contract of a model: a function from a journey to weights, with its description as data.
//!
//! In: a journey. Out: one weight for each of its touches, and the reasons. Never here: a model.

mod contract;
mod info;

pub use contract::Model;
pub use info::{ModelInfo, ParameterInfo, ParameterKind};
