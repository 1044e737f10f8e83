//! Records that rows of a CRM become, with the fields that each has.

use serde::{Deserialize, Serialize};

/// Record that the rows of an object of the CRM become.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum CrmRecord {
    /// Stage of a pipeline: its name, and the status that it stands for.
    Stage,
    /// Owner of records: a user of the CRM.
    Owner,
    /// Account, or company.
    Account,
    /// Opportunity, or deal; its partner fields become activities of their own.
    Opportunity,
    /// Contact: a person of an account.
    Contact,
    /// Lead: a person who may become a contact.
    Lead,
    /// Contact role: the part of a person in a deal.
    ContactRole,
    /// Stage change: a line of a history.
    StageChange,
    /// Task: an activity that counts once it is completed.
    Task,
    /// Event, call, mail or meeting: an activity that counts unless it was cancelled.
    Event,
    /// Member of a campaign: an activity that counts once the person has responded.
    CampaignMember,
    /// Partner of a deal or account, in a row of its own.
    Partner,
    /// Registration of a deal by a partner.
    Registration,
    /// Association of two records, which the records themselves do not name.
    Association,
}

const DELETED: &str = "deleted";
const SCORES: [&str; 5] =
    ["lead_score", "demographic_score", "behavioral_score", "firmographic_score", "tier"];
const ACTIVITY: &[&str] = &[
    "kind",
    "opportunity",
    "account",
    "account_name",
    "account_domain",
    "what",
    "contact",
    "partner",
    "role",
    "channel",
    "campaign",
    "owner",
    "weight",
    "confidence",
];

impl CrmRecord {
    /// Every record, in the order in which they are read: what others look up comes first.
    pub const ALL: [Self; 14] = [
        Self::Stage,
        Self::Owner,
        Self::Account,
        Self::Opportunity,
        Self::Contact,
        Self::Lead,
        Self::ContactRole,
        Self::StageChange,
        Self::Task,
        Self::Event,
        Self::CampaignMember,
        Self::Partner,
        Self::Registration,
        Self::Association,
    ];

    /// The name on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Stage => "stage",
            Self::Owner => "owner",
            Self::Account => "account",
            Self::Opportunity => "opportunity",
            Self::Contact => "contact",
            Self::Lead => "lead",
            Self::ContactRole => "contact_role",
            Self::StageChange => "stage_change",
            Self::Task => "task",
            Self::Event => "event",
            Self::CampaignMember => "campaign_member",
            Self::Partner => "partner",
            Self::Registration => "registration",
            Self::Association => "association",
        }
    }

    /// Fields without which a row is rejected.
    pub(super) const fn needed(self) -> &'static [&'static str] {
        match self {
            Self::Stage | Self::Owner | Self::Account | Self::Opportunity | Self::Contact | Self::Lead => {
                &["id"]
            }
            Self::ContactRole => &["opportunity", "lead"],
            Self::StageChange => &["stage", "at"],
            Self::Task | Self::Event => &["id", "at"],
            Self::CampaignMember => &["id", "campaign", "at"],
            Self::Partner => &["partner"],
            Self::Registration => &["id", "partner"],
            Self::Association => &[],
        }
    }

    /// Fields that may be empty.
    const fn own(self) -> &'static [&'static str] {
        match self {
            Self::Stage => &["name", "is_closed", "is_won", "probability"],
            Self::Owner => &["name", "first_name", "last_name", "email"],
            Self::Account => &[
                "name",
                "domain",
                "segment",
                "industry",
                "deal_size",
                "decision_makers",
                "committee_influencers",
                "is_partner",
            ],
            Self::Opportunity => &[
                "account",
                "name",
                "status",
                "stage",
                "is_closed",
                "is_won",
                "created_at",
                "closed_at",
                "amount",
                "currency",
                "probability",
                "deal_size",
                "segment",
                "sales_cycle_days",
                "decision_makers",
                "committee_influencers",
                "contacts",
            ],
            Self::Contact => &["account", "email", "created_at", "qualified_at"],
            Self::Lead => {
                &["account", "email", "created_at", "qualified_at", "contact", "opportunity", "converted_at"]
            }
            Self::ContactRole => &["id", "role", "partner", "at"],
            Self::StageChange => &["id", "opportunity", "lead"],
            Self::Task => &["completed"],
            Self::Event => &["completed", "child"],
            Self::CampaignMember => &["responded"],
            Self::Partner => &["id", "at"],
            Self::Registration => &["at", "status"],
            Self::Association => &["activity", "opportunity", "account", "contact"],
        }
    }

    /// True for records that become activities by themselves.
    const fn is_activity(self) -> bool {
        matches!(self, Self::Task | Self::Event | Self::CampaignMember | Self::Partner | Self::Registration)
    }

    /// Every field of the record.
    pub(in crate::crm) fn fields(self) -> impl Iterator<Item = &'static str> + Clone {
        let of_person = matches!(self, Self::Contact | Self::Lead);
        let scores = SCORES.iter().copied().filter(move |_| of_person);
        let of_activity = ACTIVITY.iter().copied().filter(move |_| self.is_activity());
        let rest = self.own().iter().copied().chain(scores).chain(of_activity).chain([DELETED]);
        let needed = self.needed();
        needed.iter().copied().chain(rest.filter(move |field| !needed.contains(field)))
    }
}
