"""Answers of functions of the room partner_rules. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from attribution_core._answer import Answer

if TYPE_CHECKING:
    from typing import Literal

    from attribution_core.generated.answers import (
        AwardConstraint,
        Currency,
        DealOutcome,
        EvidenceSource,
        RuleCondition,
        Workflow,
    )


class RuleSimulation(Answer):
    """Simulation of proposed rules: who gains and who loses, by partner and by deal."""

    __slots__ = ("deals", "changed", "outcomes_changed", "partners", "changes")

    deals: int
    """Deals given."""
    changed: int
    """Deals in which anything changes."""
    outcomes_changed: int
    """Deals that change and whose outcome becomes another."""
    partners: list[PartnerChange]
    """Changes of partners, in the order of their names and currencies."""
    changes: list[DealChange]
    """Changes in deals, in their order."""


class PartnerChange(Answer):
    """Change of a partner in one currency."""

    __slots__ = (
        "partner",
        "currency",
        "current_deals",
        "proposed_deals",
        "current_shares",
        "proposed_shares",
        "current_minor",
        "proposed_minor",
        "change_minor",
    )

    partner: str
    """The partner."""
    currency: Currency | None
    """Currency of the amounts; none of deals without amount or currency."""
    current_deals: int
    """Deals that it has a part in under the current rules."""
    proposed_deals: int
    """The same under the proposed rules."""
    current_shares: float
    """Sum of its shares under the current rules."""
    proposed_shares: float
    """The same under the proposed rules."""
    current_minor: int | None
    """Amount under the current rules, in minor units."""
    proposed_minor: int | None
    """The same under the proposed rules."""
    change_minor: int | None
    """Gain in minor units, negative for a loss."""


class DealChange(Answer):
    """Change of a partner in one deal."""

    __slots__ = (
        "deal",
        "partner",
        "current_outcome",
        "proposed_outcome",
        "current_rule",
        "proposed_rule",
        "current_share",
        "proposed_share",
        "currency",
        "change_minor",
    )

    deal: str
    """The deal."""
    partner: str | None
    """The partner; none where only the outcome or the rule of the deal changes."""
    current_outcome: DealOutcome
    """Outcome of the deal under the current rules."""
    proposed_outcome: DealOutcome
    """The same under the proposed rules."""
    current_rule: str | None
    """Rule that decides now."""
    proposed_rule: str | None
    """Rule that would decide."""
    current_share: float
    """Share under the current rules."""
    proposed_share: float
    """Share under the proposed rules."""
    currency: Currency | None
    """Currency of the change."""
    change_minor: int | None
    """Gain in minor units, negative for a loss."""


class RuleValidation(Answer):
    """Result of a check of rules."""

    __slots__ = ("valid", "problems", "same_priority")

    valid: bool
    """True where nothing is wrong."""
    problems: list[RuleProblem]
    """Everything that is wrong."""
    same_priority: list[ConflictingRules]
    """Active rules of one priority: no error, but worth a look."""


class RuleProblem(Answer):
    """Problem of a rule."""

    __slots__ = ("rule", "path", "detail")

    rule: str
    """Id of the rule."""
    path: str
    """Address of the field."""
    detail: str
    """Sentence for people: what was expected, and what came."""


class ConflictingRules(Answer):
    """Rules of one priority that are both active, of which the smaller id decides where both apply."""

    __slots__ = ("priority", "rules")

    priority: int
    """The priority."""
    rules: list[str]
    """Ids of the rules, the one that decides first."""


class RuleTemplate(Answer):
    """Template of a rule, to edit and store."""

    __slots__ = ("id", "name", "description", "rule")

    id: str
    """Its id."""
    name: str
    """Name for people."""
    description: str
    """Description in a sentence."""
    rule: PartnerRule
    """The rule."""


class PartnerRule(Answer):
    """Rule of partner attribution: the deals that it applies to, the evidence that counts, the model and the
    constraint.

    Rules are data, so that a form can read and write them; of the active rules that apply to a deal, the one with
    the smallest priority number decides.
    """

    __slots__ = (
        "id",
        "name",
        "version",
        "priority",
        "active",
        "applies_to",
        "filters",
        "workflow",
        "model",
        "constraint",
        "pass_up",
    )
    _left_out = {"name": None, "workflow": None, "pass_up": []}

    id: str
    """Id of the rule, which entries of the ledger name. Default ''."""
    name: str | None
    """Name for people."""
    version: int
    """Version: entries of the ledger name it, so that what was paid by an older one can be seen. Default 1."""
    priority: int
    """Priority: the smaller number comes first; of equal ones, the smaller id. Default 100."""
    active: bool
    """Switch: ``false`` leaves the rule out. Default True."""
    applies_to: RuleCondition
    """Deals that it applies to; without a condition all."""
    filters: EvidenceFilter
    """Evidence that counts."""
    workflow: Workflow | None
    """Sources of evidence in their order. ``null``: all evidence counts the same, whatever its source."""
    model: PartnerModel
    """Model of the shares."""
    constraint: AwardConstraint
    """Constraint on the shares. Default 'sum_to_100'."""
    pass_up: list[PassUp]
    """Hierarchy of partners: parts of shares that are passed up, such as from a reseller to its distributor."""


class EvidenceFilter(Answer):
    """Filter of evidence: the evidence that a rule looks at."""

    __slots__ = ("kinds", "sources", "roles", "exclude_roles", "min_weight", "min_confidence")
    _left_out = {
        "kinds": [],
        "sources": [],
        "roles": [],
        "exclude_roles": [],
        "min_weight": None,
        "min_confidence": None,
    }

    kinds: list[str]
    """Kinds that count; none given: all."""
    sources: list[EvidenceSource]
    """Sources that count; none given: all."""
    roles: list[str]
    """Roles that count; none given: all."""
    exclude_roles: list[str]
    """Roles that do not count."""
    min_weight: float | None
    """Least weight. ``null``: any."""
    min_confidence: float | None
    """Least confidence. ``null``: any."""


class PartnerModel(Answer):
    """Partner model: from the touches of a deal to the share of each partner.

    A partner with five touches is one partner: ``equal_split``, ``role_weighted``, ``registered_sourcer``,
    ``primary_only`` and ``fixed`` look at partners; the other models weigh touches as the models of channels do,
    and add them up by partner.

    On the wire it is an object with the name and what the model needs, or the name alone: ``"equal_split"``,
    ``{"model": "time_decay", "half_life_days": 14}``.
    """

    __slots__ = (
        "model",
        "weights",
        "other_weight",
        "several_roles",
        "half_life_days",
        "shares",
        "partners",
        "roles",
        "kinds",
        "sources",
        "confidence_weighted",
    )
    _left_out = {
        "weights": None,
        "other_weight": None,
        "several_roles": None,
        "half_life_days": None,
        "shares": None,
        "partners": None,
        "roles": None,
        "kinds": None,
        "sources": None,
    }

    model: PartnerModelName
    """Name of the model. Default 'equal_split'."""
    weights: dict[str, float] | None
    """Weights of roles, of ``role_weighted``. ``null``: implementation 0.5, influence 0.3, referral 0.15, ISV 0.05."""
    other_weight: float | None
    """Weight of a role that has none, of ``role_weighted``. ``null``: 0.05."""
    several_roles: SeveralRoles | None
    """Rule for a partner in several roles, of ``role_weighted``. ``null``: ``sum``."""
    half_life_days: float | None
    """Half-life in days, of ``time_decay``. ``null``: 30."""
    shares: dict[str, float] | None
    """Shares as agreed, of ``fixed``: by partner, whether or not it has evidence."""
    partners: dict[str, float] | None
    """Weights of partners, of ``custom``; those left out weigh 1."""
    roles: dict[str, float] | None
    """Weights of roles, of ``custom``; those left out weigh 1."""
    kinds: dict[str, float] | None
    """Weights of kinds of evidence, of ``custom``; those left out weigh 1."""
    sources: dict[str, float] | None
    """Weights of sources, of ``custom``; those left out weigh 1."""
    confidence_weighted: bool
    """Confidence of a touch multiplies its weight, in models that weigh touches. Default False."""


PartnerModelName: TypeAlias = Literal[
    "equal_split",
    "role_weighted",
    "activity_weighted",
    "time_decay",
    "first_touch",
    "last_touch",
    "linear",
    "u_shaped",
    "w_shaped",
    "custom",
    "registered_sourcer",
    "fixed",
    "primary_only",
]
"""Name of a partner model.

``equal_split``: Every partner the same, however many touches it has.

``role_weighted``: Weights by role, each shared equally by the partners that act in it.

``activity_weighted``: Touches by their weight.

``time_decay``: Touches by their age at the close: half as much after each half-life.

``first_touch``: The first touch takes all.

``last_touch``: The last touch takes all.

``linear``: Every touch the same.

``u_shaped``: First and last touch 40 % each, those between share the rest.

``w_shaped``: First touch, lead and opportunity 30 % each, the others share the rest.

``custom``: Touches by weights of your own for partners, roles, kinds and sources.

``registered_sourcer``: The partner whose registration was approved takes all, else the earliest.

``fixed``: Shares as agreed.

``primary_only``: The partner that the CRM names takes all, else the most active, else the earliest.
"""

SeveralRoles: TypeAlias = Literal["sum", "best"]
"""Rule for a partner that acts in several roles.

``sum``: It has its part of each.

``best``: It has its part of the one with the highest weight, and no part of the others.
"""


class PassUp(Answer):
    """Part of a partner's share that is passed up to another partner, such as the distributor of a reseller."""

    __slots__ = ("from_", "to", "rate")

    from_: str
    """Partner that passes on."""
    to: str
    """Partner that receives, and may pass on itself."""
    rate: float
    """Part of all that ``from`` has, 0 to 1."""
