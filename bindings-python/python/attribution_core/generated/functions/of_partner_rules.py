"""Functions of the room partner_rules. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from attribution_core._ask import ask

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Never

    from attribution_core.generated.answers import (
        Currency,
        Opportunity,
        PartnerAttribution,
        PartnerEvidence,
        PartnerRule,
        RuleSimulation,
        RuleTemplate,
        RuleValidation,
    )
    from attribution_core.generated.given import OpportunityInput, PartnerEvidenceInput, PartnerRuleInput


def evaluate_rules(
    opportunities: Sequence[OpportunityInput | Opportunity],
    evidence: Sequence[PartnerEvidenceInput | PartnerEvidence],
    rules: Sequence[PartnerRuleInput | PartnerRule],
    **unknown: Never,
) -> PartnerAttribution:
    """Partner attribution by rules: for each deal the first rule that applies, its workflow, model and constraint,
    and awards for the ledger.

    opportunities: Deals, with amount and currency.

    evidence: Evidence of partners on these deals.

    rules: Rules, of which the smallest priority number that applies decides.
    """
    answer: PartnerAttribution = ask(
        "evaluate_rules",
        "PartnerAttribution",
        {"opportunities": opportunities, "evidence": evidence, "rules": rules, **unknown},
    )
    return answer


def simulate_rules(
    opportunities: Sequence[OpportunityInput | Opportunity],
    evidence: Sequence[PartnerEvidenceInput | PartnerEvidence],
    current: Sequence[PartnerRuleInput | PartnerRule],
    proposed: Sequence[PartnerRuleInput | PartnerRule],
    **unknown: Never,
) -> RuleSimulation:
    """Rule simulation (what-if): proposed rules against current ones on the same deals, with the gain of each
    partner.

    opportunities: Deals, with amount and currency.

    evidence: Evidence of partners on these deals.

    current: Rules as they are.

    proposed: Rules as they would be.
    """
    answer: RuleSimulation = ask(
        "simulate_rules",
        "RuleSimulation",
        {"opportunities": opportunities, "evidence": evidence, "current": current, "proposed": proposed, **unknown},
    )
    return answer


def validate_rules(
    rules: Sequence[PartnerRuleInput | PartnerRule],
    **unknown: Never,
) -> RuleValidation:
    """Rule validation: every problem of every rule with its address, and active rules of the same priority.

    rules: Rules to be checked.
    """
    answer: RuleValidation = ask("validate_rules", "RuleValidation", {"rules": rules, **unknown})
    return answer


def describe_rule(
    rule: PartnerRuleInput | PartnerRule,
    **unknown: Never,
) -> str:
    """Rule in one plain sentence: the deals, the evidence, the model and the constraint.

    rule: The rule.
    """
    answer: str = ask("describe_rule", "str", {"rule": rule, **unknown})
    return answer


def rule_templates(
    currency: Currency,
    **unknown: Never,
) -> list[RuleTemplate]:
    """Rule templates: the usual ways to share deals among partners, each a rule that works as it is.

    currency: Currency of amounts in the conditions.
    """
    answer: list[RuleTemplate] = ask("rule_templates", "list[RuleTemplate]", {"currency": currency, **unknown})
    return answer
