//! Layouts of links, channels and visits.

use super::layout::Unit::{Count, Number, Path, Percent, Text, Word};
use super::layout::{Layout, called, field, list, titled};

const CLICK_IDS: &[super::layout::Column] = &[
    called("click id", "name", Text),
    field("platform", Text),
    field("source", Text),
    field("medium", Text),
    called("ads only", "only_ads", Word),
    field("value", Text),
];

/// The layouts of channels.
pub(super) static CHANNEL_LAYOUTS: &[Layout] = &[
    Layout {
        answer: "ParsedLink",
        head: &[
            field("host", Text),
            field("path", Text),
            field("source", Text),
            field("medium", Text),
            field("campaign", Text),
            field("content", Text),
            field("term", Text),
            called("campaign id", "campaign_id", Text),
            called("platform", "source_platform", Text),
            called("creative format", "creative_format", Text),
            called("tactic", "marketing_tactic", Text),
        ],
        tables: &[list("click_ids", CLICK_IDS)],
    },
    Layout {
        answer: "GroupedChannel",
        head: &[
            field("channel", Text),
            field("rule", Text),
            called("own rule", "own_rule", Word),
            called("lists of", "lists_version", Text),
        ],
        tables: &[],
    },
    Layout {
        answer: "VisitChannels",
        head: &[
            called("visits", "given", Count),
            field("touches", Count),
            called("internal", "internal", Count),
            called("payment gateway", "payment_gateway", Count),
            field("unassigned", Count),
            called("with conflicts", "with_conflicts", Count),
            called("lists of", "lists_version", Text),
        ],
        tables: &[
            titled(
                "Channels",
                "channels",
                &[field("channel", Text), field("touches", Count), field("share", Percent)],
            ),
            titled("Rules", "rules", &[field("rule", Text), field("channel", Text), field("visits", Count)]),
            titled(
                "Visits",
                "visits",
                &[
                    field("channel", Text),
                    field("source", Text),
                    field("medium", Text),
                    field("campaign", Text),
                    called("click id", "click_id", Text),
                    field("rule", Text),
                    called("conflicts", "conflicts", Path),
                ],
            ),
        ],
    },
    Layout {
        answer: "LinkAudit",
        head: &[field("visits", Count), field("tagged", Count), field("clean", Count)],
        tables: &[list(
            "findings",
            &[
                called("finding", "kind", Word),
                called("about", "subject", Text),
                field("visits", Count),
                field("share", Percent),
                field("remedy", Text),
            ],
        )],
    },
    Layout {
        answer: "BrandedSearch",
        head: &[field("branded", Word), field("brand", Text), field("matched", Text), field("edits", Count)],
        tables: &[],
    },
    Layout {
        answer: "ExposureInfluence",
        head: &[called("direct", "direct", Percent)],
        tables: &[list(
            "exposures",
            &[
                field("channel", Text),
                called("age in hours", "age_hours", Number),
                field("probability", Percent),
                called("counts", "counts", Word),
            ],
        )],
    },
    Layout {
        answer: "SourceLists",
        head: &[field("version", Text), field("bytes", Count)],
        tables: &[list(
            "lists",
            &[
                called("list", "name", Text),
                field("date", Text),
                field("entries", Count),
                field("bytes", Count),
                field("licence", Text),
                field("hash", Text),
                field("origin", Text),
            ],
        )],
    },
];
