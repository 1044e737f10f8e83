//! Functions that explain the credits of one journey.

use crate::domain::Explanation;
use crate::models::ModelSpec;
use crate::wire::function::functions;
use crate::wire::rooms::unread::Unread;

functions! {
    /// Explanations: the arithmetic of what each touch earned.
    EXPLANATIONS

    /// Explanation of one journey: why each touch earned what it earned, with the arithmetic in order.
    fn explain[journeys: Journeys](
        /// Position of the journey, from 0.
        journey: usize,
        /// Model that is to explain itself.
        model: Unread<ModelSpec>,
    ) with progress -> Explanation { model.model()?.explain_watched(journeys, journey, progress) }

    /// Explanation of one journey by a fitted model.
    fn explain_fitted[model: FittedModel, journeys: Journeys](
        /// Position of the journey, from 0.
        journey: usize,
    ) -> Explanation { model.explain(journeys, journey) }
}
