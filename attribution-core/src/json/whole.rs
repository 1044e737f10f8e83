//! Whole numbers, whose range the reader says.

use std::fmt;

use serde::Deserializer;
use serde::de::{Error, Unexpected, Visitor};

/// Reads a whole number of a field that has a range, which an objection to anything else names.
///
/// A number outside the range is read all the same: the check of the whole value refuses it, together with what else is
/// wrong.
pub(crate) fn whole<'de, const MIN: u32, const MAX: u32, D: Deserializer<'de>>(
    from: D,
) -> Result<u32, D::Error> {
    from.deserialize_u32(Whole::<MIN, MAX>)
}

/// The same for a field that may be left out.
pub(crate) fn whole_or_none<'de, const MIN: u32, const MAX: u32, D: Deserializer<'de>>(
    from: D,
) -> Result<Option<u32>, D::Error> {
    from.deserialize_option(OrNone::<MIN, MAX>)
}

/// Objection to a whole number outside a range.
#[cfg(any(feature = "compare", feature = "response"))]
pub(crate) fn not_in_range(minimum: u32, maximum: u32, got: u32) -> String {
    format!("expected a whole number from {minimum} to {maximum}, got {got}")
}

struct Whole<const MIN: u32, const MAX: u32>;

impl<const MIN: u32, const MAX: u32> Visitor<'_> for Whole<MIN, MAX> {
    type Value = u32;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a whole number from {MIN} to {MAX}")
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<u32, E> {
        u32::try_from(number).map_err(|_| E::invalid_value(Unexpected::Unsigned(number), &self))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<u32, E> {
        u32::try_from(number).map_err(|_| E::invalid_value(Unexpected::Signed(number), &self))
    }
}

struct OrNone<const MIN: u32, const MAX: u32>;

impl<'de, const MIN: u32, const MAX: u32> Visitor<'de> for OrNone<MIN, MAX> {
    type Value = Option<u32>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a whole number from {MIN} to {MAX}, or null")
    }

    fn visit_none<E: Error>(self) -> Result<Option<u32>, E> {
        Ok(None)
    }

    fn visit_unit<E: Error>(self) -> Result<Option<u32>, E> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<Option<u32>, D::Error> {
        whole::<MIN, MAX, D>(from).map(Some)
    }
}

#[cfg(test)]
#[cfg(feature = "full")]
#[path = "whole_tests.rs"]
mod tests;
