//! Mediums that are mistyped.

use super::spellings::letters;
use crate::channels::grouping::{is_paid, is_whole_medium};

/// Mediums that are written for a mistyped one: those that GA4 or the extensions know.
const MEDIUMS: [&str; 30] = [
    "affiliate",
    "ai-assistant",
    "app",
    "audio",
    "banner",
    "cpa",
    "cpc",
    "cpm",
    "cpv",
    "creator",
    "display",
    "email",
    "influencer",
    "interstitial",
    "link",
    "newsletter",
    "organic",
    "paid",
    "paid-social",
    "paid_search",
    "paid_social",
    "paidsearch",
    "paidsocial",
    "podcast",
    "ppc",
    "push",
    "referral",
    "retargeting",
    "sms",
    "social",
];
/// Other mediums that are words of their own and no typing errors.
const WORDS: [&str; 8] = ["qr", "print", "video", "tv", "radio", "offline", "web", "post"];

/// The known medium that an unknown one is probably meant as.
pub(super) fn meant(medium: &str) -> Option<&'static str> {
    if is_known(medium) {
        return None;
    }
    let near = |known: &&&str| {
        // Short words are near each other without being meant.
        let edits = if known.len() < 5 { 0 } else { 1 + usize::from(known.len() >= 8) };
        strsim::osa_distance(medium, known) <= edits
    };
    MEDIUMS.iter().filter(near).min_by_key(|known| strsim::osa_distance(medium, known)).copied()
}

/// True for a medium, in small letters, that GA4 or the extensions know, or that is a word of its own.
pub(crate) fn is_known(medium: &str) -> bool {
    // GA4 knows all that begins with `paid`, slips too; of those the separators alone are free.
    let is_spelling = || {
        let own = letters(medium);
        MEDIUMS.iter().any(|known| letters(known) == own)
    };
    MEDIUMS.contains(&medium)
        || WORDS.contains(&medium)
        || is_whole_medium(medium)
        || is_paid(medium) && is_spelling()
}
