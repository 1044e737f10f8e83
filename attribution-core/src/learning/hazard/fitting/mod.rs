//! Fitting a hazard: iterations that cannot lower the likelihood, and what the parts of the hazard give each channel.
//!
//! In: counts of how long who waited for what. Out: a [`Fit`] with its rates, and [`Credited`] conversions. Never here: a journey.

mod credited;
mod dense;
mod em;
mod fit;
mod profile;

pub(super) use credited::Credited;
pub(super) use dense::{Counts, Dense, piece_at};
pub(super) use em::Rates;
pub(super) use fit::Fit;
