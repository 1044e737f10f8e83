//! Answer of partner attribution: the parts of every deal, and awards for the ledger.

use serde::Serialize;

use crate::domain::money::Currency;
use crate::domain::{Award, EvidenceSource};
use crate::partner::evidence::UnusedEvidence;

/// Outcome of a deal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum DealOutcome {
    /// Partners have shares in it.
    Attributed,
    /// A person has to decide.
    Review,
    /// No evidence is left that counts.
    NoEvidence,
    /// No rule applies to it, or the workflow does not.
    #[default]
    NoRule,
}

/// Part of a partner in a deal.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DealPart {
    /// The partner.
    pub partner: String,
    /// Share of the deal.
    pub share: f64,
    /// Amount in minor units; none of a deal without amount or currency.
    pub minor: Option<i64>,
    /// Roles that the partner had.
    pub roles: Vec<String>,
    /// Evidence that counted.
    pub evidence: Vec<String>,
    /// Calculation of the share.
    pub calculation: String,
}

/// Side of a source in a deal: the partners that it names.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SourceSide {
    /// The source.
    pub source: EvidenceSource,
    /// Partners that it names.
    pub partners: Vec<String>,
    /// Evidence that says so.
    pub evidence: Vec<String>,
}

/// Deal with the parts of its partners.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DealSplit {
    /// The deal.
    pub deal: String,
    /// Its outcome.
    pub outcome: DealOutcome,
    /// Rule that was applied.
    pub rule: Option<String>,
    /// Version of the rule.
    pub rule_version: u32,
    /// Model that was applied.
    pub model: Option<String>,
    /// Sources whose evidence counted.
    pub sources: Vec<EvidenceSource>,
    /// Sides of sources that name different partners, of a deal to review.
    pub sides: Vec<SourceSide>,
    /// Amount of the deal in minor units; none of a deal without amount or currency.
    pub minor: Option<i64>,
    /// Currency of the amounts.
    pub currency: Option<Currency>,
    /// Parts of partners: the one with the earliest evidence first.
    pub parts: Vec<DealPart>,
    /// Share that no partner has; negative where they have more than the whole.
    pub unallocated: f64,
    /// Amount that no partner has, in minor units.
    pub unallocated_minor: Option<i64>,
}

/// Reason for a deal without award.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum NoAwardReason {
    /// It is not attributed.
    NotAttributed,
    /// It is not won.
    NotWon,
    /// It has no amount.
    NoAmount,
    /// It has no currency.
    NoCurrency,
}

/// Deal without award.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct UnawardedDeal {
    /// The deal.
    pub deal: String,
    /// The reason.
    pub reason: NoAwardReason,
}

/// Total of a partner in one currency.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PartnerTotal {
    /// The partner.
    pub partner: String,
    /// Currency of the amount; none of deals without amount or currency.
    pub currency: Option<Currency>,
    /// Deals that it has a part in.
    pub deals: u64,
    /// Sum of its shares: a deal that it has alone counts 1.
    pub shares: f64,
    /// Sum of its amounts in minor units.
    pub minor: Option<i64>,
}

/// Account of deals and evidence. Always `deals = attributed + review + no_evidence + no_rule` and
/// `evidence = used + unused`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SplitCounts {
    /// Deals given.
    pub deals: u64,
    /// Deals in which partners have shares.
    pub attributed: u64,
    /// Deals for a person to decide.
    pub review: u64,
    /// Deals without evidence that counts.
    pub no_evidence: u64,
    /// Deals that no rule applies to.
    pub no_rule: u64,
    /// Awards.
    pub awards: u64,
    /// Rows of evidence given.
    pub evidence: u64,
    /// Rows that counted, or that a person has to look at.
    pub used: u64,
    /// Rows that earned nothing.
    pub unused: u64,
}

/// Partner attribution of deals: parts, totals, awards, and an account of every row.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PartnerAttribution {
    /// Account of deals and evidence.
    pub counts: SplitCounts,
    /// Totals of partners, in the order of their names and currencies.
    pub partners: Vec<PartnerTotal>,
    /// Deals in their order.
    pub deals: Vec<DealSplit>,
    /// Evidence that earned nothing, in its order.
    pub unused: Vec<UnusedEvidence>,
    /// Awards of won deals, ready for the ledger.
    pub awards: Vec<Award>,
    /// Deals without award.
    pub unawarded: Vec<UnawardedDeal>,
}
