"""Answers of functions of the room partner_workflow. Made from docs/surface.json by `make generate`; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from attribution_core._answer import Answer

if TYPE_CHECKING:
    from typing import Literal

    from attribution_core.generated.answers import PartnerEvidence, Workflow


class EvidenceOfTouches(Answer):
    """Evidence of partners from touches. Always ``touches = evidence + unused``."""

    __slots__ = ("evidence", "unused")

    evidence: list[PartnerEvidence]
    """Evidence, in the order of the touches."""
    unused: list[UnusedTouch]
    """Touches that are none."""


class UnusedTouch(Answer):
    """Touch that is no evidence of a partner."""

    __slots__ = ("row", "touch", "reason")

    row: int
    """Row of the touch, from 0."""
    touch: str | None
    """Id of the touch, if it has one."""
    reason: UnusedTouchReason
    """The reason."""


UnusedTouchReason: TypeAlias = Literal["no_partner", "no_opportunity"]
"""Reason for a touch that is no evidence of a partner.

``no_partner``: It names no partner.

``no_opportunity``: It names no opportunity.
"""


class WorkflowTemplate(Answer):
    """Template of a workflow, to edit and store."""

    __slots__ = ("id", "name", "description", "workflow")

    id: str
    """Its id."""
    name: str
    """Name for people."""
    description: str
    """What it does, in a sentence."""
    workflow: Workflow
    """The workflow."""
