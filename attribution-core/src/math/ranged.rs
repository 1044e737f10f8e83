//! Numbers with a range, checked once, where they come in: what holds one needs no check of its own.

#![expect(clippy::manual_range_contains, reason = "`contains` is no constant function")]

use std::fmt::{self, Display, Formatter};

use serde::{Deserialize, Serialize};

use crate::error::{Error, ErrorKind, Result};

/// Types of numbers, each with its constructor, its range in words and the check of it.
macro_rules! ranged {
    ($($(#[$doc:meta])+ $name:ident::$new:ident($number:ident: $range:literal) where $holds:expr;)+) => {$(
        $(#[$doc])+
        #[derive(Clone, Copy, Debug, PartialEq, PartialOrd, Serialize, Deserialize)]
        #[serde(try_from = "f64", into = "f64")]
        pub struct $name(f64);

        impl $name {
            #[doc = concat!("Takes ", $range, ".")]
            ///
            /// # Errors
            /// `INVALID_CONFIG` for any other number.
            pub fn $new($number: f64) -> Result<Self> {
                if $holds {
                    return Ok(Self($number));
                }
                let detail = format!(concat!("expected ", $range, ", got {}"), $number);
                Err(Error::new(ErrorKind::InvalidConfig, "", detail))
            }

            /// A number of this program, which the compiler checks.
            pub(crate) const fn known($number: f64) -> Self {
                assert!($holds, concat!("expected ", $range));
                Self($number)
            }

            /// The number.
            #[must_use]
            pub const fn get(self) -> f64 {
                self.0
            }
        }

        impl TryFrom<f64> for $name {
            type Error = Error;

            fn try_from(number: f64) -> Result<Self> {
                Self::$new(number)
            }
        }

        impl From<$name> for f64 {
            fn from(number: $name) -> Self {
                number.0
            }
        }

        impl Display for $name {
            fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
                Display::fmt(&self.0, f)
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> std::borrow::Cow<'static, str> {
                f64::schema_name()
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                f64::json_schema(generator)
            }
        }
    )+};
}

ranged! {
    /// Half-life in days: after it a touch weighs half as much.
    ///
    /// # Examples
    /// ```
    /// use attribution_core::math::HalfLife;
    ///
    /// assert_eq!(HalfLife::days(7.0)?.get(), 7.0);
    /// assert_eq!(HalfLife::days(0.0).unwrap_err().detail(), "expected a finite number above 0, got 0");
    /// # Ok::<(), attribution_core::Error>(())
    /// ```
    HalfLife::days(days: "a finite number above 0") where days > 0.0 && days <= f64::MAX;

    /// Number of days, such as those of an attribution window.
    Days::new(days: "a finite number of 0 or more") where days >= 0.0 && days <= f64::MAX;

    /// Share of a whole.
    Share::new(share: "a number from 0 to 1") where share >= 0.0 && share <= 1.0;

    /// Confidence level: the part of the replicates that an interval holds.
    Confidence::new(level: "a number between 0 and 1") where level > 0.0 && level < 1.0;
}

/// None of the whole.
impl Default for Share {
    fn default() -> Self {
        const { Self::known(0.0) }
    }
}

impl Share {
    /// The share of this among parts that add up to `whole`, itself one of them.
    pub(crate) const fn among(self, whole: f64) -> Self {
        Self((self.0 / whole).min(1.0))
    }
}

impl Confidence {
    /// The part of the replicates below an interval, which is that above it too.
    pub(crate) const fn tail(self) -> f64 {
        (1.0 - self.0) / 2.0
    }
}

#[cfg(test)]
#[path = "ranged_tests.rs"]
mod tests;
