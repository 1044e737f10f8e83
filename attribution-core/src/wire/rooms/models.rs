//! Functions of models: credits, learning and explanations.

use serde::Serialize;

use super::unread::Unread;
use crate::domain::{Credits, Explanation, Unattributed};
use crate::models::{ChannelEffect, FittedDetails, FittedModel, ModelSpec};
use crate::wire::function::functions;
use crate::wire::handle::Held;

/// Model as it is written: an object with the parameters that differ from their defaults.
#[derive(Serialize)]
#[serde(transparent)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
struct Checked(#[cfg_attr(feature = "schema", schemars(with = "crate::models::ModelObject"))] ModelSpec);

functions! {
    /// Models: from journeys to credits.
    MODELS

    /// Model with its checks passed: its own name, and the parameters that differ from their defaults.
    fn check_model[](
        /// Model to check.
        model: Unread<ModelSpec>,
    ) -> Checked { model.model().map(Checked) }

    /// Credits of a model for all converting journeys; a model that learns does so from these journeys first.
    fn attribute[journeys: Journeys](
        /// Model that gives the credits.
        model: Unread<ModelSpec>,
    ) with progress -> Held<Credits> { model.model()?.attribute_watched(journeys, progress).map(Held) }

    /// Explanation of one journey: why each touch earned what it earned, with the arithmetic in order.
    fn explain[journeys: Journeys](
        /// Position of the journey, from 0.
        journey: usize,
        /// Model that is to explain itself.
        model: Unread<ModelSpec>,
    ) with progress -> Explanation { model.model()?.explain_watched(journeys, journey, progress) }

    /// Fitted model, learned from counts of paths.
    fn fit[summary: PathSummary](
        /// Model that learns.
        model: Unread<ModelSpec>,
    ) with progress -> Held<FittedModel> { model.model()?.fit_watched(summary, progress).map(Held) }

    /// Fitted model, learned from journeys.
    fn fit_journeys[journeys: Journeys](
        /// Model that learns.
        model: Unread<ModelSpec>,
    ) with progress -> Held<FittedModel> { model.model()?.fit_journeys(journeys, progress).map(Held) }

    /// Credits of a fitted model for all converting journeys, which need not be those that it learned from.
    fn attribute_fitted[model: FittedModel, journeys: Journeys]() with progress -> Held<Credits> {
        model.attribute_watched(journeys, progress).map(Held)
    }

    /// Explanation of one journey by a fitted model.
    fn explain_fitted[model: FittedModel, journeys: Journeys](
        /// Position of the journey, from 0.
        journey: usize,
    ) -> Explanation { model.explain(journeys, journey) }

    /// Effects of the channels as a fitted model found them: what each earns of all conversions and all value.
    fn effects[model: FittedModel]() -> Vec<ChannelEffect> { Ok(model.effects()) }

    /// Everything that there is to see of a fitted model, such as its effects and its transition matrix.
    fn details[model: FittedModel]() -> FittedDetails { Ok(model.details()) }

    /// Conversions and value that a model gives no touch.
    fn unattributed[credits: Credits]() -> Unattributed { Ok(credits.unattributed()) }
}
