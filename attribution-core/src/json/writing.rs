//! Values as JSON text, by one writer.
//!
//! `serde_json` has its commas, names and numbers where each field of each type is written: in a browser's module that is
//! several times as much code. It still writes every single number and text.

use serde::Serialize;
use serde::ser::{
    Error as _, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};
use serde_json::{Error, Value};

type Result<T> = std::result::Result<T, Error>;

/// A value as JSON, in one line.
///
/// # Errors
/// Objection of a type that cannot be written.
pub(crate) fn written<T: Serialize + ?Sized>(value: &T) -> Result<String> {
    let mut writer = Writer(Vec::with_capacity(128));
    value.serialize(&mut writer)?;
    writer.finish()
}

/// A value as JSON, in one line. `to_string` of a value gives the same, and takes the writer of several lines with it,
/// which a browser would download.
pub(crate) fn one_line(value: &Value) -> String {
    written(value).unwrap_or_default()
}

/// The text so far. Of its last byte alone is known what comes next: nothing that is whole ends in an opening bracket.
struct Writer(Vec<u8>);

// Never where they are called: each would be there once for each field of each type.
impl Writer {
    fn finish(self) -> Result<String> {
        String::from_utf8(self.0).map_err(Error::custom)
    }

    #[cfg_attr(target_family = "wasm", inline(never))]
    fn word(&mut self, word: &str) {
        self.0.extend_from_slice(word.as_bytes());
    }

    #[cfg_attr(target_family = "wasm", inline(never))]
    fn whole(&mut self, number: u64) -> Result<()> {
        serde_json::Serializer::new(&mut self.0).serialize_u64(number)
    }

    #[cfg_attr(target_family = "wasm", inline(never))]
    fn integer(&mut self, number: i64) -> Result<()> {
        serde_json::Serializer::new(&mut self.0).serialize_i64(number)
    }

    #[cfg_attr(target_family = "wasm", inline(never))]
    fn float(&mut self, number: f64) -> Result<()> {
        serde_json::Serializer::new(&mut self.0).serialize_f64(number)
    }

    #[cfg_attr(target_family = "wasm", inline(never))]
    fn quoted(&mut self, text: &str) -> Result<()> {
        serde_json::Serializer::new(&mut self.0).serialize_str(text)
    }

    /// Ends what stands before the next element or member, unless that is the first.
    #[cfg_attr(target_family = "wasm", inline(never))]
    fn next(&mut self) {
        if !matches!(self.0.last(), None | Some(b'[' | b'{')) {
            self.0.push(b',');
        }
    }

    /// Begins the next member.
    #[cfg_attr(target_family = "wasm", inline(never))]
    fn member(&mut self, name: &str) -> Result<()> {
        self.next();
        self.quoted(name)?;
        self.0.push(b':');
        Ok(())
    }

    /// Begins a variant with something in it.
    #[cfg_attr(target_family = "wasm", inline(never))]
    fn variant(&mut self, name: &str, inside: &str) -> Result<()> {
        self.word("{");
        self.member(name)?;
        self.word(inside);
        Ok(())
    }

    /// Ends the name of a member that was written from `start` as a value: a number becomes text.
    #[cfg_attr(target_family = "wasm", inline(never))]
    fn named(&mut self, start: usize) {
        if self.0.get(start) != Some(&b'"') {
            self.0.insert(start, b'"');
            self.0.push(b'"');
        }
        self.0.push(b':');
    }
}

/// Methods that write a number.
macro_rules! numbers {
    ($($method:ident($kind:ty) $write:ident)+) => {
        $(fn $method(self, number: $kind) -> Result<()> {
            self.$write(number.into())
        })+
    };
}

impl Serializer for &mut Writer {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Self;
    type SerializeTuple = Self;
    type SerializeTupleStruct = Self;
    type SerializeTupleVariant = Self;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeStructVariant = Self;

    numbers! {
        serialize_u8(u8) whole serialize_u16(u16) whole serialize_u32(u32) whole serialize_u64(u64) whole
        serialize_i8(i8) integer serialize_i16(i16) integer serialize_i32(i32) integer serialize_i64(i64) integer
        serialize_f64(f64) float
    }

    fn serialize_bool(self, flag: bool) -> Result<()> {
        self.word(if flag { "true" } else { "false" });
        Ok(())
    }

    // Not as a number of twice the length, which has more digits.
    fn serialize_f32(self, number: f32) -> Result<()> {
        serde_json::Serializer::new(&mut self.0).serialize_f32(number)
    }

    fn serialize_char(self, letter: char) -> Result<()> {
        self.quoted(letter.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, text: &str) -> Result<()> {
        self.quoted(text)
    }

    fn serialize_bytes(self, bytes: &[u8]) -> Result<()> {
        self.collect_seq(bytes)
    }

    fn serialize_none(self) -> Result<()> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<()> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<()> {
        self.word("null");
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<()> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<()> {
        self.quoted(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<()> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<()> {
        self.variant(variant, "")?;
        value.serialize(&mut *self)?;
        self.word("}");
        Ok(())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self> {
        self.word("[");
        Ok(self)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self> {
        self.serialize_seq(None)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self> {
        self.serialize_seq(None)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Self> {
        self.variant(variant, "[")?;
        Ok(self)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self> {
        self.word("{");
        Ok(self)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self> {
        self.serialize_map(None)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Self> {
        self.variant(variant, "{")?;
        Ok(self)
    }
}

/// Traits of what has elements, each by its method and what ends it.
macro_rules! elements {
    ($($trait:ident::$method:ident $end:literal)+) => {
        $(impl $trait for &mut Writer {
            type Ok = ();
            type Error = Error;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<()> {
                self.next();
                value.serialize(&mut **self)
            }

            fn end(self) -> Result<()> {
                self.word($end);
                Ok(())
            }
        })+
    };
}

elements! {
    SerializeSeq::serialize_element "]"
    SerializeTuple::serialize_element "]"
    SerializeTupleStruct::serialize_field "]"
    SerializeTupleVariant::serialize_field "]}"
}

/// Traits of what has fields, each by what ends it.
macro_rules! fields {
    ($($trait:ident $end:literal)+) => {
        $(impl $trait for &mut Writer {
            type Ok = ();
            type Error = Error;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<()> {
                self.member(name)?;
                value.serialize(&mut **self)
            }

            fn end(self) -> Result<()> {
                self.word($end);
                Ok(())
            }
        })+
    };
}

fields! { SerializeStruct "}" SerializeStructVariant "}}" }

impl SerializeMap for &mut Writer {
    type Ok = ();
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, name: &T) -> Result<()> {
        self.next();
        let start = self.0.len();
        name.serialize(&mut **self)?;
        self.named(start);
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<()> {
        value.serialize(&mut **self)
    }

    fn end(self) -> Result<()> {
        self.word("}");
        Ok(())
    }
}

#[cfg(test)]
#[path = "writing_tests.rs"]
mod tests;
