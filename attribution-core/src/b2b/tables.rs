//! The usual multipliers, each stated once.

/// Multipliers of kinds of touches.
pub(super) const TOUCH_TYPES: [(&str, f64); 10] = [
    ("referral", 1.6),
    ("demo_request", 1.5),
    ("sales_call", 1.4),
    ("trade_show", 1.3),
    ("webinar_attendance", 1.2),
    ("content_download", 1.1),
    ("direct_mail", 0.9),
    ("email_engagement", 0.8),
    ("social_engagement", 0.7),
    ("website_visit", 0.6),
];

/// Multipliers of funnel stages.
pub(super) const STAGES: [(&str, f64); 6] = [
    ("awareness", 0.8),
    ("interest", 1.0),
    ("consideration", 1.2),
    ("intent", 1.4),
    ("evaluation", 1.5),
    ("purchase", 1.3),
];

/// Multipliers of lead tiers.
pub(super) const TIERS: [(&str, f64); 4] = [("a", 1.5), ("b", 1.2), ("c", 1.0), ("d", 0.7)];

/// Expected length of the sales cycle in days, by size of the deal.
pub(super) const EXPECTED_CYCLE_DAYS: [(&str, f64); 3] =
    [("enterprise", 270.0), ("mid_market", 150.0), ("smb", 60.0)];

/// Multipliers of deal sizes, which are reported and weigh nothing: within one deal they cancel.
pub(super) const DEAL_SIZES: [(&str, f64); 3] = [("enterprise", 1.4), ("mid_market", 1.2), ("smb", 1.0)];

/// Weights of the factors in the mix.
pub(super) const WEIGHTS: [(&str, f64); 5] =
    [("time", 0.25), ("quality", 0.25), ("account", 0.25), ("stage", 0.15), ("velocity", 0.1)];

/// Weights of the scores in the total of a lead.
pub(super) const SCORE_WEIGHTS: [(&str, f64); 4] =
    [("lead_score", 0.4), ("demographic_score", 0.2), ("behavioral_score", 0.2), ("firmographic_score", 0.2)];

/// Least total of each tier; what is below the last is D.
pub(super) const TIER_THRESHOLDS: [(&str, f64); 3] = [("a", 80.0), ("b", 60.0), ("c", 40.0)];

/// Kinds of touches that speed a deal up.
pub(super) const ACCELERATORS: [&str; 2] = ["demo_request", "sales_call"];

/// The number that a table has for a word.
pub(super) fn usual(table: &[(&str, f64)], word: &str) -> Option<f64> {
    table.iter().find(|(name, _)| *name == word).map(|(_, number)| *number)
}
