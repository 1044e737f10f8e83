//! GA4's default channel group: its published rules, in its order.

use super::mark::{Fired, Marks};
use super::words::has_word;
use crate::channels::lists::{SourceCategory, source_index};

/// Mediums of display advertising.
const DISPLAY: [&str; 5] = ["display", "banner", "expandable", "interstitial", "cpm"];
const SOCIAL: [&str; 6] =
    ["social", "social-network", "social-media", "sm", "social network", "social media"];
const EMAIL: [&str; 4] = ["email", "e-mail", "e_mail", "e mail"];

/// True for a medium of display advertising.
pub(in crate::channels) fn is_display(medium: &str) -> bool {
    DISPLAY.contains(&medium)
}

/// True for a medium that a list of the published rules has word for word.
pub(in crate::channels) fn is_whole_medium(medium: &str) -> bool {
    [DISPLAY.as_slice(), &SOCIAL, &EMAIL].iter().any(|mediums| mediums.contains(&medium))
}

/// `^(.*cp.*|ppc|retargeting|paid.*)$`.
pub(in crate::channels) fn is_paid(medium: &str) -> bool {
    has_word(medium, "cp") || medium == "ppc" || medium == "retargeting" || medium.starts_with("paid")
}

/// `^(.*(([^a-df-z]|^)shop|shopping).*)$`: an e may stand before shop, another letter may not.
fn is_shop(campaign: &str) -> bool {
    let stands_free = |(at, _): (usize, &str)| {
        let before = campaign.get(..at).and_then(|before| before.chars().next_back());
        before.is_none_or(|letter| !letter.is_ascii_lowercase() || letter == 'e')
    };
    has_word(campaign, "shop")
        && (has_word(campaign, "shopping") || campaign.match_indices("shop").any(stands_free))
}

/// True for a click of which neither source nor medium is known.
fn is_direct(marks: &Marks<'_>) -> bool {
    marks.source.is_none_or(|source| source == "(direct)" || source == "direct") && marks.medium.is_none()
}

/// The first rule that holds; `None` where GA4 says Unassigned.
///
/// GA4's rules for Google Ads, Display & Video 360 and Search Ads 360 need what only Google knows, and are left out. Sources
/// that name an assistant are one with `medium=referral`, as GA4 rewrites them.
pub(super) fn default_channel_group(
    marks: &Marks<'_>,
    category: Option<SourceCategory>,
) -> Option<Fired<'static>> {
    if is_direct(marks) {
        return Some(Fired::built_in("Direct", "direct"));
    }
    let source = marks.source.unwrap_or_default();
    let medium = marks.medium.unwrap_or_default();
    let campaign = marks.campaign.unwrap_or_default();
    if has_word(campaign, "cross-network") {
        return Some(Fired::built_in("Cross-network", "cross_network"));
    }
    let of = |wanted| category == Some(wanted);
    let shop = of(SourceCategory::Shopping) || is_shop(campaign);
    if is_paid(medium) {
        return Some(paid(medium, shop, category));
    }
    let fired = if is_display(medium) {
        Fired::built_in("Display", "display")
    } else if medium == "ai-assistant" {
        Fired::built_in("AI Assistant", "ai_assistant")
    } else if medium == "referral" && source_index().is_assistant_source(source) {
        Fired::built_in("AI Assistant", "ai_assistant_source")
    } else if shop {
        Fired::built_in("Organic Shopping", "organic_shopping")
    } else if of(SourceCategory::Social) || SOCIAL.contains(&medium) {
        Fired::built_in("Organic Social", "organic_social")
    } else if of(SourceCategory::Video) || has_word(medium, "video") {
        Fired::built_in("Organic Video", "organic_video")
    } else if of(SourceCategory::Search) || medium == "organic" {
        Fired::built_in("Organic Search", "organic_search")
    } else {
        return by_words(source, medium);
    };
    Some(fired)
}

fn paid(medium: &str, shop: bool, category: Option<SourceCategory>) -> Fired<'static> {
    match category {
        _ if shop => Fired::built_in("Paid Shopping", "paid_shopping"),
        Some(SourceCategory::Search) => Fired::built_in("Paid Search", "paid_search"),
        Some(SourceCategory::Social) => Fired::built_in("Paid Social", "paid_social"),
        Some(SourceCategory::Video) => Fired::built_in("Paid Video", "paid_video"),
        _ if is_display(medium) => Fired::built_in("Display", "display"),
        _ => Fired::built_in("Paid Other", "paid_other"),
    }
}

/// The rules that go by words of source and medium alone.
fn by_words(source: &str, medium: &str) -> Option<Fired<'static>> {
    let fired = if matches!(medium, "referral" | "app" | "link") {
        Fired::built_in("Referral", "referral")
    } else if EMAIL.contains(&source) || EMAIL.contains(&medium) {
        Fired::built_in("Email", "email")
    } else if medium == "affiliate" {
        Fired::built_in("Affiliates", "affiliates")
    } else if medium == "audio" {
        Fired::built_in("Audio", "audio")
    } else if source == "sms" || medium == "sms" {
        Fired::built_in("SMS", "sms")
    } else if medium.ends_with("push")
        || has_word(medium, "mobile")
        || has_word(medium, "notification")
        || source == "firebase"
    {
        Fired::built_in("Mobile Push Notifications", "mobile_push")
    } else {
        return None;
    };
    Some(fired)
}
