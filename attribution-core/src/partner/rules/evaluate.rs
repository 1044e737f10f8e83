//! Rules on deals.

use super::rule::PartnerRule;
use super::validate::check;
use crate::domain::{Opportunity, PartnerEvidence};
use crate::error::Result;
use crate::math::SmallSort;
use crate::partner::evidence::{DealTouches, Unused, UnusedReason, by_deal};
use crate::partner::split::{Collector, Decision, PartnerAttribution, constrained, raw_shares};
use crate::partner::workflow::decide;

/// Partner attribution by rules: for each deal the first rule that applies, its workflow, model and constraint, and awards for the ledger.
///
/// Reason to pick it: enterprise deals, renewals and marketplaces are attributed differently, and the answer says for every deal
/// which rule in which version decided, by which evidence.
///
/// # Examples
/// ```
/// use attribution_core::domain::{Opportunity, PartnerEvidence};
/// use attribution_core::partner::{DealOutcome, PartnerRule, RuleCondition, evaluate_rules};
///
/// let renewals = RuleCondition::default().with_revenue_types(vec!["renewal".into()]);
/// let rules = [PartnerRule::new("renewals").with_applies_to(renewals)];
/// let deals = ["renewal", "new"].map(|revenue| Opportunity {
///     revenue_type: Some(revenue.into()),
///     ..Opportunity::new(revenue)
/// });
/// let evidence = deals.each_ref().map(|deal| PartnerEvidence::new(&deal.id, "P1", &deal.id));
/// let found = evaluate_rules(&deals, &evidence, &rules)?;
/// let outcomes: Vec<_> = found.deals.iter().map(|deal| deal.outcome).collect();
/// assert_eq!(outcomes, [DealOutcome::Attributed, DealOutcome::NoRule]);
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_CONFIG` with every problem of every rule; `INVALID_INPUT` for deals and evidence that cannot be.
pub fn evaluate_rules(
    deals: &[Opportunity],
    evidence: &[PartnerEvidence],
    rules: &[PartnerRule],
) -> Result<PartnerAttribution> {
    evaluate(deals, evidence, rules, "rules")
}

/// The same, with the name of the argument that holds the rules.
pub(super) fn evaluate(
    deals: &[Opportunity],
    evidence: &[PartnerEvidence],
    rules: &[PartnerRule],
    argument: &str,
) -> Result<PartnerAttribution> {
    check(rules, argument)?;
    let mut order: Vec<(usize, &PartnerRule)> =
        rules.iter().enumerate().filter(|(_, rule)| rule.active).collect();
    order.small_sort_by(|(_, a), (_, b)| (a.priority, &a.id).cmp(&(b.priority, &b.id)));
    let mut unused = Unused::default();
    let found = by_deal(deals, evidence, &mut unused)?;
    let mut collector = Collector::default();
    for of in found {
        let applies = |(_, rule): &&(usize, &PartnerRule)| {
            let by_workflow =
                rule.workflow.as_ref().is_none_or(|workflow| workflow.applies_to.holds(of.deal));
            by_workflow && rule.applies_to.holds(of.deal)
        };
        let deal = of.deal;
        let decision = if let Some((place, rule)) = order.iter().find(applies) {
            let decided = by_rule(rule, of, &mut unused);
            decided.map_err(|error| error.within(&format!("{argument}[{place}]")))?
        } else {
            of.touches.iter().for_each(|touch| unused.note(touch.row, UnusedReason::NoRule));
            Decision::default()
        };
        collector.add(deal, &decision)?;
    }
    Ok(collector.finish(evidence, unused))
}

/// Decision of a rule on a deal.
fn by_rule<'a>(rule: &PartnerRule, mut of: DealTouches<'a>, unused: &mut Unused) -> Result<Decision<'a>> {
    of.touches.retain(|touch| {
        let counts = rule.filters.takes(touch.evidence);
        if !counts {
            unused.note(touch.row, UnusedReason::Filtered);
        }
        counts
    });
    let decision = if let Some(workflow) = &rule.workflow {
        decide(workflow, &of, &rule.model, rule.constraint, unused)?
    } else {
        let raw = raw_shares(&rule.model, of.deal, &of.touches)?;
        let shares = constrained(raw, &rule.model, rule.constraint).map_err(|error| error.within("model"))?;
        Decision::shared(shares, &of.touches, rule.constraint, unused).by_model(&rule.model)
    };
    Ok(decision.passed_up(&rule.pass_up).by_rule(&rule.id, rule.version))
}

#[cfg(test)]
#[path = "evaluate_tests.rs"]
mod tests;
