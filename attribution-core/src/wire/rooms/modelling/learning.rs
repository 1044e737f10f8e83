//! Functions of models that learn: fitted once, and what is to be seen of them.

use crate::domain::Credits;
use crate::error::{Error, ErrorKind, Problem, Result};
use crate::math::{Isotonic, IsotonicStep, range_objection};
use crate::models::{ChannelEffect, FittedDetails, FittedModel, ModelSpec, OpenJourneys};
use crate::wire::function::functions;
use crate::wire::handle::Held;
use crate::wire::rooms::unread::Unread;

functions! {
    /// Learning: models that are fitted to journeys, and give credits to others.
    LEARNING

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

    /// Effects of the channels as a fitted model found them: what each earns of all conversions and all value.
    fn effects[model: FittedModel]() -> Vec<ChannelEffect> { Ok(model.effects()) }

    /// Everything that there is to see of a fitted model, such as its effects and its transition matrix.
    fn details[model: FittedModel]() -> FittedDetails { Ok(model.details()) }

    /// Conversion probability of each journey that has not converted, the likeliest first, by a fitted `markov` model.
    fn conversion_probability[model: FittedModel, journeys: Journeys](
        /// Number of journeys that are listed; 100 when left out.
        top: Option<u32> = default,
        /// Isotonic map from the model's probability to that which comes true, as `conversion_reliability` gives it.
        calibration: Option<Vec<IsotonicStep>> = default,
    ) -> OpenJourneys {
        let top = top.unwrap_or(100) as usize;
        match calibration {
            None => model.open_journeys(journeys, top),
            Some(steps) => model.open_journeys_calibrated(journeys, top, &calibration_of(steps)?),
        }
    }
}

/// Isotonic map of probabilities.
fn calibration_of(steps: Vec<IsotonicStep>) -> Result<Isotonic> {
    let beyond = |(index, step): (usize, &IsotonicStep)| {
        let detail = range_objection(step.value, 1.0)?;
        Some(Problem { path: format!("[{index}].value"), detail })
    };
    let problems = steps.iter().enumerate().filter_map(beyond).collect();
    let checked = Error::from_problems(ErrorKind::InvalidInput, problems).map_or(Ok(()), Err);
    checked.and_then(|()| Isotonic::from_steps(steps)).map_err(|error| error.within("calibration"))
}
