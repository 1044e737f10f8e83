//! Visits: the channel of each by its URL and the page before it.
//!
//! In: URLs and referrers, as logs have them. Out: channel, source, medium and campaign, the rule that gave them, and counts
//! of what is no touch. Never here: a visit that disappears.

mod classify;
mod grouped_channel;
mod referral;
mod visit_pairs;
mod visit_reader;
mod visit_row;

pub use classify::{ChannelVisits, ClassifiedVisit, RuleVisits, VisitChannels, classify_visits};
pub use grouped_channel::{ClickTags, GroupedChannel, group_channel};
pub(crate) use visit_pairs::VisitPairs;
pub(crate) use visit_reader::{GATEWAY, ReadVisit, VisitReader};
pub use visit_row::Visit;

#[cfg(test)]
#[path = "visit_tests.rs"]
mod tests;
