//! Layouts of identities.

use super::layout::Unit::{Count, Text};
use super::layout::{Layout, called, field, list, titled};

/// The layouts of identities.
pub(super) static IDENTITY_LAYOUTS: &[Layout] = &[Layout {
    answer: "StitchedIdentities",
    head: &[
        field("buyers", Count),
        called("links", "links.given", Count),
        called("joining", "links.joining", Count),
        called("of accounts", "links.of_accounts", Count),
        called("after as_of", "links.after_as_of", Count),
        called("without id", "links.without_id", Count),
        called("of one id", "links.of_one_id", Count),
        called("between accounts", "links.between_accounts", Count),
        called("of ids that join nobody", "links.of_cut", Count),
    ],
    tables: &[
        list("identities", &[field("kind", Text), field("id", Text), field("buyer", Text)]),
        titled(
            "Accounts",
            "accounts",
            &[field("buyer", Text), field("account", Text), field("source", Text)],
        ),
        titled(
            "Ids that join nobody",
            "cut",
            &[
                field("kind", Text),
                field("id", Text),
                field("reason", Text),
                field("linked", Count),
                called("others of kind", "linked_kind", Text),
            ],
        ),
        titled(
            "Conflicts",
            "conflicts",
            &[field("conflict", Text), field("of", Text), called("chosen", "chosen", Text)],
        ),
    ],
}];
