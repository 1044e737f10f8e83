//! The field that says to whom touches and conversions belong.

use serde::{Deserialize, Deserializer, Serialize};

use super::field::TextField;

/// Journey key: the field that says to whom touches and conversions belong.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transform = with_customer))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum JourneyKey {
    /// The field `journey`.
    #[default]
    #[serde(alias = "customer")]
    Journey,
    /// The field `lead`.
    Lead,
    /// The field `account`: one journey for a whole buying committee.
    Account,
    /// The field `opportunity`.
    Opportunity,
}

impl<'de> Deserialize<'de> for JourneyKey {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        // With the other name as one of its own: the reader knows names by their places.
        #[derive(Deserialize)]
        #[serde(rename_all = "snake_case")]
        enum Given {
            Customer,
            Journey,
            Lead,
            Account,
            Opportunity,
        }
        Ok(match Given::deserialize(from)? {
            Given::Customer | Given::Journey => Self::Journey,
            Given::Lead => Self::Lead,
            Given::Account => Self::Account,
            Given::Opportunity => Self::Opportunity,
        })
    }
}

/// The other name of the field `journey`, which is accepted too, in the schema.
#[cfg(feature = "schema")]
fn with_customer(schema: &mut schemars::Schema) {
    let customer =
        serde_json::json!({"type": "string", "const": "customer", "description": "The field `journey`."});
    if let Some(words) = schema.get_mut("oneOf").and_then(serde_json::Value::as_array_mut) {
        words.push(customer);
    }
}

impl JourneyKey {
    /// The field of touches and conversions that holds the key.
    #[must_use]
    pub const fn field(self) -> TextField {
        match self {
            Self::Journey => TextField::Journey,
            Self::Lead => TextField::Lead,
            Self::Account => TextField::Account,
            Self::Opportunity => TextField::Opportunity,
        }
    }
}
