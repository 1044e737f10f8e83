//! Layouts of reports on deals.

use super::layout::Unit::{Amount, Count, Mixed, Money, Number, Percent, Text, Word};
use super::layout::{Column, From, Layout, called, field, list, titled};

const NAME: Column = Column { label: "", from: From::Name, unit: Text };

const BY_SIDE: &[Column] = &[
    NAME,
    called("marketing", "marketing_only", Mixed),
    called("sales", "sales_only", Mixed),
    field("joint", Mixed),
    field("unassigned", Mixed),
];
const PIPELINE: &[Column] = &[
    field("status", Word),
    called("deals that are", "measure", Word),
    field("deals", Count),
    called("of deals", "share_of_deals", Percent),
    field("amount", Money),
    called("of amount", "share_of_amount", Percent),
];
const JOINT: &[Column] = &[
    field("opportunity", Text),
    field("at", Text),
    field("channel", Text),
    field("side", Word),
    field("days_apart", Number),
];
const CHANNELS: &[Column] = &[
    field("channel", Text),
    field("value", Money),
    field("share", Percent),
    field("opportunities", Count),
    field("touches", Count),
    field("cost", Money),
    field("roi", Percent),
    field("roas", Money),
    called("cost per opportunity", "cost_per_opportunity", Money),
    called("rank", "efficiency_rank", Count),
    called("advice", "recommendation", Word),
];
const OPEN_CHANNELS: &[Column] = &[
    field("channel", Text),
    called("weighted value", "value", Money),
    field("share", Percent),
    field("opportunities", Count),
    field("touches", Count),
    field("kinds", Word),
];
const SUMMARY: &[Column] = &[
    field("touches", Count),
    field("credits", Count),
    field("deals", Count),
    called("value", "total", Money),
    called("per touch", "mean", Money),
    called("best fifth", "top_fifth_share", Percent),
    called("least fifth", "bottom_fifth_share", Percent),
    field("gini", Amount),
];
const TOP: &[Column] = &[
    Column { label: "#", from: From::Place, unit: Count },
    field("at", Text),
    field("channel", Text),
    field("kind", Word),
    field("lead", Text),
    field("deals", Count),
    field("value", Money),
    field("share", Percent),
];

const VELOCITY: &[Column] = &[
    field("deal_size", Word),
    called("deals", "opportunities", Count),
    field("won", Count),
    field("lost", Count),
    field("open", Count),
    field("win_rate", Percent),
    called("mean amount", "mean_amount", Money),
    called("median cycle in days", "won_cycle.median", Mixed),
    called("value per day", "per_day", Money),
];
const STAGES: &[Column] = &[
    field("stage", Text),
    field("entered", Count),
    field("advanced", Count),
    field("lost", Count),
    field("still_there", Count),
    field("conversion", Percent),
    called("median days", "days.median", Mixed),
];
const PREDICTIONS: &[Column] = &[
    field("opportunity", Text),
    field("deal_size", Word),
    called("age in days", "age_days", Mixed),
    called("median cycle of deals of this age", "survival.days", Mixed),
    called("no estimate", "survival.reason", Word),
];
const FACTORS: &[Column] =
    &[field("factor", Word), field("model", Text), field("weight", Percent), field("summary", Text)];
const MULTIPLIERS: &[Column] = &[field("name", Word), field("multiplier", Number)];
const TOUCHPOINT_TYPES: &[Column] = &[
    field("kind", Word),
    field("multiplier", Number),
    field("known", Text),
    field("accelerates", Text),
    field("touches", Count),
];

/// The layouts of reports on deals.
pub(super) static DEAL_LAYOUTS: &[Layout] = &[
    Layout {
        answer: "Alignment",
        head: &[
            field("score", Mixed),
            field("grade", Text),
            field("deals", Count),
            called("deals with joint touchpoints", "joint_deals", Count),
            called("joint touchpoints", "joint_touches", Count),
        ],
        tables: &[
            titled("Sales and marketing", "value,points,ideal,touches", BY_SIDE),
            titled(
                "Recommendations",
                "recommendations",
                &[field("rule", Word), called("recommendation", "sentence", Text)],
            ),
            titled("Sourced and influenced pipeline", "pipeline", PIPELINE),
            titled("Joint touchpoints", "joint_touchpoints", JOINT),
        ],
    },
    Layout {
        answer: "ChannelInsights",
        head: &[
            field("value", Money),
            field("cost", Money),
            field("roas", Money),
            called("costs from", "cost_source", Word),
        ],
        tables: &[
            list("channels", CHANNELS),
            list(
                "channels",
                &[field("rule", Word), called("reason", "sentence", Text), field("kinds", Word)],
            ),
        ],
    },
    Layout {
        answer: "AccountJourney",
        head: &[
            field("account", Text),
            field("name", Text),
            field("segment", Text),
            field("touches", Count),
            called("from", "first_at", Text),
            called("to", "last_at", Text),
            called("days", "span_days", Number),
            called("longest gap in days", "longest_gap_days", Number),
            called("mean gap in days", "mean_gap_days", Number),
            called("people engaged", "engaged", Count),
            called("committee", "committee_size", Count),
            called("committee engaged", "engaged_share", Percent),
        ],
        tables: &[
            titled(
                "Deals",
                "deals",
                &[
                    field("opportunity", Text),
                    field("name", Text),
                    field("status", Word),
                    field("stage", Text),
                    field("amount", Money),
                    called("created", "created_at", Text),
                    called("closed", "closed_at", Text),
                    field("cycle_days", Number),
                    field("touches", Count),
                ],
            ),
            titled(
                "People",
                "stakeholders",
                &[
                    field("lead", Text),
                    field("roles", Text),
                    field("member", Text),
                    field("touches", Count),
                    called("first", "first_at", Text),
                    called("last", "last_at", Text),
                ],
            ),
            titled(
                "Milestones",
                "milestones",
                &[
                    field("at", Text),
                    field("milestone", Word),
                    field("opportunity", Text),
                    field("stage", Text),
                    field("lead", Text),
                ],
            ),
            titled(
                "Touches",
                "touchpoints",
                &[
                    field("at", Text),
                    called("gap", "gap_days", Number),
                    field("lead", Text),
                    field("side", Word),
                    field("channel", Text),
                    field("kind", Word),
                    field("stage", Word),
                    field("opportunities", Text),
                ],
            ),
        ],
    },
    Layout {
        answer: "B2bReport",
        head: &[
            field("model", Text),
            called("as of", "as_of", Text),
            field("currency", Text),
            called("win rate", "win_rate", Percent),
            called("value won by touches", "won.summary.total", Money),
            called("cost", "won.channels.cost", Money),
            called("roas", "won.channels.roas", Money),
            called("alignment", "won.alignment.score", Mixed),
            called("grade", "won.alignment.grade", Text),
            called("weighted pipeline with touches", "open.summary.total", Money),
        ],
        tables: &[
            titled("Findings", "findings", &[field("topic", Word), called("finding", "sentence", Text)]),
            titled(
                "Deals",
                "deals",
                &[
                    field("status", Word),
                    field("deals", Count),
                    field("amount", Money),
                    called("mean amount", "mean_amount", Money),
                    called("weighted amount", "weighted_amount", Money),
                    called("without touch", "without_touch", Count),
                ],
            ),
            titled("Sourced and influenced pipeline", "won.alignment.pipeline", PIPELINE),
            titled("Channels of won deals", "won.channels.channels", CHANNELS),
            titled(
                "Sales and marketing in won deals",
                "won.alignment.value,won.alignment.points,won.alignment.ideal,won.alignment.touches",
                BY_SIDE,
            ),
            titled("Touches of won deals", "won.summary", SUMMARY),
            titled("Best touches of won deals", "won.summary.top", TOP),
            titled("Open pipeline by channel", "open.channels", OPEN_CHANNELS),
            titled(
                "Sales and marketing in the open pipeline",
                "open.alignment.value,open.alignment.points,open.alignment.touches",
                BY_SIDE,
            ),
            titled("Touches of the open pipeline", "open.summary", SUMMARY),
            titled("Best touches of the open pipeline", "open.summary.top", TOP),
            titled("Velocity", "velocity.total", VELOCITY),
            titled("Velocity by deal size", "velocity.by_deal_size", VELOCITY),
            titled("Stages", "stages.stages", STAGES),
            titled("Expected cycles of open deals", "velocity.predictions", PREDICTIONS),
            titled("Weights of the B2B factors", "model_info.factors", FACTORS),
            titled("Kinds of touches", "touchpoint_types", TOUCHPOINT_TYPES),
        ],
    },
    Layout { answer: "[TouchpointType]", head: &[], tables: &[list("", TOUCHPOINT_TYPES)] },
    Layout {
        answer: "B2bModelInfo",
        head: &[called("cycle in days of other deals", "default_cycle_days", Mixed)],
        tables: &[
            titled("Factors", "factors", FACTORS),
            titled("Kinds of touches", "touch_types", MULTIPLIERS),
            titled("Stages", "stages", MULTIPLIERS),
            titled("Lead tiers", "tiers", &[field("name", Text), field("multiplier", Number)]),
            titled(
                "Deal sizes",
                "deal_sizes",
                &[
                    field("deal_size", Word),
                    called("expected cycle in days", "expected_cycle_days", Mixed),
                    field("multiplier", Number),
                ],
            ),
        ],
    },
];
