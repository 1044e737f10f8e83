//! Catalogue of models, with everything that a form, a validator or a reader needs to know of them.

use super::rules;
#[cfg(feature = "b2b")]
use crate::b2b;
use crate::learning;
use crate::model::ModelInfo;

/// All models, in the order in which they are best learned.
///
/// # Examples
/// ```
/// let names: Vec<_> = attribution_core::catalog().iter().map(|model| model.name).collect();
/// assert!(names.contains(&"time_decay"));
/// ```
#[must_use]
pub const fn catalog() -> &'static [ModelInfo] {
    &CATALOG
}

/// The model called `name`, or known by that alias.
pub(super) fn find(name: &str) -> Option<&'static ModelInfo> {
    catalog().iter().find(|model| model.name == name || model.aliases.contains(&name))
}

/// Models that are always there, those of deals, and statistical ones.
const MODELS: usize =
    21 + if cfg!(feature = "b2b") { 6 } else { 0 } + if cfg!(feature = "statistical") { 3 } else { 0 };

static CATALOG: [ModelInfo; MODELS] = [
    rules::single_touch::FIRST_TOUCH,
    rules::single_touch::LAST_TOUCH,
    rules::single_touch::LAST_NON_DIRECT,
    rules::linear::LINEAR,
    rules::decay::TIME_DECAY,
    rules::decay::STEP_DECAY,
    rules::position::POSITION_BASED,
    rules::position::J_SHAPED,
    rules::position::INVERSE_J,
    rules::position::CUSTOM_POSITION,
    rules::milestones::W_SHAPED,
    rules::milestones::FULL_PATH,
    rules::custom_weights::CUSTOM_WEIGHTS,
    rules::intensity::ACTIVITY_WEIGHTED,
    rules::intensity::ENGAGEMENT_WEIGHTED,
    rules::influencer::INFLUENCER_TOUCH,
    rules::same_touch::SAME_TOUCH,
    rules::participation::PARTICIPATION,
    #[cfg(feature = "b2b")]
    b2b::CATALOG[0],
    #[cfg(feature = "b2b")]
    b2b::CATALOG[1],
    #[cfg(feature = "b2b")]
    b2b::CATALOG[2],
    #[cfg(feature = "b2b")]
    b2b::CATALOG[3],
    #[cfg(feature = "b2b")]
    b2b::CATALOG[4],
    #[cfg(feature = "b2b")]
    b2b::CATALOG[5],
    rules::ensemble::ENSEMBLE,
    learning::MARKOV,
    learning::SHAPLEY,
    #[cfg(feature = "statistical")]
    learning::HAZARD,
    #[cfg(feature = "statistical")]
    learning::LOGISTIC,
    #[cfg(feature = "statistical")]
    learning::PROBABILISTIC,
];
