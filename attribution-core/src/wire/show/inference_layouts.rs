//! Layouts of inference.

use super::layout::Unit::{Amount, Count, Number, Percent, Text, Word};
use super::layout::{Column, Layout, called, field, titled};

/// Columns of a reliability table.
const BINS: &[Column] = &[
    called("from", "low", Percent),
    called("to", "high", Percent),
    called("pairs", "count", Count),
    field("predicted", Percent),
    field("observed", Percent),
];

/// The layouts of inference.
pub(super) static INFERENCE_LAYOUTS: &[Layout] = &[
    Layout {
        answer: "InferredTouches",
        head: &[
            called("activities", "counts.activities", Count),
            called("mapped", "counts.mapped", Count),
            called("unmatched", "counts.unmatched", Count),
            called("skipped", "counts.skipped", Count),
        ],
        tables: &[
            titled(
                "Deals of activities: raw = base × time × kind + bonus",
                "mappings",
                &[
                    field("activity", Text),
                    called("deal", "opportunity", Text),
                    field("basis", Word),
                    called("match", "match_score", Amount),
                    called("days before close", "days_before_close", Amount),
                    field("base", Amount),
                    field("time", Amount),
                    field("kind", Amount),
                    called("bonus", "account_bonus", Amount),
                    field("raw", Amount),
                    field("confidence", Percent),
                    field("share", Percent),
                ],
            ),
            titled(
                "Activities without a deal",
                "unmatched",
                &[
                    field("activity", Text),
                    field("reason", Word),
                    called("best candidate", "opportunity", Text),
                    field("confidence", Percent),
                ],
            ),
            titled(
                "Activities left as they are",
                "skipped",
                &[field("activity", Text), field("reason", Word)],
            ),
            titled(
                "Confidences",
                "histogram",
                &[called("from", "low", Percent), called("to", "high", Percent), field("count", Count)],
            ),
        ],
    },
    Layout {
        answer: "ConfidenceCalibration",
        head: &[
            field("pairs", Count),
            field("right", Count),
            called("Brier score before", "before.brier_score", Number),
            called("after", "after.brier_score", Number),
            called("cross-fitted", "cross_fitted.brier_score", Number),
            called("calibration error before", "before.expected_calibration_error", Percent),
            called("after", "after.expected_calibration_error", Percent),
            called("cross-fitted", "cross_fitted.expected_calibration_error", Percent),
        ],
        tables: &[
            titled(
                "Calibration",
                "calibration",
                &[called("raw score", "score", Number), called("probability", "value", Percent)],
            ),
            titled("Before", "before.bins", BINS),
            titled("Cross-fitted", "cross_fitted.bins", BINS),
            titled(
                "Least confidences for a precision",
                "thresholds",
                &[
                    field("wanted", Percent),
                    field("min_confidence", Percent),
                    field("kept", Count),
                    field("precision", Percent),
                    called("at least (95 %)", "precision_low", Percent),
                    field("recall", Percent),
                ],
            ),
        ],
    },
];
