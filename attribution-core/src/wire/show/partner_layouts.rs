//! Layouts of partner attribution: rules, workflows and what would change.

use super::layout::Unit::{Amount, Count, Percent, Text, Word};
use super::layout::{Column, From};
use super::layout::{Layout, called, field, list, money, nested, titled};

/// The deal of a part, from the outer row.
const DEAL: Column = Column { label: "deal", from: From::Outer("deal"), unit: Text };

/// The layouts of partner attribution.
pub(super) static PARTNER_LAYOUTS: &[Layout] = &[
    Layout {
        answer: "PartnerAttribution",
        head: &[
            called("deals", "counts.deals", Count),
            called("attributed", "counts.attributed", Count),
            called("to review", "counts.review", Count),
            called("without evidence", "counts.no_evidence", Count),
            called("without rule", "counts.no_rule", Count),
            called("awards", "counts.awards", Count),
            called("rows of evidence", "counts.evidence", Count),
            called("used", "counts.used", Count),
            called("unused", "counts.unused", Count),
        ],
        tables: &[
            titled(
                "Partners",
                "partners",
                &[
                    field("partner", Text),
                    field("deals", Count),
                    field("shares", Amount),
                    money("amount", "minor"),
                ],
            ),
            nested(
                "Parts of deals",
                "deals",
                "parts",
                &[
                    DEAL,
                    field("partner", Text),
                    field("share", Percent),
                    money("amount", "minor"),
                    field("roles", Word),
                    field("evidence", Text),
                    field("calculation", Text),
                ],
            ),
            titled(
                "Deals",
                "deals",
                &[
                    field("deal", Text),
                    field("outcome", Word),
                    field("rule", Text),
                    field("model", Word),
                    field("sources", Word),
                    money("amount", "minor"),
                    money("unallocated", "unallocated_minor"),
                ],
            ),
            nested(
                "Sides of deals to review",
                "deals",
                "sides",
                &[DEAL, field("source", Word), field("partners", Text), field("evidence", Text)],
            ),
            titled(
                "Evidence that earned nothing",
                "unused",
                &[
                    field("evidence", Text),
                    field("deal", Text),
                    field("partner", Text),
                    field("reason", Word),
                ],
            ),
            titled("Deals without award", "unawarded", &[field("deal", Text), field("reason", Word)]),
        ],
    },
    Layout {
        answer: "RuleSimulation",
        head: &[
            field("deals", Count),
            called("deals that change", "changed", Count),
            called("of another outcome", "outcomes_changed", Count),
        ],
        tables: &[
            titled(
                "Partners",
                "partners",
                &[
                    field("partner", Text),
                    called("deals now", "current_deals", Count),
                    called("proposed", "proposed_deals", Count),
                    money("amount now", "current_minor"),
                    money("proposed", "proposed_minor"),
                    money("change", "change_minor"),
                ],
            ),
            titled(
                "Deals that change",
                "changes",
                &[
                    field("deal", Text),
                    field("partner", Text),
                    called("rule now", "current_rule", Text),
                    called("proposed", "proposed_rule", Text),
                    called("share now", "current_share", Percent),
                    called("proposed", "proposed_share", Percent),
                    money("change", "change_minor"),
                ],
            ),
        ],
    },
    Layout {
        answer: "RuleValidation",
        head: &[field("valid", Text)],
        tables: &[
            titled(
                "Problems",
                "problems",
                &[field("rule", Text), field("path", Text), field("detail", Text)],
            ),
            titled(
                "Active rules of one priority, the one that decides first",
                "same_priority",
                &[field("priority", Count), field("rules", Text)],
            ),
        ],
    },
    Layout {
        answer: "EvidenceOfTouches",
        head: &[],
        tables: &[
            titled(
                "Evidence",
                "evidence",
                &[
                    field("id", Text),
                    field("partner", Text),
                    called("deal", "opportunity", Text),
                    field("at", Text),
                    field("source", Word),
                    field("kind", Word),
                    field("role", Word),
                    field("weight", Amount),
                    field("confidence", Percent),
                ],
            ),
            titled(
                "Touches that are no evidence of a partner",
                "unused",
                &[field("row", Count), field("touch", Text), field("reason", Word)],
            ),
        ],
    },
    Layout {
        answer: "[RuleTemplate]",
        head: &[],
        tables: &[list("", &[field("id", Text), field("name", Text), field("description", Text)])],
    },
    Layout {
        answer: "[WorkflowTemplate]",
        head: &[],
        tables: &[list("", &[field("id", Text), field("name", Text), field("description", Text)])],
    },
];
