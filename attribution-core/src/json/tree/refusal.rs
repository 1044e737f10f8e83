//! Objection of a reader of a tree, with the way to what it objects to.

use std::fmt::{self, Display, Formatter};

use serde::de::value::Error as Words;
use serde::de::{Error, Expected, Unexpected};
use serde_json::Number;

/// An objection to a part of a tree. Only failures pay for the way to the part: it is written as the error goes up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refusal(Box<Objection>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Objection {
    /// The words of serde, which are not yet those of this library.
    sentence: String,
    /// Places among the members or elements of what is around the part, from the inside out.
    way: Vec<usize>,
}

impl Refusal {
    #[cold]
    #[inline(never)]
    pub(super) fn new(sentence: String) -> Self {
        Self(Box::new(Objection { sentence, way: Vec::new() }))
    }

    /// The same objection, which is about what is at `place` in something.
    #[cold]
    #[inline(never)]
    pub(super) fn at(mut self, place: usize) -> Self {
        self.0.way.push(place);
        self
    }

    pub(in crate::json) fn sentence(&self) -> &str {
        &self.0.sentence
    }

    /// Places among members or elements, from the outside in.
    pub(in crate::json) fn way(&self) -> impl Iterator<Item = usize> {
        self.0.way.iter().rev().copied()
    }
}

impl Display for Refusal {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(self.sentence())
    }
}

impl std::error::Error for Refusal {}

impl Error for Refusal {
    #[cold]
    #[inline(never)]
    fn custom<T: Display>(sentence: T) -> Self {
        Self::new(sentence.to_string())
    }

    #[cold]
    #[inline(never)]
    fn invalid_type(got: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::new(format!("invalid type: {}, expected {expected}", Got(got)))
    }

    #[cold]
    #[inline(never)]
    fn invalid_value(got: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::new(format!("invalid value: {}, expected {expected}", Got(got)))
    }

    // The rest as serde has it, but for that it is not written anew at each field of each type.
    #[cold]
    #[inline(never)]
    fn invalid_length(length: usize, expected: &dyn Expected) -> Self {
        Self::custom(Words::invalid_length(length, expected))
    }

    #[cold]
    #[inline(never)]
    fn unknown_variant(name: &str, known: &'static [&'static str]) -> Self {
        Self::custom(Words::unknown_variant(name, known))
    }

    #[cold]
    #[inline(never)]
    fn unknown_field(name: &str, known: &'static [&'static str]) -> Self {
        Self::custom(Words::unknown_field(name, known))
    }

    #[cold]
    #[inline(never)]
    fn missing_field(name: &'static str) -> Self {
        Self::custom(Words::missing_field(name))
    }

    #[cold]
    #[inline(never)]
    fn duplicate_field(name: &'static str) -> Self {
        Self::custom(Words::duplicate_field(name))
    }
}

/// The value that came, as JSON writes it.
struct Got<'a>(Unexpected<'a>);

impl Display for Got<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.0 {
            Unexpected::Unit => f.write_str("null"),
            Unexpected::Float(number) => match Number::from_f64(number) {
                Some(number) => write!(f, "floating point `{number}`"),
                None => write!(f, "floating point `{number}`"),
            },
            other => other.fmt(f),
        }
    }
}
