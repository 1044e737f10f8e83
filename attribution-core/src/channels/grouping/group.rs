//! The channel of a source, a medium and a campaign.

use super::channel_rule::ChannelRule;
use super::extensions::extension;
use super::ga4::default_channel_group;
use super::mark::{Fired, Marks};
use crate::channels::lists::source_index;

/// Rules of channels, ready to be asked.
#[derive(Clone, Debug, Default)]
pub(in crate::channels) struct ChannelGroup {
    rules: Vec<ChannelRule>,
    influencers: Vec<String>,
}

impl ChannelGroup {
    pub(in crate::channels) fn new(rules: &[ChannelRule], influencers: &[String]) -> Self {
        let name = |influencer: &String| influencer.trim().trim_start_matches('@').trim().to_lowercase();
        Self {
            rules: rules.iter().map(ChannelRule::lowered).collect(),
            influencers: influencers.iter().map(name).collect(),
        }
    }

    /// The rule of the user's own that holds first.
    pub(in crate::channels) fn own(&self, marks: &Marks<'_>) -> Option<Fired<'_>> {
        let rule = self.rules.iter().find(|rule| rule.holds(marks))?;
        Some(Fired { channel: &rule.channel, rule: &rule.name, is_own: true })
    }

    /// The built-in rule that holds first: GA4's, then the extensions.
    pub(in crate::channels) fn built_in(&self, marks: &Marks<'_>) -> Fired<'static> {
        let category = marks.source.and_then(|source| source_index().category(source));
        default_channel_group(marks, category)
            .or_else(|| extension(marks, &self.influencers))
            .unwrap_or(UNASSIGNED)
    }

    /// True for rules of the user's own.
    pub(in crate::channels) fn has_rules(&self) -> bool {
        !self.rules.is_empty()
    }
}

/// Channel of tags that no rule holds for.
pub(in crate::channels) const UNASSIGNED: Fired<'static> = Fired::built_in("Unassigned", "unassigned");
