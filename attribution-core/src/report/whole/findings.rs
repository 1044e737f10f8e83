//! Findings: what is to be told first.

use serde::Serialize;

use super::parts::WonDeals;
use super::totals::DealTotals;
use crate::report::stages::{StageProgression, StageRow};
use crate::report::weights::TouchpointType;

/// Topic of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum FindingTopic {
    /// Data: what the report could not see.
    Data,
    /// Touches: how concentrated the value is.
    Touches,
    /// Channels.
    Channels,
    /// Sales and marketing.
    Alignment,
    /// Stages of deals.
    Stages,
}

/// Finding: what is to be told first, with the rule that says so.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Finding {
    /// Topic.
    pub topic: FindingTopic,
    /// The rule that applies.
    pub rule: String,
    /// Sentence for people.
    pub sentence: String,
}

/// Share of the value in the best fifth of touches above which it is told.
const CONCENTRATED: f64 = 0.8;

/// Number of kinds that a finding names.
const NAMES: usize = 5;
/// Least number of deals that left a stage for its drop-off to be told.
const LEAVERS: u64 = 5;

/// The stage in which the greatest part of the deals that left it was lost, with that part and their number.
fn greatest_drop_off(stages: &[StageRow]) -> Option<(&StageRow, f64, u64)> {
    let left = |stage: &StageRow| stage.advanced + stage.lost;
    let lost = stages.iter().filter(|stage| left(stage) >= LEAVERS && stage.lost > 0);
    let parts = lost.filter_map(|stage| Some((stage, stage.drop_off?, left(stage))));
    parts.max_by(|(_, a, _), (_, b, _)| a.total_cmp(b))
}

/// Findings in the order of telling: gaps in the data, then alignment, stages, and channels whose budget is to change.
pub(super) fn findings(
    totals: &[DealTotals],
    won: &WonDeals,
    stages: &StageProgression,
    types: &[TouchpointType],
) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut tell = |topic, rule: &str, sentence: String| {
        found.push(Finding { topic, rule: rule.to_owned(), sentence });
    };
    for total in totals {
        let (status, deals) = (total.status.name(), total.deals);
        if total.without_touch > 0 {
            let sentence =
                format!("{} of {deals} {status} deals have no touch, and no credit", total.without_touch);
            tell(FindingTopic::Data, "deals_without_touch", sentence);
        }
        if total.without_amount > 0 {
            let sentence =
                format!("{} of {deals} {status} deals have no amount, and count as 0", total.without_amount);
            tell(FindingTopic::Data, "deals_without_amount", sentence);
        }
        if total.without_probability > 0 {
            let sentence = format!(
                "{} of {deals} {status} deals have no probability, and no weighted amount",
                total.without_probability
            );
            tell(FindingTopic::Data, "deals_without_probability", sentence);
        }
    }
    let unknown: Vec<_> = types.iter().filter(|one| !one.known && one.touches > 0).collect();
    // Only the models of B2B attribution have multipliers of kinds.
    if !unknown.is_empty() && won.alignment.model.contains("b2b") {
        let touches: u64 = unknown.iter().map(|one| one.touches).sum();
        let names: Vec<_> = unknown.iter().take(NAMES).map(|one| one.kind.as_str()).collect();
        let more = if unknown.len() > NAMES { ", …" } else { "" };
        let names = names.join(", ");
        let sentence =
            format!("{touches} touches are of kinds without a multiplier of their own: {names}{more}");
        tell(FindingTopic::Data, "kinds_unknown", sentence);
    }
    if let Some(share) = won.summary.top_fifth_share.filter(|share| *share > CONCENTRATED) {
        let sentence = format!("a fifth of the touches earned {:.1}% of the value", 100.0 * share);
        tell(FindingTopic::Touches, "concentrated", sentence);
    }
    for one in &won.alignment.recommendations {
        tell(FindingTopic::Alignment, &one.rule, one.sentence.clone());
    }
    if let Some((stage, part, left)) = greatest_drop_off(&stages.stages) {
        let sentence = format!(
            "of the {left} deals that left the stage {}, {:.1}% were lost there: no stage loses a greater part",
            stage.stage,
            100.0 * part
        );
        tell(FindingTopic::Stages, "greatest_drop_off", sentence);
    }
    for channel in won.channels.channels.iter().filter(|channel| channel.recommendation != "hold") {
        tell(FindingTopic::Channels, &channel.rule, channel.sentence.clone());
    }
    found
}

#[cfg(test)]
#[path = "findings_tests.rs"]
mod tests;
