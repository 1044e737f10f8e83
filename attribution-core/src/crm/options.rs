//! Options of mapping rows.

use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::json::{fields, setters};
use crate::time::Timestamp;

/// Members of campaigns that count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum CampaignMembers {
    /// Those who have responded.
    #[default]
    Responded,
    /// All, those among them who were only sent something.
    All,
}

/// Moment and members of campaigns that count.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct CrmOptions {
    /// Moment up to which activities count: those planned for later have not happened. `null`: all.
    pub as_of: Option<Timestamp>,
    /// Members of campaigns that count.
    pub campaign_members: CampaignMembers,
}

fields! { CrmOptions: as_of, campaign_members }

setters! { CrmOptions:
    with_as_of(as_of: Option<Timestamp>),
    with_campaign_members(campaign_members: CampaignMembers),
}

impl CrmOptions {
    /// Reads options from JSON; those left out keep their defaults.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for unknown names and wrong types.
    pub fn from_json(json: &str) -> Result<Self> {
        Error::read(json)
    }
}
