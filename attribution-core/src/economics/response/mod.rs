//! What spend brings: response curves and adstock.
//!
//! In: parameters and spends. Out: responses, slopes and the spends that have them. Never here: a budget, or the
//! question where the parameters come from.

mod adstock;
mod curve;
mod curve_landmarks;
mod curve_values;

pub use adstock::Adstock;
pub use curve::Curve;
