//! The touch: one contact between a buyer and a channel.

use crate::json::fields;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::check::Check;
use super::field::{NumberField, TextField};
use crate::error::Result;
use crate::time::Timestamp;

/// Side that made a touch: sales, marketing, or both together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Side {
    /// A sales touch.
    Sales,
    /// A marketing touch.
    Marketing,
    /// Sales and marketing together.
    Both,
}

impl Side {
    /// The name on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sales => "sales",
            Self::Marketing => "marketing",
            Self::Both => "both",
        }
    }

    /// Objection to `text` as a side, if there is one.
    pub(crate) fn objection(text: &str) -> Option<String> {
        let known = [Self::Sales, Self::Marketing, Self::Both].iter().any(|side| side.name() == text);
        (!known).then(|| format!("expected `sales`, `marketing` or `both`, got {text:?}"))
    }
}

/// One contact between a buyer and a channel.
///
/// Only `journey`, `at` and `channel` are needed; everything else makes more models, groupings and filters possible.
/// Channels and kinds are open: an unknown one is kept as itself.
///
/// # Examples
/// ```
/// use attribution_core::Touchpoint;
///
/// let touch = Touchpoint {
///     campaign: Some("spring".into()),
///     cost: Some(0.45),
///     ..Touchpoint::new("customer-17", "2026-01-05T09:00:00Z".parse()?, "paid_search")
/// };
/// touch.validate()?;
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Touchpoint {
    /// Identifies the touch; unique when given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Key of who was touched: customer, lead, account or opportunity.
    #[serde(alias = "journey_id")]
    pub journey: String,
    /// Moment of the touch.
    #[serde(alias = "timestamp")]
    pub at: Timestamp,
    /// Channel where the touch happened: `search`, `email`, … Open: any text is a channel.
    pub channel: String,
    /// Kind of touch: webinar attendance, demo request, …
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Marketing campaign.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub campaign: Option<String>,
    /// Creative or content piece.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<String>,
    /// Account the person belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<String>,
    /// Lead that was touched.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead: Option<String>,
    /// Opportunity the touch belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opportunity: Option<String>,
    /// Web or app session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session: Option<String>,
    /// Cost of the touch, in the currency of the conversions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<f64>,
    /// Impressions behind the touch.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub impressions: Option<f64>,
    /// Clicks behind the touch.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clicks: Option<f64>,
    /// Engagement of the person, 0 to 100.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub engagement: Option<f64>,
    /// Funnel stage that the touch influences.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<String>,
    /// Sales, marketing or both.
    #[serde(default, deserialize_with = "super::check::filled", skip_serializing_if = "Option::is_none")]
    pub side: Option<Side>,
    /// Sales representative.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sales_rep: Option<String>,
    /// Influencer or creator.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub influencer: Option<String>,
    /// Partner organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner: Option<String>,
    /// Role that the partner or person played.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// Weight: the amount of activity that the touch stands for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<f64>,
    /// Source of the evidence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Confidence of the source, 0 to 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence: Option<f64>,
    /// Dimensions of your own, by name: those that the rules name are carried.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = serde_json::Map::new())))]
    pub dimensions: BTreeMap<String, String>,
}

fields! {
    Touchpoint {
        id = default, journey or journey_id, at or timestamp, channel, kind = default, campaign = default,
        content = default, account = default, lead = default, opportunity = default, session = default,
        cost = default, impressions = default, clicks = default, engagement = default, stage = default,
        side by super::check::filled as Option<Side> = default, sales_rep = default, influencer = default,
        partner = default, role = default, weight = default, source = default, confidence = default,
        dimensions = default
    }
}

impl Touchpoint {
    /// A touch with the three fields that every touch has.
    pub fn new(journey: impl Into<String>, at: Timestamp, channel: impl Into<String>) -> Self {
        Self {
            id: None,
            journey: journey.into(),
            at,
            channel: channel.into(),
            kind: None,
            campaign: None,
            content: None,
            account: None,
            lead: None,
            opportunity: None,
            session: None,
            cost: None,
            impressions: None,
            clicks: None,
            engagement: None,
            stage: None,
            side: None,
            sales_rep: None,
            influencer: None,
            partner: None,
            role: None,
            weight: None,
            source: None,
            confidence: None,
            dimensions: BTreeMap::new(),
        }
    }

    /// The text in `field`.
    #[must_use]
    pub fn text(&self, field: TextField) -> Option<&str> {
        match field {
            TextField::Id => self.id.as_deref(),
            TextField::Journey => Some(&self.journey),
            TextField::Channel => Some(&self.channel),
            TextField::Kind => self.kind.as_deref(),
            TextField::Campaign => self.campaign.as_deref(),
            TextField::Content => self.content.as_deref(),
            TextField::Account => self.account.as_deref(),
            TextField::Lead => self.lead.as_deref(),
            TextField::Opportunity => self.opportunity.as_deref(),
            TextField::Session => self.session.as_deref(),
            TextField::Stage => self.stage.as_deref(),
            TextField::Side => self.side.map(Side::name),
            TextField::SalesRep => self.sales_rep.as_deref(),
            TextField::Influencer => self.influencer.as_deref(),
            TextField::Partner => self.partner.as_deref(),
            TextField::Role => self.role.as_deref(),
            TextField::Source => self.source.as_deref(),
        }
    }

    /// The number in `field`.
    #[must_use]
    pub fn number(&self, field: NumberField) -> Option<f64> {
        match field {
            NumberField::Cost => self.cost,
            NumberField::Impressions => self.impressions,
            NumberField::Clicks => self.clicks,
            NumberField::Engagement => self.engagement,
            NumberField::Weight => self.weight,
            NumberField::Confidence => self.confidence,
        }
    }

    /// Checks the touch on its own.
    ///
    /// # Errors
    /// `INVALID_INPUT` with every problem: an empty key or channel, a number outside its range, NaN or infinite.
    pub fn validate(&self) -> Result<()> {
        NumberField::ALL
            .into_iter()
            .fold(
                Check::default().named("journey", &self.journey).named("channel", &self.channel),
                |check, field| check.in_range(field.name(), self.number(field), field.max()),
            )
            .done()
    }
}
