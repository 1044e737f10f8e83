//! Sequences of channels that converting journeys have more often than others.
//!
//! In: counts of paths. Out: an odds ratio and a false discovery rate for each sequence. Never here: a cause; an association
//! within journeys of one length is still an association.

mod count;
mod ngram_lift;
mod options;

pub use ngram_lift::{AssociationTest, NgramLift, NgramRow, ngram_lift};
pub use options::{NgramOptions, NgramStrata};
