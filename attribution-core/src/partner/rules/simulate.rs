//! Proposed rules against current ones.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::evaluate::evaluate;
use super::rule::PartnerRule;
use crate::domain::money::Currency;
use crate::domain::{Opportunity, PartnerEvidence};
use crate::error::Result;
use crate::partner::split::{DealOutcome, DealSplit, PartnerAttribution};

/// Change of a partner in one currency.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PartnerChange {
    /// The partner.
    pub partner: String,
    /// Currency of the amounts; none of deals without amount or currency.
    pub currency: Option<Currency>,
    /// Deals that it has a part in under the current rules.
    pub current_deals: u64,
    /// The same under the proposed rules.
    pub proposed_deals: u64,
    /// Sum of its shares under the current rules.
    pub current_shares: f64,
    /// The same under the proposed rules.
    pub proposed_shares: f64,
    /// Amount under the current rules, in minor units.
    pub current_minor: Option<i64>,
    /// The same under the proposed rules.
    pub proposed_minor: Option<i64>,
    /// Gain in minor units, negative for a loss.
    pub change_minor: Option<i64>,
}

/// Change of a partner in one deal.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DealChange {
    /// The deal.
    pub deal: String,
    /// The partner; none where only the outcome or the rule of the deal changes.
    pub partner: Option<String>,
    /// Outcome of the deal under the current rules.
    pub current_outcome: DealOutcome,
    /// The same under the proposed rules.
    pub proposed_outcome: DealOutcome,
    /// Rule that decides now.
    pub current_rule: Option<String>,
    /// Rule that would decide.
    pub proposed_rule: Option<String>,
    /// Share under the current rules.
    pub current_share: f64,
    /// Share under the proposed rules.
    pub proposed_share: f64,
    /// Currency of the change.
    pub currency: Option<Currency>,
    /// Gain in minor units, negative for a loss.
    pub change_minor: Option<i64>,
}

/// Simulation of proposed rules: who gains and who loses, by partner and by deal.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RuleSimulation {
    /// Deals given.
    pub deals: u64,
    /// Deals in which anything changes.
    pub changed: u64,
    /// Deals that change and whose outcome becomes another.
    pub outcomes_changed: u64,
    /// Changes of partners, in the order of their names and currencies.
    pub partners: Vec<PartnerChange>,
    /// Changes in deals, in their order.
    pub changes: Vec<DealChange>,
}

/// Rule simulation (what-if): proposed rules against current ones on the same deals, with the gain of each partner.
///
/// Reason to pick it: partners ask who loses before a rule changes, and the answer should come before the first entry.
///
/// # Examples
/// ```
/// use attribution_core::domain::{Opportunity, PartnerEvidence};
/// use attribution_core::partner::{PartnerModel, PartnerModelName, PartnerRule, simulate_rules};
///
/// let deal = Opportunity { amount: Some(100.0), currency: Some("EUR".parse()?), ..Opportunity::new("deal-1") };
/// let evidence = ["P1", "P2"].map(|partner| PartnerEvidence::new(partner, partner, "deal-1"));
/// let current = [PartnerRule::new("equal")];
/// let proposed = [PartnerRule::new("first").with_model(PartnerModel::new(PartnerModelName::PrimaryOnly))];
/// let found = simulate_rules(&[deal], &evidence, &current, &proposed)?;
/// let gains: Vec<_> = found.partners.iter().map(|partner| partner.change_minor).collect();
/// assert_eq!(gains, [Some(5_000), Some(-5_000)]);
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// As [`evaluate_rules`](super::evaluate_rules) for either set of rules.
pub fn simulate_rules(
    deals: &[Opportunity],
    evidence: &[PartnerEvidence],
    current: &[PartnerRule],
    proposed: &[PartnerRule],
) -> Result<RuleSimulation> {
    let now = evaluate(deals, evidence, current, "current")?;
    let then = evaluate(deals, evidence, proposed, "proposed")?;
    let mut answer = RuleSimulation { deals: deals.len() as u64, ..RuleSimulation::default() };
    for (before, after) in now.deals.iter().zip(&then.deals) {
        let changes = changes(before, after);
        answer.changed += u64::from(!changes.is_empty());
        answer.outcomes_changed += u64::from(before.outcome != after.outcome);
        answer.changes.extend(changes);
    }
    answer.partners = totals(&now, &then);
    Ok(answer)
}

/// Changes of one deal.
fn changes(before: &DealSplit, after: &DealSplit) -> Vec<DealChange> {
    let of = |split: &DealSplit, partner: &str| {
        let own = split.parts.iter().find(|part| part.partner == partner);
        own.map_or((0.0, split.minor.map(|_| 0)), |part| (part.share, part.minor))
    };
    let change = |partner: Option<&str>| {
        let (current_share, current) = partner.map_or((0.0, None), |partner| of(before, partner));
        let (proposed_share, proposed) = partner.map_or((0.0, None), |partner| of(after, partner));
        DealChange {
            deal: before.deal.clone(),
            partner: partner.map(str::to_owned),
            current_outcome: before.outcome,
            proposed_outcome: after.outcome,
            current_rule: before.rule.clone(),
            proposed_rule: after.rule.clone(),
            current_share,
            proposed_share,
            currency: after.currency,
            change_minor: current.zip(proposed).map(|(current, proposed)| proposed.saturating_sub(current)),
        }
    };
    let named = before.parts.iter().chain(&after.parts).map(|part| part.partner.as_str());
    let partners: BTreeSet<&str> = named.collect();
    let differing = partners.into_iter().filter(|partner| of(before, partner) != of(after, partner));
    let found: Vec<DealChange> = differing.map(|partner| change(Some(partner))).collect();
    let is_other = before.outcome != after.outcome || before.rule != after.rule;
    if found.is_empty() && is_other { vec![change(None)] } else { found }
}

/// Totals of partners side by side.
fn totals(now: &PartnerAttribution, then: &PartnerAttribution) -> Vec<PartnerChange> {
    let mut found: BTreeMap<(&str, Option<Currency>), PartnerChange> = BTreeMap::new();
    let entry = |partner: &'_ str, currency: Option<Currency>| PartnerChange {
        partner: partner.to_owned(),
        currency,
        current_deals: 0,
        proposed_deals: 0,
        current_shares: 0.0,
        proposed_shares: 0.0,
        current_minor: currency.map(|_| 0),
        proposed_minor: currency.map(|_| 0),
        change_minor: None,
    };
    for total in &now.partners {
        let change = found
            .entry((&total.partner, total.currency))
            .or_insert_with(|| entry(&total.partner, total.currency));
        change.current_deals = total.deals;
        change.current_shares = total.shares;
        change.current_minor = total.minor;
    }
    for total in &then.partners {
        let change = found
            .entry((&total.partner, total.currency))
            .or_insert_with(|| entry(&total.partner, total.currency));
        change.proposed_deals = total.deals;
        change.proposed_shares = total.shares;
        change.proposed_minor = total.minor;
    }
    let with_change = found.into_values().map(|change| {
        let minor = change.current_minor.zip(change.proposed_minor);
        PartnerChange { change_minor: minor.map(|(now, then)| then.saturating_sub(now)), ..change }
    });
    with_change.collect()
}
