//! Layouts of the ledger.

use super::layout::Unit::{Count, Percent, Text, Word};
use super::layout::{Column, Layout, called, field, list, money, titled};

/// Columns of entries.
const ENTRIES: &[Column] = &[
    field("sequence", Count),
    field("kind", Word),
    field("at", Text),
    field("by", Text),
    field("period", Text),
    field("deal", Text),
    field("partner", Text),
    field("book", Word),
    money("amount", "minor"),
    field("share", Percent),
    field("reverses", Count),
    field("reason", Text),
];

/// Columns of sums by kind of entry.
const KINDS: &[Column] = &[field("kind", Word), field("entries", Count), money("amount", "minor")];

/// The layouts of the ledger.
pub(super) static LEDGER_LAYOUTS: &[Layout] = &[
    Layout {
        answer: "PostedEntries",
        head: &[field("root", Text)],
        tables: &[titled("Entries", "entries", ENTRIES)],
    },
    Layout { answer: "[LedgerEntry]", head: &[], tables: &[list("", ENTRIES)] },
    Layout { answer: "LedgerRoot", head: &[field("root", Text), field("entries", Count)], tables: &[] },
    Layout {
        answer: "Verification",
        head: &[
            field("holds", Text),
            field("entries", Count),
            called("breaks at", "broken.at", Count),
            called("why", "broken.why", Word),
            field("root", Text),
        ],
        tables: &[],
    },
    Layout {
        answer: "InclusionProof",
        head: &[field("sequence", Count), called("entries", "tree_size", Count), field("tree_root", Text)],
        tables: &[],
    },
    Layout {
        answer: "ProofCheck",
        head: &[field("holds", Text)],
        tables: &[titled("Entry", "entry", ENTRIES)],
    },
    Layout {
        answer: "[BalanceRow]",
        head: &[],
        tables: &[list(
            "",
            &[
                field("partner", Text),
                field("deal", Text),
                field("period", Text),
                field("book", Word),
                money("amount", "minor"),
                field("entries", Count),
            ],
        )],
    },
    Layout {
        answer: "Statement",
        head: &[
            field("partner", Text),
            field("period", Text),
            field("currency", Text),
            money("owed before", "opening"),
            money("owed after", "closing"),
        ],
        tables: &[
            titled("Attribution by kind", "attribution.by_kind", KINDS),
            titled("Commission by kind", "commission.by_kind", KINDS),
            titled(
                "Lines",
                "lines",
                &[
                    field("line", Count),
                    field("book", Word),
                    field("kind", Word),
                    field("at", Text),
                    field("deal", Text),
                    money("deal amount", "deal_minor"),
                    field("share", Percent),
                    field("role", Text),
                    money("amount", "minor"),
                    called("on line", "for_line", Count),
                    called("takes back line", "reverses_line", Count),
                ],
            ),
        ],
    },
    Layout {
        answer: "CommissionReport",
        head: &[called("had commission before", "earlier", Count), field("root", Text)],
        tables: &[
            titled("Entries", "entries", ENTRIES),
            titled(
                "Entries without commission",
                "set_aside",
                &[field("sequence", Count), field("partner", Text), field("reason", Word)],
            ),
        ],
    },
];
