//! Layouts of registrations and of partners.

use super::layout::Unit::{Amount, Count, Mixed, Money, Number, Percent, Text, Word};
use super::layout::{Column, Layout, Table, called, field, list, titled};

/// Columns of a queue.
const QUEUE: &[Column] = &[
    called("registration", "id", Text),
    field("partner", Text),
    called("account", "account_name", Text),
    called("deal", "opportunity_name", Text),
    field("amount", Money),
    field("currency", Text),
    field("status", Word),
    called("submitted", "submitted_at", Text),
    called("expires", "expires_at", Text),
    called("days left", "days_left", Amount),
];

/// Columns of pairs.
const PAIRS: &[Column] = &[
    field("earlier", Text),
    called("its partner", "earlier_partner", Text),
    field("later", Text),
    called("its partner", "later_partner", Text),
    called("account score", "account_score", Amount),
    called("name score", "name_score", Amount),
    called("days between", "days_between", Amount),
];

/// Figures of one registration.
const REGISTRATION: &[Column] = &[
    called("registration", "id", Text),
    field("partner", Text),
    field("status", Word),
    called("submitted", "submitted_at", Text),
    called("expires", "expires_at", Text),
    field("opportunity", Text),
];

/// Columns of a history.
const HISTORY: &[Column] = &[
    field("at", Text),
    field("by", Text),
    field("action", Word),
    field("from", Word),
    field("to", Word),
    field("why", Text),
    called("expires", "expires_at", Text),
    field("opportunity", Text),
];

/// The layouts of registrations.
pub(super) static REGISTRATION_LAYOUTS: &[Layout] = &[
    Layout { answer: "DealRegistration", head: REGISTRATION, tables: &[list("history", HISTORY)] },
    Layout {
        answer: "RegisteredDeal",
        head: &[
            called("registration", "registration.id", Text),
            called("partner", "registration.partner", Text),
            called("status", "registration.status", Word),
            called("expires", "registration.expires_at", Text),
        ],
        tables: &[titled("Likely duplicates", "duplicates", PAIRS)],
    },
    Layout {
        answer: "ExpiredRegistrations",
        head: &[
            called("registrations", "counts.registrations", Count),
            called("expired", "counts.expired", Count),
            called("kept", "counts.kept", Count),
        ],
        tables: &[list("expired", REGISTRATION)],
    },
    Layout {
        answer: "RegistrationQueue",
        head: &[
            called("registrations", "counts.registrations", Count),
            called("soon", "counts.soon", Count),
            called("rest", "counts.rest", Count),
            called("to expire", "counts.to_expire", Count),
            called("decided", "counts.decided", Count),
            called("not yet submitted", "counts.not_yet_submitted", Count),
        ],
        tables: &[
            titled("Expire soon", "soon", QUEUE),
            titled("Others, the oldest first", "rest", QUEUE),
            titled("To be expired", "to_expire", QUEUE),
            titled("Decided", "decided", &[field("status", Word), field("registrations", Count)]),
        ],
    },
    Layout {
        answer: "RegistrationDuplicates",
        head: &[
            called("registrations", "counts.registrations", Count),
            called("compared", "counts.compared", Count),
            called("set aside", "counts.set_aside", Count),
            called("pairs", "counts.pairs", Count),
            called("conflicts", "counts.conflicts", Count),
        ],
        tables: &[
            list("pairs", PAIRS),
            titled("Not compared", "set_aside", &[field("registration", Text), field("reason", Word)]),
        ],
    },
    Layout {
        answer: "RegistrationConflicts",
        head: &[
            called("registrations", "counts.registrations", Count),
            called("compared", "counts.compared", Count),
            called("set aside", "counts.set_aside", Count),
            called("conflicts", "counts.conflicts", Count),
        ],
        tables: &[Table {
            title: "",
            rows: "conflicts",
            inner: Some("sides"),
            columns: &[
                Column { label: "conflict", from: super::layout::From::Outer("priority"), unit: Text },
                called("registration", "id", Text),
                field("partner", Text),
                field("status", Word),
                called("submitted", "submitted_at", Text),
                called("account", "account_name", Text),
                called("deal", "opportunity_name", Text),
                called("expected close", "expected_close_at", Text),
                field("amount", Money),
                field("currency", Text),
            ],
        }],
    },
    Layout {
        answer: "RegistrationEvidence",
        head: &[
            called("registrations", "counts.registrations", Count),
            called("evidence", "counts.evidence", Count),
            called("set aside", "counts.set_aside", Count),
            called("without approver", "counts.without_approver", Count),
        ],
        tables: &[
            list(
                "evidence",
                &[
                    called("registration", "id", Text),
                    field("partner", Text),
                    called("deal", "opportunity", Text),
                    field("status", Word),
                    called("submitted", "submitted_at", Text),
                    called("approved by", "approved_by", Text),
                ],
            ),
            titled(
                "Set aside",
                "set_aside",
                &[field("registration", Text), field("partner", Text), field("reason", Word)],
            ),
        ],
    },
];

/// Columns of amounts.
const AMOUNTS: &[Column] = &[
    field("partner", Text),
    field("currency", Text),
    field("won", Money),
    field("sourced", Money),
    field("influenced", Money),
    field("attributed", Money),
    field("pipeline", Money),
    called("sourced pipeline", "sourced_pipeline", Money),
];

/// Columns of rows that do not count.
const SET_ASIDE: &[Column] =
    &[field("table", Word), field("row", Count), field("id", Text), field("reason", Word)];

/// The layouts of partner analytics and health.
pub(super) static PARTNER_REPORT_LAYOUTS: &[Layout] = &[
    Layout {
        answer: "PartnerAnalytics",
        head: &[
            called("deals", "totals.deals", Count),
            called("with a partner", "totals.with_partner", Count),
            called("sourced", "totals.sourced", Count),
            called("influenced", "totals.influenced", Count),
            called("partners", "totals.partners", Count),
            called("win rate with a partner", "win_rate.with.rate", Percent),
            called("without", "win_rate.without.rate", Percent),
            called("set aside", "counts.set_aside", Count),
        ],
        tables: &[
            list(
                "partners",
                &[
                    field("partner", Text),
                    field("deals", Count),
                    field("sourced", Count),
                    field("influenced", Count),
                    field("won", Count),
                    field("lost", Count),
                    field("open", Count),
                    called("mean share", "mean_share", Percent),
                    called("win rate", "win_rate.with.rate", Percent),
                    called("low", "win_rate.with.low", Percent),
                    called("high", "win_rate.with.high", Percent),
                    called("baseline", "win_rate.without.rate", Percent),
                    called("days to close", "time_to_close.with.median", Amount),
                ],
            ),
            titled("Amounts, each deal once", "money", AMOUNTS),
            titled("Amounts of partners", "partner_money", AMOUNTS),
            titled(
                "Roles",
                "roles",
                &[
                    field("role", Text),
                    field("deals", Count),
                    field("partners", Count),
                    called("win rate", "win_rate.with.rate", Percent),
                    called("low", "win_rate.with.low", Percent),
                    called("high", "win_rate.with.high", Percent),
                    called("baseline", "win_rate.without.rate", Percent),
                ],
            ),
            titled(
                "Time to close of won deals",
                "time_to_close.with,time_to_close.without",
                &[
                    Column { label: "partner", from: super::layout::From::Name, unit: Text },
                    field("deals", Count),
                    called("mean days", "mean", Amount),
                    called("median days", "median", Amount),
                ],
            ),
            titled(
                "Months",
                "trend",
                &[
                    field("month", Text),
                    field("created", Count),
                    field("sourced", Count),
                    field("won", Count),
                    field("lost", Count),
                    field("evidence", Count),
                    field("partners", Count),
                ],
            ),
            titled(
                "Attributed by month",
                "attributed_trend",
                &[
                    field("month", Text),
                    field("partner", Text),
                    field("currency", Text),
                    field("attributed", Money),
                ],
            ),
            titled(
                "Partners of a deal",
                "splits",
                &[field("partners", Count), field("deals", Count), field("won", Count), field("lost", Count)],
            ),
            titled(
                "Shares",
                "shares",
                &[called("from", "low", Percent), called("to", "high", Percent), field("count", Count)],
            ),
            titled(
                "Rankings",
                "rankings",
                &[
                    field("measure", Word),
                    field("currency", Text),
                    field("end", Word),
                    field("place", Count),
                    field("partner", Text),
                    field("value", Mixed),
                ],
            ),
            titled(
                "Deals in common",
                "overlaps",
                &[
                    field("left", Text),
                    field("right", Text),
                    field("deals", Count),
                    field("won", Count),
                    field("jaccard", Percent),
                ],
            ),
            titled(
                "Concentration",
                "concentration",
                &[
                    field("measure", Word),
                    field("currency", Text),
                    field("partners", Count),
                    field("hhi", Number),
                ],
            ),
            titled("Set aside", "set_aside", SET_ASIDE),
        ],
    },
    Layout {
        answer: "PartnerFiguresTable",
        head: &[
            field("currency", Text),
            called("deals", "counts.deals_used", Count),
            called("evidence", "counts.evidence_used", Count),
            called("awards", "counts.awards_used", Count),
            called("set aside", "counts.set_aside", Count),
        ],
        tables: &[
            list(
                "figures",
                &[
                    field("partner", Text),
                    called("recent revenue", "revenue_recent", Money),
                    called("before", "revenue_before", Money),
                    called("days since activity", "days_since_activity", Amount),
                    field("won", Count),
                    field("lost", Count),
                    called("baseline", "baseline_win_rate", Percent),
                    field("pipeline", Money),
                    field("target", Money),
                    field("approved", Count),
                    called("not approved", "not_approved", Count),
                ],
            ),
            titled("Set aside", "set_aside", SET_ASIDE),
        ],
    },
    Layout {
        answer: "PartnerHealth",
        head: &[],
        tables: &[list(
            "partners",
            &[
                field("partner", Text),
                field("score", Amount),
                field("grade", Text),
                called("revenue trend", "parts.revenue_trend", Amount),
                called("recency", "parts.recency", Amount),
                called("win rate", "parts.win_rate", Amount),
                called("pipeline", "parts.pipeline_coverage", Amount),
                called("registrations", "parts.registration_quality", Amount),
                field("missing", Text),
            ],
        )],
    },
];
