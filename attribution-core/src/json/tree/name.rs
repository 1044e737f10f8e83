//! Reader of types from the name of a member, and from that of a field or a variant among those that are known.

use serde::de::value::BorrowedStrDeserializer;
use serde::de::{DeserializeSeed, Deserializer, Visitor};
use serde::forward_to_deserialize_any;

use super::refusal::Refusal;

type Result<T> = std::result::Result<T, Refusal>;

/// The name of a member, which is text: also where it becomes a type of its own.
pub(super) struct Name<'de>(pub(super) &'de str);

impl<'de> Deserializer<'de> for Name<'de> {
    type Error = Refusal;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        visitor.visit_borrowed_str(self.0)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value> {
        visitor.visit_enum(BorrowedStrDeserializer::new(self.0))
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map struct identifier
    }
}

/// Objection to a name that is not among those that are known.
type Unknown = fn(&str, &'static [&'static str]) -> Refusal;

/// A name of a field or a variant, by its place among those that are known: types then need not look for it, which
/// each would do by code of its own.
#[derive(Clone, Copy)]
pub(super) struct Known<'de> {
    name: &'de str,
    place: Option<u64>,
}

impl<'de> Known<'de> {
    // Not where it is called: it would be there once for each type.
    #[cfg_attr(target_family = "wasm", inline(never))]
    pub(super) fn new(name: &'de str, known: &'static [&'static str], likely: usize) -> Self {
        // Rows of a list have their fields in one order, mostly that of the type.
        let likely = known.get(likely).filter(|known| **known == name).map(|_| likely);
        let place = likely.or_else(|| known.iter().position(|known| *known == name));
        Self { name, place: place.and_then(|place| place.try_into().ok()) }
    }

    pub(super) fn read<S: DeserializeSeed<'de>>(
        self,
        seed: S,
        known: &'static [&'static str],
        unknown: Unknown,
    ) -> Result<S::Value> {
        match seed.deserialize(self) {
            Ok(read) => Ok(read),
            Err(refusal) => Err(self.blamed(refusal, known, unknown)),
        }
    }

    /// The objection of a type, which has no words for a name that it does not know.
    #[cold]
    #[inline(never)]
    fn blamed(self, refusal: Refusal, known: &'static [&'static str], unknown: Unknown) -> Refusal {
        if self.place.is_some() { refusal } else { unknown(self.name, known) }
    }
}

impl<'de> Deserializer<'de> for Known<'de> {
    type Error = Refusal;

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        visitor.visit_u64(self.place.unwrap_or(u64::MAX))
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        visitor.visit_borrowed_str(self.name)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map struct option newtype_struct enum ignored_any
    }
}
