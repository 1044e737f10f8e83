//! Layouts of pipeline reports.

use super::layout::Unit::{Count, Mixed, Money, Percent, Text, Word};
use super::layout::{Column, From, Layout, Table, called, field, titled};

const FUNNEL: &[Column] = &[
    field("group", Text),
    field("touches", Count),
    field("leads", Count),
    called("qualified", "qualified_leads", Count),
    field("opportunities", Count),
    called("won", "won_deals", Count),
    called("lost", "lost_deals", Count),
    called("open", "open_deals", Count),
    called("won revenue", "won_revenue", Money),
    called("open pipeline", "open_pipeline", Money),
    called("weighted", "weighted_pipeline", Money),
];
const RETURNS: &[Column] = &[
    field("group", Text),
    field("cost", Money),
    called("per lead", "cost_per_lead", Money),
    called("per opportunity", "cost_per_opportunity", Money),
    called("per won deal", "cpa", Money),
    called("roi won", "roi", Percent),
    called("roas won", "roas", Money),
    field("pipeline_roi", Percent),
    field("pipeline_roas", Money),
];
const INFLUENCE: &[Column] = &[
    field("group", Text),
    called("leads", "influenced_leads", Count),
    called("opportunities", "influenced_opportunities", Count),
    called("won", "influenced_won", Count),
    called("closed", "influenced_closed", Count),
    called("open", "influenced_open", Count),
    field("win_rate", Percent),
    called("low", "win_rate_low", Percent),
    called("high", "win_rate_high", Percent),
    called("cycle in days", "mean_cycle_days", Mixed),
    called("first touch to close", "mean_first_touch_to_close_days", Mixed),
];
const SUMS: &[Column] = &[
    Column { label: "", from: From::Name, unit: Word },
    field("leads", Count),
    called("qualified", "qualified_leads", Count),
    field("opportunities", Count),
    called("won", "won_deals", Count),
    called("lost", "lost_deals", Count),
    called("open", "open_deals", Count),
    called("won revenue", "won_revenue", Money),
    called("open pipeline", "open_pipeline", Money),
    called("weighted", "weighted_pipeline", Money),
];

const TRACE: &[Column] = &[
    Column { label: "group", from: From::Outer("group"), unit: Text },
    field("milestone", Word),
    field("id", Text),
    field("credit", Count),
    field("value", Money),
];

const STAGE_RATES: &[Column] = &[
    field("stage", Text),
    called("closed deals", "closed", Count),
    field("won", Count),
    field("rate", Percent),
    field("open", Count),
    called("open pipeline", "open_pipeline", Money),
    field("expected", Money),
    called("by the crm", "crm_weighted", Money),
];
const EXPECTED: &[Column] = &[
    field("group", Text),
    called("open deals", "open_deals", Count),
    called("open pipeline", "open_pipeline", Money),
    field("expected", Money),
    called("by the crm", "crm_weighted", Money),
];
const EXPECTED_SUMS: &[Column] = &[
    Column { label: "", from: From::Name, unit: Word },
    called("open deals", "open_deals", Count),
    called("open pipeline", "open_pipeline", Money),
    field("expected", Money),
    called("by the crm", "crm_weighted", Money),
];

/// The layouts of pipeline reports.
pub(super) static PIPELINE_LAYOUTS: &[Layout] = &[
    Layout {
        answer: "PipelineReport",
        head: &[
            field("by", Word),
            field("model", Text),
            called("as of", "as_of", Text),
            called("lookback in days", "lookback_days", Mixed),
            field("currency", Text),
            field("cost", Money),
            called("costs from", "cost_source", Word),
            called("won revenue", "total.won_revenue", Money),
            called("open pipeline", "total.open_pipeline", Money),
        ],
        tables: &[
            titled("Earned: credits, which add up", "rows", FUNNEL),
            titled("Together", "unattributed,total", SUMS),
            titled("Cost and return", "rows", RETURNS),
            titled("Influenced: with any touch, so that a deal counts for several", "rows", INFLUENCE),
            Table {
                title: "Leads and deals behind the figures",
                rows: "rows",
                inner: Some("trace"),
                columns: TRACE,
            },
        ],
    },
    Layout {
        answer: "Forecast",
        head: &[
            called("expected", "mean", Money),
            called("from", "low", Money),
            called("to", "high", Money),
            field("level", Percent),
            called("by the crm", "crm_weighted", Money),
            field("open_pipeline", Money),
            called("open deals", "open_deals", Count),
            called("per day", "velocity_per_day", Money),
            field("currency", Text),
            called("as of", "as_of", Text),
            called("closed deals since", "since", Text),
            field("model", Text),
        ],
        tables: &[
            titled("Win rates by stage", "stages", STAGE_RATES),
            titled("Expected revenue: credits, which add up", "rows", EXPECTED),
            titled("Together", "unattributed,total", EXPECTED_SUMS),
        ],
    },
];
