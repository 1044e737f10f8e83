//! Records with an `id`, as a list or as an object by name.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::SeqAccessDeserializer;
use serde::de::{DeserializeSeed, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::Value;

use crate::error::Result;

/// A record that may stand in an object by name: `{"search": …}` for `[{"id": "search", …}]`.
pub(crate) trait Named: Sized {
    /// The record of that name.
    ///
    /// # Errors
    /// Objection to a value that is no such record, with its address within the value.
    fn named(name: &str, value: Value) -> Result<Self>;
}

/// Reads a list of records, or an object by name, in the order in which they stand.
pub(crate) fn list_or_by_name<'de, D, T>(from: D) -> Result<Vec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Named + Deserialize<'de>,
{
    from.deserialize_any(Records(PhantomData))
}

struct Records<T>(PhantomData<T>);

impl<'de, T: Named + Deserialize<'de>> Visitor<'de> for Records<T> {
    type Value = Vec<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list, or an object by name")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, records: A) -> Result<Vec<T>, A::Error> {
        Vec::deserialize(SeqAccessDeserializer::new(records))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut records: A) -> Result<Vec<T>, A::Error> {
        let mut read = Vec::new();
        while let Some(name) = records.next_key()? {
            read.push(records.next_value_seed(Record(name, PhantomData))?);
        }
        Ok(read)
    }
}

struct Record<T>(String, PhantomData<T>);

impl<'de, T: Named> DeserializeSeed<'de> for Record<T> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<T, D::Error> {
        let value = Value::deserialize(from)?;
        T::named(&self.0, value).map_err(crate::error::Error::into_serde)
    }
}

#[cfg(test)]
#[cfg(feature = "full")]
#[path = "by_name_tests.rs"]
mod tests;
