//! The optional fields of a touch that journeys carry as columns, with their names and ranges.

use serde::{Deserialize, Serialize};

use crate::math::range_objection;

/// A field of a touch that holds text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum TextField {
    /// Identifies the touch; unique when given.
    Id,
    /// Key of who was touched: customer, lead, account or opportunity.
    Journey,
    /// Channel where the touch happened: `search`, `email`, …
    Channel,
    /// Kind of touch: webinar, demo request, …
    Kind,
    /// Marketing campaign.
    Campaign,
    /// Creative or content piece.
    Content,
    /// Account the person belongs to.
    Account,
    /// Lead that was touched.
    Lead,
    /// Opportunity the touch belongs to.
    Opportunity,
    /// Web or app session.
    Session,
    /// Funnel stage that the touch influences.
    Stage,
    /// `sales`, `marketing` or `both`.
    Side,
    /// Sales representative.
    SalesRep,
    /// Influencer or creator.
    Influencer,
    /// Partner organisation.
    Partner,
    /// Role that the partner or person played.
    Role,
    /// Source of the evidence.
    Source,
}

impl TextField {
    /// Every text field.
    pub const ALL: [Self; 17] = [
        Self::Id,
        Self::Journey,
        Self::Channel,
        Self::Kind,
        Self::Campaign,
        Self::Content,
        Self::Account,
        Self::Lead,
        Self::Opportunity,
        Self::Session,
        Self::Stage,
        Self::Side,
        Self::SalesRep,
        Self::Influencer,
        Self::Partner,
        Self::Role,
        Self::Source,
    ];

    /// The name of the field on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Journey => "journey",
            Self::Channel => "channel",
            Self::Kind => "kind",
            Self::Campaign => "campaign",
            Self::Content => "content",
            Self::Account => "account",
            Self::Lead => "lead",
            Self::Opportunity => "opportunity",
            Self::Session => "session",
            Self::Stage => "stage",
            Self::Side => "side",
            Self::SalesRep => "sales_rep",
            Self::Influencer => "influencer",
            Self::Partner => "partner",
            Self::Role => "role",
            Self::Source => "source",
        }
    }

    /// The field called `name`; `journey_id` is accepted for `journey`.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "journey_id" => Some(Self::Journey),
            _ => Self::ALL.into_iter().find(|field| field.name() == name),
        }
    }
}

/// A field of a touch that holds a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum NumberField {
    /// Cost of the touch, in the currency of the conversions.
    Cost,
    /// Impressions behind the touch.
    Impressions,
    /// Clicks behind the touch.
    Clicks,
    /// Engagement of the person, 0 to 100.
    Engagement,
    /// Weight: the amount of activity that the touch stands for.
    Weight,
    /// Confidence of the source that the touch happened, 0 to 1.
    Confidence,
}

impl NumberField {
    /// Every number field.
    pub const ALL: [Self; 6] =
        [Self::Cost, Self::Impressions, Self::Clicks, Self::Engagement, Self::Weight, Self::Confidence];

    /// The name of the field on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Cost => "cost",
            Self::Impressions => "impressions",
            Self::Clicks => "clicks",
            Self::Engagement => "engagement",
            Self::Weight => "weight",
            Self::Confidence => "confidence",
        }
    }

    /// The field called `name`.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.name() == name)
    }

    /// The largest value that makes sense; the smallest is 0 for all fields.
    #[must_use]
    pub const fn max(self) -> f64 {
        match self {
            Self::Engagement => 100.0,
            Self::Confidence => 1.0,
            Self::Cost | Self::Impressions | Self::Clicks | Self::Weight => f64::MAX,
        }
    }

    /// Objection to `value`, if there is one.
    pub(crate) fn objection(self, value: f64) -> Option<String> {
        range_objection(value, self.max())
    }
}
