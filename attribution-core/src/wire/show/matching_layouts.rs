//! Layouts of account matching.

use super::layout::Unit::{Amount, Count, Text, Word};
use super::layout::{Column, Layout, called, field, list, titled};

/// Columns of near-duplicates.
const PAIRS: &[Column] = &[
    field("left", Text),
    called("name", "left_name", Text),
    field("right", Text),
    called("its name", "right_name", Text),
    field("score", Amount),
    field("band", Word),
    field("basis", Word),
];

/// The layouts of account matching.
pub(super) static MATCHING_LAYOUTS: &[Layout] = &[
    Layout {
        answer: "AccountMatches",
        head: &[
            called("rows", "counts.given", Count),
            called("accepted", "counts.accepted", Count),
            called("to review", "counts.review", Count),
            called("unmatched", "counts.unmatched", Count),
            called("accounts", "counts.accounts", Count),
            called("set aside", "counts.accounts_set_aside", Count),
        ],
        tables: &[
            list(
                "rows",
                &[
                    field("id", Text),
                    field("name", Text),
                    field("account", Text),
                    called("account name", "account_name", Text),
                    field("score", Amount),
                    field("band", Word),
                    field("basis", Word),
                ],
            ),
            titled(
                "Review queue",
                "review",
                &[
                    field("id", Text),
                    field("name", Text),
                    field("account", Text),
                    called("account name", "account_name", Text),
                    field("score", Amount),
                    field("basis", Word),
                    called("runner-up", "runner_up", Text),
                    called("its score", "runner_up_score", Amount),
                ],
            ),
            titled(
                "Unmatched",
                "unmatched",
                &[
                    field("id", Text),
                    field("name", Text),
                    field("reason", Word),
                    field("nearest", Text),
                    called("nearest name", "nearest_name", Text),
                    called("its score", "nearest_score", Amount),
                ],
            ),
        ],
    },
    Layout {
        answer: "NearDuplicates",
        head: &[
            called("accounts", "counts.accounts", Count),
            called("set aside", "counts.accounts_set_aside", Count),
            called("pairs", "counts.pairs", Count),
            called("accepted", "counts.accepted", Count),
            called("to review", "counts.review", Count),
        ],
        tables: &[list("pairs", PAIRS), titled("Groups", "groups", &[field("accounts", Text)])],
    },
];
