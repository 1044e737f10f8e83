//! The fields of path counts in columns.

use super::header::Header;
use super::table::ColumnKind;

/// Field of path counts that a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PathField {
    /// Channels, oldest first.
    Path,
    /// Number of journeys along the path that converted.
    Conversions,
    /// Value of these conversions together.
    Value,
    /// Number of journeys along the path that did not convert.
    Nulls,
}

impl PathField {
    /// Every field.
    pub const ALL: [Self; 4] = [Self::Path, Self::Conversions, Self::Value, Self::Nulls];

    /// The field that a column called `name` holds; `None` for a column that is no field of path counts.
    ///
    /// Case does not matter, nor whether words stand apart by spaces, hyphens or underscores. The names of older tools
    /// and of exports are accepted: `total_conversions`, `total_conversion_value`, `conversion_value`, `total_null`.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let name = Header::Paths.field(name);
        Self::ALL.into_iter().find(|field| field.name() == name)
    }

    /// The name of the field on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::Conversions => "conversions",
            Self::Value => "value",
            Self::Nulls => "nulls",
        }
    }

    /// Kind of its cells.
    #[must_use]
    pub const fn kind(self) -> ColumnKind {
        match self {
            Self::Path => ColumnKind::Text,
            Self::Conversions | Self::Value | Self::Nulls => ColumnKind::Number,
        }
    }
}
