//! Collecting decisions on deals into one answer.

use std::collections::BTreeMap;

use super::answer::{
    DealOutcome, DealPart, DealSplit, NoAwardReason, PartnerAttribution, PartnerTotal, SourceSide,
    UnawardedDeal,
};
use super::hierarchy::{PassUp, passed_up};
use super::model::PartnerModel;
use super::share::{PartnerShare, partners, roles_of};
use crate::domain::money::Currency;
use crate::domain::{
    Award, AwardConstraint, AwardPart, DealStatus, EvidenceSource, Money, Opportunity, PartnerEvidence,
};
use crate::error::Result;
use crate::math::Sum;
use crate::partner::evidence::{Touch, Unused, UnusedReason};

/// Decision on a deal.
#[derive(Clone, Debug, Default)]
pub(in crate::partner) struct Decision<'a> {
    outcome: DealOutcome,
    rule: Option<String>,
    rule_version: u32,
    model: Option<String>,
    sources: Vec<EvidenceSource>,
    sides: Vec<SourceSide>,
    shares: Vec<PartnerShare>,
    touches: Vec<Touch<'a>>,
    constraint: AwardConstraint,
}

impl<'a> Decision<'a> {
    /// Shares of partners by these touches; without any share there is no evidence, and the touches are unused.
    pub(in crate::partner) fn shared(
        shares: Vec<PartnerShare>,
        touches: &[Touch<'a>],
        constraint: AwardConstraint,
        unused: &mut Unused,
    ) -> Self {
        if shares.is_empty() {
            for touch in touches {
                unused.note(touch.row, UnusedReason::NoWeight);
            }
        }
        let outcome = if shares.is_empty() { DealOutcome::NoEvidence } else { DealOutcome::Attributed };
        Self { outcome, shares, touches: touches.to_vec(), constraint, ..Self::default() }
    }

    /// A deal for a person to decide, with what the sources say.
    pub(in crate::partner) fn review(sides: Vec<SourceSide>) -> Self {
        Self { outcome: DealOutcome::Review, sides, ..Self::default() }
    }

    /// A deal without evidence.
    pub(in crate::partner) fn no_evidence() -> Self {
        Self { outcome: DealOutcome::NoEvidence, ..Self::default() }
    }

    pub(in crate::partner) fn by_model(self, model: &PartnerModel) -> Self {
        Self { model: Some(model.model.name().to_owned()), ..self }
    }

    pub(in crate::partner) fn by_rule(self, rule: &str, version: u32) -> Self {
        Self { rule: Some(rule.to_owned()), rule_version: version, ..self }
    }

    /// The same after partners have passed parts of their shares up.
    pub(in crate::partner) fn passed_up(mut self, pass_up: &[PassUp]) -> Self {
        self.shares = passed_up(self.shares, pass_up);
        self
    }

    pub(in crate::partner) fn of_sources(self, sources: Vec<EvidenceSource>) -> Self {
        Self { sources, ..self }
    }
}

/// Decisions so far.
#[derive(Debug, Default)]
pub(in crate::partner) struct Collector {
    answer: PartnerAttribution,
    totals: BTreeMap<(String, Option<Currency>), Total>,
}

/// Total of a partner in one currency.
#[derive(Debug, Default)]
struct Total {
    deals: u64,
    shares: Sum,
    minor: Option<i64>,
}

/// Money of a deal, if it has an amount and a currency.
fn money(deal: &Opportunity) -> Result<Option<Money>> {
    let (Some(amount), Some(currency)) = (deal.amount, deal.currency) else { return Ok(None) };
    Money::from_major(amount, currency)
        .map(Some)
        .map_err(|error| error.within(&format!("opportunities.{}.amount", deal.id)))
}

impl Collector {
    /// Adds the decision on a deal.
    ///
    /// # Errors
    /// `INVALID_INPUT` for an amount that is too large to be split.
    pub(in crate::partner) fn add(&mut self, deal: &Opportunity, decision: &Decision<'_>) -> Result<()> {
        let money = money(deal)?;
        let award = money.map(|amount| award(deal, amount, decision));
        let amounts = award.as_ref().map(Award::amounts).transpose()?;
        let given: f64 = decision.shares.iter().map(|share| share.share).sum();
        let split = DealSplit {
            deal: deal.id.clone(),
            outcome: decision.outcome,
            rule: decision.rule.clone(),
            rule_version: decision.rule_version,
            model: decision.model.clone(),
            sources: decision.sources.clone(),
            sides: decision.sides.clone(),
            minor: money.map(|money| money.minor),
            currency: money.map(|money| money.currency),
            unallocated: if decision.constraint == AwardConstraint::SumTo100 && !decision.shares.is_empty() {
                0.0
            } else {
                1.0 - given
            },
            unallocated_minor: award.as_ref().map(Award::unallocated).transpose()?,
            parts: parts(decision, amounts.as_deref()),
        };
        self.count(&split);
        match (no_award(deal, &split), award) {
            (None, Some(award)) => self.answer.awards.push(award),
            (reason, _) => {
                let reason = reason.unwrap_or(NoAwardReason::NoAmount);
                self.answer.unawarded.push(UnawardedDeal { deal: deal.id.clone(), reason });
            }
        }
        self.answer.deals.push(split);
        Ok(())
    }

    /// Counts a deal, and adds its parts to the totals of partners.
    fn count(&mut self, split: &DealSplit) {
        let counts = &mut self.answer.counts;
        counts.deals += 1;
        *match split.outcome {
            DealOutcome::Attributed => &mut counts.attributed,
            DealOutcome::Review => &mut counts.review,
            DealOutcome::NoEvidence => &mut counts.no_evidence,
            DealOutcome::NoRule => &mut counts.no_rule,
        } += 1;
        for part in &split.parts {
            let total = self.totals.entry((part.partner.clone(), split.currency)).or_default();
            total.deals += 1;
            total.shares.add(part.share);
            total.minor = part.minor.map(|minor| total.minor.unwrap_or(0).saturating_add(minor));
        }
    }

    /// The answer, with what was not used of the evidence.
    pub(in crate::partner) fn finish(
        mut self,
        evidence: &[PartnerEvidence],
        unused: Unused,
    ) -> PartnerAttribution {
        let answer = &mut self.answer;
        answer.unused = unused.list(evidence);
        answer.counts.awards = answer.awards.len() as u64;
        answer.counts.evidence = evidence.len() as u64;
        answer.counts.unused = answer.unused.len() as u64;
        answer.counts.used = answer.counts.evidence - answer.counts.unused;
        let totals = self.totals.into_iter().map(|((partner, currency), total)| PartnerTotal {
            partner,
            currency,
            deals: total.deals,
            shares: total.shares.value(),
            minor: total.minor,
        });
        answer.partners = totals.collect();
        self.answer
    }
}

/// The award of a decision.
fn award(deal: &Opportunity, amount: Money, decision: &Decision<'_>) -> Award {
    let of_partners = partners(&decision.touches);
    let part = |share: &PartnerShare| {
        let own = of_partners.iter().find(|of| of.partner == share.partner);
        let roles = own.map(roles_of).unwrap_or_default();
        let evidence = own.map(|of| of.touches.iter().map(|touch| touch.evidence.id.clone()).collect());
        AwardPart {
            role: roles.into_iter().find(|role| !role.is_empty()),
            evidence: evidence.unwrap_or_default(),
            calculation: Some(share.calculation.clone()),
            ..AwardPart::new(share.partner.clone(), share.share)
        }
    };
    let parts = decision.shares.iter().map(part).collect();
    let closed = deal.closed().or(deal.created_at).unwrap_or(crate::time::Timestamp::MIN);
    Award {
        constraint: decision.constraint,
        rule: decision.rule.clone(),
        rule_version: decision.rule_version,
        model: decision.model.clone(),
        ..Award::new(deal.id.clone(), amount, closed, parts)
    }
}

/// Parts of partners with their amounts.
fn parts(decision: &Decision<'_>, amounts: Option<&[i64]>) -> Vec<DealPart> {
    let of_partners = partners(&decision.touches);
    let part = |(place, share): (usize, &PartnerShare)| {
        let own = of_partners.iter().find(|of| of.partner == share.partner);
        let roles = own.map(roles_of).unwrap_or_default();
        let evidence = own.map(|of| of.touches.iter().map(|touch| touch.evidence.id.clone()).collect());
        DealPart {
            partner: share.partner.clone(),
            share: share.share,
            minor: amounts.and_then(|amounts| amounts.get(place).copied()),
            roles: roles.into_iter().filter(|role| !role.is_empty()).collect(),
            evidence: evidence.unwrap_or_default(),
            calculation: share.calculation.clone(),
        }
    };
    decision.shares.iter().enumerate().map(part).collect()
}

/// Reason why there is no award, if there is one.
fn no_award(deal: &Opportunity, split: &DealSplit) -> Option<NoAwardReason> {
    if split.outcome != DealOutcome::Attributed {
        return Some(NoAwardReason::NotAttributed);
    }
    if deal.outcome() != DealStatus::Won {
        return Some(NoAwardReason::NotWon);
    }
    if deal.amount.is_none() {
        return Some(NoAwardReason::NoAmount);
    }
    deal.currency.is_none().then_some(NoAwardReason::NoCurrency)
}
