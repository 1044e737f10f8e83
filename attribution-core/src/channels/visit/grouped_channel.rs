//! The channel of a source, a medium and a campaign, as an answer.

use serde::{Deserialize, Serialize};

use crate::channels::channel_options::ChannelOptions;
use crate::channels::grouping::{ChannelGroup, Marks};
use crate::channels::link::{filled, lower};
use crate::channels::lists::lists_version;
use crate::error::Result;
use crate::json::{fields, setters};

/// Source, medium and campaign of a click, as a table of campaigns or an export of analytics has them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct ClickTags {
    /// Source, such as `google`.
    pub source: Option<String>,
    /// Medium, such as `cpc`.
    pub medium: Option<String>,
    /// Campaign.
    pub campaign: Option<String>,
    /// Content, which only rules of your own ask for.
    pub content: Option<String>,
    /// Term, which only rules of your own ask for.
    pub term: Option<String>,
}

fields! { ClickTags: source, medium, campaign, content, term }

setters! { ClickTags:
    with_source(source: Option<String>),
    with_medium(medium: Option<String>),
    with_campaign(campaign: Option<String>),
    with_content(content: Option<String>),
    with_term(term: Option<String>),
}

/// Channel of a click, and the rule that gave it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct GroupedChannel {
    /// Channel, such as `Paid Search`.
    pub channel: String,
    /// Rule that gave it: the name of one of your own, or the id of a built-in one, such as `paid_search`. Ids of extensions
    /// beyond GA4 begin with `ext_`.
    pub rule: String,
    /// True for a rule of your own.
    pub own_rule: bool,
    /// Version of the lists of sources.
    pub lists_version: String,
}

/// Default channel group: the channel of a source, a medium and a campaign by GA4's published rules, after rules of your own.
///
/// Reason to pick it: to see which rule fires for tags that you plan, and to group exports that have a source and a
/// medium already. Case and outer spaces do not matter; `(not set)`, `(none)`, `null` and alike are no values. Where GA4 would
/// say Unassigned, extensions know creators, assistants, `facebook-ads` without a medium, and platforms in the medium. GA4's
/// rules for Google Ads, Display & Video 360 and Search Ads 360 need data that only Google has, and are left out.
///
/// # Examples
/// ```
/// use attribution_core::channels::{ChannelOptions, ClickTags, group_channel};
///
/// let tags = ClickTags::default().with_source("bing").with_medium("CPC");
/// let grouped = group_channel(&tags, &ChannelOptions::default())?;
/// assert_eq!((grouped.channel.as_str(), grouped.rule.as_str()), ("Paid Search", "paid_search"));
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_CONFIG` as [`ChannelOptions::validate`].
///
/// # References
/// Google Analytics help, "Default channel group".
pub fn group_channel(tags: &ClickTags, options: &ChannelOptions) -> Result<GroupedChannel> {
    options.validate()?;
    let group = ChannelGroup::new(&options.rules, &options.influencers);
    let read = |text: &'_ Option<String>| -> Option<String> {
        let text = filled(text.as_deref()?)?;
        Some(lower(text).into_owned())
    };
    let (source, medium, campaign) = (read(&tags.source), read(&tags.medium), read(&tags.campaign));
    let (content, term) = (read(&tags.content), read(&tags.term));
    let marks = Marks {
        source: source.as_deref(),
        medium: medium.as_deref(),
        campaign: campaign.as_deref(),
        content: content.as_deref(),
        term: term.as_deref(),
        ..Marks::default()
    };
    let fired = group.own(&marks).unwrap_or_else(|| group.built_in(&marks));
    Ok(GroupedChannel {
        channel: fired.channel.to_owned(),
        rule: fired.rule.to_owned(),
        own_rule: fired.is_own,
        lists_version: lists_version().to_owned(),
    })
}
