//! Response of sales to spend: response curves and adstock, the parts of a marketing mix model (MMM).
//!
//! In: parameters and spends, or observations of spend and response. Out: responses, slopes, the spends that have them,
//! and curves that fit. Never here: a budget, or the question what caused a response.

mod adstock;
mod curve;
mod curve_landmarks;
mod curve_values;
mod fit;
mod reading;
#[cfg(feature = "schema")]
mod schema;

pub use adstock::Adstock;
pub use curve::Curve;
pub(crate) use curve::{amount, not_negative};
pub(crate) use curve_landmarks::falling_root;
pub use fit::{
    Baseline, CurveBootstrapOptions, CurveDraws, CurveFamily, CurveFit, FitOptions, FitWarning,
    FitWarningCode, FittedParameter, Observations, ParameterInterval, ParameterPrior, Resample,
    bootstrap_curve, bootstrap_curve_watched, fit_curve, fit_curve_watched,
};
pub(crate) use reading::of_curve;
#[cfg(feature = "schema")]
pub(crate) use schema::{GivenCurve, ListOrByName, not_needed};
