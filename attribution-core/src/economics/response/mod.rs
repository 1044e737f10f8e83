//! What spend brings: response curves and adstock.
//!
//! In: parameters and spends, or observations of spend and response. Out: responses, slopes, the spends that have them,
//! and curves that fit. Never here: a budget, or the question what caused a response.

mod adstock;
mod curve;
mod curve_landmarks;
mod curve_values;
mod family;
mod fit;
mod fit_bootstrap;
mod fit_options;
mod least_squares;

pub use adstock::Adstock;
pub use curve::Curve;
pub(in crate::economics) use curve::not_negative;
pub(in crate::economics) use curve_landmarks::falling_root;
pub use family::CurveFamily;
pub use fit::{CurveFit, FittedParameter, fit_curve};
pub use fit_bootstrap::{CurveBootstrapOptions, CurveDraws, ParameterInterval, Resample, bootstrap_curve};
pub use fit_options::{FitOptions, Observations, ParameterPrior};
