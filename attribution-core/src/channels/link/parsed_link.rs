//! A link with its tags and click ids, as an answer.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::click_id::ClickId;
use super::link_parts::LinkParts;
use super::tag::Tag;

/// Link taken apart: host and path, campaign tags, click ids, and what contradicts itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ParsedLink {
    /// Host in lower case, without credentials and port; `null` for what has none.
    pub host: Option<String>,
    /// Path with its first slash.
    pub path: String,
    /// Source (`utm_source`), in lower case.
    pub source: Option<String>,
    /// Medium (`utm_medium`), in lower case.
    pub medium: Option<String>,
    /// Campaign (`utm_campaign`), as written.
    pub campaign: Option<String>,
    /// Content (`utm_content`), as written.
    pub content: Option<String>,
    /// Term (`utm_term`), as written.
    pub term: Option<String>,
    /// Campaign id (`utm_id`).
    pub campaign_id: Option<String>,
    /// Source platform (`utm_source_platform`).
    pub source_platform: Option<String>,
    /// Creative format (`utm_creative_format`).
    pub creative_format: Option<String>,
    /// Marketing tactic (`utm_marketing_tactic`).
    pub marketing_tactic: Option<String>,
    /// Click ids in the order of the link.
    pub click_ids: Vec<LinkClickId>,
    /// Contradictions: `repeated_utm_source` and alike for a tag that comes twice with different values, of which the first
    /// counts; `click_ids` for ids of several platforms.
    pub conflicts: Vec<String>,
    /// Parameters that look like tags and are none, such as `utm_sorce`.
    pub unknown_tags: Vec<String>,
}

/// Click id of a link: the platform that added it, and what it says of the click.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LinkClickId {
    /// Name of the parameter, such as `gclid`.
    pub name: Cow<'static, str>,
    /// Value of the parameter.
    pub value: String,
    /// Platform that adds it.
    pub platform: Cow<'static, str>,
    /// Source that it stands for.
    pub source: Cow<'static, str>,
    /// Medium that it stands for.
    pub medium: Cow<'static, str>,
    /// True when only paid clicks carry it.
    pub only_ads: bool,
}

/// Link parser: campaign tags and click ids of a URL, tolerant of case, encoding and repeats.
///
/// Reason to pick it: to see what a link says before a campaign goes out, and what the library reads of it. Names are
/// those of UTM, Matomo (`mtm_`) and Piwik (`pk_`), whatever their case, with `amp;` or a `?` too many before them; the query
/// goes before the fragment. Values are decoded once, `+` is a space, and `null`, `undefined`, `(not set)` and alike are no
/// values. Any text can be given; what is no URL has no host.
///
/// # Examples
/// ```
/// use attribution_core::channels::parse_link;
///
/// let link = parse_link("https://shop.example/?utm_source=Google&amp;utm_medium=cpc&gclid=Cj0K");
/// assert_eq!((link.source.as_deref(), link.medium.as_deref()), (Some("google"), Some("cpc")));
/// assert_eq!(link.click_ids[0].platform, "google");
/// ```
///
/// # References
/// Google Analytics help, "URL builders: collect campaign data with custom URLs"; WHATWG URL standard,
/// "application/x-www-form-urlencoded parsing".
#[must_use]
pub fn parse_link(url: &str) -> ParsedLink {
    let (mut parts, unknown_tags) = LinkParts::with_unknown_tags(url);
    let conflicts = conflicts(&parts).map(str::to_owned).collect();
    let click_id = |(id, value): (&ClickId, Cow<'_, str>)| LinkClickId {
        name: Cow::Borrowed(id.name),
        value: value.into_owned(),
        platform: Cow::Borrowed(id.platform.name),
        source: Cow::Borrowed(id.source),
        medium: Cow::Borrowed(id.medium),
        only_ads: id.only_ads,
    };
    ParsedLink {
        source: parts.take(Tag::Source),
        medium: parts.take(Tag::Medium),
        campaign: parts.take(Tag::Campaign),
        content: parts.take(Tag::Content),
        term: parts.take(Tag::Term),
        campaign_id: parts.take(Tag::Id),
        source_platform: parts.take(Tag::SourcePlatform),
        creative_format: parts.take(Tag::CreativeFormat),
        marketing_tactic: parts.take(Tag::MarketingTactic),
        click_ids: parts.click_ids.into_iter().map(click_id).collect(),
        path: parts.address.path.to_owned(),
        host: Some(parts.address.host.into_owned()).filter(|host| !host.is_empty()),
        conflicts,
        unknown_tags,
    }
}

/// Contradictions of a link by name: tags that come again with another value, and click ids of several platforms.
pub(in crate::channels) fn conflicts(parts: &LinkParts<'_>) -> impl Iterator<Item = &'static str> {
    let repeated = parts.repeated().map(|tag| match tag {
        Tag::Source => "repeated_utm_source",
        Tag::Medium => "repeated_utm_medium",
        Tag::Campaign => "repeated_utm_campaign",
        Tag::Content => "repeated_utm_content",
        Tag::Term => "repeated_utm_term",
        Tag::Id => "repeated_utm_id",
        Tag::SourcePlatform => "repeated_utm_source_platform",
        Tag::CreativeFormat => "repeated_utm_creative_format",
        Tag::MarketingTactic => "repeated_utm_marketing_tactic",
    });
    let mut platforms = parts.click_ids.iter().map(|(id, _)| &id.platform);
    let first = platforms.next();
    let several = first.is_some_and(|first| platforms.any(|other| other != first));
    repeated.chain(several.then_some("click_ids"))
}
