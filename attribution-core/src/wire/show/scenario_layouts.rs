//! Layouts of scenarios and of the truth about them.

use super::layout::Unit::{Amount, Count, Number, Text};
use super::layout::{Column, Layout, called, field, list, titled};

const EFFECTS: &[Column] = &[
    field("channel", Text),
    field("touches", Count),
    field("caused", Amount),
    field("rang", Amount),
    field("removal", Amount),
    called("Shapley value", "shapley", Amount),
];

/// The layouts of scenarios.
pub(super) static SCENARIO_LAYOUTS: &[Layout] = &[
    Layout {
        answer: "SimulatedScenarioRows",
        head: &[
            called("people", "truth.people", Count),
            called("journeys", "truth.journeys", Count),
            called("touches", "truth.touches", Count),
            called("conversions", "truth.conversions", Count),
            called("baseline", "truth.causal.baseline.conversions", Amount),
            called("conversions without a touch", "truth.untouched_conversions", Count),
            called("observed until", "truth.observed_until", Text),
        ],
        tables: &[list("truth.effects", EFFECTS)],
    },
    Layout {
        answer: "ScenarioTruth",
        head: &[
            field("people", Count),
            field("journeys", Count),
            field("touches", Count),
            field("conversions", Count),
            called("baseline", "causal.baseline.conversions", Amount),
            called("conversions without a touch", "untouched_conversions", Count),
            called("observed until", "observed_until", Text),
        ],
        tables: &[list("effects", EFFECTS)],
    },
    Layout {
        answer: "Scenario",
        head: &[
            field("people", Count),
            field("seed", Count),
            called("active days", "active_days", Number),
            called("tail days", "tail_days", Number),
            field("baseline", Number),
            called("window days", "window_days", Number),
            called("in market", "in_market", Number),
            called("intent sigma", "intent_sigma", Number),
        ],
        tables: &[
            list(
                "channels",
                &[
                    field("name", Text),
                    called("mean touches", "mean_touches", Number),
                    field("beta", Number),
                    called("half-life", "half_life_days", Number),
                    field("tilt", Number),
                    field("gamma", Number),
                    field("saturation", Number),
                ],
            ),
            titled(
                "Pairs",
                "pairs",
                &[
                    field("first", Text),
                    field("second", Text),
                    field("beta", Number),
                    called("within days", "within_days", Number),
                ],
            ),
            titled(
                "Upstream effects",
                "spawns",
                &[
                    field("first", Text),
                    field("second", Text),
                    field("probability", Number),
                    called("lag days", "lag_days", Number),
                ],
            ),
        ],
    },
];
