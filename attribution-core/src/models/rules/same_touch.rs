//! Only what happened at the very instant of the conversion.

use crate::domain::{Conservation, Journey, Journeys, Reason};
use crate::error::Result;
use crate::model::Model;
use crate::model::ModelInfo;
use crate::models::spec::needs_times;

pub(in crate::models) const SAME_TOUCH: ModelInfo = ModelInfo {
    name: "same_touch",
    known_as: &["Same Touch (Adobe Analytics)"],
    summary: "Touches at the very instant of the conversion share it; without one it stays unattributed.",
    why: "The conversion and the touch are one event, such as a click in a mail that confirms an order.",
    formula: "1 for a touch at the time of the conversion, 0 for the others",
    fields: &["at"],
    conservation: Conservation::WhereEarned,
    reference: "Adobe, \"Attribution models\", Adobe Analytics documentation: Same Touch",
    ..ModelInfo::PLAIN
};

/// Weights of `same_touch`.
pub(in crate::models) struct SameTouch;

impl Model for SameTouch {
    fn weigh(&self, journey: &Journey<'_>, weights: &mut [f64]) {
        for (weight, age) in weights.iter_mut().zip(journey.ages_days()) {
            *weight = if age == 0.0 { 1.0 } else { 0.0 };
        }
    }

    fn conservation(&self) -> Conservation {
        SAME_TOUCH.conservation
    }

    fn check(&self, journeys: &Journeys) -> Result<()> {
        needs_times(journeys, SAME_TOUCH.name)
    }

    fn reasons(&self, journey: &Journey<'_>) -> Vec<Reason> {
        let clause = |age| match age {
            0.0 => "it happened at the instant of the conversion",
            _ => "only touches at the instant of the conversion earn",
        };
        journey.ages_days().map(|age| Reason::new(clause(age)).with("age_days", age)).collect()
    }
}
