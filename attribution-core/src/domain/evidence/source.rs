//! Sources of evidence, and how sure each is by itself.

use serde::{Deserialize, Serialize};

use crate::domain::word;

/// Source of evidence: the record of a CRM, or of a partner, that an activity was found in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum EvidenceSource {
    /// Registration of a deal by a partner.
    DealRegistration,
    /// Field of an opportunity that names a partner.
    CrmOpportunityField,
    /// Transaction of a marketplace.
    Marketplace,
    /// Entry of a person who decides such things.
    ManualOverride,
    /// Part of a person in a deal.
    ContactRole,
    /// Member of a campaign.
    CampaignMember,
    /// Task, call, meeting or mail.
    #[default]
    Activity,
    /// Report of the partner about itself.
    SelfReported,
    /// Touch that another tool than the CRM tracked.
    TouchpointTracking,
}

impl EvidenceSource {
    /// Every source.
    pub const ALL: [Self; 9] = [
        Self::DealRegistration,
        Self::CrmOpportunityField,
        Self::Marketplace,
        Self::ManualOverride,
        Self::ContactRole,
        Self::CampaignMember,
        Self::Activity,
        Self::SelfReported,
        Self::TouchpointTracking,
    ];

    /// The name on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::DealRegistration => "deal_registration",
            Self::CrmOpportunityField => "crm_opportunity_field",
            Self::Marketplace => "marketplace",
            Self::ManualOverride => "manual_override",
            Self::ContactRole => "contact_role",
            Self::CampaignMember => "campaign_member",
            Self::Activity => "activity",
            Self::SelfReported => "self_reported",
            Self::TouchpointTracking => "touchpoint_tracking",
        }
    }

    /// The source called `name`, in any spelling of its words.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let plain = word(name);
        Self::ALL.into_iter().find(|source| source.name() == plain)
    }

    /// Confidence of evidence that does not say how sure it is.
    #[must_use]
    pub const fn confidence(self) -> f64 {
        match self {
            Self::DealRegistration | Self::CrmOpportunityField | Self::Marketplace | Self::ManualOverride => {
                1.0
            }
            Self::ContactRole => 0.9,
            Self::CampaignMember => 0.7,
            Self::Activity | Self::TouchpointTracking => 0.6,
            Self::SelfReported => 0.5,
        }
    }

    /// True where the source itself says which deal it is about, so that nothing is left to infer.
    #[must_use]
    pub const fn is_definitive(self) -> bool {
        matches!(
            self,
            Self::DealRegistration | Self::CrmOpportunityField | Self::Marketplace | Self::ManualOverride
        )
    }
}
