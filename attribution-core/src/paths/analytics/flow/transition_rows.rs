//! The transition matrix of journeys as rows.

use serde::Serialize;

use crate::domain::Journeys;
use crate::error::{Error, ErrorKind, Result};
use crate::json::{fields, setters};
use crate::math::Progress;
use crate::paths::transitions::{Transition, Transitions};
use crate::paths::walk::StateKind;

/// States of a transition matrix.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct TransitionOptions {
    /// Number of last channels that make a state, 1 to 4.
    pub order: u32,
    /// Touches of one channel in a row are steps from it to itself; without, they are one touch.
    pub self_loops: bool,
}

fields! { TransitionOptions: order, self_loops }

setters! { TransitionOptions:
    with_order(order: u32),
    with_self_loops(self_loops: bool),
}

impl Default for TransitionOptions {
    fn default() -> Self {
        Self { order: 1, self_loops: true }
    }
}

impl TransitionOptions {
    /// Reads options from JSON; those left out keep their defaults.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for unknown names and wrong types.
    pub fn from_json(json: &str) -> Result<Self> {
        Error::read(json)
    }
}

/// Transition matrix of journeys: how often each channel followed each, with start and ends.
///
/// Reason to pick it: it is what a first-order Markov model sees of the data. [`Transitions`] keeps it for programs; these
/// are its rows for people.
///
/// # Examples
/// ```
/// use attribution_core::math::Progress;
/// use attribution_core::paths::{TransitionOptions, transition_matrix};
/// use attribution_core::{JourneyRules, Journeys, PathCount};
///
/// let rows = [PathCount::parse("search > email", 1, 80.0, 3)?];
/// let journeys = Journeys::from_path_counts(&JourneyRules::default(), &rows)?;
/// let watch: &Progress<'_> = &|_, _| std::ops::ControlFlow::Continue(());
/// let matrix = transition_matrix(&journeys, &TransitionOptions::default(), watch)?;
/// assert_eq!((matrix[1].from.as_str(), matrix[1].to.as_str()), ("email", "(conversion)"));
/// assert_eq!((matrix[1].count, matrix[1].probability), (1, 0.25));
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_CONFIG` for an order out of range; `CANCELLED` when `progress` says so.
pub fn transition_matrix(
    journeys: &Journeys,
    options: &TransitionOptions,
    progress: &Progress<'_>,
) -> Result<Vec<Transition>> {
    if !(1..=4).contains(&options.order) {
        let detail = format!("expected 1 to 4, got {}", options.order);
        return Err(Error::new(ErrorKind::InvalidConfig, "order", detail));
    }
    let states = (options.order as usize, StateKind::Channel, options.self_loops);
    let transitions = Transitions::from_journeys_watched(journeys, states, progress)?;
    Ok(transitions.rows().collect())
}
