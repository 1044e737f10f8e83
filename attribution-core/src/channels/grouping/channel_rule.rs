//! Channel rules of the user's own.

use serde::{Deserialize, Serialize};

use super::mark::Marks;
use crate::error::Problem;
use crate::json::{fields, setters};

/// Channel rule: the channel of clicks for which all of its conditions hold.
///
/// Rules of your own go before the built-in ones, in their order; the first that holds gives the channel. Case and outer
/// spaces do not matter.
///
/// # Examples
/// ```
/// use attribution_core::channels::{ChannelField, ChannelOperator, ChannelRule};
///
/// let rule = ChannelRule::new("fair", "Events").when(ChannelField::Campaign, ChannelOperator::StartsWith, "fair-");
/// assert!(rule.conditions[0].value.texts().eq(["fair-"]));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ChannelRule {
    /// Name of the rule, which answers give as the rule that fired.
    pub name: String,
    /// Channel that it gives.
    pub channel: String,
    /// Conditions, of which all must hold.
    pub conditions: Vec<ChannelCondition>,
}

fields! { ChannelRule { name, channel, conditions } }

/// Condition of a channel rule: a field, an operator, and what the field is compared with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ChannelCondition {
    /// Field of the click.
    pub field: ChannelField,
    /// Comparison.
    pub operator: ChannelOperator,
    /// Text, or a list of texts for `matches_any`. An empty text is equal to a field without a value.
    pub value: ChannelValue,
}

fields! { ChannelCondition { field, operator, value } }

/// Field of a click that a channel rule asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ChannelField {
    /// Source, by tags, click id or referrer.
    Source,
    /// Medium, by tags, click id or referrer.
    Medium,
    /// Campaign.
    Campaign,
    /// Content.
    Content,
    /// Term.
    Term,
    /// Name of the click id, such as `gclid`.
    ClickId,
    /// Host of the page that was visited.
    LandingHost,
    /// Path of the page that was visited.
    LandingPath,
    /// Host of the referrer.
    ReferrerHost,
}

/// Comparison of a channel rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ChannelOperator {
    /// The field is the text.
    Equals,
    /// The text stands somewhere in the field.
    Contains,
    /// The field starts with the text.
    StartsWith,
    /// The field ends with the text.
    EndsWith,
    /// The field is one of the texts of a list.
    MatchesAny,
}

/// Text, or a list of texts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
#[non_exhaustive]
pub enum ChannelValue {
    /// One text.
    Text(String),
    /// Several texts.
    List(Vec<String>),
}

impl ChannelValue {
    /// The texts.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let texts = match self {
            Self::Text(text) => std::slice::from_ref(text),
            Self::List(texts) => texts.as_slice(),
        };
        texts.iter().map(String::as_str)
    }
}

impl From<&str> for ChannelValue {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl<const N: usize> From<[&str; N]> for ChannelValue {
    fn from(texts: [&str; N]) -> Self {
        Self::List(texts.map(str::to_owned).to_vec())
    }
}

setters! { ChannelRule:
    with_name(name: String),
    with_channel(channel: String),
    with_conditions(conditions: Vec<ChannelCondition>),
}

impl ChannelRule {
    /// A rule without conditions, which has to get one.
    #[must_use]
    pub fn new(name: impl Into<String>, channel: impl Into<String>) -> Self {
        Self { name: name.into(), channel: channel.into(), conditions: Vec::new() }
    }

    /// The same with a condition more.
    #[must_use]
    pub fn when(
        mut self,
        field: ChannelField,
        operator: ChannelOperator,
        value: impl Into<ChannelValue>,
    ) -> Self {
        self.conditions.push(ChannelCondition::new(field, operator, value));
        self
    }

    /// Objections to the rule at `path`.
    pub(in crate::channels) fn problems(&self, path: &str, problems: &mut Vec<Problem>) {
        let mut object =
            |path: String, detail: &str| problems.push(Problem { path, detail: detail.to_owned() });
        for (field, text) in [("name", &self.name), ("channel", &self.channel)] {
            if text.trim().is_empty() {
                object(format!("{path}.{field}"), "expected text that is not empty, got none");
            }
        }
        if self.conditions.is_empty() {
            object(format!("{path}.conditions"), "expected at least one condition, got an empty list");
        }
        for (index, condition) in self.conditions.iter().enumerate() {
            if let Some(detail) = condition.objection() {
                object(format!("{path}.conditions[{index}].value"), detail);
            }
        }
    }

    /// True when all conditions hold; the values of the rule are in lower case.
    pub(in crate::channels) fn holds(&self, marks: &Marks<'_>) -> bool {
        self.conditions.iter().all(|condition| condition.holds(marks))
    }

    /// The rule with its values in lower case.
    pub(in crate::channels) fn lowered(&self) -> Self {
        let lower = |text: &String| text.trim().to_lowercase();
        let conditions = self.conditions.iter().map(|condition| ChannelCondition {
            value: match &condition.value {
                ChannelValue::Text(text) => ChannelValue::Text(lower(text)),
                ChannelValue::List(texts) => ChannelValue::List(texts.iter().map(lower).collect()),
            },
            ..*condition
        });
        Self { name: self.name.clone(), channel: self.channel.clone(), conditions: conditions.collect() }
    }
}

setters! { ChannelCondition:
    with_field(field: ChannelField),
    with_operator(operator: ChannelOperator),
    with_value(value: ChannelValue),
}

impl ChannelCondition {
    /// A condition.
    #[must_use]
    pub fn new(field: ChannelField, operator: ChannelOperator, value: impl Into<ChannelValue>) -> Self {
        Self { field, operator, value: value.into() }
    }

    fn objection(&self) -> Option<&'static str> {
        match (self.operator, &self.value) {
            (ChannelOperator::MatchesAny, ChannelValue::List(texts)) if texts.is_empty() => {
                Some("expected at least one text, got an empty list")
            }
            (ChannelOperator::MatchesAny, ChannelValue::Text(_)) => {
                Some("expected a list of texts, which matches_any compares with, got one text")
            }
            (ChannelOperator::MatchesAny, ChannelValue::List(_))
            | (ChannelOperator::Equals, ChannelValue::Text(_)) => None,
            (_, ChannelValue::List(_)) => {
                Some("expected one text, got a list; matches_any compares with a list")
            }
            (_, ChannelValue::Text(text)) if text.trim().is_empty() => {
                Some("expected text that is not empty, got none, which every field has")
            }
            (_, ChannelValue::Text(_)) => None,
        }
    }

    fn holds(&self, marks: &Marks<'_>) -> bool {
        let field = match self.field {
            ChannelField::Source => marks.source,
            ChannelField::Medium => marks.medium,
            ChannelField::Campaign => marks.campaign,
            ChannelField::Content => marks.content,
            ChannelField::Term => marks.term,
            ChannelField::ClickId => marks.click_id,
            ChannelField::LandingHost => marks.landing_host,
            ChannelField::LandingPath => marks.landing_path,
            ChannelField::ReferrerHost => marks.referrer_host,
        };
        let field = field.unwrap_or_default();
        self.value.texts().any(|text| match self.operator {
            ChannelOperator::Equals | ChannelOperator::MatchesAny => field == text,
            ChannelOperator::Contains => field.contains(text),
            ChannelOperator::StartsWith => field.starts_with(text),
            ChannelOperator::EndsWith => field.ends_with(text),
        })
    }
}
