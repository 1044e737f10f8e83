//! Inventing data: the demo of five journeys, and logs of any size for trials and benchmarks.
//!
//! In: a size and a seed. Out: touches and conversions, the same for the same seed on every target. Never here: a
//! model (data made by what they are to try would prove nothing), or randomness from anywhere but the seed.

mod channels;
mod demo;
mod log;
mod rows;

pub use demo::{Demo, demo};
pub use log::Log;
pub use rows::{ConversionRows, LogRows, SharedText, TouchRows};
