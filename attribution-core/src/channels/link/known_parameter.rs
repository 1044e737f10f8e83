//! Parameters that are known: tags by all their names, and click ids.

use std::sync::LazyLock;

use hashbrown::HashTable;

use super::click_id::{ClickId, click_ids};
use super::parameter_name::ParameterName;
use super::tag::Tag;

/// Parameter that says something of a click.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum KnownParameter {
    Tag(Tag),
    ClickId(&'static ClickId),
}

static PARAMETERS: LazyLock<HashTable<(ParameterName, KnownParameter)>> = LazyLock::new(|| {
    let names = |tag: Tag| {
        std::iter::once(tag.name()).chain(tag.aliases().iter().copied()).map(move |name| (name, tag))
    };
    let tags = Tag::ALL.into_iter().flat_map(names).map(|(name, tag)| (name, KnownParameter::Tag(tag)));
    let known = tags.chain(click_ids().map(|id| (id.name, KnownParameter::ClickId(id))));
    let mut table = HashTable::new();
    for (name, parameter) in known {
        let Some(name) = ParameterName::new(name) else { continue };
        table.insert_unique(name.hash(), (name, parameter), |(name, _)| name.hash());
    }
    table
});

/// The parameter of a name.
pub(super) fn known_parameter(name: &ParameterName) -> Option<KnownParameter> {
    PARAMETERS.find(name.hash(), |(known, _)| known == name).map(|(_, parameter)| *parameter)
}
