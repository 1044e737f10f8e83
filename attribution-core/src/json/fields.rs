//! Readers of types field by field.
//!
//! A reader that serde derives has a variable, a flag and a way to give back half of everything for each field. Here
//! a field is one call, which is there once for each type that fields have.

use std::fmt::{self, Formatter};

use serde::de::value::Error as Words;
use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, Visitor};
use serde::forward_to_deserialize_any;

/// Names of a type's fields, among them other names for the same field, and the field that each means.
pub(crate) struct Names {
    pub(crate) all: &'static [&'static str],
    pub(crate) meant: &'static [u8],
    /// No field.
    pub(crate) none: u8,
}

impl Names {
    fn field(&self, place: usize) -> u8 {
        self.meant.get(place).copied().unwrap_or(self.none)
    }

    /// Notes that a field is there; its own name if it was there before.
    fn repeated(&self, field: u8, seen: &mut u64) -> Option<&'static str> {
        let bit = 1_u64.checked_shl(field.into()).unwrap_or_default();
        let is_repeated = *seen & bit != 0;
        *seen |= bit;
        let place = self.meant.iter().position(|meant| *meant == field).filter(|_| is_repeated)?;
        self.all.get(place).copied()
    }
}

/// The next field of an object that is there, of those not yet in `seen`.
#[cfg_attr(target_family = "wasm", inline(never))]
pub(crate) fn next_field<'de, A: MapAccess<'de>>(
    members: &mut A,
    names: &'static Names,
    seen: &mut u64,
) -> Result<Option<u8>, A::Error> {
    let Some(place) = members.next_key_seed(Place(names.all))? else { return Ok(None) };
    let field = names.field(place);
    match names.repeated(field, seen) {
        Some(name) => Err(A::Error::duplicate_field(name)),
        None => Ok(Some(field)),
    }
}

/// Reads the value of a field that has one.
#[cfg_attr(target_family = "wasm", inline(never))]
pub(crate) fn set<'de, T: Deserialize<'de>, A: MapAccess<'de>>(
    field: &mut T,
    members: &mut A,
) -> Result<(), A::Error> {
    *field = members.next_value()?;
    Ok(())
}

/// Reads the value of a field that has none yet.
#[cfg_attr(target_family = "wasm", inline(never))]
pub(crate) fn fill<'de, T: Deserialize<'de>, A: MapAccess<'de>>(
    field: &mut Option<T>,
    members: &mut A,
) -> Result<(), A::Error> {
    *field = Some(members.next_value()?);
    Ok(())
}

/// The value of a field that has to be there, unless its type is an option.
#[cfg_attr(target_family = "wasm", inline(never))]
pub(crate) fn required<'de, T: Deserialize<'de>, E: Error>(
    field: Option<T>,
    name: &'static str,
) -> Result<T, E> {
    match field {
        Some(value) => Ok(value),
        None => T::deserialize(Missing(name)).map_err(|_: Words| E::missing_field(name)),
    }
}

/// Place of a name among those of the fields.
struct Place(&'static [&'static str]);

impl<'de> DeserializeSeed<'de> for Place {
    type Value = usize;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<usize, D::Error> {
        from.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Place {
    type Value = usize;

    fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("field identifier")
    }

    fn visit_u64<E: Error>(self, place: u64) -> Result<usize, E> {
        let place = usize::try_from(place).unwrap_or(usize::MAX);
        if place < self.0.len() { Ok(place) } else { Err(E::unknown_field("", self.0)) }
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<usize, E> {
        self.0.iter().position(|known| *known == name).ok_or_else(|| E::unknown_field(name, self.0))
    }
}

/// A field that is not there: none of an option, and of everything else an objection.
struct Missing(&'static str);

impl<'de> Deserializer<'de> for Missing {
    type Error = Words;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Words> {
        Err(Words::missing_field(self.0))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Words> {
        visitor.visit_none()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        newtype_struct tuple_struct map struct enum identifier ignored_any
    }
}

/// Makes a type readable, which refuses names that it does not have.
///
/// * `fields! { Options: first, second }`: what is not there is as in the `Default` of the type.
/// * `fields! { Record { first, second = default, third => made } }`: only what is marked may be missing, and is then
///   its `Default` or made by a function, or is an option.
/// * `#[cfg(…)]` before a field that is not always there, which has no other name.
/// * `field or other_name`, and `field by reader as Type` for what its type does not read itself.
///
/// The attributes of serde for the same stay on the type, for its schema.
macro_rules! fields {
    ($Type:ident: $($(#[$only:meta])* $field:ident $(or $other:ident)? $(by $read:path as $kind:ty)?),+ $(,)?) => {
        $crate::json::fields! {
            @reader $Type [$($(#[$only])* $field $($other)?),+] |members, seen| {
                let mut read = <$Type>::default();
                // A field that is not named here could not be read, and does not compile.
                let $Type { $($(#[$only])* $field: _),+ } = &read;
                while let Some(field) = $crate::json::next_field(&mut members, NAMES, &mut seen)? {
                    match field {
                        $($(#[$only])* field if field == Field::$field as u8 => $crate::json::fields! {
                            @set read.$field, members, $($read as $kind)?
                        },)+
                        _ => {}
                    }
                }
                Ok(read)
            }
        }
    };
    ($Type:ident { $($(#[$only:meta])* $field:ident $(or $other:ident)? $(by $read:path as $kind:ty)? $(= $default:ident)? $(=> $made:path)?),* $(,)? }) => {
        $crate::json::fields! {
            @reader $Type [$($(#[$only])* $field $($other)?),*] |members, seen| {
                $($(#[$only])* let mut $field = None;)*
                while let Some(field) = $crate::json::next_field(&mut members, NAMES, &mut seen)? {
                    match field {
                        $($(#[$only])* field if field == Field::$field as u8 => $crate::json::fields! {
                            @fill $field, members, $($read as $kind)?
                        },)*
                        _ => {}
                    }
                }
                Ok($Type { $($(#[$only])* $field: $crate::json::fields!(@end $field $($default)? $($made)?)),* })
            }
        }
    };
    (@reader $Type:ident [$($(#[$only:meta])* $field:ident $($other:ident)?),*] |$members:ident, $seen:ident| $body:block) => {
        impl<'de> serde::Deserialize<'de> for $Type {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                #[expect(non_camel_case_types, reason = "the fields by their names")]
                enum Field { $($(#[$only])* $field,)* none }

                static NAMES: &$crate::json::Names = &$crate::json::Names {
                    all: &[$($(#[$only])* stringify!($field), $(stringify!($other),)?)*],
                    meant: &[$($(#[$only])* { Field::$field as u8 }, $({ let _ = stringify!($other); Field::$field as u8 },)?)*],
                    // One bit for each field notes that it was there.
                    none: { const { assert!((Field::none as u8) <= 64) }; Field::none as u8 },
                };

                struct Reader;

                impl<'de> serde::de::Visitor<'de> for Reader {
                    type Value = $Type;

                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str(concat!("struct ", stringify!($Type)))
                    }

                    fn visit_map<A: serde::de::MapAccess<'de>>(self, mut $members: A) -> Result<$Type, A::Error> {
                        let mut $seen = 0;
                        $body
                    }
                }

                from.deserialize_struct(stringify!($Type), NAMES.all, Reader)
            }
        }
    };
    (@set $slot:expr, $members:ident,) => { $crate::json::set(&mut $slot, &mut $members)? };
    (@set $slot:expr, $members:ident, $read:path as $kind:ty) => {
        $slot = $crate::json::fields!(@by $members, $read as $kind)
    };
    (@fill $slot:ident, $members:ident,) => { $crate::json::fill(&mut $slot, &mut $members)? };
    (@fill $slot:ident, $members:ident, $read:path as $kind:ty) => {
        $slot = Some($crate::json::fields!(@by $members, $read as $kind))
    };
    (@by $members:ident, $read:path as $kind:ty) => {{
        struct By;

        impl<'de> serde::de::DeserializeSeed<'de> for By {
            type Value = $kind;

            fn deserialize<D: serde::Deserializer<'de>>(self, from: D) -> Result<$kind, D::Error> {
                $read(from)
            }
        }

        $members.next_value_seed(By)?
    }};
    (@end $field:ident) => { $crate::json::required($field, stringify!($field))? };
    (@end $field:ident default) => { $field.unwrap_or_default() };
    (@end $field:ident $made:path) => { $field.unwrap_or_else($made) };
}

pub(crate) use fields;

#[cfg(test)]
#[path = "fields_tests.rs"]
mod tests;
