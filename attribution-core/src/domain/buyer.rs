//! Buyers: accounts, leads and the opportunities that sales works on.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::check::Check;
use super::money::Currency;
use crate::error::Result;
use crate::time::Timestamp;

/// Deal size: how large a customer is; sets the expected length of its buying cycle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum DealSize {
    /// Large organisation.
    Enterprise,
    /// Middle of the market.
    #[serde(alias = "mid-market")]
    MidMarket,
    /// Small or medium-sized business.
    Smb,
}

/// Grade of a lead, from best to worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum LeadTier {
    /// Best.
    A,
    /// Good.
    B,
    /// Fair.
    C,
    /// Poor.
    D,
}

/// Kind of revenue that an opportunity brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum RevenueType {
    /// A customer that was none before.
    NewLogo,
    /// More from a customer.
    Expansion,
    /// The same again.
    Renewal,
    /// Services.
    Services,
    /// Billed by use.
    Consumption,
}

/// A company that buys.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Account {
    /// Identifies the account.
    pub id: String,
    /// Name of the company.
    #[serde(default)]
    pub name: Option<String>,
    /// Internet domain, such as `example.com`.
    #[serde(default)]
    pub domain: Option<String>,
    /// Market segment.
    #[serde(default)]
    pub segment: Option<String>,
    /// Size class.
    #[serde(default)]
    pub deal_size: Option<DealSize>,
}

impl Account {
    /// Checks the account on its own.
    ///
    /// # Errors
    /// `INVALID_INPUT` when the id is empty.
    pub fn validate(&self) -> Result<()> {
        Check::default().named("id", &self.id).done()
    }
}

/// A person who may buy.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Lead {
    /// Identifies the lead.
    pub id: String,
    /// Account of the lead.
    #[serde(default)]
    pub account: Option<String>,
    /// Overall score, 0 to 100.
    #[serde(default)]
    pub lead_score: Option<f64>,
    /// Score of who they are, 0 to 100.
    #[serde(default)]
    pub demographic_score: Option<f64>,
    /// Score of what they did, 0 to 100.
    #[serde(default)]
    pub behavioral_score: Option<f64>,
    /// Score of where they work, 0 to 100.
    #[serde(default)]
    pub firmographic_score: Option<f64>,
    /// Moment when the lead was created.
    #[serde(default)]
    pub created_at: Option<Timestamp>,
    /// Stage in the funnel.
    #[serde(default)]
    pub stage: Option<String>,
    /// Source of the lead.
    #[serde(default)]
    pub source: Option<String>,
    /// Grade.
    #[serde(default)]
    pub tier: Option<LeadTier>,
}

impl Lead {
    /// Checks the lead on its own.
    ///
    /// # Errors
    /// `INVALID_INPUT` with every problem: an empty id, a score outside 0 to 100.
    pub fn validate(&self) -> Result<()> {
        Check::default()
            .named("id", &self.id)
            .in_range("lead_score", self.lead_score, 100.0)
            .in_range("demographic_score", self.demographic_score, 100.0)
            .in_range("behavioral_score", self.behavioral_score, 100.0)
            .in_range("firmographic_score", self.firmographic_score, 100.0)
            .done()
    }
}

/// A deal that sales works on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Opportunity {
    /// Identifies the opportunity.
    pub id: String,
    /// Account that would buy.
    #[serde(default)]
    pub account: Option<String>,
    /// Leads involved.
    #[serde(default)]
    pub leads: Vec<String>,
    /// Stage in the pipeline.
    #[serde(default)]
    pub stage: Option<String>,
    /// Probability of winning, 0 to 1.
    #[serde(default)]
    pub probability: Option<f64>,
    /// Amount in major units of the currency.
    #[serde(default)]
    pub amount: Option<f64>,
    /// Currency of the amount.
    #[serde(default)]
    pub currency: Option<Currency>,
    /// Moment when the opportunity was created.
    #[serde(default)]
    pub created_at: Option<Timestamp>,
    /// Moment when it was won or lost.
    #[serde(default)]
    pub closed_at: Option<Timestamp>,
    /// Days from first contact to close, where known.
    #[serde(default)]
    pub sales_cycle_days: Option<f64>,
    /// Size class.
    #[serde(default)]
    pub deal_size: Option<DealSize>,
    /// Number of people who decide.
    #[serde(default)]
    pub decision_makers: Option<u32>,
    /// Number of people who influence the decision.
    #[serde(default)]
    pub influencers: Option<u32>,
    /// Kind of revenue.
    #[serde(default)]
    pub revenue_type: Option<RevenueType>,
    /// Partner named in the CRM.
    #[serde(default)]
    pub partner: Option<String>,
    /// Name of the deal.
    #[serde(default)]
    pub name: Option<String>,
    /// Anything else.
    #[serde(default)]
    pub metadata: BTreeMap<String, serde_json::Value>,
}

impl Opportunity {
    /// Checks the opportunity on its own.
    ///
    /// # Errors
    /// `INVALID_INPUT` with every problem: an empty id, a probability outside 0 to 1, a negative amount or cycle.
    pub fn validate(&self) -> Result<()> {
        Check::default()
            .named("id", &self.id)
            .in_range("probability", self.probability, 1.0)
            .in_range("amount", self.amount, f64::MAX)
            .in_range("sales_cycle_days", self.sales_cycle_days, f64::MAX)
            .done()
    }
}
