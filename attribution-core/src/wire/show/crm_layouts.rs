//! Layouts of rows of a CRM.

use super::layout::Unit::{Amount, Count, Text, Word};
use super::layout::{Column, From, Layout, Table, called, field, list, titled};

const SIGNALS: &[Column] = &[
    outer("object"),
    outer("field"),
    outer("label"),
    Column { label: "score", from: From::Outer("score"), unit: Amount },
    field("signal", Text),
    field("weight", Amount),
];

/// A column of what the row stands in.
const fn outer(path: &'static str) -> Column {
    Column { label: path, from: From::Outer(path), unit: Text }
}

/// A table of candidates, a row for each of their signals.
const fn candidates(title: &'static str, rows: &'static str) -> Table {
    Table { title, rows, inner: Some("signals"), columns: SIGNALS }
}

/// The layouts of rows of a CRM.
pub(super) static CRM_LAYOUTS: &[Layout] = &[
    Layout {
        answer: "CrmRecords",
        head: &[
            called("rows", "report.rows", Count),
            called("mapped", "report.mapped", Count),
            called("set aside", "report.set_aside", Count),
            called("rejected", "report.rejected", Count),
            called("repaired fields", "report.repaired", Count),
            called("converted leads", "report.converted_leads", Count),
        ],
        tables: &[
            list(
                "report.objects",
                &[
                    field("object", Text),
                    field("record", Word),
                    field("rows", Count),
                    field("mapped", Count),
                    called("set aside", "set_aside", Count),
                    field("rejected", Count),
                    field("repaired", Count),
                    called("nearest name", "nearest", Text),
                ],
            ),
            titled(
                "Set aside",
                "report.reasons",
                &[field("object", Text), field("reason", Word), field("rows", Count)],
            ),
            titled(
                "Rejected",
                "report.rejections",
                &[
                    field("object", Text),
                    field("row", Count),
                    field("id", Text),
                    field("field", Text),
                    called("", "reason", Text),
                ],
            ),
            titled(
                "Repaired",
                "report.repairs",
                &[
                    field("object", Text),
                    field("id", Text),
                    field("field", Text),
                    field("value", Text),
                    called("", "reason", Text),
                ],
            ),
            titled(
                "Fields that the mapping does not name",
                "report.unknown_fields",
                &[field("object", Text), field("field", Text), field("rows", Count)],
            ),
        ],
    },
    Layout {
        answer: "FieldMapping",
        head: &[
            field("system", Word),
            called("date order", "date_order", Word),
            called("probabilities", "probability_unit", Word),
        ],
        tables: &[list(
            "objects",
            &[
                field("object", Text),
                field("record", Word),
                called("id", "fields.id", Text),
                called("also", "also", Text),
            ],
        )],
    },
    Layout {
        answer: "PartnerFields",
        head: &[field("objects", Count), field("fields", Count)],
        tables: &[
            candidates("Partner fields", "partners"),
            candidates("Role fields", "roles"),
            candidates("Registrations", "registrations"),
        ],
    },
];
