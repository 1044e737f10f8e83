//! Layouts of path analytics.

use super::layout::Unit::{Amount, Count, Money, Number, Path, Percent, Text, Word};
use super::layout::{Column, From, Layout, called, field, list, titled};

const NAME: Column = Column { label: "", from: From::Name, unit: Word };

const BINS: &[Column] = &[
    called("from", "lowest", Number),
    called("to", "highest", Number),
    field("touches", Count),
    called("effective journeys", "effective_journeys", Amount),
    field("predicted", Number),
    field("observed", Number),
    called("predicted / observed", "ratio", Amount),
    called("observed at least", "observed_low", Number),
    called("at most", "observed_high", Number),
];

/// The layouts of path analytics.
pub(super) static PATH_LAYOUTS: &[Layout] = &[
    Layout {
        answer: "PathPatterns",
        head: &[
            called("paths", "distinct", Count),
            field("journeys", Count),
            field("conversions", Count),
            field("conversion_rate", Percent),
            field("value", Money),
        ],
        tables: &[
            list(
                "patterns",
                &[
                    field("path", Path),
                    field("journeys", Count),
                    field("conversions", Count),
                    called("rate", "conversion_rate", Percent),
                    field("value", Money),
                    field("mean_value", Money),
                    field("mean_days", Amount),
                ],
            ),
            titled(
                "Paths that are not listed",
                "remaining",
                &[
                    called("paths", "patterns", Count),
                    field("journeys", Count),
                    field("conversions", Count),
                    field("value", Money),
                ],
            ),
        ],
    },
    Layout {
        answer: "ConversionReliability",
        head: &[
            field("model", Text),
            called("journeys learned from", "learned.journeys", Count),
            called("mapped", "mapped.journeys", Count),
            called("judged", "judged.journeys", Count),
            called("unknown touches", "unknown", Count),
            field("note", Text),
        ],
        tables: &[
            titled(
                "Scores",
                "raw,calibrated",
                &[
                    NAME,
                    called("Brier score", "brier_score", Number),
                    called("log loss", "log_loss", Number),
                    called("calibration error", "expected_calibration_error", Number),
                ],
            ),
            titled("As the model predicts", "raw.bins", BINS),
            titled("By the isotonic map", "calibrated.bins", BINS),
        ],
    },
    Layout {
        answer: "PathLengths",
        head: &[],
        tables: &[
            titled(
                "Touches of a journey",
                "converting,not_converting,all",
                &[
                    NAME,
                    called("journeys", "touches.count", Count),
                    called("mean", "touches.mean", Amount),
                    called("median", "touches.median", Amount),
                    called("90%", "touches.p90", Amount),
                    called("most", "touches.max", Count),
                    called("mean channels", "distinct_channels.mean", Amount),
                    called("most channels", "distinct_channels.max", Count),
                ],
            ),
            titled(
                "Journeys by length",
                "histogram",
                &[
                    field("touches", Text),
                    field("converting", Count),
                    field("not_converting", Count),
                    field("all", Count),
                    called("rate", "conversion_rate", Percent),
                ],
            ),
        ],
    },
    Layout {
        answer: "TimeLags",
        head: &[
            called("conversions", "first_touch_to_conversion.count", Count),
            called("coverage", "coverage", Percent),
            called("by a lookback of days", "covering_lookback_days", Amount),
        ],
        tables: &[
            titled(
                "Hours",
                "first_touch_to_conversion,last_touch_to_conversion,between_touches",
                &[
                    NAME,
                    field("count", Count),
                    field("mean", Amount),
                    field("median", Amount),
                    called("90%", "p90", Amount),
                    field("min", Amount),
                    field("max", Amount),
                ],
            ),
            titled(
                "Lags by length",
                "histogram",
                &[
                    called("time", "range", Text),
                    called("from first touch", "first_touch_to_conversion", Count),
                    called("up to here", "cumulative_share", Percent),
                    called("from last touch", "last_touch_to_conversion", Count),
                    field("between_touches", Count),
                ],
            ),
        ],
    },
    Layout {
        answer: "Assists",
        head: &[
            field("conversions", Count),
            field("value", Money),
            called("of a single touch", "single_touch", Count),
        ],
        tables: &[list(
            "channels",
            &[
                field("channel", Text),
                field("conversions", Count),
                field("first", Count),
                field("assisted", Count),
                field("last", Count),
                field("only", Count),
                called("assisted / last", "assisted_per_last", Amount),
                field("value", Money),
                field("first_value", Money),
                field("assisted_value", Money),
                field("last_value", Money),
                field("only_value", Money),
            ],
        )],
    },
    Layout {
        answer: "[PositionRow]",
        head: &[],
        tables: &[list(
            "",
            &[
                field("channel", Text),
                field("touches", Count),
                field("only", Count),
                field("first", Count),
                field("middle", Count),
                field("last", Count),
                called("mean position", "mean_relative_position", Percent),
            ],
        )],
    },
    Layout {
        answer: "ChannelOverlap",
        head: &[field("journeys", Count), called("sets", "distinct_sets", Count)],
        tables: &[
            titled(
                "Channels of a journey, and no others",
                "sets",
                &[
                    field("channels", Text),
                    field("journeys", Count),
                    field("conversions", Count),
                    called("rate", "conversion_rate", Percent),
                    field("value", Money),
                ],
            ),
            titled(
                "Pairs",
                "pairs",
                &[
                    field("channel", Text),
                    field("other", Text),
                    called("journeys with both", "journeys", Count),
                    field("conversions", Count),
                    field("jaccard", Percent),
                    called("of channel", "share_of_channel", Percent),
                    called("of other", "share_of_other", Percent),
                ],
            ),
        ],
    },
    Layout {
        answer: "Flows",
        head: &[field("journeys", Count), field("conversions", Count), field("value", Money)],
        tables: &[list(
            "links",
            &[
                called("step", "from_step", Count),
                field("from", Text),
                field("to", Text),
                field("journeys", Count),
                field("value", Money),
            ],
        )],
    },
    Layout {
        answer: "[Transition]",
        head: &[],
        tables: &[list(
            "",
            &[field("from", Text), field("to", Text), field("count", Count), field("probability", Percent)],
        )],
    },
    Layout {
        answer: "NgramLift",
        head: &[
            field("journeys", Count),
            field("conversions", Count),
            field("conversion_rate", Percent),
            field("tested", Count),
            field("discoveries", Count),
            called("at a false discovery rate of", "false_discovery_rate", Percent),
        ],
        tables: &[list(
            "ngrams",
            &[
                called("sequence", "ngram", Path),
                field("support", Count),
                field("converting", Count),
                called("rate", "conversion_rate", Percent),
                called("odds ratio", "odds_ratio", Amount),
                field("p", Number),
                field("q", Number),
                field("discovery", Word),
                field("lift", Amount),
                field("rate_lift", Amount),
                called("plain p", "plain_p", Number),
                called("plain q", "plain_q", Number),
            ],
        )],
    },
    Layout {
        answer: "Funnel",
        head: &[
            field("by", Text),
            field("mode", Word),
            field("followed_by", Word),
            field("keys", Count),
            field("never_entered", Count),
            field("completion", Percent),
        ],
        tables: &[list(
            "steps",
            &[
                field("step", Text),
                field("entered", Count),
                called("from the step before", "continued", Count),
                called("rate", "from_previous", Percent),
                called("of the first", "from_start", Percent),
                field("dropped", Count),
                field("drop_off", Percent),
                called("median hours", "hours_from_previous.median", Amount),
                called("mean hours", "hours_from_previous.mean", Amount),
                called("90% hours", "hours_from_previous.p90", Amount),
                field("note", Text),
            ],
        )],
    },
    Layout {
        answer: "Cohorts",
        head: &[
            called("as of", "as_of", Text),
            called("journeys after it", "journeys_after_as_of", Count),
            called("conversions after it", "conversions_after_as_of", Count),
        ],
        tables: &[titled(
            "Conversion rate up to the end of each month since the first touch",
            "cohorts",
            &[
                field("cohort", Text),
                field("journeys", Count),
                field("conversions", Count),
                called("rate", "conversion_rate", Percent),
                field("value", Money),
                Column {
                    label: "",
                    from: From::Each { of: "cumulative_rate", names: "months", value: "" },
                    unit: Percent,
                },
            ],
        )],
    },
    Layout {
        answer: "Timeline",
        head: &[
            field("key", Text),
            field("converted", Word),
            called("at", "converted_at", Text),
            called("probability at the start", "start", Percent),
        ],
        tables: &[list(
            "touches",
            &[
                called("#", "position", Count),
                field("channel", Text),
                field("at", Text),
                field("probability", Percent),
                field("influence", Percent),
            ],
        )],
    },
];
