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

const INFLUENCER: Column = field("influencer", Text);
const SENTENCES: &[Column] = &[INFLUENCER, called("in words", "sentence", Text)];
const PARTS: &[Column] = &[
    INFLUENCER,
    called("fees", "cost.fees", Money),
    called("posts", "cost.posts", Money),
    called("commission", "cost.commission", Money),
    called("products", "cost.products", Money),
    called("shared", "cost.shared", Money),
    called("shared by", "cost.sharing", Word),
];
const POSTS: &[Column] = &[
    INFLUENCER,
    field("posts", Count),
    field("impressions", Mixed),
    field("engagements", Mixed),
    field("engagement_rate", Percent),
    called("cost per engagement", "cost_per_engagement", Money),
];
const TRACE_OF_INFLUENCER: &[Column] = &[
    Column { label: "influencer", from: From::Outer("influencer"), unit: Text },
    field("milestone", Word),
    field("id", Text),
    field("credit", Count),
    field("value", Money),
];

const CLAIMS: &[Column] = &[
    field("platform", Text),
    called("from", "period.start", Text),
    called("up to", "period.end", Text),
    called("claimed", "claimed_conversions", Count),
    called("attributed", "attributed_conversions", Count),
    called("ratio", "conversions_ratio", Money),
    called("overclaim", "conversions_overclaim", Count),
    called("claimed value", "claimed_value", Money),
    called("attributed value", "attributed_value", Money),
    called("ratio of value", "value_ratio", Money),
    called("overclaimed value", "value_overclaim", Money),
    called("by", "claimed_by", Word),
    field("note", Text),
];
const CLAIMS_TOGETHER: &[Column] = &[
    called("from", "period.start", Text),
    called("up to", "period.end", Text),
    field("platforms", Count),
    called("claimed", "claimed_conversions", Count),
    called("booked", "booked_conversions", Count),
    called("ratio", "conversions_ratio", Money),
    called("overclaim", "conversions_overclaim", Count),
    called("claimed value", "claimed_value", Money),
    called("booked value", "booked_value", Money),
    called("ratio of value", "value_ratio", Money),
    called("overclaimed value", "value_overclaim", Money),
];

const CODES: &[Column] = &[
    field("code", Text),
    field("influencer", Text),
    field("touches", Count),
    field("repeated", Count),
    called("without an earlier touch", "without_earlier_touch", Count),
    field("leak", Percent),
];
const UNKNOWN_CODES: &[Column] = &[field("code", Text), field("redemptions", Count), field("nearest", Text)];
const PROMO_TOUCHES: &[Column] = &[
    called("customer", "journey", Text),
    field("at", Text),
    field("channel", Text),
    field("influencer", Text),
    field("campaign", Text),
];

const UNEARNED: Table = titled(
    "Leads and deals that no touch earned",
    "unattributed.trace",
    &[field("milestone", Word), field("id", Text), field("value", Money)],
);

/// A table of the figures of each row, which are those of a group.
const fn of_figures(title: &'static str, columns: &'static [Column]) -> Table {
    Table { title, rows: "rows", inner: Some("figures"), columns }
}

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
            UNEARNED,
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
    Layout {
        answer: "InfluencerReport",
        head: &[
            called("won revenue", "total.won_revenue", Money),
            called("open pipeline", "total.open_pipeline", Money),
            field("cost", Money),
            called("cost of nobody", "cost_of_nobody", Money),
            field("currency", Text),
            called("as of", "as_of", Text),
            field("model", Text),
        ],
        tables: &[
            titled("In words", "rows", SENTENCES),
            of_figures("Earned: credits, which add up", FUNNEL),
            titled("Together", "unattributed,total", SUMS),
            of_figures("Cost and return", RETURNS),
            titled("Parts of the cost", "rows", PARTS),
            titled("Posts", "rows", POSTS),
            of_figures("Influenced: with any touch, so that a deal counts for several", INFLUENCE),
            Table {
                title: "Leads and deals behind the figures",
                rows: "rows",
                inner: Some("figures.trace"),
                columns: TRACE_OF_INFLUENCER,
            },
            UNEARNED,
        ],
    },
    Layout {
        answer: "Reconciliation",
        head: &[field("model", Text), field("by", Word), field("currency", Text)],
        tables: &[
            titled("Claims beside credits", "rows", CLAIMS),
            titled("Claims together beside the books", "periods", CLAIMS_TOGETHER),
        ],
    },
    Layout {
        answer: "PromoRedemptions",
        head: &[
            field("redemptions", Count),
            field("repeated", Count),
            called("outside validity", "outside_validity", Count),
            called("without code", "without_code", Count),
            field("unknown", Count),
        ],
        tables: &[
            titled("Codes", "codes", CODES),
            titled("Unknown codes", "unknown_codes", UNKNOWN_CODES),
            titled("Touches", "touches", PROMO_TOUCHES),
        ],
    },
];
