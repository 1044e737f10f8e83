//! Campaign tags: the UTM fields of a link, and the names that other tools give them.

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

/// True for a parameter that looks like a tag: one of the families, or almost.
pub(in crate::channels) fn looks_like_tag(name: &str) -> bool {
    ["utm", "mtm_", "pk_"].iter().any(|family| name.starts_with(family))
}

/// Values that stand for none: broken templates, and the placeholders of analytics tools.
const MISSING: [&str; 8] = ["null", "undefined", "nil", "none", "(none)", "(not set)", "(not provided)", ""];

/// A value without outer spaces; `None` where it stands for nothing.
pub(in crate::channels) fn filled(value: &str) -> Option<&str> {
    let value = value.trim();
    (!MISSING.iter().any(|missing| value.eq_ignore_ascii_case(missing))).then_some(value)
}
