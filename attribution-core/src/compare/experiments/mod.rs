//! Experiments: conversion lift of holdout tests, CUPED, and the size that a test needs.
//!
//! In: counts or values of a treated and a control group. Out: a [`ConversionLift`], a [`CupedEffect`] or a [`SampleSize`].
//! Never here: an assignment of people to groups, or a test that is guessed from journeys.

mod conversion_lift;
mod cuped;
mod sample_size;

pub use conversion_lift::{ConversionLift, EffectInterval, HoldoutGroups, conversion_lift};
pub use cuped::{CupedEffect, CupedGroups, cuped};
pub use sample_size::{LiftDesign, SampleSize, lift_sample_size};
