//! Tags and click ids of a link.

use std::borrow::Cow;
use std::collections::BTreeSet;

use memchr::memchr;

use super::address::Address;
use super::click_id::ClickId;
use super::known_parameter::{KnownParameter, known_parameter};
use super::parameter_name::ParameterName;
use super::parameters::{for_each, is_encoded};
use super::percent_encoding::decoded;
use super::split::split_at_sign;
use super::tag::{Tag, filled, lower};

/// Tags and click ids of a link.
#[derive(Clone, Debug, Default)]
pub(crate) struct LinkParts<'a> {
    pub(in crate::channels) address: Address<'a>,
    /// Value of each tag, in the order of [`Tag::ALL`].
    values: [Option<Cow<'a, str>>; Tag::ALL.len()],
    /// True for tags that stand in the link again with another value.
    repeated: [bool; Tag::ALL.len()],
    /// Click ids with their values, in the order of the link.
    pub(in crate::channels) click_ids: Vec<(&'static ClickId, Cow<'a, str>)>,
}

impl<'a> LinkParts<'a> {
    /// Reads a link; never fails, as a link is what somebody wrote by hand.
    pub(crate) fn new(url: &'a str) -> Self {
        Self::read(url, None)
    }

    /// Reads a link, and notes how it is written.
    pub(in crate::channels) fn with_spelling(url: &'a str) -> (Self, LinkSpelling<'a>) {
        let mut spelling = LinkSpelling { keeps_tags: true, ..LinkSpelling::default() };
        let parts = Self::read(url, Some(&mut spelling));
        (parts, spelling)
    }

    /// Reads a link, with the names of parameters that look like tags and are none.
    pub(super) fn with_unknown_tags(url: &'a str) -> (Self, Vec<String>) {
        let mut spelling = LinkSpelling::default();
        let parts = Self::read(url, Some(&mut spelling));
        (parts, spelling.unknown_tags)
    }

    fn read(url: &'a str, mut spelling: Option<&mut LinkSpelling<'a>>) -> Self {
        let mut parts = Self { address: Address::new(url), ..Self::default() };
        for query in [parts.address.query, parameters_of(parts.address.fragment)] {
            parts.add(query, spelling.as_deref_mut());
        }
        parts
    }

    /// The host that the link leads to.
    pub(crate) fn host(&self) -> &str {
        &self.address.host
    }

    /// True for a link without tags and click ids.
    pub(in crate::channels) fn is_plain(&self) -> bool {
        self.click_ids.is_empty() && self.values.iter().all(Option::is_none)
    }

    /// The value of a tag.
    pub(in crate::channels) fn tag(&self, tag: Tag) -> Option<&Cow<'a, str>> {
        self.values.get(tag as usize).and_then(Option::as_ref)
    }

    /// Takes the value of a tag out.
    pub(super) fn take(&mut self, tag: Tag) -> Option<String> {
        self.values.get_mut(tag as usize).and_then(Option::take).map(Cow::into_owned)
    }

    /// True for a link that names its source, its medium or its campaign.
    pub(in crate::channels) fn is_tagged(&self) -> bool {
        [Tag::Source, Tag::Medium, Tag::Campaign, Tag::Id].iter().any(|tag| self.tag(*tag).is_some())
    }

    /// Tags that stand in the link again with another value.
    pub(in crate::channels) fn repeated(&self) -> impl Iterator<Item = Tag> {
        let all = Tag::ALL.into_iter().zip(self.repeated);
        all.filter(|(_, is_repeated)| *is_repeated).map(|(tag, _)| tag)
    }

    fn add(&mut self, query: &'a str, mut spelling: Option<&mut LinkSpelling<'a>>) {
        if is_encoded(query) {
            for whole in query.split('&').map(decoded) {
                for_each(&whole, &mut |name, value| {
                    // The parameters do not live as long as the link.
                    let value = || Cow::Owned(decoded(value).into_owned());
                    self.see(name, value, spelling.as_deref_mut());
                });
            }
        } else if !query.is_empty() {
            for_each(query, &mut |name, value| {
                self.see(name, || decoded(value), spelling.as_deref_mut());
            });
        }
    }

    fn see(
        &mut self,
        name: &ParameterName,
        value: impl FnOnce() -> Cow<'a, str>,
        spelling: Option<&mut LinkSpelling<'a>>,
    ) {
        let Some(known) = known_parameter(name) else {
            if let Some(spelling) = spelling {
                spelling.see_unknown(name);
            }
            return;
        };
        // Most parameters are the site's own, and need no decoding.
        let Some(value) = trimmed(value()) else { return };
        let tag = match known {
            KnownParameter::Tag(tag) => tag,
            KnownParameter::ClickId(id) => return self.click_ids.push((id, value)),
        };
        let is_compared = matches!(tag, Tag::Source | Tag::Medium | Tag::Campaign);
        if let Some(spelling) = spelling.filter(|spelling| is_compared && spelling.keeps_tags) {
            spelling.tags.push((tag, value.clone()));
        }
        let value = if tag.is_lower() { lower(value) } else { value };
        let slots = (self.values.get_mut(tag as usize), self.repeated.get_mut(tag as usize));
        let (Some(slot), Some(repeated)) = slots else { return };
        match slot {
            None => *slot = Some(value),
            Some(first) => *repeated |= *first != value,
        }
    }
}

/// Spelling of a link: its tags as they are written, and what is almost a tag.
#[derive(Clone, Debug, Default)]
pub(in crate::channels) struct LinkSpelling<'a> {
    /// Tags that people compare by eye, with their values as they are written, in the order of the link.
    pub(in crate::channels) tags: Vec<(Tag, Cow<'a, str>)>,
    /// Names of parameters that look like tags and are none: `utm_sorce`, `utm-source`.
    pub(in crate::channels) unknown_tags: Vec<String>,
    /// The names of these, so that a link of many is read in linear time.
    seen: BTreeSet<ParameterName>,
    /// False where nobody asks for the tags.
    keeps_tags: bool,
}

impl LinkSpelling<'_> {
    fn see_unknown(&mut self, name: &ParameterName) {
        if name.looks_like_tag() && self.seen.insert(*name) {
            self.unknown_tags.push(name.text().to_owned());
        }
    }
}

/// The parameters of a fragment, which stand after the route of an application; none in an anchor.
fn parameters_of(fragment: &str) -> &str {
    if fragment.is_empty() {
        return "";
    }
    let has_value = |text: &str| memchr(b'=', text.as_bytes()).is_some();
    let is_route = |text: &str| text.starts_with(['/', '!']) || !has_value(text);
    let after_route = split_at_sign(fragment, b'?').filter(|(before, _)| is_route(before));
    let query = after_route.map_or(fragment, |(_, query)| query);
    if has_value(query) || is_encoded(query) { query } else { "" }
}

fn trimmed(value: Cow<'_, str>) -> Option<Cow<'_, str>> {
    match value {
        Cow::Borrowed(text) => filled(text).map(Cow::Borrowed),
        Cow::Owned(text) => {
            let kept = filled(&text)?;
            Some(Cow::Owned(if kept.len() == text.len() { text } else { kept.to_owned() }))
        }
    }
}
