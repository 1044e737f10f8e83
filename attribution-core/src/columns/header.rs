//! Names of columns: the one table of what they may be called, whatever the way in.

use std::borrow::Cow;

use crate::domain::{NumberField, TextField, spells};

/// Aliases of fields of touches and conversions.
const EVENTS: &[(&str, &str)] = &[("journey_id", "journey"), ("customer", "journey"), ("timestamp", "at")];

/// Aliases of fields of path counts: names in the older tools and in analytics exports.
const PATHS: &[(&str, &str)] = &[
    ("mcf_channel_grouping_path", "path"),
    ("total_conversions", "conversions"),
    ("total_conversion_value", "value"),
    ("conversion_value", "value"),
    ("total_null", "nulls"),
];

/// Fields of touches and conversions that are of several words, but neither text nor a plain number.
const OTHERS: [&str; 5] =
    ["touch_order", "promo_code", "lead_created_at", "opportunity_created_at", "closed_at"];

/// Kind of table that a header belongs to.
#[derive(Clone, Copy)]
pub(crate) enum Header {
    Events,
    Paths,
    Records,
}

impl Header {
    const fn aliases(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Events => EVENTS,
            Self::Paths => PATHS,
            Self::Records => &[],
        }
    }

    /// Fields of several words, and others.
    fn fields(self) -> impl Iterator<Item = &'static str> {
        let texts = TextField::ALL.into_iter().map(TextField::name);
        let events = texts.chain(NumberField::ALL.into_iter().map(NumberField::name)).chain(OTHERS);
        events.filter(move |_| matches!(self, Self::Events))
    }

    /// The field that a column of this name stands for, as far as spelling goes: whatever its case, and whether words
    /// stand apart by spaces, hyphens, underscores or not at all; the field's own name for another one.
    pub(crate) fn field(self, name: &str) -> Cow<'_, str> {
        let name = name.trim();
        if let Some((_, field)) = self.aliases().iter().find(|(alias, _)| spells(name, alias)) {
            return Cow::Borrowed(field);
        }
        match self.fields().find(|field| spells(name, field)) {
            Some(field) => Cow::Borrowed(field),
            None => Cow::Owned(name.to_lowercase().replace([' ', '-'], "_")),
        }
    }

    /// Objection to two columns for one field.
    pub(crate) fn twice(self, field: &str) -> String {
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
