//! Findings: what is to be told first.

use serde::Serialize;

use super::report::WonDeals;
use super::totals::DealTotals;

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

/// What is to be told first: gaps in the data, then alignment, then channels whose budget is to change.
pub(super) fn findings(totals: &[DealTotals], won: &WonDeals) -> Vec<Finding> {
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
    }
    if let Some(share) = won.summary.top_fifth_share.filter(|share| *share > CONCENTRATED) {
        let sentence = format!("a fifth of the touches earned {:.1}% of the value", 100.0 * share);
        tell(FindingTopic::Touches, "concentrated", sentence);
    }
    for one in &won.alignment.recommendations {
        tell(FindingTopic::Alignment, &one.rule, one.sentence.clone());
    }
    for channel in won.channels.channels.iter().filter(|channel| channel.recommendation != "hold") {
        tell(FindingTopic::Channels, &channel.rule, channel.sentence.clone());
    }
    found
}
