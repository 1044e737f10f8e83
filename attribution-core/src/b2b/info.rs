//! Entries of the B2B models in the catalogue.

use crate::model::{ModelInfo, ParameterInfo, ParameterKind};

/// Name of the mix; those of the factors begin with it.
pub(super) const MIX: &str = "b2b";

const NONE: &str = "None: B2B practice; the multipliers are a starting point to be replaced by your own";

const TOUCH_TYPES: ParameterInfo = ParameterInfo {
    name: "touch_types",
    kind: ParameterKind::NumberByName,
    default: "{}",
    summary: "Multipliers of kinds of touches that differ from the usual.",
};
const STAGES: ParameterInfo = ParameterInfo {
    name: "stages",
    kind: ParameterKind::NumberByName,
    default: "{}",
    summary: "Multipliers of funnel stages that differ from the usual.",
};
const TIERS: ParameterInfo = ParameterInfo {
    name: "tiers",
    kind: ParameterKind::NumberByName,
    default: "{}",
    summary: "Multipliers of lead tiers that differ from the usual, by the letters from A to D.",
};
const EXPECTED_CYCLE_DAYS: ParameterInfo = ParameterInfo {
    name: "expected_cycle_days",
    kind: ParameterKind::NumberByName,
    default: "{}",
    summary: "Expected sales cycle in days by size of the deal, where it differs from the usual.",
};
const DEFAULT_CYCLE_DAYS: ParameterInfo = ParameterInfo {
    name: "default_cycle_days",
    kind: ParameterKind::AMOUNT,
    default: "180",
    summary: "Expected sales cycle in days of a deal of another size, or of none.",
};
const DECAY_SHARE: ParameterInfo = ParameterInfo {
    name: "decay_share",
    kind: ParameterKind::AMOUNT,
    default: "0.3",
    summary: "Decay time as a share of the sales cycle: a touch loses all but 1/e of its weight in it.",
};
const MIN_DECAY_DAYS: ParameterInfo = ParameterInfo {
    name: "min_decay_days",
    kind: ParameterKind::Number { min: 0.0, max: None, above: true },
    default: "14",
    summary: "Least decay time in days.",
};
const MISSING_ENGAGEMENT: ParameterInfo = ParameterInfo {
    name: "missing_engagement",
    kind: ParameterKind::Number { min: 0.0, max: Some(100.0), above: false },
    default: "50",
    summary: "Engagement of a touch that has none, 0 to 100.",
};
const SALES_MULTIPLIER: ParameterInfo = ParameterInfo {
    name: "sales_multiplier",
    kind: ParameterKind::AMOUNT,
    default: "1.3",
    summary: "Multiplier of touches of sales.",
};
const COMMITTEE: ParameterInfo = ParameterInfo {
    name: "committee",
    kind: ParameterKind::Choice { options: &["flat", "per_stakeholder"] },
    default: r#""flat""#,
    summary: "Weighting of a buying committee: every touch for itself, or every stakeholder the same.",
};
const ACCELERATORS: ParameterInfo = ParameterInfo {
    name: "accelerators",
    kind: ParameterKind::Names,
    default: r#"["demo_request","sales_call"]"#,
    summary: "Kinds of touches that speed a deal up.",
};
const ACCELERATION: ParameterInfo = ParameterInfo {
    name: "acceleration",
    kind: ParameterKind::AMOUNT,
    default: "0.2",
    summary: "Weight that such a touch gains with a bonus of 1, as a share.",
};
const SCORE_WEIGHTS: ParameterInfo = ParameterInfo {
    name: "score_weights",
    kind: ParameterKind::NumberByName,
    default: "{}",
    summary: "Weights of the scores by which leads without a tier are graded, where they differ from the usual.",
};
const TIER_THRESHOLDS: ParameterInfo = ParameterInfo {
    name: "tier_thresholds",
    kind: ParameterKind::NumberByName,
    default: "{}",
    summary: "Least totals of the tiers A, B and C, where they differ from the usual.",
};
const WEIGHTS: ParameterInfo = ParameterInfo {
    name: "weights",
    kind: ParameterKind::NumberByName,
    default: r#"{"account":0.25,"quality":0.25,"stage":0.15,"time":0.25,"velocity":0.1}"#,
    summary: "Weights of the factors; one that is not named weighs nothing.",
};

/// The mix, then one model for each factor.
pub(crate) const CATALOG: [ModelInfo; 6] = [
    ModelInfo {
        name: MIX,
        known_as: &["five-factor B2B model"],
        summary: "A weighted mix of five looks at a deal: recency, lead quality, account, stage and velocity.",
        why: "Deals are long, and several people decide: no single look is the whole, and each can be shown beside the mix.",
        formula: "sum over the factors of weights[factor] * share of the touch by the factor; weights divided by their sum",
        parameters: &[
            WEIGHTS,
            TOUCH_TYPES,
            STAGES,
            TIERS,
            EXPECTED_CYCLE_DAYS,
            DEFAULT_CYCLE_DAYS,
            DECAY_SHARE,
            MIN_DECAY_DAYS,
            MISSING_ENGAGEMENT,
            SALES_MULTIPLIER,
            COMMITTEE,
            ACCELERATORS,
            ACCELERATION,
            SCORE_WEIGHTS,
            TIER_THRESHOLDS,
        ],
        fields: &["at", "kind", "stage", "side", "lead", "engagement"],
        reference: NONE,
        ..ModelInfo::PLAIN
    },
    ModelInfo {
        name: "b2b_time",
        summary: "A touch weighs by its kind, and loses weight with its age as fast as the deal is short.",
        why: "Recency matters, but a month is long in a cycle of two and short in one of twelve.",
        formula: "e^(-age / decay) * touch type; decay = max(decay_share * sales cycle, min_decay_days), an e-folding time",
        parameters: &[TOUCH_TYPES, EXPECTED_CYCLE_DAYS, DEFAULT_CYCLE_DAYS, DECAY_SHARE, MIN_DECAY_DAYS],
        fields: &["at", "kind"],
        reference: NONE,
        ..ModelInfo::PLAIN
    },
    ModelInfo {
        name: "b2b_quality",
        summary: "A touch weighs by the engagement and the quality of its lead: tier, score and fit.",
        why: "A decision maker of the right kind of company should count for more than a student who downloads.",
        formula: "engagement / 100 * tier * lead score / 100 * (1 + demographic / 1000) * (1 + firmographic / 1000); without a \
                  known lead tier C and the mean score of the leads of the deal",
        parameters: &[TIERS, MISSING_ENGAGEMENT, SCORE_WEIGHTS, TIER_THRESHOLDS],
        fields: &["lead", "engagement"],
        reference: NONE,
        ..ModelInfo::PLAIN
    },
    ModelInfo {
        name: "b2b_account",
        summary: "A touch weighs by its kind and engagement, and more when sales made it.",
        why: "You sell to accounts, and want the whole committee seen, each of its people for what they did.",
        formula: "touch type * engagement / 100 * (sales_multiplier for a touch of sales); per stakeholder: divided by the sum \
                  over the touches of its lead",
        parameters: &[TOUCH_TYPES, MISSING_ENGAGEMENT, SALES_MULTIPLIER, COMMITTEE],
        fields: &["kind", "side", "lead", "engagement"],
        reference: NONE,
        ..ModelInfo::PLAIN
    },
    ModelInfo {
        name: "b2b_stage",
        summary: "A touch weighs by its engagement, its kind and the funnel stage that it belongs to.",
        why: "Late stages are where deals are won, and you know which touch belongs to which stage.",
        formula: "engagement / 100 * stage * touch type",
        parameters: &[TOUCH_TYPES, STAGES, MISSING_ENGAGEMENT],
        fields: &["kind", "stage", "engagement"],
        reference: NONE,
        ..ModelInfo::PLAIN
    },
    ModelInfo {
        name: "b2b_velocity",
        summary: "A touch weighs by its engagement, and more when its kind speeds deals up, the more so in a fast deal.",
        why: "You want to see what made deals fast: demo requests and calls in deals that beat their expected cycle.",
        formula: "engagement / 100 * (1 + acceleration * velocity bonus) for accelerators, engagement / 100 for others",
        parameters: &[
            EXPECTED_CYCLE_DAYS,
            DEFAULT_CYCLE_DAYS,
            MISSING_ENGAGEMENT,
            ACCELERATORS,
            ACCELERATION,
        ],
        fields: &["kind", "engagement"],
        reference: NONE,
        ..ModelInfo::PLAIN
    },
];
