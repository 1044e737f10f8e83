//! JSON as it stands, read once: types are then read from it by one reader.
//!
//! A reader of text has to skip spaces, to look for the next byte and to count how deep it is at every place; made anew
//! for each type, that is most of what a browser would download of it.

use std::borrow::Cow;
use std::cell::RefCell;
use std::fmt::{self, Formatter};

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use crate::error::{self, ErrorKind, Result, joined};
use crate::json::sentence::no_json;

/// A value in JSON. Members of an object stand in the order in which they were given, also those of the same name.
#[derive(Clone, Debug)]
pub(crate) enum Tree<'a> {
    Null,
    Flag(bool),
    Natural(u64),
    Integer(i64),
    Float(f64),
    Text(Cow<'a, str>),
    List(Vec<Tree<'a>>),
    Object(Vec<Member<'a>>),
}

/// Name and value of a member of an object.
pub(crate) type Member<'a> = (Cow<'a, str>, Tree<'a>);

impl<'a> Tree<'a> {
    /// Reads one value, and nothing after it.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for text that is no JSON; of JSON that is too deep or too large to be read, with the address.
    pub(crate) fn parse(json: &'a str) -> Result<Self> {
        let path = RefCell::default();
        let mut reader = serde_json::Deserializer::from_str(json);
        let tree = Reader(&path).deserialize(&mut reader);
        tree.and_then(|tree| reader.end().map(|()| tree)).map_err(|error| refused(json, path.take(), &error))
    }

    /// The member of an object by its name: the last of several, as a `Value` has it.
    pub(crate) fn get(&self, name: &str) -> Option<&Self> {
        let Self::Object(members) = self else { return None };
        members.iter().rev().find(|(given, _)| given == name).map(|(_, value)| value)
    }
}

/// Objection of `serde_json` to text; `path` is where reading it stopped.
#[cold]
fn refused(json: &str, path: String, error: &serde_json::Error) -> error::Error {
    // Of text that is no JSON, what was read before says nothing.
    let is_json = serde_json::from_str::<IgnoredAny>(json).is_ok();
    error::Error::new(ErrorKind::InvalidConfig, if is_json { path } else { String::new() }, no_json(error))
}

/// A value, of which objects have the order of their names.
impl<'a> From<&'a Value> for Tree<'a> {
    fn from(value: &'a Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(flag) => Self::Flag(*flag),
            Value::Number(number) => match (number.as_u64(), number.as_i64()) {
                (Some(number), _) => Self::Natural(number),
                (None, Some(number)) => Self::Integer(number),
                (None, None) => Self::Float(number.as_f64().unwrap_or(f64::NAN)),
            },
            Value::String(text) => Self::Text(Cow::Borrowed(text)),
            Value::Array(list) => Self::List(list.iter().map(Self::from).collect()),
            Value::Object(object) => {
                let members = object.iter().map(|(name, value)| (Cow::Borrowed(name.as_str()), value.into()));
                Self::Object(members.collect())
            }
        }
    }
}

/// Reads a tree; notes where it stopped when it fails.
#[derive(Clone, Copy)]
struct Reader<'p>(&'p RefCell<String>);

impl Reader<'_> {
    /// Notes that what failed is inside `outer`.
    #[cold]
    fn stopped_in(self, outer: &str) {
        self.0.replace_with(|inner| joined(outer, inner));
    }
}

impl<'de> DeserializeSeed<'de> for Reader<'_> {
    type Value = Tree<'de>;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Tree<'de>, D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Reader<'_> {
    type Value = Tree<'de>;

    fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E: Error>(self) -> Result<Tree<'de>, E> {
        Ok(Tree::Null)
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<Tree<'de>, E> {
        Ok(Tree::Flag(flag))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Tree<'de>, E> {
        Ok(Tree::Natural(number))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Tree<'de>, E> {
        Ok(Tree::Integer(number))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Tree<'de>, E> {
        Ok(Tree::Float(number))
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Tree<'de>, E> {
        Ok(Tree::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Tree<'de>, E> {
        Ok(Tree::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Tree<'de>, A::Error> {
        let mut read = Vec::new();
        loop {
            match list.next_element_seed(self) {
                Ok(Some(value)) => read.push(value),
                Ok(None) => return Ok(Tree::List(read)),
                Err(error) => {
                    self.stopped_in(&format!("[{}]", read.len()));
                    return Err(error);
                }
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Tree<'de>, A::Error> {
        let mut read = Vec::new();
        while let Some(Tree::Text(name)) = object.next_key_seed(self)? {
            match object.next_value_seed(self) {
                Ok(value) => read.push((name, value)),
                Err(error) => {
                    self.stopped_in(&name);
                    return Err(error);
                }
            }
        }
        Ok(Tree::Object(read))
    }
}

#[cfg(test)]
#[path = "parse_tests.rs"]
mod tests;
