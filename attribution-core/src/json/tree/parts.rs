//! Parts of a tree, one after the other, as visitors ask for them.
//!
//! A failure is known by the part that was handed out last: a visitor that has seen the end objects to the whole.

use serde::Deserialize;
use serde::de::{
    DeserializeSeed, EnumAccess, Error, MapAccess, SeqAccess, Unexpected, VariantAccess, Visitor,
};

use super::name::{Known, Name};
use super::parse::{Member, Tree};
use super::refusal::Refusal;

type Result<T> = std::result::Result<T, Refusal>;

/// Elements of a list or members of an object, and how many of them were handed out.
pub(super) struct Parts<'de, T> {
    all: &'de [T],
    given: usize,
    /// True once there was none left to hand out.
    is_over: bool,
}

impl<'de, T> Parts<'de, T> {
    pub(super) fn new(all: &'de [T]) -> Self {
        Self { all, given: 0, is_over: false }
    }

    fn next(&mut self) -> Option<&'de T> {
        let next = self.all.get(self.given);
        if next.is_some() {
            self.given += 1;
        } else {
            self.is_over = true;
        }
        next
    }

    fn last(&self) -> Option<&'de T> {
        self.all.get(self.given.checked_sub(1)?)
    }

    fn left(&self) -> usize {
        self.all.len() - self.given
    }

    /// An objection of the visitor, with the place of what it was about.
    #[cold]
    #[inline(never)]
    fn blamed(&self, refusal: Refusal) -> Refusal {
        match self.given.checked_sub(1) {
            Some(last) if !self.is_over => refusal.at(last),
            _ => refusal,
        }
    }

    /// Objection to parts that the visitor left unread.
    #[cold]
    #[inline(never)]
    fn surplus(&self, whole: &str) -> Refusal {
        Refusal::new(format!("expected the end of {whole}, got more")).at(self.given)
    }

    /// Result of a visitor, unless it left parts unread.
    pub(super) fn end<V>(&self, read: Result<V>, whole: &str) -> Result<V> {
        match read {
            Ok(_) if self.given < self.all.len() => Err(self.surplus(whole)),
            Ok(value) => Ok(value),
            Err(refusal) => Err(self.blamed(refusal)),
        }
    }
}

impl<'de, 'a> Parts<'de, Member<'a>> {
    #[cfg_attr(target_family = "wasm", inline(never))]
    fn next_name(&mut self, known: &'static [&'static str]) -> Option<Known<'de>> {
        let place = self.given;
        self.next().map(|(name, _)| Known::new(name, known, place))
    }

    #[cfg_attr(target_family = "wasm", inline(never))]
    fn last_value(&self) -> &'de Tree<'a> {
        self.last().map_or(&Tree::Null, |(_, value)| value)
    }
}

impl<'de> SeqAccess<'de> for Parts<'de, Tree<'_>> {
    type Error = Refusal;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>> {
        match self.next() {
            Some(element) => element.read(seed).map(Some),
            None => Ok(None),
        }
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left())
    }
}

impl<'de> MapAccess<'de> for Parts<'de, Member<'_>> {
    type Error = Refusal;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>> {
        match self.next() {
            Some((name, _)) => seed.deserialize(Name(name)).map(Some),
            None => Ok(None),
        }
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value> {
        self.last_value().read(seed)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left())
    }
}

/// Members of an object whose fields are known.
pub(super) struct Fields<'p, 'de, 'a> {
    pub(super) members: &'p mut Parts<'de, Member<'a>>,
    pub(super) known: &'static [&'static str],
}

impl<'de> MapAccess<'de> for Fields<'_, 'de, '_> {
    type Error = Refusal;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>> {
        match self.members.next_name(self.known) {
            Some(name) => name.read(seed, self.known, Refusal::unknown_field).map(Some),
            None => Ok(None),
        }
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value> {
        self.members.last_value().read(seed)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.members.left())
    }
}

/// Objection to what names no variant.
#[cold]
#[inline(never)]
fn no_name() -> Refusal {
    Refusal::new("expected a name, got a value that is none".into())
}

/// One of several variants: its name alone, or an object with its name and what is in it.
#[derive(Clone, Copy)]
pub(super) struct Choice<'de, 'a> {
    name: &'de str,
    /// Names of all of them.
    known: &'static [&'static str],
    inside: Option<&'de Tree<'a>>,
    /// True for an object with more than one member, which is too many.
    more: bool,
}

impl<'de, 'a> Choice<'de, 'a> {
    // Not where it is called, as what follows: it would be there once for each type.
    #[cfg_attr(target_family = "wasm", inline(never))]
    pub(super) fn new(tree: &'de Tree<'a>, known: &'static [&'static str]) -> Result<Self> {
        match tree {
            Tree::Text(name) => Ok(Self { name, known, inside: None, more: false }),
            Tree::Object(members) => match members.as_slice() {
                [(name, inside), more @ ..] => {
                    Ok(Self { name, known, inside: Some(inside), more: !more.is_empty() })
                }
                [] => Err(no_name()),
            },
            _ => Err(no_name()),
        }
    }

    pub(super) fn end<V>(self, read: Result<V>) -> Result<V> {
        match read {
            Ok(_) if self.more => Err(no_name().at(1)),
            Ok(read) => Ok(read),
            Err(refusal) => Err(self.blamed(refusal)),
        }
    }

    /// An objection to a variant, or to what is in it.
    #[cold]
    #[inline(never)]
    fn blamed(self, refusal: Refusal) -> Refusal {
        if self.inside.is_some() { refusal.at(0) } else { refusal }
    }

    /// Value of the variant, which is `what`.
    #[cfg_attr(target_family = "wasm", inline(never))]
    fn inside(self, what: &str) -> Result<&'de Tree<'a>> {
        self.inside.ok_or_else(|| Refusal::invalid_type(Unexpected::UnitVariant, &what))
    }
}

impl<'de> EnumAccess<'de> for Choice<'de, '_> {
    type Error = Refusal;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self)> {
        let name = Known::new(self.name, self.known, 0);
        name.read(seed, self.known, Refusal::unknown_variant).map(|name| (name, self))
    }
}

impl<'de> VariantAccess<'de> for Choice<'de, '_> {
    type Error = Refusal;

    #[cfg_attr(target_family = "wasm", inline(never))]
    fn unit_variant(self) -> Result<()> {
        self.inside.map_or(Ok(()), <()>::deserialize)
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value> {
        self.inside("newtype variant")?.read(seed)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value> {
        self.inside("tuple variant")?.read_list(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value> {
        self.inside("struct variant")?.read_fields(fields, visitor)
    }
}
