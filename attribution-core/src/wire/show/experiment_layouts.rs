//! Layouts of evaluations, lift tests and calibrations.

use super::layout::Unit::{Amount, Count, Number, Percent, Text};
use super::layout::{Column, Layout, called, field, list, titled};

const EVALUATED: &[Column] = &[
    field("model", Text),
    field("accuracy", Percent),
    called("with baseline", "accuracy_with_baseline", Percent),
    called("mean error", "mean_absolute_error", Percent),
    called("rank correlation", "rank_correlation", Amount),
    called("baseline", "baseline.conversions", Count),
    called("true baseline", "baseline.true_conversions", Count),
];

pub(super) static EXPERIMENT_LAYOUTS: &[Layout] = &[
    Layout { answer: "[Evaluation]", head: &[], tables: &[list("", EVALUATED)] },
    Layout {
        answer: "Evaluation",
        head: EVALUATED,
        tables: &[list(
            "channels",
            &[
                field("channel", Text),
                field("conversions", Count),
                called("true conversions", "true_conversions", Count),
                called("share", "model_share", Percent),
                called("true share", "true_share", Percent),
                field("error", Percent),
            ],
        )],
    },
    Layout {
        answer: "ConversionLift",
        head: &[
            called("treated rate", "treated_rate", Percent),
            called("control rate", "control_rate", Percent),
            called("incremental conversions", "incremental", Count),
            called("standard error", "incremental_standard_error", Count),
            called("relative lift", "relative_lift", Percent),
            called("low", "relative_interval.low", Percent),
            called("high", "relative_interval.high", Percent),
            called("difference", "difference", Percent),
            called("low", "interval.low", Percent),
            called("high", "interval.high", Percent),
            called("p", "p_value", Number),
            field("z", Number),
            field("level", Percent),
        ],
        tables: &[],
    },
    Layout {
        answer: "CupedEffect",
        head: &[
            field("difference", Number),
            called("standard error", "standard_error", Number),
            called("low", "interval.low", Number),
            called("high", "interval.high", Number),
            field("level", Percent),
            called("unadjusted difference", "unadjusted_difference", Number),
            called("its standard error", "unadjusted_standard_error", Number),
            called("variance reduction", "variance_reduction", Percent),
            field("theta", Number),
        ],
        tables: &[],
    },
    Layout {
        answer: "SampleSize",
        head: &[
            field("treated", Count),
            field("control", Count),
            field("total", Count),
            called("control rate", "control_rate", Percent),
            called("treated rate", "treated_rate", Percent),
            called("relative effect", "relative_effect", Percent),
            called("incremental conversions", "incremental", Count),
        ],
        tables: &[],
    },
    Layout {
        answer: "LiftCalibration",
        head: &[
            field("model", Text),
            called("baseline", "baseline.conversions", Count),
            called("baseline before", "prior_baseline.conversions", Count),
            field("level", Percent),
            field("note", Text),
        ],
        tables: &[
            list(
                "channels",
                &[
                    field("channel", Text),
                    field("prior", Count),
                    field("experiment", Count),
                    called("weight", "experiment_weight", Percent),
                    field("posterior", Count),
                    called("low", "posterior_interval.low", Count),
                    called("high", "posterior_interval.high", Count),
                    called("share before", "prior_share", Percent),
                    called("share", "posterior_share", Percent),
                    field("factor", Amount),
                ],
            ),
            titled(
                "Tests",
                "tests",
                &[
                    field("channel", Text),
                    called("from", "period.start", Text),
                    called("to", "period.end", Text),
                    called("credited", "conversions", Count),
                    field("incremental", Count),
                    called("standard error", "standard_error", Count),
                    called("incremental per credit", "incremental_per_credit", Amount),
                ],
            ),
        ],
    },
];
