//! Marks of a click: what a rule of channels may ask for.

/// Source, medium and campaign of a click in lower case, and what else rules of the user's own may ask for.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::channels) struct Marks<'a> {
    pub(in crate::channels) source: Option<&'a str>,
    pub(in crate::channels) medium: Option<&'a str>,
    pub(in crate::channels) campaign: Option<&'a str>,
    pub(in crate::channels) content: Option<&'a str>,
    pub(in crate::channels) term: Option<&'a str>,
    pub(in crate::channels) click_id: Option<&'a str>,
    pub(in crate::channels) landing_host: Option<&'a str>,
    pub(in crate::channels) landing_path: Option<&'a str>,
    pub(in crate::channels) referrer_host: Option<&'a str>,
}

/// Channel of a click, and the rule that gave it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::channels) struct Fired<'a> {
    pub(in crate::channels) channel: &'a str,
    pub(in crate::channels) rule: &'a str,
    /// True for a rule of the user's own.
    pub(in crate::channels) is_own: bool,
}

impl Fired<'static> {
    pub(in crate::channels) const fn built_in(channel: &'static str, rule: &'static str) -> Self {
        Self { channel, rule, is_own: false }
    }
}
