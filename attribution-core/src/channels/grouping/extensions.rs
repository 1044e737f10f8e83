//! Extensions: channels of clicks for which GA4 has none.

use super::mark::{Fired, Marks};
use super::words::has_word;
use crate::channels::lists::{SourceCategory, source_index};

/// Short names of sources, where the medium does not say more.
const ALIASES: [(&str, SourceCategory); 4] = [
    ("yt", SourceCategory::Video),
    ("fb", SourceCategory::Social),
    ("ig", SourceCategory::Social),
    ("threads", SourceCategory::Social),
];

/// Platforms that links name in their medium.
const SOCIAL_PLATFORMS: [&str; 13] = [
    "bluesky",
    "facebook",
    "ig",
    "instagram",
    "linkedin",
    "pinterest",
    "reddit",
    "snapchat",
    "threads",
    "tiktok",
    "twitter",
    "whatsapp",
    "x",
];
const VIDEO_PLATFORMS: [&str; 5] = ["twitch", "vimeo", "youtube", "youtube.com", "yt"];
const AUDIO_PLATFORMS: [&str; 3] = ["podcast", "podcasts", "spotify"];

/// Rule of visits by links of creators.
pub(crate) const INFLUENCER: &str = "ext_influencer";

/// The first extension that holds, for a click that GA4 would leave without a channel.
///
/// `influencers` are registered names of creators in lower case, without the sign before them.
pub(super) fn extension(marks: &Marks<'_>, influencers: &[String]) -> Option<Fired<'static>> {
    let source = marks.source.unwrap_or_default();
    let medium = marks.medium.unwrap_or_default();
    let name = source.trim_start_matches('@').trim_start();
    if matches!(medium, "influencer" | "creator") || influencers.iter().any(|influencer| influencer == name) {
        return Some(Fired::built_in("Influencer", INFLUENCER));
    }
    if source_index().is_assistant_source(source) {
        return Some(Fired::built_in("AI Assistant", "ext_ai_source"));
    }
    if medium.is_empty() {
        return without_medium(source);
    }
    let named = |platforms: &[&str]| {
        let mut words = medium.split([' ', '-', '_', '+', '/']);
        platforms.contains(&medium) || words.any(|word| platforms.contains(&word))
    };
    let platform = if named(&SOCIAL_PLATFORMS) {
        Some("Organic Social")
    } else if named(&VIDEO_PLATFORMS) {
        Some("Organic Video")
    } else if named(&AUDIO_PLATFORMS) {
        Some("Audio")
    } else {
        None
    };
    if let Some(channel) = platform {
        return Some(Fired::built_in(channel, "ext_platform_in_medium"));
    }
    if has_word(medium, "email") || has_word(medium, "e-mail") || has_word(medium, "newsletter") {
        return Some(Fired::built_in("Email", "ext_email"));
    }
    has_word(medium, "affiliate").then_some(Fired::built_in("Affiliates", "ext_affiliates"))
}

fn without_medium(source: &str) -> Option<Fired<'static>> {
    if let Some(category) = advertiser(source) {
        let channel = match category {
            SourceCategory::Search => "Paid Search",
            SourceCategory::Shopping => "Paid Shopping",
            SourceCategory::Social => "Paid Social",
            SourceCategory::Video => "Paid Video",
        };
        return Some(Fired::built_in(channel, "ext_source_ads"));
    }
    if let Some(category) = alias(source) {
        let channel = if category == SourceCategory::Video { "Organic Video" } else { "Organic Social" };
        return Some(Fired::built_in(channel, "ext_source_alias"));
    }
    let of_email = has_word(source, "newsletter") || has_word(source, "email");
    of_email.then_some(Fired::built_in("Email", "ext_email"))
}

fn alias(source: &str) -> Option<SourceCategory> {
    ALIASES.iter().find(|(name, _)| *name == source).map(|(_, category)| *category)
}

/// Category of the source before `ads`: of `google_ads`, `facebook-ad`, `tiktokads`.
fn advertiser(source: &str) -> Option<SourceCategory> {
    if source == "adwords" {
        return Some(SourceCategory::Search);
    }
    let base = source.strip_suffix("ads").or_else(|| source.strip_suffix("ad"))?;
    let base = base.trim_end_matches(['-', '_', ' ', '.', '+']);
    match base {
        "microsoft" | "ms" => Some(SourceCategory::Search),
        "meta" => Some(SourceCategory::Social),
        _ => source_index().category(base).or_else(|| alias(base)),
    }
}
