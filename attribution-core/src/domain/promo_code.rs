//! The promo code: whose it is, when it counts, and what became of the redemptions in some journeys.

use crate::json::fields;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::names::folded;
use crate::error::Problem;
use crate::time::Timestamp;

/// Promo code: whose it is, and how its redemptions count. Case and spaces around a code do not matter.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct PromoCode {
    /// The code.
    pub code: String,
    /// Channel of the touches that it makes.
    pub channel: String,
    /// Influencer whose code it is.
    pub influencer: Option<String>,
    /// Campaign that it belongs to.
    pub campaign: Option<String>,
    /// First moment at which it counts; always when left out. A sale of which only the date is known counts by the start of its
    /// day.
    pub valid_from: Option<Timestamp>,
    /// Moment from which it counts no more; never when left out. For a code that is valid through the 31st this is the 1st.
    pub valid_until: Option<Timestamp>,
    /// True when only the first redemption by a customer is a touch.
    pub once_per_customer: bool,
}

fields! { PromoCode: code, channel, influencer, campaign, valid_from, valid_until, once_per_customer }

impl Default for PromoCode {
    fn default() -> Self {
        Self {
            code: String::new(),
            channel: "promo_code".into(),
            influencer: None,
            campaign: None,
            valid_from: None,
            valid_until: None,
            once_per_customer: true,
        }
    }
}

impl PromoCode {
    /// A code of an influencer.
    pub fn of_influencer(code: impl Into<String>, influencer: impl Into<String>) -> Self {
        Self { code: code.into(), influencer: Some(influencer.into()), ..Self::default() }
    }

    /// Problems of a table of codes that stands at `table`: codes without text or channel, and those that come twice.
    pub(crate) fn problems(table: &str, codes: &[Self]) -> Vec<Problem> {
        let mut places = BTreeMap::new();
        let mut problems = Vec::new();
        for (index, code) in codes.iter().enumerate() {
            let mut refuse = |field: &str, detail: String| {
                problems.push(Problem { path: format!("{table}[{index}].{field}"), detail });
            };
            for (field, text) in [("code", &code.code), ("channel", &code.channel)] {
                if text.trim().is_empty() {
                    refuse(field, "expected text that is not empty, got none".into());
                }
            }
            let first = *places.entry(folded(&code.code).into_owned()).or_insert(index);
            if first != index {
                refuse("code", format!("expected a code of its own, got that of {table}[{first}]"));
            }
            if code.valid_from.zip(code.valid_until).is_some_and(|(from, until)| until <= from) {
                refuse(
                    "valid_until",
                    "expected a moment after valid_from, got one before it, or the same".into(),
                );
            }
        }
        problems
    }
}

/// Account of the promo codes among the conversions.
///
/// Always `redemptions = touches + repeated + outside_validity + unknown + without_key`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
#[non_exhaustive]
pub struct PromoReport {
    /// Conversions with a code that could be used.
    pub redemptions: u64,
    /// Touches that they made.
    pub touches: u64,
    /// Redemptions by a customer who had used the code before.
    pub repeated: u64,
    /// Redemptions before or after the code was valid.
    pub outside_validity: u64,
    /// Redemptions of codes that the rules have not.
    pub unknown: u64,
    /// Redemptions by nobody: the conversion has no key.
    pub without_key: u64,
}

impl PromoReport {
    /// True without any redemption.
    pub(crate) fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
