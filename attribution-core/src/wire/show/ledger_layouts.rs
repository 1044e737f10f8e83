//! Layouts of the ledger.

use super::layout::Unit::{Count, Percent, Text, Word};
use super::layout::{Column, Layout, called, field, list, titled};

/// Columns of entries. Amounts are in minor units, as the ledger has them.
const ENTRIES: &[Column] = &[
    field("sequence", Count),
    field("kind", Word),
    field("at", Text),
    field("by", Text),
    field("period", Text),
    field("deal", Text),
    field("partner", Text),
    field("book", Word),
    field("minor", Count),
    field("currency", Text),
    field("share", Percent),
    field("reverses", Count),
    field("reason", Text),
];

/// Columns of sums by kind of entry.
const KINDS: &[Column] = &[field("kind", Word), field("entries", Count), field("minor", Count)];

/// The layouts of the ledger.
pub(super) static LEDGER_LAYOUTS: &[Layout] = &[
    Layout {
        answer: "PostedEntries",
        head: &[field("root", Text)],
        tables: &[titled("Entries: amounts in minor units", "entries", ENTRIES)],
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
                field("minor", Count),
                field("currency", Text),
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
            called("owed before", "opening", Count),
            called("owed after", "closing", Count),
        ],
        tables: &[
            titled("Attribution by kind: amounts in minor units", "attribution.by_kind", KINDS),
            titled("Commission by kind: amounts in minor units", "commission.by_kind", KINDS),
            titled(
                "Lines: amounts in minor units",
                "lines",
                &[
                    field("line", Count),
                    field("book", Word),
                    field("kind", Word),
                    field("at", Text),
                    field("deal", Text),
                    called("deal amount", "deal_minor", Count),
                    field("share", Percent),
                    field("role", Text),
                    field("minor", Count),
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
            titled("Entries: amounts in minor units", "entries", ENTRIES),
            titled(
                "Entries without commission",
                "set_aside",
                &[field("sequence", Count), field("partner", Text), field("reason", Word)],
            ),
        ],
    },
];
