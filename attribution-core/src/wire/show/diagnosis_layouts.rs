//! Layouts of advice on models and of diagnoses of data.

use super::layout::Unit::{Count, Number, Percent, Text, Word};
use super::layout::{Layout, called, field, list, titled};

pub(super) static DIAGNOSIS_LAYOUTS: &[Layout] = &[
    Layout {
        answer: "ModelAdvice",
        head: &[
            field("conversions", Count),
            called("null journeys", "null_journeys", Count),
            field("touches", Count),
            field("channels", Count),
        ],
        tables: &[
            titled(
                "Models that can be believed",
                "recommended",
                &[field("model", Word), field("why", Text), field("because", Word)],
            ),
            titled(
                "Rules",
                "findings",
                &[
                    called("rule", "code", Word),
                    field("applies", Word),
                    field("sentence", Text),
                    field("count", Count),
                    field("share", Number),
                    field("threshold", Number),
                    called("for", "speaks_for", Word),
                    called("against", "speaks_against", Word),
                ],
            ),
        ],
    },
    Layout {
        answer: "DataDiagnosis",
        head: &[
            field("touches", Count),
            field("conversions", Count),
            called("from", "first_day", Text),
            called("to", "last_day", Text),
        ],
        tables: &[
            list(
                "findings",
                &[
                    called("problem", "code", Word),
                    called("about", "subject", Text),
                    field("sentence", Text),
                    field("count", Count),
                    field("share", Percent),
                    called("such as", "examples", Text),
                    field("remedy", Text),
                ],
            ),
            titled("Not looked at", "not_looked_at", &[field("problem", Text), field("reason", Text)]),
        ],
    },
];
