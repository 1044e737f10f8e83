//! The one reader of types from a tree.
//!
//! Little is made anew for each type: a choice by what the tree is, and the call of the type's own visitor. An
//! object is taken for an object alone: derived visitors would read a list as the fields in their order.

use std::fmt::{self, Formatter};

use serde::de::{DeserializeSeed, Deserializer, Error, Expected, Unexpected, Visitor};

use super::parse::{Member, Tree};
use super::parts::{Choice, Fields, Parts};
use super::refusal::Refusal;

type Result<T> = std::result::Result<T, Refusal>;

impl<'a> Tree<'a> {
    /// Objection to a value of another kind.
    #[cold]
    #[inline(never)]
    pub(super) fn unfit(&self, expected: &dyn Expected) -> Refusal {
        let got = match self {
            Self::Null => Unexpected::Unit,
            Self::Flag(flag) => Unexpected::Bool(*flag),
            Self::Natural(number) => Unexpected::Unsigned(*number),
            Self::Integer(number) => Unexpected::Signed(*number),
            Self::Float(number) => Unexpected::Float(*number),
            Self::Text(text) => Unexpected::Str(text),
            Self::List(_) => Unexpected::Seq,
            Self::Object(_) => Unexpected::Map,
        };
        Refusal::invalid_type(got, expected)
    }

    /// The members of an object with these fields.
    fn fields(
        &self,
        fields: &'static [&'static str],
        expected: &dyn Expected,
    ) -> Result<Parts<'_, Member<'a>>> {
        match self {
            Self::Object(members) => Ok(Parts::new(members)),
            Self::List(_) => Err(self.unfit(&Object(fields))),
            _ => Err(self.unfit(expected)),
        }
    }

    fn elements(&self, expected: &dyn Expected) -> Result<Parts<'_, Tree<'a>>> {
        match self {
            Self::List(list) => Ok(Parts::new(list)),
            _ => Err(self.unfit(expected)),
        }
    }

    /// Reads a type.
    // Not where it is called: numbers and texts would be read anew for each field of each type.
    #[cfg_attr(target_family = "wasm", inline(never))]
    pub(crate) fn read<'de, S: DeserializeSeed<'de>>(&'de self, seed: S) -> Result<S::Value> {
        seed.deserialize(self)
    }

    /// Reads an object by names.
    fn read_members<'de, V: Visitor<'de>>(&'de self, visitor: V) -> Result<V::Value> {
        let mut members = self.fields(&[], &visitor)?;
        let read = visitor.visit_map(&mut members);
        members.end(read, "the object")
    }

    /// Reads an object with these fields.
    pub(super) fn read_fields<'de, V: Visitor<'de>>(
        &'de self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value> {
        let mut members = self.fields(fields, &visitor)?;
        let read = visitor.visit_map(Fields { members: &mut members, known: fields });
        members.end(read, "the object")
    }

    /// Reads a list.
    pub(super) fn read_list<'de, V: Visitor<'de>>(&'de self, visitor: V) -> Result<V::Value> {
        let mut elements = self.elements(&visitor)?;
        let read = visitor.visit_seq(&mut elements);
        elements.end(read, "the list")
    }
}

/// Object with these fields, as the sentence of a refusal expects it.
struct Object(&'static [&'static str]);

impl Expected for Object {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.0 {
            [] => f.write_str("an object without fields"),
            fields => write!(f, "an object with the fields {}", fields.join(", ")),
        }
    }
}

/// Methods that read a number.
macro_rules! numbers {
    ($($method:ident)+) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
            match self {
                Tree::Natural(number) => visitor.visit_u64(*number),
                Tree::Integer(number) => visitor.visit_i64(*number),
                Tree::Float(number) => visitor.visit_f64(*number),
                _ => Err(self.unfit(&visitor)),
            }
        })+
    };
}

/// Methods that read a text.
macro_rules! texts {
    ($($method:ident)+) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
            match self {
                Tree::Text(text) => visitor.visit_borrowed_str(text),
                _ => Err(self.unfit(&visitor)),
            }
        })+
    };
}

impl<'de> Deserializer<'de> for &'de Tree<'_> {
    type Error = Refusal;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        match self {
            Tree::Null => visitor.visit_unit(),
            Tree::Flag(flag) => visitor.visit_bool(*flag),
            Tree::Natural(number) => visitor.visit_u64(*number),
            Tree::Integer(number) => visitor.visit_i64(*number),
            Tree::Float(number) => visitor.visit_f64(*number),
            Tree::Text(text) => visitor.visit_borrowed_str(text),
            Tree::List(_) => self.read_list(visitor),
            Tree::Object(_) => self.read_members(visitor),
        }
    }

    numbers! {
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_i128 deserialize_u8 deserialize_u16
        deserialize_u32 deserialize_u64 deserialize_u128 deserialize_f32 deserialize_f64
    }

    texts! {
        deserialize_char deserialize_str deserialize_string deserialize_bytes deserialize_byte_buf
        deserialize_identifier
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        match self {
            Tree::Flag(flag) => visitor.visit_bool(*flag),
            _ => Err(self.unfit(&visitor)),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        match self {
            Tree::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        match self {
            Tree::Null => visitor.visit_unit(),
            _ => Err(self.unfit(&visitor)),
        }
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value> {
        self.deserialize_unit(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        self.read_list(visitor)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value> {
        self.read_list(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value> {
        self.read_list(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        match self {
            Tree::Object(_) => self.read_members(visitor),
            _ => Err(self.unfit(&visitor)),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value> {
        self.read_fields(fields, visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value> {
        let choice = Choice::new(self, variants)?;
        choice.end(visitor.visit_enum(choice))
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        visitor.visit_unit()
    }
}
