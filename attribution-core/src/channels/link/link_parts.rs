//! Tags and click ids of a link.

use std::borrow::Cow;

use super::address::Address;
use super::click_id::ClickId;
use super::known_parameter::{KnownParameter, known_parameter};
use super::parameters::{decoded, for_each, is_encoded};
use super::tag::{Tag, filled, looks_like_tag};

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
        let mut parts = Self { address: Address::new(url), ..Self::default() };
        let (query, fragment) = (parts.address.query, parts.address.fragment);
        parts.add(query);
        // Routes of an application stand before the parameters of a fragment.
        parts.add(fragment.split_once('?').map_or(fragment, |(_, query)| query));
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

    /// True for a link that names its source, its medium or its campaign.
    pub(in crate::channels) fn is_tagged(&self) -> bool {
        [Tag::Source, Tag::Medium, Tag::Campaign, Tag::Id].iter().any(|tag| self.tag(*tag).is_some())
    }

    /// Tags that stand in the link again with another value.
    pub(in crate::channels) fn repeated(&self) -> impl Iterator<Item = Tag> {
        let all = Tag::ALL.into_iter().zip(self.repeated);
        all.filter(|(_, is_repeated)| *is_repeated).map(|(tag, _)| tag)
    }

    fn add(&mut self, query: &'a str) {
        if is_encoded(query) {
            for whole in query.split('&').map(decoded) {
                for_each(&whole, &is_known, &mut |name, value| {
                    if let Some(known) = known_parameter(name.text()) {
                        // The parameters do not live as long as the link.
                        self.see(known, Cow::Owned(decoded(value).into_owned()));
                    }
                });
            }
        } else if !query.is_empty() {
            for_each(query, &is_known, &mut |name, value| {
                // Most parameters are the site's own, and need no decoding.
                if let Some(known) = known_parameter(name.text()) {
                    self.see(known, decoded(value));
                }
            });
        }
    }

    fn see(&mut self, known: KnownParameter, value: Cow<'a, str>) {
        let Some(value) = trimmed(value) else { return };
        let tag = match known {
            KnownParameter::Tag(tag) => tag,
            KnownParameter::ClickId(id) => return self.click_ids.push((id, value)),
        };
        let value = if tag.is_lower() { lower(value) } else { value };
        let slots = (self.values.get_mut(tag as usize), self.repeated.get_mut(tag as usize));
        let (Some(slot), Some(repeated)) = slots else { return };
        match slot {
            None => *slot = Some(value),
            Some(first) => *repeated |= *first != value,
        }
    }
}

fn is_known(name: &str) -> bool {
    known_parameter(name).is_some()
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

/// A text in lower case, itself where it is already.
pub(in crate::channels) fn lower(text: Cow<'_, str>) -> Cow<'_, str> {
    let is_lower = text.bytes().all(|letter| letter.is_ascii() && !letter.is_ascii_uppercase());
    if is_lower { text } else { Cow::Owned(text.to_lowercase()) }
}

/// Names of parameters that look like tags and are none: `utm_sorce`, `utm-source`.
pub(in crate::channels) fn unknown_tags(address: &Address<'_>) -> Vec<String> {
    let mut found = Vec::new();
    for query in [address.query, address.fragment] {
        for_each(query, &is_known, &mut |name, _| {
            let name = name.text();
            if looks_like_tag(name) && !is_known(name) && !found.iter().any(|known| known == name) {
                found.push(name.to_owned());
            }
        });
    }
    found
}

/// Tags of a link as they are written, in the order of the link.
pub(in crate::channels) fn written_tags<'a>(address: &Address<'a>) -> Vec<(Tag, Cow<'a, str>)> {
    let mut found = Vec::new();
    for query in [address.query, address.fragment] {
        for_each(query, &is_known, &mut |name, value| {
            if let Some(KnownParameter::Tag(tag)) = known_parameter(name.text())
                && let Some(value) = trimmed(decoded(value))
            {
                found.push((tag, value));
            }
        });
    }
    found
}
