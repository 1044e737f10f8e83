//! Every touch the same.

use crate::domain::{Journey, Reason};
use crate::math::count_f64;
use crate::model::Model;
use crate::model::ModelInfo;

pub(in crate::models) const LINEAR: ModelInfo = ModelInfo {
    name: "linear",
    known_as: &["even", "uniform"],
    summary: "Every touch earns the same.",
    why: "You have no reason to prefer one touch to another, and want no channel forgotten.",
    formula: "1",
    reference: "Kannan, P. K., Reinartz, W. and Verhoef, P. C. (2016), \"The path to purchase and attribution \
                modeling\", International Journal of Research in Marketing 33(3), 449-456, \
                doi:10.1016/j.ijresmar.2016.07.001",
    ..ModelInfo::PLAIN
};

/// Weights of `linear`.
pub(in crate::models) struct Linear;

impl Model for Linear {
    fn weigh(&self, _: &Journey<'_>, weights: &mut [f64]) {
        weights.fill(1.0);
    }

    fn reasons(&self, journey: &Journey<'_>) -> Vec<Reason> {
        let reason = Reason::new(match journey.len() {
            1 => "it was the only touch".into(),
            touches => format!("all {touches} touches earn the same"),
        });
        let touches = count_f64(journey.len() as u64);
        vec![reason.with("touches", touches); journey.len()]
    }
}
