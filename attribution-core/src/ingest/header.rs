//! Names of columns: the one table of what they may be called, whatever the way in.

use std::borrow::Cow;

/// What touches and conversions may call a field besides its own name.
const EVENTS: &[(&str, &str)] = &[("journey_id", "journey"), ("customer", "journey"), ("timestamp", "at")];

/// What path counts may call a field: as the older tools and analytics exports do.
const PATHS: &[(&str, &str)] = &[
    ("mcf_channel_grouping_path", "path"),
    ("total_conversions", "conversions"),
    ("total_conversion_value", "value"),
    ("conversion_value", "value"),
    ("total_null", "nulls"),
];

/// Which table a header belongs to.
#[derive(Clone, Copy)]
pub(super) enum Header {
    Events,
    Paths,
}

impl Header {
    const fn aliases(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Events => EVENTS,
            Self::Paths => PATHS,
        }
    }

    /// The field that a column of this name stands for, as far as spelling goes: small letters, underscores for spaces
    /// and hyphens, the field's own name for another one.
    pub(super) fn field(self, name: &str) -> Cow<'_, str> {
        let name = name.trim();
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
        let name = if name.bytes().all(plain) {
            Cow::Borrowed(name)
        } else {
            Cow::Owned(name.to_lowercase().replace([' ', '-'], "_"))
        };
        match self.aliases().iter().find(|(alias, _)| *alias == name) {
            Some((_, field)) => Cow::Borrowed(field),
            None => name,
        }
    }

    /// What is said of two columns for one field.
    pub(super) fn twice(self, field: &str) -> String {
        let others: Vec<_> =
            self.aliases().iter().filter(|(_, of)| *of == field).map(|(alias, _)| *alias).collect();
        match others.as_slice() {
            [] => format!("expected one column for {field}, got two"),
            others => {
                format!(
                    "expected one column for {field}, got two: it is also read from {}",
                    others.join(", ")
                )
            }
        }
    }
}

#[cfg(test)]
#[path = "header_tests.rs"]
mod tests;
