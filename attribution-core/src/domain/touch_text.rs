//! Texts of touches by name: a field, or a dimension of the user's own.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::field::TextField;

/// Text of a touch: a field of this library, or a dimension of the user's own.
///
/// # Examples
/// ```
/// use attribution_core::domain::{TextField, TouchText};
///
/// assert_eq!(TouchText::from("campaign"), TouchText::Field(TextField::Campaign));
/// assert_eq!(TouchText::from("device").name(), "device");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
// Not to grow: a text is one of these.
pub enum TouchText {
    /// A field.
    Field(TextField),
    /// A dimension that the rules name.
    Own(String),
}

impl TouchText {
    /// The name on the wire.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Field(field) => field.name(),
            Self::Own(name) => name,
        }
    }
}

impl From<&str> for TouchText {
    fn from(name: &str) -> Self {
        TextField::from_name(name).map_or_else(|| Self::Own(name.to_owned()), Self::Field)
    }
}

impl From<TextField> for TouchText {
    fn from(field: TextField) -> Self {
        Self::Field(field)
    }
}

impl fmt::Display for TouchText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl Serialize for TouchText {
    fn serialize<S: Serializer>(&self, writer: S) -> Result<S::Ok, S::Error> {
        writer.serialize_str(self.name())
    }
}

impl<'de> Deserialize<'de> for TouchText {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        String::deserialize(reader).map(|name| Self::from(name.as_str()))
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for TouchText {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "TouchText".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"type": "string"})
    }
}
