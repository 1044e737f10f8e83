//! Parameters that are known: tags by all their names, and click ids.

use std::sync::LazyLock;

use super::click_id::{ClickId, click_ids};
use super::tag::Tag;
use crate::channels::text_table::TextTable;

/// Parameter that says something of a click.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum KnownParameter {
    Tag(Tag),
    ClickId(&'static ClickId),
}

static PARAMETERS: LazyLock<TextTable<KnownParameter>> = LazyLock::new(|| {
    let names = |tag: Tag| {
        std::iter::once(tag.name()).chain(tag.aliases().iter().copied()).map(move |name| (name, tag))
    };
    let tags = Tag::ALL.into_iter().flat_map(names).map(|(name, tag)| (name, KnownParameter::Tag(tag)));
    tags.chain(click_ids().map(|id| (id.name, KnownParameter::ClickId(id)))).collect()
});

/// The parameter of a name in lower case.
pub(super) fn known_parameter(name: &str) -> Option<KnownParameter> {
    PARAMETERS.get(name)
}
