//! Advice on models: which of them can be believed on these journeys, and why.
//!
//! In: journeys. Out: a [`ModelAdvice`], in which every rule says what it saw, beside its threshold. Never here: a model
//! that is fitted, or a rule whose threshold cannot be changed.

mod advised;
mod candidates;
mod facts;
mod options;
mod rules;

pub use advised::{AdvisedModel, ModelAdvice, ModelFinding, advise};
pub use options::ModelAdviceOptions;
pub use rules::ModelRule;
