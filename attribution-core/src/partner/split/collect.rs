//! Collecting decisions on deals into one answer.

use std::collections::BTreeMap;

use super::answer::{
    DealOutcome, DealPart, DealSplit, NoAwardReason, PartnerAttribution, PartnerTotal, SourceSide,
    UnawardedDeal,
};
use super::hierarchy::{PassUp, passed_up};
use super::model::PartnerModel;
use super::share::{OfPartner, PartnerShare, partners, roles_of};
use crate::domain::money::Currency;
use crate::domain::{
    Award, AwardConstraint, AwardPart, DealStatus, EvidenceSource, Money, Opportunity, PartnerEvidence,
};
use crate::error::Result;
use crate::math::{SmallCollect, Sum};
use crate::partner::evidence::{Touch, Unused, UnusedReason};
use crate::time::Timestamp;

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
        let mut parts = parts(decision);
        let award = money.map(|amount| award(deal, amount, decision, &parts));
        let mut unallocated_minor = None;
        if let Some(award) = &award {
            let amounts = award.amounts()?;
            unallocated_minor = Some(award.left_of(&amounts)?);
            for (part, minor) in parts.iter_mut().zip(amounts) {
                part.minor = Some(minor);
            }
        }
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
            unallocated_minor,
            parts,
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

/// Parts of partners, without amounts yet.
fn parts(decision: &Decision<'_>) -> Vec<DealPart> {
    let of_partners: BTreeMap<&str, OfPartner<'_>> =
        partners(&decision.touches).into_iter().map(|of| (of.partner, of)).small_collect();
    let part = |share: &PartnerShare| {
        let own = of_partners.get(share.partner.as_str());
        let roles = own.map(roles_of).unwrap_or_default();
        let evidence = own.map(|of| of.touches.iter().map(|touch| touch.evidence.id.clone()).collect());
        DealPart {
            partner: share.partner.clone(),
            share: share.share,
            minor: None,
            roles: roles.into_iter().filter(|role| !role.is_empty()).collect(),
            evidence: evidence.unwrap_or_default(),
            calculation: share.calculation.clone(),
        }
    };
    decision.shares.iter().map(part).collect()
}

/// The award of a decision.
fn award(deal: &Opportunity, amount: Money, decision: &Decision<'_>, parts: &[DealPart]) -> Award {
    let part = |of: &DealPart| AwardPart {
        role: of.roles.first().cloned(),
        evidence: of.evidence.clone(),
        calculation: Some(of.calculation.clone()),
        ..AwardPart::new(of.partner.clone(), of.share)
    };
    let closed = deal.closed().or(deal.created_at).unwrap_or(Timestamp::MIN);
    Award {
        constraint: decision.constraint,
        rule: decision.rule.clone(),
        rule_version: decision.rule_version,
        model: decision.model.clone(),
        ..Award::new(deal.id.clone(), amount, closed, parts.iter().map(part).collect())
    }
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
