//! Campaign tags: the UTM fields of a link, and the names that other tools give them.

use std::borrow::Cow;

use super::split::trim;

/// Field of a campaign tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::channels) enum Tag {
    Source,
    Medium,
    Campaign,
    Content,
    Term,
    Id,
    SourcePlatform,
    CreativeFormat,
    MarketingTactic,
}

impl Tag {
    pub(in crate::channels) const ALL: [Self; 9] = [
        Self::Source,
        Self::Medium,
        Self::Campaign,
        Self::Content,
        Self::Term,
        Self::Id,
        Self::SourcePlatform,
        Self::CreativeFormat,
        Self::MarketingTactic,
    ];

    /// Its name in a link.
    pub(in crate::channels) const fn name(self) -> &'static str {
        match self {
            Self::Source => "utm_source",
            Self::Medium => "utm_medium",
            Self::Campaign => "utm_campaign",
            Self::Content => "utm_content",
            Self::Term => "utm_term",
            Self::Id => "utm_id",
            Self::SourcePlatform => "utm_source_platform",
            Self::CreativeFormat => "utm_creative_format",
            Self::MarketingTactic => "utm_marketing_tactic",
        }
    }

    /// True for fields whose values are stored in lower case.
    pub(in crate::channels) const fn is_lower(self) -> bool {
        matches!(self, Self::Source | Self::Medium)
    }

    /// Its names in links that other tools make: Matomo and Piwik.
    pub(super) const fn aliases(self) -> &'static [&'static str] {
        match self {
            Self::Source => &["mtm_source", "pk_source"],
            Self::Medium => &["mtm_medium", "pk_medium"],
            Self::Campaign => &["mtm_campaign", "pk_campaign"],
            Self::Content => &["mtm_content", "pk_content"],
            Self::Term => &["mtm_keyword", "mtm_kwd", "pk_keyword", "pk_kwd"],
            Self::Id => &["mtm_cid", "pk_cid"],
            Self::SourcePlatform | Self::CreativeFormat | Self::MarketingTactic => &[],
        }
    }
}

/// Values that stand for none: broken templates, and the placeholders of analytics tools.
const MISSING: [&str; 7] = ["null", "undefined", "nil", "none", "(none)", "(not set)", "(not provided)"];

/// A value without outer spaces; `None` where it stands for nothing.
pub(in crate::channels) fn filled(value: &str) -> Option<&str> {
    let value = trim(value);
    let is_missing = value.is_empty() || MISSING.iter().any(|missing| value.eq_ignore_ascii_case(missing));
    (!is_missing).then_some(value)
}

/// A text in lower case, itself where it is already.
pub(in crate::channels) fn lower<'a>(text: impl Into<Cow<'a, str>>) -> Cow<'a, str> {
    let text = text.into();
    let is_lower = text.bytes().all(|letter| letter.is_ascii() && !letter.is_ascii_uppercase());
    if is_lower { text } else { Cow::Owned(text.to_lowercase()) }
}
