//! Functions of what comes from elsewhere: a warehouse, another tool, a model of one's own.

use crate::domain::{Conservation, Credits, Journeys};
use crate::models::{FittedModel, ModelSpec};
use crate::paths::CountedTransition;
use crate::wire::function::functions;
use crate::wire::handle::Held;
use crate::wire::rooms::unread::Unread;

functions! {
    /// Elsewhere: credits and models whose numbers were not made here.
    ELSEWHERE

    /// Credits from weights that come from elsewhere: a warehouse, another tool, a model of one's own.
    fn credits_from_weights[journeys: Journeys](
        /// Name of the model that gave the weights.
        model: String,
        /// Weight of each touch of the converting journeys, in the order of the lines of credits.
        weights: Vec<f64>,
        /// Sum of the weights of one journey.
        conservation: Conservation = default,
    ) -> Held<Credits> { Credits::from_weights(Journeys::clone(journeys), model, conservation, weights).map(Held) }

    /// Fitted model, learned from transitions that were counted elsewhere; a conversion counts as worth 1.
    fn fit_transitions[](
        /// Model that learns, with states of one channel: `markov` of order 1.
        model: Unread<ModelSpec>,
        /// Transitions with their counts: from `(start)` or a channel, to a channel, `(conversion)` or `(null)`.
        transitions: Vec<CountedTransition>,
    ) with progress -> Held<FittedModel> { model.model()?.fit_transitions(&transitions, progress).map(Held) }
}
