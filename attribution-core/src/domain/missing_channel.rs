//! Touches whose channel is not known.

use serde::{Deserialize, Serialize};

/// Treatment of touches without a channel.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum MissingChannel {
    /// They are rows that cannot be used.
    #[default]
    Error,
    /// They are counted and set aside.
    SetAside,
    /// They have the channel of this name, such as `(none)`.
    Name(String),
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for MissingChannel {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "MissingChannel".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "Treatment of touches without a channel: `error` (they cannot be used), `set_aside` (they are counted and \
                            set aside), or the name of a channel for them, `{\"name\": \"(none)\"}`.",
            "anyOf": [
                {"type": "string", "enum": ["error", "set_aside"]},
                {"type": "object", "additionalProperties": {"type": "string"}},
            ],
        })
    }
}

/// Sentence on a touch without a channel.
pub(crate) const NO_CHANNEL: &str = "expected text that is not empty, got none; the rule missing_channel can give such touches a \
                                     name or set them aside";
