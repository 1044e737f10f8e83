//! Layouts of all answers that have a table.

use super::layout::{Column, From, Layout, Table, Unit, called, field, list};
use Unit::{Amount, Count, Number, Path, Percent, Text, Word};

const PLACE: Column = Column { label: "#", from: From::Place, unit: Count };
const KEYS: Column = Column { label: "", from: From::Keys { outer: false }, unit: Text };
const PARAMETERS: &[Column] = &[field("name", Text), field("value", Number), field("standard_error", Number)];
const WARNINGS: &[Column] = &[called("warning", "code", Word), called("", "detail", Text)];
const ALLOCATED: &[Column] = &[
    called("channel", "id", Text),
    field("spend", Amount),
    field("change", Amount),
    field("response", Amount),
    called("roas", "average_roas", Amount),
    field("marginal_roas", Amount),
    called("bound", "active", Word),
];
const GROUPS: &[Column] = &[called("group", "id", Text), field("spend", Amount), field("price", Amount)];

/// The layouts, by the room of their answers.
pub(super) static LAYOUTS: &[Layout] = &[
    Layout {
        answer: "BuildReport",
        head: &[
            field("rows", Count),
            called("rejected", "rows_rejected", Count),
            field("touches", Count),
            called("used", "touches_used", Count),
            field("conversions", Count),
            called("attributable", "conversions_attributable", Count),
            called("unattributed", "conversions_unattributed", Count),
            called("refunds", "refunds.given", Count),
            called("touches of promo codes", "promo_codes.touches", Count),
            field("value", Amount),
            called("value unattributed", "value_unattributed", Amount),
            called("converting journeys", "journeys_converting", Count),
            called("null journeys", "journeys_null", Count),
        ],
        tables: &[
            list("rejected", &[called("rejected", "path", Text), called("", "detail", Text)]),
            list(
                "notes",
                &[called("note", "code", Text), called("", "path", Text), called("", "detail", Text)],
            ),
            list("columns_ignored", &[called("column that was not read", "", Text)]),
        ],
    },
    Layout {
        answer: "[CountedPath]",
        head: &[],
        tables: &[list(
            "",
            &[
                field("path", Path),
                field("conversions", Count),
                field("value", Amount),
                field("nulls", Count),
            ],
        )],
    },
    Layout {
        answer: "OpenJourneys",
        head: &[
            field("open", Count),
            field("unknown", Count),
            called("expected conversions", "expected_conversions", Amount),
            called("probability at the start", "start", Percent),
        ],
        tables: &[list(
            "journeys",
            &[
                field("key", Text),
                field("count", Count),
                field("path", Path),
                called("last touch", "last_touch_at", Text),
                field("probability", Percent),
                field("calibrated", Percent),
                called("influence of the last touch", "influence", Percent),
            ],
        )],
    },
    Layout {
        answer: "OrderChoice",
        head: &[field("order", Count), called("by", "criterion", Word), field("steps", Count)],
        tables: &[list(
            "candidates",
            &[
                field("order", Count),
                field("states", Count),
                field("parameters", Count),
                called("log-likelihood", "log_likelihood", Amount),
                called("AIC", "aic", Amount),
                called("BIC", "bic", Amount),
                called("AUC", "auc", Number),
            ],
        )],
    },
    Layout {
        answer: "Unattributed",
        head: &[field("conversions", Count), field("value", Amount)],
        tables: &[],
    },
    #[cfg(feature = "b2b")]
    Layout {
        answer: "[TouchFactors]",
        head: &[],
        tables: &[list(
            "",
            &[
                field("opportunity", Text),
                field("channel", Text),
                field("time", Percent),
                field("quality", Percent),
                field("account", Percent),
                field("stage", Percent),
                field("velocity", Percent),
                field("mix", Percent),
                field("credit", Amount),
            ],
        )],
    },
    #[cfg(feature = "b2b")]
    Layout {
        answer: "[DealFacts]",
        head: &[],
        tables: &[list(
            "",
            &[
                field("opportunity", Text),
                field("status", Word),
                called("size", "deal_size", Text),
                field("amount", Amount),
                called("cycle days", "cycle_days", Number),
                called("expected", "expected_cycle_days", Number),
                called("bonus", "velocity_bonus", Number),
                field("complexity", Number),
                called("committee", "committee_factor", Number),
            ],
        )],
    },
    #[cfg(feature = "b2b")]
    Layout {
        answer: "[LeadGrade]",
        head: &[],
        tables: &[list("", &[field("lead", Text), field("total", Number), field("tier", Word)])],
    },
    #[cfg(feature = "response")]
    Layout {
        answer: "CurveValues",
        head: &[field("inflection", Amount), field("max_average_spend", Amount), field("maximum", Amount)],
        tables: &[Table {
            title: "",
            rows: "",
            inner: None,
            columns: &[
                PLACE,
                field("response", Amount),
                field("marginal", Number),
                field("average", Number),
                field("elasticity", Number),
                field("inverse_marginal", Amount),
            ],
        }],
    },
    #[cfg(feature = "response")]
    Layout {
        answer: "AdstockValues",
        head: &[field("half_life", Number), field("total_multiplier", Number)],
        tables: &[Table {
            title: "",
            rows: "",
            inner: None,
            columns: &[PLACE, field("weights", Number), field("adstocked", Amount)],
        }],
    },
    #[cfg(feature = "response")]
    Layout {
        answer: "CurveFit",
        head: &[
            field("family", Text),
            called("r²", "r2", Number),
            field("sigma", Number),
            field("identifiable", Text),
            field("observed_max", Amount),
        ],
        tables: &[list("parameters", PARAMETERS), list("warnings", WARNINGS)],
    },
    #[cfg(feature = "response")]
    Layout {
        answer: "CurveDraws",
        head: &[called("family", "fit.family", Text), field("level", Percent)],
        tables: &[
            list(
                "parameters",
                &[field("name", Text), field("value", Number), field("low", Number), field("high", Number)],
            ),
            list("fit.warnings", WARNINGS),
        ],
    },
    #[cfg(feature = "budget")]
    Layout {
        answer: "Allocation",
        head: &[
            field("status", Word),
            field("spend", Amount),
            field("response", Amount),
            field("profit", Amount),
            field("roas", Amount),
            called("shadow price", "shadow_price", Number),
            called("no shadow price", "shadow_price_reason", Word),
            field("gap", Percent),
        ],
        tables: &[list("channels", ALLOCATED), list("groups", GROUPS)],
    },
    #[cfg(feature = "budget")]
    Layout {
        answer: "UncertainAllocation",
        head: &[
            field("status", Word),
            field("spend", Amount),
            field("utility", Amount),
            called("mean response", "mean_response", Amount),
            called("tail response", "tail_response", Amount),
            field("gap", Percent),
        ],
        tables: &[Table {
            title: "",
            rows: "",
            inner: None,
            columns: &[
                PLACE,
                called("spend", "spends", Amount),
                called("thompson", "thompson_spends", Amount),
                called("value of information", "value_of_information", Amount),
            ],
        }],
    },
    #[cfg(feature = "budget")]
    Layout {
        answer: "[FrontierPoint]",
        head: &[],
        tables: &[list(
            "",
            &[
                field("budget", Amount),
                field("spend", Amount),
                field("response", Amount),
                field("profit", Amount),
                field("roas", Amount),
                field("marginal_roas", Amount),
                field("status", Word),
            ],
        )],
    },
    #[cfg(feature = "budget")]
    Layout {
        answer: "PlanOutcome",
        head: &[
            field("spend", Amount),
            field("response", Amount),
            field("profit", Amount),
            field("roas", Amount),
        ],
        tables: &[Table {
            title: "",
            rows: "",
            inner: None,
            columns: &[PLACE, called("response", "responses", Amount), field("marginal_roas", Amount)],
        }],
    },
    #[cfg(feature = "budget")]
    Layout {
        answer: "FlightPlan",
        head: &[
            field("status", Word),
            field("spend", Amount),
            field("response", Amount),
            called("even response", "even_response", Amount),
            called("shadow price", "shadow_price", Number),
            field("gap", Percent),
        ],
        tables: &[Table {
            title: "",
            rows: "channels",
            inner: Some(""),
            columns: &[
                Column { label: "channel", from: From::Outer("id"), unit: Text },
                Column { label: "period", from: From::Place, unit: Count },
                field("spend", Amount),
                field("adstock", Amount),
                field("response", Amount),
            ],
        }],
    },
    #[cfg(feature = "returns")]
    Layout {
        answer: "RoiTable",
        head: &[
            called("cost", "total.cost", Amount),
            called("value", "total.value", Amount),
            called("roas", "total.roas", Amount),
            called("value without cost", "value_without_cost", Amount),
        ],
        tables: &[
            list(
                "rows",
                &[
                    KEYS,
                    field("conversions", Count),
                    field("value", Amount),
                    field("cost", Amount),
                    field("profit", Amount),
                    field("roi", Percent),
                    field("roas", Amount),
                    field("cpa", Amount),
                    called("of cost", "share_of_cost", Percent),
                    called("of value", "share_of_value", Percent),
                ],
            ),
            Table {
                title: "",
                rows: "rows",
                inner: Some("intervals"),
                columns: &[
                    Column { label: "", from: From::Keys { outer: true }, unit: Text },
                    field("metric", Text),
                    field("low", Amount),
                    field("high", Amount),
                ],
            },
            list("advice", &[KEYS, called("advice", "action", Word), field("reason", Text)]),
        ],
    },
    #[cfg(feature = "returns")]
    Layout {
        answer: "MetricValue",
        head: &[field("value", Number), called("no value", "reason", Word)],
        tables: &[],
    },
    #[cfg(feature = "planning")]
    Layout {
        answer: "BudgetPlan",
        head: &[
            called("status", "allocation.status", Word),
            called("spend", "allocation.spend", Amount),
            called("response", "allocation.response", Amount),
            called("profit", "allocation.profit", Amount),
            called("roas", "allocation.roas", Amount),
        ],
        tables: &[
            list("allocation.channels", ALLOCATED),
            list("allocation.groups", GROUPS),
            list(
                "observations",
                &[
                    field("channel", Text),
                    called("curve", "fit.family", Text),
                    called("r²", "fit.r2", Number),
                    called("identifiable", "fit.identifiable", Text),
                ],
            ),
            list("left_out", &[called("left out", "channel", Text), field("reason", Text)]),
        ],
    },
    #[cfg(feature = "compare")]
    Layout {
        answer: "Comparison",
        head: &[],
        tables: &[
            list(
                "channels",
                &[
                    field("channel", Text),
                    Column {
                        label: "",
                        from: From::Each { of: "models", names: "models", value: "share" },
                        unit: Percent,
                    },
                    field("mean", Percent),
                    field("min", Percent),
                    field("max", Percent),
                    field("consensus", Word),
                ],
            ),
            list(
                "pairs",
                &[
                    called("model", "a", Text),
                    called("and", "b", Text),
                    field("distance", Percent),
                    called("rank correlation", "rank_correlation", Amount),
                ],
            ),
        ],
    },
    #[cfg(feature = "compare")]
    Layout {
        answer: "Bootstrap",
        head: &[
            field("model", Text),
            called("replicates", "options.replicates", Count),
            called("level", "options.level", Percent),
        ],
        tables: &[list(
            "channels",
            &[
                field("channel", Text),
                called("share", "share.estimate", Percent),
                called("low", "share.low", Percent),
                called("high", "share.high", Percent),
                called("value", "value.estimate", Amount),
                called("low", "value.low", Amount),
                called("high", "value.high", Amount),
                field("rank", Count),
                called("rank stability", "rank_stability", Percent),
            ],
        )],
    },
];
