//! Model: a function from a journey to weights.

use crate::domain::{Conservation, Journey, Journeys, Reason};
use crate::error::Result;

/// A function from a journey to one weight for each touch: implement it for a model of your own.
///
/// # Contract
/// [`Model::weigh`] writes one weight, finite and 0 or more, for each touch of the journey. The library divides them by
/// their sum, so that only their proportions matter; where all are zero, every touch gets the same, unless
/// [`Model::conservation`] says that a value may stay unattributed. A broken contract is an error, never a wrong
/// number.
///
/// # Examples
/// ```
/// use attribution_core::models::{Model, attribute};
/// use attribution_core::{Conversion, Journey, JourneyRules, Journeys, Touchpoint};
///
/// /// Each touch earns twice as much as the one before it.
/// struct Doubling;
///
/// impl Model for Doubling {
///     fn weigh(&self, _journey: &Journey<'_>, weights: &mut [f64]) {
///         let mut weight = 1.0;
///         for slot in weights.iter_mut().rev() {
///             *slot = weight;
///             weight /= 2.0;
///         }
///     }
/// }
///
/// let touches = ["search", "email"].map(|channel| Touchpoint::new("ann", "2026-01-01".parse().unwrap(), channel));
/// let conversions = [Conversion::new("ann", "2026-01-02".parse()?, 30.0)];
/// let journeys = Journeys::build(&JourneyRules::default(), &touches, &conversions)?;
/// let credits = attribute(&Doubling, "doubling", &journeys)?;
/// assert_eq!(credits.weights(), [1.0 / 3.0, 2.0 / 3.0]);
/// # Ok::<(), attribution_core::Error>(())
/// ```
pub trait Model: Sync {
    /// Writes one weight for each touch; `weights` comes in with zeros.
    fn weigh(&self, journey: &Journey<'_>, weights: &mut [f64]);

    /// Conservation of credit: what the weights of one journey add up to.
    fn conservation(&self) -> Conservation {
        Conservation::Full
    }

    /// True for a model whose weights follow from what was found in all journeys together, so that a channel's answer is not
    /// the sum of its credits.
    fn has_learned(&self) -> bool {
        false
    }

    /// Checks that the model can work with these journeys.
    ///
    /// # Errors
    /// `MISSING_DATA` when they do not carry what the model needs.
    fn check(&self, journeys: &Journeys) -> Result<()> {
        let _ = journeys;
        Ok(())
    }

    /// Reasons for the weights: one for each touch, the oldest first.
    fn reasons(&self, journey: &Journey<'_>) -> Vec<Reason> {
        let touches = journey.len();
        Reason::for_each(journey, |position| {
            Reason::new(format!("it was touch {} of {touches}", position + 1))
        })
    }
}
