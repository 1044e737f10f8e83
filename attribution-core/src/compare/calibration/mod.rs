//! Calibration by lift tests: what a model gives each channel, drawn toward what experiments found.
//!
//! In: credits, or a model's answer per channel, and lift tests. Out: a [`LiftCalibration`] with prior, experiment,
//! posterior and factor of each channel. Never here: credits that are changed; a factor above or below 1 would break what
//! they add up to.

mod calibrate;
mod calibrated;
mod combined;
mod lift_test;
mod options;

pub use calibrate::{calibrate, calibrate_model};
pub use calibrated::{CalibratedChannel, CalibrationTest, LiftCalibration};
pub use lift_test::LiftTest;
pub use options::LiftCalibrationOptions;
