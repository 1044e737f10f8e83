//! Evaluation against a known truth: how right a model is, where what every channel caused is known.
//!
//! In: what a model gives each channel, or credits, and a [`CausalTruth`](crate::domain::CausalTruth). Out: an
//! [`Evaluation`] of each model. Never here: a truth that is made up; it comes from a simulation, or from experiments.

mod evaluated;
mod evaluation;
mod shares;

pub use evaluated::{evaluate, evaluate_credits, evaluate_watched};
pub use evaluation::{EvaluatedBaseline, EvaluatedChannel, Evaluation};
