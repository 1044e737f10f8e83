//! Experiments: conversion lift and holdout tests, and models that are calibrated by them.
//!
//! In: counts or values of a treated and a control group, and what a model gives each channel. Out: a [`ConversionLift`], a
//! [`CupedEffect`], a [`SampleSize`], and a [`LiftCalibration`] of credits. Never here: an assignment of people to groups, or a
//! test that is guessed from journeys.

mod calibrate;
mod calibration;
mod combined;
mod conversion_lift;
mod cuped;
mod lift_test;
mod options;
mod sample_size;

pub use calibrate::{calibrate, calibrate_model};
pub use calibration::{CalibratedChannel, CalibrationTest, LiftCalibration};
pub use conversion_lift::{ConversionLift, EffectInterval, HoldoutGroups, conversion_lift};
pub use cuped::{CupedEffect, CupedGroups, cuped};
pub use lift_test::LiftTest;
pub use options::LiftCalibrationOptions;
pub use sample_size::{LiftDesign, SampleSize, lift_sample_size};
